import type { AudienceKey, Brief, Channel, Reach } from '../../../contract/index.ts'
import {
  countMembers,
  type ListMember,
  type ListTruths,
  listMembers,
  listTruths,
  sharedPast,
} from '../../audience/index.ts'
import type { House, HouseMarts } from '../house/index.ts'

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
  /** What else is true of each of its persons, or of none (P12, P22). */
  readonly truths: ListTruths
}

/** The marts of a day; null while the house has imported nothing. */
export async function martsOf(house: House, asOf: string): Promise<HouseMarts | null> {
  const imported = await house.folder.app
    .selectFrom('import_set')
    .select('id')
    .where('status', '=', 'committed')
    .executeTakeFirst()
  return imported ? await house.marts(asOf) : null
}

const emptyReach: Reach = { persons: 0, reachable: 0, addresses: 0, whyNot: [] }
const noTruths: ListTruths = { allCame: false, lastVisit: null, towns: [], bases: [] }

export interface ListBrief {
  readonly channel: Channel
  readonly audience: AudienceKey
  readonly only?: Brief['only']
  /** Keys in the ticketing files of the show that the text is about. */
  readonly showKeys: readonly string[]
}

/**
 * The list of a text: those of its audience who may be written to on its channel and have not booked the show, one row an
 * address; null for a channel that has none. Its reach counts that very list, and everyone who is not on it, once.
 */
export async function mailingList(marts: HouseMarts | null, brief: ListBrief): Promise<MailingList | null> {
  const by = listChannels[brief.channel]
  if (by === null) return null
  if (marts === null) return { channel: by, rows: [], reach: emptyReach, allBought: [], truths: noTruths }
  const members = await listMembers(marts, { ...brief, channel: by })
  const rows = rowsByAddress(members)
  const personIds = rows.flatMap((row) => row.personIds)
  const { warehouse, schema } = marts
  const past = personIds.length === 0 ? null : await sharedPast(warehouse, { personIds, schema })
  const truths = await listTruths(warehouse, { personIds, channel: by, schema })
  return {
    channel: by,
    rows,
    reach: reachOf(members),
    allBought: past?.shows.map(({ showTitle }) => showTitle) ?? [],
    truths,
  }
}

/** Whom a text would reach; null for a channel that has no list. */
export async function briefReach(marts: HouseMarts | null, brief: ListBrief): Promise<Reach | null> {
  const by = listChannels[brief.channel]
  if (by === null) return null
  const counts = marts === null ? null : await countMembers(marts, { ...brief, channel: by })
  return counts?.get(brief.audience) ?? emptyReach
}

/** What each audience holds, before a show is chosen (P12). */
export async function audienceReaches(
  marts: HouseMarts | null,
  channel: ListChannel,
): Promise<(audience: AudienceKey) => Reach> {
  const counts = marts === null ? null : await countMembers(marts, { channel })
  return (audience) => counts?.get(audience) ?? emptyReach
}

function reachOf(members: readonly ListMember[]): Reach {
  const reached = members.filter(({ address }) => address !== null)
  const others = Map.groupBy(
    members.filter(({ address }) => address === null),
    ({ why }) => why ?? 'unknown',
  )
  return {
    persons: members.length,
    reachable: reached.length,
    addresses: new Set(reached.map(({ address }) => address)).size,
    whyNot: [...others]
      .map(([why, all]) => ({ why, count: all.length }))
      .sort((a, b) => b.count - a.count || (a.why < b.why ? -1 : 1)),
  }
}

function rowsByAddress(members: readonly ListMember[]): ListRow[] {
  const written = members.flatMap(({ address, personId }) => (address === null ? [] : [{ address, personId }]))
  return [...Map.groupBy(written, ({ address }) => address)].map(([address, holders]) => ({
    address,
    externalId: holders[0]?.personId ?? address,
    personIds: holders.map(({ personId }) => personId),
  }))
}
