import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Draft } from '../../../src/server/draft.ts'

/** A draft into which text is typed one character at a time. */
class Typist {
  readonly draft: Draft
  #version = 1

  constructor(text: string) {
    this.draft = new Draft('untitled:a', 'plaintext', 1, text)
    assert.ok(this.draft.findings)
  }

  /** Types at the end of the first place of `after`; the checks that were told on the way, in order, each once. */
  type(text: string, after: string): string[] {
    let at = this.draft.source.toString().indexOf(after) + after.length
    const told = new Set<string>()
    for (const character of text) {
      this.change(character, at)
      at += character.length
      for (const { check } of this.draft.findings) told.add(check)
    }
    return [...told]
  }

  change(text: string, at: number): void {
    const position = this.draft.positionAt(at)
    this.draft.change([{ range: { start: position, end: position }, text }], ++this.#version)
  }

  get told(): string[] {
    return this.draft.findings.map(({ check }) => check)
  }
}

const opening = 'The council met late on Monday in the old hall.\n\nIt rained.\n\n'

test('a quotation is left in peace while it is typed, from its mark to its speaker', () => {
  const typist = new Typist(opening)
  assert.deepEqual(typist.type('“We have waited eleven years for this bridge,” said Ana Ruiz.', opening), [])
  typist.draft.pause()
  assert.deepEqual(typist.told, [])
})

test('after a pause what is still missing is told, and stays told while the writer goes on', () => {
  const typist = new Typist(opening)
  const words = '“We have waited eleven years for this'
  assert.deepEqual(typist.type(words, opening), [])
  assert.equal(typist.draft.pause(), true)
  assert.deepEqual(typist.told, ['unattributed-quote', 'quote-marks'])
  typist.type(' br', words)
  assert.deepEqual(typist.told, ['unattributed-quote', 'quote-marks'])
  typist.type('idge,” said Ana Ruiz.', words + ' br')
  assert.deepEqual(typist.told, [])
})

test('a new line leaves the sentence behind', () => {
  const typist = new Typist(opening)
  const words = '“We have waited eleven years for this bridge.”'
  assert.deepEqual(typist.type(words, opening), [])
  typist.change('\n', typist.draft.source.length)
  assert.deepEqual(typist.told, ['unattributed-quote'])
})

test('typing elsewhere keeps nothing back, and a paste is told at once', () => {
  const typist = new Typist(opening)
  typist.change('“We have waited eleven years for this bridge.”', opening.length)
  assert.deepEqual(typist.told, ['unattributed-quote'])
  assert.deepEqual(typist.type(' All night', 'It rained.'), ['unattributed-quote'])
})

test('what stands after the typed words in their paragraph stays told', () => {
  const typist = new Typist(opening + 'The hall was cold. “We have waited eleven years for this bridge. The clerk left.')
  const told = [...typist.told]
  assert.ok(told.includes('quote-marks'))
  for (const [i, letter] of [...'very '].entries()) {
    typist.change(letter, (opening + 'The hall was ').length + i)
    assert.deepEqual(typist.told, told)
  }
})

test('words that come at once, from an input method or a suggestion, are typed too', () => {
  const typist = new Typist(opening)
  for (const words of ['“We have ', 'waited', ' eleven years', ' for this ', 'bridge,” ', 'said ', 'Ana Ruiz']) {
    typist.change(words, typist.draft.source.length)
    assert.deepEqual(typist.told, [], words)
  }
  typist.draft.pause()
  assert.deepEqual(typist.told, [])
})

test('a name is not called misspelt before its last letter is typed', () => {
  const story = 'Maya Okafor spoke first. Okafor sat down. Then Okafor left.\n\n'
  const typist = new Typist(story)
  assert.deepEqual(typist.type('Later Ms. Okafor came back.', story), [])
})

test('the list of findings stays one and the same while nothing changes', () => {
  const { draft } = new Typist(opening + '“We have waited eleven years for this bridge.”')
  assert.equal(draft.findings, draft.findings)
})
