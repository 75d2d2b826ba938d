import { workspace, type DocumentSelector, type TextDocument } from 'vscode'

const languages = ['news-draft', 'plaintext', 'markdown', 'html']

/** Where drafts live. The left side of a comparison, output panels and input boxes are no drafts. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs']

/** Selects the drafts, those in the folders of the workspace on whatever file system included. */
export function draftSelector(): { scheme: string; language: string }[] {
  const all = new Set([...schemes, ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)])
  return [...all].flatMap((scheme) => languages.map((language) => ({ scheme, language }))) satisfies DocumentSelector
}

export function isDraft(document: TextDocument | undefined): document is TextDocument {
  if (!document || !languages.includes(document.languageId)) return false
  const { scheme } = document.uri
  return schemes.includes(scheme) || (workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === scheme)
}
