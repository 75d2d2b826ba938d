import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unpackModel } from '../../../src/language/names/model.ts'
import { labelCount } from '../../../src/article/names/labels.ts'
import { clean } from '../../../tools/train/clean.ts'
import { readGmb, readGum } from '../../../tools/train/corpora.ts'
import { trainModel } from '../../../tools/train/model.ts'
import { withVariants } from '../../../tools/train/variants.ts'

/** A made-up corpus in the form of the Groningen Meaning Bank: `word/part of speech/tag`. */
const table = [
  'President/NNP/B-per Ada/NNP/I-per Quill/NNP/I-per met/VBD/O British/JJ/B-gpe officials/NNS/O in/IN/O Dakar/NNP/B-geo ./././O',
  "The/DT/O Harbour/NNP/B-org Board/NNP/I-org 's/POS/O plan/NN/O failed/VBD/O on/IN/O Monday/NNP/B-tim ./././O",
  'Mr./NNP/B-per Quill/NNP/I-per left/VBD/O Britain/NNP/B-gpe for/IN/O the/DT/O Winter/NNP/B-eve Games/NNP/I-eve ./././O',
  'Oskar/NNP/B-per Lund/NNP/I-per said/VBD/O Quill/NNP/B-per was/VBD/O in/IN/O Senegal/NNP/B-geo ./././O'
].map((sentence) => sentence.split(' ').map((token) => {
  const [, word, pos, tag] = /^(.+)\/([^/]+)\/([^/]+)$/.exec(token)!
  return [word, pos, tag].join('\t')
}).join('\n')).join('\n\n')

const conllu = `# newpar
1\tMayor\tNOUN\tNN\tEntity=(1-person-new-nnnnn-cf1-2,3-sgl
2\tIda\tPROPN\tNNP\t_
3\tBrook\tPROPN\tNNP\tEntity=1)
4\tleft\tVERB\tVBD\t_
5\tthe\tDET\tDT\tEntity=(2-organization-new-nnnnn-cf2-2,3,4,5-sgl
6\tBank\tPROPN\tNNP\t_
7\tof\tADP\tIN\t_
8\tTromsø\tPROPN\tNNP\tEntity=(3-place-new-nnnnn-cf3-1-sgl)2)|SpaceAfter=No
9\t.\tPUNCT\t.\t_
`

const names = (paragraphs: ReturnType<typeof readGmb>): string[][] =>
  paragraphs.map(({ text, spans }) => spans.map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`))

test('corpora are read to our conventions: no titles, articles, possessives, nationalities or days', () => {
  assert.deepEqual(names(readGmb(table)), [
    ['person: Ada Quill', 'place: Dakar'], ['organization: Harbour Board'], ['person: Quill', 'place: Britain', 'other: Winter Games'],
    ['person: Oskar Lund', 'person: Quill', 'place: Senegal']
  ])
  assert.deepEqual(names(readGum(conllu)).flat(), ['person: Ida Brook', 'organization: Bank of Tromsø'])
})

test('training again on the same text gives the same bytes, and a name goes on only where it has begun', () => {
  const train = (): string => JSON.stringify(trainModel(
    withVariants([...clean(readGmb(table)), ...readGum(conllu)]), { features: 300, atLeast: 1, epochs: 3, finalEpochs: 3 }, () => {}))
  const first = train()
  assert.equal(train(), first)
  const packed = JSON.parse(first)
  assert.equal(packed.features, 300)
  assert.equal(packed.labels, labelCount)
  const { transitions } = unpackModel(packed)
  assert.equal(transitions[0 * labelCount + 2], -Infinity, 'a name goes on only where it has begun')
  assert.ok(transitions[1 * labelCount + 2]! > -Infinity)
})
