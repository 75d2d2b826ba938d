import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Analysis } from '../../../src/article/analysis.ts'
import type { Entity } from '../../../src/article/model.ts'

const entitiesOf = (...paragraphs: string[]): readonly Entity[] => new Analysis(paragraphs.join('\n\n'), 'text').article.entities

/** The mentions of the entity of that name, as written. */
const mentionsOf = (entities: readonly Entity[], name: string): string[] => {
  const found = entities.filter((entity) => entity.name === name)
  assert.equal(found.length, 1, `one entity "${name}" among ${entities.map((entity) => entity.name).join(', ')}`)
  return found[0]!.mentions.map(({ text }) => text)
}
const typeOf = (entities: readonly Entity[], name: string): string | undefined => entities.find((entity) => entity.name === name)?.type

const visit = [
  'Whitfield Meets Governor Over Flood Aid',
  'TALLINN — Senator Nora Whitfield met Prime Minister Mart Kallas of Estonia on Tuesday to discuss flood aid.',
  'Ms. Whitfield’s plane landed at noon. “Mr. Kallas and I spoke for an hour,” she said.',
  'Reporter: “Will the senator pay?” Translator: “That was asked.”',
  'The U.S. will pay, said a spokesman for Whitfield. The United States has promised $3 million.',
  'Whitfield flew on to the U.S.-Canada border and to Mexico City, where Representative Inez Solano-Reyes, Democrat of Ohio, waited.',
  'Democrats praised the trip; the National Institute of Standards and Technology (N.I.S.T.) did not comment.',
  'Officials at N.I.S.T. said on Friday that Ms. Solano-Reyes had been briefed.',
  'Leave a Reply'
]

test('titles and possessives stay outside, and a bare surname, a headline and a full name are one person', () => {
  const entities = entitiesOf(...visit)
  assert.deepEqual(mentionsOf(entities, 'Nora Whitfield'), ['Whitfield', 'Nora Whitfield', 'Whitfield', 'Whitfield', 'Whitfield'])
  assert.deepEqual(mentionsOf(entities, 'Mart Kallas'), ['Mart Kallas', 'Kallas'])
  assert.deepEqual(mentionsOf(entities, 'Inez Solano-Reyes'), ['Inez Solano-Reyes', 'Solano-Reyes'])
  const [, full] = entities.find(({ name }) => name === 'Nora Whitfield')!.mentions
  assert.equal(full!.title, 'Senator')
})

test('courtesy titles of other languages stay outside a name and tell its gender', () => {
  const entities = entitiesOf('The council will meet again, Herr Lindt said.', 'Frau Keller agreed with Herr Lindt. Señora Prado and Det Sgt Paul Reeve did not.')
  assert.deepEqual(mentionsOf(entities, 'Lindt'), ['Lindt', 'Lindt'])
  assert.deepEqual(mentionsOf(entities, 'Prado'), ['Prado'])
  assert.deepEqual(mentionsOf(entities, 'Paul Reeve'), ['Paul Reeve'])
  assert.deepEqual(['Lindt', 'Keller', 'Prado'].map((name) => entities.find((entity) => entity.name === name)?.gender), ['male', 'female', 'female'])
})

test('a country is one place in all its forms, also joined by a hyphen; a city of like name is another', () => {
  const entities = entitiesOf(...visit)
  assert.deepEqual(mentionsOf(entities, 'United States'), ['U.S.', 'United States', 'U.S.'])
  assert.deepEqual(mentionsOf(entities, 'Mexico City'), ['Mexico City'])
  assert.deepEqual(mentionsOf(entities, 'Tallinn'), ['TALLINN'])
})

test('an abbreviation is the organisation it stands for', () => {
  const entities = entitiesOf(...visit)
  const name = 'National Institute of Standards and Technology'
  assert.deepEqual(mentionsOf(entities, name), [name, 'N.I.S.T.', 'N.I.S.T.'])
  assert.equal(typeOf(entities, name), 'organization')
})

test('members of parties, nationalities, days, labels and words that open a sentence are nobody', () => {
  const names = entitiesOf(...visit).map(({ name }) => name).join('|')
  assert.doesNotMatch(names, /Democrat|Reporter|Translator|Leave|Reply|Meets|Tuesday|Friday|Officials/)
})

test('two people of one surname stay two, and the bare surname is neither', () => {
  const entities = entitiesOf(
    'Harold Brandt founded the mill in 1950. Judith Brandt sold it last year.',
    'Mr. Brandt never spoke of it. Ms. Brandt did.', 'Brandt was famous in the valley.')
  assert.deepEqual(mentionsOf(entities, 'Harold Brandt'), ['Harold Brandt', 'Brandt'])
  assert.deepEqual(mentionsOf(entities, 'Judith Brandt'), ['Judith Brandt', 'Brandt'])
  assert.deepEqual(mentionsOf(entities, 'Brandt'), ['Brandt'])
})

test('a person and a place of the same name are told apart by what stands around them', () => {
  const entities = entitiesOf(
    'Gov. Alice Houston spoke in Houston on Monday.', 'Ms. Houston said the storm would reach Houston by night.')
  assert.deepEqual(mentionsOf(entities, 'Alice Houston'), ['Alice Houston', 'Houston'])
  assert.deepEqual(mentionsOf(entities, 'Houston'), ['Houston', 'Houston'])
  assert.equal(typeOf(entities, 'Houston'), 'place')
})

