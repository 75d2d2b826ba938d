/** Whether a text is in capitals, two letters at least: "MEXICO", "NATO", "U.S.". */
export function isAllCaps(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isSmallLetter(text.charCodeAt(i))) return false
  if (/^[\x00-\x7f]*$/.test(text)) return /[A-Z][^A-Z]*[A-Z]/.test(text)
  return /^\P{Ll}*$/u.test(text) && /\p{Lu}\P{L}*\p{Lu}/u.test(text)
}

/** One of a to z: most texts are told by it, long before a class of Unicode is asked. */
function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122
}
