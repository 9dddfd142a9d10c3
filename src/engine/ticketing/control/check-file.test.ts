import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileControl, Grain, Quality } from '../../../contract/index.ts'
import { type Cell, openMemoryWarehouse, type Warehouse } from '../../store/index.ts'
import { normalisedColumns } from '../normalise/index.ts'
import { checkFile } from './check-file.ts'

const names = Object.keys(normalisedColumns) as (keyof typeof normalisedColumns)[]
type Given = Partial<Record<(typeof names)[number], Cell>>

const sold: Given = {
  status: 'sold',
  show_title: 'Bérénice',
  starts_at: '2026-12-18T20:30',
  purchased_at: '2026-11-20T10:00',
  price_cents: 2800,
  tariff: 'Plein tarif',
  customer_number: '0001',
}

describe('the control of a file', () => {
  let folder: string
  let warehouse: Warehouse
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parterre-control-'))
    warehouse = await openMemoryWarehouse([folder])
  })
  afterAll(async () => {
    await warehouse.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('finds what no export should say, row by row, and says where', async () => {
    const { findings } = await judge('tickets', [
      sold,
      { ...sold, purchased_at: '2026-12-20T09:00' },
      { ...sold, purchased_at: '2027-05-02T09:00' },
      { ...sold, price_cents: -2800 },
      { ...sold, price_cents: 280_000 },
      { ...sold, price_cents: 280_000, quantity: 100, tariff: 'Groupe' },
      { ...sold, email: 'zoe@gmial.com' },
      { ...sold, postcode: '76999' },
    ])
    expect(findings.map(({ code, found, examples }) => [code, found, examples])).toEqual([
      ['check.sold-after-performance', 1, ['2']],
      ['check.sold-months-after', 1, ['3']],
      ['check.price-negative', 1, ['4']],
      ['check.price-absurd', 1, ['5']],
      ['check.email-domain-mistyped', 1, ['7']],
      ['check.postcode-unknown', 1, ['8']],
    ])
  })

  it('does not doubt the postcodes of firms, of Monaco, of the islands or of abroad', async () => {
    const { findings } = await judge('contacts', [
      { customer_number: '1', last_name: 'Morel', email: 'a@free.fr', postcode: '59777', city: 'Euralille Cedex' },
      { customer_number: '2', company: 'Lycée Monod', email: 'b@free.fr', postcode: '76998' },
      { customer_number: '3', last_name: 'Petit', email: 'c@free.fr', postcode: '98000', city: 'Monaco' },
      { customer_number: '4', last_name: 'Hoarau', email: 'd@free.fr', postcode: '97400', city: 'Saint-Denis' },
      { customer_number: '5', last_name: 'Rossi', email: 'e@free.fr', postcode: '99999', country: 'IT' },
      { customer_number: '6', last_name: 'Blanc', email: 'f@free.fr', postcode: '75116', city: 'Paris' },
      { customer_number: '7', last_name: 'Favre', email: 'g@free.fr', postcode: '1207', city: 'Genève' },
    ])
    expect(findings).toEqual([])
  })

  it('doubts a postcode of four digits, unless its row is abroad: a spreadsheet may have lost its zero', async () => {
    const { findings } = await judge('contacts', [
      { customer_number: '1', last_name: 'Morel', email: 'a@free.fr', postcode: '1000' },
      { customer_number: '2', last_name: 'Peeters', email: 'b@free.fr', postcode: '1000', country: 'BE' },
    ])
    expect(findings).toMatchObject([{ code: 'check.postcode-unknown', found: 1, examples: ['1'] }])
  })

  it('sees a numbered seat sold twice, and takes no zone for a seat', async () => {
    const seats = Array.from({ length: 120 }, (_, place) => ({
      ...sold,
      seat: `A-${place}`,
      ticket_number: `${place}`,
    }))
    const twice = await judge('tickets', [...seats, { ...sold, seat: 'A-7', ticket_number: '900' }])
    expect(twice.findings.map(({ code, examples }) => [code, examples])).toEqual([
      ['check.seat-sold-twice', ['Bérénice 2026-12-18 A-7']],
    ])
    const zones = await judge(
      'tickets',
      seats.map((row) => ({ ...row, seat: 'Parterre' })),
    )
    expect(zones.findings).toEqual([])
  })

  it('knows a performance by its title however it is written: a seat sold twice under two apostrophes is one sold twice', async () => {
    const seats = Array.from({ length: 60 }, (_, at) => ({ ...sold, show_title: 'L’Avare', seat: `A-${at}` }))
    const { findings, dimensions } = await judge('tickets', [...seats, { ...sold, show_title: "L'AVARE", seat: 'A-7' }])
    expect(findings.map(({ code }) => code)).toEqual(['check.seat-sold-twice'])
    expect(dimensions.find(({ dimension }) => dimension === 'coverage')?.params).toMatchObject({ performances: 1 })
  })

  it('says what its gaps prevent, in how many rows', async () => {
    const { dimensions } = await judge('contacts', [
      { customer_number: '1', last_name: 'Morel', email: 'a@free.fr', birth_year: 1980 },
      { customer_number: '2', last_name: 'Petit', phone: '+33600000000' },
    ])
    const gaps = dimensions.find(({ dimension }) => dimension === 'completeness')?.gaps
    expect(gaps).toContainEqual({ missing: 'birthDate', lacking: 1, of: 2, prevents: 'ages' })
    expect(gaps).toContainEqual({ missing: 'email', lacking: 1, of: 2, prevents: 'write-by-email' })
  })

  it('never scores more for rows dropped from a file, whatever their faults', async () => {
    const row = fc.record({
      price_cents: fc.constantFrom(null, 2800, -2800, 900_000),
      purchased_at: fc.constantFrom(null, '2026-11-20T10:00', '2027-08-01T10:00'),
      tariff: fc.constantFrom(null, 'Plein'),
      ticket_number: fc.constantFrom(null, '1', '2', '3'),
      seat: fc.constantFrom(null, 'A-1', 'A-2'),
      email: fc.constantFrom(null, 'a@gmial.com', 'a@gmail.com'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(row, fc.boolean()), { maxLength: 12 }), async (rows) => {
        const all = await judge(
          'tickets',
          rows.map(([one]) => ({ ...sold, ...one })),
        )
        const fewer = await judge(
          'tickets',
          rows.filter(([, isKept]) => isKept).map(([one]) => ({ ...sold, ...one })),
        )
        expect(fewer.score.points).toBeLessThanOrEqual(all.score.points + 0.01)
      }),
      { numRuns: 25 },
    )
  })

  it('counts a row set aside as lost, unless it was understood: setting rows aside raises nothing', async () => {
    const kept = await judge('tickets', [sold], {
      rowsRead: 3,
      rejectedBy: [{ why: 'row-date-unreadable', count: 2, examples: [] }],
    })
    expect(kept.score).toEqual({ points: 1, of: 3 })
    const understood = await judge('tickets', [sold], {
      rowsRead: 3,
      rejectedBy: [{ why: 'row-package', count: 2, examples: [] }],
    })
    expect(understood.score).toEqual({ points: 3, of: 3 })
  })

  async function judge(grain: Grain, given: readonly Given[], control: Partial<FileControl> = {}): Promise<Quality> {
    const normalised = join(folder, 'normalised.parquet')
    const corrections = join(folder, 'correction.parquet')
    await warehouse.execute(
      `CREATE OR REPLACE TABLE n (${names.map((name) => `"${name}" ${normalisedColumns[name]}`).join(', ')})`,
    )
    const cells = given.map((row, place) => names.map((name) => (name === 'row' ? place + 1 : (row[name] ?? null))))
    await warehouse.append(
      'n',
      names.map((name) => normalisedColumns[name]),
      cells,
    )
    await warehouse.execute(`COPY n TO '${normalised}' (FORMAT parquet)`)
    await warehouse.execute(`COPY (SELECT 1 AS "row", '' AS rule WHERE FALSE) TO '${corrections}' (FORMAT parquet)`)
    const file = {
      grain,
      rowsRead: given.length,
      rejectedBy: [],
      saleDates: null,
      ...control,
    } as unknown as FileControl
    return await checkFile(warehouse, { control: file, normalised, corrections, today: '2026-11-24' })
  }
})
