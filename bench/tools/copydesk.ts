import { Analysis } from '../../src/article/analysis.ts'
import { runChecks } from '../../src/checks/run.ts'
import type { Tool } from './tool.ts'

export async function load(): Promise<Tool> {
  return {
    check: (text) => runChecks(new Analysis(text, 'text').article).length,
    open: (text) => {
      const analysis = new Analysis(text, 'text')
      runChecks(analysis.article)
      return (change) => runChecks(analysis.update([change])).length
    }
  }
}
