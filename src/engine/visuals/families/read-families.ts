import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { familySchema, type VisualFamily } from './family.ts'

/** How the cards of a film are set, in their order. */
export function readScenes(): VisualFamily[] {
  const order = ['title', 'when', 'quote', 'end']
  return familiesIn(join(import.meta.dirname, '../video/scenes')).toSorted(
    (one, other) => order.indexOf(one.key) - order.indexOf(other.key),
  )
}

/** The families of the program, then those of a folder of the house (a `.json` each); one of the same key takes the place. Throws ZodError. */
export function readFamilies(houseFolder?: string): VisualFamily[] {
  const found = [import.meta.dirname, ...(houseFolder ? [houseFolder] : [])].flatMap(familiesIn)
  return [...new Map(found.map((family) => [family.key, family])).values()]
}

function familiesIn(folder: string): VisualFamily[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => familySchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}
