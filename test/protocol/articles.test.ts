import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import {
  CompletionRequest, DefinitionRequest, DocumentHighlightKind, DocumentHighlightRequest, DocumentSymbolRequest, HoverRequest,
  ReferencesRequest, RenameRequest, SelectionRangeRequest, SemanticTokensRequest, type CompletionList, type DocumentSymbol, type Location,
  type MarkupContent, type Range, type SelectionRange
} from 'vscode-languageserver-protocol'
import { Client, type OpenDraft } from './client.ts'

/** One article of each kind that a newsroom writes, and what is asked of the name that stands in it under «…». */
interface Article {
  kind: string
  language?: string
  text: string
  name: string
  /** Every mention, as it is written, in reading order. */
  mentions: string[]
  /** What the hover on the name tells. */
  who: RegExp
  /** A new name, and what the old words become. */
  rename: [newName: string, ...replaced: [from: string, to: string][]]
  /** Words in a quotation, and its speaker. */
  quotation: [words: string, speaker: string]
  /** A figure, and what the hover on it tells. */
  figure: [text: string, tells: RegExp]
}

const articles: Article[] = [{
  kind: 'wire copy',
  text: `WEXCOMBE, England (News Agency) — The town council of Wexcombe voted on Tuesday to keep the harbour, and Mayor Dana Whitfield cast the deciding vote.

“We will not sell what our grandparents built,” Ms. «Whitfield» told reporters. She said the sale would have brought in £12 million, according to the council’s own estimate.

Owen Marsh, who leads the opposition, called the vote “a mistake.” Whitfield’s party holds nine of 17 seats.`,
  name: 'Dana Whitfield',
  mentions: ['Dana Whitfield', 'Whitfield', 'Whitfield'],
  who: /Mayor/,
  rename: ['Whitmore', ['Whitfield', 'Whitmore']],
  quotation: ['grandparents', 'Dana Whitfield'],
  figure: ['£12 million', /sum of money.*\n\nSource: the council’s own estimate/]
}, {
  kind: 'a court report',
  text: `A baker who sold horse meat as beef was sentenced to two years in prison on Friday.

Judge Amara Diallo told Tomas Brandt, 51, that he had “poisoned the trust of a whole town.” Mr. «Brandt» had pleaded guilty to fraud.

“I am sorry,” Brandt said from the dock. His lawyer said that her client would appeal. Judge Diallo refused bail.`,
  name: 'Tomas Brandt',
  mentions: ['Tomas Brandt', 'Brandt', 'Brandt'],
  who: /3 mentions: Tomas Brandt \(1\), Brandt \(2\)/,
  rename: ['Brand', ['Brandt', 'Brand']],
  quotation: ['poisoned', 'Amara Diallo'],
  figure: ['51', /\*\*51\*\* · age/]
}, {
  kind: 'a match report, in a news draft',
  language: 'news-draft',
  text: `Slug: rovers-win
Headline: Ibáñez sinks Port Allen

Rodrigo Ibáñez scored twice as Wexcombe Rovers beat Port Allen 3-1 on Saturday.

«Ibáñez», 23, opened the scoring in the 12th minute. “He is a natural,” said the coach, Lena Hartwig. “He trains like a madman.”

Hartwig has won 9 of her 11 games. Ibáñez’s third goal was ruled out.`,
  name: 'Rodrigo Ibáñez',
  mentions: ['Ibáñez', 'Rodrigo Ibáñez', 'Ibáñez', 'Ibáñez'],
  who: /4 mentions: Ibáñez \(3\), Rodrigo Ibáñez \(1\)/,
  rename: ['Ibañes', ['Ibáñez', 'Ibañes']],
  quotation: ['madman', 'Lena Hartwig'],
  figure: ['3-1', /score/]
}, {
  kind: 'a business story, in HTML',
  language: 'html',
  text: `<h1>Bellwether profit rises</h1>
<p>Bellwether Energy said on Thursday that profit rose 14&nbsp;percent to $48.5&nbsp;million in the quarter.</p>
<p>“We did better than we had hoped,” <b>Priya Raman</b>, the chief executive, told analysts. Ms. <i>«Raman»</i>, who joined in 2019, will leave in May.</p>`,
  name: 'Priya Raman',
  mentions: ['Priya Raman', 'Raman'],
  who: /the chief executive/,
  rename: ['Rahman', ['Raman', 'Rahman']],
  quotation: ['hoped', 'Priya Raman'],
  figure: ['$48.5', /\$48,500,000.*\n\nSource: Bellwether Energy/s]
}, {
  kind: 'an interview',
  text: `Ada Browne keeps bees on the roof of the town hall.

How did it start? “A swarm moved into the bell tower, and nobody else wanted it,” «Browne» says.

Ms. Browne sells 40 jars a year. “I could sell 400,” she says.`,
  name: 'Ada Browne',
  mentions: ['Ada Browne', 'Browne', 'Browne'],
  who: /Quoted twice|Quoted 2 times/,
  rename: ['Ada Brown', ['Browne', 'Brown']],
  quotation: ['could sell', 'Ada Browne'],
  figure: ['40', /count · 40/]
}, {
  kind: 'a live blog, in Markdown',
  language: 'markdown',
  text: `# Fire on Harbour Street

## 10:42 a.m.

Police have closed the street. “Please stay indoors,” Chief Inspector *Lee Wong* said in a [statement](https://example.org/).

## 11:15 a.m.

Chief Inspector «Wong» says two people were hurt. **Wong** will speak again at noon.`,
  name: 'Lee Wong',
  mentions: ['Lee Wong', 'Wong', 'Wong'],
  who: /Chief Inspector/,
  rename: ['Wang', ['Wong', 'Wang']],
  quotation: ['indoors', 'Lee Wong'],
  figure: ['10:42', /time of day/]
}, {
  kind: 'an obituary',
  text: `INGRID VASQUEZ, 91, TAUGHT A TOWN TO SWIM

Ingrid Vasquez, who taught three generations of Wexcombe to swim, died on Sunday. She was 91.

Mrs. «Vasquez» learned to swim in the harbour. “She threw us in,” said her neighbour, Piet Lindqvist. “Nobody drowned.”`,
  name: 'Ingrid Vasquez',
  mentions: ['INGRID VASQUEZ', 'Ingrid Vasquez', 'Vasquez'],
  who: /3 mentions/,
  rename: ['Vázquez', ['Vasquez', 'Vázquez'], ['VASQUEZ', 'VÁZQUEZ']],
  quotation: ['threw us', 'Piet Lindqvist'],
  figure: ['three generations', /length of time/]
}, {
  kind: 'a British feature, with single marks',
  text: `The ferry to Skellan runs twice a week, when it runs at all.

‘You learn to wait,’ says Morag MacAskill, who has kept the island’s shop since 1988. ‘And you learn to knit.’

MacAskill’s mother kept it before her. About 60 people live here, by «MacAskill»’s own count.`,
  name: 'Morag MacAskill',
  mentions: ['Morag MacAskill', 'MacAskill', 'MacAskill'],
  who: /Quoted 2 times/,
  rename: ['Mackaskill', ['MacAskill', 'Mackaskill']],
  quotation: ['knit', 'Morag MacAskill'],
  figure: ['60 people', /about 60 people\n\nNeeds no source/]
}]

