import { accessSync, constants } from 'node:fs'
import { AppError, type ErrorCode } from '../../../contract/index.ts'
import { dayMs } from '../../days/index.ts'
import { languageToolAnswers, type OpinionSources, opinionSources } from '../../language/index.ts'
import { ErasureKey, verifyReviewChain } from '../../stewardship/index.ts'
import {
  changedFiles,
  type DamagedFile,
  houseDamage,
  isDataFolder,
  knownError,
  latestInstant,
} from '../../store/index.ts'
import { houseOpinions, listContents } from '../contents/index.ts'
import type { House } from '../house/index.ts'
import { readFaults } from './fault-log.ts'

/** One thing looked at: well, missing (and what that costs), or broken. */
export interface DoctorFinding {
  code: string
  state: 'well' | 'missing' | 'broken'
  params: Record<string, string | number | null>
}

/**
 * Says what works here, what is missing and what that costs, and whether every store is sound, to the byte. Changes nothing but computed data.
 * A house that cannot be opened is a finding too, beside what its files say without it.
 */
export async function doctor(
  dataFolder: string,
  { open, asOf }: { open: () => Promise<House>; asOf: string },
): Promise<DoctorFinding[]> {
  const opened = isDataFolder(dataFolder) ? await open().catch(knownError) : null
  if (opened instanceof AppError && !damages.has(opened.code)) throw opened
  const house = opened instanceof AppError ? null : opened
  const correctors = house ? await houseOpinions(house.folder.app) : opinionSources(process.env)
  return [
    ...machineFindings(),
    ...(await correctorFindings(correctors)),
    ...folderFindings(dataFolder),
    ...(opened instanceof AppError ? await unopenedFindings(dataFolder, opened) : []),
    ...(house ? await storeFindings(house, asOf) : []),
  ]
}

/** What keeps a house from opening that this program can name, each with its way out. */
const damages: ReadonlySet<string> = new Set([
  'state-lost',
  'state-damaged',
  'restore-unfinished',
  'folder-closed',
  'disk-refuses',
  'data-folder-newer',
] satisfies ErrorCode[])

async function unopenedFindings(dataFolder: string, { code, params }: AppError): Promise<DoctorFinding[]> {
  const changed = await changedFiles(dataFolder)
  return [
    { code: 'doctor.unopened', state: 'broken', params: { ...params, error: code } },
    ...changed.map((name) => changedFinding({ name, cameAs: name })),
  ]
}

function machineFindings(): DoctorFinding[] {
  const { node } = process.versions
  return [
    { code: 'doctor.node', state: 'well', params: { version: node, platform: `${process.platform}-${process.arch}` } },
  ]
}

/** The two correctors that give a second opinion on French, neither of them needed. */
async function correctorFindings({ languageTool, grammalecte }: OpinionSources): Promise<DoctorFinding[]> {
  const answers = languageTool !== null && (await languageToolAnswers(languageTool))
  return [
    { code: 'doctor.grammalecte', state: grammalecte === null ? 'missing' : 'well', params: {} },
    {
      code: 'doctor.languagetool',
      state: languageTool === null ? 'missing' : answers ? 'well' : 'broken',
      params: { address: languageTool },
    },
  ]
}

