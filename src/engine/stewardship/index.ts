import { journalPersonalData } from './journal/personal-data.ts'
import { reviewPersonalData } from './review/personal-data.ts'

export { delegate, endDelegation, listDelegations } from './delegation/delegations.ts'
export {
  type Erasure,
  ErasureKey,
  keepErasures,
  listErasures,
  recordErasure,
  restoredBy,
} from './erasure/erasure-registry.ts'
export { type DraftExport, draftExports, type LastExport, lastExports } from './journal/exported-drafts.ts'
export { lastHandovers } from './journal/handed-over.ts'
export { listJournal, writeJournal } from './journal/journal.ts'
export { isLocalHost, keepModelCall, readLedger, spentThisMonth } from './ledger/ledger.ts'
export {
  type Approval,
  approveDraft,
  openChecks,
  type PresentState,
  type ReviewState,
  reviewState,
  type StandingCheck,
  stagesOfReview,
  takeOnCheck,
  withdrawApproval,
  withTakenOn,
} from './review/approvals.ts'
export {
  type BoundFact,
  boundFactSchema,
  changedFacts,
  factKey,
  presentValue,
  type Records,
} from './review/bound-facts.ts'
export type { JudgedCheck } from './review/check-id.ts'
export { addComment, draftComments, settleComment } from './review/comments.ts'
export { contentHash } from './review/content-hash.ts'
export { type Correction, correctionsOf, untrueFacts } from './review/corrections.ts'
export { draftText } from './review/draft-text.ts'
export { overlap } from './review/fact-checks.ts'
export {
  heedFinding,
  houseLexicon,
  ignoreFinding,
  type Remark,
  setAside,
} from './review/ignored-findings.ts'
export { judgeDraft } from './review/judge-draft.ts'
export type { Judgement } from './review/judgement.ts'
export type { DraftPhoto } from './review/photo-checks.ts'
export type { OtherText } from './review/repetition.ts'
export { type ChainFault, verifyReviewChain } from './review/review-chain.ts'
export { hearFactAgain, setAsideFacts, setAsideOf, setFactAside } from './review/set-aside-facts.ts'
export { type Redacted, type RedactedSpan, type Shield, shield } from './shield/shield.ts'
export { closeSessions, listAccounts, openSessions, removeAccount, saveAccount } from './sign-in/accounts.ts'
export { isCommonPassword } from './sign-in/common-passwords.ts'
export { listPasskeys, removePasskey } from './sign-in/passkeys.ts'
export { clientHeader, openSignIn, type SignIn } from './sign-in/sign-in.ts'
export { actorName, atTerminal, terminalActor } from './staff/actors.ts'
export { admitStaff, authorise, dismissStaff, type GivenCode } from './staff/authorise.ts'
export { addStaff, identifyStaff, lendStaff, listStaff, type StaffMember } from './staff/staff.ts'
export { legalStatements } from './transparency/legal-statements.ts'
export { mentionDuty, modelSentences, sentenceCounts } from './transparency/mention-duty.ts'

/** Where this room keeps personal data: what an erasure walks. */
export const stewardshipPersonalData = [...reviewPersonalData, ...journalPersonalData]
