import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** So many bytes more than after the last time are worth some hundredths of a second of a writer who rests. */
const worth = 6e6
let after = 0
/** Whether the last collection emptied pages that the next one gives back. */
let isHalfDone = false

/**
 * Frees what opening or editing a long draft has left over. V8 frees it by itself only when the heap has grown by a good
 * part, which for a book draft is the memory of a small program. It takes two calls: one collection empties pages, the
 * next gives them back, and a writer who goes on meanwhile should wait for one at most.
 */
export function giveBackMemory(): void {
  if (!isHalfDone && getHeapStatistics().used_heap_size < after + worth) return
  isHalfDone = !isHalfDone
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  after = getHeapStatistics().used_heap_size
}
