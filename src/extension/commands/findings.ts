import { commands, languages, Selection, TextEditorRevealType, window, type Diagnostic, type Disposable, type Position, type Range } from 'vscode'
import type { ArticleModel } from '../article-model.ts'

/**
 * The commands that go from finding to finding in reading order, hints too, which VS Code's own "Go to Next Problem"
 * passes by. Each selects what is flagged and shows what is said of it.
 */
export function registerFindingCommands(model: ArticleModel): Disposable[] {
  return [
    commands.registerCommand('copydesk.nextFinding', () => step(model, next)),
    commands.registerCommand('copydesk.previousFinding', () => step(model, previous))
  ]
}

async function step(model: ArticleModel, choose: (sorted: readonly Range[], at: Position) => Range | undefined): Promise<void> {
  const { editor } = model
  if (!editor) return
  const ranges = languages.getDiagnostics(editor.document.uri).filter(isOurs).map(({ range }) => range).sort((a, b) => a.start.compareTo(b.start))
  const range = choose(ranges, editor.selection.start)
  if (!range) {
    window.setStatusBarMessage('Copydesk: nothing to check in this draft', 3000)
    return
  }
  const shown = await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn })
  // The cursor stands at the beginning, so that a long quotation does not scroll away from what opens it.
  shown.selection = new Selection(range.end, range.start)
  shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' })
}

function isOurs({ source }: Diagnostic): boolean {
  return source === 'copydesk'
}

function next(sorted: readonly Range[], at: Position): Range | undefined {
  return sorted.find(({ start }) => start.isAfter(at)) ?? sorted[0]
}

function previous(sorted: readonly Range[], at: Position): Range | undefined {
  return sorted.findLast(({ start }) => start.isBefore(at)) ?? sorted.at(-1)
}
