import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDistinct, addEntry, type StylebookEdit } from '../../../src/stylebook/edit.ts'
import { readStylebook } from '../../../src/stylebook/read.ts'

const book = `# The desk's names
people:
  - name: Andrés Peña   # as he signs
    never: [Andres Pena]
    second: Mr. Peña
    note: Two accents.
  - Ana Ruiz

places:
  - name: Kyiv
    also: [the Ukrainian capital]
    never:
      - Kiev
distinct:
  - [Sara Cole, Sarah Cole]
house:
  quotation-marks: curly
  outer-marks: single
  diacritics: kept
  courtesy-titles: not used
  attribution-verbs: [said, wrote]
checks:
  unsourced-figure:
    level: hint
    kinds: [money, trend]
    from: 1000
  vague-attribution:
    allowed: critics
  quote-marks: off
`

test('a stylebook is read: names, pairs, rules of the house, levels', () => {
  const { stylebook, problems } = readStylebook(book)
  assert.deepEqual(problems, [])
  assert.deepEqual(stylebook.entries, [
    { type: 'person', name: 'Andrés Peña', also: [], never: ['Andres Pena'], second: 'Mr. Peña', note: 'Two accents.' },
    { type: 'person', name: 'Ana Ruiz', also: [], never: [] },
    { type: 'place', name: 'Kyiv', also: ['the Ukrainian capital'], never: ['Kiev'] }
  ])
  assert.deepEqual(stylebook.distinct, [['Sara Cole', 'Sarah Cole']])
  assert.deepEqual(stylebook.house, {
    quotationMarks: 'curly', outerMarks: 'single', diacritics: 'kept', courtesyTitles: 'not used', attributionVerbs: ['said', 'wrote']
  })
  assert.deepEqual(stylebook.checks, { 'unsourced-figure': 'hint', 'quote-marks': 'off' })
  assert.deepEqual(stylebook.options, {
    'unsourced-figure': { kinds: ['money', 'trend'], from: 1000 }, 'vague-attribution': { allowed: ['critics'] }
  })
})

test('JSON is read too', () => {
  const { stylebook, problems } = readStylebook('{"organizations": [{"name": "N.A.A.C.P.", "never": ["NAACP"]}]}')
  assert.deepEqual(problems, [])
  assert.equal(stylebook.entries[0]!.type, 'organization')
})

test('an empty stylebook has no rules and nothing wrong', () => {
  for (const text of ['', '# nothing yet\n', 'people:\n']) assert.deepEqual(readStylebook(text).problems, [], text)
})

const faults: [what: string, text: string, at: string, message: RegExp][] = [
  ['an unknown section', 'people: []\npersons: []', 'persons', /no section/],
  ['an entry without a name', 'people:\n  - note: Who?', 'note: Who?', /no name/],
  ['an unknown key', 'people:\n  - name: Ana Ruiz\n    nickname: Ani', 'nickname', /no “nickname”/],
  ['a number for a name', 'people:\n  - 1984', '1984', /is text/],
  ['a pair of three', 'distinct:\n  - [A, B, C]', '[A, B, C]', /pair/],
  ['a level that is none', 'checks:\n  quote-marks: fatal', 'fatal', /error, warning/],
  ['a check that is none', 'checks:\n  quotes: off', 'quotes', /no check.*unattributed-quote/],
  ['a level among options that is none', 'checks:\n  quote-marks:\n    level: fatal', 'fatal', /error, warning/],
  ['an option that is none', 'checks:\n  unattributed-quote:\n    word: 6', 'word', /has level and words, but no “word”/],
  ['an option of a check that has none', 'checks:\n  stylebook:\n    kinds: [a]', 'kinds', /has level, but no “kinds”/],
  ['a number too small', 'checks:\n  unattributed-quote:\n    words: 0', '0', /whole number from 1 to 50/],
  ['a number that is none', 'checks:\n  unattributed-quote:\n    words: many', 'many', /whole number/],
  ['a number that is not whole', 'checks:\n  unattributed-quote:\n    words: 4.5', '4.5', /whole number/],
  ['an option without its value', 'checks:\n  unattributed-quote:\n    words:', 'words', /whole number/],
  ['a kind that is none', 'checks:\n  unsourced-figure:\n    kinds: [money, cash]', 'cash', /money, percent, count/],
  ['no kind at all', 'checks:\n  unsourced-figure:\n    kinds: []', '[]', /level: off/],
  ['outer marks that are none', 'house:\n  outer-marks: curly', 'curly', /double or single/],
  ['a rule of the house that is none', 'house:\n  commas: serial', 'commas', /not on “commas”/],
  ['a choice that is none', 'house:\n  quotation-marks: fancy', 'fancy', /curly or straight/],
  ['a rule without its choice', 'house:\n  diacritics:', 'diacritics', /kept or dropped/],
  ['a house that is none', 'house: curly', 'curly', /each rule has its choice/],
  ['a list that is none', 'people: Ana Ruiz', 'Ana Ruiz', /is a list/],
  ['no sections at all', '- Ana Ruiz', '- Ana Ruiz', /has sections/]
]
for (const [what, text, at, message] of faults) {
  test(`${what} is told at its place`, () => {
    const [problem, ...more] = readStylebook(text).problems
    assert.deepEqual(more, [])
    assert.match(problem!.message, message)
    assert.equal(text.slice(problem!.start, problem!.end).trim(), at)
  })
}

