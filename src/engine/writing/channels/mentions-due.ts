import type { Channel, HouseRecord } from '../../../contract/index.ts'

type Mention = NonNullable<HouseRecord['mentions']>[number]

/**
 * Whether the house wants this mention on this channel (P25). « All » is every text that is published, printed or mailed: a text
 * message has 160 signs, and carries what is asked of it by name.
 */
export function isDueOn(mention: Mention, channel: Channel): boolean {
  return mention.channel === channel || (mention.channel === 'all' && channel !== 'sms')
}
