import type { CampaignResult, SentText } from '../../../contract/index.ts'
import { foldName } from '../../campaigns/index.ts'
import { daysBetween } from '../../days/index.ts'

/** A text with each time that it left the house, the first first. */
export interface TextThatLeft extends Omit<SentText, 'listed'> {
  readonly left: readonly TimeItLeft[]
}

export interface TimeItLeft {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** The subject that it had that day. */
  readonly subject: string | null
  /** Addresses of a list; null for words. */
  readonly rows: number | null
}

/** A letter leaves its tool within so many days of leaving the house: beyond, its subject was used again. */
const mostDays = 31

/**
 * The text that a campaign sent: the one whose number stands in its name, else the one that left under its subject in the month before it.
 * Of several, the one that its name tells (the file that we gave, the show); where it tells none they are all given, and none is chosen.
 */
export function sentBy(
  campaign: Pick<CampaignResult, 'name' | 'subject' | 'sentOn'>,
  texts: readonly TextThatLeft[],
): Pick<CampaignResult, 'text' | 'mayBe'> {
  const name = foldName(campaign.name)
  const numbered = texts.filter(({ draftId }) => name.includes(foldName(draftId)))
  const fitting = numbered.length > 0 ? numbered : texts.filter((text) => leftBefore(text, campaign))
  const [only, ...others] = told(fitting, name).map((text) => asSent(text, campaign))
  return only && others.length === 0 ? { text: only, mayBe: [] } : { text: null, mayBe: only ? [only, ...others] : [] }
}

function leftBefore({ left }: TextThatLeft, { subject, sentOn }: Pick<CampaignResult, 'subject' | 'sentOn'>): boolean {
  const folded = foldName(subject ?? '')
  if (folded === '') return false
  return left.some((time) => {
    if (foldName(time.subject ?? '') !== folded) return false
    if (sentOn === null) return true
    const days = daysBetween(time.day, sentOn)
    return days >= 0 && days <= mostDays
  })
}

function told(texts: readonly TextThatLeft[], name: string): readonly TextThatLeft[] {
  if (texts.length < 2) return texts
  const tellings = [
    ({ showKey, channel, audience }: TextThatLeft) => `${showKey}${channel}${audience}`,
    ({ showTitle }: TextThatLeft) => showTitle,
  ]
  for (const telling of tellings) {
    const named = texts.filter((text) => name.includes(foldName(telling(text))))
    if (named.length === 1) return named
  }
  return texts
}

/** A text as the sending of a day finds it. */
export function asSent({ left, ...text }: TextThatLeft, { sentOn }: Pick<CampaignResult, 'sentOn'>): SentText {
  const lists = left.filter(({ rows, day }) => rows !== null && (sentOn === null || day <= sentOn.slice(0, 10)))
  return { ...text, listed: lists.at(-1)?.rows ?? null }
}