test('what is no YAML is told, not thrown', () => {
  for (const text of ['people: [', 'a: b: c', '\t- x', '"', '{', '&a *b', 'people:\n - name: "x']) {
    assert.ok(readStylebook(text).problems.length > 0, text)
  }
})

function apply(text: string, edit: StylebookEdit | undefined): string {
  assert.ok(edit)
  const result = text.slice(0, edit.start) + edit.newText + text.slice(edit.end)
  assert.deepEqual(readStylebook(result).problems, [], result)
  return result
}

test('a name is added at the end of its section; comments and order stay', () => {
  const after = apply(book, addEntry(book, 'person', { name: 'Owen Marsh', never: ['Owen Marsch'] }))
  assert.equal(after, book.replace('  - Ana Ruiz\n', '  - Ana Ruiz\n  - name: Owen Marsh\n    never: [Owen Marsch]\n'))
})

test('a form is added to the entry that is there, in the layout it has', () => {
  assert.match(apply(book, addEntry(book, 'person', { name: 'Andrés Peña', never: ['A. Pena'] })), /never: \[Andres Pena, "A\. Pena"\]\n {4}second/)
  assert.match(apply(book, addEntry(book, 'place', { name: 'Kyiv', never: ['Kieff'] })), /- Kiev\n {6}- Kieff\ndistinct/)
})

test('a name that stands alone becomes an entry when it gets a form', () => {
  const { stylebook } = readStylebook(apply(book, addEntry(book, 'person', { name: 'Ana Ruiz', never: ['Ana Riuz'] })))
  assert.deepEqual(stylebook.entries[1], { type: 'person', name: 'Ana Ruiz', also: [], never: ['Ana Riuz'] })
})

test('a pair of names is declared distinct', () => {
  assert.match(apply(book, addDistinct(book, 'Jon Ng', 'John Ng')), /- \[Sara Cole, Sarah Cole\]\n {2}- \[Jon Ng, John Ng\]\nhouse/)
})

test('a section is made where there is none', () => {
  const { stylebook } = readStylebook(apply(book, addEntry(book, 'organization', { name: 'Port Authority' })))
  assert.ok(stylebook.entries.some(({ name, type }) => name === 'Port Authority' && type === 'organization'))
  assert.equal(apply('', addEntry('', 'person', { name: 'Ana Ruiz' })), 'people:\n  - name: Ana Ruiz\n')
  assert.equal(apply('# ours', addDistinct('# ours', 'A B', 'C D')), '# ours\ndistinct:\n  - [A B, C D]\n')
  assert.equal(apply('people:\n', addEntry('people:\n', 'person', { name: 'Ana Ruiz' })), 'people:\n  - name: Ana Ruiz\n')
})

test('JSON stays JSON', () => {
  for (const text of ['{}', '{"people": []}', '{\n  "people": [{"name": "Ana Ruiz"}]\n}', '{"places": ["Kyiv"]}']) {
    const after = apply(text, addEntry(text, 'person', { name: 'Owen “O” Marsh', never: ['Owen Marsch'] }))
    assert.ok(JSON.parse(after).people.some(({ name }: { name: string }) => name === 'Owen “O” Marsh'), after)
  }
})

test('names that YAML would misread are quoted', () => {
  for (const name of ['Yes', 'null', '1984', 'Smith: the band', '- dash', "O'Neil", '"Q"', 'A, B [C]', '#tag', '*NSYNC', 'NO']) {
    const { stylebook } = readStylebook(apply('', addEntry('', 'organization', { name, never: [name] })))
    assert.deepEqual([stylebook.entries[0]!.name, stylebook.entries[0]!.never], [name, [name]])
  }
})

test('a broken stylebook is not added to', () => {
  assert.equal(addEntry('people: [', 'person', { name: 'Ana Ruiz' }), undefined)
})
