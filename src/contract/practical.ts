import { z } from 'zod'

/** Languages in which the practical facts of a show are said without a model. */
export const practicalLanguages = ['en', 'es', 'de', 'it', 'nl'] as const
export const practicalLanguageSchema = z.enum(practicalLanguages)
export type PracticalLanguage = z.infer<typeof practicalLanguageSchema>

/** What a reader of another language needs to come: dates, place, length, prices, booking. */
export const practicalBlockSchema = z.object({
  to: practicalLanguageSchema,
  title: z.string(),
  lines: z.array(z.object({ label: z.string(), items: z.array(z.string()) })),
  /** French words of the record that stand in it as they are: no table says them in that language, a person does. */
  keptInFrench: z.array(z.string()),
})
export type PracticalBlock = z.infer<typeof practicalBlockSchema>

/** The block as it is pasted: a line for each of its parts, one beneath the other where there are several. */
export function practicalText({ title, lines }: PracticalBlock): string {
  const told = lines.map(({ label, items }) =>
    items.length === 1 ? `${label}: ${items[0]}` : `${label}:\n${items.map((item) => `- ${item}`).join('\n')}`,
  )
  return [title, ...told].join('\n\n')
}
