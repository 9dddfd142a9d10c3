export { briefChoices } from './brief-choices.ts'
export { checkContent } from './check-content.ts'
export { archiveDraft } from './draft-store.ts'
export { editContent, restoreContent } from './edit-content.ts'
export { type ContentFile, exportContent } from './export-content.ts'
export { bearingContents, listContents } from './list-contents.ts'
export {
  approveContent,
  openContentChecks,
  readContent,
  takeOnContentCheck,
  withdrawContentApproval,
} from './review-content.ts'
export { type RewrittenContent, rewriteContent } from './rewrite-content.ts'
export { staffName, writeContent } from './write-content.ts'
