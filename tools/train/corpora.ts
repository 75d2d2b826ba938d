/** Reads the training corpora to paragraphs with name spans, normalised to Copydesk's conventions. */
import type { NameType } from '../../src/article/model.ts'
import { nameLexicon, wordFlag } from '../../src/language/names/lexicon.ts'

export interface LabelledSpan { start: number; end: number; type: NameType }
export interface LabelledParagraph { text: string; spans: LabelledSpan[]; headline?: boolean }

/** A token of a corpus, with the name it belongs to: `name` counts the names of the sentence. */
interface CorpusToken { form: string; pos: string; spaceAfter: boolean; name?: number; type?: NameType }

/**
 * The Groningen Meaning Bank's token table: `word TAB part of speech TAB tag`, a blank line after a sentence.
 * Nationalities ("gpe" that is a demonym) and times are no names; titles, articles and possessives leave the span.
 */
export function readGmb(table: string): LabelledParagraph[] {
  const types: Record<string, NameType> = { geo: 'place', gpe: 'place', per: 'person', org: 'organization', art: 'other', eve: 'other' }
  const paragraphs: LabelledParagraph[] = []
  for (const sentence of table.split('\n\n')) {
    const tokens: CorpusToken[] = []
    let names = 0
    for (const line of sentence.split('\n')) {
      const [word, pos, tag] = line.split('\t')
      if (word === undefined || pos === undefined || tag === undefined) continue
      const form = word === '`' ? '"' : word
      const type = types[tag.slice(2)]
      const inside = tag.startsWith('I-') && tokens.at(-1)?.type === type && type !== undefined
      if (type && !inside) names++
      const demonym = tag.endsWith('gpe') && (pos === 'JJ' || isDemonym(form))
      tokens.push({ form, pos, spaceAfter: true, ...(type && !demonym && { name: names, type }) })
    }
    withoutPartsOfDemonyms(tokens)
    if (tokens.length > 0) paragraphs.push(assemble(spaced(tokens)))
  }
  return paragraphs
}

/** "South Korean" and "East African" are no names either, nor is the "South" in them. */
function withoutPartsOfDemonyms(tokens: CorpusToken[]): void {
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]
    if (!next || next.name === token.name && token.name !== undefined) return
    if (compass.test(token.form) && tokens[i - 1]?.name !== token.name && isDemonym(next.form)) {
      delete token.name
      delete token.type
    }
  })
}

const compass = /^(?:(?:South|North|East|West)(?:ern)?|Central|Middle|Latin)$/

/** Puts white space where a writer would: the table has none. */
function spaced(tokens: CorpusToken[]): CorpusToken[] {
  let open = false
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]?.form
    if (token.form === '"') {
      if (open && i > 0) tokens[i - 1]!.spaceAfter = false
      if (!open) token.spaceAfter = false
      open = !open
    }
    if (next !== undefined && (/^(?:[.,;:?!)%\]]|'s|'|n't|'re|'ve|'ll|'d|'m)$/.test(next))) token.spaceAfter = false
    if (/^[([$]$/.test(token.form)) token.spaceAfter = false
  })
  return tokens
}

/**
 * GUM in CoNLL-U with `Entity=` in the last field (id, form, UPOS, XPOS, MISC). A mention is a name when the words that
 * head it are proper nouns; it is cut to the run of capitals around its head. Of nested names the outermost counts.
 */
