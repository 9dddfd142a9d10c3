import { type DraftContent, type DraftView, draftContentSchema } from '../../../contract/index.ts'
import { draftText } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { boundFacts, keptFrom } from './bind-facts.ts'
import { draftDesk } from './draft-desk.ts'
import { draftRecords } from './draft-records.ts'
import { storedDraft } from './draft-store.ts'
import { judgedToday, viewOf } from './present-draft.ts'

interface Check {
  readonly id: string
  readonly content: DraftContent
  readonly asOf: string
}

/** What a text under a person's hands would be told if it were saved now; nothing is kept. Throws `draft-not-found`. */
export async function checkContent(house: House, check: Check): Promise<DraftView['checks']> {
  const stored = await storedDraft(house.folder.app, check.id)
  const content = draftContentSchema.parse(check.content)
  const before = { ...stored.present, text: draftText(stored.present.content) }
  const kept = keptFrom(before, draftText(content), '')
  const facts = boundFacts(kept, { records: await draftRecords(house, stored.brief, content), asOf: check.asOf })
  const present = { ...stored.present, content, facts, origins: [...kept.origins] }
  const draft = await judgedToday(house, { ...stored, present }, { ...draftDesk(house, check.asOf), asTyped: true })
  return (await viewOf(house, draft)).checks
}
