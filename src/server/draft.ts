import type { DocumentUri, Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { Analysis } from '../article/analysis.ts'
import type { Article, Paragraph, Place } from '../article/model.ts'
import type { Finding } from '../checks/check.ts'
import { checkArticle, type CheckedArticle } from '../checks/run.ts'
import type { DraftFormat, SourceChange, Span } from '../draft/block.ts'
import { sourceSpan } from '../draft/source-edits.ts'
import { SourceText } from '../draft/source-text.ts'
import type { StylebookFile } from '../protocol/messages.ts'
import { noRules, type StyleRules } from '../stylebook/rules.ts'
import { Grading } from './rules.ts'
import { defaultSettings, type Settings } from './settings.ts'
import { Typing } from './typing.ts'

/** The formats by VS Code's language ids. */
const formats: Readonly<Record<string, DraftFormat>> = {
  plaintext: 'text', markdown: 'markdown', html: 'html', 'news-draft': 'draft'
}

export function formatOfLanguage(languageId: string): DraftFormat | undefined {
  return Object.hasOwn(formats, languageId) ? formats[languageId] : undefined
}

/** The stylebook that holds for a draft; `file` is where it stands, or would be made, for a client that can tell. */
export interface DraftStylebook {
  readonly rules: StyleRules
  readonly file?: StylebookFile
}

/**
 * A draft open in the editor. Changes are taken in at once and read when the article is next asked for, so that a run
 * of keystrokes costs one reading.
 */
export class Draft {
  readonly uri: DocumentUri
  readonly languageId: string
  readonly #format: DraftFormat
  #version: number
  #source: SourceText
  #analysis: Analysis | undefined
  #pending: SourceChange[] = []
  #checked: CheckedArticle | undefined
  #settings = defaultSettings
  #grading: Grading | undefined
  readonly #typing = new Typing()
  #stylebook: DraftStylebook = { rules: noRules }

  constructor(uri: DocumentUri, languageId: string, version: number, text: string) {
    this.uri = uri
    this.languageId = languageId
    this.#version = version
    this.#source = new SourceText(text)
    this.#format = formatOfLanguage(languageId) ?? 'text'
  }

  get version(): number {
    return this.#version
  }

  /** The text as it now stands. */
  get source(): SourceText {
    return this.#source
  }

  get lineCount(): number {
    return this.#source.lineCount
  }

  /** Takes in the changes of one notification, each given in the text as the one before left it. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const first = changes[0]
    this.#typing.note(changes, first && 'range' in first ? this.offsetAt(first.range.start) : 0)
    for (const change of changes) {
      const made = this.#toSourceChange(change)
      if (this.#analysis) this.#pending.push(made)
      this.#source = this.#source.edited(made)
    }
    this.#version = version
  }

  /** The article as the text now stands. */
  get article(): Article {
    this.#analysis ??= new Analysis(this.#source.toString(), this.#format)
    if (this.#pending.length > 0) {
      const changes = this.#pending
      this.#pending = []
      this.#checked = undefined
      this.#analysis.update(changes, this.#source)
    }
    return this.#analysis.article
  }

  /** The findings in the article as it now stands, in reading order, less those the sentence being typed may settle. */
  get findings(): readonly Finding[] {
    return this.#typing.told(this.#check().findings, this.#source)
  }

  /** The writer has paused: `findings` are then all there are. Returns whether that may change them. */
  pause(): boolean {
    return this.#typing.pause()
  }

  /** The findings that the writer has silenced, in reading order. */
  get ignored(): readonly Finding[] {
    return this.#check().ignored
  }

  get settings(): Settings {
    return this.#settings
  }

  set settings(settings: Settings) {
    this.#settings = settings
    this.#grading = undefined
    this.#checked = undefined
  }

  get stylebook(): DraftStylebook {
    return this.#stylebook
  }

  set stylebook(stylebook: DraftStylebook) {
    this.#stylebook = stylebook
    this.#grading = undefined
    this.#checked = undefined
  }

  /** The source range of a place, markup inside it included. */
  range(place: Place): Range {
    return this.rangeOf(sourceSpan(place.paragraph, place))
  }

  /** The range of a span of the source. */
  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) }
  }

  offsetAt(position: Position): number {
    return this.#source.offsetAt(position)
  }

  positionAt(offset: number): Position {
    return this.#source.positionAt(offset)
  }

  /** The place in the prose at a position: an empty span; undefined between paragraphs. */
  placeAt(position: Position): Place | undefined {
    const offset = this.offsetAt(position)
    const paragraph = paragraphAt(this.article.paragraphs, offset)
    if (!paragraph) return undefined
    const start = paragraph.map.toProse(offset - paragraph.start)
    return { paragraph, start, end: start }
  }

  #check() {
    const { article } = this
    if (this.#checked) return this.#checked
    const { rules } = this.#stylebook
    this.#grading ??= new Grading(this.#settings, rules.stylebook.checks)
    this.#checked = this.#grading.apply(checkArticle(article, rules))
    return this.#checked
  }

  #toSourceChange(change: TextDocumentContentChangeEvent): SourceChange {
    if (!('range' in change)) return { start: 0, end: this.#source.length, text: change.text }
    const from = this.offsetAt(change.range.start)
    const to = this.offsetAt(change.range.end)
    return { start: Math.min(from, to), end: Math.max(from, to), text: change.text }
  }
}

/** The paragraph that holds a source offset, its end included. */
function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  const paragraph = paragraphs[low - 1]
  return paragraph && offset <= paragraph.start + paragraph.sourceLength ? paragraph : undefined
}
