import { peer, whole, type Tool } from './tool.ts'

interface Kernel {
  TextlintKernel: new () => {
    lintText(text: string, options: object): Promise<{ messages: unknown[] }>
  }
}

export async function load(): Promise<Tool> {
  const { TextlintKernel } = await peer<Kernel>('@textlint/kernel')
  const plugin = plain(await peer('@textlint/textlint-plugin-text'))
  const rule = plain(await peer('textlint-rule-write-good'))
  const kernel = new TextlintKernel()
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin }],
    rules: [{ ruleId: 'write-good', rule }]
  }
  return whole(async (text) => (await kernel.lintText(text, options)).messages.length)
}

/** What a CommonJS module that was compiled from an ES module exports by default. */
function plain(module: unknown): unknown {
  const { default: outer } = module as { default: unknown }
  return (outer as { default?: unknown }).default ?? outer
}
