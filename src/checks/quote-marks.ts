import type { Check } from './check.ts'

export const quoteMarks: Check = {
  id: 'quote-marks',
  summary: 'Quotation marks that are mixed, wrong or never closed',
  severity: 'warning',
  run: () => []
}
