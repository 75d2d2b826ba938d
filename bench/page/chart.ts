import type { ToolRow } from '../parts/tools.ts'
import { tools, type ToolId } from '../tools/index.ts'

const [width, height] = [800, 420]
const area = { left: 76, right: 520, top: 44, bottom: 356 }

/** The time after one typed character over the length of the draft, both in powers of ten; light and dark. */
export function drawChart(rows: readonly ToolRow[]): string {
  const edits = rows.flatMap(({ tool, words, edit }) => (edit ? [{ tool, words, time: edit.median }] : []))
  const sizes = [...new Set(edits.map(({ words }) => words))]
  const times = edits.map(({ time }) => time)
  const powers = range(Math.floor(Math.log10(Math.min(...times))), Math.ceil(Math.log10(Math.max(...times))))
  const x = scale(Math.log10(sizes[0]!), Math.log10(sizes.at(-1)!), area.left, area.right)
  const y = scale(powers[0]!, powers.at(-1)!, area.bottom, area.top)
  const grid = powers.map((power) => `<path class="grid" d="M${area.left} ${y(power).toFixed(1)}H${area.right}"/>` +
    `<text x="${area.left - 8}" y="${(y(power) + 4).toFixed(1)}" text-anchor="end">${power < 0 ? 10 ** power : (10 ** power).toLocaleString('en')} ms</text>`)
  const ticks = sizes.map((words) => `<text x="${x(Math.log10(words)).toFixed(1)}" y="${area.bottom + 20}" text-anchor="middle">${words.toLocaleString('en')}</text>`)
  const names = [...new Set(edits.map(({ tool }) => tool))]
  const of = (tool: ToolId) => edits.filter((edit) => edit.tool === tool)
  const ends = apart(names.map((name) => y(Math.log10(of(name).at(-1)!.time))))
  const lines = names.map((name, index) => {
    const points = of(name).map(({ words, time }) => `${x(Math.log10(words)).toFixed(1)},${y(Math.log10(time)).toFixed(1)}`)
    const [end] = points.slice(-1)
    return `<g class="tool-${index}"><polyline points="${points.join(' ')}"/>` +
      points.map((point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="${index ? 3 : 4.5}"/>`).join('') +
      `<path class="lead" d="M${end!.replace(',', ' ')}L${area.right + 16} ${ends[index]!.toFixed(1)}"/>` +
      `<text x="${area.right + 20}" y="${(ends[index]! + 4).toFixed(1)}">${tools[name].name}</text></g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img">
<title>Milliseconds after one typed character, by the length of the draft</title>
<style>
${style(names.length)}
</style>
<rect class="page" width="${width}" height="${height}"/>
<text class="head" x="${area.left}" y="24">After one typed character</text>
${[...grid, ...ticks, ...lines.reverse()].join('\n')}
<text x="${(area.left + area.right) / 2}" y="${area.bottom + 44}" text-anchor="middle">words in the draft</text>
</svg>
`
}

/** Dark and light colours of each line: apart in hue and in lightness, the first one bold. */
const colours = [
  ['#c62a1f', '#ff7b6b'], ['#1f6f9f', '#6fbfe8'], ['#5e7d1e', '#a9cc63'], ['#7b4fa3', '#c39be6'],
  ['#9a6410', '#e3ad55'], ['#0f7d74', '#5fcdc2'], ['#5a5f66', '#b4bac2']
]

function style(count: number): string {
  const theme = (shade: 0 | 1, page: string, text: string, grid: string) => [
    `.page { fill: ${page} } text { fill: ${text} } .grid { stroke: ${grid} }`,
    ...Array.from({ length: count }, (_, i) => {
      const colour = colours[i % colours.length]![shade]
      return `.tool-${i} polyline, .tool-${i} .lead { stroke: ${colour} } .tool-${i} circle, .tool-${i} text { fill: ${colour} }`
    })
  ].join('\n')
  return `${theme(0, '#ffffff', '#444a52', '#dfe3e8')}
@media (prefers-color-scheme: dark) {
${theme(1, '#0d1117', '#c9d1d9', '#30363d')}
}
.grid, polyline, .lead { fill: none } polyline { stroke-width: 2 } .lead { stroke-width: 1; stroke-dasharray: 2 3 }
.tool-0 polyline { stroke-width: 3.5 } .tool-0 text, .head { font-weight: bold }`
}

function scale(from: number, to: number, low: number, high: number): (value: number) => number {
  return (value) => low + ((value - from) / (to - from)) * (high - low)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Moves labels so that none stands on another. */
function apart(heights: readonly number[], least = 18): number[] {
  const moved = [...heights]
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]!)
  order.forEach((index, place) => {
    const above = place ? moved[order[place - 1]!]! : -Infinity
    moved[index] = Math.max(moved[index]!, above + least)
  })
  return moved
}
