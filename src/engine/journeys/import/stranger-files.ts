import type { FileControl } from '../../../contract/index.ts'
import type { Row, Warehouse } from '../../store/index.ts'
import type { NormalisedFile } from './types.ts'

/** Below it, that nobody in a file is known is chance. People. */
const fewestPeople = 20

/**
 * Files of sales of which the house knows nothing: no show, no hall, none of their people. They may come from another theatre, and are
 * said to, by the hash of the file. Call it before the set is folded into the warehouse; a house without data is told nothing.
 */
export async function strangerWarnings(
  inside: Warehouse,
  files: readonly NormalisedFile[],
): Promise<Map<string, FileControl['warnings']>> {
  const warnings = new Map<string, FileControl['warnings']>()
  for (const { control, normalised } of files) {
    if (control.grain !== 'tickets' && control.grain !== 'orders') continue
    const [row = {}] = await inside.run(inCommon, { params: { file: normalised } })
    if (isOfStrangers(row)) {
      const params = { shows: Number(row.shows), halls: Number(row.halls), people: Number(row.people) }
      warnings.set(control.sha256, [{ code: 'warning.stranger-file', params }])
    }
  }
  return warnings
}

function isOfStrangers(row: Row): boolean {
  const none = ['known_shows', 'known_halls', 'known_people'].every((name) => Number(row[name]) === 0)
  return none && Number(row.people) >= fewestPeople && Number(row.house_people) >= fewestPeople
}

const folded = (column: string) => `nullif(regexp_replace(lower(strip_accents(${column})), '[^a-z0-9]', '', 'g'), '')`
const person = `coalesce(email, ${folded("concat(coalesce(last_name, full_name), ' ', first_name)")})`

/** What a file of sales names, and how much of it the house knows. */
const inCommon = `
WITH sale AS (SELECT ${folded('show_title')} AS title, ${folded('hall')} AS place, ${person} AS buyer FROM read_parquet($file)),
  house AS (SELECT ${folded('show_title')} AS title, ${folded('hall')} AS place FROM performance),
  customer AS (SELECT DISTINCT ${person} AS buyer FROM contact_record)
SELECT count(DISTINCT title) AS shows, count(DISTINCT place) AS halls, count(DISTINCT buyer) AS people,
  count(*) FILTER (title IN (SELECT title FROM house)) AS known_shows,
  count(*) FILTER (place IN (SELECT place FROM house)) AS known_halls,
  count(*) FILTER (buyer IN (SELECT buyer FROM customer)) AS known_people,
  (SELECT count(*) FROM customer) AS house_people
FROM sale`
