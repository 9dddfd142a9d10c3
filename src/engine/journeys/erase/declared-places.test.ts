import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { House } from '../house/index.ts'
import { importFiles } from '../import/index.ts'
import { decide, findPersons } from '../persons/index.ts'
import { readPersonFile } from './access-request.ts'
import { personalPlaces, unfoundPlace } from './declared-places.ts'
import { erasePerson } from './erase-person.ts'
import { type ErasurePlan, planErasures } from './erasure-plan.ts'
import { toldApart } from './known-elsewhere.ts'
import { ownKeys } from './own-keys.fixture.ts'
import { placeLabels } from './place-labels.ts'
import { printPersonFile } from './printed-person-file.ts'
import { rowMatcher } from './row-matcher.ts'
import { aboutShows, searchFolder } from './search-folder.ts'
import { staffAccounts } from './staff-accounts.ts'

const asOf = '2026-11-24'
const contacts = `Numéro client;Nom;Prénom;Courriel;Téléphone;Adresse;Code postal;Ville;Accord newsletter
101;Kerouan;Lise;lise.kerouan@exemple.example;06 39 98 10 11;4 rue des Filatures;42300;Roanne;Oui
102;Kerouan;Paul;paul.kerouan@exemple.example;06 39 98 10 12;4 rue des Filatures;42300;Roanne;Oui
103;Kerouan;Lise;;;;42300;Roanne;
104;Drevet;Noé;noe.drevet@exemple.example;06 39 98 10 13;12 quai du Bassin;42300;Roanne;Oui
`
const tickets = [
  'Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat',
  ...[101, 101, 102, 104].map(
    (customer, index) =>
      `${customer};B${100 + index};Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;${14 + index}/02/2026`,
  ),
].join('\n')

/** Tables in which nobody of the public can stand: counts, days, halls, settings, what is about shows, and who works here. */
const ofNobody: ReadonlySet<string> = new Set([
  ...['setting', 'column_mapping', 'repair_decision', 'capacity', 'till_total', 'sale_terms', 'campaign'],
  ...[
    'opened_check',
    'review_event',
    'review_head',
    'draft_plan',
    'delegation',
    'model_trial',
    'allowed_host',
    'backup_made',
  ],
  ...['house_identity', 'erased_person', 'sqlite_sequence', 'kysely_migration', 'kysely_migration_lock'],
  ...['judged_draft', 'built_from', 'file_capacity', 'matched', 'performance', 'sale_day', 'season_count'],
  ...['calendar', 'mart_audience_before', 'mart_booked', 'mart_data', 'mart_doubt_day', 'mart_forecast'],
  ...['mart_holder_day', 'mart_performance', 'mart_performance_day', 'mart_reach', 'mart_ready', 'mart_retention'],
  ...['mart_sale_day', 'mart_season', 'mart_segment', 'mart_segment_why_not', 'mart_subscriber_day'],
  ...['mart_visitor_day', 'performance_fact', 'sale_terms', 'sensitive_tariff', 'show_genre'],
  // A person is there by a number that `person_number` alone explains, and that is drawn again with the marts.
  ...['mart_person_doubt', 'mart_person_season', 'mart_subscription', 'mart_ticket', 'mart_visit'],
])

let folder = ''
let house: House
let plan: ErasurePlan

ownKeys()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-declared-'))
  house = await House.open(join(folder, 'data'))
  const files = []
  for (const [name, text] of Object.entries({ 'contacts.csv': contacts, 'billets.csv': tickets })) {
    await writeFile(join(folder, name), text)
    files.push({ path: join(folder, name), name })
  }
  await importFiles(house, { files, today: asOf })
  await decide(house, { a: 'billetterie:101', b: 'billetterie:103', kind: 'unknown', by: 'Anne Morel' })
  await decide(house, { a: 'billetterie:101', b: 'billetterie:102', kind: 'sameHousehold', by: 'Anne Morel' })
  const [lise] = await findPersons(house, 'lise.kerouan@exemple.example')
  const [noe] = await findPersons(house, 'drevet')
  await standEverywhere(lise?.personId ?? '', noe?.personId ?? '')
  house.changed()
  await house.marts(asOf)
  const [found] = await planErasures(house, [lise?.personId ?? ''])
  if (!found) throw new Error('Lise')
  plan = found
})

