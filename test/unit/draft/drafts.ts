import fc from 'fast-check'
import type { DraftFormat, SourceChange } from '../../../src/draft/block.ts'

/** Cases of a property: a few hundred in the unit tests, as many as FUZZ says in `npm run fuzz`, or a share of them. */
export const runs = (few: number, share = 1): number => process.env.FUZZ ? Math.ceil(Number(process.env.FUZZ) * share) : few

const words = [
  'the', 'council', 'said', 'Monday', 'Ada', 'Brown', 'López', 'Obrador', 'O’Neill', 'AT&T', '$130', '4.5%', 'Mr.', 'By', '"No,"',
  '“We will stay,”', 'she', 'told', 'voters.', 'resign?', '1.', '-', 'Slug:', 'Headline:', 'Q:', 'e\u0301te\u0301', '👩‍👩‍👧', 'שלום',
  'co\u00adoperate', 'ten\u00a0miles', '—', '(CQ)', '[sic]', 'Reuters', 'x'.repeat(125)
]
const markup: Record<DraftFormat, readonly string[]> = {
  text: [], draft: [],
  markdown: [
    '*', '**', '_', '`', '[', '](https://a.example)', '[^1]', '[^1]: ', '[a]: https://b.example\n', '> ', '- ', '1. ', '# ', '## ',
    '---', '```', '    ', '&amp;', '&oacute;', '&nbsp;', '\\*', '\\', '<b>', '</b>', '<br>', '<!-- copydesk-ignore -->', '<!--', '-->',
    '| a | b |\n| - | - |\n| ', ' | ', '![', '~~', '<div>', '</div>', '<figcaption>', '===', '  \n', '{{< tweet 1 >}}', '+++'
  ],
  html: [
    '<p>', '</p>', '<b>', '</b>', '<em>', '</em>', '<br>', '<a href="https://a.example">', '</a>', '<h1>', '</h1>', '<h2>', '<li>', '<ul>',
    '</ul>', '<blockquote>', '</blockquote>', '<figcaption>', '</figcaption>', '<figure>', '</figure>', '<script>', '</script>', '<style>',
    '</style>', '<!-- copydesk-ignore -->', '<!--', '-->', '&amp;', '&oacute;', '&nbsp;', '&#8220;', '&', '<', '<img alt="Ada &amp; Bo">',
    '<td>', '<table>', '<sup>', '</sup>', '<title>', '</title>', '<code>', '</code>', '<div class="x">', '</div>', '<pre>', '</pre>'
  ]
}
const gaps = [' ', ' ', ' ', ' ', ' ', '\n', '\n', '\r\n', '\r', '\n\n', '\n\n', '\r\n\r\n', '\n \n', '\n    ', '\n\t', '\f', '', '\u2009']

/** A made-up piece of source in the format: words, markup and white space in any order. */
export function piece(format: DraftFormat, most = 60): fc.Arbitrary<string> {
  const part = markup[format].length > 0
    ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.constantFrom(...markup[format]) })
    : fc.constantFrom(...words)
  return fc.array(fc.tuple(part, fc.constantFrom(...gaps)), { maxLength: most }).map((parts) => parts.flat().join(''))
}

/** Where an edit falls: fractions of the source's length, so that they stay good whatever came before. */
export interface MadeEdit {
  at: number
  remove: number
  text: string
}

export function edits(format: DraftFormat, most = 6): fc.Arbitrary<MadeEdit[]> {
  const text = fc.oneof(fc.constantFrom('a', ' ', '\n', '\r', '', '', '\n\n', '.', '"'), piece(format, 8))
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)), text })
  return fc.array(edit, { minLength: 1, maxLength: most })
}

export function changeAt(source: string, { at, remove, text }: MadeEdit): SourceChange {
  const start = Math.floor(at * source.length)
  return { start, end: Math.min(source.length, start + remove), text }
}

/** What takes a change to a source back. */
export function undoing({ start, end, text }: SourceChange, source: string): SourceChange {
  return { start, end: start + text.length, text: source.slice(start, end) }
}
