import { isEnglishWord, isKnownName } from '../../language/spelling/known-words.ts'

/** Words whose last letter an apostrophe may stand for or follow: "the dogs' food", "walkin'", "an'", "o'". */
const clippedEnd = /(?:[sz]|in|\b(?:an|o|ol|th|wi))$/i

/** Words that are left of others once they are clipped: 'is hat, 'and in 'and, the 'phone companies' lines. */
const clipped = /^(?:air|all|and|are|arm|art|as|at|bus|cause|cello|ear|eat|edge|flu|fore|gain|hood|ill|is|kay|old|owl|phone|plane|round|stead|sup|while)$/

/** Whether the single mark at an offset, which closes a stretch, may as well be an apostrophe. */
export function mayBeApostrophe(text: string, close: number): boolean {
  return clippedEnd.test(text.slice(Math.max(0, close - 4), close))
}

/** Whether the single mark at an offset, which opens a stretch, may as well clip the word after it: 'nuff, ’ospital. */
export function mayClip(text: string, open: number): boolean {
  // Word processors turn an apostrophe before a word the wrong way: ‘nuff.
  const word = /^\p{L}*/u.exec(text.slice(open + 1, open + 30))![0].toLowerCase()
  return clipped.test(word) || !(isEnglishWord(word) || isKnownName(word))
}
