import type { Article, Quote } from '../../article/model.ts'
import { speechLexicon } from '../../language/speech/lexicon.ts'

/**
 * Who speaks a quotation, for people to read: the full name where the draft tells it, else the words at the tag. A
 * pronoun that may mean more than one person says so: `Unnamed (“she”)`. Undefined where no words name a speaker.
 */
export function speakerWords(article: Article, quote: Quote): string | undefined {
  const name = article.speakerEntity(quote)?.name
  if (name !== undefined || !quote.speaker) return name
  const text = quote.speaker.text.replace(/\s+/g, ' ')
  return speechLexicon().pronouns.has(text.toLowerCase()) ? `Unnamed (“${text.toLowerCase()}”)` : text
}
