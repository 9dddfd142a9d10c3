import { AppError, type Settings } from '../../../contract/index.ts'
import { type AudienceThresholds, defaultAudienceThresholds } from '../../audience/index.ts'
import { authorise, type GivenCode, listStaff } from '../../stewardship/index.ts'
import { communeOf, nameKeySql } from '../../ticketing/index.ts'
import { changeSigned } from '../house/change-signed.ts'
import { type House, setting } from '../house/index.ts'
import { lastComposeTrial } from '../models/compose-trial.ts'
import { isLocalModel } from '../models/embedded-address.ts'
import { meaningModelOf } from '../models/meaning-trial.ts'
import { lastTrial } from '../models/model-trial.ts'
import { keepHouseRecord } from '../programme/house-record.ts'
import { houseRecord } from '../programme/records.ts'
import { salesOpenings } from './sales-openings.ts'

/** Within which each rule of the audiences means something. */
const bounds: Record<keyof AudienceThresholds, { least: number; most: number }> = {
  regularVisits: { least: 2, most: 20 },
  lapsedMonths: { least: 6, most: 60 },
  groupSeats: { least: 2, most: 100 },
}

/** All that the house has set, with what holds where it has not. */
export async function readSettings(house: House): Promise<Settings> {
  const { app } = house.folder
  const [speechModel, translator] = await Promise.all([setting(app, 'speechModel'), setting(app, 'translator')])
  const [record, commune, legalEntity, language, seasonStartMonth, model, thresholds, approvalsNeeded] =
    await Promise.all([
      houseRecord(house),
      setting(app, 'venueCommune'),
      setting(app, 'legalEntity'),
      setting(app, 'language'),
      setting(app, 'seasonStartMonth'),
      setting(app, 'model'),
      setting(app, 'audienceThresholds'),
      setting(app, 'approvalsNeeded'),
    ])
  return {
    house: record,
    commune: commune === null ? null : (communeOf(record?.postcode ?? null, record?.city ?? null)?.name ?? commune),
    legalEntity,
    language,
    seasonStartMonth,
    openings: await salesOpenings(house),
    thresholds: (Object.keys(bounds) as (keyof AudienceThresholds)[]).map((key) => ({
      key,
      code: `threshold.${key}`,
      unit: `threshold-unit.${key}`,
      value: thresholds[key] ?? defaultAudienceThresholds[key],
      ...bounds[key],
    })),
    halls: await halls(house),
    model: model && {
      ...model,
      isLocal: isLocalModel(model),
      trial: await lastTrial(app, model),
      composeTrial: await lastComposeTrial(app, model),
    },
    meaningModel: await meaningModelOf(house),
    speechModel: speechModel && { ...speechModel, isLocal: isLocalModel(speechModel) },
    translator: translator && { ...translator, isLocal: isLocalModel(translator) },
    mailServer: await setting(app, 'mailServer'),
    approvalsNeeded,
    customersWereToldAtSale: await setting(app, 'customersWereToldAtSale'),
    sources: await sourcesOf(house),
  }
}

/** Saves the house record, and the commune from which distances are counted. Throws `record-invalid`. */
export async function changeHouseRecord(
  house: House,
  { record, source }: { record: unknown; source: string },
): Promise<Settings> {
  await keepHouseRecord(house, { record, source })
  return await readSettings(house)
}

/** Moves the rules of the audiences: they are counted again at the next question; the change is journalled. Throws `usage` out of their bounds. */
export async function changeThresholds(
  house: House,
  { values, by }: { values: Readonly<Record<string, number>>; by: string },
): Promise<Settings> {
  const rules = await setting(house.folder.app, 'audienceThresholds')
  for (const [key, value] of Object.entries(values)) {
    const bound = key in bounds ? bounds[key as keyof AudienceThresholds] : null
    if (!bound || !(value >= bound.least && value <= bound.most))
      throw new AppError('usage', { detail: `${key} ${value}`, command: 'settings' })
  }
  const thresholds = { ...rules, ...values }
  await changeSigned(house, 'audienceThresholds', thresholds, {
    by,
    action: 'thresholds-changed',
    params: { ...values },
  })
  return await readSettings(house)
}

/** Month in which a season begins, 1 to 12; the change is journalled. */
export async function changeSeasonStart(house: House, { month, by }: { month: number; by: string }): Promise<Settings> {
  await changeSigned(house, 'seasonStartMonth', month, { by, action: 'season-start-changed', params: { month } })
  return await readSettings(house)
}

/** The day on which the sales of a season opened; null takes it back. What is compared from it follows; the change is journalled. */
export async function changeSalesOpening(
  house: House,
  { seasonYear, day, by }: { seasonYear: number; day: string | null; by: string },
): Promise<Settings> {
  const { [String(seasonYear)]: _, ...others } = await setting(house.folder.app, 'salesOpenings')
  const openings = day === null ? others : { ...others, [String(seasonYear)]: day }
  const params = { season: String(seasonYear), day: day ?? '' }
  await changeSigned(house, 'salesOpenings', openings, { by, action: 'sales-opening-changed', params })
  return await readSettings(house)
}

