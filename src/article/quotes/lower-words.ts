import { isSpace } from '../../draft/text/lines.ts'

/**
 * The words of a phrase in lower case, cut at white space, or at white space and commas. Cut by hand: phrases are short,
 * and a pattern takes longer to begin than they to read.
 */
export function lowerWords(text: string, atCommas = false): string[] {
  const lower = text.toLowerCase()
  const words: string[] = []
  let from = 0
  for (let i = 0; i < lower.length; i++) {
    if (!cutsAt(lower, i, atCommas)) continue
    words.push(lower.slice(from, i))
    while (i + 1 < lower.length && cutsAt(lower, i + 1, atCommas)) i++
    from = i + 1
  }
  words.push(lower.slice(from))
  return words
}

const comma = 44

function cutsAt(text: string, at: number, atCommas: boolean): boolean {
  const code = text.charCodeAt(at)
  return isSpace(code) || atCommas && code === comma
}
