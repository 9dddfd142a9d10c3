import { z } from 'zod'
import { inclusiveChoices, mailServerSchema } from '../../../contract/index.ts'
import type { AppDatabase } from '../../store/index.ts'

/** What a house may set, with what holds until it does. */
const settingSchemas = {
  /** INSEE code or postcode of the venue's commune: distances are counted from it. */
  venueCommune: z.string().nullable().default(null),
  legalEntity: z.string().default('maison'),
  seasonStartMonth: z.number().int().min(1).max(12).default(9),
  /** The day on which the sales of a season opened, by the year in which the season begins. */
  salesOpenings: z.record(z.string().regex(/^\d{4}$/), z.iso.date()).default({}),
  language: z.enum(['fr', 'en']).default('fr'),
  /** The day shown by the demo theatre's clock; null = the real one. */
  demoToday: z.string().nullable().default(null),
  /** True when each sale informs buyers and lets them object: those who ticked nothing may then be written to (P12). */
  customersWereToldAtSale: z.boolean().default(false),
  /** Sources whose files another legal entity collected: nothing agreed there holds for the house (P12). */
  otherEntitySources: z.array(z.string()).default([]),
  /** How many people of the house must validate a text before it may leave. */
  approvalsNeeded: z.number().int().min(1).max(2).default(1),
  /** Fewest days between two messages to the same address on one channel, under which the calendar warns. */
  mailSpacingDays: z.number().int().min(1).max(30).default(3),
  audienceThresholds: z.record(z.string(), z.number()).default({}),
  /** Originals (SHA-256) that a committed erasure has still to delete; null = no erasure is under way. */
  erasurePending: z.array(z.string()).nullable().default(null),
  /** Watt-hours that the models may cost in a month; null = no bound. */
  modelBudgetWh: z.number().positive().nullable().default(null),
  /** Address of a LanguageTool server on this machine; null = that of the environment, if any. */
  languageTool: z.string().nullable().default(null),
  model: z.object({ name: z.string(), baseUrl: z.string() }).nullable().default(null),
  /** How the house writes to women and men. */
  inclusiveForms: z.enum(inclusiveChoices).default('any'),
  /** The model that places sentences by their meaning; it writes nothing. */
  meaningModel: z.object({ name: z.string(), baseUrl: z.string() }).nullable().default(null),
  /** The server that writes what it hears, for subtitles. */
  speechModel: z.object({ name: z.string(), baseUrl: z.string() }).nullable().default(null),
  /** The server that translates, where it is another than the model. */
  translator: z.object({ name: z.string(), baseUrl: z.string() }).nullable().default(null),
  /** The house's way out for mail; none unless a person sets it. */
  mailServer: mailServerSchema.nullable().default(null),
  /** Whom a person has confirmed that the week's letter goes to, by which server. */
  weekReaders: z
    .object({ addresses: z.array(z.email()), server: z.string(), by: z.string(), at: z.string() })
    .nullable()
    .default(null),
} as const

export type SettingKey = keyof typeof settingSchemas
export type SettingValue<K extends SettingKey> = z.output<(typeof settingSchemas)[K]>

/** The value of a setting, or what holds by default. */
export async function setting<K extends SettingKey>(app: AppDatabase, key: K): Promise<SettingValue<K>> {
  const row = await app.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return settingSchemas[key].parse(row ? JSON.parse(row.value) : undefined) as SettingValue<K>
}

export async function changeSetting<K extends SettingKey>(
  app: AppDatabase,
  key: K,
  value: SettingValue<K>,
): Promise<void> {
  const row = { key, value: JSON.stringify(settingSchemas[key].parse(value)), changed_at: new Date().toISOString() }
  await app
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value, changed_at: row.changed_at }))
    .execute()
}
