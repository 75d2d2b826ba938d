import type { Check } from './check.ts'

export const nameSpelling: Check = {
  id: 'name-spelling',
  summary: 'A name spelled more than one way',
  severity: 'warning',
  run: () => []
}
