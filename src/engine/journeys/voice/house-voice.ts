import type { HouseVoice, VoiceDistance } from '../../../contract/index.ts'
import { draftText } from '../../stewardship/index.ts'
import { readVoice, voiceDistance } from '../../writing/index.ts'
import { storedDraft } from '../contents/draft-store.ts'
import type { House } from '../house/index.ts'
import { pastTexts } from './past-texts.ts'

/** The voice of the house, and the texts that it was heard in. */
export async function houseVoice(house: House): Promise<HouseVoice> {
  const texts = await pastTexts(house)
  return { voice: readVoice(texts), texts: texts.map(({ id, title, day, words }) => ({ id, title, day, words })) }
}

/** How far a text is from the house's own. */
export async function distanceToVoice(house: House, text: string): Promise<VoiceDistance> {
  const past = await pastTexts(house)
  return voiceDistance(text, { voice: readVoice(past), past })
}

/** The same of a draft, whose facts are not repetition. Throws `draft-not-found`. */
export async function draftVoice(house: House, id: string): Promise<VoiceDistance> {
  const { present } = await storedDraft(house.folder.app, id)
  const past = await pastTexts(house)
  const text = draftText(present.content)
  return voiceDistance(text, { voice: readVoice(past), past, ownFacts: present.facts })
}
