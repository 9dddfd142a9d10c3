import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { audienceText } from '../../audience/index.ts'
import { paceText } from '../../boxoffice/index.ts'
import { martsText } from '../../figures/index.ts'
import { DataFolder, type Warehouse } from '../../store/index.ts'
import { freshHouse } from '../import/fresh-house.fixture.ts'
import { ensureMarts } from './ensure-marts.ts'
import { rebuild } from './rebuild.ts'
import { changeSetting } from './settings.ts'
import { stateSignature } from './state-signature.ts'

const fresh = freshHouse()
const today = '2026-11-24'

it('builds again the marts of a program that asked other questions: every question that makes one is in their mark', async () => {
  const asked = `${martsText()}${audienceText()}${paceText()}`
  for (const room of ['figures/marts', 'audience', 'boxoffice']) {
    const folder = join(import.meta.dirname, '../..', room)
    const questions = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
    expect(questions).not.toEqual([])
    for (const name of questions) expect(asked, name).toContain(await readFile(join(folder, name), 'utf8'))
  }
})

it('shows nothing of the warehouse that was, when an import ends while a page has its figures built', async () => {
  const warehouse = await withTwoSeats()
  const { folder } = fresh.house
  const { held, isHeld, letGo } = holdingTransactions(warehouse)
  const page = ensureMarts(folder, held, today)
  await isHeld
  const said = { hall: 'Salle Jean-Vilar', performance_id: null, seats: 250, valid_from: null }
  await folder.app
    .insertInto('capacity')
    .values({ ...said, said_by: 'Anne Morel', said_at: today })
    .execute()
  const rebuilt = rebuild({ folder, warehouse, signature: await stateSignature(folder.app) })
  await pause(50)
  letGo()
  await Promise.all([page, rebuilt])
  expect(await capacities()).toEqual([{ capacity: 250 }])
})

it('shows figures by the thresholds that are set, though others were being built as they changed', async () => {
  const warehouse = await withTwoSeats()
  const { folder } = fresh.house
  const { held, isHeld, letGo } = holdingTransactions(warehouse)
  const before = ensureMarts(folder, held, today)
  await isHeld
  await changeSetting(folder.app, 'seasonStartMonth', 1)
  const after = ensureMarts(folder, held, today)
  await pause(50)
  letGo()
  await before
  const seasons = await warehouse.run('SELECT DISTINCT season_year FROM performance_fact', { schema: await after })
  expect(seasons).toEqual([{ season_year: 2027 }])
})

it('opens as it was, its marts with it, after a program that was killed while they waited to be put in their place', async () => {
  const { warehouse, schema } = await withTwoSeats().then(() => fresh.house.marts(today))
  const asked = 'SELECT count(*) AS tickets, min(show_title) AS show, min(tariff_class) AS tariff FROM mart_ticket'
  const before = await warehouse.run(asked, { schema })
  const left = await mkdtemp(join(tmpdir(), 'parterre-killed-'))
  await cp(fresh.house.folder.path, left, { recursive: true })
  const opened = await DataFolder.open(left)
  try {
    expect(await (await opened.warehouse()).run(asked, { schema })).toEqual(before)
    expect(before).toMatchObject([{ tickets: 2, show: 'Antigone' }])
  } finally {
    await opened.close()
    await rm(left, { recursive: true, force: true })
  }
})

async function withTwoSeats(): Promise<Warehouse> {
  const sale = (number: number) =>
    `${number};A${number};Antigone;22/03/2027;20:30;Salle Jean-Vilar;Plein;20,00;02/10/2026`
  const head = 'Client;N° billet;Spectacle;Date;Heure;Salle;Tarif;Prix;Acheté le'
  await fresh.taken({ 'billets.csv': [head, sale(1), sale(2)] })
  return await fresh.house.warehouse()
}

async function capacities() {
  const { warehouse, schema } = await fresh.house.marts(today)
  return await warehouse.run('SELECT DISTINCT capacity FROM performance_fact', { schema })
}

/** A warehouse whose first transaction, all done, waits before it is committed. */
function holdingTransactions(warehouse: Warehouse) {
  const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const transaction: Warehouse['transaction'] = (work) =>
    warehouse.transaction(async (inside) => {
      const result = await work(inside)
      reached.resolve()
      await released.promise
      return result
    })
  const held = new Proxy(warehouse, {
    get: (target, name) => {
      if (name === 'transaction') return transaction
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { held, isHeld: reached.promise, letGo: released.resolve }
}
