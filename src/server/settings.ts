import type { Severity } from '../checks/check.ts'
import type { IgnoreRule } from '../protocol/messages.ts'
import { readRules } from './ignore/rules.ts'

/** The settings under `copydesk` that the server heeds, for one draft. */
export interface Settings {
  readonly enabled: boolean
  /** Severity by check; a check that is not named has its own. */
  readonly checks: Readonly<Record<string, Severity | 'off'>>
  /** Findings that the check is not sure of. */
  readonly showDoubtful: boolean
  /** Hints of who "she" at a quotation is. */
  readonly speakerHints: boolean
  readonly completeNames: boolean
  /** What the writer has silenced in this draft. */
  readonly ignored: readonly IgnoreRule[]
}

export const defaultSettings: Settings = {
  enabled: true, checks: {}, showDoubtful: true, speakerHints: false, completeNames: true, ignored: []
}

const severities: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off'])

/** Settings as a client sent them: what is missing or malformed has its default. */
export function readSettings(value: unknown): Settings {
  const given = record(value)
  const checks = Object.entries(record(given['checks'])).filter(([, severity]) => severities.has(severity))
  const flag = (value: unknown, fallback: boolean) => typeof value === 'boolean' ? value : fallback
  return {
    enabled: flag(given['enabled'], defaultSettings.enabled),
    checks: Object.fromEntries(checks) as Settings['checks'],
    showDoubtful: flag(given['showDoubtful'], defaultSettings.showDoubtful),
    speakerHints: flag(record(given['inlayHints'])['speakers'], defaultSettings.speakerHints),
    completeNames: flag(record(given['completion'])['names'], defaultSettings.completeNames),
    ignored: readRules(given['ignored'])
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {}
}
