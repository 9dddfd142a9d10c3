import { oc } from '@orpc/contract'
import { z } from 'zod'
import { audienceKeySchema } from '../audience.ts'
import { atomKindSchema } from '../check.ts'
import { briefSchema } from '../draft.ts'
import { actingAs } from './acting-as.ts'
import { draftListingSchema } from './draft-listing.ts'

/** A fact in the words of the text that says it. */
export const saidFactSchema = z.object({ kind: atomKindSchema, text: z.string() })
export type SaidFact = z.infer<typeof saidFactSchema>

/** The same show on the same channel for another public, compared fact by fact with the text that it is a variant of. */
export const variantSchema = z.object({
  draft: draftListingSchema,
  onlyHere: z.array(saidFactSchema),
  onlyThere: z.array(saidFactSchema),
  /** Dates, hours, prices, gratuities, ages, accessibility, seats left, told to one public alone: empty when both have the same rights. */
  rightsOnlyHere: z.array(saidFactSchema),
  rightsOnlyThere: z.array(saidFactSchema),
  /** Which of the two proposes one date of several and says that there are others (decision 38): those are then no right that it keeps from its public. */
  oneDate: z.enum(['here', 'there']).nullable(),
})
export type Variant = z.infer<typeof variantSchema>

export const variantSetSchema = z.object({
  variants: z.array(variantSchema),
  /** Publics for which there is no such text yet. */
  unwritten: z.array(audienceKeySchema),
})
export type VariantSet = z.infer<typeof variantSetSchema>

/** One text for several publics, and one show on every channel. */
export const variantsContract = {
  get: oc.input(z.object({ id: z.string() })).output(variantSetSchema),
  /** Writes the text for other publics, by rules, then compares. */
  write: oc
    .input(z.object({ id: z.string(), audiences: z.array(audienceKeySchema).min(1).max(12), ...actingAs }))
    .output(variantSetSchema),
  /** Every channel at once, as drafts. */
  kit: oc.input(briefSchema.omit({ channel: true }).extend(actingAs)).output(z.array(draftListingSchema)),
}
