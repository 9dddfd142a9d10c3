import type { Row, Warehouse } from '../../store/index.ts'
import { isKnownPostcode, suggestEmail } from '../clean/index.ts'

/** The values that rules look up, each as one text parted by `|`, given to the SQL by name. */
export interface RuleLists {
  mistypedDomains: string
  unknownPostcodes: string
}

/** Which of the domains and postcodes of some rows are mistyped or unknown. `rows` is a relation of normalised columns. */
export async function ruleLists(
  warehouse: Warehouse,
  rows: string,
  params: Record<string, string>,
): Promise<RuleLists> {
  const domains = await warehouse.run(
    `SELECT DISTINCT split_part(email, '@', 2) AS value FROM ${rows} WHERE email IS NOT NULL`,
    { params },
  )
  const postcodes = await warehouse.run(
    `SELECT DISTINCT postcode AS value FROM ${rows} WHERE postcode IS NOT NULL AND coalesce(country, 'FR') = 'FR' AND regexp_matches(postcode, '^[0-9]{4,5}$')`,
    { params },
  )
  return {
    mistypedDomains: [...meantDomains(texts(domains)).keys()].join('|'),
    // Four digits without a country: abroad where most are so (Belgium, Switzerland) or where no zero makes them French (1207 Genève), else a zero that a
    // spreadsheet lost and that the column could not prove.
    // Monaco (980) and the armies (00) have postcodes and no French commune.
    unknownPostcodes: withoutForeign(texts(postcodes))
      .filter((postcode) => (postcode.length === 4 ? isKnownPostcode(`0${postcode}`) : isNowhere(postcode)))
      .join('|'),
  }
}

function isNowhere(postcode: string): boolean {
  return !/^(980|00)/.test(postcode) && !isKnownPostcode(postcode)
}

/** So few postcodes of four digits may all have lost their zero. */
const fewOfFour = 4

function withoutForeign(postcodes: readonly string[]): string[] {
  const french = postcodes.filter((postcode) => postcode.length === 5)
  const foreign = postcodes.length - french.length
  return foreign > Math.max(fewOfFour, french.length) ? french : [...postcodes]
}

/** Of some domains, those that are mistyped, with the one probably meant. */
export function meantDomains(domains: readonly string[]): Map<string, string> {
  const meant = new Map<string, string>()
  for (const domain of domains) {
    const to = suggestEmail(`x@${domain}`)?.split('@')[1]
    if (to !== undefined && !domain.includes('|')) meant.set(domain, to)
  }
  return meant
}

function texts(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => (typeof row.value === 'string' ? [row.value] : [])).sort()
}

/** The parameters that an SQL text names, and no other: DuckDB refuses a value that nothing asks for. */
export function namedIn(sql: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql)))
}
