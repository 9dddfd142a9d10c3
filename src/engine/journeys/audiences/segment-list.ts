import type { AudienceSegment } from '../../../contract/index.ts'
import { type SegmentPerson, segmentPersons, segments } from '../../audience/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import { type House, setting } from '../house/index.ts'

/** Every group with its size, whom one may write to, its rule and what to do. Throws `no-data`. */
export async function houseSegments(house: House, asOf: string): Promise<AudienceSegment[]> {
  const { warehouse, schema, data } = await house.marts(asOf)
  const rules = await setting(house.folder.app, 'audienceThresholds')
  return (await segments(warehouse, { asOf, schema, rules, data })).segments
}

/**
 * The persons of a group, for staff, all or those of them who come most: the reading is written in the journal, with who and how many
 * rows, before they are given. Throws `audience-unknown`, `no-data`.
 */
export async function segmentList(
  house: House,
  { key, asOf, who, most }: { key: string; asOf: string; who: string; most?: number },
): Promise<SegmentPerson[]> {
  const { warehouse, schema } = await house.marts(asOf)
  const persons = await segmentPersons(warehouse, { key, schema, ...(most !== undefined && { most }) })
  await writeJournal(house.folder.app, {
    who,
    action: 'segment-listed',
    params: { audience: key, rows: persons.length },
  })
  return persons
}
