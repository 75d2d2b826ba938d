/** What the word lists know of a word; flags, to be or-ed. */
export const wordFlag = {
  femaleName: 1, maleName: 2, surname: 4, place: 8, placeStart: 16, demonym: 32, title: 64, femaleTitle: 128, maleTitle: 256,
  /** Written in lower case in running text. */
  common: 512,
  /** A month, a weekday: capital, but no name. */
  calendar: 1024,
  /** The last or only word of many organisations' names: "Ministry", "Inc.". */
  orgHead: 2048,
  organization: 4096,
  other: 8192,
  /** The first word of an organisation's or another name of several words. */
  phraseStart: 16384,
  /** The last word of a country's name of several words: "States". */
  countryEnd: 32768,
  /** The last word of many events', laws' and works' names, and of many places': "Treaty", "Airport". */
  otherHead: 131072,
  placeHead: 262144,
  /** An `orgHead` of what trades or makes: "Holdings", "Dairies". */
  companyHead: 1048576,
  /** Any of the heads: what the last word says of the type. */
  heads: 2048 | 131072 | 262144 | 1048576,
  /** In a dictionary as a word that is no name, though too rare for `common`: "homeopathy". */
  english: 524288,
  /** A title that no name of an organisation starts with. */
  sureTitle: 65536,
  /** All of a person's name: given names and surname. */
  names: 7
} as const
