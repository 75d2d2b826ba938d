import type { NameFact } from '../model.ts'
import type { TokenizedParagraph } from '../tokens/token.ts'

const genders = new Map<string, 'female' | 'male'>([
  ['she', 'female'], ['her', 'female'], ['hers', 'female'], ['herself', 'female'],
  ['he', 'male'], ['him', 'male'], ['his', 'male'], ['himself', 'male']
])

/** Few words begin as these do: the others are not looked up. */
function genderIn(lower: string): 'female' | 'male' | undefined {
  const first = lower.charCodeAt(0)
  return (first === 0x68 || first === 0x73) && lower.length < 8 ? genders.get(lower) : undefined
}

/**
 * Tells of each person what the pronoun after the name says, where it can mean nobody else: one person is named in the
 * sentence and the one before ("Ada Cole resigned. She gave no reason."). Pronouns in quotations are others' words.
 */
export function withPronouns(names: readonly NameFact[], { tokens, sentences }: TokenizedParagraph): readonly NameFact[] {
  if (!names.some(isPerson) || !tokens.some(({ lower }) => genderIn(lower) !== undefined)) return names
  const said = new Map<NameFact, 'female' | 'male'>()
  let next = 0
  let before: NameFact[] = []
  let here: NameFact[] = []
  let quoted = false
  for (const sentence of sentences) {
    for (let t = sentence.first; t < sentence.last; t++) {
      const { kind, lower, start } = tokens[t]!
      for (; next < names.length && names[next]!.start <= start; next++) {
        if (isPerson(names[next]!)) here.push(names[next]!)
      }
      if (kind === 'punctuation' && (lower === '“' || lower === '”' || lower === '"')) quoted = lower === '“' || (lower === '"' && !quoted)
      const gender = quoted ? undefined : genderIn(lower)
      const named = gender && (here.length > 0 ? [...before, ...here] : before)
      const last = named?.at(-1)
      if (gender && last && !said.has(last) && named!.every(({ text }) => last.text.endsWith(text) || text.endsWith(last.text))) said.set(last, gender)
    }
    const done = before
    before = here
    here = done
    here.length = 0
  }
  return said.size === 0 ? names : names.map((name) => (said.has(name) ? withPronoun(name, said.get(name)!) : name))
}

function isPerson({ type, confidence }: NameFact): boolean {
  return type === 'person' && confidence >= 0.5
}

function withPronoun({ start, end, text, type, confidence, scores, headline, title }: NameFact, pronoun: 'female' | 'male'): NameFact {
  return { start, end, text, type, confidence, scores, pronoun, headline, title }
}
