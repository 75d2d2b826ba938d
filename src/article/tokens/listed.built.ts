import {
  currencySymbols, documentLeads, figureOpeners, givenNouns, pollNouns, resultWords, ruleNouns, sourceNouns, studyNouns
} from '../../language/figures/lexicon.ts'
import { packMap } from '../../language/packed-map.ts'
import { speechLexicon } from '../../language/speech/lexicon.ts'
import { listedVerbs } from '../../language/speech/verb-lists.ts'
import {
  adverb, auxiliary, subordinator, relative, preposition, determiner, pronoun, person, object, time, speakerNoun,
  saidNoun, pastVerb, cueWord, being, owner, resultWord, hardStop, fullMark, figureOpener, sourceNoun, sourceKey,
  showing, finiteVerb, citedNoun, comma
} from './class-bits.ts'

/** Run when a bundle is built (see `tools/built.mjs`): the classes of every word that is listed, to base 36. */
export const packedClasses = packMap([...listed()].map(([word, classes]) => [word, classes.toString(36)]))

function listed(): ReadonlyMap<string, number> {
  const speech = speechLexicon()
  const verbs = listedVerbs()
  const classes = new Map<string, number>()
  const add = (words: Iterable<string>, bits: number): void => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bits)
  }
  add(speech.adverbs, adverb)
  add(speech.auxiliaries, auxiliary)
  add(speech.subordinators, subordinator)
  add(speech.relatives, relative)
  add(speech.prepositions, preposition)
  add(speech.determiners, determiner)
  add(speech.pronouns, pronoun)
  add(speech.people, person)
  add(speech.objects, object)
  add(speech.time, time)
  add(speech.speakerNouns, speakerNoun)
  add(speech.saidNouns, saidNoun)
  for (const [form, { shapes }] of verbs) {
    if (shapes.has('past')) add([form], pastVerb | finiteVerb)
    if (shapes.has('third')) add([form], finiteVerb)
  }
  for (const words of [verbs.keys(), speech.saidNouns, speech.vessels, ['according']]) add(words, cueWord)
  add(['is', 'was', 'were', 'are', 'been', 'being', 'be', 'am'], being)
  add(['his', 'their', 'its', 'my', 'our', 'your', 'whose'], owner)
  add([';', ':', '—', '–', '―', '--', '-', '(', ')', '[', ']', '•', '|'], hardStop)
  add(['?', '!', '…'], fullMark)
  add([','], comma)
  add(figureOpeners, figureOpener)
  add(currencySymbols, figureOpener)
  add(sourceNouns, sourceNoun)
  add(pollNouns, citedNoun)
  add(studyNouns, citedNoun)
  add(resultWords, resultWord)
  add(['per', 'themselves', 'by', ...givenNouns, ...ruleNouns, ...documentLeads], sourceKey)
  add(['show', 'shows', 'showed', 'suggest', 'suggests', 'indicate', 'indicates'], showing)
  return classes
}
