import type { VerbForm } from '../../language/speech/lexicon.ts'
import {
  adverb, auxiliary, being, capitalised, determiner, manner, owner, person, preposition, relative, subordinator
} from '../tokens/classes.ts'
import { classesAt, isA, isQuote, lastMark, quotation, tokenAt, wordAt, type OutlineSentence } from './outline.ts'
import type { Words } from './segments.ts'
import { leadingPhrase } from './subject.ts'

/** Many of these words are nouns too (“the report”, “in reply”), or stand in the passive (“was called”). */
export function isVerbHere(o: Words, sentence: OutlineSentence, i: number, form: VerbForm): boolean {
  const afterQuote = isQuote(o, i - 1) || isQuote(o, i - 2)
  if (i > sentence.first && !afterQuote && isA(o, i, capitalised)) return false
  let at = i - 1
  while (at >= sentence.first && isA(o, at, adverb | manner) && !isA(o, at, determiner)) at--
  const before = at >= sentence.first ? wordAt(o, at) : ''
  const classes = at >= sentence.first ? classesAt(o, at) : 0
  const { shapes } = form
  // “Ada Lin reported from Leeds”: a credit at the end of the story.
  if (form.lemma === 'report' && wordAt(o, i + 1) === 'from') return false
  // “compared with 32 percent”: figures are compared.
  if (form.lemma === 'compare' && wordAt(o, i + 1) === 'with') return false
  // “adding to her shares”
  if (form.lemma === 'add' && !afterQuote && wordAt(o, i + 1) === 'to') return false
  // “cut her forecast to “a long winter””, “cut her rating to “sell””, but “heard her saying”
  if (before === 'her' && form.alsoNoun && !shapes.has('ing')) return false
  if (shapes.has('ing') && before === 'her' && !senses.has(wordAt(o, at - 1))) return false
  // “have admitting privileges” admits nothing.
  if (shapes.has('ing')) return !isA(o, at, owner) && !/^(?:the|a|have|has|had)$/.test(before)
  const plain = shapes.has('past') || shapes.has('participle')
  if (plain) {
    if ((classes & being) !== 0) return wordAt(o, i + 1) === 'by' && saysByAgent(form)
    // “Asked about it, she shrugged”: a participle; “Said Ms. Lin: “No””: a verb.
    if (i === sentence.first) return opensInverted(o, sentence, i)
    if (before === 'to') return shapes.has('base')
    if (isA(o, at, owner) || (classes & determiner) !== 0 && !plainPronouns.has(before)) return false
    if (wordAt(o, i + 1) === 'by' && (classes & person) === 0) return false
    // “when pressed on it”: asked, not asking.
    return before === 'that' || (classes & subordinator) === 0 || !shapes.has('participle')
  }
  if (isA(o, at, owner) || (classes & determiner) !== 0 && !plainPronouns.has(before)) return false
  if (form.alsoNoun && !isSubjectFor(o, at, shapes.has('third')) && !endsTag(o, sentence, i)) return false
  if (form.alsoNoun && isCited(o, i)) return false
  // “she takes one look and asks, “Who is it?””
  if (shapes.has('third') && before === 'and') return leadsOn(o, i + 1)
  if (shapes.has('third')) return before !== 'of' && (classes & preposition) === 0 && !/^(?:public|own|new)$/.test(before)
  // “Officials, who asked not to be named, say the dam held”, but “in, say, 40 towns”
  if (before === ',' && wordAt(o, i) === 'say') return wordAt(o, i + 1) !== ','
  if (before === '' || before === ',') return i === sentence.first ? false : afterQuote
  return before === 'to' || (classes & (person | auxiliary)) !== 0 || before === 'who' || before.endsWith('s') && before !== 'as'
    || plainSubjects.has(before) || before === 'and' || isA(o, at, capitalised) && joins(o, sentence, at)
}

