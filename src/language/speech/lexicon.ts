import { PackedMap } from '../packed-map.ts'
import grammar from './grammar.json'
import { kinds, packedVerbs, saidNouns, shapes, workNouns } from './lists.built.ts'
import nouns from './nouns.json'
import sources from './sources.json'
import verbs from './verbs.json'
import works from './works.json'

/**
 * What a verb does to a quotation: tells it; may tell it or mean something else ("issued"); gives a name with it;
 * judges by it; holds it in writing; or merely stands by it ("began"). `give` says figures rather than words: "put the toll at 12".
 */
export type VerbGroup = 'tell' | 'utter' | 'dub' | 'judge' | 'show' | 'weak' | 'give'

export type VerbShape = 'base' | 'third' | 'past' | 'participle' | 'ing'

export interface VerbForm {
  readonly lemma: string
  /** The groups it belongs to, each with the particles one of which must follow ("point" needs "out"); null: none. */
  readonly groups: ReadonlyMap<VerbGroup, ReadonlySet<string> | null>
  /** The same as a list: where several fit, the first counts. */
  readonly senses: readonly { readonly group: VerbGroup; readonly particles: ReadonlySet<string> | null }[]
  /** The shapes the form may be: "put" is base, past and participle. */
  readonly shapes: ReadonlySet<VerbShape>
  /** Its base and third-person forms are nouns as often: "reports". */
  readonly alsoNoun: boolean
  /** Its object is who hears ("told Reuters"), never who speaks. */
  readonly hearer: boolean
}

function readForm(packed: string): VerbForm {
  const [sum, place] = packed.split(':').map(Number) as [number, number]
  const [lemma = '', marks = '', told = ''] = kinds[place]!.split('|')
  const senses = told.split(' ').map((sense) => {
    const [group, ...particles] = sense.split('+')
    return { group: group as VerbGroup, particles: particles.length > 0 ? new Set(particles) : null }
  })
  return {
    lemma,
    groups: new Map(senses.map(({ group, particles }) => [group, particles])),
    senses,
    shapes: new Set(shapes.filter((_, i) => sum & 1 << i)),
    alsoNoun: marks.includes('n'),
    hearer: marks.includes('h')
  }
}

/** The words by which speech is told in English news prose; keys in lower case. */
export interface SpeechLexicon {
  readonly verbs: PackedMap<VerbForm>
  readonly saidNouns: ReadonlySet<string>
  /** What someone speaks or writes in: "in a statement". */
  readonly vessels: ReadonlySet<string>
  /** What is read on walls and shirts: "a sign", "their slogan". */
  readonly mottoes: ReadonlySet<string>
  readonly vagueSources: ReadonlySet<string>
  readonly vagueLeads: ReadonlySet<string>
  /** People by what they are: "the pilot", "his sister". */
  readonly personNouns: ReadonlySet<string>
  /** Those, and bodies and papers that speak as people do: "the union", "the report". */
  readonly speakerNouns: ReadonlySet<string>
  readonly works: ReadonlySet<string>
  readonly naming: ReadonlySet<string>
  readonly wordNouns: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly objects: ReadonlySet<string>
  readonly time: ReadonlySet<string>
  /** What a fix offers after a quotation, and after a question. */
  readonly tagVerbs: readonly string[]
  readonly questionVerbs: readonly string[]
}

let lexicon: SpeechLexicon | undefined

/** The word lists, unpacked at first use. */
export function speechLexicon(): SpeechLexicon {
  return (lexicon ??= unpack())
}

function unpack(): SpeechLexicon {
  return {
    verbs: new PackedMap(packedVerbs, readForm),
    saidNouns: setOf(saidNouns),
    vessels: setOf(nouns.vessel),
    mottoes: setOf(nouns.motto),
    vagueSources: setOf(sources.vague),
    vagueLeads: setOf(sources.lead),
    personNouns: setOf(sources.speakers),
    speakerNouns: setOf(`${sources.speakers} ${sources.bodies}`),
    works: setOf(workNouns),
    naming: setOf(works.naming),
    wordNouns: setOf(works.words),
    adverbs: setOf(grammar.adverbs),
    auxiliaries: setOf(grammar.auxiliaries),
    subordinators: setOf(grammar.subordinators),
    relatives: setOf(grammar.relatives),
    prepositions: setOf(grammar.prepositions),
    determiners: setOf(grammar.determiners),
    pronouns: setOf(grammar.pronouns),
    people: setOf(grammar.people),
    objects: setOf(grammar.objects),
    time: setOf(grammar.time),
    tagVerbs: verbs.tags.split('|'),
    questionVerbs: verbs.questionTags.split('|')
  }
}

function setOf(list: string): Set<string> {
  return new Set(list.split(' '))
}
