import { normaliseHeader } from '../layouts/index.ts'
import type { ReadTable } from '../read/index.ts'
import { headingMeanings } from '../recognise/index.ts'
import { isTariffHeading, readHeading } from '../wide/index.ts'

/** Where the columns of a table stand among those of another that holds the same kind of rows. */
export interface ColumnPlaces {
  /** For each column of the first table, that of the other one; null where it has none. */
  places: (number | null)[]
  /** Columns of the other table that the first one has not. */
  more: number[]
}

type Columns = Pick<ReadTable, 'header' | 'shapes' | 'isNamed'>

/** Of the columns of the narrower table, those that the other one has to have. */
const leastShare = 0.7
const fewestColumns = 3

/**
 * The columns of a table beside those of another which several hands kept in their own way: « Adultes 9 € » and « Ad. (9€) », « Tél. » and « Téléphone »,
 * two tariffs the other way round, a column more. Null where the two are not of one kind: nothing is then read together.
 */
export function alikeColumns(one: Columns, other: Columns): ColumnPlaces | null {
  if (!one.isNamed || !other.isNamed) return null
  const free = new Set(other.header.keys())
  const places = one.header.map((): number | null => null)
  const settle = (isIt: (at: number, own: number) => boolean) => {
    for (const own of one.header.keys()) {
      if (places[own] !== null) continue
      const found = [...free].filter((at) => isIt(at, own))
      const [only] = found
      if (only === undefined || found.length > 1) continue
      places[own] = only
      free.delete(only)
    }
  }
  const name = (table: Columns, at: number) => table.header[at] ?? ''
  /** « Date » beside « Date résa » and « Date concert » is either. */
  const meansOneMore = (at: number, own: number) =>
    [...one.header.keys()].some(
      (more) => more !== own && places[more] === null && haveOneMeaning(name(other, at), name(one, more)),
    )
  settle((at, own) => normaliseHeader(name(other, at)) === normaliseHeader(name(one, own)))
  settle((at, own) => isOneTariff(name(other, at), name(one, own)))
  settle((at, own) => haveOneMeaning(name(other, at), name(one, own)) && !meansOneMore(at, own))
  const named = places.filter((place) => place !== null).length
  settle(
    (at, own) =>
      at === own &&
      !isOfDay(name(other, at)) &&
      !isOfDay(name(one, own)) &&
      standAlike({ name: name(other, at), shape: other.shapes[at] }, { name: name(one, own), shape: one.shapes[own] }),
  )
  // Each sheet of a tour has days of its own.
  const shared = (table: Columns) => table.header.filter((own) => !isOfDay(own)).length
  const narrower = Math.min(shared(one), shared(other))
  const matched = places.filter((place, own) => place !== null && !isOfDay(name(one, own))).length
  const isAlike =
    named >= fewestColumns && matched >= narrower * leastShare && !areTariffsLost({ one, other }, { places, free })
  return isAlike ? { places, more: [...free].filter((at) => name(other, at) !== '') } : null
}

/** « mer. 21/10/2026 15h »: a column of the seats of one evening. Without its year, another sheet may be of another season. */
function isOfDay(heading: string): boolean {
  return readHeading(heading).date?.year != null
}

/** Two headings of tariffs of one price, be it free. */
function isOneTariff(one: string, other: string): boolean {
  const [a, b] = [priceIn(one), priceIn(other)]
  return a !== null && a === b
}

/** « Plein (13€) », « PT 13 » and « Exo » : the price of one seat, in cents. */
function priceIn(heading: string): number | null {
  if (!isTariffHeading(heading)) return null
  const { priceCents } = readHeading(heading)
  const bare = /\p{L}\s+(\d{1,3})$/u.exec(heading.trim())?.[1]
  return priceCents ?? (bare === undefined ? null : Number(bare) * 100)
}

function haveOneMeaning(one: string, other: string): boolean {
  if (isTariffHeading(one) || isTariffHeading(other)) return false
  const theirs = headingMeanings(other)
  return headingMeanings(one).some((meaning) => theirs.includes(meaning))
}

interface Placed {
  name: string
  shape: Columns['shapes'][number] | undefined
}

/** In the same place, of values that look alike: two days, a word that both say, or a heading that says nothing by itself. */
function standAlike(one: Placed, other: Placed): boolean {
  if (one.shape !== other.shape || isTariffHeading(one.name) !== isTariffHeading(other.name)) return false
  const [price, theirs] = [priceIn(one.name), priceIn(other.name)]
  if (price !== null && theirs !== null && price !== theirs) return false
  if (one.shape === 'date') return true
  if (sharesWord(one.name, other.name)) return true
  return one.shape == null && (headingMeanings(one.name).length === 0 || headingMeanings(other.name).length === 0)
}

function sharesWord(one: string, other: string): boolean {
  const words = (text: string) =>
    normaliseHeader(text)
      .split(/[^a-z]+/)
      .filter((word) => word.length > 3)
  return words(one).some((word) => words(other).includes(word))
}

/** A tariff of the first table for which the other one has none, even at another price: its seats stand in a column that nothing tells. */
function areTariffsLost(
  { one, other }: { one: Columns; other: Columns },
  { places, free }: { places: ColumnPlaces['places']; free: ReadonlySet<number> },
): boolean {
  const isPaid = (name: string) => isTariffHeading(name) && readHeading(name).priceCents !== 0
  const lost = one.header.filter((name, at) => places[at] === null && isPaid(name)).length
  return lost > [...free].filter((at) => isPaid(other.header[at] ?? '')).length
}
