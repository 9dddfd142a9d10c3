import type { DraftView } from '../../../contract/index.ts'
import { draftText } from '../../stewardship/index.ts'
import { checkText, rewriteDraft } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { houseRecord, showRecord } from '../programme/records.ts'
import { boundFacts } from './bind-facts.ts'
import { configuredModel } from './configured-model.ts'
import { keepVersion, storedDraft } from './draft-store.ts'
import { readContent } from './review-content.ts'
import { staffName } from './write-content.ts'

interface RewriteContentRequest {
  readonly id: string
  readonly asOf: string
  /** What is asked of the model, in the person's words; the house's usual instruction otherwise. */
  readonly move: string | null
  readonly staffId: string | null
  readonly model?: string
  readonly signal?: AbortSignal
  readonly onToken?: (piece: string) => void
}

export interface RewrittenContent {
  readonly code: 'rewritten' | 'repaired' | 'fell-back'
  readonly why: string | null
  readonly draft: DraftView
}

/**
 * Has the house's model rewrite a text with its facts locked, and keeps the result as a new version; when the model does not
 * give every fact back, the text stays as it was, and what the tries cost is in the ledger all the same.
 * Throws `model-unknown` without a model, `model-failed` when the person stops it.
 */
export async function rewriteContent(house: House, request: RewriteContentRequest): Promise<RewrittenContent> {
  const { app } = house.folder
  const { brief, present } = await storedDraft(app, request.id)
  const [{ record: show }, own] = await Promise.all([showRecord(house, brief.showKey), houseRecord(house)])
  const records = { show, house: own }
  const model = await configuredModel(house, { records, ...(request.model && { name: request.model }) })
  const text = draftText(present.content)
  const rewriting = await rewriteDraft({
    draft: { ...present, text, facts: [...present.facts], origins: [...present.origins] },
    model,
    who: await staffName(house, request.staffId),
    ...(request.move && { instruction: request.move }),
    invented: (outside) =>
      checkText({ text: outside, record: show, asOf: request.asOf }, own ? { house: own } : {})
        .atoms.filter(({ status }) => status !== 'supported')
        .map((atom) => atom.text),
    ...(request.signal && { signal: request.signal }),
    ...(request.onToken && { onToken: request.onToken }),
  })
  if (rewriting.code !== 'fell-back') {
    const { draft } = rewriting
    await keepVersion(app, request.id, {
      ...draft,
      facts: boundFacts(draft, { records, asOf: request.asOf }),
      writtenBy: await staffName(house, request.staffId),
    })
  }
  return { code: rewriting.code, why: rewriting.why, draft: await readContent(house, request) }
}
