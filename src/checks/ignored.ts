import type { Article, Paragraph } from '../article/model.ts'
import type { Directive } from '../draft/block.ts'
import { sourceSpan } from '../draft/source-edits.ts'
import type { Finding } from './check.ts'

/**
 * The desk's mark right after the place, past a possessive and closing punctuation: "Giammatei’s (CQ)",
 * "“No,” (CQ) she said", "$130 million [sic]".
 */
const deskMark = /^(?:['’]s)?[.,;:!?…’”"'»)]{0,4}\s{0,2}(?:\(cq\)|\[cq\]|\[sic\]|\(sic\))/i
const markInside = /[([](?:cq|sic)[)\]]/i

/** Tells which findings the writer has silenced, by a directive or by a mark of the desk. */
export function silencer(article: Article): (finding: Finding) => boolean {
  const directives = directivesOf(article)
  return (finding) => isMarked(finding) || directives.some((covers) => covers(finding))
}

function isMarked({ place: { paragraph, start, end } }: Finding): boolean {
  const { text } = paragraph
  const after = text.slice(end, end + 14)
  if ((after.includes('(') || after.includes('[')) && deskMark.test(after)) return true
  // A name with its mark inside ("Kamela [sic] Harris"); within a quotation a mark stands for one word, not for all.
  const inside = text.slice(start, end)
  return (inside.includes('(') || inside.includes('[')) && !/["“‘«]/.test(text[start] ?? '') && markInside.test(inside)
}

type Covers = (finding: Finding) => boolean

function directivesOf(article: Article): Covers[] {
  const covers: Covers[] = []
  let open: Directive[] = []
  const close = (directive: Directive, end: number): void => {
    covers.push((finding) => {
      const { start } = sourceSpan(finding.place.paragraph, finding.place)
      return names(directive, finding.check) && directive.start <= start && start < end
    })
  }
  for (const directive of article.directives) {
    if (directive.kind === 'ignore-start') open.push(directive)
    else if (directive.kind === 'ignore-end') {
      const closed = open.filter((one) => directive.checks.length === 0 || directive.checks.join() === one.checks.join())
      for (const one of closed) close(one, directive.start)
      open = open.filter((one) => !closed.includes(one))
    } else if (directive.kind === 'not-speech') {
      covers.push((finding) => finding.check === 'unattributed-quote' && follows(directive, finding))
    } else {
      const paragraph = paragraphOf(article, directive)
      covers.push((finding) => finding.place.paragraph === paragraph && names(directive, finding.check))
    }
  }
  for (const one of open) close(one, Infinity)
  return covers
}

function names({ checks }: Directive, check: string): boolean {
  return checks.length === 0 || checks.includes(check)
}

/** The paragraph that a directive stands in, or else the next one. */
function paragraphOf({ paragraphs }: Article, { start }: Directive): Paragraph | undefined {
  return paragraphs.find((paragraph) => paragraph.start + paragraph.sourceLength > start)
}

/** Whether nothing but punctuation stands between the finding's place and the directive. */
function follows(directive: Directive, { place: { paragraph, end } }: Finding): boolean {
  const offset = directive.start - paragraph.start
  if (offset < 0 || offset > paragraph.sourceLength) return false
  const prose = paragraph.map.toProse(offset)
  return end <= prose && /^[\s.,;:!?]*$/.test(paragraph.text.slice(end, prose))
}
