import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RowGroup } from '../read/index.ts'
import { describeTable } from './describe-table.ts'
import { withoutEarlierCounts } from './earlier-counts.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-counts-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The rows of a list of counts that a later count counts again, by their place in the file. */
async function earlierOf(lines: readonly string[]): Promise<number[]> {
  const path = join(folder, 'counts.csv')
  await writeFile(path, lines.join('\n'))
  const groups: RowGroup[] = []
  const { description } = await describeTable(path, { onGroup: (group) => groups.push(group), today: '2026-11-24' })
  return [...(await withoutEarlierCounts(description, each(groups))).earlier]
}

async function* each(groups: readonly RowGroup[]): AsyncGenerator<RowGroup> {
  yield* groups
}

it('keeps the last count of each tariff of an evening: one tariff is no later count of another', async () => {
  const tariffs = ['Plein;32,00', 'Réduit;24,00', 'Exonéré;0,00']
  const count = (day: string, ...seats: number[]) =>
    tariffs.map((tariff, at) => `${day};Merlin;10/12/2026 20:30;${tariff};${seats[at]};${(seats[at] ?? 0) * 32},00`)
  const lines = [
    'Pointage du;Spectacle;Séance;Tarif;Prix;Places (cumul);Recette (cumul)',
    ...count('02/11/2026', 16, 11, 3),
    ...count('16/11/2026', 40, 22, 5),
  ]
  expect(await earlierOf(lines)).toEqual([2, 3, 4])
})

it('takes the sums of sales of one tariff that are parted by a way to pay for no counts of each other', async () => {
  const row = (way: string, seats: number) => `Merlin;10/12/2026 20:30;Plein;32,00;${way};${seats}`
  const lines = [
    'Spectacle;Séance;Tarif;Prix unitaire;Guichet;Qté cumul',
    row('Fnac', 12),
    row('Salle', 7),
    row('CE', 3),
  ]
  expect(await earlierOf(lines)).toEqual([])
  await expect(earlierOf([...lines, row('Salle', 9)])).rejects.toMatchObject({ code: 'counts-cumulated' })
})

it('takes the categories of an evening that is written once above them for no later counts of it', async () => {
  const evening = (day: string, ...seats: number[]) =>
    seats.map((count, at) => `${at === 0 ? day : ''};${at + 1}re série;${count};${count * 12},00`)
  const lines = [
    'Représentation;Catégorie;Total places (cumul);Recette TTC',
    ...evening('10/12/2026 20:30', 77, 65, 40),
    ...evening('11/12/2026 20:30', 70, 45, 31),
    ...evening('12/12/2026 20:30', 58, 77, 29),
  ]
  expect(await earlierOf(lines)).toEqual([])
  await expect(earlierOf([...lines, ...evening('12/12/2026 20:30', 60, 80, 33)])).rejects.toMatchObject({
    code: 'counts-cumulated',
  })
})
