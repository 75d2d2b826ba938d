import type { Place } from '../article/model.ts'
import { likeReference } from '../draft/html/quotation-references.ts'
import { sourceSpan } from '../draft/source-edits.ts'
import type { ProseEdit } from './check.ts'

/** The edit that puts another mark in the place of one, written as that one is: `&ldquo;` becomes `&lsquo;`. */
export function markEdit(source: string, place: Place, mark: string): ProseEdit {
  const { start, end } = sourceSpan(place.paragraph, place)
  const reference = source[start] === '&' ? likeReference(source.slice(start, end), mark) : undefined
  return reference === undefined ? { place, newText: mark } : { place, newText: reference, raw: true }
}