/** In each place where people write in their own words, and by her address, as mailing tools write a telephone. */
async function standEverywhere(lise: string, noe: string): Promise<void> {
  const { app } = house.folder
  const at = '2026-11-20T10:00:00Z'
  const call = { called_on: '2026-11-20', called_by: 'Anne Morel' }
  await app
    .insertInto('relay_call')
    .values([
      { ...call, person_id: lise, result: 'callBack', note: 'rappeler après 18 h' },
      { ...call, person_id: noe, result: 'interested', note: 'viendra avec Lise Kerouan' },
    ])
    .execute()
  const event = { channel: 'email' as const, status: 'yes' as const, at: '2026-11-01', source: 'brevo', added_at: at }
  await app
    .insertInto('permission_event')
    .values([
      { ...event, address: 'Lise.Kerouan@exemple.example' },
      { ...event, channel: 'sms', address: '06 39 98 10 11' },
    ])
    .execute()
  const signed = { draft_id: 't-1', staff_id: 's-1', staff_name: 'Anne Morel' }
  await app
    .insertInto('taken_on_check')
    .values({ ...signed, check_id: 'hour-1', reason: 'Lise Kerouan l’a demandé', at })
    .execute()
  await app
    .insertInto('draft_comment')
    .values({
      ...{ ...signed, version: 1, sentence: 'À 20 h 30.', rank: 0, text: 'vu avec Lise Kerouan', at },
      ...{ resolved_by: null, resolved_at: null },
    })
    .execute()
  const aside = { scope: 'always' as const, draft_id: null, check_id: null, rule: 'name', words: 'Lise Kerouan' }
  await app
    .insertInto('ignored_finding')
    .values({ ...aside, ignored_by: 'Anne Morel', ignored_at: at })
    .execute()
  const misread = { rule: 'halls/name-spelt', words: 'Lise Kerouan', clause: null, show_key: null }
  await app
    .insertInto('set_aside_fact')
    .values({ ...misread, reason: 'Lise Kerouan n’est pas une salle', set_by: 'Anne Morel', set_at: at })
    .execute()
  const lexicon = { who: 'Anne Morel', action: 'lexicon-added', detail: JSON.stringify({ words: 'Lise Kerouan' }) }
  await app
    .insertInto('journal')
    .values({ at, ...lexicon })
    .execute()
  const brief = { channel: 'email', audience: 'regular', intention: 'remercier Lise Kerouan', only: null, length: null }
  await app
    .insertInto('saved_brief')
    .values({ name: 'Amis de Lise Kerouan', brief: JSON.stringify(brief), saved_by: 'Anne Morel', saved_at: at })
    .execute()
  const prompt = { name: 'ton', version: 1, instruction: 'Comme Lise Kerouan.', saved_by: 'Anne Morel', saved_at: at }
  await app.insertInto('saved_prompt').values(prompt).execute()
  await app.updateTable('import_file').set({ name: 'Lise Kerouan.csv' }).where('name', '=', 'contacts.csv').execute()
}

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

interface Held {
  table: string
  rows: Record<string, unknown>[]
}

/** Every table of both databases. */
async function everyTable(): Promise<Held[]> {
  const state = await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'table'`.execute(
    house.folder.app,
  )
  const held: Held[] = []
  for (const { name } of state.rows) {
    const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.id(name)}`.execute(house.folder.app)
    held.push({ table: name, rows })
  }
  const warehouse = await house.warehouse()
  const tables = await warehouse.run('SELECT table_schema, table_name FROM information_schema.tables')
  for (const { table_schema, table_name } of tables)
    held.push({
      table: String(table_name),
      rows: await warehouse.run(`SELECT * FROM "${table_schema}"."${table_name}"`),
    })
  return held
}

const declaredColumns = Map.groupBy(personalPlaces, ({ table }) => table)

describe('the places of personal data', () => {
  it('are declared table by table, or known to hold nobody', async () => {
    const isKnown = (table: string) =>
      declaredColumns.has(table) || ofNobody.has(table) || aboutShows.has(table) || staffAccounts.has(table)
    expect((await everyTable()).map(({ table }) => table).filter((table) => !isKnown(table))).toEqual([])
  })

  it('are declared to the column: in no other does anybody of the public stand', async () => {
    const isSomebody = rowMatcher([plan.needles], null)
    const undeclared = (await everyTable()).flatMap(({ table, rows }) => {
      if (aboutShows.has(table) || staffAccounts.has(table)) return []
      const columns = new Set(declaredColumns.get(table)?.flatMap((place) => place.columns))
      const naming = rows.flatMap((row) => Object.keys(row).filter((column) => isSomebody([String(row[column] ?? '')])))
      return [...new Set(naming)].filter((column) => !columns.has(column)).map((column) => `${table}.${column}`)
    })
    expect(undeclared).toEqual([])
  })

  it('refuse the proof of a search that missed them in any one', async () => {
    // Too few are here for the matching to doubt of anybody.
    await (await house.warehouse()).execute('INSERT INTO person_doubt VALUES ($id, $id, 0.6)', {
      params: { id: plan.personId },
    })
    const found = await searchFolder(house, [plan.needles])
    expect(await unfoundPlace(house, [plan], found)).toBeNull()
    const known = ['contact_record', 'ticket', 'person', 'person_doubt', 'waiting_pair', 'mart_person', 'mart_address']
    const decided = ['relay_call', 'permission_event', 'person_decision', 'person_assignment']
    const refused: (string | null)[] = []
    for (const place of [...known, ...decided]) {
      const isIt = (one: string) => one === place || one.endsWith(`.${place}`)
      const missed = found.map((one) => (isIt(one.place) ? { ...one, found: 0 } : one))
      refused.push((await unfoundPlace(house, [plan], missed))?.split('.').at(-1) ?? null)
    }
    expect(refused).toEqual([...known, ...decided])
    const [file] = found.filter(({ store, found: rows }) => store === 'files' && rows > 0)
    const missed = found.map((one) => (one.store === 'files' ? { ...one, found: 0 } : one))
    expect(file).toBeDefined()
    expect(await unfoundPlace(house, [plan], missed)).toMatch(/\.parquet$/)
  })
})

