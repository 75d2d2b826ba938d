// retext-english + retext-quotes behind unified's own language server.
import retextEnglish from 'retext-english'
import retextQuotes from 'retext-quotes'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { createUnifiedLanguageServer } from 'unified-language-server'

createUnifiedLanguageServer({
  configurationSection: 'retext',
  plugins: [retextQuotes],
  processorName: 'retext',
  processorSpecifier: 'retext',
  defaultProcessor: unified().use(retextEnglish).use(retextStringify)
})
