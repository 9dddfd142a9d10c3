import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { zipSync } from 'fflate'
import type { DraftView } from '../../src/contract/index.ts'
import {
  addStaff,
  approveContent,
  changeSetting,
  decide,
  editContent,
  findPersons,
  giveCapacity,
  House,
  ignoreContentFinding,
  importFiles,
  importProgrammeFile,
  mergePersons,
  saveHouseRecord,
  splitPerson,
  writeContent,
} from '../../src/engine/index.ts'
import { saidBy } from './said-by.ts'
import { asOf, contacts, later, mapped, mapping, newTickets, record, tickets } from './season.ts'

/**
 * `node scripts/kept-folders/make.ts NAME` keeps a data folder made by the program as it is: `NAME.zip`, and `NAME.json`, what it says. The
 * program of later days opens it and must say the same (`kept-folders.test.ts`).
 */
const name = process.argv[2] ?? asOf
const work = await mkdtemp(join(tmpdir(), 'parterre-kept-'))
const data = join(work, 'data')
try {
  const house = await House.open(data)
  await liveIn(house)
  const said = await saidBy(house, asOf)
  await house.close()
  await writeFile(resolve(import.meta.dirname, `${name}.json`), `${JSON.stringify(said, null, 2)}\n`)
  await writeFile(resolve(import.meta.dirname, `${name}.zip`), zipSync(await filesOf(data), { level: 9 }))
} finally {
  await rm(work, { recursive: true, force: true })
}

async function liveIn(house: House): Promise<void> {
  await changeSetting(house.folder.app, 'customersWereToldAtSale', true)
  await take(house, { 'contacts.csv': contacts, 'billets.csv': tickets })
  await take(house, { 'bal.csv': mapped }, { 'bal.csv': mapping })
  await take(house, { 'billets-decembre.csv': newTickets, 'contacts-decembre.csv': later })
  await giveCapacity(house, {
    hall: 'Grande salle',

    seats: 120,

    by: 'Anne Morel',
  })
  await decideOnPersons(house)
  await importProgrammeFile(house, {
    path: await written('fiche.json', JSON.stringify(record)),
    name: 'fiche.json',
    asOf,
    accept: true,
  })
  const venue = { name: 'Théâtre du Môle', city: 'Port-Salin', phone: '02 00 00 00 00' }
  await saveHouseRecord(house, { record: venue, source: 'dossier' })
  await writeTexts(house)
}

async function decideOnPersons(house: House): Promise<void> {
  const [yann, ada, hugo, ines] = await Promise.all(
    ['quéméner', 'okafor', 'ferrand', 'inès'].map((one) => only(house, one)),
  )
  await mergePersons(house, { a: yann ?? '', b: ada ?? '', by: 'Anne Morel' })
  const merged = await only(house, 'okafor')
  await splitPerson(house, { id: merged, by: 'Anne Morel' })
  await mergePersons(house, { a: hugo ?? '', b: ines ?? '', by: 'Anne Morel' })
  const [a, b] = (await findPersons(house, 'vasseur')).flatMap(({ records }) => records)
  if (a && b) await decide(house, { a, b, kind: 'different', by: 'Anne Morel' })
}

async function writeTexts(house: House): Promise<void> {
  const pin = '4821'
  const { id: staffId } = await addStaff(house.folder.app, { name: 'Anne Morel', role: 'relations publiques', pin })
  const brief = { showKey: record.key, channel: 'newsletter', audience: 'occasional', intention: null } as const
  const first = await writeContent(house, { brief, asOf, staffId })
  await approveContent(house, {
    id: first.id,
    asOf,
    staff: staffId,
    pin,
    contentHash: first.contentHash,
    opened: toOpen(first),
  })
  const second = await writeContent(house, { brief: { ...brief, channel: 'instagram' }, asOf, staffId })
  const faulty = { ...second.draft.content, body: `${second.draft.content.body}\n\nUn trombonne attend.` }
  const edited = await editContent(house, { id: second.id, content: faulty, asOf, staffId })
  const fault = edited.checks.find(({ code, params }) => code === 'french-fault' && params.text === 'trombonne')
  await ignoreContentFinding(house, { id: second.id, asOf, checkId: fault?.id ?? '', scope: 'always', staffId })
}

function toOpen({ checks }: DraftView): string[] {
  return checks.filter(({ level }) => level === 'look').map(({ id }) => id)
}

async function only(house: House, query: string): Promise<string> {
  const [found] = await findPersons(house, query)
  if (found === undefined) throw new Error(`Nobody is found by ${query}`)
  return found.personId
}

async function take(
  house: House,
  files: Readonly<Record<string, string>>,
  mappings: Parameters<typeof importFiles>[1]['mappings'] = {},
): Promise<void> {
  const paths = await Promise.all(
    Object.entries(files).map(async ([name, text]) => ({ path: await written(name, text), name })),
  )
  await importFiles(house, { files: paths, today: asOf, mappings })
}

async function written(name: string, text: string): Promise<string> {
  const path = join(work, name)
  await mkdir(work, { recursive: true })
  await writeFile(path, text)
  return path
}

async function filesOf(folder: string): Promise<Record<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [relative(folder, path), new Uint8Array(await readFile(path))] as const),
    ),
  )
}
