import assert from 'node:assert/strict'
import test from 'node:test'
import { readParagraph } from '../../../src/article/paragraph.ts'

function read(text: string) {
  return readParagraph(text, 'body').capitals
}

test('capitalised words, with the words beside them in one name', () => {
  const words = read('The mayor, Ms. Ana F. Ruiz, met the Bank of Lisbon’s Bill de Souza.')
  assert.deepEqual(words.map(({ text, before, glue }) => `${text}<${before}>${glue}`), [
    'The<>', 'Ms<>', 'Ana<ms> ', 'Ruiz<ana>', 'Bank<>', 'Lisbon<of bank>', 'Bill<>', 'de<bill> ', 'Souza<de> '
  ])
})

test('a possessive and the full stop of a title are no part of the word, and offsets are exact', () => {
  const text = 'Sen. Ruiz’s bill and Mr. Diallo\'s veto'
  assert.deepEqual(read(text).map(({ start, end }) => text.slice(start, end)), ['Sen', 'Ruiz', 'Mr', 'Diallo'])
})

test('a word that opens a sentence or a quotation, or stands in a headline, is marked', () => {
  const opens = (text: string) => read(text).filter(({ opens }) => opens).map(({ text }) => text)
  assert.deepEqual(opens('Marsh sang. “Nobody,” said Ruiz, “Clapped.”'), ['Marsh', 'Nobody', 'Clapped'])
  assert.deepEqual(opens('Mayor Signs Budget'), ['Mayor', 'Signs', 'Budget'])
})

test('handles, contractions, initials, acronyms and what [sic] vouches for are left out', () => {
  assert.deepEqual(read('@Ruiz wrote: We’ll ask NATO, J. Pruit [sic] and #Duarte').map(({ text }) => text), [])
})
