import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'

const windows = process.platform === 'win32'
const running = new Set<ChildProcess>()

/**
 * Starts a program in a process group of its own, so that whatever it starts in turn can be ended with it. Every group
 * is ended when this process ends, whichever way that comes about.
 */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options, detached: !windows })
  running.add(child)
  child.once('error', () => running.delete(child))
  return child
}

/** Starts a program and waits for it; gives its exit code, or 1 where a signal ended it. Rejects where it cannot start. */
export async function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  const child = start(command, args, options)
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode) => resolve(exitCode ?? 1))
  })
  await stop(child)
  await unlessInterrupted()
  return code
}

/** Ends a program and all it started: asks first, and after five seconds no longer asks. */
export async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) resolve()
    else child.once('exit', () => resolve())
  })
  signal(child, 'SIGTERM')
  const impatience = setTimeout(() => signal(child, 'SIGKILL'), 5000)
  await gone
  clearTimeout(impatience)
  signal(child, 'SIGKILL')
  running.delete(child)
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (windows) child.kill(name)
    else if (child.pid !== undefined) process.kill(-child.pid, name)
  } catch {
    // The whole group is gone already.
  }
}

type Cleanup = () => void | Promise<void>
const cleanups = new Set<Cleanup>()

/** Has `cleanup` run when a signal ends this process, the newest first. Returns the way to call it off. */
export function onInterrupt(cleanup: Cleanup): () => void {
  cleanups.add(cleanup)
  return () => void cleanups.delete(cleanup)
}

let interrupted = false

/** Never comes back once a signal is ending this process, so that nobody goes on as if a program had ended by itself. */
export async function unlessInterrupted(): Promise<void> {
  if (interrupted) await new Promise(() => {})
}

async function interrupt(code: number): Promise<void> {
  if (interrupted) return
  interrupted = true
  await Promise.allSettled([...running].map(stop))
  for (const cleanup of [...cleanups].reverse()) await Promise.allSettled([(async () => cleanup())()])
  process.exit(code)
}

process.on('SIGINT', () => void interrupt(130))
process.on('SIGTERM', () => void interrupt(143))
process.on('SIGHUP', () => void interrupt(129))
process.on('exit', () => running.forEach((child) => signal(child, 'SIGKILL')))
