import type { Check } from './check.ts'

export const unattributedQuote: Check = {
  id: 'unattributed-quote',
  summary: 'A quotation that nobody is said to have spoken',
  severity: 'warning',
  run: () => []
}
