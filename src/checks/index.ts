import type { Check } from './check.ts'
import { nameSpelling } from './name-spelling.ts'

/** Every check, in the order in which findings at one place are listed. */
export const checks: readonly Check[] = [nameSpelling]