let client: Client
before(async () => {
  client = await Client.start()
})
afterEach(() => client.closeAll())
after(() => client.stop())

for (const { kind, language = 'plaintext', text, name, mentions, who, rename, quotation, figure } of articles) {
  const openDraft = async () => {
    const draft = await client.open(text, language)
    const [marked] = draft.marks
    return { draft, marked: marked!, here: { textDocument: draft.textDocument, position: { ...marked!.start, character: marked!.start.character + 1 } } }
  }
  const texts = (draft: OpenDraft, ranges: readonly Range[]) => draft.texts(ranges).map((one) => one.replace(/<[^>]*>|[*_]/g, ''))
  const hover = async (draft: OpenDraft, of: string) => {
    const found = await client.connection.sendRequest(HoverRequest.type, { textDocument: draft.textDocument, position: draft.at(of, 1) })
    return (found!.contents as MarkupContent).value
  }

  test(`${kind}: references, definition and highlights of a name`, async () => {
    const { draft, here, marked } = await openDraft()
    const references = await client.connection.sendRequest(ReferencesRequest.type, { ...here, context: { includeDeclaration: true } })
    assert.deepEqual(texts(draft, references!.map(({ range }) => range)), mentions)
    const definition = await client.connection.sendRequest(DefinitionRequest.type, here) as Location
    assert.deepEqual(texts(draft, [definition.range]), [name])
    const lights = (await client.connection.sendRequest(DocumentHighlightRequest.type, here))!
    assert.deepEqual(texts(draft, lights.map(({ range }) => range)), mentions)
    assert.deepEqual(lights.filter(({ kind }) => kind === DocumentHighlightKind.Write).map(({ range }) => range), [definition.range])
    assert.ok(lights.some(({ range }) => range.start.line === marked.start.line && range.end.character === marked.end.character))
  })

  test(`${kind}: a rename changes every form and nothing else`, async () => {
    const { draft, here } = await openDraft()
    const [newName, ...replaced] = rename
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...here, newName })
    const wanted = replaced.reduce((before, [from, to]) => before.replaceAll(from, to), draft.document.getText())
    assert.notEqual(wanted, draft.document.getText())
    assert.equal(draft.after(edit!), wanted)
  })

  test(`${kind}: hovers on the name, a quotation and a figure`, async () => {
    const { draft, here } = await openDraft()
    const found = await client.connection.sendRequest(HoverRequest.type, here)
    const { value } = found!.contents as MarkupContent
    assert.ok(value.startsWith(`**${name}** · person`), value)
    assert.match(value, who)
    assert.ok((await hover(draft, quotation[0])).includes(`Spoken by **${quotation[1]}**`), await hover(draft, quotation[0]))
    assert.match(await hover(draft, figure[0]), figure[1])
  })

  test(`${kind}: outline, selection, colours and completion`, async () => {
    const { draft } = await openDraft()
    const { textDocument } = draft
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }) as DocumentSymbol[]
    const inside = (group: string) => symbols.find((symbol) => symbol.name === group)?.children ?? []
    assert.ok(inside('People').some((symbol) => symbol.name === name))
    assert.ok(inside('Quotations').some((symbol) => symbol.name === quotation[1] && symbol.children!.length > 0))
    const [selection] = (await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [draft.at(quotation[0], 1)] }))!
    const steps: Range[] = []
    for (let step: SelectionRange | undefined = selection; step; step = step.parent) steps.push(step.range)
    assert.ok(draft.texts(steps).some((step) => /^[“‘].*[”’]$/s.test(step)), draft.texts(steps).join('\n'))
    assert.deepEqual(draft.texts([steps.at(-1)!]), [draft.document.getText()])
    const { data } = (await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument }))!
    const { tokenTypes } = client.init.capabilities.semanticTokensProvider!.legend
    const kinds = new Set(data.filter((_, i) => i % 5 === 3).map((type) => tokenTypes[type]))
    for (const type of ['quotation', 'name', 'figure']) assert.ok(kinds.has(type), type)
    const end = draft.document.positionAt(draft.document.getText().length)
    const surname = name.split(' ').at(-1)!
    const typed = language === 'html' ? `\n<p>${surname.slice(0, 3)}` : `\n\nThen ${surname.slice(0, 3)}`
    await draft.change({ start: end, end }, typed)
    const list = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument, position: draft.document.positionAt(draft.document.getText().length)
    }) as CompletionList
    const labels = list.items.map(({ label }) => label)
    assert.ok(labels.includes(name) && labels[0]!.endsWith(surname) && labels[0] !== name, labels.join())
  })
}
