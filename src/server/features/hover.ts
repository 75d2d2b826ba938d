import type { Hover } from 'vscode-languageserver'
import type { Article, Entity, Figure, Place, Quote } from '../../article/model.ts'
import { entityAt, figureAt, quoteAt } from '../at.ts'
import { roleOf } from '../describe/role.ts'
import { speakerWords } from '../describe/speaker.ts'
import { nameConflict, slipsOf } from '../describe/spellings.ts'
import { figureWords, formCounts, plural, shorten, typeWords } from '../describe/words.ts'
import type { Feature } from '../desk.ts'
import type { Draft } from '../draft.ts'
import { MarkupKind } from '../lsp.ts'

/** Tells who a name is as the draft says, who speaks a quotation and why, what a figure counts and where it comes from. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  start(desk) {
    desk.connection.onHover(({ textDocument, position }): Hover | null => {
      const draft = desk.draft(textDocument.uri)
      const at = draft?.placeAt(position)
      if (!draft || !at) return null
      const { article } = draft
      const named = entityAt(draft, position)
      if (named) return show(draft, named.place, entityText(draft, meant(draft, named.entity)))
      const figure = figureAt(article, at)
      if (figure) return show(draft, figure, figureText(figure, isFlagged(draft, figure, 'unsourced-figure')))
      const quote = quoteAt(article, at)
      // Of a quotation that is flagged, the finding says all there is to say.
      return quote && !isFlagged(draft, quote, 'unattributed-quote') ? show(draft, quote, quoteText(article, quote)) : null
    })
  }
}

/** Whom a name stands for: where it is flagged as a slip for another, that one, who is more worth hearing of. */
function meant({ article, findings }: Draft, entity: Entity): Entity {
  return slipsOf(findings.flatMap((finding) => nameConflict(article, finding) ?? [])).get(entity) ?? entity
}

/** Whether a finding of a check stands on a passage: the editor shows above our own words what it says. */
function isFlagged({ findings }: Draft, { paragraph, start, end }: Place, check: string): boolean {
  return findings.some(({ check: id, place }) => id === check && place.paragraph === paragraph && place.start < end && start < place.end)
}

function show(draft: Draft, place: Place, lines: readonly string[]): Hover {
  return { range: draft.range(place), contents: { kind: MarkupKind.Markdown, value: lines.join('\n\n') } }
}

/** How many of a person's quotations are shown, and how much of each in UTF-16 code units. */
const quotesShown = 3
const quoteLength = 120

function entityText(draft: Draft, entity: Entity): string[] {
  const { article } = draft
  const role = roleOf(entity)
  const lines = [`**${escape(entity.name)}** · ${typeWords[entity.type]}${role ? `  \n${escape(role)}` : ''}`]
  const forms = [...formCounts(entity)]
  const spellings = forms.length > 1 ? `: ${forms.map(([form, count]) => `${escape(form)} (${count})`).join(', ')}` : ''
  lines.push(plural(entity.mentions.length, 'mention') + spellings)
  const entry = draft.stylebook.rules.entryOf(entity.name)
  if (entry) lines.push(`Stylebook: ${escape([entry.name, entry.second && `then ${entry.second}`, entry.note].filter(Boolean).join('; '))}`)
  const quotes = article.quotes.filter((quote) => article.speakerEntity(quote) === entity)
  if (quotes.length > 0) {
    const words = quotes.reduce((sum, quote) => sum + quote.words, 0)
    const shown = quotes.slice(0, quotesShown).map((quote) => `- ${escape(shorten(textOf(quote), quoteLength))}`)
    const more = quotes.length > quotesShown ? [`- and ${quotes.length - quotesShown} more`] : []
    lines.push([`Quoted ${quotes.length === 1 ? 'once' : `${quotes.length} times`}, ${plural(words, 'word')}:`, ...shown, ...more].join('\n'))
  }
  return lines
}

function quoteText(article: Article, quote: Quote): string[] {
  const who = speakerWords(article, quote)
  const said = who !== undefined && quote.cue ? ` (${escape(quote.cue.text)})` : ''
  const head = quote.attribution === 'not-speech' ? 'Not speech'
    : who !== undefined ? `Spoken by **${escape(who)}**${said}`
      : quote.attribution === 'unattributed' ? 'Nobody is said to have spoken this' : 'The speaker carries over from earlier text'
  const lines = [`${head} · ${plural(quote.words, 'word')}`]
  if (quote.why) lines.push(escape(quote.why))
  return lines
}

function figureText(figure: Figure, flagged: boolean): string[] {
  const { kind, value, valueTo, unit, approximate } = figure.fact
  const number = (n: number) => n.toLocaleString('en', { maximumFractionDigits: 6 })
  const amount = value === undefined ? '' : valueTo === undefined ? number(value) : `${number(value)} to ${number(valueTo)}`
  const parts = [`**${escape(figure.fact.text)}** · ${figureWords[kind]}`]
  if (amount) parts.push(`${approximate ? 'about ' : ''}${unit === '$' ? `$${amount}` : [amount, unit].filter(Boolean).join(' ')}`)
  const source = figure.source ? `Source: ${escape(figure.source.text)}` : figure.needsSource ? 'No source named' : 'Needs no source'
  return flagged ? [parts.join(' · ')] : [parts.join(' · '), source]
}

function textOf({ paragraph, start, end }: Place): string {
  return paragraph.text.slice(start, end)
}

/** Text that Markdown shows as it is. */
function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>~|&]/g, '\\$&')
}
