import type { DraftFormat } from '../draft/block.ts'

export const formats: readonly DraftFormat[] = ['text', 'markdown', 'html', 'draft']

const byExtension: Readonly<Record<string, DraftFormat>> = {
  txt: 'text', text: 'text',
  md: 'markdown', markdown: 'markdown',
  html: 'html', htm: 'html', xhtml: 'html',
  draft: 'draft', article: 'draft'
}

/** The format a file's name tells, or undefined for a name that tells none. */
export function formatOf(fileName: string): DraftFormat | undefined {
  return byExtension[/\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '']
}
