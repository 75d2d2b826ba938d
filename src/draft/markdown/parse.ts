import { parse, postprocess, preprocess } from 'micromark'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Event } from 'micromark-util-types'

const flavour = [gfm()]
const withFrontMatter = [gfm(), frontmatter(['yaml', 'toml'])]

const closedFence = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r))*?\1[ \t]*(?:[\r\n]|$)/

/** What the rest of a draft defines, by normalised identifier: a part of it cannot be read rightly without. */
export interface Definitions {
  /** URLs of link definitions. */
  readonly links: ReadonlyMap<string, string>
  readonly notes: ReadonlySet<string>
}

export const noDefinitions: Definitions = { links: new Map(), notes: new Set() }

/**
 * micromark's events for CommonMark with GitHub's tables, notes, strikethrough and bare links; with YAML or TOML front
 * matter where the source is the draft's top. Offsets in `source`, which must not begin with a byte order mark.
 */
export function parseMarkdown(source: string, isTop: boolean, known: Definitions): Event[] {
  // A fence that nothing closes makes the extension look to the end and read what follows it otherwise.
  const parser = parse({ extensions: isTop && closedFence.test(source) ? withFrontMatter : flavour })
  parser.defined.push(...known.links.keys())
  const notes = parser as { gfmFootnotes?: string[] }
  notes.gfmFootnotes = [...known.notes]
  return postprocess(parser.document().write(preprocess()(source, undefined, true)))
}
