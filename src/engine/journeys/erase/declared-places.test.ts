import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { decide, findPersons } from '../persons/index.ts'
import { readPersonFile } from './access-request.ts'
import { unfoundPlace } from './declared-places.ts'
import { erasePerson, foreseeErasure } from './erase-person.ts'
import { type ErasurePlan, planErasures } from './erasure-plan.ts'
import { contacts, standEverywhere, standInWritings, tickets } from './everywhere.fixture.ts'
import { toldApart } from './known-elsewhere.ts'
import { ownKeys } from './own-keys.fixture.ts'
import { personalPlaces } from './personal-places.ts'
import { placeLabels } from './place-labels.ts'
import { printPersonFile } from './printed-person-file.ts'
import { rowMatcher } from './row-matcher.ts'
import { searchFolder } from './search-folder.ts'
import { staffAccounts } from './staff-accounts.ts'

const asOf = '2026-11-24'
/** Tables of the engine of the state itself. */
const ofEngine: ReadonlySet<string> = new Set(['sqlite_sequence', 'kysely_migration', 'kysely_migration_lock'])

/** Tables of the warehouse in which nobody of the public can stand: counts, days, halls, what is about shows. */
const ofNobody: ReadonlySet<string> = new Set([
  // Towns stand there beside a number that `person_number` alone explains.
  'person_town',
  ...['built_from', 'file_capacity', 'matched', 'performance', 'sale_day', 'season_count'],
  ...['calendar', 'mart_audience_before', 'mart_booked', 'mart_data', 'mart_doubt_day', 'mart_forecast'],
  ...['mart_holder_day', 'mart_performance', 'mart_performance_day', 'mart_reach', 'mart_ready', 'mart_retention'],
  ...['mart_sale_day', 'mart_season', 'mart_segment', 'mart_segment_why_not', 'mart_subscriber_day'],
  ...[
    'mart_visitor_day',
    'performance_fact',
    'sale_terms',
    'sales_opening',
    'sensitive_tariff',
    'show_genre',
    'ticket_state',
  ],
  // A person is there by a number that `person_number` alone explains, and that is drawn again with the marts.
  ...['mart_person_doubt', 'mart_person_season', 'mart_subscription', 'mart_ticket', 'mart_visit'],
])

/**
 * Text columns of the state in which neither a person nor a file can write: the program's own codes, numbers, hashes and days. Any other is
 * declared by the room that keeps it.
 */
const ofProgram: ReadonlySet<string> = new Set(
  Object.entries({
    allowed_host: 'host at',
    approval: 'draft_id content_hash staff_id on_behalf_of at withdrawn_at',
    backup_made: 'made_at',
    campaign: 'id tool sent_on added_at said_draft',
    capacity: 'performance_id valid_from said_at',
    column_mapping: 'fingerprint scope decided_at',
    delegation: 'from_staff_id to_staff_id from_day until_day made_at ended_at',
    draft: 'id show_key channel created_at only_those length archived_at',
    draft_comment: 'draft_id staff_id at resolved_at',
    draft_plan: 'draft_id planned_for planned_at',
    draft_version: 'draft_id content_hash model written_at',
    erased_person: 'id erased_at fingerprints',
    graphic_charter: 'logo said_at',
    house_identity: 'id',
    house_record: 'changed_at',
    ignored_finding: 'scope draft_id check_id rule ignored_at',
    import_file: 'import_id sha256 grain source normalised corrections rejected state_day last_day',
    import_set: 'id status scope set_hash data_day created_at committed_at undone_at',
    journal: 'at action',
    judged_draft: 'draft_id judged_by content_hash',
    model_call: 'at task model host perimeter outcome',
    model_trial: 'model task prompt_version score at',
    opened_check: 'draft_id content_hash check_key staff_id at',
    past_show_record: 'key held_until',
    past_text: 'id added_at day',
    permission_event: 'channel status at added_at',
    person_decision: 'kind decided_at undone_at act',
    photo: 'id show_key sha256 original master preview media_type added_at removed_at',
    relay_call: 'called_on result',
    repair_decision: 'decided_at undone_at',
    review_event: 'at kind draft_id content_hash staff_id link sealed',
    review_head: 'link',
    sale_terms: 'show_key performance_id terms said_at',
    saved_brief: 'saved_at',
    saved_prompt: 'name saved_at',
    set_aside_fact: 'rule show_key set_at',
    setting: 'key changed_at',
    show_record: 'key changed_at',
    taken_on_check: 'draft_id check_id staff_id at',
    till_total: 'scope scope_key measure noted_at',
    visual_choice: 'show_key chosen_at',
    visual_validation: 'show_key content_hash staff_id at',
  }).flatMap(([table, columns]) => columns.split(' ').map((column) => `${table}.${column}`)),
)

let folder = ''
let house: House
let plan: ErasurePlan

