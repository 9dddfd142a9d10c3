export { checkText } from './check-text.ts'
export type { CheckContext, RecipientFacts } from './finding.ts'
export { type GroundsOfList, type MailingBasis, mentionFor } from './mailing-grounds.ts'
export { ageUnder, isPayableFrom } from './tariff-ages.ts'
