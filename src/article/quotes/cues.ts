import { speechLexicon, type VerbForm, type VerbGroup } from '../../language/speech/lexicon.ts'
import { isCapitalised, isManner, isQuote, lastMark, tokenAt, wordAt, type Outline, type OutlineSentence } from './outline.ts'
import { clauseSubject, leadingPhrase, subjectBefore, type Phrase } from './subject.ts'

type Words = Omit<Outline, 'sentences'>

/** Words that say that something is said, and by whom: “Ms. Lin told reporters”, “according to the police”. */
export interface Cue extends Phrase {
  readonly kind: VerbGroup | 'according' | 'noun'
  /** The verb's base form. */
  readonly lemma?: string
  readonly subject?: Phrase
  /** The subject stands after it: “…,” said Ms. Lin. */
  readonly inverted: boolean
  /** A participle that hangs on the clause: “…, adding that”. */
  readonly participle: boolean
  /** What the subject speaks or writes in: “in a statement”. */
  readonly vessel?: boolean
  /** Its subject is one of a relative clause: “anyone who says”. */
  readonly relative?: boolean
}

const order: readonly VerbGroup[] = ['tell', 'utter', 'dub', 'show', 'judge', 'weak']
const be = new Set(['is', 'was', 'were', 'are', 'been', 'being', 'be', 'am'])

const none: Cue[] = []

/** The cues of one sentence in reading order; a verb counts if it belongs to one of the groups. */
export function findCues(o: Words, sentence: OutlineSentence, groups: readonly VerbGroup[] = order): readonly Cue[] {
  const { verbs, saidNouns, cueWords } = speechLexicon()
  let cues: Cue[] = none
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokenAt(o, i)
    if (token === undefined || token.kind !== 'word' || !cueWords.has(token.lower)) continue
    if (cues === none) cues = []
    const word = token.lower
    if (word === 'according' && wordAt(o, i + 1) === 'to') {
      const subject = leadingPhrase(o, i + 2, sentence.last)
      cues.push({ first: i, last: i + 2, kind: 'according', subject, inverted: true, participle: false })
      continue
    }
    const form = verbs.get(word)
    const kind = form && groupOf(o, i, form, groups)
    if (form && kind && isVerbHere(o, sentence, i, form)) {
      cues.push(verbCue(o, sentence, i, form, kind, cues))
    } else if (saidNouns.has(word)) {
      const owner = ownerOf(o, sentence, i)
      const user = owner ? undefined : userOf(o, sentence, i)
      if (user) cues.push({ first: i, last: i + 1, kind: 'noun', vessel: true, subject: user, inverted: false, participle: false })
      if (owner) cues.push({ first: i, last: i + 1, kind: 'noun', subject: owner, inverted: false, participle: false })
    }
  }
  return cues
}

function groupOf(o: Words, i: number, form: VerbForm, groups: readonly VerbGroup[]): VerbGroup | undefined {
  for (const group of groups) {
    const particles = form.groups.get(group)
    if (particles === undefined) continue
    // “pointed out”, “pointed it out”; but “went through on penalties” is no “went on”.
    const apart = /^(?:it|this|that|right|straight|back|quickly)$/.test(wordAt(o, i + 1)) && particles?.has(wordAt(o, i + 2))
    if (particles === null || particles.has(wordAt(o, i + 1)) || apart) return group
  }
  return undefined
}

