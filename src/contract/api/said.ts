import { z } from 'zod'

/**
 * A sentence of `src/words/` and its values. A value is told by the end of its name, so that the page can show it in the
 * reader's own notation: `…Day` (`YYYY-MM-DD`), `…Date` (the same, of any year), `…Hour` (the hour of a `YYYY-MM-DDTHH:MM`), `…At` (`YYYY-MM-DDTHH:MM`), `…Cents`, `…Share` (0 to 1); others stay as they are.
 */
export const saidSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type Said = z.infer<typeof saidSchema>

/** Why some may not be written to, counted (P12): codes of `why-not.…`. */
export const whyNotSchema = z.object({ why: z.string(), count: z.number().int() })
