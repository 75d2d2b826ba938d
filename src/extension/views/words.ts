/** "1 mention", "11 mentions". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

const titles: Readonly<Record<string, string>> = {
  'unattributed-quote': 'Quotations without a speaker',
  'name-spelling': 'Names spelled more than one way',
  'unsourced-figure': 'Figures without a source',
  'quote-marks': 'Quotation marks',
  'vague-attribution': 'Sources that are nobody',
  'figure-mismatch': 'Figures that disagree',
  stylebook: 'What the stylebook writes otherwise'
}

/** A check as the sidebar calls it: "Figures without a source"; one not known here by its id in words. */
export function checkTitle(check: string): string {
  return titles[check] ?? check.charAt(0).toUpperCase() + check.slice(1).replaceAll('-', ' ')
}
