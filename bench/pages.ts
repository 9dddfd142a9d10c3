import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { audiences, House, importFiles, listShows, today } from '../src/engine/index.ts'
import { type BenchLine, percentile, seconds } from './line.ts'

const asOf = '2026-11-24'
const runs = 20

/** Import of the whole file into a house, then each page's questions, cold and warm; no rival does the same, the bar is 100 ms. */
export async function benchPages({ csv, work }: { csv: string; work: string }): Promise<BenchLine[]> {
  const folder = join(work, 'data')
  const house = await House.open(folder)
  const imported = await seconds(() => importFiles(house, { files: [{ path: csv, name: 'billets.csv' }], today: asOf }))
  const lines: BenchLine[] = [
    { what: 'import into a house, persons included', ours: `${imported.toFixed(1)} s`, rival: 'none', ratio: '' },
  ]
  lines.push({
    what: 'marts of a new day',
    ours: `${(await seconds(() => house.marts(asOf))).toFixed(2)} s`,
    rival: 'none',
    ratio: '',
  })
  for (const [name, page] of Object.entries({ 'Aujourd’hui': today, Publics: audiences, Spectacles: listShows })) {
    const durations: number[] = []
    for (let run = 0; run < runs; run += 1)
      durations.push(1000 * (await seconds(() => page(house, { asOf, lang: 'fr' }))))
    lines.push({
      what: `${name}: cold, p95 of ${runs}`,
      ours: `${(durations[0] ?? 0).toFixed(0)} ms, ${percentile(durations.slice(1), 0.95).toFixed(0)} ms`,
      rival: 'bar 100 ms',
      ratio: '',
    })
  }
  lines.push({
    what: 'resident memory after it',
    ours: `${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
    rival: 'none',
    ratio: '',
  })
  await house.close()
  return [...lines, await startLine(folder)]
}

/** From the command to the first 200 of `/`. */
async function startLine(folder: string): Promise<BenchLine> {
  const main = resolve(import.meta.dirname, '../src/cli/main.ts')
  const port = 4177
  const server = spawn(process.execPath, [main, 'start', '--no-open', '--port', String(port), '--data', folder], {
    stdio: 'ignore',
  })
  const took = await seconds(async () => {
    for (let attempt = 0; attempt < 500; attempt += 1) {
      const answer = await fetch(`http://localhost:${port}/`).catch(() => null)
      if (answer?.status === 200) return
      await new Promise((wait) => setTimeout(wait, 20))
    }
  })
  server.kill('SIGTERM')
  return { what: 'start to usable page', ours: `${took.toFixed(2)} s`, rival: 'bar 2 s', ratio: '' }
}
