import { join } from 'node:path'
import { setSheet } from '../../print/index.ts'

const layout = join(import.meta.dirname, 'known-family.typ')

/** The name under which the typesetter knows a face that lies alone in a folder, out of those that the face has; null: under none. */
export function knownFamily(names: readonly string[], folder: string): string | null {
  const tried = [...new Set(names.flatMap((name) => [name, ...shortened(name)]))]
  const sheet = setSheet({ layout, content: { names: tried }, pictures: {}, fontFolders: [folder] })
  const widths = sheet.said('width') as { name: string; width: number }[]
  return widths.find(({ width }) => width > 0)?.name ?? null
}

/** « Marianne ExtraBold » is set as « Marianne »: the last words of a name may say its weight. */
function shortened(name: string): string[] {
  const words = name.split(' ')
  return words.slice(1).map((_, index) => words.slice(0, words.length - 1 - index).join(' '))
}
