import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { headingMeanings } from '../names/name-candidates.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'
import { valueFit } from '../profile/value-fit.ts'
import type { SettleInput } from '../settle-input.ts'

/** What a date may be of that is neither the sale nor the evening. */
const ofOther =
  /echeance|limite|option|retrait|naiss|birth|control|scan|valid|impr|edit|modif|maj\b|mise a jour|paie|paye|payment|regl|encaiss|factur|relance|envoi|rappel|fin\b|\bend|annul|rembours|cree|creat|saisi|inscri|adhesi|expir|depot|remise|arriv/

/** How sure a column is that its values alone tell, under a name that says nothing: no name makes one so sure, and the control says it. */
export const byValues = 0.61
/** Rows of one evening, on average: sales are shared by evenings as no other day shares them. */
const rowsOfEvening = 2

/**
 * Columns of moments whose names tell nothing (« Le », « à », « debut_seance »): beside the day of the sale, the one other column of days is of the evening where few of them, shared by
 * many rows, come no sooner than the sales; and the hours right after the days of the sale, or of the evening, are of it.
 */
export function settleLeftMoments(input: SettleInput): MeaningGuess[] {
  const dated = withEvenings(input)
  return withHours({ ...input, guesses: dated })
}

function withEvenings({ header, profiles, guesses }: SettleInput): MeaningGuess[] {
  const ofEvening: readonly Meaning[] = ['startsAt', 'showAndDate', 'tariffAndDate', 'performanceKey', 'showSeats']
  const sale = profiles[guesses.findIndex(({ meaning }) => meaning === 'purchasedAt')]
  if (sale === undefined || guesses.some(({ meaning }) => ofEvening.includes(meaning))) return [...guesses]
  const days = profiles.flatMap((profile, at) =>
    guesses[at]?.meaning === 'unknown' && !ofOther.test(normaliseHeader(header[at] ?? '')) && areEvenings(profile, sale)
      ? [at]
      : [],
  )
  return days.length === 1 ? withMeaning(guesses, days[0], 'startsAt') : [...guesses]
}

function areEvenings(profile: ColumnProfile, sale: ColumnProfile): boolean {
  const { filled, rows, distinct, distinctIsExact, dates } = profile
  if (shareOf(profile, 'date') < 0.9 || filled < 0.9 * rows || !distinctIsExact) return false
  const isLater = dates.dayFirst.min >= sale.dates.dayFirst.min && dates.dayFirst.max >= sale.dates.dayFirst.max
  return isLater && distinct * rowsOfEvening <= filled
}

function withHours({ header, profiles, guesses }: SettleInput): MeaningGuess[] {
  const at = (meaning: Meaning) => guesses.findIndex((guess) => guess.meaning === meaning)
  const isClock = (index: number) => {
    const profile = profiles[index]
    const is = guesses[index]?.meaning
    const mayBe = is === 'unknown' || is === 'startsTime'
    return (
      profile !== undefined && mayBe && guesses[index]?.confidence !== 1 && valueFit('startsTime', profile) === 'agrees'
    )
  }
  const [ofSale, ofEvening] = [at('purchasedAt') + 1, at('startsAt') + 1]
  if (ofEvening === 0 || !isClock(ofEvening) || !isVagueHour(header[ofEvening] ?? '')) return [...guesses]
  const taken = at('startsTime')
  if (taken === ofEvening) return [...guesses]
  const isOfSale = taken === ofSale && isClock(ofSale) && ofSale !== ofEvening
  // « Heure » after a day that no word tells is of that day, where another says that it is of the show.
  const isOfOther = taken >= 0 && !isOfSale && isClock(taken) && isBare(header[taken]) && !isBare(header[ofEvening])
  if (taken >= 0 && !isOfSale && !(isOfOther && namesHour(header[ofEvening]))) return [...guesses]
  const told = withMeaning(guesses, ofEvening, 'startsTime')
  if (isOfOther) return told.with(taken, { meaning: 'unknown', confidence: 0.1 })
  return isOfSale ? withMeaning(told, ofSale, 'purchasedTime') : told
}

/** True for a name that only says « heure ». */
function isBare(name = ''): boolean {
  return /^(heures?|horaires?|hre?|h|time|uur)\.?$/.test(normaliseHeader(name))
}

function namesHour(name = ''): boolean {
  return headingMeanings(name).includes('startsTime')
}

/** Not the end, nor the doors, nor the length of an evening. */
function isVagueHour(name: string): boolean {
  return !/\b(fin|end|ends|until|duree|dur|arriv\w*|scan\w*|control\w*|entre\w*)\b/.test(normaliseHeader(name))
}

function withMeaning(guesses: readonly MeaningGuess[], at: number | undefined, meaning: Meaning): MeaningGuess[] {
  return guesses.map((guess, index) => (index === at ? { meaning, confidence: byValues } : guess))
}
