import { peer } from '../tools/tool.ts'

/** A word that a spelling checker flags; offsets in UTF-16 code units. */
export interface Misspelling {
  readonly start: number
  readonly end: number
  /** What the checker would write instead, its first choice first. */
  readonly suggestions: readonly string[]
}

export type Speller = (text: string) => Promise<readonly Misspelling[]>

interface HarperLint {
  lint_kind(): string
  span(): { start: number; end: number }
  suggestions(): { get_replacement_text(): string }[]
  free(): void
}

interface Harper {
  LocalLinter: new (options: { binary: unknown }) => {
    setup(): Promise<void>
    lint(text: string, options: { language: 'plaintext' }): Promise<HarperLint[]>
  }
}

async function harper(): Promise<Speller> {
  const { LocalLinter } = await peer<Harper>('harper.js')
  const { binary } = await peer<{ binary: unknown }>('harper.js/binary')
  const linter = new LocalLinter({ binary })
  await linter.setup()
  return async (text) => {
    const at = offsetsOfCharacters(text)
    const lints = await linter.lint(text, { language: 'plaintext' })
    const found = lints.filter((lint) => lint.lint_kind() === 'Spelling').map((lint) => {
      const { start, end } = lint.span()
      return { start: at[start]!, end: at[end]!, suggestions: lint.suggestions().map((one) => one.get_replacement_text()) }
    })
    for (const lint of lints) lint.free()
    return found
  }
}

/** Harper counts characters: the code unit at which each begins. */
function offsetsOfCharacters(text: string): number[] {
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    offsets.push(at)
    at += character.length
  }
  offsets.push(at)
  return offsets
}

interface CSpell {
  getDefaultBundledSettingsAsync(): Promise<object>
  spellCheckDocument(
    document: { uri: string; text: string; languageId: string; locale: string },
    options: { generateSuggestions: boolean; noConfigSearch: boolean; numSuggestions: number },
    settings: object
  ): Promise<{ issues: { offset: number; text: string; suggestions?: string[] }[] }>
}

async function cspell(): Promise<Speller> {
  const { getDefaultBundledSettingsAsync, spellCheckDocument } = await peer<CSpell>('cspell-lib')
  const settings = { ...await getDefaultBundledSettingsAsync(), language: 'en,en-GB' }
  const options = { generateSuggestions: true, noConfigSearch: true, numSuggestions: 1 }
  return async (text) => {
    const { issues } = await spellCheckDocument({ uri: 'file:///draft.txt', text, languageId: 'plaintext', locale: 'en' }, options, settings)
    return issues.map(({ offset, text: word, suggestions }) => ({ start: offset, end: offset + word.length, suggestions: suggestions ?? [] }))
  }
}

/** The spelling checkers to compare with, by name. */
export const spellers: Readonly<Record<string, () => Promise<Speller>>> = { harper, cspell }
