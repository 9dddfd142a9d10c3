import type { Migration } from 'kysely/migration'
import * as firstTables from './0001-first-tables.ts'
import * as takenOnChecks from './0002-taken-on-checks.ts'
import * as reviewChain from './0003-review-chain.ts'
import * as models from './0004-models.ts'
import * as narrowedLists from './0005-narrowed-lists.ts'
import * as erasedPersons from './0006-erased-persons.ts'
import * as relayCalls from './0007-relay-calls.ts'
import * as repairDecisions from './0008-repair-decisions.ts'
import * as ignoredFindings from './0009-ignored-findings.ts'
import * as draftComments from './0010-draft-comments.ts'
import * as draftPlans from './0011-draft-plans.ts'
import * as photos from './0012-photos.ts'
import * as pastTextDays from './0013-past-text-days.ts'
import * as decisionActs from './0014-decision-acts.ts'
import * as pastRecords from './0015-past-records.ts'
import * as saleTerms from './0016-sale-terms.ts'
import * as signIn from './0017-sign-in.ts'
import * as delegations from './0018-delegations.ts'
import * as savedBriefs from './0019-saved-briefs.ts'
import * as passkeys from './0020-passkeys.ts'
import * as stateDays from './0021-state-days.ts'
import * as fileLastDays from './0022-file-last-days.ts'
import * as houseIdentity from './0023-house-identity.ts'
import * as noRemarkExamples from './0024-no-remark-examples.ts'
import * as draftPerformances from './0025-draft-performances.ts'
import * as idsInJournal from './0026-ids-in-journal.ts'
import * as judgedDrafts from './0027-judged-drafts.ts'
import * as briefWishes from './0028-brief-wishes.ts'
import * as sealedReviews from './0029-sealed-reviews.ts'
import * as takenOutOfPastTexts from './0030-taken-out-of-past-texts.ts'
import * as campaignTexts from './0031-campaign-texts.ts'
import * as signInAttempts from './0036-sign-in-attempts.ts'
import * as setAsideFacts from './0041-set-aside-facts.ts'

/** In order, forward only, never edited once released. */
export const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-taken-on-checks': takenOnChecks,
  '0003-review-chain': reviewChain,
  '0004-models': models,
  '0005-narrowed-lists': narrowedLists,
  '0006-erased-persons': erasedPersons,
  '0007-relay-calls': relayCalls,
  '0008-repair-decisions': repairDecisions,
  '0009-ignored-findings': ignoredFindings,
  '0010-draft-comments': draftComments,
  '0011-draft-plans': draftPlans,
  '0012-photos': photos,
  '0013-past-text-days': pastTextDays,
  '0014-decision-acts': decisionActs,
  '0015-past-records': pastRecords,
  '0016-sale-terms': saleTerms,
  '0017-sign-in': signIn,
  '0018-delegations': delegations,
  '0019-saved-briefs': savedBriefs,
  '0020-passkeys': passkeys,
  '0021-state-days': stateDays,
  '0022-file-last-days': fileLastDays,
  '0023-house-identity': houseIdentity,
  '0024-no-remark-examples': noRemarkExamples,
  '0025-draft-performances': draftPerformances,
  '0026-ids-in-journal': idsInJournal,
  '0027-judged-drafts': judgedDrafts,
  '0028-brief-wishes': briefWishes,
  '0029-sealed-reviews': sealedReviews,
  '0030-taken-out-of-past-texts': takenOutOfPastTexts,
  '0031-campaign-texts': campaignTexts,
  '0036-sign-in-attempts': signInAttempts,
  '0041-set-aside-facts': setAsideFacts,
}
