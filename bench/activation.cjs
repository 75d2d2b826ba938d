// Loads the built extension with a stand-in for VS Code's API and prints the milliseconds until `activate` has returned.
// `activation.cjs FOLDER` gives it that folder to keep things in; with `--keep` it waits until the extension is kept there.
const Module = require('node:module')
const { existsSync } = require('node:fs')
const path = require('node:path')

/** Something that can be called, constructed, extended and read at will, and gives more of its kind. */
function anything() {
  const target = function () {}
  return new Proxy(target, {
    get(of, name) {
      if (name in of || typeof name === 'symbol') return of[name]
      if (name === 'then') return undefined
      return (of[name] = anything())
    },
    set(of, name, value) {
      return Reflect.defineProperty(of, name, { value, writable: true, configurable: true, enumerable: true })
    },
    apply: () => anything(),
    construct: (_, args, made) => Object.create(made.prototype ?? {})
  })
}

class Disposable {
  static from = () => new Disposable()
  dispose() {}
}

class EventEmitter {
  event = () => new Disposable()
  fire() {}
  dispose() {}
}

class Uri {
  constructor(fsPath) {
    this.scheme = 'file'
    this.path = this.fsPath = fsPath
  }

  static file = (file) => new Uri(file)
  static parse = (text) => new Uri(text)
  static joinPath = (uri, ...parts) => new Uri(path.join(uri.fsPath, ...parts))
  toString() {
    return `file://${this.path}`
  }
}

const vscode = anything()
Object.assign(vscode, { Disposable, EventEmitter, Uri, version: '1.100.0' })
Object.assign(vscode.workspace, { workspaceFolders: [], textDocuments: [], notebookDocuments: [] })
Object.assign(vscode.window, { activeTextEditor: undefined, visibleTextEditors: [], tabGroups: { all: [], onDidChangeTabs: () => new Disposable() } })

const load = Module._load
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest))

const extensionUri = new Uri(path.resolve(__dirname, '..'))
const state = { get: (_, fallback) => fallback, update: async () => {}, keys: () => [] }
const context = { subscriptions: [], extensionUri, workspaceState: state, globalState: state, globalStorageUri: new Uri(process.argv[2]) }

process.on('unhandledRejection', (error) => {
  console.error(error)
  process.exit(1)
})
const began = performance.now()
const { activate } = require('../dist/desktop.cjs')
activate(context).then(() => {
  console.log(performance.now() - began)
  const stop = () => process.exit(0)
  if (process.argv[3] !== '--keep') return stop()
  setInterval(() => existsSync(path.join(process.argv[2], 'compiled-extension')) && stop(), 50)
})
