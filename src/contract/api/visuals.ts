import { oc } from '@orpc/contract'
import { z } from 'zod'
import { graphicCharterSchema, visualChoicesSchema, visualFormatSchema } from '../visual.ts'
import { actingAs } from './acting-as.ts'
import { saidSchema } from './said.ts'

/** The visuals of a show as a page shows them: small pictures beside what is said with them. */
export const visualsViewSchema = z.object({
  showKey: z.string(),
  title: z.string(),
  choices: visualChoicesSchema,
  /** Of the state that is shown: what a validation is of. */
  contentHash: z.string(),
  validatedBy: z.string().nullable(),
  /** What the last validated ones said and these no longer do. */
  outdated: z.array(z.string()),
  families: z.array(
    z.object({ key: z.string(), name: z.object({ fr: z.string(), en: z.string() }), serves: z.boolean() }),
  ),
  photos: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      width: z.number(),
      height: z.number(),
      focus: z.object({ x: z.number(), y: z.number() }),
    }),
  ),
  keptBack: z.array(
    z.object({ file: z.string(), formats: z.array(visualFormatSchema), problems: z.array(saidSchema) }),
  ),
  /** Words that no record bears: nothing is made while there is one. */
  untrue: z.array(z.string()),
  visuals: z.array(
    z.object({
      format: visualFormatSchema,
      family: z.string(),
      alt: z.string(),
      credit: z.string().nullable(),
      findings: z.array(saidSchema),
      spared: z.array(z.string()),
      /** A small PNG, in base 64; null where the charter keeps it back. */
      image: z.string().nullable(),
    }),
  ),
})
export type VisualsView = z.infer<typeof visualsViewSchema>

/** Pictures made from a show's record. The files are `GET /api/visuals/:key/kit`, a zip. */
export const visualsContract = {
  /** `choices` in the place of those that are kept: what a person tries. */
  look: oc.input(z.object({ showKey: z.string(), choices: visualChoicesSchema.nullable() })).output(visualsViewSchema),
  choose: oc
    .input(z.object({ showKey: z.string(), choices: visualChoicesSchema, ...actingAs }))
    .output(z.object({ contentHash: z.string() })),
  validate: oc
    .input(z.object({ showKey: z.string(), contentHash: z.string(), staffId: z.string(), pin: z.string() }))
    .output(z.object({ ok: z.literal(true) })),
  charter: oc.output(z.object({ charter: graphicCharterSchema, saidBy: z.string().nullable() })),
  saveCharter: oc
    .input(z.object({ charter: graphicCharterSchema, ...actingAs }))
    .output(z.object({ ok: z.literal(true) })),
}
