import { dayOf } from '../figures/index.ts'
import { type Cell, descending, inOrder, type Row, type Warehouse } from '../store/index.ts'
import { questionSql } from './question-sql.ts'

export interface Outing {
  /** `YYYY-MM-DD`. */
  day: string
  show: string
  /** Seats held: sold, unpaid or under option. */
  seats: number
}

/** Who brings a group: a teacher's school, a works council, an association (P29). */
export interface Relay {
  personId: string
  name: string
  /** 'school', 'cse', 'association', 'publicBody', 'company'; null for a person, or an organisation of no known kind. */
  kind: string | null
  contact: string | null
  phone: string | null
  city: string | null
  /** « Ne plus contacter », in every record of it: neither number nor name is given. */
  refusesContact: boolean
  lastOuting: Outing | null
  nextOuting: Outing | null
  seatsThisSeason: number
  seatsLastSeason: number
}

/** The relays of the house with their last outing and the next one booked, those of the most seats last season first. Needs `buildAudience`. */
export async function relays({ warehouse, schema }: { warehouse: Warehouse; schema: string }): Promise<Relay[]> {
  const rows = await warehouse.run(questionSql('relay-lines'), { schema })
  return inOrder(rows, descending('seats_last_season'), descending('last_day'), 'person_id').map((row) => ({
    personId: String(row.person_id),
    name: String(row.display_name),
    kind: text(row.organisation_kind),
    contact: text(row.contact),
    phone: text(row.phone),
    city: text(row.city),
    refusesContact: Number(row.refuses) === 1,
    lastOuting: outing(row, 'last'),
    nextOuting: outing(row, 'next'),
    seatsThisSeason: Number(row.seats_this_season),
    seatsLastSeason: Number(row.seats_last_season),
  }))
}

function outing(row: Row, which: 'last' | 'next'): Outing | null {
  const day = row[`${which}_day`]
  if (day === null || day === undefined) return null
  return { day: dayOf(Number(day)), show: String(row[`${which}_show`]), seats: Number(row[`${which}_seats`]) }
}

function text(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell)
}
