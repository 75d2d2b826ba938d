import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Analysis } from '../../../src/article/analysis.ts'
import type { Article } from '../../../src/article/model.ts'

const read = (text: string): Article => new Analysis(text, 'text').article

/** Each quotation as "attribution: speaker". */
const judged = (article: Article) => article.quotes.map(({ attribution, speaker }) => `${attribution}: ${speaker?.text ?? '-'}`)

const cases: [what: string, text: string, ...expected: string[]][] = [
  ['a tag after', '“It was cold,” Ms. Lin said.', 'attributed: Ms. Lin'],
  ['a tag turned round', '“It was cold,” said Ms. Lin.', 'attributed: Ms. Lin'],
  ['a tag before', 'Ms. Lin told reporters that it was “colder than the year before.”', 'attributed: Ms. Lin'],
  ['a tag in the middle', '“It was cold,” she said, “and dark.”', 'attributed: she', 'attributed: she'],
  ['an apposition', 'Representative Ada Lin, Democrat of Maine, said: “We were told nothing.”', 'attributed: Representative Ada Lin'],
  ['two appositions', '“We were told nothing,” Ada Lin, 45, a baker from Hull, told the inquiry.', 'attributed: Ada Lin'],
  ['a lead before the subject', 'In a letter to the council on Friday, Omar Reyes wrote: “Nobody came.”', 'attributed: Omar Reyes'],
  ['an aside with “who”', 'Ada Lin, who lost her house in the flood, said, “Nobody came.”', 'attributed: Ada Lin'],
  ['a family relation', '“Nobody came,” his brother, Omar Reyes, said.', 'attributed: his brother'],
  ['according to', 'The crew “got out, looked around and left,” according to the harbour master.', 'attributed: the harbour master'],
  ['a participle', '“It was cold,” Ms. Lin said, adding that it was “no night for small boats.”', 'attributed: Ms. Lin', 'attributed: Ms. Lin'],
  ['what is read aloud', 'Mr. Reyes said in a statement read to the court: “Nobody came.”', 'attributed: Mr. Reyes'],
  ['a claim about another', 'The agency said the yard had shown “a complete disregard of the rules.”', 'attributed: The agency'],
  ['a second verb', 'Ms. Lin shrugged and said, “You get used to it.”', 'attributed: Ms. Lin'],
  ['whoever says so, not the pronoun below', 'Mr. Reyes said he hopes for “a very quiet year at last.”', 'attributed: Mr. Reyes'],
  ['the hearer does not speak', '“It was cold and dark,” the pilot, Omar Reyes, told Radio Humber.', 'attributed: the pilot'],
  ['a name in -ly is no adverb', '“It was cold and dark,” Kelly said.', 'attributed: Kelly'],
  ['a plural noun is no verb', 'The minutes list “every question asked since May” and other reports.', 'attributed: The minutes'],
  ['a question with its tag', '“Is it cold?” Ms. Lin asked.', 'attributed: Ms. Lin'],
  ['labels', 'Reporter: “Will you go?” Minister: “I will.”', 'attributed: Reporter', 'attributed: Minister'],
  ['a label inside the marks', '"LIN: We were told nothing at all."', 'attributed: LIN'],
  ['a byline', '“It stays with you for weeks.” — Ada Lin, The Review', 'attributed: Ada Lin'],
  ['a byline after a hyphen, in a line of its own', '“It stays with you for weeks.”\n- Ada Lin.\n\nThe hall was full.', 'attributed: Ada Lin'],
  ['a phrase out of a letter, and someone else', 'The wall is to be “left to crumble,” it wrote in a letter.\n\n“They mean fall down.”', 'attributed: it', 'unattributed: -'],
  ['what a firm says goes on', 'The firm was sorry. “We got this wrong,” it said in a statement.\n\n“We will do better.”', 'attributed: it', 'carried: it'],
  ['what something was called by no one', 'The plan was described at the meeting as “a slow eviction with a lawn on top”.', 'unattributed: -'],
  ['what something was called by someone', 'The plan was described by Ada Lin as “a slow eviction with a lawn on top”.', 'attributed: Ada Lin'],
  ['a name that something was given', 'The prize for the tallest was called “Best of the Whole Northern Show”.', 'not-speech: -'],
  ['the same speaker goes on', '“It was cold,” Ms. Lin said. “It was dark too.”', 'attributed: Ms. Lin', 'carried: Ms. Lin'],
  ['a sentence about the speaker', 'She disapproved. “It was a mistake.”', 'carried: She'],
  ['paraphrase, then the words', 'The yard will close, Ms. Lin said.\n\n“We held on as long as we could.”', 'carried: Ms. Lin'],
  ['a colon', 'The coach had one message:\n\n“Run until they carry you off.”', 'carried: The coach'],
  ['a speech over paragraphs', '“We came by night,” Ms. Lin said. “It was late.\n\n“It was cold.\n\n“It was dark.”',
    'attributed: Ms. Lin', 'carried: Ms. Lin', 'carried: Ms. Lin', 'carried: Ms. Lin'],
  ['someone merely named', 'In the back row sat the brother, Omar Reyes.\n\n“No sentence will ever be enough.”', 'unattributed: -'],
  ['a stranger in between', '“It was cold,” Ms. Lin said.\n\nThe harbour dates from 1952.\n\n“A dog would not work there.”',
    'attributed: Ms. Lin', 'unattributed: -'],
  ['a phrase, and the paragraph goes on to something else', 'Ada Lin called it “a day to forget.” In May the firm left Leeds.\n\n“I kept every single key.”',
    'attributed: Ada Lin', 'unattributed: -'],
  ['a phrase, and the paragraph still speaks of her', 'Ada Lin called it “a day to forget.” The news reached her in Leeds.\n\n“I kept every single key.”',
    'attributed: Ada Lin', 'carried: Ada Lin'],
  ['what is read on a wall says no more', 'Their slogan, “Leave the light on,” hangs from balconies.\n\n“It was never about the light at all.”',
    'attributed: Their', 'unattributed: -'],
  ['several people do not say “I”', 'His aides described the week as “a funeral with flags.”\n\n“I voted for him and I shook his hand.”',
    'attributed: His aides', 'unattributed: -'],
  ['a role with its name beside it', "Town's skipper, Ada Lin, could not look. “Sickening. That's the only word.”", "carried: Town's skipper"],
  ['whom a question asks about', 'The firm had left. Did she ever think of leaving? “Every Tuesday.” Why Tuesday? “That is when they call.”',
    'carried: she', 'carried: she'],
  ['whoever was named before a question', 'The cook is called Eva Stone. What is there today? “Soup, and tomorrow other soup.”', 'carried: Eva Stone'],
  ['I tell him, and he answers', 'I said that it was late. He shook his head. “It is never late here.”', 'carried: He'],
  ['a condition is not the one who speaks', 'When a doctor suggested that she stop, she looked him up and down. “Take off that watch and get in.”', 'carried: she'],
  ['a condition before the clause that tells', 'When I asked the port, they told me it was “an internal estimate.”', 'attributed: they'],
  ['a participle before a day', 'Asked Friday whether she would sign, the governor smiled and said she would “cross that bridge when it is built.”',
    'attributed: the governor'],
  ['a brochure that promises in the middle', 'The lamps look, a brochure promises, “quite like the old ones.”', 'attributed: a brochure'],
  ['a relative clause before the colon', 'My grandfather had a saying for men who announced things: “He has cut the ribbon.”', 'attributed: My grandfather'],
  ['whom someone quotes', 'Friends of the plan like to quote Ada Lin: “Build your own world.”', 'attributed: Ada Lin'],
  ['somebody new after the last speaker, in the paragraph', '“It was late,” Ada Lin said. Omar Reyes stood beside her. He held a lamp. “I slept badly for a year.”',
    'attributed: Ada Lin', 'carried: Omar Reyes'],
  ['somebody new after the last speaker, and a paragraph', 'The union said the deal was dead. Its chairman, Omar Reyes, owns two shops.\n\n“It is easy to talk.”', 'unattributed: -'],
  ['a relation of the last speaker', 'Ada Lin said the mill would close. Her father, Abel Reyes, opened it.\n\n“It was his whole life.”', 'carried: Ada Lin'],
  ['whoever tells what others have seen', 'Eva Stone countered that voters had seen “a man who has run out of ideas.”', 'attributed: Eva Stone'],
  ['whoever answers when asked', 'Asked to describe the week in a phrase, the committee wrote: “Make it stop for good.”', 'attributed: the committee'],
  ['a participle before a colon', '“It was cold,” Ms. Lin said. Then, lowering her voice: “I liked it that way.”', 'attributed: Ms. Lin', 'attributed: Ms. Lin'],
  ['a verb after “than”', 'Eva Stone said the storm had grown faster than any model had predicted: “It was a wall of water.”', 'attributed: Eva Stone'],
  ['I tell people who ask', 'People ask and I tell them, “Would you open a second grave?”', 'attributed: I'],
  ['what the reporter wanted after it', 'When the mayor declared that the line would “never make a penny for anyone”, I wanted to cheer.', 'attributed: the mayor'],
  ['a tag between subject and verb', 'Tickets, a club official noted, are “very much still for sale.”', 'attributed: a club official'],
  ['someone says what someone told them', 'Mr. Day said the mayor told him, “Whatever you need, you have it.”', 'attributed: the mayor'],
  ['the subject after an adverb', 'Then she came back, ate the whole fish, and said, “It needs more lime.”', 'attributed: she'],
  ['a clause of its own after a semicolon', 'The Post said it was good; the Globe compared it to “a long wet week in March.”', 'attributed: the Globe'],
  ['verbs that share a subject after a semicolon', 'Mr. Reyes sued the firm; clashed with its owner; and posted that it “had never paid a fair tax.”', 'attributed: Mr. Reyes'],
  ['a label before the clause', 'Courts: A judge spared him, ruling that sweets are “not begging by any known measure.”', 'attributed: A judge spared him'],
  ['a cry from the back', '“So does my wife!” came a cry from the benches.', 'attributed: a cry'],
  ['a verb of manner, turned round', '“We want our money back,” stormed Ada Lin.', 'attributed: Ada Lin'],
  ['a doubled past form', '“We got this wrong,” admitted Ada Lin.', 'attributed: Ada Lin'],
  ['a byline with a role and a reason', '“The tide does not read the news.”\n\n— Ferry captain Omar Reyes, on why the boat was late', 'attributed: Ferry captain Omar Reyes'],
  ['a byline before what carries over', 'Ms. Lin told us so.\n\n“The tide does not read the news.”\n\n— Omar Reyes', 'attributed: Omar Reyes'],
  ['a credit in brackets', '“The yard is to close for good in March.” [The Harbour Post.]', 'attributed: The Harbour Post'],
  ['in the words of another within what someone argues', 'The farmers argued that the measure was, in the words of one filing, “a gag with blades on it.”', 'attributed: one filing'],
  ['a pronoun after a question about another', 'Asked by Ms. Lin what the defendant had replied, he said: “Nothing. He hung up.”', 'attributed: he'],
  ['what is worn says it', 'Ada Lin was named as the protester, wearing a shirt that read “Leave the harbour alone.”', 'attributed: a shirt'],
  ['a verb that no list has', 'Ada Lin cut her forecast to “a long and very lonely winter.”', 'attributed: Ada Lin'],
  ['a noun that looks like a participle', 'Ada Lin cut her rating to “sell.”', 'not-speech: -'],
  ['who is heard to say it', 'He heard her saying “Leave the harbour alone.”', 'attributed: He heard her'],
  ['an animal that made a noise', 'Her dog barked at a camera.\n\n“I will sleep with the window open again.”', 'unattributed: -'],
  ['a paper by its title', '“It was cold,” she said. Her paper in the Journal of Ice, “Low sounds before a long fall,” was cited often.', 'attributed: she', 'not-speech: -'],
  ['a court behind a dateline', 'LEEDS, England (AP) — Leeds’s high court on Tuesday suspended the sale, ruling that it had been agreed “under a shroud no one may lift.”', 'attributed: Leeds’s high court'],
  ['a saying', '“Measure twice and cut once,” the saying goes.', 'not-speech: -'],
  ['words listed as words', 'The guides use words like “picturesque” and “sleepy.”', 'not-speech: -', 'not-speech: -'],
  ['a name that someone is known by', 'Known to generations of children as “Miss Nell,” she began every lesson in the water.', 'not-speech: -'],
  ['a title after “that”', 'He told the board that “Half a Moon” was the first book he had finished.', 'not-speech: -'],
  ['a nickname', 'Earvin “Magic” Johnson bought the club.', 'not-speech: -'],
  ['a title', 'Her novel “The Winter of the Long Owls” is out.', 'not-speech: -'],
  ['a word as a word', 'The word “sustainable” appears 94 times.', 'not-speech: -']
]

