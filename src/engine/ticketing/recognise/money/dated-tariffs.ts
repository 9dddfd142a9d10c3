import { classifyTariff, cleanTitleAndDate, offersAfterDates, splitTitleAndDate } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'
import type { SettleInput } from '../settle-input.ts'

/** Of the filled cells, those that say a day: a shop also sells what has none. */
const leastDated = 0.5
/** Of the cells that say a day, those whose other words are a tariff that several days share, or that any house knows. */
const leastOfTariffs = 0.9

const ofOptions =
  /^(variations?|variantes?|options?|formules?|declinaisons?|tarifs?|type de (billet|tarif|place)s?|categories?)\b/

/**
 * « Plein tarif – samedi 14/11/2026 20h30 », « mercredi 11/11 – 10h30 – Adulte »: a tariff, or an option of an article, that says the evening, where no other column does.
 * Read as a mere tariff, none of its seats would have one. « Trio Kerzhu – ven. 10 juillet 20h30 – Plein tarif » says the show too, where no other column does.
 */
export function settleDatedTariffs({ header, profiles, guesses, isFixed }: SettleInput): MeaningGuess[] {
  if (guesses.some(({ meaning }) => ['startsAt', 'showAndDate', 'performanceKey', 'showSeats'].includes(meaning)))
    return [...guesses]
  const found = header.flatMap((name, at) => {
    const isNamed = guesses[at]?.meaning === 'tariff' || ofOptions.test(normaliseHeader(name))
    return isNamed && !isFixed(at) && areDatedTariffs(profiles[at]) ? [at] : []
  })
  const [only] = found
  if (only === undefined || found.length > 1) return [...guesses]
  const isOfShows = !guesses.some(({ meaning }) => meaning === 'showTitle') && nameShows(profiles[only])
  const meaning = isOfShows ? 'showAndDate' : 'tariffAndDate'
  return guesses.map((guess, at) => (at === only ? { meaning, confidence: 0.8 } : guess))
}

/** True where nearly all cells that say a day say a show before it, or after their tariff, and not a tariff alone. */
function nameShows(profile: ColumnProfile | undefined): boolean {
  const dated = (profile?.top ?? []).filter(({ value }) => splitTitleAndDate(value) !== null)
  const offers = offersAfterDates(dated.map(({ value }) => value))
  const named = dated.filter(({ value }) => {
    const { title, tariff } = cleanTitleAndDate(value, null, offers)
    const show = 'value' in title ? title.value : null
    return show !== null && classifyTariff(show) === 'other' && 'value' in tariff && tariff.value !== null
  })
  return named.length >= dated.length * leastOfTariffs
}

function areDatedTariffs(profile: ColumnProfile | undefined): boolean {
  const said = (profile?.top ?? []).filter(({ value }) => value.trim() !== '')
  const dated = said.flatMap(({ value, count }) => {
    const split = splitTitleAndDate(value)
    return split === null ? [] : [{ label: split.title, day: `${split.date.month}/${split.date.day}`, count }]
  })
  const cells = (of: readonly { count: number }[]) => of.reduce((sum, { count }) => sum + count, 0)
  if (dated.length < 2 || cells(dated) < cells(said) * leastDated) return false
  const days = Map.groupBy(dated, ({ label }) => label)
  const isShared = (label: string) => new Set(days.get(label)?.map(({ day }) => day)).size > 1
  const tariffs = dated.filter(({ label }) => classifyTariff(label) !== 'other')
  const known = dated.filter(({ label }) => isShared(label) || classifyTariff(label) !== 'other')
  return cells(known) >= cells(dated) * leastOfTariffs && tariffs.length * 2 >= dated.length
}
