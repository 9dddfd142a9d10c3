import { z } from 'zod'

/** A whole text, as a model gives it. Everything but the body may be missing: rules then write it. */
export const answerSchema = z.object({
  angle: z.string().default(''),
  subject: z.string().nullish(),
  preheader: z.string().nullish(),
  body: z.string().min(1),
})
export type ComposedAnswer = z.infer<typeof answerSchema>

/** Sentences mended, by their key; an empty one is taken out, a missing one stays. */
export function mendSchemaFor(keys: readonly string[]) {
  return z.object(Object.fromEntries(keys.map((key) => [key, z.string().optional()])))
}

/** One sentence said again. */
export const sentenceSchema = z.object({ sentence: z.string() })

const openBody = /"body"\s*:\s*"((?:[^"\\]|\\.)*)/u

/** What can already be read of an answer that is still coming. */
export function bodySoFar(json: string): string {
  const told = openBody.exec(json)?.[1] ?? ''
  return told.replaceAll('\\n', '\n').replaceAll('\\"', '"')
}
