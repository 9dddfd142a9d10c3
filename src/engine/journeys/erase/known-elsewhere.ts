import { isWordsPlace, type PersonalPlace, wordsNaming } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { knownRows } from './declared-places.ts'
import type { ErasurePlan } from './erasure-plan.ts'
import { namingOf } from './naming.ts'
import { personalPlaces } from './personal-places.ts'

/** What one place keeps of a person: the columns that its declaration gives, as texts; blank ones are left out. */
export interface KnownElsewhere {
  readonly table: string
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** Places of which an access request has a section of its own. */
const ownSections: ReadonlySet<string> = new Set(['contact_record', 'ticket', 'address_permission', 'permission_event'])

/** The places of which a person is told beside their records, seats and permissions. */
export const toldApart: readonly PersonalPlace[] = personalPlaces.filter(
  ({ table, given }) => given.length > 0 && !ownSections.has(table),
)

/** What else is kept of a person, as of a day: each place that a room declares, less those that say again what another gives. */
export async function knownElsewhere(
  house: House,
  { plan, day }: { plan: ErasurePlan; day: string },
): Promise<KnownElsewhere[]> {
  const { app } = house.folder
  const naming = await namingOf(app, [plan.needles])
  const { schema } = await house.marts(day)
  const rowsOf = async (place: PersonalPlace): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    if (isWordsPlace(place)) return await wordsNaming(app, place, naming)
    const known = await knownRows(house, [plan], place)
    const ofDay = known.filter(({ name }) => place.store !== 'mart' || name === `${schema}.${place.table}`)
    return ofDay.flatMap(({ rows }) => rows)
  }
  const told = new Map<string, Map<string, Readonly<Record<string, string>>>>()
  for (const place of toldApart)
    for (const row of await rowsOf(place)) {
      const cells = place.given.map((column) => [column, row[column]] as const)
      const said = Object.fromEntries(cells.flatMap(([column, cell]) => (cell ? [[column, String(cell)]] : [])))
      const rows = told.get(place.table) ?? new Map()
      // A table may be declared twice, by whose it is and by whom its words name: the first says more.
      if (!rows.has(JSON.stringify(row))) rows.set(JSON.stringify(row), said)
      told.set(place.table, rows)
    }
  return [...told].map(([table, rows]) => ({ table, rows: [...rows.values()] }))
}