const senses = new Set(['hear', 'heard', 'see', 'saw', 'seen', 'recall', 'recalled', 'remember', 'remembered', 'show', 'showed', 'shows', 'caught', 'of', 'with', 'quoted'])

/** “this”, “some” and their like, which stand alone as subjects too. */
const plainPronouns = new Set(['some', 'many', 'most', 'several', 'both', 'all', 'others', 'another', 'few', 'this', 'that', 'one', 'her'])
const plainSubjects = new Set(['people', 'police', 'data', 'you', 'women', 'men', 'not', "n't", 'many', 'some', 'others', 'few', 'most', 'let', 'help'])

/** Whether the word before is surely a subject, so that “reports” after it is no noun: “she reports”, “Reuters reports”. */
function isSubjectFor(o: Words, at: number, third: boolean): boolean {
  const word = wordAt(o, at)
  if (word === 'it' || isA(o, at, person | relative)) return true
  if (!third) return isA(o, at, auxiliary) || word === 'to' || word === 'not' || word === "n't" || word === 'you'
    || word.endsWith('s') && isVerbNext(o, at + 2)
  return isA(o, at, capitalised) || isVerbNext(o, at + 2)
}

/** “…,” a voice in the film states. It is, a leaflet promises, “like new.” */
function endsTag(o: Words, sentence: OutlineSentence, i: number): boolean {
  if (wordAt(o, i + 1) === ',' && isQuote(o, i + 2) && isNearComma(o, i)) return true
  if (!/^[.,]$/.test(wordAt(o, i + 1)) && !isA(o, i + 1, preposition)) return false
  for (let at = i - 1; at >= sentence.first && at > i - 8; at--) {
    if (isQuote(o, at)) return lastMark(o, -1 - o.items[at]!) === ','
    if (tokenAt(o, at)!.kind === 'punctuation') return false
  }
  return false
}

/** “according to UN figures”: what follows is a source, and no verb. */
function isCited(o: Words, i: number): boolean {
  for (let at = i - 1; at > i - 5 && tokenAt(o, at)?.kind === 'word'; at--) if (wordAt(o, at) === 'to' && wordAt(o, at - 1) === 'according') return true
  return false
}

function leadsOn(o: Words, item: number): boolean {
  return isQuote(o, item) || /^[,:]$/.test(wordAt(o, item)) && isQuote(o, item + 1) || wordAt(o, item) === 'that'
}

/** Whether a comma or “as”, an article and one or two words stand before: “, as the paper notes”. */
function isNearComma(o: Words, verb: number): boolean {
  for (let i = verb - 1; i > verb - 6; i--) {
    if (isQuote(o, i)) return false
    const word = wordAt(o, i)
    if (word === ',' || word === 'as') return isA(o, i + 1, determiner) && i < verb - 2
  }
  return false
}

/** A determiner, pronoun, number, “that” or quotation after a word shows that it is a verb: “the study notes that”. */
function isVerbNext(o: Words, item: number): boolean {
  const word = wordAt(o, item)
  return isA(o, item, quotation | determiner | person) || word === ':' || tokenAt(o, item)?.kind === 'number'
    || /^(?:[$£€]|about|nearly|almost|roughly|more|it)$/.test(word)
}

/** A passive that names who speaks: “was described by Ms. Lin as “a mess””. */
function saysByAgent({ groups }: VerbForm): boolean {
  return groups.has('tell') || groups.has('dub')
}

function opensInverted(o: Words, sentence: OutlineSentence, i: number): boolean {
  const subject = isA(o, i + 1, capitalised) ? leadingPhrase(o, i + 1, sentence.last) : undefined
  return subject !== undefined && (/^[:,.]$/.test(wordAt(o, subject.last)) || isQuote(o, subject.last))
}

function joins(o: Words, sentence: OutlineSentence, at: number): boolean {
  for (let i = at; i >= sentence.first && i > at - 5; i--) if (wordAt(o, i) === 'and') return true
  return false
}
