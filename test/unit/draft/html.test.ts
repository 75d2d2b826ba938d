import assert from 'node:assert/strict'
import test from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'
import { readDraft } from '../../../src/draft/readers.ts'
import { placed, show } from './show.ts'

const reads = (source: string, ...expected: string[]): void => assert.deepEqual(show(source, 'html'), expected)

test('a page gives its title, headings, paragraphs, captions and cells', () => {
  reads('<!doctype html><html><head><title>Council votes</title><meta name="x" content="y"><style>p{}</style></head><body><nav><a href="/">Home</a></nav><h1>Council &amp; town</h1><p class="byline">By Ada Brown</p><p>She <em>left</em>.<p>He stayed.</p><figure><img src="a.jpg" alt="The &quot;hall&quot;"><figcaption>Town hall</figcaption></figure><blockquote><p>Quiet.</p></blockquote><ul><li>One<li>Two</ul><table><tr><th>Town<td>Leeds</table><script>var a = "<p>x</p>"</script></body></html>',
    'title: Council votes', 'title: Council & town', 'byline: By Ada Brown', 'body: She left.', 'body: He stayed.', 'caption: The "hall"',
    'caption: Town hall', 'blockquote: Quiet.', 'list-item: One', 'list-item: Two', 'table-cell: Town', 'table-cell: Leeds')
})

test('tags inside words and quotations leave the prose whole', () => {
  reads('<p>&ldquo;<b>W</b>e <i>are</i> stay&shy;ing,&rdquo; <a href="/ada?a=1&amp;b=2">Ada Bro<wbr>wn</a> said.</p>', 'body: “We are staying,” [Ada Brown](/ada?a=1&b=2) said.')
})

test('white space that holds a line ending is one space', () => reads('<p>\n    Ada\r\n    Brown\n</p>', 'body: Ada Brown'))

test('two <br> part paragraphs, one breaks a line', () => reads('<div>One.<br>Two.<br /><br/>\nThree.</div>', 'body: One.\nTwo.', 'body: Three.'))

test('a blank line parts paragraphs where no <p> says so', () => {
  reads('One <b>bold\n\nTwo</b> went.\n\n<p>Three\n\nstayed.</p>', 'body: One bold', 'body: Two went.', 'body: Three stayed.')
})

test('code, embedded posts and hidden parts are no prose', () => {
  reads('<p>Run <code>rm x</code> now.</p><blockquote class="twitter-tweet"><p>words</p></blockquote><p hidden>x</p><noscript><p>y</p></noscript><svg><title>z</title></svg><p>End.</p>', 'body: Run   now.', 'body: End.')
})

test('the mark of a note is left out, an ordinal is not', () => reads('<p>The vote<sup>1</sup> on the 21<sup>st</sup>.</p>', 'body: The vote on the 21st.'))

test('what is cut short while it is being written harms nothing', () => {
  reads('<p>Ada left.</p><p>Bo <b', 'body: Ada left.', 'body: Bo')
  reads('<p>a < b & c &amp</p></p></>', 'body: a < b & c &')
  reads('', ...[])
})

test('places are exact after references, with CRLF and across tags', () => {
  const source = '<p>AT&amp;T\r\nchief &#8220;A<b>nn</b>a\r\nL&oacute;pez&#x201D;</p>\r\n<p>Jos&eacute</p>'
  assert.deepEqual(placed(source, 'html', 'AT&T chief'), ['AT&amp;T\r\nchief'])
  assert.deepEqual(placed(source, 'html', '“Anna López”'), ['&#8220;A', 'nn', 'a\r\nL&oacute;pez&#x201D;'])
  assert.deepEqual(placed(source, 'html', 'José'), ['Jos&eacute'])
})

test('an alt text is placed and written as an attribute', () => {
  for (const [quote, written] of [['"', 'A &quot;B&quot;'], ["'", 'A "B"'], ['', 'A&#32;&#34;B&#34;']] as const) {
    const block = readDraft(`<img alt=${quote}Ada&amp;Bo${quote}>`, 'html').blocks[0]!
    assert.equal(block.text, 'Ada&Bo')
    assert.equal(block.map.escape('A "B"'), written)
    assert.equal(block.map.takesMarkup, false)
  }
})

test('directives are found with the checks they name', () => {
  const { directives } = readDraft('<p>Ada.<!--copydesk-ignore name-spelling--></p><!-- copydesk-ignore --><p>Bo.</p><!-- copydesk-ignored -->', 'html')
  assert.deepEqual(directives.map(({ kind, checks, start }) => [kind, checks.join(), start]), [['ignore', 'name-spelling', 7], ['ignore', '', 47]])
})

test('a keystroke in a long page parses one paragraph', () => {
  const source = `<main>${Array.from({ length: 300 }, (_, i) => `<p>Paragraph <b>${i}</b> in which the mayor, Ada Brown, left &amp; came back.</p>`).join('\n')}</main>`
  const live = new Analysis(source, 'html')
  const at = source.indexOf('<b>150</b>') + 14
  const before = [...live.article.paragraphs]
  live.update([{ start: at, end: at, text: 'x' }])
  assert.equal(live.counts.parsed, 1)
  assert.equal(live.article.paragraphs.filter((one, i) => one !== before[i]).length, 1)
})
