import type { Advice } from '../../../contract/index.ts'
import { lateDate, noDate, price } from './fact-weaknesses.ts'
import { emptyStart, noAction, plainSubject, repeatedTitle, severalActions } from './message-weaknesses.ts'
import { type Advised, sceneOf, type Weakness } from './scene.ts'
import { cliches, exclamations, longSentences, tooLong, tradeWords } from './word-weaknesses.ts'

const weaknesses: readonly Weakness[] = [
  plainSubject,
  emptyStart,
  noDate,
  lateDate,
  noAction,
  severalActions,
  price,
  cliches,
  tradeWords,
  longSentences,
  exclamations,
  repeatedTitle,
  tooLong,
]

/**
 * Why a text is weak, each with its place and, when a rule can mend it, what to put there. Facts are the check's business:
 * here is what makes a true text go unread.
 */
export function advise(advised: Advised): Advice[] {
  const scene = sceneOf(advised)
  if (!scene) return []
  return weaknesses.flatMap((find) => find(scene)).map((found) => ({ ...found, id: `${found.code}-${found.start}` }))
}
