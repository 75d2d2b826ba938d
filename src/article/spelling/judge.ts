import type { Form } from './form.ts'
import type { Difference, Relation } from './relation.ts'

/** What each kind of difference alone says for one name written two ways; found on the development articles. */
const weight: Record<Difference, number> = {
  diacritic: 3, case: 3, join: 2.5, swapped: 2, doubled: 1.6, sound: 1.2, variety: 1.2, vowel: 0.8, changed: 0.3, added: 0.6, several: 0.6
}

/**
 * How sure it is that `form` is meant to be `usual`, 0 to 1; `usual` stands at least as often. Half or more is more
 * likely than not.
 */
export function sameName(form: Form, usual: Form, relation: Relation): number {
  return 1 / (1 + Math.exp(-score(form, usual, relation)))
}

export function score(form: Form, usual: Form, relation: Relation): number {
  const { knowledge } = form
  let sum = -1.5 + weight[relation.difference] + lengthScore(relation.letters) + frequencyScore(form.count, usual.count)
  if (relation.firstLetter) sum -= 1.5
  if (relation.difference === 'changed') sum -= form.count === usual.count ? 0.5 : knowledge.name ? 0.4 : 0
  if (!usual.surroundings.inside && (knowledge.word || usual.knowledge.word)) sum -= 3
  const surroundings = surroundingsScore(form, usual, relation.difference)
  if (knowledge.word && usual.knowledge.word && !(knowledge.name && usual.knowledge.name)) {
    return relation.difference === 'variety' && surroundings >= 2 ? sum : -6
  }
  const known = knowledgeScore(form, usual)
  if (surroundings < 1.5) return sum + surroundings + known
  return sum + surroundings + Math.max(known, knowledge.word && knowledge.name < 2 ? -2 : -1.2)
}

function lengthScore(letters: number): number {
  return letters <= 4 ? -0.8 : letters === 5 ? 0 : letters < 8 ? 0.4 : letters < 10 ? 0.9 : 1.5
}

/** One slip among many is a slip; two forms that both recur are more likely two names. */
function frequencyScore(count: number, usual: number): number {
  const often = usual >= 10 ? 1.5 : usual >= 5 ? 1.2 : usual >= 3 ? 0.8 : usual === 2 ? 0.3 : -0.8
  return often - (count >= 4 ? 2.5 : count === 3 ? 1.6 : count === 2 ? 0.7 : 0)
}

function knowledgeScore({ knowledge: a }: Form, { knowledge: b }: Form): number {
  if (a.word && !(a.name && b.name)) return -4
  if (a.word) return -3
  if (b.word && !b.name) return a.name ? -3 : -1
  if (a.name === 2) return b.name === 2 ? -3 : -2
  if (a.name === 1) return b.name === 0 ? -0.5 : -1.2
  return b.name ? 1.8 : 0.7
}

/** "Donna Brazile" and "Donna Brazille" share what stands beside them; "Liz Anderson" and "Tom Andersen" do not. */
function surroundingsScore(form: Form, usual: Form, difference: Difference): number {
  const a = form.surroundings
  const b = usual.surroundings
  let sum = 0
  if (meet(a.before, b.before)) sum += 2.5
  else if (a.namesBefore.size && b.namesBefore.size) sum -= usual.knowledge.given ? 3 : 1.5
  else if (a.namesBefore.size) sum += usual.knowledge.demonym || usual.knowledge.place ? -1.5 : form.isBefore(usual) && !b.preceded ? 0.4 : -0.6
  else if (b.namesBefore.size && !a.preceded && usual.isBefore(form)) sum += a.courtesy ? 3 : 1
  if (usual.knowledge.given && b.after.size && !b.before.size && a.namesBefore.size && !a.after.size) sum -= 1.5
  if (meet(a.after, b.after)) sum += 2.5
  else if (a.namesAfter.size && b.namesAfter.size) {
    sum -= form.knowledge.name ? 1.5 : 0.8
    if (usual.knowledge.given && (difference === 'sound' || difference === 'vowel')) sum -= 1.2
  } else if (a.namesAfter.size && form.knowledge.given) sum -= 0.8
  if (a.titled && b.titled) sum += 0.5
  return sum
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true
  return false
}
