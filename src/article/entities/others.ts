import { nameLexicon, wordFlag } from '../../language/names/lexicon.ts'
import { nameTypes } from '../names/labels.ts'
import type { Form } from './form.ts'
import type { Cluster, Part } from './part.ts'

/**
 * Gathers the parts that name organisations, places and other things: the same name in other letters ("U.S.", "United
 * States"), an abbreviation and what it stands for, a short form of one longer name ("Boeing", "Boeing Co.").
 */
export function joinOthers(parts: readonly Part[]): Cluster[] {
  const byName = new Map<string, Cluster>()
  const clusters: Cluster[] = []
  for (const part of parts) {
    const name = sameName(part.form)
    let cluster = byName.get(name)
    if (!cluster) {
      byName.set(name, (cluster = { parts: [], type: part.type }))
      clusters.push(cluster)
    }
    cluster.parts.push(part)
  }
  for (const cluster of clusters) cluster.type = mostEvidence(cluster.parts)

  const byInitials = new Map<string, Set<Cluster>>()
  const byShort = new Map<string, Set<Cluster>>()
  const put = (map: Map<string, Set<Cluster>>, key: string, cluster: Cluster): void => {
    if (key.length > 1) map.set(key, (map.get(key) ?? new Set()).add(cluster))
  }
  for (const cluster of clusters) {
    for (const { form } of cluster.parts) {
      for (const initials of initialsOf(form)) put(byInitials, initials, cluster)
      if (cluster.type === 'organization') for (const short of shortForms(form)) put(byShort, short, cluster)
    }
  }
  const into = new Map<Cluster, Cluster>()
  for (const cluster of clusters) {
    const { form } = cluster.parts[0]!
    const found = form.words.length === 1 && form.allCaps ? byInitials.get(form.folded) : cluster.type === 'place' ? undefined : byShort.get(form.folded)
    const others = found && [...found].filter((one) => one !== cluster)
    if (others?.length === 1 && !into.has(others[0]!)) into.set(cluster, others[0]!)
  }
  for (const [short, long] of into) long.parts.push(...short.parts)
  return clusters.filter((cluster) => !into.has(cluster))
}

function sameName(form: Form): string {
  const lower = form.key.toLowerCase().replace(/^the /, '')
  return nameLexicon().sameAs.get(lower) ?? form.folded.replace(/^the /, '')
}

function mostEvidence(parts: readonly Part[]): Part['type'] {
  const sums = new Map<Part['type'], number>()
  for (const { form, type } of parts) sums.set(type, (sums.get(type) ?? 0) + 1 + form.digest!.evidence[nameTypes.indexOf(type)]!)
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}

const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'de', 'la', '&'])

/** The abbreviations a name may have: "cdcp" and "cdc" of "Centers for Disease Control and Prevention". */
function initialsOf({ words, allCaps }: Form): string[] {
  if (words.length < 2 || (allCaps && words.length < 3)) return []
  const every = words.map((word) => word[0]!).join('')
  const main = words.filter((word) => !small.has(word)).map((word) => word[0]!).join('')
  const initials = [main]
  if (every !== main) initials.push(every)
  if (main.length > 3) initials.push(main.slice(0, -1))
  return initials
}

/** Shorter ways to write an organisation: without its last, general word, or without the country before it. */
function shortForms({ words }: Form): string[] {
  if (words.length < 2) return []
  const lexicon = nameLexicon().words
  const short: string[] = []
  if ((lexicon.get(words[words.length - 1]!) ?? 0) & wordFlag.orgHead) short.push(words.slice(0, -1).join(' '))
  const first = lexicon.get(words[0]!) ?? 0
  if (words.length > 2 && (first & (wordFlag.demonym | wordFlag.place) || words[0] === 'us' || words[0] === 'uk')) short.push(words.slice(1).join(' '))
  return short
}
