import { decodeString } from 'micromark-util-decode-string'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Event, Token } from 'micromark-util-types'
import type { BlockKind, Directive, PlacedBlock } from '../block.ts'
import { readDirective } from '../directives.ts'
import { skippedElements } from '../html/elements.ts'
import { HtmlWalk } from '../html/walk.ts'
import { ProseBuilder } from '../prose-builder.ts'
import type { Writing } from '../segment-map.ts'
import { isByline } from '../text/kind.ts'
import { readFrontMatter } from './front-matter.ts'
import { noDefinitions, parseMarkdown, type Definitions } from './parse.ts'
import { cellWriting, inlineWriting, labelWriting } from './writing.ts'

/** A block of the draft's own level: what an edit is widened to. Offsets in the source walked. */
export interface TopNode {
  /** micromark's name of it: "content" for a paragraph. */
  readonly type: string
  start: number
  end: number
  /** Whether it defines what links or notes elsewhere refer to. */
  defines: boolean
}

/** What the walk skips whole: no prose of the block it stands in. */
const skipped = new Set(['resource', 'reference', 'gfmFootnoteCall', 'codeText', 'htmlText', 'autolink', 'literalAutolink', 'definition'])

/** Walks micromark's events, whose places are exact, and gathers the prose of each block. */
export class MarkdownWalk {
  readonly blocks: PlacedBlock[] = []
  readonly directives: Directive[] = []
  readonly nodes: TopNode[] = []
  readonly links = new Map<string, string>()
  readonly notes = new Set<string>()
  readonly #source: string
  readonly #base: number
  readonly #known: Definitions
  readonly #containers: BlockKind[] = []
  readonly #builder: ProseBuilder
  /** Gathers an image's label while one is read. */
  #label: ProseBuilder | undefined
  /** Images that are open: an image's label may hold another. */
  #images = 0
  #blockStart = 0
  #inBlock = false
  /** White space or a mark of a hard break before a line ending. */
  #lineSuffix: { start: number; breaks: boolean } | undefined
  #link: { start: number; url: string | undefined; label: string } | undefined
  /** The element whose content is passed over, as in <code>…</code>. */
  #passedOver: string | undefined

  /** `base`: offset of `source` in the draft's; `isTop`: it is the draft's top. */
  constructor(source: string, base: number, isTop: boolean, known: Definitions = noDefinitions) {
    this.#source = source
    this.#base = base
    this.#known = known
    this.#builder = new ProseBuilder(source, base)
    const events = parseMarkdown(source, isTop, known)
    this.#define(events)
    this.#walk(events)
  }

