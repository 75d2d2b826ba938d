import { commands, Uri, type Diagnostic, type Disposable } from 'vscode'

const command = 'copydesk.explain'

/** The pages of the checks, packed with the extension so that they open without a network. */
export const checkPages = {
  /** Registers the command that opens a check's page; `folder` holds `<check>.md`. */
  register(folder: Uri): Disposable {
    return commands.registerCommand(command, (check: unknown) => {
      if (typeof check !== 'string' || !/^[a-z-]+$/.test(check)) return undefined
      return commands.executeCommand('markdown.showPreview', Uri.joinPath(folder, `${check}.md`))
    })
  },

  /** Makes the link on each finding's code open the packed page instead of the one on the web. */
  link(diagnostics: Diagnostic[]): Diagnostic[] {
    for (const diagnostic of diagnostics) {
      const { code } = diagnostic
      if (typeof code !== 'object') continue
      const target = Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([code.value]))}`)
      diagnostic.code = { value: code.value, target }
    }
    return diagnostics
  }
}
