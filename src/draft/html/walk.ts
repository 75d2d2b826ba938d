import { html as spec, Token, Tokenizer, TokenizerMode } from 'parse5'
import type { BlockKind, Directive, PlacedBlock } from '../block.ts'
import { readDirective } from '../directives.ts'
import { ProseBuilder } from '../prose-builder.ts'
import { isByline } from '../text/kind.ts'
import { blockElements, embedClass, kinds, skippedElements, tightElements, voidElements } from './elements.ts'
import { referenceAt } from './references.ts'
import { attributeWriting, rawTitleWriting, textWriting } from './writing.ts'

/** An element that is open. */
export interface Open {
  readonly name: string
  readonly kind: BlockKind | undefined
  readonly skipped: boolean
  /** Prose before it. */
  readonly at: number
}

/**
 * A place right after the tag of a block, where reading may begin or end: all that matters of what stands before it is
 * which elements are open. Offsets in the source walked.
 */
export interface Checkpoint {
  tagStart: number
  offset: number
  readonly open: readonly Open[]
}

/**
 * Reads HTML, whole or a part of it, tag by tag as parse5's tokenizer gives them, in the order of the source: blocks
 * of prose need no tree, and so are where they are written even where a browser would move them.
 */
export class HtmlWalk {
  readonly blocks: PlacedBlock[] = []
  readonly directives: Directive[] = []
  readonly checkpoints: Checkpoint[] = []
  readonly #source: string
  readonly #base: number
  readonly #builder: ProseBuilder
  readonly #tokenizer: Tokenizer
  #stack: Open[]
  #skipped: number
  #blockStart = 0
  #markupEnd = 0
  /** Where the last <br> ended in the prose, while nothing but white space has come since. */
  #break = -1

