import { languages, LanguageStatusSeverity, type Disposable } from 'vscode'
import type { ArticleModel } from './article-model.ts'
import { draftSelector } from './languages.ts'
import { plural } from './views/words.ts'

/** One line beside the language in the status bar: what is open, and what the draft holds. */
export function createStatus(model: ArticleModel, ready: Promise<void>): Disposable {
  const status = languages.createLanguageStatusItem('copydesk.status', draftSelector())
  status.name = 'Copydesk'
  status.text = 'Copydesk'
  status.busy = true
  status.command = { command: 'copydesk.toCheck.focus', title: 'Show what to check' }
  const show = () => {
    const { current } = model
    if (!current) return
    const open = current.findings.order.length
    const speech = current.quotes.all().filter(({ attribution }) => attribution !== 'not-speech').length
    status.text = open === 0 ? 'Nothing to check' : `${open} to check`
    status.detail = [
      plural(current.entities.order.length, 'name'), plural(speech, 'quotation'), plural(current.figures.order.length, 'figure')
    ].join(' · ')
    status.accessibilityInformation = { label: `Copydesk: ${status.text}, ${status.detail}` }
  }
  ready.then(() => {
    status.busy = false
    show()
  }, () => {
    status.busy = false
    status.severity = LanguageStatusSeverity.Error
    status.text = 'Copydesk did not start'
  })
  const following = model.onDidChange(show)
  return { dispose: () => {
    following.dispose()
    status.dispose()
  } }
}
