import { readFileSync, readdirSync } from 'node:fs'
import type { Code, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import type { DraftFormat } from '../../../src/draft/block.ts'

const folder = new URL('../../../docs/checks/', import.meta.url)

export interface Example {
  /** `flags` or `allows`: the heading it stands under. */
  expects: 'flags' | 'allows'
  format: DraftFormat
  /** The draft without the `{{…}}` marks. */
  text: string
  /** The stylebook it is checked by, where the page gives one. */
  stylebook?: string
  /** Where the marks stood, in reading order. */
  flagged: { start: number; end: number }[]
  /** The draft after the first fix of every finding, where the page gives it ("Becomes"). */
  becomes?: string
  line: number
}

/** The ids of the checks that have a page. */
export function pageIds(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md').map((name) => name.slice(0, -3))
}

/**
 * The examples of a check's page. Under `## Flags` and `## Allows`, every fenced block is a draft of its own in the
 * format its fence names (text, markdown, html, draft); in the first, `{{…}}` marks what is flagged. A block after a
 * paragraph `Becomes` is the draft before it once the first fix of each finding is applied. A block of YAML is the stylebook
 * of the drafts after it, up to the next heading.
 */
export function readPage(id: string): Example[] {
  const tree = fromMarkdown(readFileSync(new URL(`${id}.md`, folder), 'utf8'))
  const examples: Example[] = []
  let expects: Example['expects'] | undefined
  let stylebook: string | undefined
  let previous: RootContent | undefined
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const title = toString(node).toLowerCase()
      expects = title === 'flags' || title === 'allows' ? title : undefined
      stylebook = undefined
    } else if (node.type === 'code' && expects && node.lang === 'yaml') {
      stylebook = node.value
    } else if (node.type === 'code' && expects) {
      if (previous?.type === 'paragraph' && /^becomes\b/i.test(toString(previous))) {
        examples[examples.length - 1]!.becomes = node.value
      } else {
        examples.push({ ...readExample(node, expects), stylebook })
      }
    }
    previous = node
  }
  return examples
}

function readExample(node: Code, expects: Example['expects']): Example {
  const flagged: Example['flagged'] = []
  let text = ''
  let from = 0
  for (const mark of node.value.matchAll(/\{\{(.*?)\}\}/gs)) {
    text += node.value.slice(from, mark.index)
    flagged.push({ start: text.length, end: text.length + mark[1]!.length })
    text += mark[1]
    from = mark.index + mark[0].length
  }
  text += node.value.slice(from)
  return { expects, format: (node.lang ?? 'text') as DraftFormat, text, flagged, line: node.position!.start.line }
}
