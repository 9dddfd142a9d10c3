import { oc } from '@orpc/contract'
import { z } from 'zod'
import { askResultSchema } from '../ask.ts'
import { figureResultSchema, figureUnits } from '../figure.ts'

export const figureListingSchema = z.object({
  key: z.string(),
  label: z.string(),
  definition: z.string(),
  unit: z.enum(figureUnits),
  dimensions: z.array(
    z.object({ key: z.string(), label: z.string(), values: z.array(z.string()).readonly().optional() }),
  ),
})

const language = z.enum(['fr', 'en']).default('fr')

export const figuresContract = {
  /** A question in words, as it was typed. */
  ask: oc.input(z.object({ question: z.string().trim().min(1).max(400), lang: language })).output(askResultSchema),
  list: oc.input(z.object({ lang: language })).output(z.array(figureListingSchema)),
  get: oc
    .input(
      z.object({
        key: z.string(),
        by: z.array(z.string()).max(4).default([]),
        where: z.record(z.string(), z.string()).default({}),
        lang: language,
      }),
    )
    .output(figureResultSchema),
}
