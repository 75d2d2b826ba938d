import { peer, whole, type Tool } from './tool.ts'

interface View { people(): { json(): unknown[] }; quotations(): { json(): unknown[] } }

export async function load(): Promise<Tool> {
  const { default: nlp } = await peer<{ default: (text: string) => View }>('compromise')
  return whole((text) => {
    const view = nlp(text)
    return view.people().json().length + view.quotations().json().length
  })
}
