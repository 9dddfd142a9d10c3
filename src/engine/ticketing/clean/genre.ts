import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { foldLabel } from './vocabulary.ts'

const fileSchema = z.object({ genres: z.array(z.string()) })
const known = new Set(
  fileSchema.parse(JSON.parse(readFileSync(new URL('genres.json', import.meta.url), 'utf8'))).genres,
)

/** True for what a ticketing system calls the genre of a show (« Danse », « Théâtre - jeune public »); the names are in `genres.json`. */
export function isShowGenre(text: string): boolean {
  const folded = foldLabel(text)
  if (known.has(folded)) return true
  const [first = ''] = folded.split(/\s*[/,;&(:]\s*|\s+[-–—]\s+/)
  const [word = ''] = first.split(' ')
  return known.has(first) || known.has(word)
}
