import type { Article, Quote } from '../article/model.ts'
import { speechLexicon } from '../language/speech/lexicon.ts'
import type { Fix } from './check.ts'

/** Ways to mend a quotation that nobody speaks: one a person, nearest first; then to mark it as no speech. */
export function attributionFixes(article: Article, quote: Quote, people: readonly string[]): Fix[] {
  return [...people.map((name) => attributeTo(quote, name, people)), markAsNotSpeech(article, quote)]
}

function attributeTo(quote: Quote, name: string, people: readonly string[]): Fix {
  const { start, end, build } = tagPlace(quote)
  const { tagVerbs, questionVerbs } = speechLexicon()
  const verbs = lastChar(quote) === '?' ? questionVerbs : tagVerbs
  const names = [name, ...people.filter((other) => other !== name)]
  return {
    title: `Attribute to ${name}`,
    edits: [{ place: { paragraph: quote.paragraph, start, end }, newText: build(name, verbs[0]!, (text) => text) }],
    snippet: build(choice(1, names), choice(2, verbs), escapeText)
  }
}

interface TagPlace {
  /** The stretch of prose that the tag replaces; empty where it only inserts. */
  start: number
  end: number
  build(name: string, verb: string, literal: (text: string) => string): string
}

/**
 * Where a tag goes and how it is written: “It was cold.” becomes “It was cold,” Ms. Lin said. British single marks
 * keep a comma of the sentence outside: ‘It was cold’.
 */
function tagPlace(quote: Quote): TagPlace {
  const { paragraph: { text }, start, end, marks } = quote
  if (!marks.closed) {
    return { start, end: start, build: (name, verb, literal) => `${name} ${verb}${literal(': ')}` }
  }
  const after = text.slice(end)
  const stop = /^\s*[.,;:?!)]/.test(after) ? '' : /^\s*(?:\p{Ll}|\d)/u.test(after) ? ',' : '.'
  const insert = (comma: string): TagPlace => ({
    start: end, end, build: (name, verb, literal) => literal(comma) + ` ${name} ${verb}` + literal(stop)
  })
  const last = lastChar(quote)
  if (last === ',' || last === '?' || last === '!' || last === '…' || last === '—' || last === '–' || last === '-') return insert('')
  const dot = last === '.' ? text.lastIndexOf('.', marks.inner.end) : -1
  if (dot >= 0 && text[dot - 1] === '.') return insert('')
  // Inside double marks the comma takes the full stop's place; “… in the U.S.” keeps its dot and gets one besides.
  if (dot >= 0) {
    const from = isAbbreviation(text.slice(marks.inner.start, dot + 1)) ? dot + 1 : dot
    return replace(from, dot + 1)
  }
  return marks.style === 'double' ? replace(marks.inner.end, marks.inner.end) : insert(',')

  function replace(from: number, rest: number): TagPlace {
    const closing = text.slice(rest, end)
    return {
      start: from, end, build: (name, verb, literal) => literal(',' + closing) + ` ${name} ${verb}` + literal(stop)
    }
  }
}

/** The last character of the words, marks of nested quotations aside. */
function lastChar({ paragraph: { text }, marks: { inner } }: Quote): string {
  return /(.)[\s'’”"»]*$/su.exec(text.slice(inner.start, inner.end).replace(/[\s'’”"»]+$/, ''))?.[1] ?? ''
}

function isAbbreviation(words: string): boolean {
  return /(?:(?:^|[\s(])(?:\p{Lu}\.)+|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|etc|[ap]\.m)\.)$/u.test(words)
}

/** In a comment where the format has them, for no reader to see; in plain copy the desk's own mark. */
function markAsNotSpeech({ format }: Article, { paragraph, end }: Quote): Fix {
  const raw = format === 'markdown' || format === 'html'
  const newText = raw ? '<!-- copydesk-not-speech -->' : ' (CQ)'
  return { title: 'Mark as not speech', edits: [{ place: { paragraph, start: end, end }, newText, raw }] }
}

/** A choice in VS Code's snippet syntax. */
function choice(tabstop: number, values: readonly string[]): string {
  return `\${${tabstop}|${values.map((value) => value.replace(/[\\,|]/g, '\\$&')).join(',')}|}`
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
