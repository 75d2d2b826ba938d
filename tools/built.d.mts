import type { Plugin } from 'esbuild'

export const built: Plugin
