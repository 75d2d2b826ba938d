import { peer, whole, type Tool } from './tool.ts'

interface Harper {
  LocalLinter: new (options: { binary: unknown }) => {
    setup(): Promise<void>
    lint(text: string, options: { language: 'plaintext' }): Promise<{ free(): void }[]>
  }
}

export async function load(): Promise<Tool> {
  const { LocalLinter } = await peer<Harper>('harper.js')
  const { binary } = await peer<{ binary: unknown }>('harper.js/binary')
  const linter = new LocalLinter({ binary })
  await linter.setup()
  return whole(async (text) => {
    const lints = await linter.lint(text, { language: 'plaintext' })
    for (const lint of lints) lint.free()
    return lints.length
  })
}
