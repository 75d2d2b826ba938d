import { inReadings, madeOfEach } from '../article/each-reading.ts'
import type { Article, ParagraphReading, Quote } from '../article/model.ts'
import { isVagueSource } from '../article/quotes/vague.ts'
import type { StyleRules } from '../stylebook/rules.ts'
import type { Check, Finding } from './check.ts'
import { keptList } from './kept.ts'

/** A source that readers cannot tell apart or check. */
export const vagueAttribution: Check = {
  id: 'vague-attribution',
  summary: 'A quotation has only a vague source.',
  severity: 'hint',
  run: (article, rules) => keptList(article, inReadings(article, vaguelyAttributed), rules, findingsFor)
}

function findingsFor(quotes: readonly Quote[], rules: StyleRules, article: Article): readonly Finding[] {
  // Shorter quotations are fragments, woven into a sentence that may tell more.
  const { words, allowed } = rules.options('vague-attribution')
  const vague = quotes
    .filter((quote) => quote.words >= words && !isAllowed(quote, allowed))
    // “So,” a source said, “it goes”: one tag for two quotations.
    .filter((quote, i, vague) => i === 0 || !isSameTag(quote, vague[i - 1]!))
  return madeOfEach(article, vague, findingFor)
}

function vaguelyAttributed({ quotes }: ParagraphReading): readonly Quote[] {
  return quotes.filter(isVague)
}

function isVague({ attribution, speaker, paragraph, marks }: Quote): boolean {
  return attribution === 'attributed' && speaker !== undefined && isVagueSource(speaker)
    && /^\p{Lu}/u.test(paragraph.text.slice(marks.inner.start))
}

/** "critics" on the house's list lets "some critics" stand. */
function isAllowed({ speaker }: Quote, allowed: readonly string[]): boolean {
  const source = ` ${speaker!.text.toLowerCase()}`
  return allowed.some((one) => source.endsWith(` ${one.toLowerCase()}`))
}

function isSameTag(a: Quote, b: Quote): boolean {
  return a.speaker!.paragraph === b.speaker!.paragraph && a.speaker!.start === b.speaker!.start
}

function findingFor({ speaker }: Quote): Finding {
  const { paragraph, start, end, text } = speaker!
  return {
    check: vagueAttribution.id,
    severity: 'hint',
    place: { paragraph, start, end },
    message: `"${text}" is all that readers learn of who speaks. Name the source, or say how it knows and why it is not named.`,
    actual: text
  }
}