for (const [what, text, ...expected] of cases) {
  test(`attribution: ${what}`, () => assert.deepEqual(judged(read(text)), expected))
}

test('a pronoun speaks for the one person it can mean, and for nobody where it could mean two', () => {
  const speakers = (text: string) => {
    const article = read(text)
    return article.quotes.map((quote) => article.speakerEntity(quote)?.name)
  }
  assert.deepEqual(speakers('Ms. Ada Lin opened the ferry on Monday. “It was time,” she said.'), ['Ada Lin'])
  assert.deepEqual(speakers('Ms. Ada Lin met Ms. Eva Stone on Monday. “It was time,” she said.'), [undefined])
  assert.deepEqual(speakers('Ms. Ada Lin met Mr. Omar Reyes on Monday. “It was time,” he said.'), ['Omar Reyes'])
  assert.deepEqual(speakers('The plan would fail, Ada Lin told Eva Stone. “It is late,” she said.'), ['Ada Lin'])
  assert.deepEqual(speakers('“It is late,” says Jens Holm, who built it for Omar Reyes. “We had lamps,” he adds.'), ['Jens Holm', 'Jens Holm'])
  assert.deepEqual(speakers('Her son, Omar Reyes, spoke to her by telephone. “It was time,” he said.'), ['Omar Reyes'])
  assert.deepEqual(speakers('Omar Reyes left. His wife, Ruth, died in 2009, and he moved. “It was time,” she said.'), ['Ruth'])
  assert.deepEqual(speakers('Maeve Costa, whose brother lost his farm, said it was over. “It was time,” she said.'), ['Maeve Costa'])
  assert.deepEqual(speakers("The yard's owner, Humber Holdings Inc., said it had “nothing to add to that.”"), ['Humber Holdings Inc.'])
  assert.deepEqual(speakers('Ms. Ada Lin’s father keeps the pub. “It was time,” he said.'), [undefined])
  assert.deepEqual(speakers('Landlord of the Plough, Omar Reyes, said the village needed “new blood and a few more drinkers.”'), ['Omar Reyes'])
  assert.deepEqual(speakers('“It was time,” Ada Lin of the Ferry Union said.'), ['Ada Lin'])
  assert.deepEqual(speakers('“It was time,” said Ada Lin KC, for the defence.'), ['Ada Lin'])
  assert.deepEqual(speakers('Ingeborg Falkenrath listened to ice. In her last interview she was asked what it had told her. "To be quiet," Falkenrath replied.'), ['Ingeborg Falkenrath'])
  assert.deepEqual(speakers('The CGT union met. “It was time,” the CGT union said.'), ['CGT'])
  assert.deepEqual(speakers('Ms. Ada Lin opened the ferry. “It was time,” a spokesman for Ms. Lin said.'), [undefined])
})

