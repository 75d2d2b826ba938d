import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import type { Check, Finding, Fix } from '../../src/checks/check.ts'
import { checks } from '../../src/checks/index.ts'
import { createServer } from '../../src/server/server.ts'

/** A check whose findings a test can foretell: every "teh" has a sure fix, every "sic" a choice, every "sez" a snippet. */
const standIn: Check = {
  id: 'stand-in',
  summary: 'Words that the tests plant.',
  severity: 'warning',
  run: (article) => article.paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(/\b(?:teh|sic|sez)\b/g)].map(({ index, 0: word }): Finding => {
      const place = { paragraph, start: index, end: index + word.length }
      const fix = (newText: string, more: Partial<Fix> = {}): Fix =>
        ({ title: `Write “${newText}”`, edits: [{ place, newText }], ...more })
      const fixes = word === 'teh' ? [fix('the', { preferred: true })]
        : word === 'sic' ? [fix('sick'), fix('thus')]
          : [fix('says', { snippet: '${1|says,said|}$0' })]
      const first = { paragraph: article.paragraphs[0]!, start: 0, end: 3 }
      return {
        check: 'stand-in', severity: word === 'sic' ? 'hint' : 'warning', place, actual: word, message: `“${word}” was planted.`,
        fixes, ...(word === 'sic' ? { related: [{ place: first, message: 'The draft begins here.' }] } : {})
      }
    }))
}
;(checks as Check[]).splice(0, checks.length, standIn)
createServer(createConnection(ProposedFeatures.all))
