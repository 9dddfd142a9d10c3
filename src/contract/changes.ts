import { z } from 'zod'

/**
 * What became of a seat since the import before: another seat or number for the same buyer (`exchanged`), another day of the same
 * show (`moved`), cancelled by its status, absent from a full state (`vanished`, P1), its price, tariff, buyer or status changed,
 * or back after a cancellation (`returned`).
 */
export const changeKinds = ['exchanged', 'moved', 'cancelled', 'vanished', 'changed', 'returned'] as const
export const changeKindSchema = z.enum(changeKinds)
export type ChangeKind = z.infer<typeof changeKindSchema>

/** A seat as one import says it. Never a name: its buyer is only told to have changed. */
export const seatSideSchema = z.object({
  startsAt: z.string().nullable(),
  seat: z.string().nullable(),
  ticketNumber: z.string().nullable(),
  tariff: z.string().nullable(),
  priceCents: z.number().int().nullable(),
  status: z.string(),
})
export type SeatSide = z.infer<typeof seatSideSchema>

export const seatChangeSchema = z.object({
  kind: changeKindSchema,
  show: z.string(),
  seats: z.number().int(),
  before: seatSideSchema,
  /** Null when the seat is gone. */
  after: seatSideSchema.nullable(),
  /** For another show, its title. */
  showAfter: z.string().nullable(),
  isOtherBuyer: z.boolean(),
})
export type SeatChange = z.infer<typeof seatChangeSchema>

/** Seats by kind; `rows` holds the first ones, and none once the import is kept: they are computed again at need. */
export const seatChangesSchema = z.object({
  counts: z.partialRecord(changeKindSchema, z.number().int()),
  rows: z.array(seatChangeSchema),
})
export type SeatChanges = z.infer<typeof seatChangesSchema>
