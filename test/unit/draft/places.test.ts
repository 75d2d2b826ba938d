import assert from 'node:assert/strict'
import test from 'node:test'
import { decodeHTML } from 'entities/decode'
import fc from 'fast-check'
import { decodeString } from 'micromark-util-decode-string'
import type { DraftFormat, PlacedBlock } from '../../../src/draft/block.ts'
import { readDraft } from '../../../src/draft/readers.ts'
import { sourceEdits } from '../../../src/draft/source-edits.ts'
import { piece, runs } from './drafts.ts'
import { madeHtml, madeMarkdown, type MadeDraft } from './made-drafts.ts'

const made = { markdown: madeMarkdown, html: madeHtml }
/** Markdown holds HTML too, in which a backslash is one. */
const decode: Record<DraftFormat, (source: string) => string[]> = {
  text: (source) => [source], draft: (source) => [source], html: (source) => [decodeHTML(source)],
  markdown: (source) => [decodeString(source), decodeHTML(source)]
}

/** The source ranges of a span of a block's prose. */
function ranges(block: PlacedBlock, start: number, end: number) {
  return block.map.toSource({ start, end }).map((range) => ({ start: block.start + range.start, end: block.start + range.end }))
}

function checkBlocks(blocks: readonly PlacedBlock[], source: string): void {
  let last = 0
  for (const { start, sourceLength } of blocks) {
    assert.ok(last <= start && start + sourceLength <= source.length, 'blocks follow each other within the source')
    last = start + sourceLength
  }
}

for (const format of ['text', 'draft', 'markdown', 'html'] as DraftFormat[]) {
  test(`the source of every word, decoded, is the word, whatever the source: ${format}`, () => {
    fc.assert(fc.property(piece(format), (source) => {
      const { blocks } = readDraft(source, format)
      checkBlocks(blocks, source)
      for (const block of blocks) {
        for (const { index, 0: word } of block.text.matchAll(/\S+/g)) {
          const slices = ranges(block, index, index + word.length).map(({ start, end }) => source.slice(start, end))
          assert.ok(decode[format](slices.join('')).includes(word), `${slices.join('…')} is not ${word}`)
          const { start } = ranges(block, index, index + 1)[0]!
          assert.equal(block.map.toProse(start - block.start), index)
        }
      }
    }), { numRuns: runs(300) })
  })
}

for (const format of ['markdown', 'html'] as const) {
  test(`every word of a made draft is read, and placed where it was written: ${format}`, () => {
    fc.assert(fc.property(made[format], ({ source, blocks }) => {
      const read = readDraft(source, format).blocks
      assert.deepEqual(read.map(({ text }) => text), blocks.map(({ text }) => text))
      blocks.forEach(({ words }, i) => {
        let at = 0
        for (const word of words) {
          assert.deepEqual(ranges(read[i]!, at, at + word.text.length), word.ranges)
          at += word.text.length + 1
        }
      })
    }), { numRuns: runs(600) })
  })

  test(`a fix gives the prose it promises and changes nothing else: ${format}`, () => {
    const fresh = fc.array(fc.constantFrom('Lopez', 'AT&T', '*x*', 'a_b', '_x_', '<b>', '[x]', '1.', '-', '#', '&amp;', 'C|D', '~~x~~', '`x`', 'a\\', '>', '+', '=', '!', '2)', '日', '“q”'), { minLength: 1, maxLength: 3 })
    let offered = 0
    let tried = 0
    fc.assert(fc.property(made[format], fc.nat(), fc.nat(), fc.nat(2), fresh, (draft, which, from, more, newWords) => {
      const i = which % draft.blocks.length
      const { words } = draft.blocks[i]!
      const first = from % words.length
      const last = Math.min(words.length - 1, first + more)
      const start = offsetOf(words, first)
      const end = offsetOf(words, last) + words[last]!.text.length
      const newText = newWords.join(' ')
      const read = readDraft(draft.source, format).blocks
      const edits = sourceEdits(read[i]!, { start, end }, newText)
      tried++
      if (!edits) {
        assert.ok(ranges(read[i]!, start, end).length > 1, 'a fix within one range is refused')
        return
      }
      offered++
      const mended = apply(draft, edits)
      const now = readDraft(mended, format).blocks.map(({ text }) => text)
      const expected = draft.blocks.map(({ text }) => text)
      expected[i] = expected[i]!.slice(0, start) + newText + expected[i]!.slice(end)
      assert.deepEqual(now.map(spaced), expected.map(spaced), JSON.stringify({ mended, edits }))
    }), { numRuns: runs(600) })
    assert.ok(offered > tried / 3, `${offered} of ${tried} fixes offered`)
  })
}

function offsetOf(words: MadeDraft['blocks'][number]['words'], index: number): number {
  let at = 0
  for (let i = 0; i < index; i++) at += words[i]!.text.length + 1
  return at
}

function apply({ source }: MadeDraft, edits: readonly { start: number; end: number; newText: string }[]): string {
  let text = source
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) text = text.slice(0, start) + newText + text.slice(end)
  return text
}

/** Where a fix keeps a line break between two words, prose keeps it too. */
function spaced(text: string): string {
  return text.replaceAll('\n', ' ')
}

test('a plain value of front matter never comes to begin with a mark that YAML reads', () => {
  const { blocks: [title] } = readDraft('---\ntitle: “Big” plans for the pier\n---\n\nShe left.', 'markdown')
  assert.equal(title!.text, '“Big” plans for the pier')
  assert.equal(sourceEdits(title!, { start: 0, end: 1 }, '"'), undefined)
  assert.deepEqual(sourceEdits(title!, { start: 0, end: 1 }, '‘'), [{ start: 11, end: 12, newText: '‘' }])
  assert.deepEqual(sourceEdits(title!, { start: 4, end: 5 }, '"'), [{ start: 15, end: 16, newText: '"' }])
})
