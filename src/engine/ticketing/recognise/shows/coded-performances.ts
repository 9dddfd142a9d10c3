import type { Meaning } from '../../../../contract/index.ts'
import { splitPerformanceCode } from '../../clean/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'
import type { SettleInput } from '../settle-input.ts'

/** Of the values seen, those that must be codes. */
const leastShare = 0.95
const ofCodes = new Set<Meaning>(['performanceKey', 'showKey', 'showTitle', 'startsAt', 'unknown'])

/**
 * « code_representation : TOSCA_20251120_2000 » says the show and its moment where no other column does: kept as a mere key, none of its seats would have an
 * evening.
 */
export function settleCodedPerformances({ profiles, guesses, isFixed }: SettleInput): MeaningGuess[] {
  const isCoded = (at: number) =>
    ofCodes.has(guesses[at]?.meaning ?? 'unknown') && !isFixed(at) && areCodes(profiles[at])
  const at = guesses.findIndex((_, index) => isCoded(index))
  const isTold = guesses.some(
    ({ meaning }, index) => index !== at && ['showTitle', 'showAndDate', 'startsAt'].includes(meaning),
  )
  if (at < 0 || isTold) return [...guesses]
  return guesses.map((guess, index) => (index === at ? { meaning: 'showAndDate', confidence: 0.8 } : guess))
}

function areCodes(profile: ColumnProfile | undefined): boolean {
  const said = (profile?.top ?? []).filter(({ value }) => value.trim() !== '')
  const count = (of: typeof said) => of.reduce((sum, one) => sum + one.count, 0)
  const coded = said.filter(({ value }) => splitPerformanceCode(value) !== null)
  return said.length > 0 && count(coded) >= count(said) * leastShare
}
