import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeTable } from './describe-table.ts'
import { GroupNormaliser } from './group-normaliser.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-door-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('of a door list counts the seats booked, those of who had not booked, and the money that was taken', async () => {
  const line = (rest: string) => `Merlin;19/11/2026 20:00;${rest}`
  const path = join(folder, 'accueil.csv')
  await writeFile(
    path,
    [
      'Spectacle;Date du spectacle;Nom;Réservées;Venues;Tarif;Encaissé;Mode;Rq',
      line('Zoé Roux;2;2;8;16;CB;'),
      line('Ivo Brun;3;2;8;16;chq;'),
      line('Ana Noir;2;1;12;12;chq;'),
      line('Léa Blanc;3;3;12;36;esp;'),
      line('Paul Gris;2;abs.;12;;;pas venu(s)'),
      line('Mia Vert;3;-;;;;annulé par tél'),
      line('Tom Bleu;3;3;12;36;esp;'),
      line('Sans résa (porte);;7;12;84;esp;'),
    ].join('\n'),
  )
  const groups: Parameters<GroupNormaliser['normalise']>[0][] = []
  const { table, description } = await describeTable(path, {
    onGroup: (group) => groups.push(group),
    today: '2026-11-28',
  })
  const normaliser = new GroupNormaliser({ description, header: table.header, constants: {} })
  const rows = groups.flatMap((group) => {
    const { kept, values } = normaliser.normalise(group)
    const at = (name: 'quantity' | 'price_cents' | 'status', index: number) =>
      values[name].values[values[name].codes[index] ?? 0] ?? null
    return [...kept].map((index) => [at('quantity', index), at('price_cents', index), at('status', index)])
  })
  expect(rows).toEqual([
    [2, 1600, 'sold'],
    [3, 1600, 'sold'],
    [2, 1200, 'sold'],
    [3, 3600, 'sold'],
    [2, null, 'sold'],
    [3, null, 'cancelled'],
    [3, 3600, 'sold'],
    [7, 8400, 'sold'],
  ])
})
