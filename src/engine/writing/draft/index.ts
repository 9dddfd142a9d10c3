export type { DraftRequest, WrittenDraftWithoutChecks } from './draft-request.ts'
export { type FactDiff, factDiff } from './fact-diff.ts'
export { skeletonsOf } from './skeletons.ts'
export { writeDraft } from './write-draft.ts'
