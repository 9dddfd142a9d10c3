import { accessSync, constants, existsSync } from 'node:fs'
import { dayMs } from '../../days/index.ts'
import { languageToolAnswers, type OpinionSources, opinionSources } from '../../language/index.ts'
import { ErasureKey, verifyReviewChain } from '../../stewardship/index.ts'
import { damageOf, isDataFolder } from '../../store/index.ts'
import { houseOpinions, listContents } from '../contents/index.ts'
import type { House } from '../house/index.ts'
import { readFaults } from './fault-log.ts'

/** One thing looked at: well, missing (and what that costs), or broken. */
export interface DoctorFinding {
  code: string
  state: 'well' | 'missing' | 'broken'
  params: Record<string, string | number | null>
}

/** Says what works here, what is missing and what that costs, and whether every store is sound. Changes nothing but computed data. */
export async function doctor(
  dataFolder: string,
  { open, asOf }: { open: () => Promise<House>; asOf: string },
): Promise<DoctorFinding[]> {
  const house = isDataFolder(dataFolder) ? await open() : null
  const stores = house ? await storeFindings(house, asOf) : []
  const correctors = house ? await houseOpinions(house.folder.app) : opinionSources(process.env)
  return [...machineFindings(), ...(await correctorFindings(correctors)), ...folderFindings(dataFolder), ...stores]
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
  const damage = await damageOf(house.folder.app)
  const named = await house.folder.app
    .selectFrom('import_file')
    .select(['normalised', 'corrections', 'rejected'])
    .execute()
  const photos = await house.folder.app.selectFrom('photo').select(['original', 'master', 'preview']).execute()
  const names = new Set([...named, ...photos].flatMap((row) => Object.values(row)))
  const lost = [...names].filter((name) => !existsSync(house.folder.files.path(name)))
  return [
    { code: 'doctor.state', state: damage === null ? 'well' : 'broken', params: { detail: damage ?? 'ok' } },
    {
      code: 'doctor.files',
      state: lost.length === 0 ? 'well' : 'broken',
      params: { count: names.size, lost: lost.length },
    },
    await warehouseFinding(house),
    await chainFinding(house),
    faultFinding(house.folder.path),
    ...(await erasureFinding(house)),
    ...(await outdatedTexts(house, asOf)),
  ]
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

async function warehouseFinding(house: House): Promise<DoctorFinding> {
  try {
    const warehouse = await house.warehouse()
    const [row] = await warehouse.run(
      "SELECT coalesce(sum(seats), 0) AS tickets FROM ticket WHERE status = 'sold' AND cancelled_on IS NULL",
    )
    return { code: 'doctor.warehouse', state: 'well', params: { tickets: Number(row?.tickets ?? 0) } }
  } catch (error) {
    return {
      code: 'doctor.warehouse',
      state: 'broken',
      params: { tickets: null, detail: error instanceof Error ? error.message : '' },
    }
  }
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
