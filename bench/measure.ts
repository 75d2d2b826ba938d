export interface Times {
  /** Milliseconds. */
  median: number
  p95: number
  runs: number
}

/** Times `work`, after a warm-up, over and over for about `seconds`; at least three times. `work` is told the number of the run. */
export async function measure(work: (run: number) => unknown, seconds: number, warmUp = 20): Promise<Times> {
  let run = 0
  const timed: number[] = []
  const begin = performance.now()
  const spent = () => (performance.now() - begin) / 1000
  while (run < warmUp && (run < 1 || spent() < seconds / 2)) await work(run++)
  const until = spent() + seconds
  while (timed.length < 3 || (spent() < until && timed.length < 2000)) {
    const start = performance.now()
    await work(run++)
    timed.push(performance.now() - start)
  }
  timed.sort((a, b) => a - b)
  const at = (share: number) => timed[Math.min(timed.length - 1, Math.floor(share * timed.length))]!
  return { median: at(0.5), p95: at(0.95), runs: timed.length }
}

/** The exponent of growth: the slope of the line through the points in logarithms. 1 is work in step with the length. */
export function growth(points: readonly (readonly [words: number, milliseconds: number])[]): number {
  const logs = points.map(([words, time]) => [Math.log(words), Math.log(time)] as const)
  const mean = (index: 0 | 1) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const above = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return above / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
