import { strict as assert } from 'node:assert'
import {
  commands, ConfigurationTarget, Range, workspace, type DocumentSymbol, type FoldingRange, type InlayHint, type SelectionRange,
  type SemanticTokens, type SemanticTokensLegend, type SymbolInformation, type TextDocument
} from 'vscode'
import { activate, at, closeAll, open, openUntitled, until } from './drafts.ts'

const report = `# Bridge closes for a year

The council closed the old bridge on Monday. “It would cost us $40 million to mend,” said Mayor Dana Whitfield. She had fought for it.

“We were told nothing,” she added.

## What is next

Some 3,000 people signed a petition. “We will swim.”
`

const whole = (document: TextDocument) => new Range(document.positionAt(0), document.positionAt(document.getText().length))

describe('The structure of a draft in the editor', () => {
  before(activate)
  afterEach(closeAll)

  it('stands in the outline: headings, people, quotations by speaker, figures', async () => {
    const { document } = await openUntitled(report, 'markdown')
    const symbols = await until(async () => {
      const found = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)
      return found?.some(({ name }) => name === 'Quotations') ? found : undefined
    }, 'the outline')
    const inside = (name: string) => symbols.find((symbol) => symbol.name === name)!.children
    assert.ok(symbols.some(({ name }) => name === 'Bridge closes for a year'))
    assert.ok(inside('People').some(({ name }) => name === 'Dana Whitfield'))
    const speakers = inside('Quotations').map(({ name, children }) => `${name}: ${children.length}`)
    assert.deepEqual(speakers.sort(), ['Dana Whitfield: 2', 'No speaker named: 1'])
    assert.ok(inside('Figures').some(({ name }) => name === '3,000'), inside('Figures').map(({ name }) => name).join())
  })

  it('folds by its headings', async () => {
    const { document } = await openUntitled(report.replace('# Bridge', 'Bridge').replace('## What', 'What'), 'news-draft')
    const ranges = await until(async () => {
      const found = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri)
      return found?.length ? found : undefined
    }, 'folds')
    assert.ok(ranges.some(({ start }) => document.lineAt(start).text === 'What is next'))
  })

  it('is selected by word, quotation, sentence and paragraph', async () => {
    const { document } = await openUntitled(report, 'plaintext')
    const [selection] = await until(() => commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider', document.uri, [at(document, 'nothing', 2)]), 'selections')
    const texts: string[] = []
    for (let step: SelectionRange | undefined = selection; step; step = step.parent) texts.push(document.getText(step.range))
    for (const wanted of ['nothing', 'We were told nothing,', '“We were told nothing,”', '“We were told nothing,” she added.']) {
      assert.ok(texts.includes(wanted), `${wanted} among\n${texts.join('\n')}`)
    }
  })

  it('is coloured by what its words are', async () => {
    const { document } = await openUntitled(report, 'markdown')
    const legend = await until(() => commands.executeCommand<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri), 'a legend')
    const { data } = await until(() => commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri), 'tokens')
    const found = new Set<string>()
    let line = 0
    let character = 0
    for (let i = 0; i < data.length; i += 5) {
      const [lines, characters, length, type] = data.slice(i, i + 4) as unknown as [number, number, number, number]
      character = lines ? characters : character + characters
      line += lines
      found.add(`${legend.tokenTypes[type]}: ${document.getText(new Range(line, character, line, character + length))}`)
    }
    for (const wanted of ['name: Dana Whitfield', 'figure: $40 million', 'attribution: said', 'quotation: “We were told nothing,”']) {
      assert.ok(found.has(wanted), `${wanted} among\n${[...found].join('\n')}`)
    }
  })

  it('tells after a pronoun who speaks, once that is asked for', async () => {
    const { document } = await openUntitled(report, 'markdown')
    const ask = () => commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole(document))
    assert.deepEqual(await ask() ?? [], [])
    const settings = workspace.getConfiguration('copydesk')
    await settings.update('inlayHints.speakers', true, ConfigurationTarget.Global)
    try {
      const hints = await until(async () => {
        const found = await ask()
        return found?.length ? found : undefined
      }, 'hints')
      assert.deepEqual(hints.map(({ label }) => label), ['Dana Whitfield'])
      assert.deepEqual(hints[0]!.position, at(document, 'she added', 3))
    } finally {
      await settings.update('inlayHints.speakers', undefined, ConfigurationTarget.Global)
    }
    await until(async () => !(await ask())?.length, 'no hints')
  })

  it('leads from a name typed anywhere to the drafts that hold it', async () => {
    await open('harbour.txt')
    const found = await until(async () => {
      const symbols = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'lindq')
      return symbols.length ? symbols : undefined
    }, 'the name')
    assert.deepEqual(found.map(({ name, location }) => `${name} in ${location.uri.path.split('/').at(-1)}`), ['Piet Lindqvist in harbour.txt'])
  })
})
