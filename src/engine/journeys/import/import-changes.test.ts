import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportControl, SeatChange } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { changesTable, importChanges } from './import-changes.ts'
import { importFiles } from './import-files.ts'

const head =
  'N° billet;Date de commande;Spectacle;Date de la séance;Heure séance;Rang;Place;Tarif;Prix;N° client;Statut'
interface Seat {
  number: number
  day?: string
  seat?: string
  price?: string
  customer?: string
  status?: string
}
const line = ({
  number,
  day = '18/12/2026',
  seat = `${number}`,
  price = '28,00',
  customer = `00${number}`,
  status = 'Vendu',
}: Seat) => `${number};20/11/2026 10:00;Bérénice;${day};20:30;A;${seat};Plein tarif;${price};${customer};${status}`

describe('the seats that changed since the import before', () => {
  let root: string
  let house: House
  let second: ImportControl
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'parterre-changes-'))
    house = await openHouse(join(root, 'data'))
    const first = [1, 2, 3, 4, 5, 6, 7].map((number) => line({ number }))
    await run('semaine-1.csv', [...first, line({ number: 20, day: '19/12/2026' })])
    second = await run('semaine-2.csv', [
      line({ number: 1 }),
      line({ number: 12, seat: '30', customer: '002' }), // exchanged: the same buyer, another seat
      line({ number: 13, seat: '3', day: '19/12/2026', customer: '003' }), // moved to another day
      line({ number: 4, status: 'Annulé' }), // cancelled by its status
      line({ number: 6, price: '12,00' }), // changed
      line({ number: 7 }),
      line({ number: 20, day: '19/12/2026' }),
      line({ number: 30, day: '19/12/2026' }), // new
    ]) // 5 has vanished
  })
  afterAll(async () => {
    await house.close()
    await rm(root, { recursive: true, force: true })
  })

  it('are told one by one before the import is kept: exchanged, moved, cancelled, vanished, changed', () => {
    expect(second.changes?.counts).toEqual({ exchanged: 1, moved: 1, cancelled: 1, vanished: 1, changed: 1 })
    expect(second.changes?.rows.map(brief)).toEqual([
      'cancelled A-4',
      'changed A-6 2800 → A-6 1200',
      'exchanged A-2 2800 → A-30 2800',
      'moved A-3 2026-12-18T20:30 → A-3 2026-12-19T20:30',
      'vanished A-5',
    ])
  })

  it('add up: what there was, plus what came, less what went, is what there is', async () => {
    const [row] = await (await house.warehouse()).run(
      "SELECT sum(seats) AS seats FROM ticket WHERE status <> 'cancelled'",
    )
    const { added, cancelledByAbsence } = second.tickets
    expect(Number(row?.seats)).toBe(8 + added - cancelledByAbsence - (second.changes?.counts.cancelled ?? 0))
  })

  it('are computed again after the import was kept, the same, and nothing of the seats is written beside', async () => {
    expect(await importChanges(house, { id: second.importId })).toEqual(second.changes)
    const kept = await house.folder.app.selectFrom('import_set').select('control').execute()
    expect(kept.every(({ control }) => !control.includes('A-30'))).toBe(true)
    expect(await changesTable(house, { id: second.importId, say: (code) => code })).toContain(
      'change.moved;Bérénice;1;',
    )
    await expect(importChanges(house, { id: 'i-none' })).rejects.toMatchObject({ code: 'import-not-found' })
  })

  it('count places, not lines: a line may stand for a whole class', async () => {
    const groups = 'N° billet;Date de commande;Spectacle;Date de la séance;Heure séance;Tarif;Prix;Quantité;N° client'
    const row = '900;21/11/2026 10:00;Phèdre;08/01/2027;14:00;Scolaire;300,00;60;0900'
    expect((await run('groupes.csv', [row], groups)).tickets).toMatchObject({ added: 60 })
  })

  async function run(name: string, lines: string[], header = head): Promise<ImportControl> {
    const path = join(root, name)
    await writeFile(path, [header, ...lines].join('\n'))
    return await importFiles(house, { files: [{ path, name }], today: '2026-11-24' })
  }
})

function brief({ kind, before, after }: SeatChange): string {
  if (after === null) return `${kind} ${before.seat}`
  const side = kind === 'moved' ? (one: typeof before) => one.startsAt : (one: typeof before) => one.priceCents
  return `${kind} ${before.seat} ${side(before)} → ${after.seat} ${side(after)}`
}
