import fc from 'fast-check'

/** A word of a made draft: what it reads, and the source ranges that hold it, markup left out. */
export interface MadeWord {
  readonly text: string
  readonly ranges: readonly { start: number; end: number }[]
}

export interface MadeDraft {
  readonly source: string
  /** The prose and words of each block, in order. */
  readonly blocks: readonly { readonly text: string; readonly words: readonly MadeWord[] }[]
}

interface Word {
  readonly text: string
  /** One bit a character: whether it is written as a reference or an escape where it need not be. */
  readonly encode: number
  readonly wrap: 'none' | 'em' | 'strong' | 'link' | 'tag' | 'inner' | 'note'
  /** What stands between it and the next word. */
  readonly gap: 'space' | 'line' | 'break' | 'comment'
}

const vocabulary = [
  'the', 'council', 'said', 'Monday', 'Ada', 'Brown', 'López', 'Obrador', 'O’Neill', 'AT&T', '$130', '4.5%', 'Q&A', 'snake_case', 'R<D',
  'etéa', 'naïve', '“quiet”', 'A*', 'C|D', '2019', 'Ünal', '日本', '😀x', 'co-op', 'e\u0301t', 'back\\slash', '[sic]', '~50', 'it`s', 'b#1'
]
const word: fc.Arbitrary<Word> = fc.record({
  text: fc.constantFrom(...vocabulary),
  encode: fc.oneof(fc.constant(0), fc.nat(255)),
  wrap: fc.constantFrom('none', 'none', 'none', 'none', 'em', 'strong', 'link', 'tag', 'inner', 'note'),
  gap: fc.constantFrom('space', 'space', 'space', 'line', 'line', 'break', 'comment')
})
const words = fc.array(word, { minLength: 1, maxLength: 12 })

/** Writes a draft piece by piece and remembers where each word came to stand. */
class Writer {
  source = ''
  readonly blocks: { text: string; words: MadeWord[] }[] = []
  #ranges: { start: number; end: number }[] = []

  raw(text: string): void {
    this.source += text
  }

  letter(written: string): void {
    const last = this.#ranges[this.#ranges.length - 1]
    const start = this.source.length
    this.source += written
    if (last?.end === start) last.end = this.source.length
    else this.#ranges.push({ start, end: this.source.length })
  }

  begin(): void {
    this.blocks.push({ text: '', words: [] })
  }

