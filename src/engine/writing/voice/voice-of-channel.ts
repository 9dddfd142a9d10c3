import type { Channel, VoiceKind } from '../../../contract/index.ts'
import type { PastText } from './past-text.ts'
import { fewestTexts } from './read-voice.ts'

const kindOfChannel: Record<Channel, VoiceKind> = {
  newsletter: 'mail',
  email: 'mail',
  instagram: 'social',
  facebook: 'social',
  linkedin: 'social',
  brochure: 'print',
  leaflet: 'print',
  press: 'press',
  web: 'web',
  sms: 'sms',
}

/** What a house publishes on one kind of channels, where there is enough of it for a manner to be heard; null else. */
export function textsOfKind<Text extends PastText>(past: readonly Text[], kind: VoiceKind): Text[] | null {
  const own = past.filter(({ channel }) => channel && kindOfChannel[channel] === kind)
  return own.length >= fewestTexts ? own : null
}

/**
 * The past texts in which the manner of a channel is heard: those of its kind where there are enough, else all of them (`kind` null), since a
 * house that has kept three letters and one post is heard in its letters.
 */
export function textsHeardFor<Text extends PastText>(
  past: readonly Text[],
  channel: Channel | null,
): { readonly kind: VoiceKind | null; readonly texts: readonly Text[] } {
  const kind = channel && kindOfChannel[channel]
  const own = kind && textsOfKind(past, kind)
  return own ? { kind, texts: own } : { kind: null, texts: past }
}
