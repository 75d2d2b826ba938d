#!/usr/bin/env node
// Stands in for VS Code's executable where none can be downloaded; @vscode/test-electron starts it.
import { tsImport } from 'tsx/esm/api'

const { openWindow } = await tsImport('./code.ts', import.meta.url)
process.exit(await openWindow(process.argv.slice(2)))
