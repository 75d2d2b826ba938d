import { wordFlag } from '../../language/names/lexicon.ts'
import type { Entity, Mention, NameFact, Paragraph } from '../model.ts'
import { titleFlags } from '../names/titles.ts'
import { sorted } from '../sorted.ts'
import { clusterForms, clusterOrder } from './cluster.ts'
import { IndexedEntity, inReadingOrder, mentionOf, type Piece } from './entity.ts'
import { Form, sense, senses, type FactRef, type Sense } from './form.ts'
import { formKey } from './letters.ts'
import { Neighbours } from './neighbours.ts'
import type { Cluster, Segment } from './part.ts'

const noMentions: ReadonlyMap<Mention, Entity> = new Map()
const noPieces: readonly Piece[] = []

/**
 * Gathers the names of the paragraphs into the article's entities, in order of first mention. Kept while a draft is
 * edited: an update costs by the names of the paragraphs that came and went, and, where what is known of a form
 * changed, by the forms that may be the same name; never by the length of the draft.
 */
export class EntityIndex {
  /** Forms clustered anew at the last update. */
  clustered = 0
  readonly #forms = new Map<string, Form>()
  readonly #refs = new Map<Paragraph, readonly FactRef[]>()
  /** Made at the first edit: a draft that is only read needs none. */
  #neighbours: Neighbours | undefined
  /** For a form: by sense, its cluster. */
  readonly #clusterOf = new Map<Form, readonly (Cluster | undefined)[]>()
  /** Forms that are read in pieces: "Ferris Meets" in a headline is Ferris. */
  readonly #segments = new Map<Form, readonly Segment[]>()
  readonly #entityOf = new Map<Cluster, IndexedEntity>()
  /** In reading order. */
  #entities: readonly IndexedEntity[] = []
  #ids = 0

