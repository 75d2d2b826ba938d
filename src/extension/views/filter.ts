import { commands, EventEmitter, window, type Disposable } from 'vscode'

/** What the sidebar is narrowed to: text that a row must hold. One for all four views. */
export class Filter implements Disposable {
  #text = ''
  readonly #changed = new EventEmitter<void>()
  readonly #subscriptions: Disposable[]
  readonly onDidChange = this.#changed.event

  constructor() {
    this.#subscriptions = [
      this.#changed,
      commands.registerCommand('copydesk.filter', () => this.#ask()),
      commands.registerCommand('copydesk.clearFilter', () => this.#set(''))
    ]
  }

  get text(): string {
    return this.#text
  }

  /** True where one of the texts holds what was asked for, in capitals or not, with accents or not. */
  matches(...texts: (string | undefined)[]): boolean {
    if (!this.#text) return true
    const wanted = fold(this.#text)
    return texts.some((text) => text !== undefined && fold(text).includes(wanted))
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose()
  }

  #ask(): void {
    const box = window.createInputBox()
    box.title = 'Narrow the Copydesk views'
    box.placeholder = 'Part of a name, quotation, figure or message'
    box.value = this.#text
    box.onDidChangeValue((text) => this.#set(text))
    box.onDidAccept(() => box.hide())
    box.onDidHide(() => box.dispose())
    box.show()
  }

  #set(text: string): void {
    this.#text = text.trim()
    void commands.executeCommand('setContext', 'copydesk.filtered', this.#text !== '')
    this.#changed.fire()
  }
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}
