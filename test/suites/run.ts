import { suites } from './suites.ts'
import { failed, inWords, sum, type Tally } from './tally.ts'

/** Runs the suites of these names, or all; prints what each counted and the sum, and gives the exit code. */
export async function runSuites(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name))
  if (unknown.length) {
    console.error(`No suite is called ${unknown.join(', ')}. There are: ${suites.map((suite) => suite.name).join(', ')}.`)
    return 2
  }
  const chosen = names.length ? suites.filter((suite) => names.includes(suite.name)) : suites
  const lines: string[] = []
  const tallies: Tally[] = []
  for (const { name, what, run } of chosen) {
    console.log(`\n── ${name}: ${what}`)
    const began = Date.now()
    const tally = await run().catch((error: unknown) => {
      console.error(error)
      return failed
    })
    tallies.push(tally)
    lines.push(`${name.padEnd(12)} ${inWords(tally)} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  }
  const total = sum(tallies)
  console.log(`\n${lines.join('\n')}\n\n${inWords(total)}`)
  return total.failed ? 1 : 0
}
