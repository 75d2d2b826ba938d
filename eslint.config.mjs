import importX from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** Imports run one way: draft → article → checks → report → server | cli; the extension speaks to the server over the protocol. */
const layers = ['protocol', 'kept-script', 'draft', 'language', 'article', 'stylebook', 'checks', 'report', 'server', 'cli', 'extension']
const mayImport = {
  protocol: [],
  'kept-script': [],
  draft: [],
  language: [],
  article: ['draft', 'language'],
  stylebook: ['draft', 'language', 'article'],
  checks: ['draft', 'language', 'article', 'stylebook'],
  report: ['draft', 'language', 'article', 'stylebook', 'checks'],
  server: ['protocol', 'kept-script', 'draft', 'language', 'article', 'stylebook', 'checks', 'report'],
  cli: ['draft', 'language', 'article', 'stylebook', 'checks', 'report'],
  extension: ['protocol', 'kept-script']
}
const walls = layers.map((layer) => ({
  target: `./src/${layer}`,
  from: layers.filter((other) => other !== layer && !mayImport[layer].includes(other)).map((other) => `./src/${other}`),
  message: `src/${layer} may import only ${mayImport[layer].map((name) => `src/${name}`).join(', ') || 'itself'}.`
}))
const nodeBuiltins = { group: ['node:*'], message: 'The core runs in a Web Worker too: no Node built-ins.' }
const vscode = { group: ['vscode'], message: 'Only src/extension may import vscode.' }

export default tseslint.config(
  { ignores: ['**/dist/', '.vscode-test/', 'test-results/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.js'] })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: walls }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off'
    }
  },
  {
    files: ['src/{protocol,draft,language,article,stylebook,checks,report}/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [nodeBuiltins, vscode] }] }
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['src/{server,cli}/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [vscode] }] } }
)
