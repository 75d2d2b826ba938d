import type { Entity, FigureKind, NameType } from '../../article/model.ts'

export const typeWords: Readonly<Record<NameType, string>> = {
  person: 'person', organization: 'organisation', place: 'place', other: 'name'
}

export const figureWords: Readonly<Record<FigureKind, string>> = {
  money: 'sum of money', percent: 'percentage', count: 'count', approximation: 'rough count', fraction: 'fraction', ratio: 'ratio',
  trend: 'rise or fall', ordinal: 'rank', date: 'date', time: 'time of day', age: 'age', score: 'score', duration: 'length of time',
  measure: 'measurement', reference: 'reference number', other: 'number'
}

/** "1 mention", "11 mentions". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The spellings of an entity and how often each stands in the draft, in order of appearance. */
export function formCounts(entity: Entity): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of entity.mentions) {
    const form = text.replace(/\s+/g, ' ')
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return counts
}

/** Text cut to a length at a word's end, on one line. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= most) return line
  const space = line.lastIndexOf(' ', most - 1)
  return `${line.slice(0, space > most / 2 ? space : most - 1)}…`
}

const checkWords: Readonly<Record<string, string>> = {
  'unattributed-quote': 'quotations without a speaker',
  'name-spelling': 'names spelled more than one way',
  'unsourced-figure': 'figures without a source',
  'quote-marks': 'quotation marks',
  'vague-attribution': 'sources that are nobody',
  'figure-mismatch': 'figures that disagree',
  stylebook: 'what the stylebook writes otherwise'
}

/** What a check flags, in words that fit into a sentence; its id in words for one not known here. */
export function checkPhrase(check: string): string {
  return checkWords[check] ?? check.replaceAll('-', ' ')
}
