import { AppError } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { foldLabel, nameKeySql } from '../../ticketing/index.ts'
import type { ReadFile } from './repeated-sales.ts'

/** Letters of a name, and what it has in common with any file of sales, before it tells whose file one is. */
const [fewestLetters, anyName] = [
  4,
  /^(reseaux?|revendeurs?|partenaires?|billet(s|terie)?|ventes?|tickets?|client|groupe)$/,
]
/** Share of the evenings of the other file on which the till has seats of that reseller. */
const leastShared = 0.8

/**
 * Refuses a till that has seats under the name of a reseller, beside a file named for it that lists seats of the same evenings under numbers of its own: whether they are the same seats, only a person
 * knows. One who says what the columns of that file are is believed: they add up. Throws `reseller-counted`.
 */
export async function refuseResellersBeside(warehouse: Warehouse, files: readonly ReadFile[]): Promise<void> {
  const lists = files.filter(({ sheet }) => sheet === null)
  const tickets = lists.filter(({ control }) => control.grain === 'tickets')
  const tills = lists.filter(({ control }) => control.grain === 'tickets' || control.grain === 'orders')
  for (const other of tickets) {
    if (other.said !== null) continue
    for (const till of tills) {
      if (till === other || till.fingerprint === other.fingerprint) continue
      const [row] = (await seatsOfResellers(warehouse, { till, other })).filter(({ name }) => isNamedFor(other, name))
      if (row === undefined) continue
      const { name, seats, performances } = row
      throw new AppError('reseller-counted', {
        ...{ file: till.control.file, other: other.control.file, name, performances },
        ...{ seats, otherSeats: other.control.seats ?? 0 },
      })
    }
  }
}

/** « billeto_detail.csv », « Réf. Billeto » are of Billeto. */
function isNamedFor({ control }: ReadFile, name: string): boolean {
  const texts = [control.file, ...control.read.columns.map((column) => column.name)].map(foldLabel)
  const words = foldLabel(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= fewestLetters && !anyName.test(word))
  return words.length > 0 && words.every((word) => texts.some((text) => text.includes(word)))
}

interface OfReseller {
  name: string
  seats: number
  performances: number
}

async function seatsOfResellers(
  warehouse: Warehouse,
  { till, other }: { till: ReadFile; other: ReadFile },
): Promise<OfReseller[]> {
  const rows = await warehouse.run(resellersOf, { params: { till: till.normalised, other: other.normalised } })
  return rows.flatMap(({ name, seats, performances, of, numbers }) => {
    const isApart = Number(numbers) === 0 && Number(performances) >= leastShared * Number(of)
    return isApart ? [{ name: String(name), seats: Number(seats), performances: Number(performances) }] : []
  })
}

const evening = `${nameKeySql('show_title')} || '@' || left(starts_at, 10)`
const sold = `starts_at IS NOT NULL AND show_title IS NOT NULL AND coalesce(status, 'sold') <> 'cancelled'`

/**
 * Grain: one row a reseller's name in the till, as a buyer, a way of selling or a tariff. Unit: seats, evenings that the other file has too, all its evenings, and numbers of tickets that both have.
 * Left out: what was given back, rows without a show or an evening.
 */
const resellersOf = `
WITH other AS (SELECT DISTINCT ${evening} AS evening FROM read_parquet($other) WHERE ${sold}),
  own AS (
    SELECT ${evening} AS evening, coalesce(quantity, 1) AS seats,
      unnest(list_distinct(list_filter([full_name, last_name, company, sales_channel, tariff], n -> n IS NOT NULL))) AS name
    FROM read_parquet($till) WHERE ${sold} AND (sales_channel_class = 'reseller' OR tariff_class IN ('reseller', 'passCulture'))
  )
SELECT o.name, sum(o.seats) AS seats, count(DISTINCT o.evening) AS performances, (SELECT count(*) FROM other) AS of,
  (SELECT count(*) FROM read_parquet($other) a JOIN read_parquet($till) b ON a.ticket_number = b.ticket_number) AS numbers
FROM own o JOIN other USING (evening) GROUP BY o.name ORDER BY seats DESC, o.name`
