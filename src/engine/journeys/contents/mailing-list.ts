import type { AudienceKey, Channel, Reach } from '../../../contract/index.ts'
import { segments, sharedPast } from '../../audience/index.ts'
import type { Warehouse } from '../../store/index.ts'
import type { House } from '../house/index.ts'

export type ListChannel = 'email' | 'sms'

/** How a channel's list is addressed; null for what is published or handed out, not sent. */
export const listChannels: Record<Channel, ListChannel | null> = {
  newsletter: 'email',
  email: 'email',
  sms: 'sms',
  instagram: null,
  facebook: null,
  linkedin: null,
  press: null,
  web: null,
  brochure: null,
  leaflet: null,
}

export interface ListRow {
  readonly address: string
  /** The same from one import to the next; that of the first of those who share the address. */
  readonly externalId: string
  readonly personIds: readonly string[]
}

/** The exact list joined to a text: one row an address, in their order. */
export interface MailingList {
  readonly channel: ListChannel
  readonly rows: readonly ListRow[]
  readonly reach: Reach
  /** Titles of the shows that every person of the list had booked (P22). */
  readonly allBought: readonly string[]
}

/** Warehouse, schema of the marts of a day. */
export interface Marts {
  readonly warehouse: Warehouse
  readonly schema: string
  readonly asOf: string
}

/** The marts of a day; null while the house has imported nothing. */
export async function martsOf(house: House, asOf: string): Promise<Marts | null> {
  const imported = await house.folder.app
    .selectFrom('import_set')
    .select('id')
    .where('status', '=', 'committed')
    .executeTakeFirst()
  return imported ? await house.marts(asOf) : null
}

const emptyReach: Reach = { persons: 0, reachable: 0, addresses: 0, whyNot: [] }

/**
 * One address a person that may be written to, the first in the alphabet so that it stays the same. An address to which anyone
 * has objected, or that bounces, is never taken, whoever else it belongs to.
 */
const permitted = `
  SELECT a.audience_key, ap.channel, p.person_id, min(ap.address) AS address
  FROM mart_audience a
  JOIN mart_person p ON p.person_number = a.person_number
  JOIN main.address_permission ap ON ap.person_id = p.person_id
  WHERE ap.why_not IS NULL
    AND ap.address NOT IN (
      SELECT r.address FROM main.address_permission r
      WHERE r.channel = ap.channel AND r.why_not IN ('objection', 'bounced')
    )
  GROUP BY a.audience_key, ap.channel, p.person_id`

/** The list of an audience on a channel; null for a channel that has none. */
export async function mailingList(
  marts: Marts | null,
  { channel, audience }: { readonly channel: Channel; readonly audience: AudienceKey },
): Promise<MailingList | null> {
  const by = listChannels[channel]
  if (by === null) return null
  if (marts === null) return { channel: by, rows: [], reach: emptyReach, allBought: [] }
  const { warehouse, schema } = marts
  const found = await warehouse.run(
    `SELECT person_id, address FROM (${permitted}) WHERE audience_key = $audience AND channel = $by ORDER BY address, person_id`,
    { schema, params: { audience, by } },
  )
  const rows = rowsByAddress(found.map((row) => ({ address: String(row.address), personId: String(row.person_id) })))
  const personIds = rows.flatMap((row) => row.personIds)
  const past = personIds.length === 0 ? null : await sharedPast(warehouse, { personIds, schema })
  return {
    channel: by,
    rows,
    reach: (await reaches(marts))(audience, by),
    allBought: past?.shows.map(({ showTitle }) => showTitle) ?? [],
  }
}

function rowsByAddress(found: readonly { address: string; personId: string }[]): ListRow[] {
  return [...Map.groupBy(found, ({ address }) => address)].map(([address, holders]) => ({
    address,
    externalId: holders[0]?.personId ?? address,
    personIds: holders.map(({ personId }) => personId),
  }))
}

/** How many each audience holds, how many of them each channel reaches, and why not the others (P12). */
export async function reaches(marts: Marts | null): Promise<(audience: AudienceKey, by: ListChannel) => Reach> {
  if (marts === null) return () => emptyReach
  const { warehouse, schema, asOf } = marts
  const [counts, segmentation] = await Promise.all([
    warehouse.run(
      `SELECT audience_key, channel, count(*) AS persons, count(DISTINCT address) AS addresses
       FROM (${permitted}) GROUP BY audience_key, channel`,
      { schema },
    ),
    segments(warehouse, { asOf, schema }),
  ])
  return (audience, by) => {
    const segment = segmentation.segments.find(({ key }) => key === audience)
    const count = counts.find((row) => row.audience_key === audience && row.channel === by)
    return {
      persons: segment?.size ?? 0,
      reachable: Number(count?.persons ?? 0),
      addresses: Number(count?.addresses ?? 0),
      whyNot: segment?.whyNot[by] ?? [],
    }
  }
}