test('initials, particles, double surnames and accents belong to the name', () => {
  const entities = entitiesOf(
    'The prize went to María Fernanda Ortiz Vela, to Dirk van der Molen and to J.T. Ashby, the jury said.',
    'Ortiz Vela thanked the jury. Ms. Ortiz Vela, Mr. van der Molen and Mr. Ashby will share it.')
  assert.deepEqual(mentionsOf(entities, 'María Fernanda Ortiz Vela'), ['María Fernanda Ortiz Vela', 'Ortiz Vela', 'Ortiz Vela'])
  assert.deepEqual(mentionsOf(entities, 'J.T. Ashby'), ['J.T. Ashby', 'Ashby'])
})

test('gender comes from titles, from given names and from pronouns, where they agree', () => {
  const gender = (text: string, name: string): string | undefined => entitiesOf(text).find((entity) => entity.name === name)?.gender
  assert.equal(gender('Ms. Robin Tait chaired the inquiry, and Robin Tait signed its report.', 'Robin Tait'), 'female')
  assert.equal(gender('The inquiry was chaired by Kenneth Obuya of Leeds.', 'Kenneth Obuya'), 'male')
  assert.equal(gender('The inquiry was chaired by Temi Obuya. She signed its report.', 'Temi Obuya'), 'female')
})

test('what an office is of stays outside the name after it', () => {
  const entities = entitiesOf(
    'Secretary of State Nora Whitfield met Mayor of London Amir Solano on Friday.', 'The Secretary of State left at noon.')
  assert.deepEqual(mentionsOf(entities, 'Nora Whitfield'), ['Nora Whitfield'])
  assert.deepEqual(mentionsOf(entities, 'Amir Solano'), ['Amir Solano'])
  assert.deepEqual(mentionsOf(entities, 'London'), ['London'])
  assert.ok(!entities.some(({ name }) => name.includes('State')))
})

test('storms and ships are nobody, by their short names too', () => {
  const entities = entitiesOf(
    'Hurricane Alma made landfall on Monday. Alma then moved north, the weather service said.', 'The USS Harold Brandt left port before Alma arrived.')
  assert.deepEqual(mentionsOf(entities, 'Hurricane Alma'), ['Hurricane Alma', 'Alma', 'Alma'])
  assert.equal(typeOf(entities, 'Hurricane Alma'), 'other')
  assert.equal(typeOf(entities, 'USS Harold Brandt'), 'other')
})

test('the "and" of an institute is not the "and" between two', () => {
  const entities = entitiesOf(
    'A study by the Institute of Volcanology and Seismology found no damage.',
    'The Centre for Marine Rescue and Centre for Harbour Safety asked for more money.')
  assert.equal(typeOf(entities, 'Institute of Volcanology and Seismology'), 'organization')
  assert.equal(typeOf(entities, 'Centre for Marine Rescue'), 'organization')
  assert.equal(typeOf(entities, 'Centre for Harbour Safety'), 'organization')
})

test('abbreviations that name nothing are no names', () => {
  const names = entitiesOf('The CEO said DNA tests would end by 10 a.m. GMT, and two NGOs agreed.').map(({ name }) => name)
  assert.deepEqual(names, [])
})

test('a town is the person of that name in the story, unless something is in it', () => {
  const entities = entitiesOf('Ruth Bolton resigned on Monday.', 'Ministers disagreed with Bolton for weeks. She was born in Bolton.')
  assert.deepEqual(mentionsOf(entities, 'Ruth Bolton'), ['Ruth Bolton', 'Bolton'])
  assert.equal(typeOf(entities, 'Bolton'), 'place')
})

test('a post between two names is in neither, and a newspaper is no town', () => {
  const entities = entitiesOf(
    'Senate Majority Leader Nora Whitfield met Ohio Governor Amir Solano, the Kansas City Star reported.',
    'The White House Press Secretary, Ruth Bolton, was there.')
  assert.deepEqual(
    entities.map(({ name, type }) => `${name}: ${type}`),
    ['Senate: organization', 'Nora Whitfield: person', 'Ohio: place', 'Amir Solano: person', 'Kansas City Star: organization',
      'White House: organization', 'Ruth Bolton: person'])
})

test('an owner and what is owned are two names, and a listed name is what the list says', () => {
  const entities = entitiesOf(
    'Norway’s Lund and the Harbour Board’s Amir Solano met Supreme Court Justice Ruth de Vega on Friday.',
    'Shares in Ashby Air fell as the Dow Jones rose. Victoria Obuyenka drove for Mercedes.')
  assert.deepEqual(
    entities.filter(({ name }) => name !== 'Dow Jones').map(({ name, type }) => `${name}: ${type}`),
    ['Norway: place', 'Lund: person', 'Harbour Board: organization', 'Amir Solano: person', 'Supreme Court: organization', 'Ruth de Vega: person',
      'Ashby Air: organization', 'Victoria Obuyenka: person', 'Mercedes: organization'])
})

test('a name of initials and a surname is somebody', () => {
  assert.equal(typeOf(entitiesOf('The club fired manager A.J. Hobhurst on Monday.'), 'A.J. Hobhurst'), 'person')
})
