import type { TextEdit } from 'vscode-languageserver'
import type { Finding } from '../../checks/check.ts'
import { silencer } from '../../checks/ignored.ts'
import type { Span } from '../../draft/block.ts'
import { sourceSpan } from '../../draft/source-edits.ts'
import type { Draft } from '../draft.ts'

/**
 * The edit that takes away what silences a finding in the text: the desk's mark after it, or the directive. A directive
 * that names several checks keeps the others. Undefined where nothing in the text silences it.
 */
export function takeBack(draft: Draft, finding: Finding): TextEdit | undefined {
  const { article } = draft
  const mark = markAfter(finding)
  if (mark) return { range: draft.rangeOf(mark), newText: '' }
  for (const directive of article.directives) {
    if (!silencer({ ...article, directives: [directive] })(finding)) continue
    const checks = directive.checks.filter((check) => check !== finding.check)
    const text = article.source.slice(directive.start, directive.end)
    const newText = checks.length > 0 ? text.replace(/(copydesk-[a-z-]+)[^>]*-->/, `$1 ${checks.join(' ')} -->`) : ''
    return { range: draft.rangeOf(newText ? directive : withSpaceBefore(article.source, directive)), newText }
  }
  return undefined
}

function markAfter({ place: { paragraph, end } }: Finding): Span | undefined {
  const found = /^(?:['’]s)?[.,;:!?…’”"'»)]{0,4}(\s{0,2}[([](?:cq|sic)[)\]])/i.exec(paragraph.text.slice(end, end + 16))
  if (!found) return undefined
  const start = end + found[0].length - found[1]!.length
  return sourceSpan(paragraph, { start, end: end + found[0].length })
}

function withSpaceBefore(source: string, { start, end }: Span): Span {
  let from = start
  while (source[from - 1] === ' ' || source[from - 1] === '\t') from--
  return { start: from, end }
}
