import { randomUUID } from 'node:crypto'
import { sep } from 'node:path'
import { AppError, type ErasureForeseen } from '../../../contract/index.ts'
import { BesideNumbers } from '../../identity/index.ts'
import { type Erasure, ErasureKey, recordErasure, writeJournal } from '../../stewardship/index.ts'
import { type AppDatabase, type MendChoice, writingsToMend } from '../../store/index.ts'
import type { KeptChild } from '../../ticketing/index.ts'
import { knownByKeys, retentionPrefix } from '../forget/index.ts'
import type { House } from '../house/index.ts'
import { unfoundPlace } from './declared-places.ts'
import { type ErasurePlan, planErasures } from './erasure-plan.ts'
import { namingOf } from './naming.ts'
import type { Needles } from './needles.ts'
import { personalPlaces } from './personal-places.ts'
import { type FoundPlace, searchFiles, searchFolder, searchState, soughtIn, withReader } from './search-folder.ts'
import { type FilesAfter, stripHouse } from './strip-house.ts'
import { takeOutOfState } from './take-out-of-state.ts'
import { withWholeCouples } from './whole-couples.ts'

/** What an erasure did, and what shows that it is done. Holds the person's name: it is handed over, never kept. */
export interface ErasureProof {
  readonly erasureId: string
  readonly name: string
  /** Asked for by the person, or of several whose time is over: then `name` says how many. */
  readonly reason: 'request' | 'retention'
  readonly persons: number
  readonly erasedAt: string
  readonly by: string
  /** The same search, before and after: rows that name the person, place by place. */
  readonly before: readonly FoundPlace[]
  readonly after: readonly FoundPlace[]
  /** Files of the folder that could not be opened, of which the bytes alone were compared. */
  readonly unopened: readonly string[]
  /** Seats that stay in the figures, with nobody's name. */
  readonly tickets: number
  /** Originals that named the person: dropped, by the name under which they were imported. */
  readonly droppedFiles: readonly string[]
  /** Normalised files written again without the person. */
  readonly rewrittenFiles: number
  /** Rows of files that named them. */
  readonly rows: number
  /** Records that named somebody else too (a couple, an organisation), who stays in them with the address and the seats. */
  readonly coupleRecords: number
  /** No file gave a name: only addresses, telephones and numbers were sought. */
  readonly isUnnamed: boolean
  /** Another person bears the same name, or it is incomplete: it was not sought by itself. */
  readonly isNameShared: boolean
  /** Somebody of that name works here: their account stays, and what it signed. */
  readonly isStaff: boolean
  /** Backups made before, which still hold the person until they are deleted. */
  readonly backups: readonly { readonly path: string; readonly madeAt: string }[]
}

/** What an erasure would do, for the person who decides. Nothing is changed. Throws `person-not-found`. */
export async function foreseeErasure(house: House, id: string): Promise<ErasureForeseen & { found: FoundPlace[] }> {
  const [plan] = await planErasures(house, [id])
  if (!plan) throw new AppError('person-not-found', { id })
  const { personId, name, tickets, records, needles } = plan
  const found = (await searchFolder(house, [needles])).filter((place) => place.found > 0)
  const mends = await writingsToMend(house.folder.app, personalPlaces, await namingOf(house.folder.app, [needles]))
  const coupleRecords = records.filter(({ isShared }) => isShared).length
  const places = found.filter(({ stays }) => !stays).length
  const isStaff = places < found.length
  return { personId, name, tickets, places, coupleRecords, isStaff, mends, backups: await backupsMade(house), found }
}

/**
 * Erases a person from the whole data folder and proves it: the folder is searched before and after, and the proof is
 * refused when the search before did not find them wherever they are known to be. Seats stay, with nobody's name.
 * Throws `person-not-found`; `erasure-needs-mend` where writings of the house name them and `mend` does not say what becomes of these;
 * `erasure-unproven`, with nothing changed when something of them would be left (`when: 'kept'`).
 */
export async function erasePerson(
  house: House,
  { id, by, mend = null }: { id: string; by: string; mend?: MendChoice | null },
): Promise<ErasureProof> {
  const plans = await planErasures(house, [id])
  const within: WithErasure = async (state, { erasureId, tickets }) =>
    await writeJournal(state, { who: by, action: 'person-erased', params: { erasure: erasureId, tickets } })
  return await eraseAll(house, { plans, by, reason: 'request', within, mend })
}

/** What is written in the state with an erasure, or not at all. */
type WithErasure = (state: AppDatabase, erasure: Pick<ErasureProof, 'erasureId' | 'tickets'>) => Promise<void>

/**
 * Erases several persons whose time is over (P16) in one act, with one proof for all: the same searches, of each of them. Their
 * fingerprints give way to a purchase made later. `within` goes with the erasure, all or nothing. Throws as `erasePerson`.
 */
export async function erasePersons(
  house: House,
  { ids, by, within = async () => {} }: { ids: readonly string[]; by: string; within?: WithErasure },
): Promise<ErasureProof> {
  const plans = await withWholeCouples(house, await planErasures(house, ids))
  return await eraseAll(house, { plans, by, reason: 'retention', within, mend: 'hide' })
}

interface ErasureAct {
  readonly plans: readonly ErasurePlan[]
  readonly by: string
  readonly reason: ErasureProof['reason']
  readonly within: WithErasure
  /** What becomes of writings that name them; null where nobody was asked. */
  readonly mend: MendChoice | null
  /** False where it was registered already, and is done again. */
  readonly isRegistered?: boolean
}

