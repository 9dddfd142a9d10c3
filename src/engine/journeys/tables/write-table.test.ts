import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMemoryWarehouse } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { writeTable } from './write-table.ts'

describe('taking away a cleaned table', () => {
  let root: string
  let house: House
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'parterre tables é '))
    house = await openHouse(join(root, 'data'))
    const name = 'billets.csv'
    const path = join(root, name)
    const head =
      'N° billet;Date de commande;Spectacle;Date de la séance;Heure séance;Tarif;Prix;N° client;Nom;Téléphone'
    const rows = [
      '1;20/11/2026 10:00;=2+2;18/12/2026;20:30;Plein tarif;28,50;0001;=cmd();0612345678',
      '2;20/11/2026 10:00;Bérénice;19/12/2026;20:30;Plein tarif;28,50;0002;Morel;0612345679',
    ]
    await writeFile(path, [head, ...rows].join('\n'))
    await importFiles(house, { files: [{ path, name }], today: '2026-11-24' })
  })
  afterAll(async () => {
    await house.close()
    await rm(root, { recursive: true, force: true })
  })

  it('gives programs plain values: ISO moments, cents, leading zeros', async () => {
    const text = await readFile((await take('tickets', 'csv')).path, 'utf8')
    const [head = '', , second = ''] = text.split('\n')
    const cell = (name: string) => second.split(',')[head.split(',').indexOf(name)]
    expect([cell('show'), cell('starts_at'), cell('price_cents'), cell('customer_number')]).toEqual([
      'Bérénice',
      '2026-12-19T20:30',
      '2850',
      '0002',
    ])
  })

  it('gives people euros, and no cell that acts when it is opened', async () => {
    const text = await readFile((await take('tickets', 'excel')).path, 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain(";'=2+2;")
    expect(text).toContain(';28,5;')
    const parts = unzipSync(await readFile((await take('contacts', 'xlsx')).path))
    const sheet = strFromU8(
      Object.entries(parts).find(([name]) => name.startsWith('xl/worksheets/sheet'))?.[1] ?? new Uint8Array(),
    )
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet).not.toMatch(/>=cmd/i)
    expect(sheet).toContain('+33612345678')
  })

  it('gives the same rows as Parquet, and writes in the journal who took how many', async () => {
    const { path, rows } = await take('performances', 'parquet')
    const reader = await openMemoryWarehouse([house.folder.files.temporary])
    const [counted] = await reader.run('SELECT count(*) AS rows, sum(sold) AS sold FROM read_parquet($path)', {
      params: { path },
    })
    await reader.close()
    expect(counted).toEqual({ rows, sold: 2 })
    const [entry] = await house.folder.app.selectFrom('journal').selectAll().orderBy('id', 'desc').limit(1).execute()
    expect(entry).toMatchObject({ who: 'Zoé', action: 'table-exported' })
  })

  const take = (name: 'tickets' | 'performances' | 'contacts', format: 'csv' | 'excel' | 'xlsx' | 'parquet') =>
    writeTable(house, { name, format, who: 'Zoé' })
})

it('masks beside a customer a tariff that tells of health or means, in every format, and says on how many rows (P14)', async () => {
  const root = await mkdtemp(join(tmpdir(), 'parterre-masked-'))
  const house = await openHouse(join(root, 'data'))
  const path = join(root, 'billets.csv')
  const sold = (number: number, tariff: string, client: string) =>
    `${number};20/11/2026 10:00;Phèdre;18/12/2026;20:30;${tariff};8,00;${client}`
  await writeFile(
    path,
    [
      'N° billet;Date de commande;Spectacle;Date de la séance;Heure séance;Tarif;Prix;N° client',
      ...[sold(1, 'Plein', '1'), sold(2, 'RSA', '2'), sold(3, "Demandeur d'emploi", '3'), sold(4, 'PMR', '')],
    ].join('\n'),
  )
  await importFiles(house, { files: [{ path, name: 'billets.csv' }], today: '2026-11-24' })
  const csv = await writeTable(house, { name: 'tickets', format: 'csv', who: 'Zoé' })
  expect([csv.rows, csv.masked]).toEqual([4, 2])
  const [head = '', ...rows] = (await readFile(csv.path, 'utf8')).trimEnd().split('\n')
  const at = head.split(',').indexOf('tariff')
  // A sale to nobody in particular tells nothing of anybody: its tariff stays, and feeds totals.
  expect(rows.map((row) => row.split(',')[at]).sort()).toEqual([
    'PMR',
    'Plein',
    'tarif particulier',
    'tarif particulier',
  ])
  await house.close()
  await rm(root, { recursive: true, force: true })
})
