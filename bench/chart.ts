import type { Row } from './bench.ts'

const [width, height] = [760, 400]
const area = { left: 70, right: 500, top: 24, bottom: 350 }
const colours = ['#c8382e', '#2d6a8a', '#7a8a3c', '#8a6a9a', '#b0782a', '#5a5f66']

/** The time after one typed character over the length of the draft, both in powers of ten. */
export function drawChart(rows: readonly Row[]): string {
  const sizes = [...new Set(rows.map(({ words }) => words))]
  const medians = rows.map(({ edit }) => edit.median)
  const powers = range(Math.floor(Math.log10(Math.min(...medians))), Math.ceil(Math.log10(Math.max(...medians))))
  const x = scale(Math.log10(sizes[0]!), Math.log10(sizes.at(-1)!), area.left, area.right)
  const y = scale(powers[0]!, powers.at(-1)!, area.bottom, area.top)
  const grid = powers.map((power) => `<path class="grid" d="M${area.left} ${y(power)}H${area.right}"/>` +
    `<text x="${area.left - 8}" y="${y(power) + 4}" text-anchor="end">${power < 0 ? 10 ** power : (10 ** power).toLocaleString('en')} ms</text>`)
  const ticks = sizes.map((words) => `<text x="${x(Math.log10(words))}" y="${area.bottom + 20}" text-anchor="middle">${words.toLocaleString('en')}</text>`)
  const names = [...new Set(rows.map(({ tool }) => tool))]
  const ends = apart(names.map((name) => y(Math.log10(rows.filter(({ tool }) => tool === name).at(-1)!.edit.median))))
  const lines = names.map((name, index) => {
    const points = rows.filter(({ tool }) => tool === name).map(({ words, edit }) => `${x(Math.log10(words)).toFixed(1)},${y(Math.log10(edit.median)).toFixed(1)}`)
    const colour = colours[index % colours.length]
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="${index ? 2 : 3.5}"/>` +
      `<text x="${area.right + 8}" y="${(ends[index]! + 4).toFixed(1)}" fill="${colour}"${index ? '' : ' font-weight="bold"'}>${name}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" fill="#555">
<rect width="${width}" height="${height}" fill="#fff"/>
<style>.grid { stroke: #ddd }</style>
${[...grid, ...ticks, ...lines].join('\n')}
<text x="${(area.left + area.right) / 2}" y="${area.bottom + 42}" text-anchor="middle">words in the draft</text>
</svg>
`
}

function scale(from: number, to: number, low: number, high: number): (value: number) => number {
  return (value) => low + ((value - from) / (to - from)) * (high - low)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Moves labels so that none stands on another. */
function apart(heights: readonly number[], least = 16): number[] {
  const moved = [...heights]
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]!)
  order.forEach((index, place) => {
    const above = place ? moved[order[place - 1]!]! : -Infinity
    moved[index] = Math.max(moved[index]!, above + least)
  })
  return moved
}
