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
export function withPronouns(names: readonly NameFact[], { text, tokens, sentences }: TokenizedParagraph): readonly NameFact[] {
  if (!names.some(isPerson) || !tokens.some(({ lower }) => genderIn(lower) !== undefined)) return names
  const said = new Map<NameFact, 'female' | 'male'>()
  let next = 0
  let before: NameFact[] = []
  let here: NameFact[] = []
  let quoted = false
  /** Whose the pronouns before a name are: “His wife, Ruth, died, and he moved.” tells nothing of Ruth. */
  let taken: 'female' | 'male' | undefined
  let last: 'female' | 'male' | undefined
  for (const sentence of sentences) {
    last = undefined
    let ofKin = false
    for (let t = sentence.first; t < sentence.last; t++) {
      const { kind, lower, start } = tokens[t]!
      for (; next < names.length && names[next]!.start <= start; next++) {
        if (!isPerson(names[next]!)) continue
        here.push(names[next]!)
        taken = last
        const relation = kinOf(text, tokens, t, names[next]!)
        if (relation) said.set(names[next]!, relation)
      }
      if (kind === 'punctuation' && (lower === '“' || lower === '”' || lower === '"')) quoted = lower === '“' || (lower === '"' && !quoted)
      // Ms. Lin, whose brother lost his farm, left.
      ofKin = lower === 'whose' || ofKin && lower !== ','
      const gender = quoted || ofKin ? undefined : genderIn(lower)
      if (gender) last = gender
      if (gender === taken) continue
      const named = gender && (here.length > 0 ? [...before, ...here] : before)
      const latest = named?.at(-1)
      if (gender && latest && !said.has(latest) && named!.every((name) => latest.text.endsWith(name.text) || name.text.endsWith(latest.text))) said.set(latest, gender)
    }
    const done = before
    before = here
    here = done
    here.length = 0
  }
  return said.size === 0 ? names : names.map((name) => (said.has(name) ? withPronoun(name, said.get(name)!) : name))
}

const kin = new Map<string, 'female' | 'male'>([
  ...['husband', 'son', 'brother', 'father', 'grandfather', 'grandson', 'uncle', 'nephew', 'widower', 'boyfriend', 'stepfather', 'stepson'].map((word) => [word, 'male'] as const),
  ...['wife', 'daughter', 'sister', 'mother', 'grandmother', 'granddaughter', 'aunt', 'niece', 'widow', 'girlfriend', 'stepmother', 'stepdaughter'].map((word) => [word, 'female'] as const)
])

/** His wife, Ruth, died. His wife Ruth died. But “he told his wife, Ruth said.” */
function kinOf(text: string, tokens: TokenizedParagraph['tokens'], first: number, name: NameFact): 'female' | 'male' | undefined {
  if (tokens[first - 1]?.lower !== ',') return kin.get(tokens[first - 1]?.lower ?? '')
  return /[,.;]/.test(text[name.end] ?? '') ? kin.get(tokens[first - 2]?.lower ?? '') : undefined
}

function isPerson({ type, confidence }: NameFact): boolean {
  return type === 'person' && confidence >= 0.5
}

function withPronoun({ start, end, text, type, confidence, scores, headline, title }: NameFact, pronoun: 'female' | 'male'): NameFact {
  return { start, end, text, type, confidence, scores, pronoun, headline, title }
}
