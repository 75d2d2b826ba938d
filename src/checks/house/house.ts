import type { Article } from '../../article/model.ts'
import type { StyleRules } from '../../stylebook/rules.ts'
import type { Finding } from '../check.ts'
import { findInEach } from '../kept.ts'
import { unlistedVerbs } from './attribution-verbs.ts'
import { missingTitles, needlessTitles } from './courtesy-titles.ts'
import { keptDiacritics } from './diacritics.ts'

/** What is not written as the house writes it, by the rules that the newsroom has set. */
export function houseSlips(article: Article, rules: StyleRules): Finding[] {
  const { diacritics, courtesyTitles, attributionVerbs } = rules.stylebook.house
  return [
    ...diacritics === 'dropped' ? findInEach(article, article.entities, rules, keptDiacritics) : [],
    ...courtesyTitles === 'not used' ? findInEach(article, article.entities, rules, needlessTitles) : [],
    ...courtesyTitles === 'used' ? findInEach(article, article.entities, rules, missingTitles) : [],
    ...attributionVerbs?.length ? unlistedVerbs(article, rules) : []
  ]
}
