// Stands in for @vscode/spdlog, which npm ships without a binary: VS Code's log files, written plainly.
const { appendFileSync, mkdirSync } = require('node:fs')
const { dirname } = require('node:path')

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical']
let least = 2

class Logger {
  constructor(file) {
    this.file = file
    mkdirSync(dirname(file), { recursive: true })
  }

  getLevel() { return least }
  setLevel(level) { least = level }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
levels.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    if (level < least) return
    try {
      appendFileSync(this.file, `${new Date().toISOString()} ${name} ${message}\n`)
    } catch {
      // The folder goes away while VS Code still shuts down.
    }
  }
})

// VS Code imports these by name, which Node finds only in assignments such as these.
exports.version = 0
exports.Logger = Logger
exports.createRotatingLogger = async (_name, file) => new Logger(file)
exports.createAsyncRotatingLogger = exports.createRotatingLogger
exports.setLevel = (level) => void (least = level)
exports.setFlushOn = () => {}
exports.shutdown = () => {}
