import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from './import-files.ts'
import { listImports, undoImport } from './imports.ts'
import { inspectSet } from './inspect-set.ts'

const today = '2026-11-24'
const head = 'N° billet;Date de commande;Spectacle;Date de la séance;Heure séance;Tarif;Prix;N° client'
const sale = (number: number, customer: string) =>
  `${number};20/11/2026 10:00;Bérénice;18/12/2026;20:30;Plein tarif;28,00;${customer}`
const contacts =
  'N° client;Nom;Prénom;Email;Accepte les e-mails\n0001;Morel;Zoé;zoe.morel@example.org;O\n0002;Petit;Hugo;hugo.petit@example.org;N\n'

describe('importing a set of files', () => {
  let root: string
  let house: House
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'parterre import é '))
  })
  afterAll(async () => {
    await house.close()
    await rm(root, { recursive: true, force: true })
  })
  beforeEach(async () => {
    await house?.close()
    house = await openHouse(await mkdtemp(join(root, 'data ')))
  })

  it('joins what was dropped together, in any order, and says row by row where everything went', async () => {
    const control = await run([
      await file('contacts.csv', contacts),
      await file('billets.csv', [head, sale(1, '0001'), sale(2, '0002'), 'Total;;;;;;56,00;'].join('\n')),
    ])
    expect(control.status).toBe('committed')
    expect(control.joins).toEqual([{ from: 'billets.csv', to: 'contacts.csv', on: 'customerNumber', found: 2, of: 2 }])
    for (const read of control.files) expect(read.rowsRead).toBe(read.kept + read.alreadyKnown + read.rejected)
    const warehouse = await house.warehouse()
    expect(
      await warehouse.run('SELECT count(*) AS seats, CAST(sum(price_cents) AS BIGINT) AS cents FROM ticket'),
    ).toEqual([{ seats: 2, cents: 5600 }])
    expect(
      await warehouse.run(
        "SELECT permission FROM address_permission WHERE address = 'hugo.petit@example.org' AND channel = 'email'",
      ),
    ).toEqual([{ permission: 'no' }])
  })

  it('asks for the show and the date of a list of bookings that names none, and never takes it for contacts', async () => {
    const list = await file('liste.csv', 'Nom;Mail;Places\nMorel;zoe.morel@example.org;3\nPetit;;2\n')
    await expect(run([list])).rejects.toMatchObject({ code: 'column-missing', params: { meaning: 'showTitle' } })
    const constants = { showTitle: 'Ubu roi', startsAt: '2026-12-13T20:30' }
    const [read] = (await run([list], { mappings: { '*': { columns: [], constants } } })).files
    expect(read).toMatchObject({ grain: 'orders', seats: 5 })
  })

  it('parts the show from the date that one cell says, and says that it found the year by the days of the week', async () => {
    const rows = [
      'Morel;Le Cid – ven. 12/03 20h30;3',
      'Petit;Le Cid – sam. 13/03 20h30;2',
      'Roy;Le Cid – dim. 14/03 16h;1',
    ]
    const [read] = (await run([await file('cid.csv', ['Nom;Représentation;Places', ...rows].join('\n'))])).files
    expect(read).toMatchObject({ grain: 'orders', seats: 6, correctedBy: [{ why: 'date-year-inferred', count: 3 }] })
    const warehouse = await house.warehouse()
    expect(
      await warehouse.run('SELECT show_title, CAST(starts_at AS VARCHAR) AS starts_at FROM performance ORDER BY 2'),
    ).toEqual(
      ['2027-03-12 20:30:00', '2027-03-13 20:30:00', '2027-03-14 16:00:00'].map((starts_at) => ({
        show_title: 'Le Cid',
        starts_at,
      })),
    )
  })

  it('goes on with a show and a date that are written once for the rows below, and says so', async () => {
    const rows = [
      'Médée;12/12/2026 20:30;Morel;3',
      ';;Petit;2',
      ';;Roy;1',
      'Ubu roi;13/12/2026 16:00;Blanc;4',
      ';;Noir;5',
    ]
    const [read] = (await run([await file('groupes.csv', ['Spectacle;Séance;Nom;Places', ...rows].join('\n'))])).files
    expect(read).toMatchObject({ seats: 15, rejected: 0, correctedBy: [{ why: 'cell-above', count: 6 }] })
    const warehouse = await house.warehouse()
    expect(
      await warehouse.run(
        'SELECT performance_id, CAST(sum(seats) AS INTEGER) AS seats FROM ticket GROUP BY ALL ORDER BY 1',
      ),
    ).toEqual([
      { performance_id: 'medee@2026-12-12T20:30', seats: 6 },
      { performance_id: 'ubu-roi@2026-12-13T16:00', seats: 9 },
    ])
    // A show played several times is written again for each group, its hour telling them apart.
    const groups = [
      'Médée;12/12/2026;10h;École A;20',
      ';;;École B;10',
      'Médée;12/12/2026;14h;École C;15',
      ';;;École D;12',
      'Médée;13/12/2026;10h;École E;14',
      ';;;École F;22',
      ';;;École G;17',
    ]
    const [schools] = (
      await run([await file('scolaires.csv', ['Spectacle;Date;Heure;Établissement;Effectif', ...groups].join('\n'))], {
        dryRun: true,
      })
    ).files
    expect(schools).toMatchObject({ seats: 110, rejected: 0, correctedBy: [{ why: 'cell-above', count: 12 }] })
    // A line that names no show among others that do is said: nobody knows whose it is.
    const mixed = [
      'Médée;18/12/2026 20:30;Morel;3',
      ';;Petit;2',
      'Médée;18/12/2026 20:30;Roy;1',
      ';;Blanc;4',
      ';;Noir;5',
    ]
    const [other] = (
      await run([await file('sans.csv', ['Spectacle;Séance;Nom;Places', ...mixed, ...mixed].join('\n'))], {
        dryRun: true,
      })
    ).files
    const named = 'Médée 12/12/2026, Ubu roi 13/12/2026'
    expect(other).toMatchObject({
      seats: 8,
      warnings: [
        { code: 'warning.sales-unplaced', params: { rows: 6 } },
        { code: 'warning.performances-unlisted', params: { performances: 2, seats: 15, named } },
      ],
    })
  })

  it('multiplies the price of one seat by the seats of its row, and says how a bare price was read', async () => {
    const rows = ['C1;Ubu roi;13/12/2026;20:30;20,00;2;Martin Léa', 'C2;Ubu roi;13/12/2026;20:30;12,00;3;Petit Hugo']
    const sold = (price: string) => [`Commande;Spectacle;Date;Heure;${price};Quantité;Client`, ...rows].join('\n')
    const [ofSeat] = (await run([await file('unites.csv', sold('Prix unitaire'))], { dryRun: true })).files
    expect(ofSeat).toMatchObject({ seats: 5, receiptsCents: 7600, warnings: [] })
    expect(ofSeat?.cannotTell.map(({ missing }) => missing)).not.toContain('priceCents')
    const [ofRow] = (await run([await file('lignes.csv', sold('Prix'))], { dryRun: true })).files
    expect(ofRow).toMatchObject({ seats: 5, receiptsCents: 3200, warnings: [{ code: 'warning.price-of-row' }] })
  })

  it('does not say missing what another file of the set tells', async () => {
    const sales = await file('billets.csv', [head, sale(1, '0001')].join('\n'))
    const people = await file('contacts.csv', contacts)
    const addresses = await file('adresses.csv', 'N° client;Adresse;CP;Ville\n0001;4 rue du Lin;76000;Rouen\n')
    const halls = await file('seances.csv', 'Spectacle;Date;Heure;Jauge\nBérénice;18/12/2026;20:30;240\n')
    const missing = async (files: { path: string; name: string }[]) => {
      const control = await run(files, { dryRun: true })
      return control.files.flatMap((read) => read.cannotTell.map((gap) => `${read.grain} ${gap.missing}`))
    }
    const lacking = ['tickets capacity', 'contacts postcode']
    expect(await missing([sales, people])).toEqual(expect.arrayContaining(lacking))
    const together = await missing([sales, people, addresses, halls])
    expect(together.filter((gap) => lacking.includes(gap))).toEqual([])
    expect(together).toContain('contacts phone')
  })

  it('takes a show for a show, whatever product its title could name; a gift card without a date stays aside', async () => {
    const titles = ['Avoir vingt ans', 'Le Repas des fauves', "Don't Think Twice"]
    const shows = titles.map((title, index) => sale(index + 1, '0001').replace('Bérénice', title))
    const card = '9;20/11/2026 10:00;Carte cadeau;;;Plein tarif;50,00;0001'
    const control = await run([await file('billets.csv', [head, ...shows, card].join('\n'))])
    expect(control.tickets.added).toBe(3)
    expect(control.files[0]?.rejectedBy).toMatchObject([{ why: 'row-not-a-ticket', count: 1 }])
  })

  it('imports the same set once', async () => {
    const files = [await file('billets.csv', [head, sale(1, '0001')].join('\n'))]
    const first = await run(files)
    const again = await run(files)
    expect(again).toMatchObject({ status: 'alreadyImported', importId: first.importId })
    expect(await listImports(house)).toHaveLength(1)
  })

  it('cancels by absence over weekly full states, so that totals can go down', async () => {
    const totals: unknown[] = []
    for (const [week, numbers] of [
      [1, 2, 3, 4],
      [1, 2, 4, 5],
      [2, 4],
    ].entries()) {
      await run([
        await file(`etat-${week}.csv`, [head, ...numbers.map((number) => sale(number, `000${number}`))].join('\n')),
      ])
      const [row] = await (await house.warehouse()).run("SELECT count(*) AS valid FROM ticket WHERE status = 'sold'")
      totals.push(row?.valid)
    }
    expect(totals).toEqual([4, 4, 2])
  })

  it('takes an import back with everything computed from it', async () => {
    await run([await file('a.csv', [head, sale(1, '0001')].join('\n'))])
    const second = await run([await file('b.csv', [head, sale(1, '0001'), sale(2, '0002')].join('\n'))])
    await undoImport(house, { id: second.importId, by: 'Zoé' })
    expect(await (await house.warehouse()).run('SELECT count(*) AS n FROM ticket')).toEqual([{ n: 1 }])
    await expect(undoImport(house, { id: second.importId, by: 'Zoé' })).rejects.toMatchObject({
      code: 'import-not-found',
    })
    expect(await listJournal(house.folder.app, { limit: 9 })).toMatchObject([
      { who: 'Zoé', action: 'import-undone', params: { import: second.importId } },
    ])
  })

  it('imports nothing of a set when one of its files cannot be taken, and names the file', async () => {
    const good = await file('billets.csv', [head, sale(1, '0001')].join('\n'))
    const odd = await file('menu.csv', 'plat;accompagnement\nsoupe;pain\nsalade;fromage\n')
    await expect(run([good, odd])).rejects.toMatchObject({ code: 'grain-unknown', params: { file: 'menu.csv' } })
    expect(await listImports(house)).toEqual([])
    expect(await house.folder.files.list()).toEqual([])
  })

  it('refuses a layout that does not exist, and says which do, rather than read as if nothing had been said', async () => {
    const good = await file('billets.csv', [head, sale(1, '0001')].join('\n'))
    await expect(run([good], { mappings: { '*': { columns: [], layout: 'zzz' } } })).rejects.toMatchObject({
      code: 'layout-unknown',
      params: { layout: 'zzz', layouts: expect.stringContaining('billetweb') },
    })
    expect(await listImports(house)).toEqual([])
  })

  it('asks rather than guess when every day could be a month', async () => {
    const rows = ['02/03/2026', '04/05/2026', '06/07/2026'].map((day, index) => `${index};Bérénice;${day};20,00`)
    await expect(
      run([await file('ambigu.csv', ['N° billet;Spectacle;Date;Prix', ...rows].join('\n'))]),
    ).rejects.toMatchObject({ code: 'column-ambiguous' })
  })

  it('reads the next file of the same shape as it was told to read the first, and keeps its hall but not its show', async () => {
    const event = (name: string, number: number) =>
      file(name, ['N° billet;Prix;N° client', `${number};28,00;0001`, `${number + 1};28,00;0002`].join('\n'))
    const columns = [
      { name: 'N° billet', meaning: 'ticketNumber' as const },
      { name: 'Prix', meaning: 'priceCents' as const },
      { name: 'N° client', meaning: 'customerNumber' as const },
    ]
    const told = { showTitle: 'Bal', startsAt: '2026-11-14T21:00', hall: 'Parvis' }
    const first = await event('bal.csv', 1)
    await run([first], { mappings: { 'bal.csv': { columns, grain: 'tickets', constants: told } } })
    const next = await event('veillee.csv', 11)
    expect((await inspectSet(house, { files: [next], mappings: {}, today }))[0]).toMatchObject({
      constants: { hall: 'Parvis' },
      description: { grain: 'tickets' },
    })
    await expect(run([next])).rejects.toMatchObject({ code: 'column-missing' })
  })

  it('shows on a trial the rows that a rule found, and keeps none of them with the import', async () => {
    const refund = '9;20/11/2026 10:00;Bérénice;18/12/2026;20:30;Plein tarif;-28,00;0001'
    const files = [await file('billets.csv', [head, sale(1, '0001'), refund].join('\n'))]
    const negative = (control: Awaited<ReturnType<typeof run>>) =>
      control.files[0]?.quality?.findings.find(({ code }) => code === 'check.price-negative')
    expect(negative(await run(files, { dryRun: true }))?.shown).toEqual([
      {
        row: 3,
        cells: {
          showTitle: 'Bérénice',
          startsAt: '2026-12-18T20:30',
          tariff: 'Plein tarif',
          priceCents: -2800,
          ticketNumber: '9',
        },
      },
    ])
    await run(files)
    const again = negative(await run(files))
    expect(again).toMatchObject({ found: 1 })
    expect(again).not.toHaveProperty('shown')
  })

  it('finds again the row of titles that a person once had to show', async () => {
    const misread = (name: string, number: number) =>
      file(name, ['Édité le;par;x', 'a;b;c', 'd;e;f', `${number};Morel;Zoé`].join('\n'))
    const first = await misread('export.csv', 1)
    const shown = async (one: Awaited<ReturnType<typeof file>>) =>
      (await inspectSet(house, { files: [one], mappings: {}, today }))[0]?.description?.headerRow
    expect(await shown(first)).toBe(1)
    const columns = [{ name: 'e', meaning: 'lastName' as const }]
    await run([first], { mappings: { 'export.csv': { columns, grain: 'contacts', headerRow: 3 } } })
    expect(await shown(await misread('suite.csv', 2))).toBe(3)
    // Read from its second row for once, the shape that was confirmed stays so.
    const other = await file('autre.csv', 'Nom;Prénom\ng;h\nMorel;Zoé')
    const names = [{ name: 'Nom', meaning: 'lastName' as const }]
    await run([other], { mappings: { 'autre.csv': { columns: names, grain: 'contacts' } } })
    const once = [{ name: 'g', meaning: 'lastName' as const }]
    await run([other], { mappings: { 'autre.csv': { columns: once, grain: 'contacts', headerRow: 2 } } })
    expect(await shown(other)).toBe(1)
  })

  it('leaves everything as it was when it is stopped', async () => {
    const controller = new AbortController()
    const request = run([await file('a.csv', [head, sale(1, '0001')].join('\n'))], { signal: controller.signal })
    setTimeout(() => controller.abort(), 30)
    await expect(request).rejects.toMatchObject({ code: 'import-cancelled' })
    expect(await readdir(join(house.folder.path, 'tmp'))).toEqual([])
    expect(await listImports(house)).toEqual([])
  })

  it('gives the same figures from a warehouse deleted and rebuilt', async () => {
    await run([
      await file('contacts.csv', contacts),
      await file('billets.csv', [head, sale(1, '0001'), sale(2, '0002')].join('\n')),
    ])
    const before = await everything()
    await house.folder.dropWarehouse()
    house.changed()
    expect(await everything()).toEqual(before)
  })

  it('warns of sales dated in the future: a day read as a month is the usual cause', async () => {
    const control = await run([
      await file('a.csv', [head, sale(1, '0001'), sale(2, '0002').replace('20/11/2026', '02/12/2026')].join('\n')),
    ])
    expect(control.files.flatMap(({ warnings }) => warnings)).toContainEqual({
      code: 'warning.sales-to-come',
      params: { day: '2026-12-02' },
    })
  })

  it('imports a set once that is sent twice at the same time', async () => {
    const files = [await file('a.csv', [head, sale(1, '0001'), sale(2, '0002')].join('\n'))]
    const controls = await Promise.all([run(files), run(files)])
    expect(controls.map(({ status }) => status).sort()).toEqual(['alreadyImported', 'committed'])
    expect(new Set(controls.map(({ importId }) => importId)).size).toBe(1)
    const committed = await house.folder.app.selectFrom('import_set').select('id').execute()
    expect(committed).toHaveLength(1)
    expect(await (await house.warehouse()).run('SELECT count(*) AS seats FROM ticket')).toEqual([{ seats: 2 }])
  })

  it('changes nothing on a trial, and says what it would do', async () => {
    const control = await run([await file('a.csv', [head, sale(1, '0001'), sale(2, '0002')].join('\n'))], {
      dryRun: true,
    })
    expect(control).toMatchObject({ status: 'dryRun', tickets: { added: 2 } })
    expect(await (await house.warehouse()).run('SELECT count(*) AS n FROM ticket')).toEqual([{ n: 0 }])
  })

  async function everything(): Promise<unknown> {
    const warehouse = await house.warehouse()
    const tables = ['ticket', 'contact_record', 'performance', 'person', 'person_record', 'address_permission']
    return await Promise.all(tables.map((table) => warehouse.run(`SELECT * FROM ${table} ORDER BY ALL`)))
  }

  function run(files: { path: string; name: string }[], options: Partial<Parameters<typeof importFiles>[1]> = {}) {
    return importFiles(house, { files, today, ...options })
  }

  async function file(name: string, text: string): Promise<{ path: string; name: string }> {
    const path = join(await mkdtemp(join(root, 'f-')), name)
    await writeFile(path, text)
    return { path, name }
  }
})
