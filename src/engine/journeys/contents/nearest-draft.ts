import type { Channel } from '../../../contract/index.ts'
import {
  type DraftRequest,
  type PastText,
  readVoice,
  textsHeardFor,
  voiceDistance,
  type WrittenDraftWithoutChecks,
  writeDraft,
} from '../../writing/index.ts'

const candidates = 4
/** Another seed for another wording, far from those that the next texts of the same brief will take. */
const farSeed = 1000

/**
 * Of several wordings of one brief, the one that sounds most like the house without saying again what it has said. Without
 * enough past texts, the first.
 */
export function nearestDraft(request: DraftRequest, past: readonly PastText[]): WrittenDraftWithoutChecks {
  const first = writeDraft(request)
  const voice = readVoice(textsHeardFor(past, request.brief.channel).texts)
  if (!voice.isEnough) return first
  const others = Array.from({ length: candidates - 1 }, (_, index) =>
    writeDraft({ ...request, seed: request.seed + farSeed * (index + 1) }),
  )
  const gap = ({ content, facts }: WrittenDraftWithoutChecks) => {
    const { distance, repeatedShare, cliches } = voiceDistance(content.body, { voice, past })
    return (distance ?? 0) + repeatedShare + cliches.length - facts.length / 1000
  }
  return (
    [first, ...others].map((draft) => ({ draft, gap: gap(draft) })).sort((a, b) => a.gap - b.gap)[0]?.draft ?? first
  )
}

/** How the house's texts of a channel open and close, when most of them do so alike. */
export function mannerOf(past: readonly PastText[], channel: Channel): NonNullable<DraftRequest['manner']> {
  const voice = readVoice(textsHeardFor(past, channel).texts)
  return {
    greeting: voice.isEnough ? (voice.greeting?.words ?? null) : null,
    signature: voice.isEnough ? (voice.signature?.words ?? null) : null,
  }
}
