#!/usr/bin/env node
// Stands in for the `code` of a user's own VS Code: opens a "window" that goes on by itself, leaves its process id in
// the user data as VS Code does, and waits for it to close, as `--wait` asks.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const argv = process.argv.slice(2)
const data = argv.find((argument) => argument.startsWith('--user-data-dir=')).slice('--user-data-dir='.length)
const seconds = Number(process.env.STAND_IN_SECONDS)
const window = spawn(process.execPath, ['-e', `setTimeout(() => {}, ${seconds * 1000})`], { detached: true, stdio: 'ignore' })
mkdirSync(data, { recursive: true })
writeFileSync(join(data, 'code.lock'), String(window.pid))
writeFileSync(process.env.STAND_IN_RECORD, JSON.stringify({ argv, window: window.pid }))
window.on('exit', () => process.exit(0))
