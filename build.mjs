// Bundles the sources into dist/: the command line, the language server (Node and Web Worker) and the extension.
import { build } from 'esbuild'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { built } from './tools/built.mjs'

const watch = process.argv.includes('--watch')
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const common = {
  bundle: true, target: 'es2022', sourcemap: watch, minify: !watch, legalComments: 'none', logLevel: 'warning',
  define: { __VERSION__: JSON.stringify(version) },
  // HTML's names of characters are in `entities` already.
  alias: { 'decode-named-character-reference': './src/draft/markdown/named-reference.ts' }
}
/** Packages written for CommonJS ask for Node's modules with `require`, which an ES module does not have. */
const require = "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);"
/**
 * Packages ask for these of Node's modules as they are loaded, and for functions of them seldom or never. Each takes some
 * milliseconds of a start, so they are loaded when a function is asked for.
 */
const late = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:crypto|child_process)$/ }, ({ path }) => ({ path, namespace: 'late' }))
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `let it; module.exports = new Proxy({}, { get: (_, name) => (it ??= require('node:${path}'))[name] })`
    }))
  }
}
/** The half of the server that connects it in Node asks for these. */
const nodeModules = [...builtinModules, 'node:*']
/** What these packages hold for Node alone. With the condition `node` others would come as Node has them, too. */
const ofNode = (...names) => Object.fromEntries(names.map((name) => [`${name}/node`, `./node_modules/${name}/lib/node/main.js`]))
const bundles = [
  {
    entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', platform: 'node', format: 'esm', minify: false, external: ['tinypool'],
    banner: { js: `#!/usr/bin/env node\n${require}` }
  },
  { entryPoints: ['src/cli/worker.ts'], outfile: 'dist/cli-worker.js', platform: 'node', format: 'esm', minify: false, banner: { js: require } },
  { entryPoints: ['src/server/node.ts'], outfile: 'dist/server.cjs', platform: 'node', format: 'cjs' },
  {
    entryPoints: ['src/server/worker.ts'], outfile: 'dist/server.worker.js', platform: 'browser', format: 'iife', conditions: ['worker'],
    alias: { ...common.alias, ...ofNode('vscode-jsonrpc', 'vscode-languageserver-protocol', 'vscode-languageserver') },
    plugins: [late, built], external: nodeModules, globalName: 'copydeskServer', footer: { js: "if(typeof module==='object')module.exports=copydeskServer" }
  },
  { entryPoints: ['src/report/retext.ts'], outfile: 'dist/retext.js', platform: 'neutral', format: 'esm', mainFields: ['module', 'main'], minify: false },
  {
    entryPoints: ['src/extension/main.ts'], outfile: 'dist/extension.cjs', platform: 'node', format: 'cjs', external: ['vscode'],
    conditions: ['node', 'browser']
  },
  { entryPoints: ['src/extension/desktop.ts'], outfile: 'dist/desktop.cjs', platform: 'node', format: 'cjs', external: ['vscode'] }
]
await Promise.all(bundles.filter((b) => existsSync(b.entryPoints[0])).map((b) => build({ plugins: [built], ...common, ...b })))

// Regular expressions are left as they are written. With one character beyond Latin-1 in it, V8 holds the whole of a
// bundle at two bytes a character for as long as it runs; and `KeptScript` reads one byte a character.
for (const file of ['dist/server.worker.js', 'dist/extension.cjs'].filter((file) => existsSync(file))) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\x00-\x7f]/g, escaped))
}
