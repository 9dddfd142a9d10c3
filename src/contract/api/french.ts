import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ignoredFindingSchema, inclusiveChoices } from '../correction.ts'
import { actingAs } from './acting-as.ts'

/** A corrector beside Parterre's own rules. `well`: it answers · `missing`: not here · `broken`: named, and silent. */
export const secondOpinionSchema = z.object({
  name: z.enum(['languagetool', 'grammalecte']),
  state: z.enum(['well', 'missing', 'broken']),
  /** LanguageTool's address on this computer; null for a program found on the path, or for none. */
  address: z.string().nullable(),
})
export type SecondOpinion = z.infer<typeof secondOpinionSchema>

export const frenchSettingsSchema = z.object({
  opinions: z.array(secondOpinionSchema),
  /** The address that the house has set; null = that of `PARTERRE_LANGUAGETOOL`, if any. */
  languageTool: z.string().nullable(),
  /** How the house writes to women and men. */
  inclusive: z.enum(inclusiveChoices),
  /** What the corrector never says again, anywhere: words and wordings of the house. */
  lexicon: z.array(ignoredFindingSchema),
})
export type FrenchSettings = z.infer<typeof frenchSettingsSchema>

/** How the French of the house is corrected. Each change answers with the whole. */
export const frenchContract = {
  get: oc.output(frenchSettingsSchema),
  /** Refused with `corrector-not-local` for an address that is not this computer's. */
  saveLanguageTool: oc.input(z.object({ address: z.string().trim().nullable() })).output(frenchSettingsSchema),
  saveInclusive: oc.input(z.object({ inclusive: z.enum(inclusiveChoices), ...actingAs })).output(frenchSettingsSchema),
  /** Takes out of the lexicon: the remark is made again. */
  removeFromLexicon: oc.input(z.object({ id: z.number().int() })).output(frenchSettingsSchema),
}