export function readGum(conllu: string): LabelledParagraph[] {
  const types: Record<string, NameType> = { person: 'person', place: 'place', organization: 'organization', event: 'other', object: 'other', abstract: 'other' }
  const paragraphs: LabelledParagraph[] = []
  for (const part of conllu.split(/^# newpar$/m)) {
    const tokens: CorpusToken[] = []
    const open: { id: string; type: string; heads: number[]; from: number }[] = []
    const mentions: { type: NameType; from: number; to: number }[] = []
    const close = (id: string): void => {
      const k = open.findLastIndex((one) => one.id === id)
      if (k < 0) return
      const { type, heads, from } = open.splice(k, 1)[0]!
      const span = types[type] && nameRun(tokens, from, tokens.length - 1, heads, /organization|event|abstract/.test(type))
      if (span) mentions.push({ type: types[type]!, ...span })
    }
    for (const line of part.split('\n')) {
      const fields = line.split('\t')
      if (!/^\d+$/.test(fields[0]!)) continue
      const misc = fields[4] ?? '_'
      if (/^['’]s?$/.test(fields[1]!) && tokens.length > 0) tokens.at(-1)!.spaceAfter = false
      tokens.push({ form: fields[1]!, pos: fields[3]!, spaceAfter: !misc.includes('SpaceAfter=No') })
      const entity = /Entity=([^|]*)/.exec(misc)?.[1] ?? ''
      for (const [whole] of entity.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
        if (whole.startsWith('(')) {
          const [id = '', type = '', , , , heads = ''] = whole.replace(/[()]/g, '').split('-')
          open.push({ id, type, heads: heads.split(',').map(Number), from: tokens.length - 1 })
          if (whole.endsWith(')')) close(id)
        } else close(whole.slice(0, -1))
      }
    }
    mentions.sort((a, b) => a.from - b.from || b.to - a.to)
    let names = 0
    let last = -1
    for (const { type, from, to } of mentions) {
      if (from <= last) continue
      last = to
      names++
      for (let i = from; i <= to; i++) Object.assign(tokens[i]!, { name: names, type })
    }
    if (tokens.length > 0) paragraphs.push(assemble(tokens))
  }
  return paragraphs
}

function nameRun(
  tokens: readonly CorpusToken[], from: number, to: number, heads: readonly number[], listed: boolean
): { from: number; to: number } | undefined {
  const head = heads.map((k) => from + k - 1).find((i) => tokens[i]?.pos.startsWith('NNP'))
  if (head === undefined || head > to) return undefined
  const isName = (i: number): boolean => i >= from && i <= to && /^\p{Lu}/u.test(tokens[i]!.form)
  // "Chao and Yang" are two people, the "Food and Drug Administration" is one office.
  const joining = listed ? /^(?:of|the|for|and|de|la|von|van|del|-|&|'s|’s|\d+)$/ : /^(?:de|la|von|van|del|-|&|\d+)$/
  const joins = (i: number): boolean => i >= from && i <= to && joining.test(tokens[i]!.form)
  if (!isName(head)) return undefined
  let first = head
  let last = head
  for (;;) {
    if (isName(first - 1)) first--
    else if (joins(first - 1) && isName(first - 2)) first -= 2
    else if (joins(first - 1) && joins(first - 2) && isName(first - 3)) first -= 3
    else break
  }
  for (;;) {
    if (isName(last + 1) || (joins(last + 1) && /^\d/.test(tokens[last + 1]!.form))) last++
    else if (joins(last + 1) && isName(last + 2)) last += 2
    else if (joins(last + 1) && joins(last + 2) && isName(last + 3)) last += 3
    else break
  }
  return { from: first, to: last }
}

function assemble(tokens: readonly CorpusToken[]): LabelledParagraph {
  let text = ''
  const spans: (LabelledSpan & { name: number })[] = []
  for (const token of tokens) {
    const start = text.length
    text += token.form
    const last = spans.at(-1)
    if (token.name !== undefined) {
      if (last?.name === token.name) last.end = text.length
      else spans.push({ start, end: text.length, type: token.type!, name: token.name })
    }
    if (token.spaceAfter) text += ' '
  }
  return { text, spans: spans.flatMap((span) => normalise(text, span)) }
}

/** The span without article, titles and possessive; none where nothing is left. */
function normalise(text: string, { start, end, type }: LabelledSpan): LabelledSpan[] {
  const { words } = nameLexicon()
  for (;;) {
    const first = /^[^\s]+/.exec(text.slice(start, end))?.[0] ?? ''
    const lower = first.toLowerCase()
    const titled = type === 'person' && ((words.get(lower.replace(/\.$/, '')) ?? 0) & wordFlag.title) !== 0
    if ((/^(?:the|a|an)$/.test(lower) || titled || /^["'‘“]$/.test(first)) && first.length > 0) {
      start += first.length
      while (start < end && text[start] === ' ') start++
      if (start >= end) return []
    } else break
  }
  const tail = /\s*(?:['’]s?|["”,])$/.exec(text.slice(start, end))
  if (tail) end -= tail[0].length
  return end > start && /\p{Lu}/u.test(text.slice(start, end)) && !isDemonym(text.slice(start, end)) ? [{ start, end, type }] : []
}

function isDemonym(word: string): boolean {
  return word.toLowerCase().split(' ').every((one) => ((nameLexicon().words.get(one) ?? 0) & wordFlag.demonym) !== 0)
}
