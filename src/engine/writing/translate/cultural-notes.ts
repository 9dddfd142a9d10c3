import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { foldAccents } from '../../text/index.ts'

const table = z
  .array(z.object({ fr: z.array(z.string()), note: z.string() }))
  .parse(JSON.parse(readFileSync(new URL('./cultural-notes.json', import.meta.url), 'utf8')))

/** What a text says that a reader from elsewhere may not know, with what to do about it, in French. */
export function culturalNotes(text: string): { term: string; note: string }[] {
  const words = folded(text)
  return table.flatMap(({ fr, note }) => {
    const term = fr.find((one) => words.includes(folded(one)))
    return term === undefined ? [] : [{ term, note }]
  })
}

function folded(text: string): string {
  return ` ${foldAccents(text.toLowerCase())
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()} `
}
