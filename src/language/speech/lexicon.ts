import grammar from './grammar.json'
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

/** The words by which speech is told in English news prose; keys in lower case. */
export interface SpeechLexicon {
  readonly verbs: ReadonlyMap<string, VerbForm>
  /** Every word that may begin a cue: verbs, nouns of saying, “according”. */
  readonly cueWords: ReadonlySet<string>
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
  const verbForms = unpackVerbs()
  const saidNouns = withPlurals(nouns.said)
  return {
    verbs: verbForms,
    cueWords: new Set([...verbForms.keys(), ...saidNouns, ...setOf(nouns.vessel), 'according']),
    saidNouns,
    vessels: setOf(nouns.vessel),
    mottoes: setOf(nouns.motto),
    vagueSources: setOf(sources.vague),
    vagueLeads: setOf(sources.lead),
    personNouns: setOf(sources.speakers),
    speakerNouns: setOf(`${sources.speakers} ${sources.bodies}`),
    works: withPlurals(works.works),
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

function withPlurals(list: string): Set<string> {
  const set = setOf(list)
  for (const word of list.split(' ')) set.add(third(word))
  return set
}

interface Building {
  lemma: string
  alsoNoun: boolean
  hearer: boolean
  groups: Map<VerbGroup, Set<string> | null>
  senses: VerbForm['senses']
  shapes: Set<VerbShape>
}

const believed: readonly VerbGroup[] = ['tell', 'utter', 'dub', 'show', 'judge', 'weak', 'give']

function unpackVerbs(): Map<string, VerbForm> {
  const forms = new Map<string, Building>()
  const alsoNouns = setOf(verbs.alsoNouns)
  const hearers = setOf(verbs.hearers)
  for (const group of ['tell', 'utter', 'dub', 'judge', 'show', 'weak', 'give'] as const) {
    for (const entry of verbs[group].split(' ')) {
      const [conjugation = '', particle] = entry.split('+')
      const [base = '', past = regularPast(base), participle = past] = conjugation.split(':')
      const add = (form: string, shape: VerbShape): void => {
        let known = forms.get(form)
        if (!known) forms.set(form, (known = { lemma: base, alsoNoun: alsoNouns.has(base), hearer: hearers.has(base), groups: new Map(), senses: [], shapes: new Set() }))
        known.shapes.add(shape)
        const particles = known.groups.get(group)
        if (!particle) known.groups.set(group, null)
        else if (particles) particles.add(particle)
        else if (particles === undefined) known.groups.set(group, new Set([particle]))
      }
      add(base, 'base')
      add(third(base), 'third')
      add(past, 'past')
      add(participle, 'participle')
      add(ing(base, past), 'ing')
    }
  }
  for (const form of forms.values()) {
    form.senses = believed.flatMap((group) => (form.groups.has(group) ? { group, particles: form.groups.get(group) ?? null } : []))
  }
  return forms
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return base + 'd'
  if (/[^aeiou]y$/.test(base)) return base.slice(0, -1) + 'ied'
  return base + 'ed'
}

function third(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base) || base === 'go' || base === 'do') return base + 'es'
  if (/[^aeiou]y$/.test(base)) return base.slice(0, -1) + 'ies'
  return base === 'have' ? 'has' : base + 's'
}

function ing(base: string, past: string): string {
  const doubled = past.slice(0, -2)
  if (past.endsWith('ed') && doubled.length === base.length + 1 && doubled.startsWith(base)) return doubled + 'ing'
  if (base === 'put' || base === 'run' || base === 'begin' || base === 'get') return base + base.slice(-1) + 'ing'
  if (base.endsWith('e') && !base.endsWith('ee')) return base.slice(0, -1) + 'ing'
  return base + 'ing'
}
