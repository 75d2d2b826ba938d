import type { NameType } from '../../src/article/model.ts'
import cities from '../../src/language/names/cities.json'
import commonWords from '../../src/language/names/common-words.json'
import companies from '../../src/language/names/companies.json'
import countries from '../../src/language/names/countries.json'
import geography from '../../src/language/names/geography.json'
import givenNames from '../../src/language/names/given-names.json'
import organizations from '../../src/language/names/organizations.json'
import surnames from '../../src/language/names/surnames.json'
import worldNames from '../../src/language/names/world-names.json'
import type { LabelledParagraph, LabelledSpan } from './corpora.ts'
import { generator } from './crf.ts'

/** Share of paragraphs that are learned with other names, as a headline too, and in capitals too. */
const renamedShare = 0.6
const headlineShare = 0.06
const capitalsShare = 0.02
/** Share of new names that no list holds. */
const inventedShare = 0.3
/** Share of the organisations of several words for which one stands that no list holds. */
const composedShare = 0.4

/**
 * The paragraphs as the trainer sees them. The corpora tell of few people and many of 2005: in a third of the paragraphs
 * other names stand in their places, so that context and word lists are learned and not who was in the news. Some
 * stand again as a headline ("Ferry Strike Ends in Oban") or in capitals, which the corpora hardly have.
 */
export function withVariants(paragraphs: readonly LabelledParagraph[]): LabelledParagraph[] {
  const random = generator(20)
  const names = new NameSource(random)
  const all: LabelledParagraph[] = []
  for (const paragraph of paragraphs) {
    all.push(random() < renamedShare ? renamed(paragraph, names, random) : paragraph)
    const chance = random()
    if (paragraph.text.length > 160) continue
    if (chance < headlineShare) all.push({ spans: paragraph.spans, text: paragraph.text.replace(/\b\p{Ll}(?=[\p{L}]{3})/gu, (c) => c.toUpperCase()).replace(/\.$/, '') })
    else if (chance < headlineShare + capitalsShare) all.push({ spans: paragraph.spans, text: upper(paragraph.text) })
  }
  return all
}

class NameSource {
  readonly #random: () => number
  readonly #given = [givenNames.female, givenNames.male, worldNames.female, worldNames.male].map((list) => list.split(' '))
  readonly #surnames = [surnames.surnames, surnames.surnames, worldNames.surnames].map((list) => list.split(' '))
  readonly #places = [geography.regions.split('|'), cities.cities.split('|'), countries.countries.flatMap((line) => line.split('|', 2).join(',').split(',').filter((name) => name !== ''))]
  readonly #words = [commonWords.words.split(' ')]
  readonly #heads = organizations.heads.split(' ')
  readonly #companyHeads = organizations.companyHeads.split(' ')
  readonly #placeHeads = organizations.placeHeads.split(' ')
  readonly #companies = [companies.companies.split(' ')]

  constructor(random: () => number) {
    this.#random = random
  }

  /** A name to stand for one of `words` words; none where the kind has no other. */
  like(type: NameType, words: number): string | undefined {
    if (type === 'person' && words === 1) return this.#surname()
    if (type === 'person' && words < 4) return [this.#pick(this.#given), ...Array.from({ length: words - 2 }, () => this.#middle()), this.#surname()].join(' ')
    if (type === 'place' && words === 1) return this.#pick(this.#places)
    if (type === 'place' && words > 1 && words < 4 && this.#random() < composedShare) return this.#headed(this.#placeHeads)
    if (type === 'organization' && words > 1 && words < 4 && this.#random() < composedShare) {
      return this.#random() < 0.7 ? this.#headed(this.#companyHeads) : this.#headed(this.#heads)
    }
    if (type === 'organization' && words === 1) return this.#random() < inventedShare ? this.#invented() : this.#pick(this.#companies)
    return undefined
  }

  /** "Wexcombe Holdings", "Ashby Lane", "Blue Harbour Foods": a surname, a place, a made-up word or a word or two before what it is. */
  #headed(heads: readonly string[]): string {
    const head = this.#pick([heads])
    const chance = this.#random()
    const first = chance < 0.4 ? this.#surname() : chance < 0.6 ? this.#pick(this.#places) : chance < 0.8 ? this.#invented()
      : Array.from({ length: chance < 0.9 ? 1 : 2 }, () => upperFirst(this.#pick(this.#words))).join(' ')
    return `${first} ${head.length < 4 ? head.toUpperCase() : upperFirst(head)}`
  }

  #surname(): string {
    return this.#random() < inventedShare ? this.#invented() : this.#pick(this.#surnames)
  }

  #middle(): string {
    return this.#random() < 0.5 ? `${String.fromCharCode(65 + Math.floor(this.#random() * 26))}.` : this.#pick(this.#given)
  }

  /** The beginning of one surname with the end of another. */
  #invented(): string {
    const head = this.#pick(this.#surnames)
    const tail = this.#pick(this.#surnames)
    return head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2)).toLowerCase()
  }

  #pick(lists: readonly (readonly string[])[]): string {
    const list = lists[Math.floor(this.#random() * lists.length)]!
    return list[Math.floor(this.#random() * list.length)]!
  }
}

function upperFirst(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}

function renamed({ text, spans }: LabelledParagraph, names: NameSource, random: () => number): LabelledParagraph {
  let changed = ''
  let from = 0
  const moved: LabelledSpan[] = []
  for (const { start, end, type } of spans) {
    if (start < from) continue
    const old = text.slice(start, end)
    const isTheName = type === 'place' && /\b[Tt]he $/.test(text.slice(Math.max(0, start - 4), start))
    const name = random() < 0.8 && !isTheName && !/\p{Lu}\P{L}?\p{Lu}/u.test(old) ? names.like(type, old.split(' ').length) : undefined
    changed += text.slice(from, start)
    moved.push({ start: changed.length, end: changed.length + (name ?? old).length, type })
    changed += name ?? old
    from = end
  }
  return { text: changed + text.slice(from), spans: moved }
}

/** In capitals, letter for letter, so that spans stay right. */
function upper(text: string): string {
  return [...text].map((c) => (c.toUpperCase().length === c.length ? c.toUpperCase() : c)).join('')
}
