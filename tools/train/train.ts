/**
 * Trains the name model and writes src/language/names/name-model.json.
 * Run: npx tsx tools/train/train.ts <gmb.tsv> <gum.conllu> [<file to write>]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { clean } from './clean.ts'
import { readGmb, readGum, type LabelledParagraph } from './corpora.ts'
import { withVariants } from './variants.ts'
import { trainModel } from './model.ts'

const [gmb, gum, out = fileURLToPath(new URL('../../src/language/names/name-model.json', import.meta.url))] = process.argv.slice(2)
if (!gmb || !gum) throw new Error('Give the paths of gmb.tsv and gum.conllu, unpacked.')
const news = clean(readGmb(readFileSync(gmb, 'utf8')))
const manual = readGum(readFileSync(gum, 'utf8'))
// GUM is small but labelled by hand: it is seen three times, with other names each time.
const paragraphs: LabelledParagraph[] = [...news, ...manual, ...manual, ...manual]
const model = trainModel(withVariants(paragraphs), { features: 24_000, atLeast: 3, epochs: 4, finalEpochs: 5 }, console.error)
writeFileSync(out, JSON.stringify(model, null, 2) + '\n')
