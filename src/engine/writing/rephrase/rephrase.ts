import type { RephraseWay } from '../../../contract/index.ts'
import { checkLength } from '../channels/index.ts'
import type { DraftRequest } from '../draft/draft-request.ts'
import { wholePlan } from '../draft/plan.ts'
import { mannerSource } from '../draft/skeletons.ts'
import { lengthOn } from '../draft/text-length.ts'
import { workshopFor } from '../draft/workshop.ts'
import type { DraftText } from '../rewrite/open-sentences.ts'
import { type Change, withChanges } from './changes.ts'
import { longer } from './longer.ts'
import { otherwise } from './otherwise.ts'
import { shorter } from './shorter.ts'
import { type Unit, unitsOf } from './units.ts'

/**
 * Says a text shorter, longer or otherwise without a model, from what it says now: each change is one sentence cut, added or said in other
 * words, to be taken or refused by itself. What a person or a model wrote is never cut nor reworded; no fact is added that no record
 * holds, and none is told twice. Same text and same request, same changes; empty when rules find nothing, as on channels whose
 * one line is what it is.
 */
export function rephrase(draft: DraftText, way: RephraseWay, request: DraftRequest): Change[] {
  const { channel } = request.brief
  if (lengthOn(channel, 'long') !== 'long') return []
  const units = unitsOf(draft)
  // A short text may say again what its length left out.
  const asked = { ...request, brief: { ...request.brief, length: null } }
  if (way === 'shorter') {
    const { emphasis } = workshopFor(asked)()
    return shorter(units, { show: request.show, emphasis })
  }
  if (way === 'longer') return fitting(draft, longer(draft, units, hearing(asked)(units, [])), request)
  return otherwise({ units, subject: subjectOfRules(draft) }, hearing(asked))
}

function hearing(request: DraftRequest) {
  return (told: readonly Unit[], tiredOf: readonly string[]) =>
    workshopFor({ ...request, usedOpenings: [...request.usedOpenings, ...tiredOf] })(wholePlan, {
      facts: told.flatMap(({ facts }) => facts),
      sentences: told.filter(({ source }) => source !== mannerSource).map(({ text }) => text),
    })
}

/** As many of the changes, from the first, as do not make the channel refuse the text: a person asked for it longer. */
function fitting(draft: DraftText, changes: readonly Change[], { brief }: DraftRequest): Change[] {
  const isBorne = (taken: readonly Change[]) =>
    checkLength(
      brief.channel,
      withChanges(
        draft,
        taken.map((change) => ({ change, own: null })),
      ).content,
    ).every(({ level, params }) => level !== 'blocking' || params.field !== 'body')
  if (!isBorne([])) return []
  let kept = [...changes]
  while (kept.length > 0 && !isBorne(kept)) kept = kept.slice(0, -1)
  return kept
}

function subjectOfRules({ content: { subject }, origins }: DraftText): string | null {
  const isOwn = origins.some(({ end, writtenBy }) => end <= (subject ?? '').length && writtenBy !== 'rule')
  return isOwn ? null : subject
}
