import { oc } from '@orpc/contract'
import { z } from 'zod'
import { filmRequestSchema } from '../video.ts'
import {
  charterFontSchema,
  charterLogoSchema,
  colourRoleSchema,
  graphicCharterSchema,
  hexSchema,
  visualChoicesSchema,
  visualFormatSchema,
} from '../visual.ts'
import { actingAs } from './acting-as.ts'
import { filmViewSchema } from './film.ts'
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

/** A file brought to the charter, read; or by its own name (`file`) why it is not taken. */
export const charterReadingSchema = z.object({
  logos: z.array(charterLogoSchema.extend({ cleaned: z.array(z.string()) })),
  fonts: z.array(charterFontSchema),
  refused: z.array(saidSchema.extend({ file: z.string() })),
})
export type CharterReading = z.infer<typeof charterReadingSchema>

/** Colours read out of past visuals, the most present first, and which role each might have: a person decides. */
export const readColoursSchema = z.object({
  colours: z.array(z.object({ hex: hexSchema, share: z.number() })),
  roles: z.partialRecord(colourRoleSchema, hexSchema),
})
export type ReadColours = z.infer<typeof readColoursSchema>

/** One show in a few formats under a charter that is tried. */
export const charterPreviewSchema = z.object({
  title: z.string().nullable(),
  visuals: z.array(
    z.object({
      format: visualFormatSchema,
      alt: z.string(),
      findings: z.array(saidSchema),
      image: z.string().nullable(),
    }),
  ),
})
export type CharterPreview = z.infer<typeof charterPreviewSchema>

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
  /** What a film of a show is made of: the page makes the file itself. */
  film: oc.input(filmRequestSchema).output(filmViewSchema),
  validateFilm: oc
    .input(filmRequestSchema.extend({ contentHash: z.string(), staffId: z.string(), pin: z.string() }))
    .output(z.object({ ok: z.literal(true) })),
  charter: oc.output(z.object({ charter: graphicCharterSchema, saidBy: z.string().nullable() })),
  /** Files dropped as a set (`POST /api/charter-files`): logos in SVG or PNG, faces in TTF or OTF. They are kept by saving a charter that names them. */
  readCharterFiles: oc.input(z.object({ setId: z.string() })).output(charterReadingSchema),
  /** Past visuals, dropped in the same way: read, and not kept. */
  readColours: oc.input(z.object({ setId: z.string() })).output(readColoursSchema),
  /** `showKey` null: the next show that has a record. */
  tryCharter: oc
    .input(z.object({ charter: graphicCharterSchema, showKey: z.string().nullable() }))
    .output(charterPreviewSchema),
  saveCharter: oc
    .input(z.object({ charter: graphicCharterSchema, ...actingAs }))
    .output(z.object({ ok: z.literal(true) })),
}
