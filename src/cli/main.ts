import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError, Option } from 'commander'
import { formats } from '../report/formats.ts'
import { severities } from './check-batch.ts'
import { checkFiles } from './check.ts'
import { runReport } from './report.ts'

/** Exit codes: 0 clean, 1 findings, 2 something could not be read or run. */
const program = new Command('copydesk')
  .description('A copy desk for newsroom drafts: unattributed quotations, names spelled two ways, figures without a source.')
  .version(__VERSION__)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

program
  .command('check')
  .description('check drafts; exits with 0 when clean, 1 with findings, 2 when something could not be read')
  .argument('<files...>', 'files or folders; "-" for standard input')
  .addOption(new Option('-f, --format <format>', 'how to write the findings').choices(['text', 'json', 'sarif']).default('text'))
  .addOption(new Option('--as <format>', 'read every file as this, whatever its name').choices(formats))
  .addOption(new Option('--min-severity <severity>', 'leave out anything weaker').choices(severities).default('hint'))
  .addOption(jobs())
  .option('--only <checks>', 'run only these checks, separated by commas', (list: string) => list.split(','))
  .action(async (files: string[], options) => {
    process.exitCode = await checkFiles(files, options, process)
  })

program
  .command('report')
  .description('read articles as NDJSON on standard input, {"id","text","format"} a line, and write one report a line, in order')
  .option('--timings', 'write {"id","ms"} for each article to standard error', false)
  .addOption(jobs())
  .option('--max-line-mb <n>', 'refuse longer lines, in MB', positive, 256)
  .action(async (options) => {
    process.exitCode = await runReport(process.stdin, process.stdout, process.stderr, options)
  })

function jobs(): Option {
  return new Option('-j, --jobs <n>', 'read on this many threads').argParser(positive).default(availableParallelism())
}

function positive(value: string): number {
  const number = Number(value)
  if (!(number > 0)) throw new InvalidArgumentError('It must be a number above 0.')
  return number
}

// A reader that stops early (`copydesk report | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})
await program.parseAsync()