  /** Takes the paragraphs that came and went since the last call. */
  update(came: readonly Paragraph[], went: readonly Paragraph[]): readonly Entity[] {
    if (this.#forms.size > 0) this.#neighbours ??= new Neighbours(this.#forms.values())
    const touched = new Set<Form>()
    for (const paragraph of went) this.#drop(paragraph, touched)
    for (const paragraph of came) this.#take(paragraph, touched)
    const changed: Form[] = []
    for (const form of touched) {
      const { digest } = form
      if (form.refs.length > 0) {
        if (form.review()) changed.push(form)
        continue
      }
      this.#forms.delete(form.key)
      if (digest) changed.push(form)
      form.digest = undefined
    }
    const group = this.#neighbours?.regroup(changed) ?? new Set(changed)
    this.clustered = group.size
    const gone: IndexedEntity[] = []
    const fresh: IndexedEntity[] = []
    if (changed.length > 0) this.#cluster(touched, group, changed, gone, fresh)
    this.#refresh(touched, group, gone, fresh)
    if (gone.length + fresh.length > 0) this.#arrange(gone, fresh)
    return this.#entities
  }

  /** The entities mentioned in a paragraph, by mention, in reading order. */
  mentionsIn(paragraph: Paragraph): ReadonlyMap<Mention, Entity> {
    const refs = this.#refs.get(paragraph)
    if (!refs) return noMentions
    const found = new Map<Mention, Entity>()
    for (const ref of refs) {
      const { form } = ref
      const segments = this.#segments.get(form)
      if (segments) {
        for (const { form: inner, from, to } of segments) {
          const cluster = this.#clusterOfSegment(inner)
          if (cluster) found.set(mentionOf(ref, from, to), this.#entityOf.get(cluster)!)
        }
        continue
      }
      const cluster = this.#clusterOf.get(form)?.[ref.sense]
      if (cluster) found.set(mentionOf(ref, 0, form.key.length), this.#entityOf.get(cluster)!)
    }
    return found
  }

  #drop(paragraph: Paragraph, touched: Set<Form>): void {
    for (const ref of this.#refs.get(paragraph) ?? []) {
      ref.form.remove(ref)
      touched.add(ref.form)
    }
    this.#refs.delete(paragraph)
  }

  #take(paragraph: Paragraph, touched: Set<Form>): void {
    const { names } = paragraph.facts
    if (names.length === 0) return
    this.#refs.set(paragraph, names.map((fact) => {
      const key = formKey(fact.text)
      let form = this.#forms.get(key)
      if (!form) this.#forms.set(key, (form = new Form(key)))
      const ref: FactRef = { form, paragraph, fact, sense: senseOf(fact), mentions: undefined }
      form.add(ref)
      touched.add(form)
      return ref
    }))
  }

  #clusterOfSegment(form: Form): Cluster | undefined {
    const bySense = this.#clusterOf.get(form)
    return bySense?.[sense.plain] ?? bySense?.find((one) => one !== undefined)
  }

  /**
   * Clusters a group of forms that no other form bears on; `changed`: those of them that changed, or went. Adds the
   * entities that are no more to `gone`, and new ones to `fresh`.
   */
  #cluster(
    touched: ReadonlySet<Form>, group: ReadonlySet<Form>, changed: readonly Form[], gone: IndexedEntity[], fresh: IndexedEntity[]
  ): void {
    const before = new Map<Form, readonly (Cluster | undefined)[]>()
    const old = new Map<Cluster, IndexedEntity>()
    for (const form of changed) this.#takeOut(form, before, old)
    for (const form of group) this.#takeOut(form, before, old)
    const { clusters, clusterOf, segments } = clusterForms(sorted(group, clusterOrder))
    for (const [form, bySense] of clusterOf) this.#clusterOf.set(form, bySense)
    for (const [form, own] of segments) this.#segments.set(form, own)
    const pieces = this.#pieces(segments)
    const taken = new Set<IndexedEntity>()
    const unnamed: IndexedEntity[] = []
    const clusterOfUnnamed = new Map<IndexedEntity, Cluster>()
    for (const cluster of clusters) {
      const { form, senses: bits } = cluster.parts[0]!
      const known = old.get(before.get(form)?.[lowest(bits)] as Cluster)
      const own = pieces.get(cluster) ?? noPieces
      if (known && known.isMadeOf(cluster, own) && !isTouched(cluster, own, touched)) {
        this.#entityOf.set(cluster, known)
        taken.add(known)
      } else {
        const entity = new IndexedEntity('', cluster, own)
        unnamed.push(entity)
        clusterOfUnnamed.set(entity, cluster)
      }
    }
    for (const entity of old.values()) if (!taken.has(entity)) gone.push(entity)
    for (const entity of sorted(unnamed, inReadingOrder)) {
      const known = formerly(entity, before, old, taken)
      if (known) taken.add(known)
      const cluster = clusterOfUnnamed.get(entity)!
      const made = new IndexedEntity(known?.id ?? `e${++this.#ids}`, cluster, entity.pieces)
      this.#entityOf.set(cluster, made)
      fresh.push(made)
    }
  }

  /** Forgets what a form names, and puts it into `before`, its entities into `old`. */
  #takeOut(form: Form, before: Map<Form, readonly (Cluster | undefined)[]>, old: Map<Cluster, IndexedEntity>): void {
    this.#segments.delete(form)
    const bySense = this.#clusterOf.get(form)
    if (!bySense) return
    this.#clusterOf.delete(form)
    before.set(form, bySense)
    for (const cluster of bySense) {
      const entity = cluster && this.#entityOf.get(cluster)
      if (!entity) continue
      old.set(cluster, entity)
      this.#entityOf.delete(cluster)
    }
  }

  #pieces(all: ReadonlyMap<Form, readonly Segment[]>): Map<Cluster, Piece[]> {
    const pieces = new Map<Cluster, Piece[]>()
    for (const [form, segments] of all) {
      for (const { form: inner, from, to } of segments) {
        const cluster = this.#clusterOfSegment(inner)
        if (!cluster) continue
        const own = pieces.get(cluster)
        if (own) own.push({ form, from, to })
        else pieces.set(cluster, [{ form, from, to }])
      }
    }
    return pieces
  }

  /** Gives the entities of forms with new facts new mentions, where who is who has not changed. */
  #refresh(touched: ReadonlySet<Form>, clustered: ReadonlySet<Form>, gone: IndexedEntity[], fresh: IndexedEntity[]): void {
    const stale = new Set<Cluster>()
    for (const form of touched) {
      if (clustered.has(form)) continue
      for (const cluster of this.#clusterOf.get(form) ?? []) if (cluster) stale.add(cluster)
      for (const { form: inner } of this.#segments.get(form) ?? []) {
        const cluster = this.#clusterOfSegment(inner)
        if (cluster) stale.add(cluster)
      }
    }
    for (const cluster of stale) {
      const old = this.#entityOf.get(cluster)!
      const made = new IndexedEntity(old.id, cluster, old.pieces)
      gone.push(old)
      fresh.push(made)
      this.#entityOf.set(cluster, made)
    }
  }

  /** Puts new entities in the place of those gone among those kept, whose order an edit does not change. */
  #arrange(gone: readonly IndexedEntity[], fresh: readonly IndexedEntity[]): void {
    if (gone.length + fresh.length > 40) {
      const left = new Set(gone)
      this.#entities = sorted([...this.#entities.filter((entity) => !left.has(entity)), ...fresh], inReadingOrder)
      return
    }
    const entities = this.#entities.slice()
    for (const entity of gone) entities.splice(entities.indexOf(entity), 1)
    for (const entity of fresh) {
      let low = 0
      let high = entities.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (inReadingOrder(entities[middle]!, entity) > 0) high = middle
        else low = middle + 1
      }
      entities.splice(low, 0, entity)
    }
    this.#entities = entities
  }
}

/** The entity that an entity made anew was before the edit, if another has not taken its place. */
function formerly(
  { parts }: IndexedEntity, before: ReadonlyMap<Form, readonly (Cluster | undefined)[]>, old: ReadonlyMap<Cluster, IndexedEntity>,
  taken: ReadonlySet<IndexedEntity>
): IndexedEntity | undefined {
  for (const { form, senses: bits } of parts) {
    const bySense = before.get(form)
    if (!bySense) continue
    for (const of of senses) {
      const known = bits & (1 << of) ? old.get(bySense[of] as Cluster) : undefined
      if (known && !taken.has(known)) return known
    }
  }
  return undefined
}

function isTouched({ parts }: Cluster, pieces: readonly Piece[], touched: ReadonlySet<Form>): boolean {
  return parts.some(({ form }) => touched.has(form)) || pieces.some(({ form }) => touched.has(form))
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
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
