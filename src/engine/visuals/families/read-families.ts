import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { familySchema, type VisualFamily } from './family.ts'

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
