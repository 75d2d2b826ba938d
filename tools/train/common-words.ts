/**
 * Writes the words that running text writes in lower case, counted in the training corpora.
 * Run: npx tsx tools/train/common-words.ts <gmb.tsv> <gum.conllu>
 */
import { readFileSync, writeFileSync } from 'node:fs'

const atLeast = 3
const counts = new Map<string, { lower: number; capital: number }>()

const count = (lines: string[], column: number): void => {
  let initial = true
  for (const line of lines) {
    const word = line.split('\t')[column]
    if (!word) {
      initial = true
      continue
    }
    if (/^\p{L}[\p{L}'-]*$/u.test(word)) {
      const lower = word.toLowerCase()
      let seen = counts.get(lower)
      if (!seen) counts.set(lower, (seen = { lower: 0, capital: 0 }))
      if (word === lower) seen.lower++
      else if (!initial) seen.capital++
    }
    initial = /^[".?!:`'(]+$/.test(word)
  }
}
const [gmb, gum] = process.argv.slice(2)
if (!gmb || !gum) throw new Error('Give the paths of gmb.tsv and gum.conllu.')
count(readFileSync(gmb, 'utf8').split('\n'), 0)
count(readFileSync(gum, 'utf8').split('\n').filter((line) => line === '' || /^\d+\t/.test(line)), 1)
const words = [...counts].filter(([, { lower, capital }]) => lower >= atLeast && lower > capital).map(([word]) => word).sort()
writeFileSync(new URL('../../src/language/names/common-words.json', import.meta.url), JSON.stringify({
  origin: `Words written in lower case at least ${atLeast} times, and more often than with a capital, in the Groningen Meaning Bank 2.2.0 and GUM.`,
  licence: 'Counted from CDLA-Sharing 1.0 and CC BY 4.0 data; see NOTICE',
  words: words.join(' ')
}, null, 2) + '\n')
