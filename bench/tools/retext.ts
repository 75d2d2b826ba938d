import { peer, whole, type Tool } from './tool.ts'

export async function load(): Promise<Tool> {
  const { unified } = await peer<typeof import('unified')>('unified')
  const { default: english } = await peer<typeof import('retext-english')>('retext-english')
  const { default: quotes } = await peer<typeof import('retext-quotes')>('retext-quotes')
  const { default: stringify } = await peer<typeof import('retext-stringify')>('retext-stringify')
  const { VFile } = await peer<typeof import('vfile')>('vfile')
  const processor = unified().use(english).use(quotes).use(stringify).freeze()
  return whole((text) => {
    const file = new VFile(text)
    processor.runSync(processor.parse(file), file)
    return file.messages.length
  })
}
