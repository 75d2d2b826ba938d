import { Command } from 'commander'
import { runReport } from './report.ts'

const program = new Command('copydesk').description('A copy desk for newsroom drafts.')
program.command('report').description('read NDJSON articles on standard input, write one report a line').action(async () => {
  process.exitCode = await runReport(process.stdin, process.stdout, process.stderr)
})
await program.parseAsync()
