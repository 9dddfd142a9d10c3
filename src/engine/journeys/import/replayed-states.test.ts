import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeDemo } from '../demo/index.ts'
import { houseFigure } from '../figures/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from './import-files.ts'

const weeks = ['2026-11-10', '2026-11-17', '2026-11-24']
const season = '2026-2027'

it.each([1, 2, 3])(
  'the season replayed to the day of a weekly state says what that state said, paid or not (seed %i)',
  async (seed) => {
    const root = await mkdtemp(join(tmpdir(), 'parterre-replay-'))
    await writeDemo({ out: join(root, 'demo'), scale: 0.04, seed, today: '2026-11-24' })
    const house = await openHouse(join(root, 'data'))
    for (const day of weeks) {
      const name = `billets_etat-${day.split('-').reverse().join('-')}.csv`
      const path = join(root, 'demo', 'exports', 'etats-hebdomadaires', name)
      await importFiles(house, { files: [{ path, name }], today: day })
    }
    for (const day of weeks) {
      const name = `billets_etat-${day.split('-').reverse().join('-')}.csv`
      const said = await states(join(root, 'demo', 'exports', 'etats-hebdomadaires', name))
      const of = async (key: string) => (await houseFigure(house, { key, asOf: day, where: { season } })).value
      const replayed = {
        Vendu: await of('tickets'),
        Réservé: await of('unpaidSeats'),
        Option: await of('optionSeats'),
      }
      expect(replayed, day).toEqual(said)
      const present = await house.marts('2026-11-24')
      expect(await seatsOn(present, day), day).toBe(Object.values(said).reduce((sum, one) => sum + one, 0))
    }
    await house.close()
    await rm(root, { recursive: true, force: true })
  },
  120_000,
)

/** Seats of each state in a weekly file, evenings alone: the line of a subscription sold is no seat. */
async function states(path: string): Promise<Record<string, number>> {
  const text = new TextDecoder('windows-1252').decode(await readFile(path))
  const [head = '', ...lines] = text.trim().split('\n')
  const names = head.split(';')
  const cell = (line: string, name: string) => line.split(';')[names.indexOf(name)] ?? ''
  const evenings = lines.filter((line) => cell(line, 'Date de la séance') !== '')
  return Object.fromEntries(
    ['Vendu', 'Réservé', 'Option'].map((state) => [
      state,
      evenings.filter((line) => cell(line, 'Statut') === state).length,
    ]),
  )
}

/** Seats taken on an earlier day, out of the marts of the last one: what the same point of a later season reads. */
async function seatsOn({ warehouse, schema }: Awaited<ReturnType<House['marts']>>, day: string): Promise<number> {
  const [row] = await warehouse.run(
    `SELECT sum(seats) AS seats FROM mart_ticket
     WHERE counts_from <= date_diff('day', DATE '1970-01-01', CAST($day AS DATE))
       AND date_diff('day', DATE '1970-01-01', CAST($day AS DATE)) < counts_until`,
    { schema, params: { day } },
  )
  return Number(row?.seats)
}