ownKeys()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-declared-'))
  house = await openHouse(join(folder, 'data'))
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
  await standEverywhere(house.folder.app, { lise: lise?.personId ?? '', noe: noe?.personId ?? '' })
  house.changed()
  await house.marts(asOf)
  const [found] = await planErasures(house, [lise?.personId ?? ''])
  if (!found) throw new Error('Lise')
  plan = found
})

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
    const ofState = new Set([...ofProgram].map((column) => column.split('.')[0] ?? ''))
    const isKnown = (table: string) =>
      ofState.has(table) || declaredColumns.has(table) || ofNobody.has(table) || staffAccounts.has(table)
    const undeclared = (await everyTable()).filter(({ table }) => !isKnown(table) && !ofEngine.has(table))
    expect(undeclared.map(({ table }) => table)).toEqual([])
  })

  it('are every text column of the state that a person or a file can write in: one that no room declares fails here', async () => {
    const { rows } = await sql<{ place: string; of: string }>`
      SELECT m.name || '.' || c.name AS place, m.name AS of FROM sqlite_master m, pragma_table_info(m.name) c
      WHERE m.type = 'table' AND upper(c.type) LIKE '%TEXT%' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1`.execute(
      house.folder.app,
    )
    const declared = new Set(
      personalPlaces.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
    )
    const undeclared = rows
      .filter(({ of }) => !staffAccounts.has(of))
      .map(({ place }) => place)
      .filter((place) => !declared.has(place) && !ofProgram.has(place))
    expect(undeclared).toEqual([])
    const known = new Set(rows.map(({ place }) => place))
    expect([...ofProgram].filter((place) => !known.has(place) || declared.has(place))).toEqual([])
  })

  it('of words, say of each column that tells what an erasure leaves there', () => {
    const left = personalPlaces.flatMap(({ table, columns, knownBy }) => {
      if (knownBy.by !== 'words' || knownBy.forget === 'row') return []
      const { forget } = knownBy
      return columns.filter((column) => !(column in forget)).map((column) => `${table}.${column}`)
    })
    // Codes of the program beside the words, and the names of halls and of ticketing systems, by which rows are known.
    expect(left.sort()).toEqual([
      'capacity.hall',
      'column_mapping.source',
      'draft.audience',
      'draft.performances',
      'past_text.channel',
    ])
  })

  it('are declared to the column: in no other does anybody of the public stand', async () => {
    const isSomebody = rowMatcher([plan.needles], null)
    const undeclared = (await everyTable()).flatMap(({ table, rows }) => {
      if (staffAccounts.has(table)) return []
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
    const withRows = toldApart.map(({ table }) => table).filter((table) => !writings.has(table))
    expect(Object.keys(told).sort()).toEqual([...new Set(withRows)].sort())
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

  it('asks what becomes of a text and of a campaign that name them, with nothing changed, and does it as it is told', async () => {
    const [noe] = await findPersons(house, 'noe.drevet@exemple.example')
    const id = noe?.personId ?? ''
    const { app } = house.folder
    await standInWritings(app, { first: 'Noé', last: 'Drevet' })
    await expect(erasePerson(house, { id, by: 'Anne Morel' })).rejects.toMatchObject({
      code: 'erasure-needs-mend',
      params: { count: 3 },
    })
    expect(await findPersons(house, 'noe.drevet@exemple.example')).toHaveLength(1)
    const { mends } = await foreseeErasure(house, id)
    expect(mends.map(({ table, canBeSetAside }) => [table, canBeSetAside]).sort()).toEqual([
      ['campaign', false],
      ['draft_version', false],
      ['past_text', true],
    ])
    for (const { excerpt } of mends) expect(excerpt).toMatch(/noé drevet|drevet noé/i)
    const proof = await erasePerson(house, { id, by: 'Anne Morel', mend: 'hide' })
    expect(proof.after.every(({ found }) => found === 0)).toBe(true)
    expect(await app.selectFrom('past_text').select('text').execute()).toEqual([
      { text: 'Merci à [nom effacé], au [nom effacé] et à Paul Kerouan.' },
    ])
    expect(await app.selectFrom('campaign').select('name').execute()).toEqual([
      { name: 'Anniversaire de [nom effacé]' },
    ])
    const draft = await app.selectFrom('draft').selectAll().executeTakeFirstOrThrow()
    expect(draft).toMatchObject({ intention: '', why_now: '', created_by: 'Anne Morel' })
    const { content, content_hash } = await app.selectFrom('draft_version').selectAll().executeTakeFirstOrThrow()
    expect(content).not.toMatch(/drevet/i)
    expect(content_hash).toBe(createHash('sha256').update(content).digest('hex'))
  })

  it('puts a published text aside where that was chosen', async () => {
    const [paul] = await findPersons(house, 'paul.kerouan@exemple.example')
    const proof = await erasePerson(house, { id: paul?.personId ?? '', by: 'Anne Morel', mend: 'aside' })
    expect(proof.after.every(({ found }) => found === 0)).toBe(true)
    expect(await house.folder.app.selectFrom('past_text').select('id').execute()).toEqual([])
  })
})

/** In which nobody stands before the last tests. */
const writings: ReadonlySet<string> = new Set(['campaign', 'draft', 'draft_version', 'past_text'])
