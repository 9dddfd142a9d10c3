import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import {
  audiences,
  briefChoices,
  findPersons,
  House,
  houseSegments,
  importFiles,
  listContents,
  listDuplicates,
  listImports,
  listShows,
  personSheet,
  relayCalls,
  seasonControl,
  showDetail,
  today,
  writeDemo,
} from '../src/engine/index.ts'
import { type BenchLine, percentile, seconds } from './line.ts'

const asOf = '2026-11-24'
const runs = 20
const lang = 'fr' as const
/** What the demo theatre sells at scale 1. */
const demoTickets = 120_000

/**
 * The demo theatre with about `rows` tickets, its buyers known by name and doubted where they may be one, let into a house; then the
 * questions of each page, cold and warm. No rival does the same, the bar is 100 ms.
 */
export async function benchPages({ rows, work }: { rows: number; work: string }): Promise<BenchLine[]> {
  const made = join(work, 'theatre')
  const { mainSet, counts } = await writeDemo({ out: made, seed: 1, scale: rows / demoTickets, today: asOf })
  const files = [...mainSet, 'exports/jauges.xlsx'].map((path) => ({ path: join(made, path), name: path.slice(8) }))
  const folder = join(work, 'data')
  const house = await House.open(folder)
  const imported = await seconds(() => importFiles(house, { files, today: asOf }))
  const built = await seconds(() => house.marts(asOf))
  const lines: BenchLine[] = [
    {
      what: `import of ${counts.tickets} tickets and ${counts.records} buyers`,
      ours: `${imported.toFixed(1)} s`,
      ...alone,
    },
    { what: 'marts of a new day', ours: `${built.toFixed(2)} s`, ...alone },
  ]
  for (const [name, page] of await pagesOf(house)) {
    const durations: number[] = []
    for (let run = 0; run <= runs; run += 1) durations.push(1000 * (await seconds(page)))
    const [cold = 0, ...warm] = durations
    lines.push({
      what: `${name}: cold, p95 of ${runs}`,
      ours: `${cold.toFixed(0)} ms, ${percentile(warm, 0.95).toFixed(0)} ms`,
      rival: 'bar 100 ms',
      ratio: '',
    })
  }
  lines.push({ what: 'resident memory after it', ours: `${Math.round(process.memoryUsage.rss() / 1e6)} MB`, ...alone })
  await house.close()
  return [...lines, await startLine(folder)]
}

const alone = { rival: 'none', ratio: '' }

async function pagesOf(house: House): Promise<[string, () => Promise<unknown>][]> {
  const shows = await listShows(house, { asOf })
  const key = shows.shows[0]?.key ?? ''
  const [person] = await findPersons(house, 'martin')
  return [
    ['Aujourd’hui', () => today(house, { asOf, lang })],
    ['Publics', () => audiences(house, { asOf, lang })],
    ['Publics, les groupes', () => houseSegments(house, asOf)],
    ['Publics, relais', () => relayCalls(house, asOf)],
    ['Publics, une personne cherchée', () => findPersons(house, 'martin')],
    ['Publics, une personne', () => personSheet(house, { id: person?.personId ?? '', asOf })],
    ['Spectacles', () => listShows(house, { asOf })],
    ['Spectacles, un spectacle', () => showDetail(house, { key, asOf, lang })],
    ['Contenus', () => listContents(house, asOf)],
    ['Contenus, écrire', () => briefChoices(house, asOf)],
    ['Données', () => listImports(house)],
    ['Données, la saison', () => seasonControl(house, { season: null, asOf })],
    ['Données, doublons', () => listDuplicates(house)],
  ]
}

/** The program is begun twice: the first time nothing of it is compiled yet, where the launcher was never asked for this version. */
async function startLine(folder: string): Promise<BenchLine> {
  const [first, next] = [await startSeconds(folder), await startSeconds(folder)]
  const ours = `${first.toFixed(2)} s, ${next.toFixed(2)} s`
  return { what: 'start to usable page: a first time, then', ours, rival: 'bar 2 s', ratio: '' }
}

/** From the command to the first 200 of `/`. */
async function startSeconds(folder: string): Promise<number> {
  const main = resolve(import.meta.dirname, '../src/main.ts')
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
  await once(server, 'exit')
  return took
}
