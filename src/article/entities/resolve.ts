import { wordFlag } from '../../language/names/lexicon.ts'
import { titleFlags } from '../names/titles.ts'
import type { Entity, Mention, NameFact, NameType, Paragraph } from '../model.ts'
import { clusterForms, type Clustering } from './cluster.ts'
import { Form, formKey, isKnownPlace, sense, senses, type FactRef, type Sense } from './form.ts'
import type { Cluster, Part } from './part.ts'
import { genderOf } from './persons.ts'

/**
 * Gathers the names of the paragraphs into the article's entities, in order of first mention. Kept while a draft is
 * edited: an update costs by the names of the paragraphs that came and went, and, where what is known of a form
 * changed, by the number of distinct forms; never by the length of the draft.
 */
export class EntityIndex {
  readonly #forms = new Map<string, Form>()
  readonly #refs = new Map<Paragraph, readonly FactRef[]>()
  #clustering: Clustering = { clusters: [], clusterOf: new Map(), segments: new Map() }
  #entityOf = new Map<Cluster, IndexedEntity>()
  #ids = 0

  /** Takes the article's paragraphs as they now stand, and those that came and went since the last call. */
  update(_paragraphs: readonly Paragraph[], came: readonly Paragraph[], went: readonly Paragraph[]): readonly Entity[] {
    const touched = new Set<Form>()
    for (const paragraph of went) this.#drop(paragraph, touched)
    for (const paragraph of came) this.#take(paragraph, touched)
    let changed = false
    for (const form of touched) {
      if (form.refs.length === 0) {
        this.#forms.delete(form.key)
        changed = true
      } else if (form.review()) changed = true
    }
    if (changed) this.#cluster(touched)
    else this.#refresh(touched)
    return [...this.#entityOf.values()].sort(inReadingOrder)
  }

  /** The entities mentioned in a paragraph, by mention, in reading order. */
  mentionsIn(paragraph: Paragraph): ReadonlyMap<Mention, Entity> {
    const found = new Map<Mention, Entity>()
    for (const ref of this.#refs.get(paragraph) ?? []) {
      const form = this.#forms.get(formKey(ref.fact.text))!
      for (const { cluster, from, to } of this.#readings(form, ref.sense)) {
        found.set(mentionOf(ref, from, to), this.#entityOf.get(cluster)!)
      }
    }
    return found
  }

  #drop(paragraph: Paragraph, touched: Set<Form>): void {
    for (const ref of this.#refs.get(paragraph) ?? []) {
      const form = this.#forms.get(formKey(ref.fact.text))!
      form.remove(ref)
      touched.add(form)
    }
    this.#refs.delete(paragraph)
  }

  #take(paragraph: Paragraph, touched: Set<Form>): void {
    const { names } = paragraph.facts
    if (names.length === 0) return
    this.#refs.set(paragraph, names.map((fact) => {
      const ref: FactRef = { paragraph, fact, sense: senseOf(fact) }
      const key = formKey(fact.text)
      let form = this.#forms.get(key)
      if (!form) this.#forms.set(key, (form = new Form(key)))
      form.add(ref)
      touched.add(form)
      return ref
    }))
  }

  /** The clusters that the facts of a form and sense mention, and in which stretch of the form. */
  #readings(form: Form, of: Sense): { cluster: Cluster; from: number; to: number }[] {
    const { clusterOf, segments } = this.#clustering
    const pieces = segments.get(form)
    if (!pieces) {
      const cluster = clusterOf.get(form)?.[of]
      return cluster ? [{ cluster, from: 0, to: form.key.length }] : []
    }
    return pieces.flatMap(({ form: inner, from, to }) => {
      const bySense = clusterOf.get(inner)
      const cluster = bySense?.[sense.plain] ?? bySense?.find((one) => one !== undefined)
      return cluster ? [{ cluster, from, to }] : []
    })
  }

  #cluster(touched: ReadonlySet<Form>): void {
    const before = this.#clustering
    const old = this.#entityOf
    this.#clustering = clusterForms(this.#forms.values())
    const sources = new Map<Cluster, Source[]>(this.#clustering.clusters.map((cluster) => [cluster, []]))
    for (const form of this.#forms.values()) {
      for (const of of senses) {
        if (!(form.digest!.senses & (1 << of))) continue
        for (const { cluster, from, to } of this.#readings(form, of)) sources.get(cluster)!.push({ form, sense: of, from, to })
      }
    }
    const drafts = this.#clustering.clusters.filter((cluster) => sources.get(cluster)!.length > 0)
      .map((cluster) => new IndexedEntity('', cluster, sources.get(cluster)!)).sort(inReadingOrder)
    const taken = new Set<string>()
    this.#entityOf = new Map()
    for (const draft of drafts) {
      const known = draft.cluster.parts.flatMap(({ form, senses: bits }) => senses.flatMap((of) => {
        const entity = bits & (1 << of) ? old.get(before.clusterOf.get(form)?.[of] as Cluster) : undefined
        return entity && !taken.has(entity.id) ? [entity] : []
      }))[0]
      const kept = known && known.isSame(draft) && !draft.sources.some(({ form }) => touched.has(form)) ? known.withCluster(draft) : draft
      const id = known?.id ?? `e${++this.#ids}`
      taken.add(id)
      this.#entityOf.set(draft.cluster, kept.id === id ? kept : draft.withId(id))
    }
  }

  /** Gives the entities of forms with new facts new mentions; who is who has not changed. */
  #refresh(touched: ReadonlySet<Form>): void {
    const stale = new Set<Cluster>()
    for (const form of touched) for (const of of senses) for (const { cluster } of this.#readings(form, of)) stale.add(cluster)
    for (const cluster of stale) {
      const entity = this.#entityOf.get(cluster)
      if (entity) this.#entityOf.set(cluster, entity.anew())
    }
  }
}

