import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDemo } from '../demo/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from './import-files.ts'

describe('three weekly full states of the demo theatre', () => {
  let root: string
  let house: House
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'parterre-weeks-'))
    await writeDemo({ out: join(root, 'demo'), scale: 0.05, seed: 1, today: '2026-11-24' })
    house = await openHouse(join(root, 'data'))
  })
  afterAll(async () => {
    await house.close()
    await rm(root, { recursive: true, force: true })
  })

  it('end at the true seats of each performance, although some totals have gone down', async () => {
    const folder = join(root, 'demo', 'exports', 'etats-hebdomadaires')
    const fallen: number[] = []
    let before = new Map<string, number>()
    for (const name of (await readdir(folder)).sort()) {
      const control = await importFiles(house, { files: [{ path: join(folder, name), name }], today: '2026-11-24' })
      expect(control.scope).toBe('full')
      const now = await soldSeats(house)
      fallen.push([...before].filter(([performance, seats]) => (now.get(performance) ?? 0) < seats).length)
      before = now
    }
    const truth = await trueSeats(join(root, 'demo', 'truth', 'performances.csv'), before)
    expect(truth.size).toBeGreaterThan(20)
    expect(before).toEqual(truth)
    expect(fallen.slice(1).some((count) => count > 0)).toBe(true)
  })
})

async function soldSeats(house: House): Promise<Map<string, number>> {
  const warehouse = await house.warehouse()
  const rows = await warehouse.run(
    `SELECT strftime(p.starts_at, '%Y-%m-%dT%H:%M') || ' ' || coalesce(p.hall, '') AS performance, CAST(sum(CASE WHEN t.status = 'sold' THEN t.seats ELSE 0 END) AS BIGINT) AS seats
     FROM ticket t JOIN performance p ON p.performance_id = t.performance_id GROUP BY 1 ORDER BY 1`,
  )
  return new Map(rows.map((row) => [String(row.performance), Number(row.seats)]))
}

/** The truth of the performances that the states list; its columns are named in `demo/README.md`. */
async function trueSeats(path: string, listed: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const [head = '', ...lines] = (await readFile(path, 'utf8')).trim().split('\n')
  const columns = head.split(',')
  const seats = lines.map((line) => {
    const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '').replaceAll('"', '')) ?? []
    const value = (name: string) => cells[columns.indexOf(name)] ?? ''
    return [`${value('starts_at')} ${value('hall')}`, Number(value('sold'))] as const
  })
  return new Map(seats.filter(([performance]) => listed.has(performance)).sort(([a], [b]) => (a < b ? -1 : 1)))
}
