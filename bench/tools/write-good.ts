import { peer, whole, type Tool } from './tool.ts'

export async function load(): Promise<Tool> {
  const { default: check } = await peer<{ default: (text: string) => unknown[] }>('write-good')
  return whole((text) => check(text).length)
}
