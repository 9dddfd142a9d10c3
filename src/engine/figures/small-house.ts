import type { Cell, Warehouse } from '../store/index.ts'
import { textLiteral, warehouseTables } from '../store/index.ts'

export interface SmallPerformance {
  id: string
  startsAt: string | null
  show?: string
  hall?: string
  capacity?: number
  held?: number
  isCancelled?: boolean
}

export interface SmallTicket {
  performance: string
  /** A person's id; absent for an anonymous sale. */
  person?: string
  bought?: string | null
  cancelledOn?: string
  status?: 'sold' | 'unpaid' | 'option' | 'cancelled'
  tariffClass?: string
  channel?: string
  cents?: number | null
  paidByPackage?: boolean
  /** The tariff's own name, and the kind of product that the export names. */
  tariff?: string
  product?: string
  seats?: number
  order?: string
}

export interface SmallPerson {
  id: string
  kind?: 'person' | 'organisation' | 'technical'
  organisationKind?: string
  distanceBand?: string
  household?: string
  /** Why each address may not be written to; null when it may. */
  email?: readonly (string | null)[]
  sms?: readonly (string | null)[]
}

export interface SmallHouse {
  performances: readonly SmallPerformance[]
  tickets: readonly SmallTicket[]
  persons?: readonly SmallPerson[]
  /** The last sale of the exports, an exchange or one that no ticket dates; absent where the tickets date it. */
  salesUntil?: string
}

/** Writes a few rows into the base tables of an empty warehouse, for tests whose answers are worked out by hand. */
export async function writeSmallHouse(warehouse: Warehouse, house: SmallHouse): Promise<void> {
  await warehouse.execute(warehouseTables)
  const persons = house.persons ?? []
  await insert(warehouse, 'performance', house.performances.map(performanceRow))
  await insert(warehouse, 'ticket', house.tickets.map(ticketRow))
  await insert(warehouse, 'person', persons.map(personRow))
  await insert(
    warehouse,
    'person_record',
    persons.map(({ id }) => ({ record_id: `r-${id}`, person_id: id, confidence: 1 })),
  )
  await insert(
    warehouse,
    'contact_record',
    persons.map(({ id }) => ({ record_id: `r-${id}`, source: 's', customer_number: `n-${id}`, import_id: 'i' })),
  )
  await insert(warehouse, 'address_permission', persons.flatMap(permissionRows))
  if (house.salesUntil !== undefined)
    await insert(warehouse, 'sale_day', [{ day: house.salesUntil.slice(0, 10), last_at: house.salesUntil }])
}

function performanceRow(one: SmallPerformance): Record<string, Cell> {
  const show = one.show ?? one.id
  return {
    performance_id: one.id,
    source: 's',
    show_key: show,
    show_title: show.toUpperCase(),
    starts_at: one.startsAt,
    hall: one.hall ?? null,
    capacity: one.capacity ?? null,
    seats_held: one.held ?? null,
    status: one.isCancelled ? 'cancelled' : 'on',
  }
}

function ticketRow(ticket: SmallTicket, index: number): Record<string, Cell> {
  return {
    ticket_id: `t${index}`,
    source: 's',
    performance_id: ticket.performance,
    record_id: ticket.person === undefined ? null : `r-${ticket.person}`,
    order_id: ticket.order ?? `o${index}`,
    purchased_at: ticket.bought === undefined ? '2025-09-10 10:00:00' : ticket.bought,
    cancelled_on: ticket.cancelledOn ?? null,
    status: ticket.status ?? 'sold',
    tariff_class: ticket.tariffClass ?? 'full',
    sales_channel_class: ticket.channel ?? 'web',
    price_cents: ticket.cents === undefined ? 2000 : ticket.cents,
    tariff: ticket.tariff ?? null,
    product_type: ticket.product ?? null,
    paid_by_package: ticket.paidByPackage ? 1 : 0,
    seats: ticket.seats ?? 1,
    import_id: 'i',
  }
}

function personRow(person: SmallPerson): Record<string, Cell> {
  return {
    person_id: person.id,
    kind: person.kind ?? 'person',
    organisation_kind: person.organisationKind ?? null,
    display_name: person.id,
    distance_band: person.distanceBand ?? 'commune',
    household_id: person.household ?? null,
    sales: 0,
  }
}

function permissionRows(person: SmallPerson): Record<string, Cell>[] {
  return (['email', 'sms'] as const).flatMap((channel) =>
    (person[channel] ?? []).map((whyNot, index) => ({
      person_id: person.id,
      channel,
      address: `${person.id}-${index}`,
      permission: whyNot === null ? 'yes' : 'unknown',
      basis: whyNot === null ? 'optIn' : 'none',
      why_not: whyNot,
      is_first: index === 0 ? 1 : 0,
    })),
  )
}

async function insert(warehouse: Warehouse, table: string, rows: readonly Record<string, Cell>[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const names = Object.keys(first)
  const values = rows.map((row) => `(${names.map((name) => literal(row[name] ?? null)).join(', ')})`)
  await warehouse.execute(`INSERT INTO ${table} (${names.join(', ')}) VALUES ${values.join(',\n')}`)
}

function literal(cell: Cell): string {
  return typeof cell === 'string' ? textLiteral(cell) : String(cell)
}
