import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { acceptRepair, listRepairs, repairEffect, undoRepair } from './repairs.ts'

const head = 'N° billet;Date de commande;Spectacle;Date de la séance;Heure séance;Tarif;Prix;N° client;Nom;Email'
const line = (number: number, price: string, email = `client${number}@free.fr`) =>
  `${number};20/11/2026 10:00;Bérénice;18/12/2026;20:30;Plein tarif;${price};00${number};Morel;${email}`
/** A line that does not prove by itself to be a refund: it calls its tariff otherwise than the sale. */
const back = (number: number, price: string) => line(number, price).replace('Plein tarif', 'Plein')

describe('repairs of the data', () => {
  let root: string
  let house: House
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'parterre-repairs-'))
    house = await openHouse(join(root, 'data'))
    await run('semaine-1.csv', [
      line(1, '28,00'),
      line(2, '28,00'),
      back(2, '-28,00'),
      line(3, '2800,00'),
      line(4, '28,00', 'zoe@gmial.com'),
    ])
  })
  afterAll(async () => {
    await house.close()
    await rm(root, { recursive: true, force: true })
  })

  it('are proposed one rule at a time, with what each would change, and change nothing by themselves', async () => {
    const before = await state()
    expect((await listRepairs(house)).map(({ code, found, id }) => [code, found, id])).toEqual([
      ['repair.refund-cancels', 1, null],
      ['repair.price-unknown', 1, null],
      ['repair.email-domain', 1, null],
    ])
    expect(await repairEffect(house, 'repair.refund-cancels')).toMatchObject({
      before: { found: 1, seats: 5, receiptsCents: 285_600 },
      after: { found: 0, seats: 3, receiptsCents: 285_600 },
    })
    expect(await repairEffect(house, 'repair.email-domain')).toMatchObject({
      replaced: [{ from: 'gmial.com', to: 'gmail.com' }],
    })
    expect(await state()).toEqual(before)
  })

  it('hold once a person accepts them, for the next file too, over a warehouse deleted and rebuilt', async () => {
    await acceptRepair(house, { code: 'repair.email-domain', by: 'Zoé' })
    await acceptRepair(house, { code: 'repair.price-unknown', by: 'Zoé' })
    const control = await run('semaine-2.csv', [
      line(1, '28,00'),
      line(2, '28,00'),
      back(2, '-28,00'),
      line(3, '2800,00'),
      line(4, '28,00', 'zoe@gmial.com'),
      line(5, '28,00', 'ana@gmial.com'),
    ])
    expect(control.changes?.counts).toEqual({})
    // The second week tells again what the first one told: it is counted once.
    expect((await listRepairs(house)).map(({ code, found }) => [code, found])).toEqual([
      ['repair.email-domain', 2],
      ['repair.price-unknown', 1],
      ['repair.refund-cancels', 1],
    ])
    await house.folder.dropWarehouse()
    house.changed()
    const { emails, cents } = await state()
    expect(emails).toContain('ana@gmail.com')
    expect(emails).not.toContain('zoe@gmial.com')
    expect(cents).toBe(8400)
    await expect(acceptRepair(house, { code: 'repair.price-unknown', by: 'Zoé' })).rejects.toMatchObject({
      code: 'usage',
    })
  })

  it('are taken back whole: what the files say holds again, and the decision stays written', async () => {
    const held = (await listRepairs(house)).filter(({ id }) => id !== null)
    expect(held.map(({ decidedBy }) => decidedBy)).toEqual(['Zoé', 'Zoé'])
    for (const { id } of held) await undoRepair(house, { id: id ?? 0, by: 'Zoé' })
    expect((await state()).emails).toContain('zoe@gmial.com')
    await expect(undoRepair(house, { id: held[0]?.id ?? 0, by: 'Zoé' })).rejects.toMatchObject({
      code: 'repair-not-found',
    })
    expect(await house.folder.app.selectFrom('repair_decision').select('undone_at').execute()).toHaveLength(2)
    expect(await listJournal(house.folder.app, { limit: 9 })).toMatchObject(
      held.toReversed().map(({ id }) => ({ who: 'Zoé', action: 'repair-undone', params: { decision: id } })),
    )
  })

  it('find the sale of a refund as any refund finds its own, in another file too, and leave alone one without a sale', async () => {
    await run('remboursements.csv', [back(1, '-28,00'), back(9, '-5,00')], 'addition')
    const effect = await repairEffect(house, 'repair.refund-cancels')
    expect(effect.before.found).toBe(3)
    // Tickets 3, 4 and 5, and the line of 9 as the file has it.
    expect(effect.after).toMatchObject({ found: 1, receiptsCents: 280_000 + 2800 + 2800 - 500 })
  })

  async function state(): Promise<{ emails: string[]; cents: number }> {
    const warehouse = await house.warehouse()
    const rows = await warehouse.run('SELECT email FROM contact_record ORDER BY 1')
    const [row] = await warehouse.run("SELECT sum(price_cents) AS cents FROM ticket WHERE status = 'sold'")
    return { emails: rows.map(({ email }) => String(email)), cents: Number(row?.cents) }
  }

  async function run(name: string, lines: string[], scope?: 'addition') {
    const path = join(root, name)
    await writeFile(path, [head, ...lines].join('\n'))
    return await importFiles(house, { files: [{ path, name }], today: '2026-11-24', ...(scope && { scope }) })
  }
})
