import { wordFlag } from '../../language/names/lexicon.ts'
import type { TaggedName } from './tagger.ts'
import { isEveryday, type SentenceWords, type WordInfo } from './words.ts'

/** What begins a surname of several words. */
export const particles: ReadonlySet<string> = new Set(['van', 'von', 'de', 'di', 'da', 'del', 'della', 'dos', 'du', 'den', 'ter'])
/** What stands between the first particle and the name: "van der", "de la". */
const seconds: ReadonlySet<string> = new Set(['der', 'den', 'de', 'dem', 'het', "'t", 'la', 'las', 'los'])

const surePerson: readonly number[] = [0.85, 0.05, 0.05, 0]
const notGiven = wordFlag.title | wordFlag.heads | wordFlag.place | wordFlag.organization | wordFlag.demonym | wordFlag.calendar

/** "Van der Meer said", "Di Maio", "Joris van der Meer": a surname with particles is whole, and has the given name before it. */
export function joinParticles(names: TaggedName[], words: SentenceWords): void {
  const { infos, length } = words
  for (let at = 0; at < length - 1; at++) {
    const { lower, capital } = infos[at]!
    if (!particles.has(lower)) continue
    const hasSecond = seconds.has(infos[at + 1]!.lower) && !infos[at + 1]!.capital
    const stem = hasSecond ? at + 2 : at + 1
    if (stem >= length || !(capital || hasSecond) || !infos[stem]!.capital || isEveryday(infos[stem]!)) continue
    const known = names.findIndex(({ first, end }) => first <= stem && stem < end)
    const name = known < 0 ? undefined : names[known]!
    // "Van der Meer", "De la Cruz"; "Museo de la Moneda" is nobody.
    const isSure = hasSecond && (capital || lower === 'van' || lower === 'von')
    if (!name && !isSure) continue
    const first = name && name.first < at ? name.first : givenBefore(infos, at)
    const isPerson = isSure && (!name || name.type === 'person')
    if (name?.first === first && !isPerson) continue
    const whole: TaggedName = { ...name ?? { end: stem + 1, type: 'person' }, first, ...isPerson ? { scores: surePerson, likely: true } : { scores: name!.scores, likely: name!.likely } }
    const from = names.findIndex(({ end }) => end > first)
    const to = names.findIndex((one) => one.first >= whole.end)
    names.splice(from < 0 ? names.length : from, (to < 0 ? names.length : to) - (from < 0 ? names.length : from), whole)
  }
}

/** Where the name begins: at the particle, or at one given name before it. */
function givenBefore(infos: readonly WordInfo[], at: number): number {
  const before = at > 0 ? infos[at - 1]! : undefined
  return before && before.capital && !before.allCaps && !(before.flags & notGiven) && !isEveryday(before) ? at - 1 : at
}
