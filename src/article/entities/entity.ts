import type { Entity, Mention, NameType, Paragraph } from '../model.ts'
import { sense, type FactRef, type Form } from './form.ts'
import type { Cluster, Part } from './part.ts'
import { agreedGender } from './persons.ts'

/** Facts of a form that mention an entity in a stretch of their letters: "Ferris Meets" mentions Ferris. */
export interface Piece {
  readonly form: Form
  readonly from: number
  readonly to: number
}

/** An entity whose mentions are gathered when they are first asked for; one whose facts change is made anew. */
export class IndexedEntity implements Entity {
  readonly id: string
  readonly type: NameType
  readonly parts: readonly Part[]
  readonly pieces: readonly Piece[]
  #name: string | undefined
  #gender: 'female' | 'male' | undefined | null = null
  #mentions: Mention[] | undefined
  #first: FactRef | undefined

  constructor(id: string, { type, parts }: Cluster, pieces: readonly Piece[]) {
    this.id = id
    this.type = type
    this.parts = parts
    this.pieces = pieces
  }

  get name(): string {
    return (this.#name ??= fullestName(this.parts))
  }

  get gender(): 'female' | 'male' | undefined {
    if (this.#gender === null) this.#gender = this.type === 'person' ? agreedGender(this.parts) : undefined
    return this.#gender
  }

  get mentions(): readonly Mention[] {
    return (this.#mentions ??= this.#gather())
  }

  /** The fact that first mentions the entity. */
  get first(): FactRef {
    return (this.#first ??= this.#earliest())
  }

  /** Whether a cluster and pieces made anew are what this entity was made of. */
  isMadeOf({ type, parts }: Cluster, pieces: readonly Piece[]): boolean {
    return this.type === type && this.parts.length === parts.length && this.pieces.length === pieces.length &&
      this.parts.every((part, i) => part.form === parts[i]!.form && part.senses === parts[i]!.senses) &&
      this.pieces.every((piece, i) => piece.form === pieces[i]!.form && piece.from === pieces[i]!.from && piece.to === pieces[i]!.to)
  }

  #earliest(): FactRef {
    let first: FactRef | undefined
    for (const { form, senses } of this.parts) {
      const ref = form.refs.find((one) => senses & (1 << one.sense))
      if (ref && (!first || isBefore(ref, first))) first = ref
    }
    for (const { form } of this.pieces) if (!first || isBefore(form.refs[0]!, first)) first = form.refs[0]!
    return first!
  }

  #gather(): Mention[] {
    const mentions: Mention[] = []
    for (const { form, senses } of this.parts) {
      for (const ref of form.refs) if (senses & (1 << ref.sense)) mentions.push(mentionOf(ref, 0, form.key.length))
    }
    for (const { form, from, to } of this.pieces) for (const ref of form.refs) mentions.push(mentionOf(ref, from, to))
    return this.parts.length + this.pieces.length === 1 ? mentions
      : mentions.sort((a, b) => a.paragraph.index - b.paragraph.index || a.start - b.start)
  }
}

/** The mention in a stretch of a fact; always the same object. */
export function mentionOf(ref: FactRef, from: number, to: number): Mention {
  const { paragraph, fact } = ref
  const start = fact.start + from
  const end = to >= fact.text.length ? fact.end : fact.start + to
  const known = ref.mentions?.find((one) => one.start === start && one.end === end)
  if (known) return known
  const mention = { paragraph, start, end, text: paragraph.text.slice(start, end), ...(from === 0 && fact.title && { title: fact.title }) }
  if (ref.mentions) ref.mentions.push(mention)
  else ref.mentions = [mention]
  return mention
}

export function inReadingOrder(a: IndexedEntity, b: IndexedEntity): number {
  const first = a.first
  const other = b.first
  return first.paragraph.index - other.paragraph.index || first.fact.start - other.fact.start || (a.name < b.name ? -1 : 1)
}

function isBefore(a: FactRef, b: { paragraph: Paragraph; fact: { start: number } }): boolean {
  return a.paragraph === b.paragraph ? a.fact.start < b.fact.start : a.paragraph.index < b.paragraph.index
}

/** The longest form; of equals the one in ordinary letters, then by alphabet, so that no order of edits matters. */
function fullestName(parts: readonly Part[]): string {
  let form = parts[0]!.form
  for (const part of parts) if (isFuller(part.form, form)) form = part.form
  const isDateline = parts.every(({ senses }) => senses === 1 << sense.place)
  // A dateline is the only mention: MEXICO CITY is looked up as Mexico City.
  return form.allCaps && (isDateline ? form.key.length > 3 : form.knownPlace && form.key.length > 4) ? form.key.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase()) : form.key
}

function isFuller(a: Form, b: Form): boolean {
  const shouts = Number(b.allCaps && b.key.length > 6) - Number(a.allCaps && a.key.length > 6)
  return (shouts || a.words.length - b.words.length || a.key.length - b.key.length || (a.key < b.key ? 1 : -1)) > 0
}
