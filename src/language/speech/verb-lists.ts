import type { VerbForm, VerbGroup, VerbShape } from './lexicon.ts'
import verbs from './verbs.json'

interface Building {
  lemma: string
  alsoNoun: boolean
  hearer: boolean
  groups: Map<VerbGroup, Set<string> | null>
  senses: VerbForm['senses']
  shapes: Set<VerbShape>
}

const believed: readonly VerbGroup[] = ['tell', 'utter', 'dub', 'show', 'judge', 'weak', 'give']

/** All forms of the verbs of saying. */
export function listedVerbs(): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, Building>()
  const alsoNouns = new Set(verbs.alsoNouns.split(' '))
  const hearers = new Set(verbs.hearers.split(' '))
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

export function third(base: string): string {
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
