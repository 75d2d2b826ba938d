import { nameTypes } from '../names/labels.ts'
import { relate } from '../spelling/relation.ts'
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
    const name = part.form.sameName
    let cluster = byName.get(name)
    if (!cluster) {
      byName.set(name, (cluster = { parts: [], type: part.type }))
      clusters.push(cluster)
    }
    cluster.parts.push(part)
  }
  for (const cluster of clusters) cluster.type = mostEvidence(cluster.parts)

  const byInitials = new Map<string, Cluster[]>()
  const byShort = new Map<string, Cluster[]>()
  const byRiver = new Map<string, Cluster[]>()
  const put = (map: Map<string, Cluster[]>, key: string, cluster: Cluster): void => {
    const same = map.get(key)
    if (!same) map.set(key, [cluster])
    else if (same[same.length - 1] !== cluster) same.push(cluster)
  }
  for (const cluster of clusters) {
    for (const { form } of cluster.parts) {
      // "The Orrel" is the River Orrel; Geneva is not its lake.
      if (cluster.type === 'place' && form.words[0] === 'river') put(byRiver, form.placeName, cluster)
      for (const initials of form.initials) put(byInitials, initials, cluster)
      if (cluster.type === 'organization' || cluster.type === 'other') for (const short of form.shortNames) put(byShort, short, cluster)
    }
  }
  const into = new Map<Cluster, Cluster>()
  for (const cluster of clusters) {
    const { form } = cluster.parts[0]!
    const found = form.words.length === 1 && form.allCaps ? byInitials.get(form.folded) : cluster.type === 'place' ? (form.knownPlace ? undefined : byRiver.get(form.folded)) : byShort.get(form.folded)
    // "Ashby Foods" is Ashby Foods Inc. already where "Ashby" comes up.
    const others = found && withoutSlip([...new Set(found.filter((one) => one !== cluster).map((one) => into.get(one) ?? one))])
    if (others?.length === 1 && !into.has(others[0]!)) into.set(cluster, others[0]!)
  }
  for (const [short, long] of into) long.parts.push(...short.parts)
  return clusters.filter((cluster) => !into.has(cluster))
}

/** Of "Ashby Foods" and "Ashby Food", of which one is a slip, the one told more clearly. */
function withoutSlip(clusters: readonly Cluster[]): readonly Cluster[] {
  if (clusters.length !== 2) return clusters
  const [a, b] = clusters.map(({ parts }) => parts[0]!.form) as [Form, Form]
  if (!relate(a.folded, b.folded)) return clusters
  const lead = Math.max(...a.digest!.evidence) - Math.max(...b.digest!.evidence) || (a.folded < b.folded ? 1 : -1)
  return [clusters[lead > 0 ? 0 : 1]!]
}

function mostEvidence(parts: readonly Part[]): Part['type'] {
  if (parts.length === 1) return parts[0]!.type
  const sums = new Map<Part['type'], number>()
  for (const { form, type } of parts) sums.set(type, (sums.get(type) ?? 0) + 1 + form.digest!.evidence[nameTypes.indexOf(type)]!)
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}
