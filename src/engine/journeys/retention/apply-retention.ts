import { AppError } from '../../../contract/index.ts'
import { identifyStaff, writeJournal } from '../../stewardship/index.ts'
import { packsOf } from '../../store/index.ts'
import { type ErasureProof, erasePersons, printErasureProof } from '../erase/index.ts'
import type { House } from '../house/index.ts'
import { nameOnPapers } from '../programme/index.ts'
import { dueObjections } from './due-objections.ts'
import { retention } from './due-persons.ts'

export interface RetentionApplied {
  readonly persons: number
  /** Persons due that are left for another act. */
  readonly left: number
  readonly objections: number
  readonly proof: ErasureProof
}

/**
 * Erases those who fall due, in the name of a person of the house, with the same proof as an erasure asked for; their seats stay with
 * nobody's name. At most a hundred in one act, which a person can still look through. One who buys again later comes back (`forget-at-import.ts`). Throws `name-unknown`,
 * `pin-wrong`, `retention-nothing-due`, `erasure-unproven`.
 */
export async function applyRetention(
  house: House,
  { staff, pin, asOf }: { staff: string; pin: string; asOf: string },
): Promise<RetentionApplied> {
  const { app } = house.folder
  const { name: by } = await identifyStaff(app, { nameOrId: staff, pin })
  const { due, dueCustomers, dueProspects } = await retention(house, { asOf })
  if (due.length === 0) throw new AppError('retention-nothing-due', { day: asOf })
  const objections = (await dueObjections(house, asOf)).due
  const proof = await erasePersons(house, {
    ids: due.map(({ personId }) => personId),
    by,
    within: async (state, { erasureId, tickets }) => {
      for (const ids of packsOf(objections)) await state.deleteFrom('permission_event').where('id', 'in', ids).execute()
      await writeJournal(state, {
        who: by,
        action: 'retention-applied',
        params: { erasure: erasureId, persons: due.length, tickets, objections: objections.length },
      })
    },
  })
  return { persons: due.length, left: dueCustomers + dueProspects - due.length, objections: objections.length, proof }
}

/** The same from a page: the proof as a PDF (base64), to keep or to show to whoever checks. Throws as `applyRetention`. */
export async function applyRetentionSigned(
  house: House,
  { staffId, pin, asOf }: { staffId: string; pin: string; asOf: string },
): Promise<Omit<RetentionApplied, 'proof'> & { fileName: string; pdf: string }> {
  const { proof, ...applied } = await applyRetention(house, { staff: staffId, pin, asOf })
  const pdf = printErasureProof(proof, await nameOnPapers(house))
  return { ...applied, fileName: `conservation-${proof.erasureId}.pdf`, pdf: pdf.toString('base64') }
}
