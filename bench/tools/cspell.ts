import { peer, whole, type Tool } from './tool.ts'

interface CSpell {
  getDefaultBundledSettingsAsync(): Promise<object>
  spellCheckDocument(
    document: { uri: string; text: string; languageId: string; locale: string },
    options: { generateSuggestions: boolean; noConfigSearch: boolean },
    settings: object
  ): Promise<{ issues: unknown[] }>
}

export async function load(): Promise<Tool> {
  const { getDefaultBundledSettingsAsync, spellCheckDocument } = await peer<CSpell>('cspell-lib')
  const settings = { ...await getDefaultBundledSettingsAsync(), language: 'en' }
  const options = { generateSuggestions: false, noConfigSearch: true }
  return whole(async (text) => {
    const document = { uri: 'file:///draft.txt', text, languageId: 'plaintext', locale: 'en' }
    return (await spellCheckDocument(document, options, settings)).issues.length
  })
}
