import { speechLexicon } from '../../language/speech/lexicon.ts'
import type { Speaker } from '../model.ts'
import { lowerWords } from './lower-words.ts'

/**
 * Whether a speaker is no more than “sources”, “one critic” or “some experts”. What tells more of it clears it: “sources
 * close to the talks”, “a source who asked not to be named because …”, “critics of the bill”.
 */
export function isVagueSource({ paragraph, start, end, text }: Speaker): boolean {
  const { vagueSources, vagueLeads } = speechLexicon()
  const words = lowerWords(text)
  if (!vagueSources.has(words[words.length - 1]!)) return false
  if (!words.slice(0, -1).every((word) => vagueLeads.has(word))) return false
  if (words[0] === 'the' && isToldBefore(paragraph.text.slice(0, start).toLowerCase(), words[words.length - 1]!)) return false
  return !/^,?\s+(?:who|whose|of|in|from|at|close|familiar|with|near|within|inside|briefed|including|such|on condition)\b/
    .test(paragraph.text.slice(end, end + 24)) && !/\b(?:anonymity|not to be named|not authori[sz]ed)\b/.test(paragraph.text)
}

/** “A finance ministry source said … The source said”: the paragraph has told more of it. */
function isToldBefore(before: string, source: string): boolean {
  const at = before.lastIndexOf(` ${source} `)
  const word = at > 0 ? lowerWords(before.slice(0, at)).pop() : undefined
  return word !== undefined && !speechLexicon().vagueLeads.has(word)
}
