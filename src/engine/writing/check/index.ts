export { checkText } from './check-text.ts'
export { ageUnder, isPayableFrom } from './money/tariff-ages.ts'
export { type GroundsOfList, type MailingBasis, mentionFor } from './reader/mailing-grounds.ts'
export type { CheckContext, RecipientFacts } from './text/finding.ts'
