import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { fold } from '../../../src/article/spelling/fold.ts'
import { isInflection } from '../../../src/article/spelling/inflection.ts'
import { nearKeys } from '../../../src/article/spelling/keys.ts'
import { relate, sameLetters } from '../../../src/article/spelling/relation.ts'

const differences: [string, string, string | undefined][] = [
  ['Kowalczyk', 'Kowalcyzk', 'swapped'],
  ['Vondrasek', 'Vondrassek', 'doubled'],
  ['Zavadsky', 'Zavadskyy', 'doubled'],
  ['Zavadsky', 'Zavadskiy', 'sound'],
  ['Khalil', 'Halil', 'sound'],
  ['Corrie', 'Corry', 'sound'],
  ['Marsden', 'Marsdun', 'vowel'],
  ['Nwachukwu', 'Nwachukbu', 'changed'],
  ['Hjelmgaard', 'Hjelgaard', 'added'],
  ['Anagnostopoulos', 'Anagnostopuolos', 'swapped'],
  ['Anagnostopoulos', 'Anagnastopoulus', 'several'],
  ['Centre', 'Center', 'variety'],
  ['Ruiz', 'Reyes', undefined],
  ['Kim', 'Kam', undefined],
  ['Marlowe', 'Barlow', undefined]
]
for (const [a, b, expected] of differences) {
  test(`${a}, ${b}: ${expected ?? 'unrelated'}`, () => {
    assert.equal(relate(fold(a), fold(b))?.difference, expected)
    assert.equal(relate(fold(b), fold(a))?.difference, expected)
  })
}

test('the same letters differ in case, diacritics or joints', () => {
  assert.equal(sameLetters('McAllister', 'Mcallister'), 'case')
  assert.equal(sameLetters('Ibáñez', 'Ibanez'), 'diacritic')
  assert.equal(sameLetters('Moreno-Ruiz', 'Moreno Ruiz'), 'join')
})

test('letters alone: diacritics, ligatures, apostrophes, hyphens and spaces go', () => {
  assert.equal(fold('Łukasz O’Shea-Bjørnsön'), 'lukaszosheabjornson')
  assert.equal(fold('İstanbul'), 'istanbul')
})

const inflections: [string, string, boolean][] = [
  ['texas', 'texan', true], ['germany', 'germans', true], ['kelly', 'kellys', true], ['peru', 'peruvian', false], ['chad', 'chadian', true],
  ['america', 'american', true], ['siobhan', 'siobhann', false], ['ross', 'rosss', false], ['davis', 'david', false]
]
for (const [a, b, expected] of inflections) {
  test(`${b} is ${expected ? 'made of' : 'no ending on'} ${a}`, () => {
    assert.equal(isInflection(a, b, () => false), expected)
    assert.equal(isInflection(b, a, () => false), expected)
  })
}

test('some endings count only where both are known or neither is', () => {
  assert.equal(isInflection('latin', 'latino', () => true), true)
  assert.equal(isInflection('latin', 'latino', () => false), false)
})

test('one ending sound in two letters or one leaves a key in common', () => {
  const keys = nearKeys('corrie')
  assert.ok(nearKeys('corry').some((key) => keys.includes(key)))
})

test('one change leaves a key in common, wherever it is', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 4, maxLength: 14 })
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
  fc.assert(fc.property(letters, fc.nat(), letter, fc.constantFrom('change', 'add', 'take', 'swap'), (name, at, by, how) => {
    const i = at % (name.length - 1)
    const other = how === 'change' ? name.slice(0, i) + by + name.slice(i + 1)
      : how === 'add' ? name.slice(0, i) + by + name.slice(i)
        : how === 'take' ? name.slice(0, i) + name.slice(i + 1)
          : name.slice(0, i) + name[i + 1] + name[i] + name.slice(i + 2)
    const keys = new Set(nearKeys(name))
    assert.ok(nearKeys(other).some((key) => keys.has(key)), `${name}, ${other}`)
  }))
})

test('longer names meet in their consonants, their letters and their two ends; unlike ones do not meet', () => {
  const meet = (a: string, b: string) => nearKeys(a).some((key) => nearKeys(b).includes(key))
  for (const [a, b] of [['stephanopoulos', 'stiphanupolus'], ['lindqvist', 'lqvindist'], ['mwangombe', 'mwaxxxxbe']] as const) assert.ok(meet(a, b), `${a}, ${b}`)
  for (const [a, b] of [['marlowe', 'barlows'], ['kim', 'kam2'], ['abcdefg', 'gfedxba']] as const) assert.ok(!meet(a, b), `${a}, ${b}`)
})
