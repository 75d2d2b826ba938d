import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editForm, nameChanges } from '../../../src/server/rename/parts.ts'

/** The forms after renaming `from` to `to`. */
function renamed(from: string, to: string, forms: string[]): string[] {
  const changes = nameChanges(from, to)
  return forms.map((form) => editForm(form, changes)
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), form))
}

const cases: [what: string, from: string, to: string, forms: Record<string, string>][] = [
  ['an accent in one surname leaves the other and the given names', 'Lopez Obrador', 'López Obrador',
    { 'Andres Manuel Lopez Obrador': 'Andres Manuel López Obrador', 'Lopez Obrador': 'López Obrador', Obrador: 'Obrador' }],
  ['capitals stay capitals', 'Dana Whitfield', 'Dana Whitfeld', { 'DANA WHITFIELD': 'DANA WHITFELD', WHITFIELD: 'WHITFELD', Dana: 'Dana' }],
  ['given name and surname each change where they stand', 'Kim Park', 'Jo Lee', { 'Kim Park': 'Jo Lee', Park: 'Lee', Kim: 'Jo' }],
  ['a longer name keeps given names and surname apart', 'Kim Park', 'Jo Anne Lee', { 'Kim Park': 'Jo Anne Lee', Park: 'Lee', Kim: 'Jo Anne' }],
  ['a suffix is no surname', 'Sam Cole', 'Robert Cole-Diaz Jr.', { 'Sam Cole': 'Robert Cole-Diaz Jr.', Cole: 'Cole-Diaz Jr.' }],
  ['an added given name goes only where both neighbours stand', 'Dana Whitfield', 'Dana Mae Whitfield',
    { 'Dana Whitfield': 'Dana Mae Whitfield', Whitfield: 'Whitfield', Dana: 'Dana' }],
  ['a second surname joins every form that ends in the first', 'Ana Ruiz', 'Ana Ruiz Soto', { 'Ana Ruiz': 'Ana Ruiz Soto', Ruiz: 'Ruiz Soto' }],
  ['a part that goes, goes everywhere but where it stands alone', 'Ana Ruiz Soto', 'Ana Soto',
    { 'Ana Ruiz Soto': 'Ana Soto', 'Ruiz Soto': 'Soto', Ruiz: 'Ruiz' }],
  ['a last part that goes takes its space with it', 'Ana Ruiz Soto', 'Ana Ruiz', { 'Ana Ruiz Soto': 'Ana Ruiz', 'Ruiz Soto': 'Ruiz' }],
  ['the same name changes nothing', 'Ana Ruiz', 'Ana Ruiz', { 'Ana Ruiz': 'Ana Ruiz' }],
  ['white space inside a form is no obstacle', 'Ana Ruiz', 'Ana Reyes', { 'Ana\nRuiz': 'Ana\nReyes' }]
]

for (const [what, from, to, forms] of cases) {
  test(what, () => assert.deepEqual(renamed(from, to, Object.keys(forms)), Object.values(forms)))
}
