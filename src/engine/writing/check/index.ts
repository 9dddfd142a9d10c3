export { checkText } from './check-text.ts'
export type { CheckContext, RecipientFacts } from './finding.ts'
