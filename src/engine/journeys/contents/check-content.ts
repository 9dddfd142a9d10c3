import { type DraftContent, draftContentSchema, type ReviewCheck } from '../../../contract/index.ts'
import { draftText } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { keptFrom, withPresentValues } from './bind-facts.ts'
import { type DraftDesk, draftDesk } from './draft-desk.ts'
import { draftRecords } from './draft-records.ts'
import { storedDraft } from './draft-store.ts'
import { checksOf, judgedToday } from './present-draft.ts'

interface Check {
  readonly id: string
  readonly content: DraftContent
  readonly asOf: string
}

/**
 * What a text under a person's hands would be told if it were saved now; nothing is kept. Facts that its new words state are judged but
 * not bound: what is bound to the record of today cannot have changed since. Throws `draft-not-found`.
 */
export async function checkContent(house: House, check: Check): Promise<ReviewCheck[]> {
  const stored = await storedDraft(house.folder.app, check.id)
  const content = draftContentSchema.parse(check.content)
  const before = { ...stored.present, text: draftText(stored.present.content) }
  const kept = keptFrom(before, draftText(content), '')
  const records = await draftRecords(house, stored.brief, content)
  const facts = withPresentValues(kept.facts, records)
  const present = { ...stored.present, content, facts, origins: [...kept.origins] }
  try {
    const desk = typingDesk(house, check.asOf)
    return await checksOf(house, await judgedToday(house, { ...stored, present }, { ...desk, asTyped: true, records }))
  } catch (error) {
    // What the desk has kept may be what failed.
    desks.delete(house)
    throw error
  }
}

/** For how long the list of a text and the other texts of the house serve one who types: they are asked anew on saving. */
const deskKeptMs = 30_000
const desks = new WeakMap<House, { readonly desk: DraftDesk; readonly until: number }>()

function typingDesk(house: House, asOf: string): DraftDesk {
  const known = desks.get(house)
  if (known && known.desk.asOf === asOf && Date.now() < known.until) return known.desk
  const desk = draftDesk(house, asOf)
  desks.set(house, { desk, until: Date.now() + deskKeptMs })
  return desk
}
