const marks = /\p{M}+/gu
const joints = /['’`.\-‐‑–\s\u00AD]+/g
/** Letters that Unicode does not take apart into a letter and a mark. */
const whole: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ə: 'e' }
const wholeLetters = new RegExp(`[${Object.keys(whole).join('')}]`, 'g')

/** A name's letters alone: lower case, without diacritics, apostrophes, full stops, hyphens and spaces. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return /^[a-z]+$/.test(lower) ? lower : withoutMarks(lower).replace(joints, '')
}

/** Lower case without diacritics; hyphens, spaces and apostrophes stay. Takes lower case. */
export function withoutMarks(lower: string): string {
  return lower.normalize('NFD').replace(marks, '').replace(wholeLetters, (letter) => whole[letter]!)
}

/** A name as letters, hyphens and spaces, whatever the typography: ’ is ', a non-breaking hyphen is a hyphen. */
export function plainTypography(text: string): string {
  return /^[A-Za-z -]*$/.test(text) ? text
    : text.normalize('NFC').replace(/[’‘ʼ`]/g, "'").replace(/[‐‑]/g, '-').replace(/[\s\u00A0]+/g, ' ').replaceAll('\u00AD', '')
}
