/** The marks that HTML has names for. The straight apostrophe's own name, `&apos;`, is unknown to e-mail programs of old. */
const named: Readonly<Record<string, string>> = {
  '“': '&ldquo;', '”': '&rdquo;', '‘': '&lsquo;', '’': '&rsquo;', '"': '&quot;', "'": '&#39;'
}

/**
 * A quotation mark written as its draft writes another: `&ldquo;` → `&lsquo;`, `&#8220;` → `&#8216;`, `&#x201C;` →
 * `&#x2018;`. Undefined where `written` is no character reference, as a mark that stands as itself.
 */
export function likeReference(written: string, mark: string): string | undefined {
  if (!/^&#?\w+;$/.test(written)) return undefined
  const code = mark.codePointAt(0)!
  if (/^&#x/.test(written)) return `&#x${code.toString(16)};`
  if (/^&#X/.test(written)) return `&#X${code.toString(16).toUpperCase()};`
  return written[1] === '#' ? `&#${code};` : named[mark]
}
