import { oc } from '@orpc/contract'
import { z } from 'zod'
import { actingAs } from './acting-as.ts'

const mostReaders = 50

export const weekViewSchema = z.object({
  subject: z.string(),
  text: z.string(),
  /** By which server it would leave, and from whom; null: none is set. */
  server: z.object({ address: z.string(), from: z.string() }).nullable(),
  /** Whom a person confirmed last. */
  readers: z.array(z.string()),
  /** Whether that was with the server of today. */
  isConfirmed: z.boolean(),
})
export type WeekView = z.infer<typeof weekViewSchema>

export const weekSentSchema = z.object({ sent: z.array(z.string()), refused: z.array(z.string()) })
export type WeekSent = z.infer<typeof weekSentSchema>

export const readersSchema = z.array(z.email()).min(1).max(mostReaders)

export const reportsContract = {
  week: oc.output(weekViewSchema),
  /** To send is to confirm: whoever asks has read the letter and named its readers. */
  sendWeek: oc.input(z.object({ to: readersSchema, ...actingAs })).output(weekSentSchema),
}