test('a role speaks for the one person who has it', () => {
  const speakers = (text: string) => {
    const article = read(text)
    return article.quotes.map((quote) => article.speakerEntity(quote)?.name)
  }
  assert.deepEqual(speakers('The lawyer, Eva Stone, asked a judge to wait. Judge Ada Lin set bail.\n\n“You may go,” the judge said.'), ['Ada Lin'])
  assert.deepEqual(speakers('Ada Lin, 45, the captain of the side, sat down.\n\n“We lost it,” the captain said.'), ['Ada Lin'])
  assert.deepEqual(speakers('Captain Ada Lin met captain Eva Stone.\n\n“We lost it,” the captain said.'), [undefined])
  assert.deepEqual(speakers('Vice President Ada Lin met President Eva Stone.\n\n“It is late,” the vice president said. “It is,” the president said.'), ['Ada Lin', 'Eva Stone'])
  assert.deepEqual(speakers('Former Mayor Ada Lin left.\n\n“It is late,” the mayor said.'), [undefined])
})

test('an edit far above leaves the judgement of later paragraphs as it was', () => {
  const paragraphs = Array.from({ length: 12 }, (_, i) => `“It was cold on day ${i},” Ms. Lin said. “Very cold.”`)
  const live = new Analysis(paragraphs.join('\n\n'), 'text')
  const before = live.article.quotes
  live.update([{ start: 3, end: 5, text: 'was' }])
  const after = live.article.quotes
  assert.deepEqual(after.slice(4).map((quote, i) => quote === before[i + 4]), after.slice(4).map(() => true))
})

