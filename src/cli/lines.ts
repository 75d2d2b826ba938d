/** A line of input: its text, or why it has none. Lines count from 1. */
export interface Line {
  readonly number: number
  readonly text?: string
  readonly error?: string
}

const lineFeed = 0x0a

/** Splits bytes into lines of UTF-8. A bad line is told as such, and the next one is read as if nothing had been. */
export async function* readLines(input: AsyncIterable<Buffer | string>, maxBytes: number): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let parts: Buffer[] = []
  let length = 0
  let number = 0
  const take = (): Line => {
    number++
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    const tooLong = length > maxBytes
    parts = []
    length = 0
    if (tooLong) return { number, error: `longer than ${Math.round(maxBytes / 1e6)} MB` }
    try {
      return { number, text: decoder.decode(bytes) }
    } catch {
      return { number, error: 'not valid UTF-8' }
    }
  }
  const keep = (part: Buffer): void => {
    length += part.length
    if (length <= maxBytes) parts.push(part)
    else parts = []
  }
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let from = 0
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, from)) {
      keep(bytes.subarray(from, at))
      yield take()
      from = at + 1
    }
    if (from < bytes.length) keep(bytes.subarray(from))
  }
  if (length > 0) yield take()
}
