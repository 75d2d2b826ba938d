import type { Directive } from './block.ts'

/**
 * The directive in a comment, if it holds one: `copydesk-ignore`, `copydesk-ignore-start`, `copydesk-ignore-end`, each
 * with the checks it names, or `copydesk-not-speech`. `comment` is what stands between the comment's marks; `start`
 * and `end` are the whole comment's place in the source.
 */
export function readDirective(comment: string, start: number, end: number): Directive | undefined {
  const found = /^\s*copydesk-(ignore-start|ignore-end|ignore|not-speech)(?:[\s:]+([a-z\d\s,-]*))?$/.exec(comment)
  if (!found) return undefined
  return { kind: found[1] as Directive['kind'], checks: found[2]?.match(/[a-z\d-]+/g) ?? [], start, end }
}
