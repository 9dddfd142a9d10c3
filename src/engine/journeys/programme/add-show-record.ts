import { AppError, type ShowRecord } from '../../../contract/index.ts'
import { isSameTitle, showKeyOf } from '../../programme/index.ts'
import type { House } from '../house/index.ts'
import { saveShowRecord, showRecords } from './records.ts'

/**
 * Saves the record of a show that has none, under a key of its own made from its title. Throws `record-exists` where a record
 * bears that title already, since it would be written over, and `record-invalid`.
 */
export async function addShowRecord(
  house: House,
  { record, source }: { record: ShowRecord; source: string },
): Promise<ShowRecord> {
  const known = await showRecords(house)
  const same = known.find(({ title }) => isSameTitle(title, record.title))
  if (same) throw new AppError('record-exists', { title: same.title })
  const key = freeKey(showKeyOf(record.title), new Set(known.map((one) => one.key)))
  return await saveShowRecord(house, { record: { ...record, key }, source })
}

/** Two titles may make one key: « 🎭 » and « 🎪 » have no letter. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key
  for (let number = 2; taken.has(free); number += 1) free = `${key}-${number}`
  return free
}
