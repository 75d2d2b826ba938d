import assert from 'node:assert/strict'
import test from 'node:test'
import { Letters } from '../../../src/article/entities/letters.ts'
import { readNames } from '../../../src/article/names/read.ts'
import { tokenize } from '../../../src/article/tokens/tokenize.ts'

const typesIn = (text: string): string[] => readNames(tokenize(text), 'body').filter(({ confidence }) => confidence >= 0.5).map(({ text: name, type }) => `${name} ${type}`)

test('a country in a match report is its team, and the town they played in is a place', () => {
  const names = typesIn('Peru beat Chile in the semifinal in Lima after a late penalty goal.')
  assert.ok(names.includes('Peru organization'), names.join('; '))
  assert.ok(names.includes('Chile organization'), names.join('; '))
  assert.ok(names.includes('Lima place'), names.join('; '))
})

test('a national team’s nickname is the team’s', () => {
  assert.deepEqual(typesIn('Les Bleus had not won in Lyon since 2009.'), ['Les Bleus organization', 'Lyon place'])
})

test('outside sport a country is a place', () => {
  const names = typesIn('Floods in Peru drove thousands from their homes.')
  assert.deepEqual(names, ['Peru place'])
})

test('an organisation named by what it is of is one name', () => {
  assert.ok(typesIn('She teaches history at the University of North Dakota.').includes('University of North Dakota organization'))
})

test('a given name before a surname is a person, though the given name is a town', () => {
  assert.ok(typesIn('The report was written by Florence Ashby for the board.').includes('Florence Ashby person'))
})

test('a club is known by its last word, and a college is no “College”', () => {
  assert.deepEqual(new Letters('Los Angeles Gulls').shortNames, ['gulls'])
  assert.deepEqual(new Letters('Boston Gulls').shortNames, ['gulls'])
  assert.ok(!new Letters('Boston College').shortNames.includes('college'))
  assert.ok(!new Letters('Harwich Road Gulls').shortNames.includes('gulls'))
})
