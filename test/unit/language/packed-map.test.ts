import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameLexicon } from '../../../src/language/names/lexicon.ts'
import { listedNames } from '../../../src/language/names/lists.ts'
import { PackedMap, packMap } from '../../../src/language/packed-map.ts'
import { speechLexicon } from '../../../src/language/speech/lexicon.ts'
import { listedVerbs } from '../../../src/language/speech/verb-lists.ts'

test('a word has its own text, and not that of one it begins or ends', () => {
  const packed = packMap([['a', '1'], ['aid', '2'], ['said', '3'], ['saids', '4'], ['sa', '5'], ['Łódź', '6'], ['łaźnia', '7'], ["o'er", '8']])
  const map = new PackedMap(packed, Number)
  const found = ['a', 'aid', 'said', 'saids', 'sa', 'Łódź', 'łaźnia', "o'er"].map((word) => map.get(word))
  assert.deepEqual(found, [1, 2, 3, 4, 5, 6, 7, 8])
  for (const word of ['', 's', 'sai', 'saidss', 'aids', 'Łód', 'er', ' ', '=', 'said=3 s', 'constructor']) {
    assert.equal(map.get(word), undefined, word)
    assert.equal(map.has(word), false, word)
  }
  assert.equal(map.has('saids'), true)
  assert.deepEqual([...map.words()].sort(), ['Łódź', 'a', 'aid', "o'er", 'sa', 'said', 'saids', 'łaźnia'].sort())
  assert.ok(!/[^\x00-\xff]/.test(packed[0]), 'letters beyond Latin-1 stand apart')
})

test('what would not come out as it went in is not packed', () => {
  assert.throws(() => packMap([['two words', 'x']]), /cannot be packed/)
  assert.throws(() => packMap([['word', 'a=b']]), /cannot be packed/)
  assert.deepEqual([...new PackedMap(packMap([]), String).words()], [])
})

test('the lexicon of names knows every word and phrase of the lists', () => {
  const lists = listedNames()
  const { words, phrases, sameAs, states } = nameLexicon()
  for (const [word, flags] of lists.words) assert.equal(words.get(word), flags, word)
  for (const [first, same] of lists.phrases) assert.deepEqual(phrases.get(first), same, first)
  assert.deepEqual(sameAs, lists.sameAs)
  assert.deepEqual(states, lists.states)
})

test('the speech lexicon knows every form of the listed verbs', () => {
  const lists = listedVerbs()
  const { verbs } = speechLexicon()
  for (const [form, { groups, ...verb }] of lists) {
    const { groups: read, ...rest } = verbs.get(form)!
    assert.deepEqual(rest, verb, form)
    assert.deepEqual([...read].sort(), [...groups].sort(), form)
  }
  assert.deepEqual([...verbs.words()].sort(), [...lists.keys()].sort())
})
