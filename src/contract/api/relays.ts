import { oc } from '@orpc/contract'
import { z } from 'zod'
import { actingAs } from './acting-as.ts'

const count = z.number().int()

/** What came of a call: `booked` and `declined` end the matter for the season, `doNotCall` for good. */
export const callResults = [
  'booked',
  'interested',
  'callBack',
  'noAnswer',
  'declined',
  'wrongNumber',
  'doNotCall',
] as const
export const callResultSchema = z.enum(callResults)
export type CallResult = z.infer<typeof callResultSchema>

const outingSchema = z.object({ day: z.string(), show: z.string(), seats: count })

export const relaySchema = z.object({
  personId: z.string(),
  name: z.string(),
  kind: z.string().nullable(),
  contact: z.string().nullable(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  /** « Ne plus contacter »: never to be called, and without number or contact (P12). */
  refusesContact: z.boolean(),
  lastOuting: outingSchema.nullable(),
  nextOuting: outingSchema.nullable(),
  seatsThisSeason: count,
  seatsLastSeason: count,
  /** Came last season, has booked nothing this one, was not called of late and does not refuse to be: worth a call now. */
  isToCall: z.boolean(),
  lastCall: z.object({ on: z.string(), by: z.string(), result: callResultSchema, note: z.string() }).nullable(),
})
export type RelayLine = z.infer<typeof relaySchema>

export const relaysSchema = z.object({
  season: z.string().nullable(),
  /** Those worth a call first, by the seats that they took last season. */
  relays: z.array(relaySchema),
})
export type Relays = z.infer<typeof relaysSchema>

/** The people who fill houses by phone (P29): a call list by last outing, with what came of each call typed back. */
export const relaysContract = {
  list: oc.output(relaysSchema),
  noteCall: oc
    .input(
      z.object({
        personId: z.string(),
        result: callResultSchema,
        note: z.string().trim().max(400).default(''),
        ...actingAs,
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
  /** The list as a CSV for Excel; journalled. */
  export: oc.input(z.object(actingAs)).output(z.object({ name: z.string(), rows: count, text: z.string() })),
}
