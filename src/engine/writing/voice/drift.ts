import type { Voice } from '../../../contract/index.ts'
import type { MannerOfText } from './manners.ts'

/** Half the width of an interval of 95 %, and of one of 80 %, in standard errors. */
const wide = 1.96
const narrow = 1.28
/** Weight, in texts, of the supposition that letters of one season vary as counts do; few letters cannot tell how much more they do. */
const priorTexts = 4

/**
 * What moved from one season's texts to another's: the manners whose rates, counted over all the texts of each season, differ by more than an
 * interval of 95 % of that difference, and by one of 80 % without any one text, so that no single letter makes a drift. The interval is
 * that of counts (of shares where each unit is or is not, as of « tu » beside « vous »), widened by as much as the texts of one season differ among themselves
 * (quasi-likelihood: Wedderburn 1974). `from` and `to` are those rates, in the unit of the manner.
 */
export function driftBetween(
  before: readonly (readonly MannerOfText[])[],
  after: readonly (readonly MannerOfText[])[],
): Voice['drift'] {
  const keys = (before[0] ?? []).map(({ key }) => key)
  const isAddressHeld = isHeld(before.flatMap(addressOf), after.flatMap(addressOf))
  return keys.flatMap((key) => {
    const [earlier, later] = [mannerOf(before, key), mannerOf(after, key)]
    const [from, to] = [round(rateOf(earlier)), round(rateOf(later))]
    const isOfAddress = isAddressHeld && (key === 'vous' || key === 'tu') && from !== to
    return isOfAddress || isHeld(earlier, later) ? [{ key, from, to }] : []
  })
}

function isHeld(earlier: readonly MannerOfText[], later: readonly MannerOfText[]): boolean {
  return (
    areApart(earlier, later, wide) &&
    earlier.every((text) => areApart(without(earlier, text), later, narrow)) &&
    later.every((text) => areApart(earlier, without(later, text), narrow))
  )
}

/** How much of what a text says to its reader is « tu »: a house that passes from « vous » to « tu » may do so in few sentences. */
function addressOf(manners: readonly MannerOfText[]): MannerOfText[] {
  const [vous, tu] = [mannerOf([manners], 'vous')[0], mannerOf([manners], 'tu')[0]]
  if (!vous || !tu || vous.count + tu.count === 0) return []
  return [{ ...tu, units: vous.count + tu.count, per: 'sentence' }]
}

function mannerOf(texts: readonly (readonly MannerOfText[])[], key: MannerOfText['key']): MannerOfText[] {
  return texts.flatMap((manners) => manners.filter((one) => one.key === key))
}

function without(texts: readonly MannerOfText[], left: MannerOfText): MannerOfText[] {
  return texts.filter((text) => text !== left)
}

function areApart(earlier: readonly MannerOfText[], later: readonly MannerOfText[], standardErrors: number): boolean {
  const ofUnit = varianceOfUnit([...earlier, ...later])
  const widened = ofUnit * dispersionOf([earlier, later], ofUnit)
  const error = Math.sqrt(widened * (1 / unitsOf(earlier) + 1 / unitsOf(later)))
  return Math.abs(rateOf(earlier) - rateOf(later)) > standardErrors * error
}

/** As if both seasons had one rate: what must be ruled out. */
function varianceOfUnit(texts: readonly MannerOfText[]): number {
  const rate = rateOf(texts)
  if (texts.every(({ spread }) => spread === null))
    return texts.every(({ per }) => per === 'sentence') ? rate * (1 - rate) : rate
  return sum(texts.map(({ spread, units }) => (spread ?? 0) * units)) / unitsOf(texts)
}

/** How many times more than by chance the texts of each season differ from its rate; never less than once. */
function dispersionOf(seasons: readonly (readonly MannerOfText[])[], ofUnit: number): number {
  if (ofUnit === 0) return 1
  const excess = sum(
    seasons.map((texts) => {
      const rate = rateOf(texts)
      return sum(texts.map(({ count, units }) => (count - units * rate) ** 2 / (units * ofUnit)))
    }),
  )
  const free = sum(seasons.map((texts) => texts.length - 1))
  return Math.max(1, (excess + priorTexts) / (free + priorTexts))
}

function rateOf(texts: readonly MannerOfText[]): number {
  return sum(texts.map(({ count }) => count)) / unitsOf(texts)
}

function unitsOf(texts: readonly MannerOfText[]): number {
  return sum(texts.map(({ units }) => units))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