/** Many of these words are nouns too (“the report”, “in reply”), or stand in the passive (“was called”). */
function isVerbHere(o: Words, sentence: OutlineSentence, i: number, form: VerbForm): boolean {
  const { adverbs, determiners, prepositions, people, auxiliaries, subordinators } = speechLexicon()
  const afterQuote = isQuote(o, i - 1) || isQuote(o, i - 2)
  if (i > sentence.first && !afterQuote && isCapitalised(tokenAt(o, i))) return false
  let at = i - 1
  while (at >= sentence.first && (adverbs.has(wordAt(o, at)) || isManner(o, at)) && !determiners.has(wordAt(o, at))) at--
  const before = at >= sentence.first ? wordAt(o, at) : ''
  const { shapes } = form
  // “Ada Lin reported from Leeds”: a credit at the end of the story.
  if (form.lemma === 'report' && wordAt(o, i + 1) === 'from') return false
  if (shapes.has('ing')) return !isOwner(o, at) && before !== 'the' && before !== 'a'
  const plain = shapes.has('past') || shapes.has('participle')
  if (plain) {
    if (be.has(before)) return wordAt(o, i + 1) === 'by' && saysByAgent(form)
    // “Asked about it, she shrugged”: a participle; “Said Ms. Lin: “No””: a verb.
    if (i === sentence.first) return opensInverted(o, sentence, i)
    if (before === 'to') return shapes.has('base')
    if (isOwner(o, at) || determiners.has(before) && !isPlainPronoun(before)) return false
    if (wordAt(o, i + 1) === 'by' && !people.has(before)) return false
    // “when pressed on it”: asked, not asking.
    return before === 'that' || !subordinators.has(before) || !shapes.has('participle')
  }
  if (isOwner(o, at) || determiners.has(before) && !isPlainPronoun(before)) return false
  if (form.alsoNoun && !isSubjectFor(o, at, shapes.has('third')) && !endsTag(o, sentence, i)) return false
  if (shapes.has('third')) return before !== 'of' && before !== 'and' && !prepositions.has(before) && !/^(?:public|own|new)$/.test(before)
  // “Officials, who asked not to be named, say the dam held”, but “in, say, 40 towns”
  if (before === ',' && wordAt(o, i) === 'say') return wordAt(o, i + 1) !== ','
  if (before === '' || before === ',') return i === sentence.first ? false : afterQuote
  return before === 'to' || people.has(before) || auxiliaries.has(before) || before === 'who' || before.endsWith('s') && before !== 'as'
    || /^(?:people|police|data|you|women|men|not|n't|many|some|others|few|most|let|help)$/.test(before)
    || before === 'and' || isCapitalised(tokenAt(o, at)) && joins(o, sentence, at)
}

/** Whether the word before is surely a subject, so that “reports” after it is no noun: “she reports”, “Reuters reports”. */
function isSubjectFor(o: Words, at: number, third: boolean): boolean {
  const { people, auxiliaries, relatives } = speechLexicon()
  const word = wordAt(o, at)
  if (people.has(word) || word === 'it' || relatives.has(word)) return true
  if (!third) return auxiliaries.has(word) || word === 'to' || word === 'not' || word === "n't" || word === 'you'
    || word.endsWith('s') && isVerbNext(o, at + 2)
  return isCapitalised(tokenAt(o, at)) || isVerbNext(o, at + 2)
}

/** “…,” a voice in the film states. */
function endsTag(o: Words, sentence: OutlineSentence, i: number): boolean {
  if (!/^[.,]$/.test(wordAt(o, i + 1)) && !speechLexicon().prepositions.has(wordAt(o, i + 1))) return false
  for (let at = i - 1; at >= sentence.first && at > i - 8; at--) {
    if (isQuote(o, at)) return lastMark(o, -1 - o.items[at]!) === ','
    if (tokenAt(o, at)!.kind === 'punctuation') return false
  }
  return false
}

/** A determiner, pronoun, number, “that” or quotation after a word shows that it is a verb: “the study notes that”. */
function isVerbNext(o: Words, item: number): boolean {
  const { determiners, people } = speechLexicon()
  const word = wordAt(o, item)
  return isQuote(o, item) || word === ':' || determiners.has(word) || people.has(word) || tokenAt(o, item)?.kind === 'number'
    || /^(?:[$£€]|about|nearly|almost|roughly|more|it)$/.test(word)
}

/** A passive that names who speaks: “was described by Ms. Lin as “a mess””. */
function saysByAgent({ groups }: VerbForm): boolean {
  return groups.has('tell') || groups.has('dub')
}

function opensInverted(o: Words, sentence: OutlineSentence, i: number): boolean {
  const subject = isCapitalised(tokenAt(o, i + 1)) ? leadingPhrase(o, i + 1, sentence.last) : undefined
  return subject !== undefined && (/^[:,.]$/.test(wordAt(o, subject.last)) || isQuote(o, subject.last))
}

/** “this”, “some” and their like stand alone as subjects too. */
function isPlainPronoun(word: string): boolean {
  return /^(?:some|many|most|several|both|all|others|another|few|this|that|one|her)$/.test(word)
}

function joins(o: Words, sentence: OutlineSentence, at: number): boolean {
  for (let i = at; i >= sentence.first && i > at - 5; i--) if (wordAt(o, i) === 'and') return true
  return false
}

function isOwner(o: Words, item: number): boolean {
  const word = wordAt(o, item)
  return word.endsWith("'s") && !/^(?:he|she|it|that|who|there|what|let)'s$/.test(word) || /s'$/.test(word)
    || /^(?:his|their|its|my|our|your|whose)$/.test(word)
}

function verbCue(o: Words, sentence: OutlineSentence, i: number, form: VerbForm, kind: VerbGroup, earlier: readonly Cue[]): Cue {
  const participle = form.shapes.has('ing') && !/^(?:am|is|was|are|were|been|be|'s)$/.test(wordAt(o, i - 1))
  const cue = { first: i, last: i + 1, kind, participle, lemma: form.lemma }
  if (wordAt(o, i + 1) === 'by' && be.has(beforeAdverbs(o, i - 1))) {
    return { ...cue, last: i + 2, subject: leadingPhrase(o, i + 2, sentence.last), inverted: true }
  }
  if (participle) {
    const before = wordAt(o, i - 1)
    const hangs = before === ',' || before === '' || before === 'and' || speechLexicon().prepositions.has(before) || speechLexicon().subordinators.has(before)
    if (!hangs) {
      const subject = subjectBefore(o, sentence, i)
      if (subject && canSpeak(o, subject)) return { ...cue, subject, inverted: false }
    }
    const host = earlier.find((other) => other.subject && !other.participle && other.kind !== 'noun' && !other.relative
      && !isNewClause(o, other.last, i))
    return { ...cue, subject: host?.subject ?? clauseSubject(o, sentence, i - 1) ?? subjectOfMain(o, sentence, i), inverted: false }
  }
  if (mayInvert(o, sentence, i) || kind === 'tell' && !form.hearer && closesInverted(o, sentence, i)) {
    const subject = leadingPhrase(o, afterAdverbs(o, i + 1), sentence.last)
    if (subject) return { ...cue, subject, inverted: true }
  }
  const subject = subjectBefore(o, sentence, i) ?? earlier.findLast((other) => other.subject)?.subject
  return { ...cue, subject, inverted: false, relative: isRelative(o, sentence, i) }
}

/** Whether a clause with a subject of its own begins between two items: “…, and Mr. Day”, “…; they”. */
export function isNewClause(o: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = wordAt(o, i)
    if (word === ';') return true
    if (/^(?:and|but|while|whereas|although|though)$/.test(word) && (wordAt(o, i - 1) === ',' || isQuote(o, i - 1)) && to - i > 1) return true
  }
  return false
}

function isRelative(o: Words, sentence: OutlineSentence, verb: number): boolean {
  const { relatives, auxiliaries, adverbs } = speechLexicon()
  let at = verb - 1
  while (at > sentence.first && (auxiliaries.has(wordAt(o, at)) || adverbs.has(wordAt(o, at)))) at--
  return relatives.has(wordAt(o, at))
}

/** “people saying”, “a letter saying”; but in “drove to the polls saying” the driver says it. */
function canSpeak(o: Words, { first, last }: Phrase): boolean {
  const { people, speakerNouns, saidNouns } = speechLexicon()
  for (let i = first; i < last; i++) {
    const word = wordAt(o, i)
    if (people.has(word) || speakerNouns.has(word) || saidNouns.has(word) || isCapitalised(tokenAt(o, i))) return true
  }
  return false
}

/** A participle that opens its sentence goes with the clause after it: “Calling it “a stunt,” Ms. Lin left.” */
function subjectOfMain(o: Words, sentence: OutlineSentence, from: number): Phrase | undefined {
  for (let i = from + 1; i < sentence.last; i++) {
    if (wordAt(o, i) === ',' || isQuote(o, i) && lastMark(o, -1 - o.items[i]!) === ',') return leadingPhrase(o, i + 1, sentence.last)
  }
  return undefined
}

function mayInvert(o: Words, sentence: OutlineSentence, verb: number): boolean {
  let at = verb - 1
  while (at >= sentence.first && speechLexicon().adverbs.has(wordAt(o, at))) at--
  if (/^(?:,|—|–|--|-)$/.test(wordAt(o, at))) at--
  if (at >= sentence.first && !isQuote(o, at)) return false
  const next = afterAdverbs(o, verb + 1)
  const token = tokenAt(o, next)
  if (!token || token.kind === 'punctuation') return false
  const { prepositions, time, objects } = speechLexicon()
  return token.lower !== 'of' && !prepositions.has(token.lower) && !time.has(token.lower) && !objects.has(token.lower) && token.lower !== 'that'
}

/** The plan had failed, said Ms. Lin: after a comma, a name and then the end of the clause. */
function closesInverted(o: Words, sentence: OutlineSentence, verb: number): boolean {
  if (wordAt(o, verb - 1) !== ',' || wordAt(o, verb + 1) === 'of' || speechLexicon().prepositions.has(wordAt(o, verb + 1))) return false
  const subject = leadingPhrase(o, verb + 1, sentence.last)
  if (!subject || speechLexicon().time.has(wordAt(o, verb + 1)) || !isCapitalised(tokenAt(o, subject.last - 1))) return false
  return subject.last >= sentence.last || /^[.,?!:]$/.test(wordAt(o, subject.last))
}

function beforeAdverbs(o: Words, item: number): string {
  let i = item
  while (speechLexicon().adverbs.has(wordAt(o, i)) || isManner(o, i)) i--
  return wordAt(o, i)
}

function afterAdverbs(o: Words, item: number): number {
  let i = item
  while (speechLexicon().adverbs.has(wordAt(o, i)) || isManner(o, i) || /^(?:back|out|up|in)$/.test(wordAt(o, i))) i++
  return i
}

/** Whose words a noun stands for: “Ms. Lin’s claim”, “her warning”, “in the words of Ms. Lin”. */
export function ownerOf(o: Words, sentence: OutlineSentence, noun: number): Phrase | undefined {
  for (let i = noun - 1; i >= sentence.first && i >= noun - 4; i--) {
    if (isQuote(o, i) || tokenAt(o, i)!.kind === 'punctuation') break
    if (/^(?:his|her|their|its|my|our)$/.test(wordAt(o, i))) return { first: i, last: i + 1 }
    if (!isOwner(o, i)) continue
    let first = i
    while (first > sentence.first && isCapitalised(tokenAt(o, first - 1))) first--
    if (first === i && !isCapitalised(tokenAt(o, i))) while (first > sentence.first && !speechLexicon().determiners.has(wordAt(o, first)) && first > i - 4) first--
    return { first, last: i + 1 }
  }
  const next = wordAt(o, noun + 1)
  if (next === 'from' || next === 'by') return leadingPhrase(o, noun + 2, sentence.last)
  if (next === 'of' && /^words?$/.test(wordAt(o, noun))) return leadingPhrase(o, noun + 2, sentence.last)
  return undefined
}

/** Who speaks “in a statement” or “during an interview”: the subject of the clause. */
function userOf(o: Words, sentence: OutlineSentence, noun: number): Phrase | undefined {
  if (!speechLexicon().vessels.has(wordAt(o, noun))) return undefined
  for (let i = noun - 1; i >= sentence.first && i > noun - 5; i--) {
    const word = wordAt(o, i)
    if (word === '' || word === ',') return undefined
    if (word !== 'in' && word !== 'during') continue
    return i === sentence.first ? clauseSubject(o, sentence, sentence.last - 1) : clauseSubject(o, sentence, i)
  }
  return undefined
}

/**
 * Whether what follows a quotation that ends in a full mark is its tag all the same: “Cold?” Ms. Lin asked. A pronoun
 * with a capital begins a sentence of its own: “Cold!” She laughed.
 */
export function isTag(o: Words, item: number): boolean {
  const { verbs, people, time, prepositions } = speechLexicon()
  if (people.has(wordAt(o, item))) return false
  const full = lastMark(o, -1 - o.items[item - 1]!) === '.'
  for (let i = item; i < item + 14; i++) {
    const token = tokenAt(o, i)
    if (!token || /^[.?!:;]$/.test(token.text)) return false
    const form = verbs.get(token.lower)
    if (i === item || !form || !form.groups.has('tell') && !form.groups.has('utter') || !(form.shapes.has('past') || form.shapes.has('third'))) continue
    if (isCapitalised(token) || form.alsoNoun && !form.shapes.has('past')) continue
    const next = wordAt(o, i + 1)
    if (next === '.' || next === ',' || next === '' && !isQuote(o, i + 1)) return true
    return !full && (time.has(next) || prepositions.has(next))
  }
  return false
}
