import assert from 'node:assert/strict'
import test from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'
import { readDraft } from '../../../src/draft/readers.ts'
import { placed, show } from './show.ts'

const reads = (source: string, ...expected: string[]): void => assert.deepEqual(show(source, 'markdown'), expected)

test('headings, paragraphs, block quotes and lists are what they are', () => {
  reads('# Council votes\n\nDay two\n-------\n\nShe *went*\nhome.\n\n> A quiet\n> town.\n\n- one\n  more\n- two\n',
    'title: Council votes', 'heading: Day two', 'body: She went home.', 'blockquote: A quiet town.', 'list-item: one more', 'list-item: two')
})

test('a byline is one though emphasised', () => reads('*By Ada Brown*\n\nThe vote was close.', 'byline: By Ada Brown', 'body: The vote was close.'))

test('table cells are blocks', () => reads('| Town | Votes |\n| - | -: |\n| Le\\|eds | *4,000* |', 'table-cell: Town', 'table-cell: Votes', 'table-cell: Le|eds', 'table-cell: 4,000'))

test('code, URLs, comments and shortcodes are no prose', () => {
  reads('Run `rm x` now, see https://a.example/b or <https://b.example>.<!-- a note -->\n\n```\ncode\n```\n\n    indented\n\n{{< tweet 12 >}}\n\nShe {{% ref "a" %}} left.\n\n[gallery ids="1"]',
    'body: Run   now, see [ ](https://a.example/b) or [ ](https://b.example).', 'body: She   left.')
})

test('links keep their URLs, by reference too', () => {
  reads('The [city council](https://a.example/x?a=1&amp;b=2 "t") and [the mayor][m], [m].\n\n[m]: <https://m.example>',
    'body: The [city council](https://a.example/x?a=1&b=2) and [the mayor](https://m.example), [m](https://m.example).')
})

test('footnote marks are left out and notes are read', () => reads('It cost $4 million.[^1]\n\n[^1]: Town budget.', 'body: It cost $4 million.', 'body: Town budget.'))

test('the alt text of an image that stands apart is a caption', () => {
  reads('![Ada *Brown* &amp; son](a.jpg)\n\nShe ![x](b.png) left.', 'caption: Ada Brown & son', 'body: She   left.')
})

test('HTML between paragraphs is read as HTML', () => {
  reads('<figure>\n<img src="a.jpg">\n<figcaption>Ada &amp; Bo</figcaption>\n</figure>\n\nText <b>in</b> <code>x</code> bold.<br>\nNext.',
    'caption: Ada & Bo', 'body: Text in   bold.\n Next.')
})

test('front matter gives title and byline, and nothing else', () => {
  reads('---\ntitle: "Council votes"\nauthor: Ada Brown\ntags: [a, b]\ndate: 2026-01-02\n---\n\nShe left.', 'title: Council votes', 'byline: Ada Brown', 'body: She left.')
  reads('+++\ntitle = "Council votes"\n+++\n\nShe left.', 'title: Council votes', 'body: She left.')
})

test('places are exact after references and escapes, across lines and marks', () => {
  const source = '\uFEFFAT&amp;T, \\*Inc\\*\r\n\r\n> Jos&eacute;\r\n> L&oacute;pez *Obra*dor&nbsp;said\r\n'
  assert.deepEqual(placed(source, 'markdown', 'AT&T'), ['AT&amp;T'])
  assert.deepEqual(placed(source, 'markdown', '*Inc*'), ['\\*Inc\\*'])
  assert.deepEqual(placed(source, 'markdown', 'José López'), ['Jos&eacute;\r\n> L&oacute;pez'])
  assert.deepEqual(placed(source, 'markdown', 'Obrador\u00A0said'), ['Obra', 'dor&nbsp;said'])
})

test('directives are found wherever a comment may stand', () => {
  const kinds = readDraft('<!-- copydesk-ignore-start -->\n\nShe left. <!-- copydesk-ignore name-spelling, quote-marks -->\n\n> He <!-- copydesk-not-speech --> left.\n\n<!-- copydesk-ignore-end -->', 'markdown')
    .directives.map(({ kind, checks }) => [kind, ...checks].join(' '))
  assert.deepEqual(kinds, ['ignore-start', 'ignore name-spelling quote-marks', 'not-speech', 'ignore-end'])
})

test('a keystroke in a long Markdown draft parses one paragraph', () => {
  const source = Array.from({ length: 900 }, (_, i) => `Paragraph *${i}* of a draft in which the mayor, Ada Brown, left &amp; came back.`).join('\n\n')
  const live = new Analysis(source, 'markdown')
  const at = source.indexOf('*450*') + 10
  const before = [...live.article.paragraphs]
  live.update([{ start: at, end: at, text: 'x' }])
  assert.equal(live.counts.parsed, 1)
  assert.equal(live.article.paragraphs.filter((one, i) => one !== before[i]).length, 1)
})
