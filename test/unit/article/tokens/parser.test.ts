import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import type { Nodes } from 'nlcst'
import { ParseEnglish } from 'parse-english'
import { PlainParser } from '../../../../src/article/tokens/parser.ts'

const samples = readdirSync('samples').map((name) => readFileSync(`samples/${name}`, 'utf8'))
const hardCases = [
  '', ' ', '\r\n', 'One.', '  Two words\n\nand a third. ', 'She said: “No…” — and left?! He did.', "Rock 'n' roll w/ Dad, 'tis R&D & Co.",
  'It cost $1,237,000.50 (or €1.13bn). 3 of 4 agreed.', 'e.g. the U.S.-Mexico line, i.e. the A.T.&T. one.', 'a/b and/or 1/2', 'Well-known — ill-',
  'Zoë Müller’s café 🎉🎉 costs £5…', '\u00ADsoft\u00ADhyphen \uD83D lone', '日本語。한국어', '--- *** ___', 'Mr. Ashby vs. Dr. Vance et al. Jan. 5 at 5 p.m. He left.'
]

test('the plain parser reads as parse-english does, positions apart', () => {
  const theirs = new ParseEnglish()
  const ours = new PlainParser()
  for (const text of [...hardCases, ...samples, ...samples.flatMap((sample) => sample.split('\n'))]) {
    assert.deepEqual(plain(ours.parse(text)), plain(theirs.parse(text)))
  }
})

test('the plain parser reads as parse-english does, whatever marks stand where', () => {
  const theirs = new ParseEnglish()
  const ours = new PlainParser()
  const pieces = [' ', ' ', ' ', '.', ',', '-', '&', '/', "'", '’', '“', '”', ':', '_', '\n', '\n\n', '?', '\u00AD', 'a', 'w', 'n', 'ol', 'tis', 'U', 'S', 'Mr', 'Town', 'vs', '5', '1990', 's', '🎉', '€']
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
    assert.deepEqual(plain(ours.parse(parts.join(''))), plain(theirs.parse(parts.join(''))))
  }), { numRuns: 1000 })
})

test('the plugins that the plain parser leaves out give positions and do nothing else', () => {
  const { tokenizeSentencePlugins, tokenizeParagraphPlugins, tokenizeRootPlugins } = new ParseEnglish()
  for (const plugins of [tokenizeSentencePlugins, tokenizeParagraphPlugins, tokenizeRootPlugins]) {
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }
    const children = [{ type: 'WhiteSpaceNode', value: ' ', position }, { type: 'WordNode', children: [], position }]
    const parent: { type: string; children: unknown[]; position?: unknown } = { type: 'ParagraphNode', children: [...children] }
    plugins.at(-1)!(parent as never)
    assert.deepEqual(parent, { type: 'ParagraphNode', children, position })
  }
})

/** Types and values. */
function plain(node: Nodes): unknown {
  return 'children' in node ? [node.type, ...node.children.map(plain)] : [node.type, node.value]
}
