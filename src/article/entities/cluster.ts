import { nameTypes } from '../names/labels.ts'
import type { NameType } from '../model.ts'
import { isStormWord } from '../names/namesakes.ts'
import { sense, senses, type Form } from './form.ts'
import { joinOthers } from './others.ts'
import type { Cluster, FullNames, Part, Segment } from './part.ts'
import { joinPersons } from './persons.ts'
import { splitLoose } from './segments.ts'
import { KnownNames, maySlip } from './slips.ts'

export interface Clustering {
  readonly clusters: readonly Cluster[]
  /** For a form: by sense, its cluster. */
  readonly clusterOf: ReadonlyMap<Form, readonly (Cluster | undefined)[]>
  /** Forms that are read in pieces: "Ferris Meets" in a headline is Ferris. */
  readonly segments: ReadonlyMap<Form, readonly Segment[]>
}

const titledSenses = (1 << sense.titled) | (1 << sense.maleTitle) | (1 << sense.femaleTitle)
const plainSenses = (1 << sense.plain) | (1 << sense.candidate)

/** The order `clusterForms` wants: longer names first, then by letters. */
export function clusterOrder(a: Form, b: Form): number {
  return b.words.length - a.words.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
}

/** Gathers forms, in `clusterOrder`, into people and things. Depends on the forms' letters and digests alone. */
export function clusterForms(forms: readonly Form[]): Clustering {
  const surnames = fullNames(forms)
  const { whole, segments } = splitLoose(forms, surnames)
  const parts: Part[] = []
  for (const form of whole) addParts(form, surnames, parts)
  const clusters = [
    ...joinPersons(parts.filter((part) => part.type === 'person')),
    ...joinOthers(parts.filter((part) => part.type !== 'person'))
  ]
  const clusterOf = new Map<Form, (Cluster | undefined)[]>()
  for (const cluster of clusters) {
    for (const { form, senses: bits } of cluster.parts) {
      let bySense = clusterOf.get(form)
      if (!bySense) clusterOf.set(form, (bySense = []))
      for (const of of senses) if (bits & (1 << of)) bySense[of] = cluster
    }
  }
  return { clusters, clusterOf, segments }
}

function fullNames(forms: readonly Form[]): FullNames {
  const last = new Map<string, number>()
  const first = new Map<string, number>()
  const count = (map: Map<string, number>, word: string): void => void map.set(word, (map.get(word) ?? 0) + 1)
  const titled = new Set<string>()
  const persons = new Set<string>()
  const datelines = new Set<string>()
  const storms = new Set<string>()
  const companies = new Set<string>()
  const towns = new Set<string>()
  for (const form of forms) {
    const { allCaps, digest, folded, words } = form
    if (digest!.senses & titledSenses) titled.add(folded)
    if (digest!.senses & titledSenses || isSurelyPerson(form)) persons.add(folded)
    if (allCaps && digest!.senses & (1 << sense.place)) datelines.add(folded)
    if (form.placeName && ownType(form) !== 'person') towns.add(form.placeName)
    if (form.companyNames.length > 0 && ownType(form) === 'organization') for (const short of form.companyNames) companies.add(short)
    if (words.length > 1 && isStormWord(words[words.length - 2]!)) storms.add(words[words.length - 1]!)
  }
  const known = new KnownNames()
  for (const form of forms) {
    const { clear, evidence, senses: present } = form.digest!
    if (!clear) continue
    const type = datelines.has(form.folded) ? 'place' : present & titledSenses ? 'person' : typeIn(form, persons)
    const level = highest(evidence)
    known.add(form.folded, type, level)
    if (type !== 'person' || form.words.length < 2) continue
    for (const tail of form.tails) {
      count(last, tail)
      known.add(tail, type, level)
    }
    count(first, form.words[0]!)
  }
  return { last, first, titled, persons, datelines, storms, companies, towns, known }
}

/** Levels by which the evidence for a person must lead in a name of one word. */
const personLead = 2

function isSurelyPerson(form: Form): boolean {
  const { clear, evidence } = form.digest!
  return clear && form.words.length === 1 && evidence[0]! >= personLead + Math.max(evidence[1]!, evidence[2]!, evidence[3]!)
}

function highest(evidence: readonly number[]): number {
  return Math.max(evidence[0]!, evidence[1]!, evidence[2]!, evidence[3]!)
}

/** The type a form's own facts tell; "J.T. Ashby" is a person whatever they tell where "Mr. Ashby" is in the story. */
function typeIn(form: Form, persons: ReadonlySet<string>): NameType {
  return looksLikeFullName(form) && form.tails.some((tail) => persons.has(tail)) ? 'person' : ownType(form)
}