/** Facts that mention an entity: those of a form and sense, in a stretch of the form. */
interface Source {
  readonly form: Form
  readonly sense: Sense
  readonly from: number
  readonly to: number
}

/** An entity whose mentions are gathered when they are first asked for. */
class IndexedEntity implements Entity {
  readonly id: string
  readonly type: NameType
  readonly name: string
  readonly gender?: 'female' | 'male'
  readonly cluster: Cluster
  readonly sources: readonly Source[]
  #mentions: Mention[] | undefined

  constructor(id: string, cluster: Cluster, sources: readonly Source[]) {
    this.id = id
    this.cluster = cluster
    this.sources = sources
    this.type = cluster.type
    this.name = fullestName(cluster)
    const gender = cluster.type === 'person' ? agreedGender(cluster.parts) : undefined
    if (gender) this.gender = gender
  }

  get mentions(): readonly Mention[] {
    return (this.#mentions ??= this.#gather())
  }

  /** Where the entity is first mentioned. */
  get first(): { paragraph: Paragraph; start: number } {
    let first: FactRef | undefined
    let start = 0
    for (const { form, sense: of, from } of this.sources) {
      const ref = form.refs.find((one) => one.sense === of)!
      const at = ref.fact.start + from
      if (!first || before(ref.paragraph, at, first.paragraph, start)) {
        first = ref
        start = at
      }
    }
    return { paragraph: first!.paragraph, start }
  }

  isSame(other: IndexedEntity): boolean {
    return this.type === other.type && this.name === other.name && this.gender === other.gender &&
      this.sources.length === other.sources.length && this.sources.every((source, i) => {
        const also = other.sources[i]!
        return source.form === also.form && source.sense === also.sense && source.from === also.from && source.to === also.to
      })
  }

  withId(id: string): IndexedEntity {
    return new IndexedEntity(id, this.cluster, this.sources)
  }

  /** The same entity, its mentions kept, for a cluster made anew. */
  withCluster(draft: IndexedEntity): IndexedEntity {
    const same = new IndexedEntity(this.id, draft.cluster, draft.sources)
    same.#mentions = this.#mentions
    return same
  }

  anew(): IndexedEntity {
    return new IndexedEntity(this.id, this.cluster, this.sources)
  }

  #gather(): Mention[] {
    const mentions: Mention[] = []
    for (const { form, sense: of, from, to } of this.sources) {
      for (const ref of form.refs) if (ref.sense === of) mentions.push(mentionOf(ref, from, to))
    }
    return this.sources.length === 1 ? mentions
      : mentions.sort((a, b) => a.paragraph.index - b.paragraph.index || a.start - b.start)
  }
}

/** The mention in a stretch of a fact; always the same object. */
function mentionOf(ref: FactRef, from: number, to: number): Mention {
  ref.mentions ??= new Map()
  const key = `${from} ${to}`
  let mention = ref.mentions.get(key)
  if (!mention) {
    const { paragraph, fact } = ref
    const isWhole = from === 0 && to >= fact.text.length
    const start = fact.start + from
    const end = isWhole ? fact.end : fact.start + to
    mention = { paragraph, start, end, text: paragraph.text.slice(start, end), ...(from === 0 && fact.title && { title: fact.title }) }
    ref.mentions.set(key, mention)
  }
  return mention
}

function senseOf(fact: NameFact): Sense {
  if (fact.title) {
    const flags = titleFlags(fact.title)
    if (flags & wordFlag.femaleTitle) return sense.femaleTitle
    if (flags & wordFlag.maleTitle) return sense.maleTitle
    return sense.titled
  }
  if (fact.confidence < 0.5) return sense.candidate
  return fact.type === 'place' && (fact.scores?.[2] ?? 0) > 0.8 ? sense.place : sense.plain
}

function before(a: Paragraph, aStart: number, b: Paragraph, bStart: number): boolean {
  return a === b ? aStart < bStart : a.index < b.index
}

function inReadingOrder(a: IndexedEntity, b: IndexedEntity): number {
  const first = a.first
  const other = b.first
  return first.paragraph.index - other.paragraph.index || first.start - other.start
}

/** The longest form; of equals the one in ordinary letters, then by alphabet, so that no order of edits matters. */
function fullestName({ parts }: Cluster): string {
  const form = parts.map(({ form }) => form).sort((a, b) =>
    Number(a.allCaps && b.key.length > 6) - Number(b.allCaps && a.key.length > 6) || b.words.length - a.words.length ||
    b.key.length - a.key.length || (a.key < b.key ? -1 : 1))[0]!
  // A dateline is the only mention: MEXICO CITY is looked up as Mexico City.
  return form.allCaps && isKnownPlace(form) && form.key.length > 4 ? form.key.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase()) : form.key
}

function agreedGender(parts: readonly Part[]): 'female' | 'male' | undefined {
  let agreed: 'female' | 'male' | undefined
  for (const part of parts) {
    const gender = genderOf(part)
    if (gender && agreed && gender !== agreed) return undefined
    agreed ??= gender
  }
  return agreed
}
