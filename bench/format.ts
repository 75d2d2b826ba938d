/** Milliseconds as a reader takes them in: three figures at most. */
export function shortTime(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return '—'
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(milliseconds >= 100_000 ? 0 : 1)} s`
  if (milliseconds >= 100) return `${Math.round(milliseconds).toLocaleString('en')} ms`
  return `${milliseconds.toFixed(milliseconds >= 10 ? 1 : 2)} ms`
}

export function count(number: number): string {
  return Math.round(number).toLocaleString('en')
}

/** How many times as long: "12×", "1,300×", "0.8×". */
export function ratio(value: number): string {
  return `${value >= 10 ? count(Number(value.toPrecision(2))) : value.toPrecision(2)}×`
}

export function megabytes(bytes: number): string {
  return `${count(bytes / 1e6)} MB`
}

/** A table of Markdown: the columns' heads, `:` after those that are aligned to the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(heads.map((head) => head.replace(/:$/, ''))),
    `|${heads.map((head) => head.endsWith(':') ? '--:' : '---').join('|')}|`,
    ...rows.map(line)
  ].join('\n')
}

export function say(text: string): void {
  console.log(text)
}