/** Whether buyers who ticked nothing may be written to (P12): every list follows; the change is journalled. */
export async function changeCustomersWereTold(
  house: House,
  { isTold, by }: { isTold: boolean; by: string },
): Promise<Settings> {
  const params = { told: isTold ? 'yes' : 'no' }
  await changeSigned(house, 'customersWereToldAtSale', isTold, { by, action: 'customers-told', params })
  house.changed()
  return await readSettings(house)
}

/** Of which sources another legal entity collected the files (P12): every list follows; the change is journalled. */
export async function changeOtherEntities(
  house: House,
  { sources, by }: { sources: readonly string[]; by: string },
): Promise<Settings> {
  const params = { sources: sources.length === 0 ? 'none' : sources.join(', ') }
  await changeSigned(house, 'otherEntitySources', [...sources], { by, action: 'other-entities', params })
  house.changed()
  return await readSettings(house)
}

/** The sources of what is imported, and those that are another entity's. */
async function sourcesOf({ folder: { app } }: House): Promise<Settings['sources']> {
  const others = await setting(app, 'otherEntitySources')
  const rows = await app
    .selectFrom('import_file')
    .innerJoin('import_set', 'import_set.id', 'import_file.import_id')
    .select('import_file.source')
    .where('import_set.status', '=', 'committed')
    .distinct()
    .orderBy('import_file.source')
    .execute()
  return rows.map(({ source }) => ({ source, isOtherEntity: others.includes(source) }))
}

/**
 * How many people must validate a text, 1 or 2; the change is journalled. To ask for fewer takes the code of a person with that right:
 * the rule is there against whoever is alone at the keyboard. Throws `code-needed`, `pin-wrong`, `pin-locked`, `role-forbids`.
 */
export async function changeApprovalsNeeded(
  house: House,
  { count, by, given = null }: { count: number; by: string; given?: GivenCode | null },
): Promise<Settings> {
  const { app } = house.folder
  const isFewer = count < (await setting(app, 'approvalsNeeded'))
  if (isFewer && (await listStaff(app)).some(({ hasPin }) => hasPin))
    await authorise(app, { given, ability: 'settings' })
  await changeSigned(house, 'approvalsNeeded', count, { by, action: 'approvals-needed', params: { count } })
  return await readSettings(house)
}

/** The language of reports, exports and commands; the change is journalled. */
export async function changeLanguage(
  house: House,
  { language, by }: { language: 'fr' | 'en'; by: string },
): Promise<Settings> {
  await changeSigned(house, 'language', language, { by, action: 'language-changed', params: { language } })
  return await readSettings(house)
}

/** The halls of the record and of the data, each once however its name is written, with the seats that the house last gave (P4). */
async function halls(house: House): Promise<Settings['halls']> {
  const { app } = house.folder
  const given = await app
    .selectFrom('capacity')
    .select(['hall', 'seats'])
    .where('hall', 'is not', null)
    .orderBy('id')
    .execute()
  const imported = await app.selectFrom('import_set').select('id').where('status', '=', 'committed').executeTakeFirst()
  const played = imported
    ? await (await house.warehouse()).run(
        'SELECT hall, count(*) AS performances FROM performance WHERE hall IS NOT NULL GROUP BY hall ORDER BY hall',
      )
    : []
  const record = await houseRecord(house)
  const names = [
    ...(record?.halls ?? []).map(({ name }) => name),
    ...played.map((row) => String(row.hall)),
    ...given.map(({ hall }) => hall ?? ''),
  ]
  const keys = imported ? await hallKeys(house, names) : new Map(names.map((name) => [name, name]))
  const keyOf = (name: unknown) => keys.get(String(name)) ?? String(name)
  const seats = new Map(given.map((row) => [keyOf(row.hall), row.seats]))
  const counts = new Map<string, number>()
  for (const row of played) counts.set(keyOf(row.hall), (counts.get(keyOf(row.hall)) ?? 0) + Number(row.performances))
  const named = new Map(names.toReversed().map((name) => [keyOf(name), name]))
  const inOrder = [...new Set(names.map(keyOf))]
  return inOrder.map((key) => ({
    ...{ hall: named.get(key) ?? key, seats: seats.get(key) ?? null, performances: counts.get(key) ?? 0 },
  }))
}

/** By what each name of a hall is known, as capacities find the performances that they are of. */
async function hallKeys(house: House, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await (await house.warehouse()).run(
    `SELECT hall, ${nameKeySql('hall')} AS hall_key FROM (SELECT unnest(from_json($names, '["VARCHAR"]')) AS hall)`,
    { params: { names: JSON.stringify([...new Set(names)]) } },
  )
  return new Map(rows.map((row) => [String(row.hall), String(row.hall_key)]))
}
