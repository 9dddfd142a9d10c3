/**
 * French itself: typography, spelling, grammar, readability. Needs no record, no store and no model; what it must
 * know of a season (names, titles) is handed to it as a lexicon.
 */
export { type ClaimMade, claimAt } from './claims/claim-at.ts'
export { type ClaimType, claimWords } from './claims/claim-words.ts'
export { deniesNext } from './claims/denial.ts'
export { type Statement, saysDenied, statementsOf } from './claims/statements.ts'
export { commonForms } from './context/common-forms.ts'
export { type CorrectionOptions, correctText } from './correct-text.ts'
export { loadLexicon } from './lexicon/lexicon.ts'
export { lexiconFromRecord } from './lexicon-from-record.ts'
export { literalPattern } from './matching/literal-pattern.ts'
export { matchesIn, matchesWithin, patternsSearched } from './matching/matches.ts'
export type { Checker } from './opinions/checker.ts'
export { KeptCheckers } from './opinions/kept-checkers.ts'
export { isAddressHere, languageToolAnswers } from './opinions/language-tool.ts'
export { type OpinionSources, openCheckers, opinionSources } from './opinions/second-opinions.ts'
export { readableText } from './readable-text.ts'
export { frenchSpaces } from './spaces.ts'
export { isCommonWord } from './spelling/common-words.ts'
export type { UnwantedPhrase } from './style/check-style.ts'
export { type Readability, sentencesOf } from './style/readability.ts'
export { correctTypography } from './typography/correct-typography.ts'
