import type { AudienceKey } from '../../contract/index.ts'
import { defaultGroupSeats } from '../figures/index.ts'

/** Thresholds of the audience rules; a venue may edit them. */
export interface AudienceRules {
  /** From how many performances in a season a person is a regular (3: survey of théâtre outings, ticketing.md §5). */
  regularVisits: number
  /** After how many months without a visit a person is lapsed (18: Purple Seven's window for a second visit). */
  lapsedMonths: number
}

/** How long after a first visit a person is welcomed, in days. */
export const welcomeDays = 14

export const defaultAudienceRules: AudienceRules = { regularVisits: 3, lapsedMonths: 18 }

/** All that a venue may edit of its audiences: `groupSeats` is kept by the marts, which divide groups from buyers. */
export interface AudienceThresholds extends AudienceRules {
  /** From how many seats at group tariffs for one performance a buyer is the relay of a group. */
  groupSeats: number
}

export const defaultAudienceThresholds: AudienceThresholds = { ...defaultAudienceRules, groupSeats: defaultGroupSeats }

/** Identified buyers divide into these six, which add up; the others are counted apart (P11). */
export const partitionKeys = ['subscriber', 'regular', 'occasional', 'new', 'atRisk', 'lapsed'] as const
export const apartKeys = ['group', 'reseller', 'passCulture', 'guest', 'anonymous', 'interested'] as const

/** What a team can do for a group, by code; the sentences are in `words/audience.ts`. */
export const audienceActions: Record<AudienceKey, readonly string[]> = {
  subscriber: ['renewSubscription', 'thank'],
  regular: ['presale', 'meetArtists'],
  occasional: ['secondOuting'],
  new: ['welcome'],
  atRisk: ['personalWinBack'],
  lapsed: ['oneOfferThenSilence'],
  group: ['callRelay'],
  reseller: [],
  passCulture: [],
  guest: ['thankGuests'],
  anonymous: ['askAtTheCounter'],
  interested: ['firstMessage'],
}
