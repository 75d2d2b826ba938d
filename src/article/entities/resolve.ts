import { wordFlag } from '../../language/names/lexicon.ts'
import type { Entity, Mention, NameFact, Paragraph } from '../model.ts'
import { titleFlags } from '../names/titles.ts'
import { clusterForms, clusterOrder, type Clustering } from './cluster.ts'
import { IndexedEntity, inReadingOrder, mentionOf, type Piece } from './entity.ts'
import { Form, sense, senses, type FactRef, type Sense } from './form.ts'
import { formKey } from './letters.ts'
import type { Cluster } from './part.ts'

const noMentions: ReadonlyMap<Mention, Entity> = new Map()
const noPieces: readonly Piece[] = []

/**
 * Gathers the names of the paragraphs into the article's entities, in order of first mention. Kept while a draft is
 * edited: an update costs by the names of the paragraphs that came and went, and, where what is known of a form
 * changed, by the number of distinct forms; never by the length of the draft.
 */
export class EntityIndex {
  readonly #forms = new Map<string, Form>()
  /** The forms in `clusterOrder`. */
  #ordered: Form[] = []
  readonly #refs = new Map<Paragraph, readonly FactRef[]>()
  #clustering: Clustering = { clusters: [], clusterOf: new Map(), segments: new Map() }
  #entityOf = new Map<Cluster, IndexedEntity>()
  /** In reading order. */
  #entities: readonly IndexedEntity[] = []
  #ids = 0

  /** Takes the article's paragraphs as they now stand, and those that came and went since the last call. */
  update(_paragraphs: readonly Paragraph[], came: readonly Paragraph[], went: readonly Paragraph[]): readonly Entity[] {
    const touched = new Set<Form>()
    for (const paragraph of went) this.#drop(paragraph, touched)
    for (const paragraph of came) this.#take(paragraph, touched)
    let changed = false
    let gone = false
    const made: Form[] = []
    for (const form of touched) {
      if (form.refs.length === 0) {
        this.#forms.delete(form.key)
        gone ||= form.digest !== undefined
        form.digest = undefined
        continue
      }
      if (!form.digest) made.push(form)
      if (form.review()) changed = true
    }
    if (changed || gone) {
      this.#order(made, gone)
      this.#cluster(touched)
    } else this.#refresh(touched)
    return this.#entities
  }

  /** The entities mentioned in a paragraph, by mention, in reading order. */
  mentionsIn(paragraph: Paragraph): ReadonlyMap<Mention, Entity> {
    const refs = this.#refs.get(paragraph)
    if (!refs) return noMentions
    const found = new Map<Mention, Entity>()
    for (const ref of refs) {
      const form = this.#forms.get(formKey(ref.fact.text))!
      const segments = this.#clustering.segments.get(form)
      if (segments) {
        for (const { form: inner, from, to } of segments) {
          const cluster = this.#clusterOfSegment(inner)
          if (cluster) found.set(mentionOf(ref, from, to), this.#entityOf.get(cluster)!)
        }
        continue
      }
      const cluster = this.#clustering.clusterOf.get(form)?.[ref.sense]
      if (cluster) found.set(mentionOf(ref, 0, form.key.length), this.#entityOf.get(cluster)!)
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
      const ref: FactRef = { paragraph, fact, sense: senseOf(fact), mentions: undefined }
      const key = formKey(fact.text)
      let form = this.#forms.get(key)
      if (!form) this.#forms.set(key, (form = new Form(key)))
      form.add(ref)
      touched.add(form)
      return ref
    }))
  }

  #order(made: Form[], gone: boolean): void {
    if (gone) this.#ordered = this.#ordered.filter((form) => form.refs.length > 0)
    if (made.length > 40) {
      this.#ordered = [...this.#ordered, ...made].sort(clusterOrder)
      return
    }
    for (const form of made) {
      let low = 0
      let high = this.#ordered.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (clusterOrder(this.#ordered[middle]!, form) > 0) high = middle
        else low = middle + 1
      }
      this.#ordered.splice(low, 0, form)
    }
  }

  #clusterOfSegment(form: Form): Cluster | undefined {
    const bySense = this.#clustering.clusterOf.get(form)
    return bySense?.[sense.plain] ?? bySense?.find((one) => one !== undefined)
  }

  #cluster(touched: ReadonlySet<Form>): void {
    const { clusterOf: before } = this.#clustering
    const old = this.#entityOf
    this.#clustering = clusterForms(this.#ordered)
    const pieces = this.#pieces()
    this.#entityOf = new Map()
    const taken = new Set<IndexedEntity>()
    const fresh: IndexedEntity[] = []
    const clusterOfFresh = new Map<IndexedEntity, Cluster>()
    const kept = new Set<IndexedEntity>()
    for (const cluster of this.#clustering.clusters) {
      const { form, senses: bits } = cluster.parts[0]!
      const known = old.get(before.get(form)?.[lowest(bits)] as Cluster)
      const own = pieces.get(cluster) ?? noPieces
      const isSame = known && known.isMadeOf(cluster, own) && !isTouched(cluster, own, touched)
      const entity = isSame ? known : new IndexedEntity('', cluster, own)
      this.#entityOf.set(cluster, entity)
      if (isSame) {
        taken.add(entity)
        kept.add(entity)
      } else {
        fresh.push(entity)
        clusterOfFresh.set(entity, cluster)
      }
    }
    const named = fresh.sort(inReadingOrder).map((entity) => {
      const known = this.#formerly(entity, before, old, taken)
      if (known) taken.add(known)
      const cluster = clusterOfFresh.get(entity)!
      const made = new IndexedEntity(known?.id ?? `e${++this.#ids}`, cluster, entity.pieces)
      this.#entityOf.set(cluster, made)
      return made
    })
    this.#arrange(kept, named)
  }

  /** The entity that an entity made anew was before the edit, if another has not taken its place. */
  #formerly(
    { parts }: IndexedEntity, before: Clustering['clusterOf'], old: ReadonlyMap<Cluster, IndexedEntity>, taken: ReadonlySet<IndexedEntity>
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

  #pieces(): Map<Cluster, Piece[]> {
    const pieces = new Map<Cluster, Piece[]>()
    for (const [form, segments] of this.#clustering.segments) {
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

  /** Gives the entities of forms with new facts new mentions; who is who has not changed. */
  #refresh(touched: ReadonlySet<Form>): void {
    const stale = new Set<Cluster>()
    for (const form of touched) {
      for (const cluster of this.#clustering.clusterOf.get(form) ?? []) if (cluster) stale.add(cluster)
      for (const { form: inner } of this.#clustering.segments.get(form) ?? []) {
        const cluster = this.#clusterOfSegment(inner)
        if (cluster) stale.add(cluster)
      }
    }
    if (stale.size === 0) return
    const kept = new Set(this.#entities)
    const fresh: IndexedEntity[] = []
    for (const cluster of stale) {
      const old = this.#entityOf.get(cluster)!
      const made = new IndexedEntity(old.id, cluster, old.pieces)
      kept.delete(old)
      fresh.push(made)
      this.#entityOf.set(cluster, made)
    }
    this.#arrange(kept, fresh)
  }

  /** Puts new entities where they belong among those kept, whose order an edit does not change. */
  #arrange(kept: ReadonlySet<IndexedEntity>, fresh: readonly IndexedEntity[]): void {
    const entities = this.#entities.filter((entity) => kept.has(entity))
    if (fresh.length > 40) {
      this.#entities = [...entities, ...fresh].sort(inReadingOrder)
      return
    }
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