function folderFindings(dataFolder: string): DoctorFinding[] {
  if (!isDataFolder(dataFolder)) return [{ code: 'doctor.no-data', state: 'missing', params: { folder: dataFolder } }]
  const shared = /onedrive|dropbox|google drive|icloud|^\\\\/i.test(dataFolder)
  return [
    { code: 'doctor.folder', state: isWritable(dataFolder) ? 'well' : 'broken', params: { folder: dataFolder } },
    ...(shared ? [{ code: 'doctor.shared-folder', state: 'broken' as const, params: { folder: dataFolder } }] : []),
  ]
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

async function storeFindings(house: House, asOf: string): Promise<DoctorFinding[]> {
  const { state, lost, changed } = await houseDamage(house.folder)
  const findings: DoctorFinding[] = [
    {
      code: 'doctor.state',
      state: state === null ? 'well' : 'broken',
      params: { detail: state?.slice(0, 200) ?? 'ok' },
    },
  ]
  // Nothing more can be asked of a state that cannot be read.
  if (state !== null) return [...findings, ...changed.map(changedFinding)]
  const count = (await house.folder.files.list()).length
  return [
    ...findings,
    { code: 'doctor.files', state: lost.length === 0 ? 'well' : 'broken', params: { count, ...lostNames(lost) } },
    ...changed.map(changedFinding),
    await clockFinding(house),
    await warehouseFinding(house),
    await chainFinding(house),
    faultFinding(house.folder.path),
    ...(await erasureFinding(house)),
    ...(await outdatedTexts(house, asOf)),
  ]
}

function lostNames(lost: readonly DamagedFile[]): { lost: number; names: string } {
  return { lost: lost.length, names: [...new Set(lost.map(({ cameAs }) => cameAs))].slice(0, 3).join(', ') }
}

function changedFinding({ name, cameAs }: DamagedFile): DoctorFinding {
  return { code: 'doctor.file-changed', state: 'broken', params: { file: cameAs, name: name.slice(0, 12) } }
}

/** Clocks of one computer differ by less; a day is left for journeys over time zones. */
const clockMarginMs = dayMs

/** What was written later than now: the clock was ahead then, or is behind now, and days, limits and proofs are told by it. */
async function clockFinding({ folder }: House): Promise<DoctorFinding> {
  const latest = await latestInstant(folder.app)
  const isAhead = latest !== null && Date.parse(latest) > Date.now() + clockMarginMs
  const params = { now: new Date().toISOString().slice(0, 16), latest: latest?.slice(0, 16) ?? '' }
  return { code: 'doctor.clock', state: isAhead ? 'broken' : 'well', params }
}

const faultDays = 30

/** Errors of ours in the last month: what was met is said, and where its detail is. */
function faultFinding(dataFolder: string): DoctorFinding {
  const since = new Date(Date.now() - faultDays * dayMs).toISOString()
  const faults = readFaults(dataFolder).filter(({ at }) => at >= since)
  const [last] = faults
  if (!last) return { code: 'doctor.faults', state: 'well', params: { days: faultDays } }
  const name = last.errors.at(-1)?.name ?? ''
  const params = { days: faultDays, count: faults.length, where: last.where, name, at: last.at.slice(0, 16) }
  return { code: 'doctor.faults', state: 'missing', params }
}

/** Validations are sealed one with the other: a changed or missing one shows. */
async function chainFinding(house: House): Promise<DoctorFinding> {
  const { events, faults } = await verifyReviewChain(house.folder.app)
  const drafts = [...new Set(faults.flatMap(({ draftId }) => draftId ?? []))].join(', ') || 'none'
  return { code: 'doctor.reviews', state: faults.length === 0 ? 'well' : 'broken', params: { events, drafts } }
}

/** Texts that no longer say what the records say, or what was validated: they cannot leave before someone reads them again. */
async function outdatedTexts(house: House, asOf: string): Promise<DoctorFinding[]> {
  const outdated = (await listContents(house, asOf)).filter(({ state }) => state === 'outdated')
  return outdated.map(({ id, showTitle, channel, outdatedBy, wasApproved }) => ({
    code: 'doctor.outdated-text',
    state: 'missing',
    params: { id, show: showTitle, channel, by: outdatedBy, approved: wasApproved ? 'yes' : 'no' },
  }))
}

/** A warehouse that cannot be read is computed again, and looked at once more. */
async function warehouseFinding(house: House): Promise<DoctorFinding> {
  const counted = await countTickets(house).catch(knownError)
  if (!(counted instanceof AppError)) return { code: 'doctor.warehouse', state: 'well', params: { tickets: counted } }
  if (counted.code === 'warehouse-damaged') {
    house.changed()
    await house.folder.dropWarehouse()
    const again = await countTickets(house).catch(knownError)
    if (!(again instanceof AppError))
      return { code: 'doctor.warehouse-again', state: 'well', params: { tickets: again } }
  }
  return { code: 'doctor.warehouse', state: 'broken', params: { ...counted.params, error: counted.code } }
}

/** Every page of what is computed is read: a damaged one is found here, and not by whoever asks for a figure. */
async function countTickets(house: House): Promise<number> {
  const warehouse = await house.warehouse()
  const tables = await warehouse.run(
    "SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'",
  )
  for (const { table_schema, table_name } of tables)
    await warehouse.run(`SELECT count(*) FROM (SELECT hash(COLUMNS(*)) FROM "${table_schema}"."${table_name}")`)
  const [row] = await warehouse.run(
    "SELECT coalesce(sum(seats), 0) AS tickets FROM ticket WHERE status = 'sold' AND cancelled_on IS NULL",
  )
  return Number(row?.tickets ?? 0)
}

/** Without the key of this account, an export that names someone who was erased would bring them back. */
async function erasureFinding(house: House): Promise<DoctorFinding[]> {
  const { erasures } = await house.folder.app
    .selectFrom('erased_person')
    .select((select) => select.fn.countAll<number>().as('erasures'))
    .executeTakeFirstOrThrow()
  if (Number(erasures) === 0) return []
  const state = ErasureKey.find() === null ? 'broken' : 'well'
  return [{ code: 'doctor.erasure-key', state, params: { count: Number(erasures) } }]
}
