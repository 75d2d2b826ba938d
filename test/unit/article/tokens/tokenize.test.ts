import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import type { Nodes } from 'nlcst'
import { toString } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'
import { classesOf } from '../../../../src/article/tokens/classes.ts'
import type { Token, TokenizedParagraph } from '../../../../src/article/tokens/token.ts'
import { tokenize } from '../../../../src/article/tokens/tokenize.ts'

const samples = readdirSync('samples').map((name) => readFileSync(`samples/${name}`, 'utf8'))
const hardCases = [
  '', ' ', '\n', '.', ' . ', '“', '“.', 'One', '\t“One”\u00A0', 'One two three four.', 'One. two. Three! four? Five… Six‽ Seven.', 'Jan. ', 'Jan.', 'etc. ', 'etc.',
  'Mr. Smith and Mrs. O’Neill of AT&T met Dr. King Jr. at 3.5 p.m. and/or 4 a.m.; i.e. e.g. the U.S. one. He left. 5 did not.',
  "Rock 'n' roll of the '90s, ’tis the ol' man o’ war. 'Twas w/ Dad. Ol' Joe, ol' joe; the ol'. The ol' ", "ol' man", " ol' man", "a ol' man", "x 'tis ol' man",
  'It cost $5. He paid £1.13bn. “It is 45.” She was 45. (He was not.) 45. 3.', 'See https://example.org/a_b?c=d&e=f#g. Write to a.b@example.co.uk, please.',
  '“No.” ‘Yes.’ “Why?!” he said. “Because…” ... . . . ?! !? He – she—they … left.', 'Zoë Müller’s cafe\u0301 🎉🎉 costs £5… 👩‍👩‍👧 \uD83D lone \uDC00.',
  'שלום. "עולם"! مرحبا؟ نعم، لا. 日本語。한국어', 'A.B.C. a.b.c. J.K.5. No.5. 5.5. v1.2.3. .5 .com a..b a...b', '- -a a- -- a--b a-b- _a_ __ a__b_c', '& &a a& a & b a&b', '/ /a a/ a/b ab/cd abc/def 1/2/3',
  'One\n\ntwo three\n \nfour. \r\n\r\n Five six\r\nseven\n\n\neight', 'a\n\n.\n\nb.\n\n\n"', 'Well... so? It is. , not ; that. .', '5 6. 7. a. b. Al. ca. No. one.', '\u00ADsoft\u00ADhyphen don’t DON’T'
]

test('the tokens and sentences are those of parse-english', () => {
  for (const text of [...hardCases, ...samples, ...samples.flatMap((sample) => sample.split('\n'))]) assertSame(text)
})

test('the tokens and sentences are those of parse-english, whatever stands where', () => {
  const pieces = [
    ' ', ' ', ' ', ' ', ' ', '. ', '. ', '.', '...', '…', '?', '!', ',', ';', '-', '–', '—', '&', '/', "'", '’', '‘', '“', '”', '"', '(', ')', ':', '_', '\n', '\n\n', ' \r\n\r\n', '\u00A0', '\u00AD',
    'a', 'w', 'n', "ol'", ' o’ ', 'tis', 'U', 'S', 'U.S.', 'e.g.', 'Mr', 'Mr.', 'Jan.', 'etc.', 'Town', 'Smith', 'said', 'the', 'vs', '5', '3.5', '1990', '90s', 's', 'it’s', '🎉', '€', '$5.', 'e\u0301', 'é', 'שלום', '日', '\uD83D'
  ]
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40, size: 'max' }), (parts) => assertSame(parts.join(''))), { numRuns: 3000 })
})

test('the tokens and sentences are those of parse-english in any order of sentences', () => {
  const phrases = [...hardCases, ...samples].flatMap((text) => text.split(/(?<=\s)/)).filter((phrase) => phrase.length < 40)
  fc.assert(fc.property(fc.array(fc.constantFrom(...phrases), { maxLength: 60, size: 'max' }), (parts) => assertSame(parts.join(''))), { numRuns: 1000 })
})

function assertSame(text: string): void {
  const { tokens, ...rest } = tokenize(text)
  const plain = tokens.map(({ start, end, text, lower, kind, classes, spaceBefore }) => ({ start, end, text, lower, kind, classes, spaceBefore }))
  assert.deepEqual({ ...rest, tokens: plain }, byParseEnglish(text))
}

/** A token with all that it tells as its own. */
type PlainToken = Omit<Token, 'leaf'>

/** The same by way of the whole tree, with the positions that parse-english gives. */
function byParseEnglish(text: string): Omit<TokenizedParagraph, 'tokens'> & { tokens: PlainToken[] } {
  const tokens: PlainToken[] = []
  const sentences: TokenizedParagraph['sentences'][number][] = []
  const add = (start: number, end: number, kind: (typeof tokens)[number]['kind']) => {
    const value = text.slice(start, end)
    const spaceBefore = start === 0 || new ParseEnglish().tokenize(text[start - 1])[0]!.type === 'WhiteSpaceNode'
    const lower = value.toLowerCase().replaceAll('’', "'").replaceAll('\u00AD', '')
    tokens.push({ start, end, text: value, lower, kind, classes: classesOf(lower, value), spaceBefore })
  }
  const read = (node: Nodes) => {
    if (node.type !== 'SentenceNode') return void ('children' in node && node.children.forEach(read))
    let first = tokens.length
    const cut = (last: number) => {
      if (last > first) sentences.push({ first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end })
      first = last
    }
    const afterNumbers: number[] = []
    for (const child of node.children) {
      if (child.type === 'WhiteSpaceNode') continue
      const [start, end] = [child.position!.start.offset!, child.position!.end.offset!]
      if (child.type !== 'WordNode') {
        add(start, end, child.type === 'SymbolNode' ? 'symbol' : 'punctuation')
      } else if (!/\d/.test(toString(child))) {
        add(start, end, 'word')
      } else if (!toString(child).endsWith('.')) {
        add(start, end, 'number')
      } else {
        add(start, end - 1, 'number')
        add(end - 1, end, 'punctuation')
        afterNumbers.push(tokens.length)
      }
    }
    for (const at of afterNumbers) if (at < tokens.length && /^[\p{Lu}“"]/u.test(tokens[at]!.text)) cut(at)
    cut(tokens.length)
  }
  read(new ParseEnglish().parse(text))
  return { text, tokens, sentences }
}