  /** `base`: offset of `source` in the draft's source; `open`: the elements that are open where it begins. */
  constructor(source: string, base = 0, open: readonly Open[] = []) {
    this.#source = source
    this.#base = base
    this.#stack = [...open]
    this.#skipped = open.filter(({ skipped }) => skipped).length
    this.#builder = new ProseBuilder(source, base)
    const markup = <T extends Token.Token>(read: (token: T) => void) => (token: T): void => {
      this.#text(this.#markupEnd, token.location!.startOffset)
      this.#markupEnd = token.location!.endOffset
      read(token)
      if ('tagName' in token && blockElements.has(token.tagName)) this.#check(token.location!)
    }
    this.#tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, {
      onStartTag: markup((token: Token.TagToken) => this.#startTag(token)),
      onEndTag: markup((token: Token.TagToken) => this.#endTag(token)),
      onComment: markup((token: Token.CommentToken) => this.#comment(token)),
      onDoctype: markup(() => {}),
      // Text is taken from between the tags: where a reference stands in it, the places of its own tokens are off.
      onCharacter: () => {},
      onWhitespaceCharacter: () => {},
      onNullCharacter: () => {},
      onEof: () => this.#text(this.#markupEnd, endOfText(source, this.#markupEnd))
    })
    this.#tokenizer.write(source, true)
    this.#flush(source.length, source.length)
  }

  #check({ startOffset, endOffset }: Token.Location): void {
    if (this.#tokenizer.state !== TokenizerMode.DATA || this.#builder.isInLink) return
    this.checkpoints.push({ tagStart: startOffset, offset: endOffset, open: [...this.#stack] })
  }

  #startTag(token: Token.TagToken): void {
    const { tagName: name } = token
    const { startOffset, endOffset } = token.location!
    this.#tokenizer.state = contentState(name, this.#stack.some((open) => open.name === 'svg' || open.name === 'math'))
    if (name === 'br') return this.#lineBreak(startOffset, endOffset)
    if (name === 'img') return this.#image(token)
    if (blockElements.has(name)) {
      this.#flush(startOffset, endOffset)
      const paragraph = this.#stack.findLastIndex((open) => open.name === 'p')
      if (paragraph >= 0 && !this.#stack[paragraph]!.skipped) this.#stack.splice(paragraph, 1)
    }
    if (voidElements.has(name)) return
    const attribute = (wanted: string): string => Token.getTokenAttr(token, wanted) ?? ''
    const skipped = skippedElements.has(name) || Token.getTokenAttr(token, 'hidden') !== null || embedClass.test(attribute('class'))
    if (token.selfClosing && (skipped || name.includes('-'))) return
    if (skipped && !blockElements.has(name) && this.#skipped === 0) this.#builder.encoded(' ', startOffset, endOffset)
    if (skipped) this.#skipped++
    if (name === 'a' && this.#skipped === 0) this.#builder.openLink(attribute('href'))
    this.#stack.push({ name, kind: kindOf(name, attribute('class')), skipped, at: this.#builder.text.length })
  }

  #endTag(token: Token.TagToken): void {
    const { tagName: name } = token
    const { startOffset, endOffset } = token.location!
    if (name === 'br') return this.#lineBreak(startOffset, endOffset)
    const isBlock = blockElements.has(name)
    if (isBlock) this.#flush(startOffset, endOffset)
    if (name === 'a') this.#builder.closeLink()
    let index = this.#stack.length - 1
    while (index >= 0 && this.#stack[index]!.name !== name) index--
    if (index < 0) return
    if (name === 'sup') this.#dropNoteMark(this.#stack[index]!.at)
    const closed = this.#stack.splice(index, isBlock ? this.#stack.length : 1)
    for (const open of closed) if (open.skipped) this.#skipped--
  }

  /** "… the vote<sup>1</sup>": the mark of a note is no part of the word; "21<sup>st</sup>" is. */
  #dropNoteMark(at: number): void {
    const { text } = this.#builder
    if (/^[[(]?(?:\d{1,3}|[*†‡§¶])[\])]?$/.test(text.slice(at)) && /[\p{L}.,;:!?”"’)][\p{L}.,;:!?”"’)]$/u.test(text.slice(0, at))) this.#builder.cut(at)
  }

  #text(start: number, end: number): void {
    if (this.#skipped > 0) return
    const source = this.#source
    let from = start
    for (let i = start; i < end; i++) {
      const code = source.charCodeAt(i)
      if (code === 38) {
        const reference = referenceAt(source, i)
        if (!reference || reference.end > end) continue
        this.#builder.verbatim(from, i)
        // A soft hyphen is a place to break the word, no part of it.
        if (reference.text !== '\u00AD') this.#builder.encoded(reference.text, i, reference.end)
        from = reference.end
        i = from - 1
      } else if (code === 60 && source.startsWith('</>', i)) {
        this.#builder.verbatim(from, i)
        from = i + 3
      } else if (code === 10 || code === 13) {
        let first = i
        while (first > from && isWhiteSpace(source.charCodeAt(first - 1))) first--
        let last = i + 1
        while (last < end && isWhiteSpace(source.charCodeAt(last))) last++
        this.#builder.verbatim(from, first)
        if (this.#isLoose() && isBlankLine(source, i, last)) this.#flush(first, last)
        else this.#builder.encoded(' ', first, last)
        from = last
        i = last - 1
      }
    }
    this.#builder.verbatim(from, end)
  }

  #isLoose(): boolean {
    return !this.#stack.some((open) => tightElements.has(open.name))
  }

  /** One <br> breaks the line; two are how many publishing systems part paragraphs. */
  #lineBreak(start: number, end: number): void {
    if (this.#skipped > 0) return
    const { text } = this.#builder
    if (this.#break >= 0 && this.#break <= text.length && text.slice(this.#break).trim() === '') {
      this.#flush(start, end)
    } else {
      this.#builder.encoded('\n', start, end)
      this.#break = this.#builder.text.length
    }
  }

  /** An image that stands apart from running text has a caption in its `alt`. */
  #image(token: Token.TagToken): void {
    const { startOffset, endOffset, attrs } = token.location!
    const place = attrs?.['alt']
    if (this.#skipped > 0 || !place || this.#builder.text.trim() !== '') return
    this.#flush(startOffset, endOffset)
    const written = this.#source.slice(place.startOffset, place.endOffset)
    const value = /^[^=]*=\s*(["']?)/.exec(written)
    if (!value) return
    const from = place.startOffset + value[0].length
    const to = place.endOffset - value[1]!.length
    const builder = new ProseBuilder(this.#source, this.#base)
    for (let i = from, last = from; i <= to; i++) {
      const reference = this.#source[i] === '&' && i < to ? referenceAt(this.#source, i, true) : undefined
      if (i === to || reference) builder.verbatim(last, i)
      if (!reference) continue
      builder.encoded(reference.text, i, reference.end)
      last = reference.end
      i = last - 1
    }
    const block = builder.finish(() => 'caption', startOffset, endOffset, attributeWriting(value[1]!))
    if (block) this.blocks.push(block)
  }

  #comment(token: Token.CommentToken): void {
    const { startOffset, endOffset } = token.location!
    const directive = readDirective(token.data, this.#base + startOffset, this.#base + endOffset)
    if (directive) this.directives.push(directive)
  }

  /** Ends a block at a tag, or at white space, that takes source `[start, end)`. */
  #flush(start: number, end: number): void {
    let given: BlockKind | undefined
    for (let i = this.#stack.length - 1; i >= 0 && !given; i--) given = this.#stack[i]!.kind
    const isTitle = this.#stack[this.#stack.length - 1]?.name === 'title'
    const kind = (text: string): BlockKind => given ?? (isByline(text) ? 'byline' : 'body')
    const block = this.#builder.finish(kind, this.#blockStart, start, isTitle ? rawTitleWriting : textWriting)
    if (block) this.blocks.push(block)
    this.#stack = this.#stack.map((open) => open.at === 0 ? open : { ...open, at: 0 })
    this.#blockStart = end
    this.#break = -1
  }
}

function kindOf(name: string, classes: string): BlockKind | undefined {
  if (Object.hasOwn(kinds, name)) return kinds[name]
  if (classes === '' || !blockElements.has(name)) return undefined
  if (/caption/i.test(classes)) return 'caption'
  return /(?:^|[\s_-])byline(?:[\s_-]|$)/i.test(classes) ? 'byline' : undefined
}

/** How the content of an element is to be tokenized, which the tree builder decides in a whole parser. */
function contentState(name: string, foreign: boolean): Tokenizer['state'] {
  if (foreign) return TokenizerMode.DATA
  switch (name) {
    case spec.TAG_NAMES.TITLE:
    case spec.TAG_NAMES.TEXTAREA:
      return TokenizerMode.RCDATA
    case spec.TAG_NAMES.SCRIPT:
      return TokenizerMode.SCRIPT_DATA
    case spec.TAG_NAMES.STYLE:
    case spec.TAG_NAMES.XMP:
    case spec.TAG_NAMES.IFRAME:
    case spec.TAG_NAMES.NOEMBED:
    case spec.TAG_NAMES.NOFRAMES:
    case spec.TAG_NAMES.NOSCRIPT:
      return TokenizerMode.RAWTEXT
    case spec.TAG_NAMES.PLAINTEXT:
      return TokenizerMode.PLAINTEXT
    default:
      return TokenizerMode.DATA
  }
}

/** Where the text at the end of the source ends: a tag still being written begins there. */
function endOfText(source: string, from: number): number {
  const tag = source.slice(from).search(/<\/?[a-z]/i)
  return tag < 0 ? source.length : from + tag
}

function isWhiteSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** Whether white space from the line ending at `start` on holds another line ending. */
function isBlankLine(source: string, start: number, end: number): boolean {
  const after = source.charCodeAt(start) === 13 && source.charCodeAt(start + 1) === 10 ? start + 2 : start + 1
  for (let i = after; i < end; i++) if (source.charCodeAt(i) === 10 || source.charCodeAt(i) === 13) return true
  return false
}
