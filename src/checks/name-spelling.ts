import { madeOfEach } from '../article/each-reading.ts'
import type { Article, Place } from '../article/model.ts'
import type { Variant } from '../article/spelling/variant.ts'
import type { OptionsOf } from '../stylebook/options.ts'
import type { StyleRules } from '../stylebook/rules.ts'
import type { Check, Finding, Fix, Severity } from './check.ts'
import { keptList } from './kept.ts'
import { LazyFinding } from './lazy-finding.ts'

/** As sure as this, a finding is a warning; less sure, a hint. */
const sure = 0.85
/** A finding lists no more of the usual places than a reader would look at. */
const relatedAtMost = 20

/** One name, one spelling: names that the story writes in more than one way. */
export const nameSpelling: Check = {
  id: 'name-spelling',
  summary: 'A name is spelled in more than one way within the story.',
  severity: 'warning',
  run: (article, rules) => keptList(article, article.spellings, rules, findingsFor)
}

function findingsFor(variants: readonly Variant[], rules: StyleRules, article: Article): readonly Finding[] {
  const { kinds } = rules.options('name-spelling')
  return madeOfEach(article, variants, findings).filter((_, i) => kinds.includes(kindOf(variants[i]!.difference))).flat()
}

/** What the options call a difference. */
function kindOf(difference: Variant['difference']): OptionsOf<'name-spelling'>['kinds'][number] {
  switch (difference) {
    case 'diacritic': return 'accents'
    case 'join': return 'hyphens'
    case 'case': return 'capitals'
    case 'dropped': return 'halves'
    default: return 'letters'
  }
}

function findings(variant: Variant): Finding[] {
  return variant.places.map((place) => finding(variant, place))
}

function finding(variant: Variant, place: Place): Finding {
  const { form, usual, tie, usualPlaces } = variant
  return new LazyFinding({
    check: nameSpelling.id,
    severity: severity(variant),
    place,
    // Told when asked for: where the usual form first stands, an edit elsewhere may move.
    message: () => message(variant),
    actual: form,
    expected: [usual],
    related: () => usualPlaces.slice(0, relatedAtMost).map((place) => ({ place, message: `"${usual}" stands here` })),
    fixes: () => [here(variant, place, !tie), ...everywhere(variant)]
  })
}

/** A brand's capitals and joints ("Github", "BluRay") mislead no reader about who is meant. */
function severity({ confidence, tie, cosmetic }: Variant): Severity {
  if (confidence < sure || tie) return 'hint'
  return cosmetic ? 'information' : 'warning'
}

function message({ name, usualName, usualCount, places, usualPlaces, tie, difference }: Variant): string {
  const first = `first in paragraph ${usualPlaces[0]!.paragraph.index + 1}`
  if (difference === 'dropped') {
    return `"${name}" stands alone here; the story writes "${usualName}" ${times(usualCount)}, ${first}. Write the whole surname.`
  }
  if (tie) {
    return `"${name}" and "${usualName}" each appear ${times(places.length)}, "${usualName}" ${first}. If they are one name, choose one spelling.`
  }
  return `"${name}" appears ${times(places.length)}; the story writes "${usualName}" ${times(usualCount)}, ${first}. ` +
    'If they are one name, write it one way.'
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

function here({ usual }: Variant, place: Place, preferred: boolean): Fix {
  return { title: `Use “${usual}” here`, edits: [{ place, newText: usual }], ...(preferred && { preferred }) }
}

function everywhere({ form, usual, places, usualPlaces, tie }: Variant): Fix[] {
  const fixes: Fix[] = []
  if (places.length > 1) fixes.push({ title: `Use “${usual}” everywhere`, edits: places.map((place) => ({ place, newText: usual })) })
  if (tie) fixes.push({ title: `Use “${form}” everywhere`, edits: usualPlaces.map((place) => ({ place, newText: form })) })
  return fixes
}