describe('all that the house knows of a person', () => {
  it('is what an erasure takes: the notes of calls, decisions on their records, their group, words that name them', async () => {
    const file = await readPersonFile(house, { id: plan.personId, by: 'Anne Morel', day: asOf })
    const told = Object.fromEntries(file.others.map(({ table, rows }) => [table, rows]))
    expect(Object.keys(told).sort()).toEqual([...new Set(toldApart.map(({ table }) => table))].sort())
    expect(told.relay_call?.map(({ note }) => note)).toEqual(['rappeler après 18 h', 'viendra avec Lise Kerouan'])
    expect(told.person_decision?.map(({ kind }) => kind)).toEqual(['unsure', 'sameHousehold'])
    expect(told.mart_audience).toHaveLength(1)
    expect(JSON.stringify(told)).not.toMatch(/paul|drevet/i)
    expect(printPersonFile(file, { houseName: 'Théâtre du Môle', day: asOf }).length).toBeGreaterThan(1000)
  })

  it('has a French title and the name of each column for every such place', () => {
    for (const { table, given } of toldApart)
      expect(Object.keys(placeLabels[table]?.columns ?? {})).toEqual(expect.arrayContaining([...given]))
  })
})

describe('erasing somebody who stands in every place', () => {
  it('leaves them in none, and what people decided stays without them', async () => {
    const proof = await erasePerson(house, { id: plan.personId, by: 'Anne Morel' })
    expect(proof.after.every(({ found }) => found === 0)).toBe(true)
    const { app } = house.folder
    const calls = await app.selectFrom('relay_call').select(['result', 'note']).execute()
    expect(calls).toEqual([{ result: 'interested', note: '' }])
    expect(await app.selectFrom('permission_event').select('id').execute()).toEqual([])
    expect(await app.selectFrom('ignored_finding').select('id').execute()).toEqual([])
    expect(await app.selectFrom('set_aside_fact').select('id').execute()).toEqual([])
    const [taken] = await app.selectFrom('taken_on_check').select(['staff_name', 'reason']).execute()
    expect(taken).toEqual({ staff_name: 'Anne Morel', reason: '' })
    const decisions = await app.selectFrom('person_decision').select(['kind', 'record_a', 'record_b']).execute()
    expect(decisions.map(({ kind }) => kind)).toEqual(['unsure', 'sameHousehold'])
    expect(JSON.stringify(decisions)).not.toMatch(/:10[13]"/)
    const names = await app.selectFrom('import_file').select('name').orderBy('name').execute()
    expect(names.map(({ name }) => name)).toEqual(['billets.csv', 'fichier.csv'])
    expect(await findPersons(house, 'kerouan')).toHaveLength(1)
  })

  it('changes nothing when words that an erasure does not rewrite would keep them', async () => {
    const [noe] = await findPersons(house, 'noe.drevet@exemple.example')
    const { app } = house.folder
    const text = { id: 'x', title: '', channel: null, text: 'Écrire à noe.drevet@exemple.example', source: 'a.txt' }
    await app
      .insertInto('past_text')
      .values({ ...text, added_at: '', day: null })
      .execute()
    await expect(erasePerson(house, { id: noe?.personId ?? '', by: 'Anne Morel' })).rejects.toMatchObject({
      params: { when: 'kept', place: 'past_text' },
    })
    expect(await findPersons(house, 'noe.drevet@exemple.example')).toHaveLength(1)
    await app.deleteFrom('past_text').execute()
    expect(await erasePerson(house, { id: noe?.personId ?? '', by: 'Anne Morel' })).toMatchObject({ persons: 1 })
  })
})