/** Takes those who are planned out of the folder, all or nothing, and proves it. Throws as `erasePerson`. */
export async function eraseAll(house: House, act: ErasureAct): Promise<ErasureProof> {
  return await withReader((reader) => eraseReading(house, act, reader))
}

async function eraseReading(
  house: House,
  { plans, by, reason, within, mend, isRegistered = true }: ErasureAct,
  reader: KeptChild,
): Promise<ErasureProof> {
  const needles = plans.map((plan) => plan.needles)
  if (mend === null) await refuseUnasked(house, needles)
  const id = plans[0]?.personId ?? ''
  const before = await searchFolder(house, needles, reader)
  const unfound = await unfoundPlace(house, plans, before)
  if (unfound !== null) throw new AppError('erasure-unproven', { id, when: 'before', place: unfound })
  const key = ErasureKey.findOrMake()
  const erasedAt = new Date().toISOString()
  const ids = plans.map(() => `${reason === 'retention' ? retentionPrefix : 'e-'}${randomUUID().slice(0, 8)}`)
  const erasureId = ids[0] ?? ''
  const numbers = new BesideNumbers()
  // Called once all files were gone through: only then is it known what stood beside the numbers.
  const erasures = () =>
    plans.map(
      ({ keys }, at): Erasure => ({
        id: ids[at] ?? '',
        erasedAt,
        fingerprints: [...keys, ...numbers.keysOf(keys)].sort().map((one) => key.fingerprint(one)),
      }),
    )
  const tickets = plans.reduce((sum, plan) => sum + plan.tickets, 0)
  const forgotten = knownByKeys(new Set(plans.flatMap(({ keys }) => keys)), {
    marks: new Set(plans.flatMap(({ marks }) => marks)),
    beside: numbers,
  })
  const stripped = await stripHouse(house, forgotten, {
    originals: new Set(
      before.flatMap(({ store, place, found }) => (store === 'files' && found > 0 ? [hashIn(place)] : [])),
    ),
    beforehand: async (files) => refuseWhatStays(id, await leftInFolder(house, { before, needles, files, reader })),
    within: async (state) => {
      await takeOutOfState(state, { plans, mend: mend ?? 'hide' })
      if (isRegistered) for (const erasure of erasures()) await recordErasure(state, { ...erasure, by })
      await within(state, { erasureId, tickets })
      refuseWhatStays(id, await searchState(state, needles))
    },
  })
  const after = await searchFolder(house, needles, reader)
  const left = after.find(isLeft)
  if (left) throw new AppError('erasure-unproven', { id, when: 'after', place: left.place })
  return {
    erasureId,
    name: reason === 'request' ? (plans[0]?.name ?? '') : String(plans.length),
    reason,
    persons: plans.length,
    erasedAt,
    by,
    before,
    after,
    unopened: after.flatMap(({ place, isUnopened }) => (isUnopened ? [place] : [])),
    tickets,
    droppedFiles: stripped.dropped,
    rewrittenFiles: stripped.rewritten,
    rows: stripped.rows,
    coupleRecords: plans.flatMap(({ records }) => records.filter(({ isShared }) => isShared)).length,
    isUnnamed: needles.every(({ names }) => names.length === 0),
    isNameShared: needles.some(({ isNameShared }) => isNameShared),
    isStaff: after.some(({ found, stays }) => found > 0 && stays),
    backups: await backupsMade(house),
  }
}

/** A file of the house is named by the hash of what it holds. */
function hashIn(place: string): string {
  return place.slice(0, 64)
}

function isLeft({ found, stays }: FoundPlace): boolean {
  return found > 0 && !stays
}

/** What others read is changed by nobody who was not asked: how, is theirs to say. */
async function refuseUnasked({ folder }: House, needles: readonly Needles[]): Promise<void> {
  const mends = await writingsToMend(folder.app, personalPlaces, await namingOf(folder.app, needles))
  if (mends.length > 0) throw new AppError('erasure-needs-mend', { count: mends.length })
}

/** Said before anything is changed: once it is, nobody finds the person any more to try again. */
function refuseWhatStays(id: string, places: readonly FoundPlace[]): void {
  const left = places.find(isLeft)
  if (left) throw new AppError('erasure-unproven', { id, when: 'kept', place: left.place })
}

interface BeforeErasing {
  readonly before: readonly FoundPlace[]
  readonly needles: readonly Needles[]
  readonly files: FilesAfter
  readonly reader: KeptChild
}

/** What the erasure would leave of them in the folder, the databases apart: beside the files of the house, and in those that stay or come. */
async function leftInFolder(house: House, { before, needles, files, reader }: BeforeErasing): Promise<FoundPlace[]> {
  const sought = { ...(await soughtIn(await house.warehouse(), needles)), reader }
  return [
    ...before.filter(({ store, place }) => store === 'folder' && !place.startsWith(`tmp${sep}`)),
    ...before.filter(({ store, place }) => store === 'files' && files.staying.has(place)),
    ...(await searchFiles(house, sought, files.added)),
  ]
}

async function backupsMade({ folder }: House): Promise<{ path: string; madeAt: string }[]> {
  const rows = await folder.app.selectFrom('backup_made').selectAll().orderBy('id').execute()
  return rows.map(({ path, made_at }) => ({ path, madeAt: made_at }))
}
