import type { Article } from '../../article/model.ts'
import type { StyleRules } from '../../stylebook/rules.ts'
import { unlistedVerbs } from './attribution-verbs.ts'
import { missingTitles, needlessTitles } from './courtesy-titles.ts'
import { keptDiacritics } from './diacritics.ts'
import type { Slip } from './slip.ts'

/** What is not written as the house writes it, by the rules that the newsroom has set. */
export function houseSlips(article: Article, rules: StyleRules): Slip[] {
  const { diacritics, courtesyTitles, attributionVerbs } = rules.stylebook.house
  return [
    ...diacritics === 'dropped' ? keptDiacritics(article, rules) : [],
    ...courtesyTitles === 'not used' ? needlessTitles(article, rules) : [],
    ...courtesyTitles === 'used' ? missingTitles(article, rules) : [],
    ...attributionVerbs?.length ? unlistedVerbs(article, attributionVerbs) : []
  ]
}
