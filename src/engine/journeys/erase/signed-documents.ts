import { identifyStaff } from '../../stewardship/index.ts'
import type { MendChoice } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { nameOnPapers } from '../programme/records.ts'
import { readPersonFile } from './access-request.ts'
import { erasePerson } from './erase-person.ts'
import { printErasureProof } from './erasure-proof.ts'
import { printPersonFile } from './printed-person-file.ts'

interface Signed {
  readonly id: string
  readonly staffId: string
  readonly pin: string
}

interface HandedDocument {
  readonly fileName: string
  /** Base64. */
  readonly pdf: string
}

/** All that is known of a person as a PDF, asked by a named person of the house. Throws `person-not-found`, `pin-wrong`. */
export async function givePersonFile(
  house: House,
  { id, staffId, pin, day }: Signed & { readonly day: string },
): Promise<HandedDocument> {
  const { name: by } = await identifyStaff(house.folder.app, { nameOrId: staffId, pin })
  const file = await readPersonFile(house, { id, by, day })
  const pdf = printPersonFile(file, { houseName: await nameOnPapers(house), day })
  return { fileName: `donnees-${file.personId}.pdf`, pdf: pdf.toString('base64') }
}

/** Erases a person in the name of a person of the house, and gives the proof. Throws as `erasePerson`, and `pin-wrong`. */
export async function erasePersonSigned(
  house: House,
  { id, staffId, pin, mend }: Signed & { readonly mend: MendChoice | null },
): Promise<HandedDocument & { tickets: number }> {
  const { name: by } = await identifyStaff(house.folder.app, { nameOrId: staffId, pin })
  const proof = await erasePerson(house, { id, by, mend })
  const pdf = printErasureProof(proof, await nameOnPapers(house))
  return { fileName: `effacement-${proof.erasureId}.pdf`, pdf: pdf.toString('base64'), tickets: proof.tickets }
}
