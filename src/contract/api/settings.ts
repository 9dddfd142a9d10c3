import { oc } from '@orpc/contract'
import { z } from 'zod'
import { composeTrialSchema } from '../composition.ts'
import { faultSchema } from '../fault.ts'
import { meaningModelSchema } from '../passage.ts'
import { houseRecordSchema } from '../show-record.ts'
import { actingAs, answeringFor } from './acting-as.ts'
import { modelTrialSchema } from './models.ts'

export const thresholdSchema = z.object({
  /** `regularVisits`, `lapsedMonths`, `groupSeats`: a sentence of `words/contents.ts` says what it means. */
  key: z.string(),
  code: z.string(),
  unit: z.string(),
  value: z.number(),
  least: z.number(),
  most: z.number(),
})

export const hallCapacitySchema = z.object({
  hall: z.string(),
  /** Seats, as the house said; null = not known (P4), never guessed. */
  seats: z.number().int().nullable(),
  performances: z.number().int(),
})

/** The model that the house lets in. `isLocal`: on this computer, so that nothing leaves it. */
export const modelSettingSchema = z.object({
  name: z.string(),
  baseUrl: z.string(),
  isLocal: z.boolean(),
  /** How it did here the last time it was tried; null = not tried with the instructions of today. */
  trial: modelTrialSchema.nullable(),
  /** The same, at composing whole texts. */
  composeTrial: composeTrialSchema.nullable(),
})

/** When the sales of a season opened, as the house says it, else as a file does; null = inferred from the first sales. */
export const salesOpeningSchema = z.object({
  season: z.string(),
  seasonYear: z.number().int(),
  said: z.string().nullable(),
  inFiles: z.string().nullable(),
})
export type SalesOpening = z.infer<typeof salesOpeningSchema>

/** A server that takes mail (SMTP); its password is in the environment or the computer's keyring, never here. */
export const mailServerSchema = z.object({
  host: z
    .string()
    .trim()
    .regex(/^[a-z0-9.-]+$/iu),
  port: z.number().int().min(1).max(65_535),
  user: z.string().trim().min(1).nullable(),
  from: z.email(),
})
export type MailServerSetting = z.infer<typeof mailServerSchema>

/**
 * What a model is let in for: `model` says texts otherwise and writes them, `meaningModel` finds the passage that a sentence is near,
 * `speechModel` writes what it hears, `translator` says a text in another language.
 */
export const modelUses = ['model', 'meaningModel', 'speechModel', 'translator'] as const
export type ModelUse = (typeof modelUses)[number]

const serverSettingSchema = z.object({ name: z.string(), baseUrl: z.string(), isLocal: z.boolean() })

export const settingsSchema = z.object({
  house: houseRecordSchema.nullable(),
  /** Name of the venue's commune, found from its postcode and town; null = distances are not counted. */
  commune: z.string().nullable(),
  legalEntity: z.string(),
  language: z.enum(['fr', 'en']),
  seasonStartMonth: z.number().int(),
  /** The last seasons of the files, the latest first. */
  openings: z.array(salesOpeningSchema),
  thresholds: z.array(thresholdSchema),
  halls: z.array(hallCapacitySchema),
  model: modelSettingSchema.nullable(),
  meaningModel: meaningModelSchema.nullable(),
  speechModel: serverSettingSchema.nullable(),
  translator: serverSettingSchema.nullable(),
  /** The house's way out for mail, to its own people; null: none. */
  mailServer: mailServerSchema.nullable(),
  /** How many people of the house must validate a text before it may leave: 1 or 2. */
  approvalsNeeded: z.number().int(),
  /** Buyers who ticked nothing may be written to: each sale informs them and lets them refuse (P12). */
  customersWereToldAtSale: z.boolean(),
  /** Where imported files come from, and whether another legal entity collected them: nothing agreed there holds here (P12). */
  sources: z.array(z.object({ source: z.string(), isOtherEntity: z.boolean() })),
})
export type Settings = z.infer<typeof settingsSchema>

/** Each change answers with the whole. People are added and leave by `staff` (their list is in `status`). */
export const settingsContract = {
  get: oc.output(settingsSchema),
  saveHouse: oc.input(z.object({ record: houseRecordSchema })).output(settingsSchema),
  saveThresholds: oc.input(z.object({ values: z.record(z.string(), z.number()), ...actingAs })).output(settingsSchema),
  saveCapacity: oc
    .input(
      z.object({
        hall: z.string(),
        seats: z.number().int().positive().max(100_000),
        validFrom: z.iso.date().nullable().default(null),
        ...actingAs,
      }),
    )
    .output(settingsSchema),
  saveSeasonStart: oc.input(z.object({ month: z.number().int().min(1).max(12), ...actingAs })).output(settingsSchema),
  /** Null takes back what the house said: the files then tell it. */
  saveSalesOpening: oc
    .input(z.object({ seasonYear: z.number().int(), day: z.iso.date().nullable(), ...actingAs }))
    .output(settingsSchema),
  saveCustomersWereTold: oc.input(z.object({ isTold: z.boolean(), ...actingAs })).output(settingsSchema),
  saveOtherEntities: oc.input(z.object({ sources: z.array(z.string()), ...actingAs })).output(settingsSchema),
  /** Fewer than before: refused with `code-needed` without the code of a person who may. */
  saveApprovalsNeeded: oc
    .input(z.object({ count: z.number().int().min(1).max(2), ...answeringFor }))
    .output(settingsSchema),
  saveLanguage: oc.input(z.object({ language: z.enum(['fr', 'en']), ...actingAs })).output(settingsSchema),
  /** Refused with `model-not-local` for an address beyond this computer, unless `isConfirmed`. */
  saveModel: oc
    .input(
      z.object({
        model: z.object({ name: z.string().trim().min(1), baseUrl: z.url() }).nullable(),
        isConfirmed: z.boolean().default(false),
        use: z.enum(modelUses).default('model'),
        ...actingAs,
      }),
    )
    .output(settingsSchema),
  /** Null takes it away. */
  saveMailServer: oc.input(z.object({ server: mailServerSchema.nullable(), ...actingAs })).output(settingsSchema),
  /** Errors of ours that this computer has kept, the last first, and the text that may be sent to whoever helps. */
  faults: oc.output(z.object({ faults: z.array(faultSchema), report: z.string() })),
}
