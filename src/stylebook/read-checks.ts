import { isMap, isScalar, type Node } from 'yaml'
import type { CheckLevel } from './model.ts'
import { inWords, isNothing, type Nodes } from './nodes.ts'
import { optionSpecs, type OptionSpec, type OptionValue } from './options.ts'

export const levels: readonly CheckLevel[] = ['error', 'warning', 'information', 'hint', 'off']

export interface ReadChecks {
  readonly checks: Record<string, CheckLevel>
  readonly options: Record<string, Record<string, OptionValue>>
}

/** Reads the section `checks`: under each check its level, or a map with the level and the check's options. */
export function readChecks(nodes: Nodes, value: Node | null): ReadChecks {
  const read: ReadChecks = { checks: {}, options: {} }
  if (isNothing(value)) return read
  if (!isMap(value)) {
    nodes.problem(value!, 'Under “checks”, each check has a level: unsourced-figure: hint.')
    return read
  }
  for (const [check, given, key] of nodes.pairs(value)) {
    const specs = Object.hasOwn(optionSpecs, check) ? optionSpecs[check as keyof typeof optionSpecs] : undefined
    if (!specs) nodes.problem(key, `“${check}” is no check. There are ${inWords(Object.keys(optionSpecs), 'and')}.`)
    else if (isMap(given)) readCheck(nodes, read, check, specs, given)
    else readLevel(nodes, read, check, given ?? key)
  }
  return read
}

function readLevel(nodes: Nodes, { checks }: ReadChecks, check: string, node: Node): void {
  const level = isScalar(node) ? levels.find((one) => one === node.value) : undefined
  if (level) checks[check] = level
  else nodes.problem(node, 'A check is error, warning, information, hint or off.')
}

function readCheck(
  nodes: Nodes, read: ReadChecks, check: string, specs: Readonly<Record<string, OptionSpec>>, map: Parameters<Nodes['pairs']>[0]
): void {
  for (const [name, given, key] of nodes.pairs(map)) {
    const node = isNothing(given) ? key : given!
    if (name === 'level') {
      readLevel(nodes, read, check, node)
    } else if (!Object.hasOwn(specs, name)) {
      nodes.problem(key, `The check “${check}” has ${inWords(['level', ...Object.keys(specs)], 'and')}, but no “${name}”.`)
    } else {
      const value = readOption(nodes, name, specs[name]!, node)
      if (value !== undefined) (read.options[check] ??= {})[name] = value
    }
  }
}

function readOption(nodes: Nodes, name: string, spec: OptionSpec, node: Node): OptionValue | undefined {
  if (spec.type === 'texts') return nodes.texts(node, name)
  if (spec.type === 'number') {
    const value = isScalar(node) ? node.value : undefined
    if (typeof value === 'number' && Number.isInteger(value) && value >= spec.least && value <= spec.most) return value
    return nodes.problem(node, `“${name}” is a whole number from ${spec.least} to ${spec.most}.`)
  }
  const items = nodes.list(node, name)
  const chosen = items.flatMap((item) => nodes.choice(item, name, spec.choices) ?? [])
  // None would silence the check unseen; where that is meant, its level is off.
  if (items.length === 0) return nodes.problem(node, `“${name}” names one of ${inWords(spec.choices, 'and')} at least. To silence the check, write “level: off”.`)
  return chosen.length > 0 ? chosen : undefined
}
