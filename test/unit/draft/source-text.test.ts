import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Analysis } from '../../../src/article/analysis.ts'
import { SourceText } from '../../../src/draft/source-text.ts'
import { runs } from './drafts.ts'

const edit = fc.record({ at: fc.nat({ max: 70_000 }), removed: fc.nat({ max: 30_000 }), text: fc.string({ maxLength: 40 }), times: fc.nat({ max: 1200 }) })

test('a source in pieces reads as the same string edited', () => {
  fc.assert(fc.property(fc.array(edit, { maxLength: 8 }), fc.nat({ max: 70_000 }), fc.nat({ max: 500 }), (edits, at, length) => {
    let expected = 'The harbour was closed again. '.repeat(1000)
    let source = new SourceText(expected)
    for (const { at, removed, text, times } of edits) {
      const change = { start: Math.min(at, expected.length), end: Math.min(at + removed, expected.length), text: text.repeat(times) }
      const before = source
      source = source.edited(change)
      assert.equal(before.slice(at, at + 100), expected.slice(at, at + 100))
      expected = expected.slice(0, change.start) + change.text + expected.slice(change.end)
      assert.equal(source.length, expected.length)
      assert.equal(source.slice(at, at + length), expected.slice(at, at + length))
    }
    assert.equal(source.slice(at, at + length), expected.slice(at, at + length))
    assert.equal(source.toString(), expected)
  }), { numRuns: runs(100) })
})

test('lines and offsets are those of the protocol, wherever the source was cut and edited', () => {
  const text = fc.array(fc.constantFrom('\r', '\n', '\r\n', 'The pier', ' ', '“'), { maxLength: 12 }).map((parts) => parts.join(''))
  const change = fc.record({ at: fc.nat({ max: 60_000 }), removed: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 20_000 })), text, times: fc.constantFrom(1, 1, 3000) })
  fc.assert(fc.property(text, fc.array(change, { maxLength: 5 }), fc.nat({ max: 60_000 }), fc.integer({ min: -1, max: 9000 }), fc.integer({ min: -1, max: 60 }), (begin, changes, offset, line, character) => {
    let expected = `${begin}${'The harbour\r\nwas closed.\n'.repeat(1500)}`
    let source = new SourceText(expected)
    for (const { at, removed, text, times } of changes) {
      const one = { start: Math.min(at, expected.length), end: Math.min(at + removed, expected.length), text: text.repeat(times) }
      expected = expected.slice(0, one.start) + one.text + expected.slice(one.end)
      source = source.edited(one)
    }
    const document = TextDocument.create('untitled:a', 'plaintext', 1, expected)
    assert.equal(source.lineCount, document.lineCount)
    assert.deepEqual(source.positionAt(offset), document.positionAt(offset))
    assert.equal(source.offsetAt({ line, character }), document.offsetAt({ line, character }))
  }), { numRuns: runs(300) })
})

test('a draft of many pages, typed into and cut at any place, reads as the same text fresh', () => {
  const line = (i: number): string => i % 7 === 0 ? `- item ${i}` : `Ada Marlowe said on day ${i} that “the pier will not open”.${i % 5 === 0 ? '' : '\n'}`
  const draft = `PIER TO STAY SHUT\n\n${Array.from({ length: 250 }, (_, i) => line(i)).join('\n')}`
  const placed = ({ article }: Analysis): unknown => article.paragraphs.map(({ kind, text, start, index }) => [kind, text, start, index])
  const change = fc.record({ at: fc.nat({ max: draft.length }), removed: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 3000 })), text: fc.constantFrom('', 'x', '\n', '\n\n', ' ', 'Later that day ') })
  fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
    const live = new Analysis(draft, 'text')
    for (const { at, removed, text } of changes) {
      const { length } = live.article.source
      live.update([{ start: Math.min(at, length), end: Math.min(at + removed, length), text }])
    }
    assert.deepEqual(placed(live), placed(new Analysis(live.article.source, 'text')))
  }), { numRuns: runs(12, 0.01) })
})
