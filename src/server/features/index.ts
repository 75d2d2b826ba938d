import type { Feature } from '../desk.ts'
import { codeActions } from './code-actions.ts'
import { sidebar } from './sidebar.ts'

export const features: readonly Feature[] = [codeActions, sidebar]
