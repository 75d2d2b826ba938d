import type { NameType } from '../../src/article/model.ts'
import { nameTypes } from '../../src/article/names/labels.ts'
import { nameLexicon, wordFlag } from '../../src/language/names/lexicon.ts'
import type { LabelledParagraph, LabelledSpan } from './corpora.ts'

/**
 * Mends the labels of a corpus by its own majority: machine-made labels call the West Bank an organisation here and a
 * place there. A form's labels become the type the word lists know, or the one that most of its mentions have; a
 * capitalised word that is nearly always a name gets its label where it was missed.
 */
export function clean(paragraphs: readonly LabelledParagraph[]): LabelledParagraph[] {
  const counts = new Map<string, number[]>()
  const surnames = new Map<string, number>()
  for (const { text, spans } of paragraphs) {
    for (const span of spans) {
      const form = text.slice(span.start, span.end)
      let of = counts.get(form)
      if (!of) counts.set(form, (of = [0, 0, 0, 0]))
      of[nameTypes.indexOf(span.type)]!++
      const last = form.lastIndexOf(' ')
      if (span.type === 'person' && last > 0) surnames.set(form.slice(last + 1), (surnames.get(form.slice(last + 1)) ?? 0) + 1)
    }
  }
  const settled = new Map<string, NameType>()
  for (const [form, of] of counts) {
    const type = knownType(form) ?? majority(of, surnames.get(form) ?? 0)
    if (type) settled.set(form, type)
  }
  return paragraphs.map((paragraph) => {
    const spans = paragraph.spans.map((span) => ({ ...span, type: settled.get(paragraph.text.slice(span.start, span.end)) ?? span.type }))
    for (const span of spans) if (span.type === 'organization') span.start = withDemonym(paragraph.text, span.start, span.end)
    return { ...paragraph, spans: [...spans, ...missed(paragraph, counts, settled)].sort((a, b) => a.start - b.start) }
  })
}

function knownType(form: string): NameType | undefined {
  const { words, phrases } = nameLexicon()
  const [first = '', ...tail] = form.toLowerCase().split(' ')
  const known = tail.length === 0 ? words.get(first) ?? 0
    : phrases.get(first)?.find((one) => one.tail.length === tail.length && one.tail.every((word, k) => word === tail[k]))?.flag ?? 0
  const head = tail.length === 0 ? 0 : (words.get(tail.at(-1)!) ?? 0) & wordFlag.heads
  if (known === 0 && head === wordFlag.otherHead) return 'other'
  if (known === 0 && head === wordFlag.placeHead) return 'place'
  const kinds = known & (wordFlag.place | wordFlag.organization | wordFlag.other)
  if (tail.length === 0 && known & wordFlag.names) return undefined
  return kinds === wordFlag.place ? 'place' : kinds === wordFlag.organization ? 'organization' : kinds === wordFlag.other ? 'other' : undefined
}

/** "Canadian Blood Services" is its name; "the Canadian government" and "the Canadian army" only are what they are. */
function withDemonym(text: string, start: number, end: number): number {
  const before = /(?:^| )(\p{Lu}\p{L}+) $/u.exec(text.slice(Math.max(0, start - 30), start))?.[1]
  const { words } = nameLexicon()
  const last = text.slice(start, end).split(' ').at(-1)!.toLowerCase()
  const named = ((words.get(last) ?? 0) & wordFlag.orgHead) !== 0 && !ofState.has(last) && text.slice(start, end).includes(' ')
  return before && named && (words.get(before.toLowerCase()) ?? 0) & wordFlag.demonym ? start - before.length - 1 : start
}

/** Heads of what every state has, named by its adjective. */
const ofState = new Set(['ministry', 'army', 'navy', 'force', 'forces', 'police', 'parliament', 'court', 'cabinet', 'senate', 'congress', 'guard', 'assembly', 'department', 'office', 'ministry'])

function majority(of: readonly number[], asSurname: number): NameType | undefined {
  const votes = [of[0]! + 2 * asSurname, of[1]!, of[2]!, of[3]!]
  const all = votes[0]! + votes[1]! + votes[2]! + votes[3]!
  const best = votes.indexOf(Math.max(...votes))
  return all >= 3 && votes[best]! >= 0.65 * all ? nameTypes[best] : undefined
}

/** Single capitalised words between small ones that bear no label though nearly all of their kind do. */
function missed({ text, spans }: LabelledParagraph, counts: ReadonlyMap<string, readonly number[]>, settled: ReadonlyMap<string, NameType>): LabelledSpan[] {
  const found: LabelledSpan[] = []
  for (const match of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}-]{2,}(?= \p{Ll}|[,.']|$)/gu)) {
    const start = match.index
    const end = start + match[0].length
    const type = settled.get(match[0])
    const labelled = counts.get(match[0])?.reduce((sum, n) => sum + n, 0) ?? 0
    if (type && labelled >= 10 && !spans.some((span) => span.start < end + 1 && start - 1 < span.end)) found.push({ start, end, type })
  }
  return found
}
