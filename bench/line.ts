export interface BenchLine {
  what: string
  ours: string
  rival: string
  ratio: string
}

/** Runs once and gives the seconds it took. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}

export function timed({
  what,
  ours,
  rival,
  rivalName,
}: {
  what: string
  ours: number
  rival: number
  rivalName: string
}): BenchLine {
  return {
    what,
    ours: `${ours.toFixed(2)} s`,
    rival: `${rivalName} ${rival.toFixed(2)} s`,
    ratio: `${(ours / rival).toFixed(2)} ×`,
  }
}

/** The p-th part of a list of durations in milliseconds. */
export function percentile(durations: number[], part: number): number {
  const sorted = durations.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