  #define(events: readonly Event[]): void {
    let label = ''
    let depth = 0
    for (const [way, token] of events) {
      if (way === 'exit') {
        depth--
        continue
      }
      if (depth === 0 && !/^(?:lineEnding|lineEndingBlank|linePrefix|whitespace)$/.test(token.type)) {
        this.nodes.push({ type: token.type, start: token.start.offset, end: token.end.offset, defines: false })
      }
      depth++
      if (token.type === 'definitionLabelString' || token.type === 'gfmFootnoteDefinitionLabelString') {
        label = normalizeIdentifier(this.#slice(token))
        this.nodes[this.nodes.length - 1]!.defines = true
        if (token.type === 'gfmFootnoteDefinitionLabelString') this.notes.add(label)
        else if (!this.links.has(label)) this.links.set(label, '')
      } else if (token.type === 'definitionDestinationString' && this.links.get(label) === '') {
        this.links.set(label, decodeString(this.#slice(token)))
      }
    }
  }

  #walk(events: readonly Event[]): void {
    for (let i = 0; i < events.length; i++) {
      const [way, token] = events[i]!
      if (way === 'exit') this.#exit(token)
      else if (skipped.has(token.type)) {
        const from = i
        while (events[i]![0] !== 'exit' || events[i]![1] !== token) i++
        if (this.#inBlock) this.#skip(token, events.slice(from, i))
      } else this.#enter(token)
    }
  }

  #enter(token: Token): void {
    const { start: { offset: start }, end: { offset: end } } = token
    const into = this.#label ?? this.#builder
    const type: string = token.type
    switch (type) {
      case 'blockQuote':
        this.#containers.push('blockquote')
        break
      case 'listOrdered':
      case 'listUnordered':
        this.#containers.push('list-item')
        break
      case 'gfmFootnoteDefinition':
        this.#containers.push('body')
        break
      case 'paragraph':
      case 'setextHeadingText':
      case 'atxHeadingText':
      case 'tableHeader':
      case 'tableData':
        this.#inBlock = true
        this.#blockStart = start
        this.#passedOver = undefined
        break
      case 'htmlFlow':
        this.#html(start, end)
        break
      case 'yaml':
      case 'toml':
        this.blocks.push(...readFrontMatter(this.#source, start, end, this.#base))
        break
    }
    if (!this.#inBlock) return
    switch (type) {
      case 'data':
        if (!this.#passedOver) into.verbatim(start, end)
        break
      case 'characterEscape':
      case 'characterReference':
        if (!this.#passedOver) into.encoded(decodeString(this.#slice(token)), start, end)
        break
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
      case 'lineSuffix':
        this.#lineSuffix = { start, breaks: type !== 'lineSuffix' }
        break
      case 'lineEnding':
        into.encoded(this.#lineSuffix?.breaks ? '\n' : ' ', this.#lineSuffix?.start ?? start, end)
        this.#lineSuffix = undefined
        break
      case 'linePrefix':
      case 'blockQuotePrefix':
      case 'listItemIndent':
      case 'gfmFootnoteDefinitionIndent':
        // "> Ada\n> Brown": the mark goes with the line break, so that who takes out "Ada " takes both.
        into.extend(end)
        break
      case 'link':
        this.#link = { start: into.text.length, url: undefined, label: '' }
        break
      case 'labelText':
        if (this.#link && !this.#label) this.#link.label = this.#slice(token)
        break
      case 'image':
        // Its label is a caption; in the midst of running text it is left out.
        if (this.#images++ === 0) this.#label = new ProseBuilder(this.#source, this.#base)
        break
    }
  }

  #exit(token: Token): void {
    const { start: { offset: start }, end: { offset: end } } = token
    switch (token.type as string) {
      case 'blockQuote':
      case 'listOrdered':
      case 'listUnordered':
      case 'gfmFootnoteDefinition':
        this.#containers.pop()
        break
      case 'paragraph':
        this.#finish(this.#containers[this.#containers.length - 1] ?? 'body', end, inlineWriting)
        this.#inBlock = false
        break
      case 'atxHeadingText': {
        const isFirst = /(?:^|[^#])#[ \t]*$/.test(this.#source.slice(Math.max(0, start - 12), start))
        this.#finish(isFirst ? 'title' : 'heading', end, inlineWriting)
        this.#inBlock = false
        break
      }
      case 'setextHeadingText': {
        const line = /[\r\n][ \t>]*([=-])/.exec(this.#source.slice(end))
        this.#finish(line?.[1] === '=' ? 'title' : 'heading', end, inlineWriting)
        this.#inBlock = false
        break
      }
      case 'tableHeader':
      case 'tableData':
        this.#finish('table-cell', end, cellWriting)
        this.#inBlock = false
        break
      case 'image':
        if (--this.#images === 0) this.#image(start, end)
        break
      case 'link':
        if (this.#link) {
          const { url, label } = this.#link
          this.#builder.link(url ?? this.#defined(label), this.#link.start)
          this.#link = undefined
        }
        break
    }
  }

  #skip(token: Token, events: readonly Event[]): void {
    const { start: { offset: start }, end: { offset: end } } = token
    const inner = (type: string): string | undefined => {
      const found = events.find(([way, { type: name }]) => way === 'enter' && name === type)
      return found && this.#slice(found[1])
    }
    const into = this.#label ?? this.#builder
    switch (token.type as string) {
      case 'resource':
        if (this.#link && !this.#label) this.#link.url = decodeString(inner('resourceDestinationString') ?? '')
        break
      case 'reference': {
        const label = inner('referenceString')
        if (this.#link && !this.#label && label !== undefined) this.#link.url = this.#defined(label)
        break
      }
      case 'codeText':
        into.encoded(' ', start, end)
        break
      case 'autolink':
      case 'literalAutolink': {
        const from = into.text.length
        into.encoded(' ', start, end)
        into.link(this.#slice(token).replace(/^<|>$/g, ''), from)
        break
      }
      case 'htmlText':
        this.#inlineHtml(this.#slice(token), start, end)
    }
  }

  #defined(label: string): string {
    const id = normalizeIdentifier(label)
    return this.links.get(id) ?? this.#known.links.get(id) ?? ''
  }

  #inlineHtml(tag: string, start: number, end: number): void {
    if (tag.startsWith('<!--')) return this.#comment(tag, start, end)
    const name = /^<\/?([a-z][a-z\d-]*)/i.exec(tag)?.[1]?.toLowerCase()
    const closes = tag[1] === '/'
    if (!name) return
    if (this.#passedOver) {
      if (closes && name === this.#passedOver) this.#passedOver = undefined
    } else if (name === 'br') {
      this.#builder.encoded('\n', start, end)
    } else if (skippedElements.has(name) && !closes && !tag.endsWith('/>')) {
      this.#builder.encoded(' ', start, end)
      this.#passedOver = name
    } else if (name === 'a') {
      const url = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag)
      if (closes) this.#builder.closeLink()
      else if (url) this.#builder.openLink(decodeString(url[1] ?? url[2] ?? url[3] ?? ''))
    }
  }

  #image(start: number, end: number): void {
    const label = this.#label!
    this.#label = undefined
    if (this.#builder.text.trim() !== '') return this.#builder.encoded(' ', start, end)
    this.#finish('body', start, inlineWriting)
    const block = label.finish(() => 'caption', start, end, labelWriting)
    if (block) this.blocks.push(block)
    this.#blockStart = end
  }

  #finish(kind: BlockKind, end: number, writing: Writing): void {
    const judge = (text: string): BlockKind => kind === 'body' && isByline(text) ? 'byline' : kind
    this.#builder.closeLink()
    const block = this.#builder.finish(judge, this.#blockStart, end, writing)
    if (block) this.blocks.push(block)
    this.#lineSuffix = undefined
  }

  /** HTML between paragraphs. In a list or block quote its lines have marks before them: only directives are read there. */
  #html(start: number, end: number): void {
    const source = this.#source.slice(start, end)
    if (this.#containers.length > 0) {
      for (const comment of source.matchAll(/<!--[\s\S]*?-->/g)) {
        this.#comment(comment[0], start + comment.index, start + comment.index + comment[0].length)
      }
      return
    }
    const { blocks, directives } = new HtmlWalk(source, this.#base + start)
    this.blocks.push(...blocks)
    this.directives.push(...directives)
  }

  #comment(comment: string, start: number, end: number): void {
    const directive = readDirective(comment.slice(4, -3), this.#base + start, this.#base + end)
    if (directive) this.directives.push(directive)
  }

  #slice(token: Token): string {
    return this.#source.slice(token.start.offset, token.end.offset)
  }
}
