import { execFileSync } from 'node:child_process'
import { build as bundle, type BuildOptions } from 'esbuild'
import { built } from '../tools/built.mjs'
import { toolIds, type ToolId } from './tools/index.ts'

/** Beside the peers' node_modules, so that what is built finds them. */
const folder = 'bench/dist'
const file = (name: string) => `${folder}/${name}.mjs`

/** The process a tool runs in, and the module of each tool. */
export const toolProcess = file('tool-process')
export const toolModule = (id: ToolId): string => file(id)

/**
 * Builds the product as it ships, and the tools and the process they run in. Peers stay outside; Copydesk is bundled
 * and minified like its server.
 */
export async function build(): Promise<void> {
  execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' })
  const common = { bundle: true, platform: 'node', format: 'esm', target: 'es2022', logLevel: 'warning', plugins: [built] } satisfies BuildOptions
  await bundle({ ...common, entryPoints: ['bench/tool-process.ts'], outfile: toolProcess })
  await Promise.all(toolIds.map((id) => bundle({
    ...common, entryPoints: [`bench/tools/${id}.ts`], outfile: toolModule(id),
    ...(id === 'copydesk' ? { minify: true } : { packages: 'external' as const })
  })))
}
