export { defaultInstruction, promptVersion } from './prompt.ts'
export { type RewriteRequest, type Rewriting, rewriteDraft } from './rewrite-draft.ts'
export type { Fault, RewriteFault } from './verify.ts'