function looksLikeFullName(form: Form): boolean {
  const { allCaps, tails, words } = form
  if (tails.length === 0) return false
  return form.givenFlags !== 0 || words[0]!.length <= 2 || (words.length < 4 && !allCaps && !form.startsKnown)
}

function ownType(form: Form): NameType {
  const { evidence } = form.digest!
  let best = 0
  for (let type = 1; type < nameTypes.length; type++) if (evidence[type]! > evidence[best]!) best = type
  // "Suzuki" is as likely the company.
  return best === 0 && form.knownOrganization && evidence[1]! === evidence[0]! ? 'organization' : nameTypes[best]!
}

/** Levels by which another type must lead for a surname of the story not to be that person. */
const surnameLead = 5
const surnameLeadOfPlace = 4
/** Levels by which a company must lead where its name is a river's or a town's of the story too. */
const companyLead = 2

/** Whether the other forms of a story could make the form a person's. */
export function mayBePerson(form: Form): boolean {
  return (form.digest!.senses & titledSenses) !== 0 || personIsNear(form) || looksLikeFullName(form)
}

function personIsNear({ digest }: Form): boolean {
  const { evidence } = digest!
  return evidence[0]! + surnameLead >= Math.max(evidence[1]!, evidence[2]! + surnameLead - surnameLeadOfPlace, evidence[3]!)
}

/** "The Ashbys", where the story tells of an Ashby. */
function isFamily({ folded }: Form, { last }: FullNames): boolean {
  return folded.endsWith('s') && last.has(folded.slice(0, -1))
}

/** The type of the name that a form may be a slip of, unless its own facts tell another clearly. */
function typeOfSlip(form: Form, { known }: FullNames): NameType | undefined {
  const { evidence } = form.digest!
  const level = highest(evidence)
  const type = known.typeNear(form, level)
  return type && evidence[nameTypes.indexOf(type)]! + surnameLead >= level ? type : undefined
}

/** Adds what a form's facts name, by sense; nothing where they are no names. */
function addParts(form: Form, names: FullNames, parts: Part[]): void {
  const { senses: present, clear, mostlyLikely, evidence } = form.digest!
  const isSurname = names.last.has(form.folded)
  // "Paris" is no Paris Ashby where it looks like the city.
  const isGiven = form.words.length === 1 && names.first.has(form.folded) && !(form.knownPlace && evidence[2]! > evidence[0]!)
  const titled = present & titledSenses
  if (titled) {
    for (const of of senses) if (titled & (1 << of)) parts.push({ form, type: 'person', senses: 1 << of })
  }
  if (names.storms.has(form.folded) && !isSurname && titled === 0) {
    parts.push({ form, type: 'other', senses: present })
    return
  }
  // "WEXCOMBE —" at the head of a story: Wexcombe is a place in its text too.
  const isOfDateline = names.datelines.has(form.folded) && !isSurname && !names.titled.has(form.folded)
  const isTown = names.towns.has(form.folded) && !isSurname && !isGiven && titled === 0 && !names.titled.has(form.folded)
  // "Ashby" is the company where the story tells of Ashby Holdings, and of no Ada Ashby unless it looks like the company.
  const isCompany = names.companies.has(form.folded) && !isOfDateline &&
    (isSurname || isGiven ? evidence[1]! >= evidence[0]! : isTown ? evidence[1]! > evidence[2]! + companyLead : !(form.knownPlace || form.endsAsPlace) || form.knownOrganization || evidence[1]! >= evidence[2]!)
  const ofSlip = isSurname || isGiven || isOfDateline || isCompany || titled !== 0 || !maySlip(form) ? undefined : typeOfSlip(form, names)
  const type = ofSlip ?? (isOfDateline ? 'place' : isCompany ? 'organization' : isTown && evidence[1]! <= evidence[2]! + surnameLead ? 'place' : isFamily(form, names) ? 'person' : typeIn(form, names.persons))
  const asPerson = ofSlip === 'person' || (isSurname || isGiven || titled !== 0) && !isOfDateline && !isCompany &&
    (personIsNear(form) || (isSurname && form.allCaps && !form.knownPlace))
  const accepted = clear || asPerson || isCompany || (mostlyLikely && (present & ~(1 << sense.candidate)) !== 0)
  if (!accepted) return
  const bits = present & (clear || isSurname || isCompany ? plainSenses : 1 << sense.plain)
  const placeBits = present & (1 << sense.place)
  if (asPerson) {
    if (bits) parts.push({ form, type: 'person', senses: bits })
    if (placeBits) parts.push({ form, type: form.knownPlace || evidence[2]! > evidence[0]! ? 'place' : 'person', senses: placeBits })
  } else if (bits | placeBits) {
    parts.push({ form, type, senses: bits | placeBits })
  }
}
