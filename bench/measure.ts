export interface Times {
  /** Milliseconds. */
  median: number
  p95: number
  runs: number
}

export interface Budget {
  /** Time to spend on timed runs, in seconds. */
  seconds: number
  /** After so many seconds in all, what has been timed must do. */
  limit?: number
}

/**
 * Times `work` over and over, after a warm-up of twice as long: an engine may take a hundred runs until it has compiled
 * all it will. At least three times unless that takes too long. What `prepare` makes for
 * each run is not timed. A first run that takes longer than the whole budget is its own warm-up.
 */
export async function measure<Input>(
  prepare: (run: number) => Input, work: (input: Input) => unknown, { seconds, limit = 20 }: Budget
): Promise<Times> {
  const timed: number[] = []
  let run = 0
  const once = async () => {
    const input = prepare(run++)
    const start = performance.now()
    await work(input)
    return performance.now() - start
  }
  let spent = 0
  while (spent < seconds * 2000) {
    const time = await once()
    spent += time
    if (time > seconds * 1000) timed.push(time)
  }
  let total = 0
  while (timed.length < 3 ? spent < limit * 1000 : total < seconds * 1000 && timed.length < 2000) {
    const time = await once()
    timed.push(time)
    spent += time
    total += time
  }
  return summary(timed)
}

/** Median and 95th percentile of milliseconds. */
export function summary(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
  return { median: at(0.5), p95: at(0.95), runs: sorted.length }
}

/** The exponent of growth: the slope of the line through the points in logarithms. 1 is work in step with the length. */
export function growth(points: readonly (readonly [words: number, milliseconds: number])[]): number {
  const logs = points.map(([words, time]) => [Math.log(words), Math.log(time)] as const)
  const mean = (index: 0 | 1) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const above = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return above / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
