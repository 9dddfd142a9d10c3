import { z } from 'zod'
import { figureResultSchema } from './figure.ts'

/** Why a question in words has no answer. */
export const refusalReasons = [
  'unknownWords',
  'person',
  'cause',
  'manyFigures',
  'noFigure',
  'unclear',
  'notDivided',
] as const

const suggestionSchema = z.object({ measure: z.string(), dimension: z.string() })

/** What was understood, in the terms of the figures: filters included, with the name of each value for people. */
export const askedSchema = z.object({
  measure: z.string(),
  label: z.string(),
  by: z.array(z.object({ dimension: z.string(), label: z.string() })),
  filters: z.array(
    z.object({
      dimension: z.string(),
      label: z.string(),
      values: z.array(z.object({ value: z.string(), label: z.string().nullable() })),
      isNot: z.boolean(),
      /** Nobody said it: the season under way stands for a season left unsaid. */
      isAssumed: z.boolean(),
    }),
  ),
  order: z.enum(['top', 'bottom']).nullable(),
  isShare: z.boolean(),
})

/** The answer to a question in words: a figure opened, or why there is none; three questions that can be answered beside it. */
export const askResultSchema = z.object({
  status: z.enum(['answered', 'refused', 'clarify']),
  asked: askedSchema.nullable(),
  figure: figureResultSchema.nullable(),
  /** Of a share: the part in the whole, 0 to 1. */
  share: z.number().nullable(),
  why: z.object({ reason: z.enum(refusalReasons), words: z.array(z.string()) }).nullable(),
  suggestions: z.array(suggestionSchema),
})
export type AskResult = z.infer<typeof askResultSchema>
