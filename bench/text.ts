import { readFileSync, readdirSync } from 'node:fs'

const stories = readdirSync('samples').filter((name) => name.endsWith('.txt')).sort()
  .map((name) => readFileSync(`samples/${name}`, 'utf8').trim())

/**
 * News prose of about this many words: the sample drafts over and over. Each round bears other names, since a long
 * draft names more people than a short one. `first` is the number of the first round: another one makes another text.
 */
export function newsText(words: number, first = 0): string {
  const text: string[] = []
  let count = 0
  for (let round = first; count < words; round++) {
    for (const paragraph of stories.flatMap((story) => rename(story, round).split(/\n\n+/))) {
      if (count >= words) break
      text.push(paragraph)
      count += countWords(paragraph)
    }
  }
  return text.join('\n\n')
}

/** One story of an archive: a sample draft under other names. */
export function newsStory(number: number): string {
  return rename(stories[number % stories.length]!, Math.floor(number / stories.length))
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

/** A change to a draft: the characters between two offsets become `text`. */
export interface Change { start: number; end: number; text: string }

const letters = 'erstanio'
/** Letters typed at a place before they are taken out again and the writer goes elsewhere. */
const stay = 8

/**
 * A writer at work: at places all over the draft, a word gets eight more letters one by one and loses them again one by
 * one, so that the draft neither grows nor holds any text for long.
 */
export class Typist {
  #text: string
  #at = 0
  #steps = 0

  constructor(text: string) {
    this.#text = text
  }

  get text(): string {
    return this.#text
  }

  next(): Change {
    const step = this.#steps++ % (stay * 2)
    if (step === 0) this.#at = this.#wordAfter(this.#steps * 0.6180339887 % 1 * 0.95 * this.#text.length)
    const change = step < stay
      ? { start: this.#at, end: this.#at++, text: letters[step]! }
      : { start: --this.#at, end: this.#at + 1, text: '' }
    this.#text = this.#text.slice(0, change.start) + change.text + this.#text.slice(change.end)
    return change
  }

  /** Between the first and the second letter of the next word. */
  #wordAfter(offset: number): number {
    const word = /[^\s]\s+[A-Za-z][a-z]/g
    word.lastIndex = Math.floor(offset)
    const found = word.exec(this.#text)
    return found ? word.lastIndex - 1 : 1
  }
}
