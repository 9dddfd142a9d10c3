import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'
import { numbersOf } from './wide-sums.ts'

/** Seats that were sold once and are no more. */
const givenBack =
  /\b(annul|rembours|retour|rendu|repris|restitu|resili|refund|return|cancel)\p{L}*|\b(rembt?s?|annul?s?|avoirs?)\b/u
const leastShare = 0.9

/**
 * « Émis | Annulés | Solde » of numbers: what was issued less what was given back is the third column on every row, and that one counts the seats, whatever the three
 * are called. Read by their names, the annulled ones were counted, or the issued ones with those given back.
 */
export function settleNetCounts(input: SettleInput): MeaningGuess[] {
  const { header, profiles, guesses, isFixed } = input
  const back = header.flatMap((name, at) =>
    givenBack.test(normaliseHeader(name)) && isOfCounts(profiles[at]) && !isFixed(at) ? [at] : [],
  )
  if (back.length === 0) return [...guesses]
  const rows = numbersOf(input)
  const counts = profiles.flatMap((profile, at) =>
    isOfCounts(profile) && !isFixed(at) && !back.includes(at) ? [at] : [],
  )
  for (const less of back)
    for (const net of counts)
      for (const issued of counts)
        if (issued !== net && makes(rows, { issued, less, net }))
          return guesses.map((guess, at): MeaningGuess => {
            if (at === net) return { meaning: 'quantity', confidence: 0.92 }
            return at === issued || at === less ? { meaning: 'unknown', confidence: 0.92 } : guess
          })
  return [...guesses]
}

function isOfCounts(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && shareOf(profile, 'integer') > leastShare && profile.numbers.max > 0
}

/** Whether the difference is right on nearly all rows, some of which gave seats back. */
function makes(
  rows: readonly (number | null)[][],
  { issued, less, net }: Record<'issued' | 'less' | 'net', number>,
): boolean {
  const told = rows.flatMap((row) => {
    const [all, left] = [row[issued] ?? null, row[net] ?? null]
    return all === null || left === null ? [] : [{ back: Math.abs(row[less] ?? 0), over: all - left }]
  })
  const right = told.filter(({ back, over }) => back === over)
  return right.length >= told.length * leastShare && right.filter(({ back }) => back > 0).length >= leastRows
}
