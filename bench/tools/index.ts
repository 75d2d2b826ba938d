/** The tools by the name of their file in this folder, with the name they go by and what they are asked to do. */
export const tools = {
  copydesk: { name: 'Copydesk', does: 'every check, as bundled for the extension' },
  retext: { name: 'retext-english + retext-quotes', does: 'quotation marks' },
  compromise: { name: 'compromise', does: 'people and quotations' },
  'write-good': { name: 'write-good', does: 'every check' },
  cspell: { name: 'cspell-lib', does: 'spelling, with its bundled dictionaries, no suggestions' },
  harper: { name: 'harper.js', does: 'every rule, in WebAssembly' },
  textlint: { name: 'textlint', does: 'its kernel with the text plugin and textlint-rule-write-good' }
} as const

export type ToolId = keyof typeof tools
export const toolIds = Object.keys(tools) as ToolId[]
