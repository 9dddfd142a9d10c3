export { archiveDraft } from '../drafts/draft-store.ts'
export { bearingVisuals } from './bearing-visuals.ts'
export { briefChoices, missingForBrief, understoodOfBrief } from './brief-choices.ts'
export { checkContent } from './check-content.ts'
export { type FactChecker, openFactChecker } from './check-facts.ts'
export { chooseContentPhoto, contentPhotos } from './choose-photo.ts'
export { commentContent, contentComments, settleContentComment } from './comment-content.ts'
export {
  allowComposingHost,
  type ProposedComposition,
  previewComposition,
  proposeComposition,
  proposeSentence,
  settleComposition,
  takenUnseen,
} from './compose-content.ts'
export { contentReach } from './content-reach.ts'
export { bearingContents, correctContents } from './correct-contents.ts'
export { type FrenchCorrector, openFrenchCorrector } from './correct-french.ts'
export { editContent, restoreContent } from './edit-content.ts'
export { type ContentFile, exportContent, unzipPost } from './export-content.ts'
export { houseOpinions } from './house-french.ts'
export { kitText } from './kit-text.ts'
export { judgeAhead, judgedFor, listContents, listContentsSoFar, listPutAway } from './list-contents.ts'
export { mendContent } from './mend-content.ts'
export { previewMail } from './preview-mail.ts'
export { proposeRephrasing, settleRephrasing } from './rephrase-content.ts'
export {
  approveContent,
  hearContentFactAgain,
  heedContentFinding,
  ignoreContentFinding,
  listSetAsideFacts,
  openContentChecks,
  readContent,
  setContentFactAside,
  takeOnContentCheck,
  withdrawContentApproval,
} from './review-content.ts'
export {
  allowRewritingHost,
  allTaken,
  type ProposedRewriting,
  previewRewriting,
  proposeRewriting,
  settleRewriting,
} from './rewrite-content.ts'
export { forgetBrief, saveBrief, savedBrief, savedBriefs } from './saved-briefs.ts'
export { type SentUntrue, sentUntrue } from './sent-untrue.ts'
export { allowTranslatorHost, previewTranslation, translateContent } from './translate-content.ts'
export { contentVariants, kitListing, writeKit, writeVariants } from './variants.ts'
export { warmChecks } from './warm-checks.ts'
export { writeContent } from './write-content.ts'
