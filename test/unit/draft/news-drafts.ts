import fc from 'fast-check'
import type { DraftFormat } from '../../../src/draft/block.ts'

const people = ['Ada Brown', 'Ms. Brown', 'Browne', 'Mayor Lee Wong', 'Wong', 'Wonng', 'Jorge López', 'Lopez', 'López', 'She', 'he', 'a spokesman', 'Dr. Amy O’Neill']
const places = ['Leeds', 'the Leeds City Council', 'New York', 'the United Nations', 'Reuters', 'the Home Office']
const speech = ['We are not leaving this town', 'It was the worst night of my life', 'There is no money', 'a fool', 'I told them to wait, and they did not wait']
const figures = ['$130 million', '4.5 percent', 'tens of thousands of people', '40 votes', 'June 8, 2021', 'three-quarters', '1,200 homes']

const pick = (...values: string[]) => fc.constantFrom(...values)
const sentence: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(pick(...speech), pick('said', 'told reporters', 'added'), pick(...people)).map(([words, verb, who]) => `“${words},” ${who} ${verb}.`),
  fc.tuple(pick(...speech), pick(...people)).map(([words, who]) => `"${words}," said ${who}.`),
  fc.tuple(pick(...speech)).map(([words]) => `“${words}.”`),
  fc.tuple(pick(...speech)).map(([words]) => `“${words}.`),
  fc.tuple(pick(...people), pick(...places), pick(...figures)).map(([who, where, figure]) => `${who} went to ${where} for ${figure}.`),
  fc.tuple(pick(...figures), pick(...places)).map(([figure, where]) => `The plan would cost ${figure}, according to ${where}.`),
  fc.tuple(pick(...people), pick(...people)).map(([one, other]) => `${one} met ${other} on Monday (CQ).`),
  fc.tuple(pick(...places)).map(([where]) => `That is what ${where} calls “a very quiet place”.`)
)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))

const wraps: Record<DraftFormat, readonly ((text: string) => string)[]> = {
  text: [(text) => text, (text) => text, (text) => text.replaceAll(' ', '\n')],
  draft: [(text) => text, (text) => `Headline: ${text}`, (text) => `By ${text}`],
  markdown: [
    (text) => text, (text) => text, (text) => `> ${text}`, (text) => `- ${text}`, (text) => `# ${text}`, (text) => text.replace('Brown', '*Brown*').replace('é', '&eacute;'),
    (text) => `${text} <!-- copydesk-ignore -->`, (text) => text.replace('$', '[$').replace('million', 'million](https://a.example)')
  ],
  html: [
    (text) => `<p>${text}</p>`, (text) => `<p>${text}</p>`, (text) => `<blockquote>${text}</blockquote>`, (text) => `<h2>${text}</h2>`, (text) => text,
    (text) => `<p>${text.replace('Brown', '<b>Brown</b>').replace('“', '&ldquo;')}</p>`, (text) => `<p>${text}<!-- copydesk-ignore name-spelling --></p>`,
    (text) => `<p>${text.replace('$', '<a href="/x">$').replace('million', 'million</a>')}</p>`
  ]
}

/** A made-up news story in the format: people, quotations and figures in paragraphs, some of them marked up. */
export function newsDraft(format: DraftFormat): fc.Arbitrary<string> {
  const block = fc.tuple(paragraph, fc.constantFrom(...wraps[format])).map(([text, wrap]) => wrap(text))
  return fc.tuple(fc.array(block, { maxLength: 8 }), pick('\n\n', '\n\n', '\r\n\r\n', '\n')).map(([blocks, gap]) => blocks.join(gap))
}
