import type { Feature } from '../desk.ts'
import { sidebar } from './sidebar.ts'

export const features: readonly Feature[] = [sidebar]
