import { AppError, type PersonSheet } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { recordCards } from './record-cards.ts'
import { saidOf } from './said-of.ts'

/** A person as their records name them, and whether they may be written to on a day. Throws `person-not-found`. */
export async function personSheet(
  house: House,
  { id: personId, asOf }: { id: string; asOf: string },
): Promise<PersonSheet> {
  const warehouse = await house.warehouse()
  const params = { personId }
  const [person] = await warehouse.run('SELECT display_name FROM person WHERE person_id = $personId', { params })
  if (!person) throw new AppError('person-not-found', { id: personId })
  const records = await warehouse.run(
    `SELECT record_id FROM person_record WHERE person_id = $personId
     UNION ALL SELECT record_id || '#' || place FROM person_beside WHERE person_id = $personId ORDER BY record_id`,
    { params },
  )
  const cards = await recordCards(
    house,
    records.map((row) => String(row.record_id)),
  )
  const { schema } = await house.marts(asOf)
  const addresses = await warehouse.run(
    'SELECT channel, address, why_not FROM mart_address WHERE person_id = $personId ORDER BY channel, is_first DESC, address',
    { params, schema },
  )
  const boxes = addresses.map((row) => ({ channel: String(row.channel), address: String(row.address) }))
  return {
    personId,
    name: String(person.display_name),
    records: [...cards.values()],
    addresses: addresses.map((row) => ({
      channel: row.channel === 'sms' ? 'sms' : 'email',
      address: String(row.address),
      whyNot: row.why_not === null || row.why_not === undefined ? null : String(row.why_not),
    })),
    said: await saidOf(house, boxes),
  }
}
