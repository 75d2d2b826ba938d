import { inReadings, madeOf, nothing } from '../../each-reading.ts'
import type { Article, Figure, ParagraphReading } from '../../model.ts'
import type { Disagreement } from './disagreement.ts'

/** "$48 million contract" here, "$48 billion contract" there: the same digits of the same thing, a thousand times apart. */
export function disagreeingMagnitudes(article: Article): readonly Disagreement[] {
  return madeOf(article, inReadings(article, sumsOf), disagreeing)
}

interface Sum { readonly figure: Figure; readonly key: string }

function disagreeing(sums: readonly Sum[]): Disagreement[] {
  const seen = new Map<string, Figure>()
  const found: Disagreement[] = []
  for (const { figure, key } of sums) {
    const earlier = seen.get(key)
    if (!earlier) {
      seen.set(key, figure)
      continue
    }
    const ratio = figure.fact.value! / earlier.fact.value!
    if (Math.abs(ratio - 1000) > 1e-6 && Math.abs(ratio - 0.001) > 1e-9) continue
    found.push({
      place: { paragraph: figure.paragraph, start: figure.start, end: figure.end },
      what: () => `it is ${earlier.fact.text} in paragraph ${earlier.paragraph.index + 1}`,
      other: { paragraph: earlier.paragraph, start: earlier.start, end: earlier.end },
      otherText: earlier.fact.text
    })
  }
  return found
}

function sumsOf({ figures }: ParagraphReading): readonly Sum[] {
  if (figures.length === 0) return nothing
  return figures.flatMap((figure) => {
    const key = keyOf(figure)
    return key === undefined ? [] : [{ figure, key }]
  })
}

/** Currency, significant digits and the noun after: undefined where the digits are too round to tell one sum from another. */
function keyOf({ fact, paragraph }: Figure): string | undefined {
  if (fact.kind !== 'money' || fact.value === undefined || fact.value < 1e6 || fact.valueTo !== undefined) return undefined
  const digits = String(fact.value).replace(/0+$/, '')
  if (digits.length < 2) return undefined
  const noun = /^[\s-]+((?:[a-z]+[\s-]+){0,1}[a-z]{4,})/.exec(paragraph.text.slice(fact.end, fact.end + 40))?.[1]
  const last = noun?.split(/[\s-]+/).findLast((word) => word.length >= 4 && !idle.has(word))
  return last && `${fact.unit} ${digits} ${last}`
}

const idle = new Set(['from', 'over', 'than', 'that', 'this', 'with', 'into', 'last', 'year', 'more', 'less', 'each', 'worth', 'while', 'when', 'were', 'have', 'been', 'they', 'which', 'after', 'since'])
