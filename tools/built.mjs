import { build } from 'esbuild'

/** For esbuild: a module whose name ends in `.built.ts` is run as the bundle is made, and what it exports stands in it as data. */
export const built = {
  name: 'built',
  setup({ onLoad }) {
    onLoad({ filter: /\.built\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, platform: 'neutral', format: 'esm', write: false })
      const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
      return { contents: Object.entries(module).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`).join('\n') }
    })
  }
}
