import type { Entity } from '../../article/model.ts'
import type { StyleRules } from '../../stylebook/rules.ts'
import type { Finding } from '../check.ts'
import { slip } from './slip.ts'

const accented = /[^\P{L}a-zA-Z]|\p{M}/u

/** Names with accents, where the house writes without: Ibáñez for Ibanez. A form that the stylebook lists stays. */
export function keptDiacritics({ mentions }: Entity, rules: StyleRules): Finding[] {
  return mentions.flatMap((mention) => {
    const { text } = mention
    const plain = accented.test(text) ? withoutDiacritics(text) : text
    if (plain === text || rules.isRight(text)) return []
    return slip(mention, text, plain, `"${text}" has accents, and the house writes names without. Write "${plain}".`)
  })
}

/** "Ibáñez" → "Ibanez". Letters that are no letter with an accent stay: the ø of "Bjørn", the ł of "Łukasz". */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '').normalize('NFC')
}
