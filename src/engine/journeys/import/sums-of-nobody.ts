import { AppError } from '../../../contract/index.ts'
import { textLiteral, type Warehouse } from '../../store/index.ts'
import { channelOfSheet, isCumulated, nameKeySql } from '../../ticketing/index.ts'
import { tellsSumsAlone } from './scope.ts'
import type { NormalisedFile } from './types.ts'

/** Numbers of seats that nobody and nothing tells apart, of which none says that it counts the earlier ones again. */
export function areSumsOfNobody(file: NormalisedFile): boolean {
  const { control, sheet } = file
  const isOfSales = control.grain === 'tickets' || control.grain === 'orders'
  return (
    isOfSales && sheet === null && control.read.layout === null && tellsSumsAlone(file) && !isCumulated(control.read)
  )
}

/**
 * Refuses two statements of one drop that count seats of the same performances at the same tariffs and say neither their day nor the way of the sale: the second may
 * take the place of the first, or be of other sales. Throws `sums-unclear`.
 */
export async function refuseSumsOfNobody(warehouse: Warehouse, files: readonly NormalisedFile[]): Promise<void> {
  const sums = files.filter((file) => areSumsOfNobody(file) && file.stateDay === null)
  for (const [at, one] of sums.entries())
    for (const other of sums.slice(at + 1)) {
      if (one.source !== other.source || areOfOwnChannels(one, other)) continue
      const [row] = await warehouse.run(sameLines, { params: { one: one.normalised, other: other.normalised } })
      const performances = Number(row?.performances ?? 0)
      if (performances === 0) continue
      throw new AppError('sums-unclear', {
        ...{ file: one.control.file, other: other.control.file, performances },
        ...{ seats: Number(row?.seats), otherSeats: Number(row?.otherSeats) },
      })
    }
}

/** « guichet.csv », « internet.csv »: the names say two ways of selling, which add up. */
function areOfOwnChannels({ control: one }: NormalisedFile, { control: other }: NormalisedFile): boolean {
  const [a, b] = [one, other].map(({ file }) => channelOfSheet(file.replace(/\.\w+$/, '').replaceAll('_', ' ')))
  return a !== b && a != null && b != null
}

const linesOf = (file: string) => `
SELECT ${nameKeySql('show_title')} AS show_key, starts_at, coalesce(tariff, '') AS tariff, coalesce(sales_channel, '') AS way,
  coalesce(seat_category, '') AS category, sum(quantity) AS seats
FROM read_parquet(${file}) WHERE starts_at IS NOT NULL AND status <> 'cancelled' GROUP BY ALL`

/** Grain: one row. Unit: performances of which both files count seats at one tariff, and those seats. */
const sameLines = `
SELECT count(DISTINCT o.show_key || '@' || o.starts_at) AS performances, sum(o.seats) AS seats, sum(t.seats) AS "otherSeats"
FROM (${linesOf('$one')}) o JOIN (${linesOf('$other')}) t USING (show_key, starts_at, tariff, way, category)`

/**
 * The files of an addition, the lines of statements each with a number of its own: those of another statement for the same performances are other seats. A statement dropped
 * again has the same numbers.
 */
export async function withSumsApart(
  warehouse: Warehouse,
  files: readonly NormalisedFile[],
  scope: 'full' | 'addition',
): Promise<NormalisedFile[]> {
  if (scope !== 'addition') return [...files]
  const apart: NormalisedFile[] = []
  for (const file of files) apart.push(areSumsOfNobody(file) ? await numbered(warehouse, file) : file)
  return apart
}

async function numbered(warehouse: Warehouse, file: NormalisedFile): Promise<NormalisedFile> {
  const normalised = file.normalised.replace(/\.parquet$/, '-apart.parquet')
  const line = `${textLiteral(file.control.sha256.slice(0, 12))} || '-' || file_row_number`
  await warehouse.execute(
    `COPY (SELECT * EXCLUDE (file_row_number) REPLACE (${line} AS statement_line)
       FROM read_parquet(${textLiteral(file.normalised)}, file_row_number = true) ORDER BY file_row_number)
     TO ${textLiteral(normalised)} (FORMAT parquet)`,
  )
  return { ...file, normalised }
}
