import type { AudienceKey } from '../../../contract/index.ts'
import type { RecipientFacts } from '../../writing/index.ts'
import type { MailingList } from './mailing-list.ts'

/** What the check of a text may hold true of every address of its list (P22). */
export function recipientFacts({ reach, allBought, truths }: MailingList, audience: AudienceKey): RecipientFacts {
  const { allCame, lastVisit, towns, bases } = truths
  return {
    count: reach.addresses,
    segment: audience,
    allBought,
    allSubscribers: audience === 'subscriber',
    allCame,
    lastVisit,
    towns,
    bases,
  }
}
