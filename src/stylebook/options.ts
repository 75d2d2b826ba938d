/** What an option takes. Numbers are whole. */
export type OptionSpec =
  | { readonly type: 'number'; readonly least: number; readonly most: number; readonly usual: number }
  /** A list of some of the choices; all of them where it is not set. */
  | { readonly type: 'choices'; readonly choices: readonly string[] }
  /** A list of texts; empty where it is not set. */
  | { readonly type: 'texts' }

const number = (usual: number, least: number, most: number) => ({ type: 'number', least, most, usual }) as const
const choices = <const Choices extends readonly string[]>(...choices: Choices) => ({ type: 'choices', choices }) as const
const texts = { type: 'texts' } as const

/** Every check with the options that the stylebook may set, by the names they have in it. */
export const optionSpecs = {
  'unattributed-quote': { words: number(4, 1, 50) },
  'vague-attribution': { words: number(6, 1, 50), allowed: texts },
  'unsourced-figure': {
    kinds: choices('money', 'percent', 'count', 'approximation', 'share', 'trend', 'measure'),
    from: number(0, 0, 1_000_000_000)
  },
  'figure-mismatch': { kinds: choices('headline', 'total', 'list', 'magnitude', 'digits') },
  'name-spelling': { kinds: choices('accents', 'letters', 'hyphens', 'capitals', 'halves') },
  stylebook: {},
  'quote-marks': { kinds: choices('mixed', 'apostrophes', 'facing', 'nested', 'unclosed') }
} satisfies Record<string, Record<string, OptionSpec>>

type Specs = typeof optionSpecs
export type CheckId = keyof Specs

type ValueOf<Spec> =
  Spec extends { type: 'number' } ? number
    : Spec extends { type: 'choices'; choices: readonly (infer Choice)[] } ? readonly Choice[]
      : readonly string[]

/** The options of a check, each with a value. */
export type OptionsOf<Id extends CheckId> = { readonly [Name in keyof Specs[Id]]: ValueOf<Specs[Id][Name]> }

/** What a stylebook sets, by check and option. */
export type SetOptions = { readonly [check: string]: { readonly [option: string]: OptionValue } }
export type OptionValue = number | readonly string[]

/** The options of a check: as set, else as usual. */
export function optionsOf<Id extends CheckId>(check: Id, set: SetOptions): OptionsOf<Id> {
  const specs: Record<string, OptionSpec> = optionSpecs[check]
  const own = set[check] ?? {}
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, own[name] ?? usualOf(spec)])) as OptionsOf<Id>
}

function usualOf(spec: OptionSpec): OptionValue {
  return spec.type === 'number' ? spec.usual : spec.type === 'choices' ? spec.choices : []
}
