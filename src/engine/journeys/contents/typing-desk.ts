import type { StoredDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { type DraftDesk, draftDesk } from './draft-desk.ts'

/** For how long the list of a text and the other texts of the house serve one who types: they are asked anew on saving. */
const keptMs = 30_000
/** So old, they are asked anew behind an answer, that nobody who types on waits for them. */
const renewedAfterMs = 15_000

interface Kept {
  readonly desk: DraftDesk
  readonly since: number
}

const desks = new WeakMap<House, Kept>()
const beingRenewed = new WeakSet<Kept>()

/** What is asked once for the checks of a text that is being typed. */
export function typingDesk(house: House, asOf: string, now = Date.now()): DraftDesk {
  const known = desks.get(house)
  if (known && known.desk.asOf === asOf && now - known.since < keptMs) return known.desk
  const desk = draftDesk(house, asOf)
  desks.set(house, { desk, since: now })
  return desk
}

/** Asks again what the checks of this text need, once it is half as old as it may be. Never fails: the next check would, and say why. */
export async function renewTypingDesk(
  house: House,
  { id, brief }: Pick<StoredDraft, 'id' | 'brief'>,
  now = Date.now(),
): Promise<void> {
  const known = desks.get(house)
  if (!known || now - known.since < renewedAfterMs || beingRenewed.has(known)) return
  beingRenewed.add(known)
  const desk = draftDesk(house, known.desk.asOf)
  try {
    await Promise.all([desk.list(brief), desk.otherTexts(id), desk.dataUntil()])
    desks.set(house, { desk, since: now })
  } catch {
    desks.delete(house)
  }
}

/** What is kept may be what failed. */
export function dropTypingDesk(house: House): void {
  desks.delete(house)
}
