import type { Check } from './check.ts'

export const unsourcedFigure: Check = {
  id: 'unsourced-figure',
  summary: 'A figure without a source in reach',
  severity: 'warning',
  run: () => []
}
