import type { AudienceKey, Channel } from '../../../contract/index.ts'

/** What an address may fill in of a brief: `/contenus?show=berenice&audience=regular&channel=email`. */
export interface BriefSearch {
  readonly write?: true
  readonly show?: string
  readonly audience?: AudienceKey
  readonly channel?: Channel
  readonly only?: 'firstVisit'
  /** Starts of the performances that the text is about, between commas. */
  readonly performances?: string
}

const audiences = {
  new: true,
  occasional: true,
  regular: true,
  subscriber: true,
  atRisk: true,
  lapsed: true,
  group: true,
  reseller: true,
  passCulture: true,
  guest: true,
  anonymous: true,
  interested: true,
} satisfies Record<AudienceKey, true>

const channels = {
  newsletter: true,
  email: true,
  instagram: true,
  facebook: true,
  linkedin: true,
  sms: true,
  press: true,
  web: true,
  brochure: true,
  leaflet: true,
} satisfies Record<Channel, true>

/** Reads the search of an address; what it does not know is left out, never refused. */
export function readBriefSearch(search: Readonly<Record<string, unknown>>): BriefSearch {
  const { show, audience, channel, write, only, performances } = search
  return {
    ...(write !== undefined && { write: true as const }),
    ...((typeof show === 'string' || typeof show === 'number') && { show: String(show) }),
    ...(isKeyOf(audiences, audience) && { audience }),
    ...(isKeyOf(channels, channel) && { channel }),
    ...(only === 'firstVisit' && { only }),
    ...(typeof performances === 'string' && performances !== '' && { performances }),
  }
}

/** True when the address asks for the form of a new text. */
export function isBriefOpen(search: BriefSearch): boolean {
  return Object.keys(search).length > 0
}

function isKeyOf<Key extends string>(keys: Record<Key, true>, value: unknown): value is Key {
  return typeof value === 'string' && Object.hasOwn(keys, value)
}