  end(text: string): void {
    const block = this.blocks[this.blocks.length - 1]!
    block.text += text
    block.words.push({ text, ranges: this.#ranges })
    this.#ranges = []
  }

  gap(prose: string): void {
    this.blocks[this.blocks.length - 1]!.text += prose
  }
}

const named: Readonly<Record<string, string>> = { ó: '&oacute;', é: '&eacute;', ï: '&iuml;', Ü: '&Uuml;', '“': '&ldquo;', '”': '&rdquo;', '’': '&rsquo;', '&': '&amp;', '<': '&lt;' }

function reference(character: string, style: number): string {
  const name = named[character]
  if (name && style % 3 === 0) return name
  const code = character.codePointAt(0)!
  return style % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`
}

// ------------------------------------------------------------------------------------------------------- Markdown

type MarkdownPlace = 'paragraph' | 'h1' | 'h3' | 'setext' | 'quote' | 'list' | 'task' | 'nested' | 'quoted list' | 'table' | 'note'
const prefixes: Readonly<Record<MarkdownPlace, readonly [string, string]>> = {
  paragraph: ['', ''], h1: ['# ', ''], h3: ['### ', ''], setext: ['', ''], quote: ['> ', '> '], list: ['- ', '  '], task: ['- [x] ', '  '],
  nested: ['1. Xx\n   - ', '     '], 'quoted list': ['> * ', '>   '], table: ['| ', ''], note: ['[^n]: ', '    ']
}
const oneLine = new Set<MarkdownPlace>(['h1', 'h3', 'table'])

export const madeMarkdown: fc.Arbitrary<MadeDraft> = fc.record({
  ending: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.boolean(),
  blocks: fc.array(fc.record({ place: fc.constantFrom(...Object.keys(prefixes) as MarkdownPlace[]), words }), { minLength: 1, maxLength: 6 })
}).map(({ ending, mark, blocks }) => {
  const writer = new Writer()
  if (mark) writer.raw('\uFEFF')
  let noted = false
  let before = ''
  for (const { place: wanted, words } of blocks) {
    const place = wanted === 'note' && noted ? 'paragraph' : wanted
    if (place === 'note') noted = true
    // Two lists would be one, and its paragraphs go on into what is set in after it: a rule parts them.
    if (before !== '') writer.raw('***' + ending + ending)
    before = place
    const [first, rest] = prefixes[place].map((prefix) => prefix.replace('\n', ending)) as [string, string]
    if (place === 'nested') {
      writer.raw(first.slice(0, 3))
      writer.begin()
      writer.letter('Xx')
      writer.end('Xx')
      writer.raw(first.slice(5))
    } else writer.raw(first)
    writer.begin()
    words.forEach((word, i) => {
      markdownWord(writer, word)
      if (i + 1 < words.length) markdownGap(writer, word.gap, oneLine.has(place) ? undefined : ending + rest)
    })
    if (place === 'table') {
      writer.raw(` |${ending}| - |`)
    } else if (place === 'setext') writer.raw(`${ending}=====`)
    writer.raw(ending + ending)
  }
  return writer
})

function markdownWord(writer: Writer, { text, encode, wrap }: Word): void {
  const inner = wrap === 'inner' && /^[A-Za-z]{3,}$/.test(text)
  const marks = { none: ['', ''], em: ['*', '*'], strong: ['**', '**'], link: ['[', '](https://a.example/x_y*z "a *t*")'], tag: ['<b class="x">', '</b>'], inner: ['', ''], note: ['', ''] }[wrap]
  writer.raw(marks[0]!)
  let i = 0
  for (const character of text) {
    if (inner && i === 1) writer.raw('*')
    if (inner && i === 2) writer.raw('*')
    const punctuation = /[!-/:-@[-`{-~]/.test(character)
    if (!inner && (encode >> i) % 2 === 1) writer.letter(punctuation && i % 2 === 0 ? `\\${character}` : reference(character, encode + i))
    else writer.letter(/[\\`*_[\]<&~|#]/.test(character) ? `\\${character}` : character)
    i++
  }
  writer.raw(marks[1]!)
  writer.end(text)
  if (wrap === 'note') writer.raw('<!-- n -->')
}

function markdownGap(writer: Writer, gap: Word['gap'], line: string | undefined): void {
  if (gap === 'comment') writer.raw('<!-- a *note* -->')
  if (line === undefined || gap === 'space' || gap === 'comment') {
    writer.raw(' ')
    return writer.gap(' ')
  }
  writer.raw((gap === 'break' ? writer.source.length % 2 === 0 ? '  ' : '\\' : '') + line)
  writer.gap(gap === 'break' ? '\n' : ' ')
}

// ----------------------------------------------------------------------------------------------------------- HTML

const htmlPlaces = {
  p: ['<p>', '</p>'], h1: ['<h1 class="a > b">', '</h1>'], h2: ['<h2>', '</h2>'], li: ['<ul>\n<li>', '</li>\n</ul>'], open: ['<p>', ''],
  quote: ['<blockquote><p>', '</p></blockquote>'], caption: ['<figure><img src=a.jpg><figcaption>', '</figcaption></figure>'],
  cell: ['<table><tr><td>', '</td></tr></table>'], div: ['<div id=x>', '</div>'], text: ['', '\n\n']
} as const

export const madeHtml: fc.Arbitrary<MadeDraft> = fc.record({
  ending: fc.constantFrom('\n', '\r\n'),
  page: fc.boolean(),
  blocks: fc.array(fc.record({ place: fc.constantFrom(...Object.keys(htmlPlaces) as (keyof typeof htmlPlaces)[]), words }), { minLength: 1, maxLength: 6 })
}).map(({ ending, page, blocks }) => {
  const writer = new Writer()
  if (page) writer.raw(`<!doctype html>${ending}<html><head><meta charset=utf-8><style>p > b { a: "x" }</style></head><body>${ending}`)
  for (const { place, words } of blocks) {
    const [open, close] = htmlPlaces[place].map((tags) => tags.replaceAll('\n', ending)) as [string, string]
    writer.raw(open)
    writer.begin()
    words.forEach((word, i) => {
      htmlWord(writer, word)
      if (i + 1 < words.length) htmlGap(writer, word.gap, ending, i > 0 && words[i - 1]!.gap === 'break')
    })
    writer.raw(close + ending)
    if (place === 'open') writer.raw('<hr>')
  }
  if (page) writer.raw('<script>if (a < b) document.write("<p>no</p>")</script></body></html>')
  return writer
})

function htmlWord(writer: Writer, { text, encode, wrap }: Word): void {
  const marks = { none: ['', ''], em: ['<em>', '</em>'], strong: ['<STRONG>', '</STRONG>'], link: ['<a href="/x?a=1&amp;b=2" title="a > b">', '</a>'], tag: ["<span data-x='>'>", '</span>'], inner: ['', ''], note: ['', '<!-- > -->'] }[wrap]
  writer.raw(marks[0]!)
  let i = 0
  for (const character of text) {
    if (wrap === 'inner' && i === 1) writer.raw('<b>')
    if (wrap === 'inner' && i === 2) writer.raw('</b>')
    if (/[&<]/.test(character) || (encode >> i) % 2 === 1) writer.letter(reference(character, encode + i))
    else writer.letter(character)
    i++
  }
  if (wrap === 'inner' && i === 2) writer.raw('</b>')
  writer.raw(marks[1]!)
  writer.end(text)
}

function htmlGap(writer: Writer, gap: Word['gap'], ending: string, afterBreak: boolean): void {
  const written = { space: ' ', line: `${ending}   `, break: afterBreak ? ' ' : '<br>', comment: '<!-- <p>a note</p> --> ' }[gap]
  writer.raw(written)
  writer.gap(gap === 'break' && !afterBreak ? '\n' : ' ')
}
