import type { NameType } from '../model.ts'

/** The types in the order of the name model's labels and of type scores. */
export const nameTypes: readonly NameType[] = ['person', 'organization', 'place', 'other']

/** Labels of a word: 0 outside; for type t, 1 + 2t begins a name and 2 + 2t goes on with it. */
export const labelCount = 1 + 2 * nameTypes.length
export const outsideLabel = 0

/** Whether a word of label `label` may follow one of label `before`: a name goes on only where it has begun. */
export function mayFollow(before: number, label: number): boolean {
  const goesOn = label > 0 && label % 2 === 0
  return !goesOn || before === label || before === label - 1
}
