import { type ContactEvent, readContacts, type Telephone } from '../../campaigns/index.ts'
import { reachKeys } from '../../identity/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import { cleanPhone, countryOfMost } from '../../ticketing/index.ts'
import { forgottenBy } from '../forget/index.ts'
import type { House } from '../house/index.ts'
import { runReadRows } from './run-read-rows.ts'

interface FileToRead {
  readonly path: string
  readonly name: string
  readonly who: string
  readonly signal?: AbortSignal
}

export interface ContactsSynced {
  readonly tool: string
  readonly rows: number
  /** New events by what they say; those already known are counted apart. */
  readonly added: Record<ContactEvent['status'], number>
  readonly alreadyKnown: number
  readonly untold: number
  /** States of addresses and telephones of those who were erased: they are not taken in (P16). */
  readonly erased: number
  /** False where the file does not say who left: the list of blocked contacts has to be taken in too. */
  readonly saysRefusals: boolean
}

/**
 * Takes in the contacts of the sending tool with their state (P15): it prevails over the ticketing file, and an objection wins
 * over all else. The same file twice changes nothing. Throws the file-* codes, `mailing-export-unknown`.
 */
export async function syncContacts(house: House, { path, name, who, signal }: FileToRead): Promise<ContactsSynced> {
  const read = readContacts(await runReadRows({ path, name }, signal), { telephone: await telephoneRule(house) })
  const { app } = house.folder
  const added: ContactsSynced['added'] = { yes: 0, no: 0, bounced: 0, complained: 0 }
  const forgotten = await forgottenBy(house)
  const isErased = ({ channel, address }: ContactEvent) =>
    forgotten !== null &&
    reachKeys({ fields: channel === 'email' ? { email: address } : { phone: address } }).some((key) =>
      forgotten.knows(key),
    )
  const events = read.events.filter((event) => !isErased(event))
  let alreadyKnown = 0
  await app.transaction().execute(async (transaction) => {
    const before = await transaction
      .selectFrom('permission_event')
      .select(['channel', 'address', 'status', 'at'])
      .execute()
    const known = new Set(before.map(keyOf))
    const added_at = new Date().toISOString()
    for (const event of events) {
      if (known.has(keyOf(event))) {
        alreadyKnown += 1
        continue
      }
      known.add(keyOf(event))
      added[event.status] += 1
      await transaction
        .insertInto('permission_event')
        .values({ ...event, source: `${read.tool}: ${name}`, added_at })
        .execute()
    }
    await writeJournal(transaction, {
      who,
      action: 'contacts-synced',
      params: { file: name, tool: read.tool, rows: read.rows, ...added },
    })
  })
  house.changed()
  return {
    tool: read.tool,
    rows: read.rows,
    added,
    alreadyKnown,
    untold: read.untold,
    saysRefusals: read.saysRefusals,
    erased: read.events.length - events.length,
  }
}

function keyOf({
  channel,
  address,
  status,
  at,
}: {
  channel: string
  address: string
  status: string
  at: string | null
}) {
  return `${channel} ${address} ${status} ${at ?? ''}`
}

/** Numbers written as at home are of the country where most of the house's own contacts have their telephone. */
async function telephoneRule(house: House): Promise<Telephone> {
  const rows = await (await house.warehouse()).run(
    'SELECT substr(phone, 1, 4) AS number, count(*) AS count FROM contact_record WHERE phone IS NOT NULL GROUP BY 1',
  )
  const country = countryOfMost(rows.map(({ number, count }) => ({ number: String(number), count: Number(count) })))
  return (text) => {
    const cleaned = cleanPhone(text, country)
    return 'rejected' in cleaned ? null : cleaned.value
  }
}
