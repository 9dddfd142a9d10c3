import { communeOf } from '../../ticketing/index.ts'
import { changeSetting, type House, setting } from '../house/index.ts'
import { saveHouseRecord } from './records.ts'

/** Saves the house record, and the commune from which distances are counted. Throws `record-invalid`. */
export async function keepHouseRecord(
  house: House,
  { record, source }: { record: unknown; source: string },
): Promise<void> {
  const saved = await saveHouseRecord(house, { record, source })
  const commune = communeOf(saved.postcode ?? null, saved.city ?? null)?.code ?? null
  if (commune === (await setting(house.folder.app, 'venueCommune'))) return
  await changeSetting(house.folder.app, 'venueCommune', commune)
  house.changed()
}
