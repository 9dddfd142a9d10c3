import { type Channel, type HouseVoice, type VoiceDistance, voiceKinds } from '../../../contract/index.ts'
import { draftText } from '../../stewardship/index.ts'
import { type PastText, readVoice, textsHeardFor, textsOfKind, voiceDistance } from '../../writing/index.ts'
import { storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { takeCleanedAgain } from './clean-kept-texts.ts'
import { pastTexts } from './past-texts.ts'

/**
 * The voice of the house, of each kind of its texts, and the texts that it was heard in; for a channel, the voice of what is published on it
 * where there is enough.
 */
export async function houseVoice(house: House, channel: Channel | null = null): Promise<HouseVoice> {
  const texts = await pastTexts(house)
  return {
    voice: readVoice(textsHeardFor(texts, channel).texts),
    kinds: voiceKinds.flatMap((kind) => {
      const own = textsOfKind(texts, kind)
      return own && own.length < texts.length ? [{ kind, voice: readVoice(own) }] : []
    }),
    texts: texts.map(({ text: _, ...kept }) => kept),
    cleanedAgain: takeCleanedAgain(house),
  }
}

/** How far a text is from the house's own, on the channel that it is for. */
export async function distanceToVoice(
  house: House,
  text: string,
  channel: Channel | null = null,
): Promise<VoiceDistance> {
  return distanceFrom(await pastTexts(house), { text, channel })
}

/** The same of a draft, whose facts are not repetition. Throws `draft-not-found`. */
export async function draftVoice(house: House, id: string): Promise<VoiceDistance> {
  const { brief, present } = await storedDraft(house.folder.app, id)
  const text = draftText(present.content)
  return distanceFrom(await pastTexts(house), { text, channel: brief.channel, ownFacts: present.facts })
}

/** The manner is that of the channel; what was said already was said on any. */
function distanceFrom(
  past: readonly PastText[],
  {
    text,
    channel,
    ownFacts,
  }: { text: string; channel: Channel | null; ownFacts?: readonly { start: number; end: number }[] },
): VoiceDistance {
  const { kind, texts } = textsHeardFor(past, channel)
  return voiceDistance(text, { voice: readVoice(texts), past, heardIn: kind, ...(ownFacts && { ownFacts }) })
}
