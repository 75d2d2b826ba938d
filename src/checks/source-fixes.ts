import type { Article, Mention, Paragraph, Place } from '../article/model.ts'
import type { Fix } from './check.ts'

/** A snippet offers no more names than one looks through. */
const namesAtMost = 6

/** The same object for one version of a draft: the article's sources are looked up once. */
export function sourceFixes(article: Article): SourceFixes {
  const { memory } = article
  let last = memory.get(sourceFixes) as SourceFixes | undefined
  if (last?.article !== article) memory.set(sourceFixes, (last = new SourceFixes(article)))
  return last
}

/** The ways to give a figure its source: the article's own sources, a link, the desk's marks. */
class SourceFixes {
  readonly article: Article
  #sources: readonly Mention[] | undefined

  constructor(article: Article) {
    this.article = article
  }

  /** The fixes for figures at a place, best first. */
  for(place: Place): Fix[] {
    return [...this.#attribute(place), ...this.#link(place), mark(place, 'Mark as checked (CQ)', ' (CQ)'), mark(place, 'Leave a TK note', ' [TK source]')]
  }

  /** ", according to the Labor Department" at the end of the sentence, from the article's sources, nearest first. */
  #attribute(place: Place): Fix[] {
    const at = sentenceEnd(place)
    if (at === undefined) return []
    const names = this.#nearest(place)
    const nearest = names[0]
    const choice = names.length > 1 ? `\${1|${names.map(escapeChoice).join(',')}|}` : `\${1:${escapeText(nearest ?? 'source')}}`
    return [{
      title: nearest === undefined ? 'Say who says so' : `Attribute to ${nearest}${names.length > 1 ? ' or another source' : ''}`,
      edits: [{ place: { paragraph: place.paragraph, start: at, end: at }, newText: `, according to ${nearest ?? 'TK'}` }],
      snippet: `, according to ${choice}`
    }]
  }

  #nearest({ paragraph }: Place): string[] {
    const distance = (mention: Mention): number => {
      const away = paragraph.index - mention.paragraph.index
      return away >= 0 ? away : 0.5 - away
    }
    this.#sources ??= sourcesOf(this.article)
    const sorted = [...this.#sources].sort((a, b) => distance(a) - distance(b))
    return [...new Set(sorted.map(asWritten))].slice(0, namesAtMost)
  }

  /** The figure as a link whose address is still to be filled in. */
  #link(place: Place): Fix[] {
    const { paragraph, start, end } = place
    const { format } = this.article
    if ((format !== 'markdown' && format !== 'html') || paragraph.map.toSource(place).length !== 1) return []
    const text = paragraph.map.escape(paragraph.text.slice(start, end))
    const link = (address: string, shown: string): string =>
      format === 'markdown' ? `[${shown}](${address})` : `<a href="${address}">${shown}</a>`
    return [{
      title: 'Link to the source',
      edits: [{ place, newText: link('https://', text), raw: true }],
      snippet: link('${1:https://}', escapeText(text))
    }]
  }
}

function mark({ paragraph, end }: Place, title: string, newText: string): Fix {
  return { title, edits: [{ place: { paragraph, start: end, end }, newText, raw: true }] }
}

/** Every mention of an organisation, and of people where they speak. */
function sourcesOf(article: Article): Mention[] {
  const spoken = new Map<Paragraph, Place[]>()
  for (const { speaker } of article.quotes) {
    if (speaker) spoken.set(speaker.paragraph, [...spoken.get(speaker.paragraph) ?? [], speaker])
  }
  const speaks = ({ paragraph, start, end }: Mention): boolean =>
    spoken.get(paragraph)?.some((place) => place.start <= start && end <= place.end) ?? false
  return article.entities.flatMap(({ type, mentions }) =>
    type === 'organization' ? mentions : type === 'person' ? mentions.filter(speaks) : [])
}

/** A mention with its title or article: "Ms. Okafor", "the Labor Department". */
function asWritten({ paragraph, start, text, title }: Mention): string {
  const before = paragraph.text.slice(Math.max(0, start - 24), start).trimEnd()
  if (title && before.endsWith(title)) return `${title} ${text}`
  return /\bthe$/i.test(before) ? `the ${text}` : text
}

/** Where words can be added to the sentence at a place: before its full stop. Undefined where it ends in speech. */
function sentenceEnd({ paragraph, start, end }: Place): number | undefined {
  const sentence = paragraph.facts.sentences.find((sentence) => sentence.start <= start && end <= sentence.end)
  if (!sentence) return undefined
  const found = /[.!?…]*$/.exec(paragraph.text.slice(sentence.start, sentence.end))!
  const at = sentence.start + found.index
  return at < end || endsInSpeech(paragraph, at) ? undefined : at
}

function endsInSpeech(paragraph: Paragraph, at: number): boolean {
  return /["”’'»)\]:;,]/.test(paragraph.text[at - 1] ?? '')
}

/** Text that a snippet must not take for its own syntax. */
function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

function escapeChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&')
}
