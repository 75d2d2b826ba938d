import type { Article } from '../article/model.ts'
import type { Finding, Fix } from './check.ts'

/**
 * The fix that silences a finding where it stands: in Markdown and HTML a comment at the end of its paragraph, in plain
 * text and news drafts the desk's "(CQ)" after it. Undefined where neither can stand, as in an image's `alt`.
 */
export function ignoreFix({ format }: Pick<Article, 'format'>, { check, place }: Finding): Fix | undefined {
  const { paragraph, end } = place
  if (format === 'text' || format === 'draft') {
    const possessive = /^['’]s\b/.exec(paragraph.text.slice(end, end + 3))?.[0].length ?? 0
    const at = end + possessive
    return { title: 'Ignore here: mark as checked with (CQ)', edits: [{ place: { paragraph, start: at, end: at }, newText: ' (CQ)' }] }
  }
  if (!paragraph.map.takesMarkup) return undefined
  const last = paragraph.text.length
  const newText = ` <!-- copydesk-ignore ${check} -->`
  return { title: 'Ignore here: leave a comment after this paragraph', edits: [{ place: { paragraph, start: last, end: last }, newText, raw: true }] }
}
