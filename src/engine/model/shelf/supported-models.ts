import { readFileSync } from 'node:fs'
import { z } from 'zod'

const supportedModelSchema = z.object({
  name: z.string(),
  title: z.string(),
  maker: z.string(),
  /** Null = not known. */
  licence: z.string().nullable(),
  languages: z.array(z.string()),
  /** What it is for; whether it may do it here is decided by its trial. */
  tasks: z.array(z.literal('rewrite')),
  /** Held while it answers; null = not measured. */
  memoryBytes: z.number().int().nullable(),
  file: z.object({
    name: z.string(),
    /** The makers' own address. */
    url: z.url({ protocol: /^https$/u }),
    bytes: z.number().int(),
    sha256: z.string().length(64).nullable(),
    proof: z.enum(['here', 'published']).nullable(),
  }),
  tried: z.object({ on: z.string(), asked: z.number(), right: z.number(), changed: z.number() }).nullable(),
})
export type SupportedModel = z.infer<typeof supportedModelSchema>

const listSchema = z.object({ readme: z.string(), checkedOn: z.iso.date(), models: z.array(supportedModelSchema) })

/** The models whose makers' file is known, with its hash and licence where they are (`models.json`). */
export function supportedModels(): readonly SupportedModel[] {
  return listSchema.parse(JSON.parse(readFileSync(new URL('models.json', import.meta.url), 'utf8'))).models
}
