// What the server asks of Node is asked for here: once a flag of V8 is set, what Node keeps compiled of its own modules is of no use.
import 'node:net'
import 'node:os'
import { join } from 'node:path'
import 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { giveBackMemory } from './give-back-memory.ts'
import { KeptScript } from '../kept-script/kept-script.ts'
import type * as server from './worker.ts'

/**
 * Entry in a process of Node's own. The server itself is loaded from the worker's bundle, so that the package carries it, and
 * what it speaks the protocol with, once.
 */

// V8 lets a heap that has memory to spare grow to twice what is in use, and a writer's machine has other things to do
// with it. Held to a quarter, and the space of new objects to its first size, a book draft takes a fifth less
// memory; the price is some tenth of the speed.
setFlagsFromString('--heap-growing-percent=25')
setFlagsFromString('--semi-space-growth-factor=1')

/** `--keep-compiled=FILE` says where what V8 makes of the server may be kept for the next start. */
const option = '--keep-compiled='
const keepIn = process.argv.find((argument) => argument.startsWith(option))?.slice(option.length)

const script = new KeptScript(join(__dirname, 'server.worker.js'), keepIn)
const { startInNode } = script.run(require) as typeof server
void startInNode(() => {
  // Before a flag of V8 is set that the next start does not have yet.
  script.keep()
  giveBackMemory()
})
