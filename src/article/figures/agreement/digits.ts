import { inReadings, madeOf, nothing } from '../../each-reading.ts'
import type { Article, Figure, ParagraphReading } from '../../model.ts'
import type { Token } from '../../tokens/token.ts'
import type { Disagreement } from './disagreement.ts'

/** A precise number with the nouns beside it, by which a reader knows what it counts. */
interface Counted {
  readonly figure: Figure
  readonly digits: string
  /** What it has in common with every number that it may be a slip for. */
  readonly key: string
  readonly nouns: ReadonlySet<string>
}

/**
 * "The wall, 1,410 metres of granite" here, "the 1,140 metres of the wall" there: the same digits of the same thing, two
 * of them the other way round. Numbers of one paragraph are compared by their writer, and stay out.
 */
export function disagreeingDigits(article: Article): readonly Disagreement[] {
  return madeOf(article, inReadings(article, countedIn), disagreeing)
}

function disagreeing(all: readonly Counted[]): Disagreement[] {
  const seen = new Map<string, Counted[]>()
  const found: Disagreement[] = []
  for (const counted of all) {
    const alike = seen.get(counted.key)
    if (!alike) {
      seen.set(counted.key, [counted])
      continue
    }
    const earlier = alike.find((other) => other.figure.paragraph !== counted.figure.paragraph && isSwapped(other.digits, counted.digits) && shareNoun(other, counted))
    // Told twice, a number is no slip.
    if (earlier && !alike.some(({ digits }) => digits === counted.digits)) found.push(disagreement(counted.figure, earlier.figure))
    alike.push(counted)
  }
  return found
}

function disagreement({ paragraph, start, end }: Figure, earlier: Figure): Disagreement {
  return {
    place: { paragraph, start, end },
    what: () => `it is ${earlier.fact.text} in paragraph ${earlier.paragraph.index + 1}, with two digits the other way round`,
    other: { paragraph: earlier.paragraph, start: earlier.start, end: earlier.end },
    otherText: earlier.fact.text
  }
}

function countedIn({ figures }: ParagraphReading): readonly Counted[] {
  const precise = figures.filter(isPrecise)
  return precise.length === 0 ? nothing : precise.map((figure) => {
    const { kind, unit = '' } = figure.fact
    const digits = digitsOf(figure)
    return { figure, digits, key: `${kind} ${unit} ${[...digits].sort().join('')}`, nouns: nounsOf(figure) }
  })
}

const kinds: ReadonlySet<string> = new Set(['count', 'money', 'measure'])

/** Three different digits at least: "120" and "210" are easily both right. */
function isPrecise(figure: Figure): boolean {
  const { kind, value, valueTo, approximate } = figure.fact
  return kinds.has(kind) && value !== undefined && valueTo === undefined && !approximate && digitsOf(figure).replace(/0+$/, '').length >= 3
}

const digitsOf = ({ fact }: Figure): string => String(fact.value).replace('.', '')

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

function shareNoun({ nouns }: Counted, other: Counted): boolean {
  for (const noun of nouns) if (other.nouns.has(noun)) return true
  return false
}

/** Words of four letters and more within four of the number, measures left out: everything is counted in metres. */
function nounsOf({ fact, paragraph }: Figure): ReadonlySet<string> {
  const { tokens } = paragraph.facts
  const first = tokens.findIndex(({ start }) => start >= fact.start)
  const last = tokens.findIndex(({ start }) => start >= fact.end)
  const beside = [...tokens.slice(Math.max(0, first - 4), first), ...(last < 0 ? [] : tokens.slice(last, last + 5))]
  return new Set(beside.filter((token) => isNoun(token) && (fact.kind === 'count' || token.lower !== fact.unit)).map(({ lower }) => lower.replace(/s$/, '')))
}

const isNoun = ({ kind, text }: Token): boolean => kind === 'word' && /^\p{Ll}{4,}$/u.test(text) && !idle.has(text)

const idle = new Set(('about above after again against also among another around because been before being below between both company could down during each either ' +
  'even every fell first from further have having here into just last least less like made make many million more most much near nearly next only other over part past paid ' +
  'people percent rose said same says since some spent still such than that their them then there these they this those through time today total under until upon very were what ' +
  'when where which while will with within would year years yesterday your billion month months week weeks cost worth').split(' '))
