/**
 * How many words the stock bridges place right, and how many Copydesk does, on 1,000 made-up documents of each format:
 * `node --import tsx tools/bridges/compare.ts`. The documents are those of the property tests; each word's true place is
 * known because the generator wrote it.
 */
import fc from 'fast-check'
import type { Root, Word } from 'nlcst'
import { toString } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'
import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { readDraft } from '../../src/draft/readers.ts'
import { madeHtml, madeMarkdown, type MadeDraft } from '../../test/unit/draft/made-drafts.ts'

interface Placed { text: string; start: number; end: number }

const documents = (made: fc.Arbitrary<MadeDraft>): MadeDraft[] => fc.sample(made, { numRuns: 1000, seed: 20260 })

/** Words as nlcst has them, with their places; a word is what stands between white space, as the generator wrote it. */
function bridged(source: string, format: 'markdown' | 'html'): Placed[] {
  const file = new VFile(source)
  const parser = ParseEnglish
  const tree = format === 'markdown'
    ? unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkRetext, parser as never).runSync(unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(file), file)
    : unified().use(rehypeParse).use(rehypeRetext, parser as never).runSync(unified().use(rehypeParse).parse(file), file)
  const words: Placed[] = []
  visit(tree as unknown as Root, 'WordNode', (node: Word) => {
    if (node.position?.start.offset !== undefined && node.position.end.offset !== undefined) {
      words.push({ text: toString(node), start: node.position.start.offset, end: node.position.end.offset })
    } else words.push({ text: toString(node), start: -1, end: -1 })
  })
  return words
}

function ours(source: string, format: 'markdown' | 'html'): Placed[] {
  return readDraft(source, format).blocks.flatMap((block) => [...block.text.matchAll(/\S+/g)].map(({ index, 0: text }) => {
    const ranges = block.map.toSource({ start: index, end: index + text.length })
    return { text, start: block.start + ranges[0]!.start, end: block.start + ranges[ranges.length - 1]!.end }
  }))
}

/** Of the words that hold letters alone, which any parser takes whole: how many stand, in order, where they were written. */
function score(drafts: readonly MadeDraft[], read: (source: string) => Placed[]): string {
  let total = 0
  let right = 0
  let thrown = 0
  for (const { source, blocks } of drafts) {
    let placed: Placed[] = []
    try {
      placed = read(source)
    } catch {
      thrown++
    }
    const found = new Set(placed.map(({ text, start, end }) => `${start} ${end} ${text}`))
    for (const { text, ranges } of blocks.flatMap(({ words }) => words)) {
      if (!/^[\p{L}\p{M}]+$/u.test(text)) continue
      total++
      if (found.has(`${ranges[0]!.start} ${ranges[ranges.length - 1]!.end} ${text}`)) right++
    }
  }
  return `${right} of ${total} (${(100 * right / total).toFixed(1)} %)${thrown ? `, ${thrown} documents not read` : ''}`
}

for (const [format, made] of [['markdown', madeMarkdown], ['html', madeHtml]] as const) {
  const all = documents(made)
  const plain = all.filter(({ source }) => !/[\r\uFEFF]/.test(source))
  for (const [name, drafts] of [['all', all], ['LF, no byte order mark', plain]] as const) {
    console.log(`${format}, ${name}: ${drafts.length} documents`)
    console.log('  stock bridge ', score(drafts, (source) => bridged(source, format)))
    console.log('  Copydesk     ', score(drafts, (source) => ours(source, format)))
  }
}