test('a draft after edits is judged as the same text read afresh', () => {
  const paragraph = fc.constantFrom(
    '“It was cold,” Ms. Lin said. “We had no lamps.', '“The river was high.', '“And then it was over.”', '“No one came to help us.”',
    'The yard closed in March.', 'Mr. Reyes said the yard would close.', 'She shook her head.', 'He had this to say:', '— Ada Lin',
    'Omar Reyes wore a hat.', '‘We lost,’ the manager said.', '“It will be missed by all,” according to one buyer.'
  )
  const edit = fc.record({ at: fc.nat(11), text: paragraph })
  fc.assert(fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), fc.array(edit, { maxLength: 6 }), (start, edits) => {
    const parts = [...start]
    const live = new Analysis(parts.join('\n\n'), 'text')
    for (const { at, text } of edits) {
      const i = at % parts.length
      const from = parts.slice(0, i).reduce((sum, part) => sum + part.length + 2, 0)
      live.update([{ start: from, end: from + parts[i]!.length, text }])
      parts[i] = text
      const fresh = read(parts.join('\n\n'))
      assert.deepEqual(judged(live.article), judged(fresh))
      assert.deepEqual(
        live.article.quotes.map((quote) => live.article.speakerEntity(quote)?.name),
        fresh.quotes.map((quote) => fresh.speakerEntity(quote)?.name)
      )
    }
  }), { numRuns: 60 })
})
