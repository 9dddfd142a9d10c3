import { foldText } from '../text/reading.ts'
import type { Scene } from './finding.ts'

/**
 * Folded words without the show's title: « Don Quichotte » makes no gift, « Le Bureau des avalanches » keeps no hours, « Antigone,
 * parking nord » has no car park. What is left says what the text itself speaks of.
 */
export function withoutTitle(folded: string, { facts }: Pick<Scene, 'facts'>): string {
  return folded.replaceAll(foldText(facts.record.title), ' ')
}
