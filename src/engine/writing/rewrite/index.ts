export { applySentences, type Replacement } from './apply-sentences.ts'
export { moveInstructions, type RewriteMove, rewriteMoves } from './moves.ts'
export type { OpenSentence } from './open-sentences.ts'
export { briefWishes, guardsFor, promptVersion, usualManner } from './prompt.ts'
export {
  type RewriteRequest,
  type Rewriting,
  rewriteDraft,
  rewritePreview,
  type SentenceChange,
} from './rewrite-draft.ts'
export { isTrialPassed, type TrialScore, tryRewriting } from './trial.ts'
