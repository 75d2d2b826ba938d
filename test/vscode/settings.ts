import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** VS Code as a writer may have it, less what moves, greets or asks: a test must find the same window every time. */
const usual: Record<string, unknown> = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.restoreWindows': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false
}

/** How `npm start` and the screenshots show a draft. */
export const forWriting: Record<string, unknown> = {
  'editor.fontSize': 14,
  'editor.lineHeight': 1.6,
  'editor.lineNumbers': 'off',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.wrappingIndent': 'none',
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.quickSuggestions': { comments: 'off', strings: 'off', other: 'off' }
}

/** Writes the user settings of the VS Code whose user data lies in `data`: the usual ones and `more`. */
export function writeUserSettings(data: string, more: Record<string, unknown> = {}): void {
  mkdirSync(join(data, 'User'), { recursive: true })
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify({ ...usual, ...more }, null, 2))
}
