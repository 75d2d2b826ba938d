import { readFileSync, readdirSync } from 'node:fs'

const stories = readdirSync('samples').filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`samples/${name}`, 'utf8').trim())

/**
 * News prose of about this many words: the sample drafts over and over. Each round bears other names, since a long
 * draft names more people than a short one.
 */
export function newsText(words: number): string {
  const text: string[] = []
  let count = 0
  for (let round = 0; count < words; round++) {
    for (const paragraph of stories.flatMap((story) => rename(story, round).split(/\n\n+/))) {
      if (count >= words) break
      text.push(paragraph)
      count += countWords(paragraph)
    }
  }
  return text.join('\n\n')
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** Turns the letters of capitalised words that follow a small letter: "said Okafor" becomes "said Elagos". */
function rename(story: string, round: number): string {
  return story.replace(/(?<=[a-z,] )[A-Z][a-z]{4,}/g, (name) => [...name].map((letter) => turn(letter, round)).join(''))
}

function turn(letter: string, by: number): string {
  const small = letter.toLowerCase()
  const kind = ['aeiou', 'bcdfghjklmnpqrstvwxyz'].find((letters) => letters.includes(small))
  if (!kind) return letter
  const turned = kind[(kind.indexOf(small) + by) % kind.length]!
  return letter === small ? turned : turned.toUpperCase()
}
