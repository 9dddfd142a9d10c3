import { oc } from '@orpc/contract'
import { z } from 'zod'
import { actingAs } from './acting-as.ts'
import { jobRefSchema } from './jobs.ts'

/** How a model did on this computer, at the task of saying a text otherwise. */
export const modelTrialSchema = z.object({
  isAllowed: z.boolean(),
  at: z.string(),
  promptVersion: z.string(),
  asked: z.number().int(),
  right: z.number().int(),
  changed: z.number().int(),
  seconds: z.number(),
  tokens: z.number().int(),
  wh: z.number(),
})
export type ModelTrial = z.infer<typeof modelTrialSchema>

/** A model that the house could have. What nobody has verified is null, never guessed. */
export const modelOfferSchema = z.object({
  name: z.string(),
  title: z.string(),
  maker: z.string().nullable(),
  licence: z.string().nullable(),
  languages: z.array(z.string()),
  /** What it is for, as its list says; empty for a file that nobody knows. A trial decides whether it may. */
  tasks: z.array(z.literal('rewrite')),
  bytes: z.number().int(),
  memoryBytes: z.number().int().nullable(),
  sha256: z.string().nullable(),
  /** `here`: hashed by those who make Parterre · `published`: two public sources agree · null: nobody knows it. */
  proof: z.enum(['here', 'published']).nullable(),
  /** The makers' own address; null for a file brought by hand that nobody knows. */
  url: z.string().nullable(),
  /** Name of the file in the house's folder; null when it is not there. */
  file: z.string().nullable(),
  trial: modelTrialSchema.nullable(),
})
export type ModelOffer = z.infer<typeof modelOfferSchema>

export const modelShelfSchema = z.object({
  models: z.array(modelOfferSchema),
  /** The part that runs weights in this very program. */
  hasRuntime: z.boolean(),
})
export type ModelShelf = z.infer<typeof modelShelfSchema>

/** Models on this computer. `get` is the one thing here that goes out to the network, by a person's order. */
export const modelsContract = {
  shelf: oc.output(modelShelfSchema),
  /** A job: brings the part that runs weights when it is missing, then the makers' file, verified. */
  get: oc.input(z.object({ name: z.string(), ...actingAs })).output(jobRefSchema),
  /** Lets in a model of the shelf, to run in this very program: to say texts otherwise, or to find passages by meaning. */
  use: oc
    .input(z.object({ name: z.string(), use: z.enum(['model', 'meaningModel']).default('model'), ...actingAs }))
    .output(modelShelfSchema),
  /** A job: the model that is let in, on an invented text; what it may do follows from its score. */
  try: oc.input(z.object(actingAs)).output(jobRefSchema),
  /** A job: the same, at composing whole texts for twelve invented records, which a person may read. */
  tryCompose: oc.input(z.object(actingAs)).output(jobRefSchema),
}
