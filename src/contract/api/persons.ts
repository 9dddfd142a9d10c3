import { oc } from '@orpc/contract'
import { z } from 'zod'
import { retentionSchema } from '../retention.ts'
import { actingAs } from './acting-as.ts'
import { duplicateRecordSchema } from './duplicates.ts'

export const foundPersonSchema = z.object({
  personId: z.string(),
  kind: z.string(),
  name: z.string(),
  city: z.string().nullable(),
  /** Valid seats bought under all the person's records. */
  tickets: z.number().int(),
  records: z.array(z.string()),
})

/** What came back of an address. agreed: the person did so themselves on that day, and somebody of the house (`source`) answers for it. */
export const permissionSaidSchema = z.object({
  channel: z.enum(['email', 'sms']),
  address: z.string(),
  status: z.enum(['yes', 'no', 'bounced', 'complained', 'agreed']),
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`; null where nobody noted the day. */
  at: z.string().nullable(),
  source: z.string(),
})
export type PermissionSaid = z.infer<typeof permissionSaidSchema>

/** A person as their records name them. Tariffs are not there: some tell a health or a need (P14). */
export const personSheetSchema = z.object({
  personId: z.string(),
  name: z.string(),
  records: z.array(duplicateRecordSchema),
  /** Whether they may be written to, address by address; `whyNot` is a code of `words/audience.ts`. */
  addresses: z.array(
    z.object({ channel: z.enum(['email', 'sms']), address: z.string(), whyNot: z.string().nullable() }),
  ),
  /** What they said of messages outside the ticketing, in its order. */
  said: z.array(permissionSaidSchema),
})
export type PersonSheet = z.infer<typeof personSheetSchema>

/** What an erasure will take away, before anybody decides. */
export const erasureForeseenSchema = z.object({
  personId: z.string(),
  name: z.string(),
  /** Seats that stay, with nobody's name. */
  tickets: z.number().int(),
  /** Tables and files of the data folder that name the person. */
  places: z.number().int(),
  coupleRecords: z.number().int(),
  /** Somebody of that name works here: their account stays, and what it signed. */
  isStaff: z.boolean(),
  backups: z.array(z.object({ path: z.string(), madeAt: z.string() })),
  /** Writings of the house that name the person, of which somebody says what becomes: `mend` of `erase`. */
  mends: z.array(z.object({ table: z.string(), title: z.string(), excerpt: z.string(), canBeSetAside: z.boolean() })),
})
export type ErasureForeseen = z.infer<typeof erasureForeseenSchema>

/** A document made for the person, as base64: handed to the browser, kept nowhere. */
export const handedDocumentSchema = z.object({ fileName: z.string(), pdf: z.base64() })

const signedSchema = z.object({ id: z.string(), staffId: z.string(), pin: z.string() })

export const personsContract = {
  find: oc.input(z.object({ query: z.string() })).output(z.array(foundPersonSchema)),
  sheet: oc.input(z.object({ id: z.string() })).output(personSheetSchema),
  /** Takes a record away from its person, for ever and until undone in Doublons; the figures follow at once. */
  split: oc
    .input(z.object({ record: z.string(), ...actingAs }))
    .output(z.object({ decisions: z.array(z.number().int()) })),
  /** All that is known of a person, to be handed to them: journalled, in the name of who asked. */
  access: oc.input(signedSchema).output(handedDocumentSchema),
  /** Notes that they agreed themselves after an objection, at one address; `day` null takes it back. */
  noteAgreement: oc
    .input(
      signedSchema.extend({ channel: z.enum(['email', 'sms']), address: z.string(), day: z.iso.date().nullable() }),
    )
    .output(personSheetSchema),
  foresee: oc.input(z.object({ id: z.string() })).output(erasureForeseenSchema),
  /** Who falls due by the day of the house, and under which rule. */
  retention: oc.output(retentionSchema),
  /** Erases those who fall due (a hundred at most in one act), in the name of a person of the house. */
  applyRetention: oc.input(signedSchema.omit({ id: true })).output(
    handedDocumentSchema.extend({
      persons: z.number().int(),
      left: z.number().int(),
      objections: z.number().int(),
    }),
  ),
  erase: oc
    .input(signedSchema.extend({ mend: z.enum(['hide', 'aside']).nullable().default(null) }))
    .output(handedDocumentSchema.extend({ tickets: z.number().int() })),
}
