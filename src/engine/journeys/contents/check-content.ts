import { type DraftContent, draftContentSchema, type ReviewCheck } from '../../../contract/index.ts'
import { draftText } from '../../stewardship/index.ts'
import { storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { keptFrom, withPresentValues } from './bind-facts.ts'
import { draftRecords } from './draft-records.ts'
import { checksOf, judgedToday } from './present-draft.ts'
import { dropTypingDesk, renewTypingDesk, typingDesk } from './typing-desk.ts'

interface Check {
  readonly id: string
  readonly content: DraftContent
  readonly asOf: string
}

/** Milliseconds left to an answer to be sent, before what the next one needs is asked. */
const answeredMs = 100

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
    const draft = await judgedToday(house, { ...stored, present }, { ...desk, asTyped: true, records })
    setTimeout(() => void renewTypingDesk(house, stored), answeredMs).unref()
    return await checksOf(house, draft)
  } catch (error) {
    // What the desk has kept may be what failed.
    dropTypingDesk(house)
    throw error
  }
}
