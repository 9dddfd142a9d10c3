import { type FileControl, fileControlSchema } from '../../../contract/index.ts'
import { withoutErased, withoutExamples } from '../forget/index.ts'
import type { House } from '../house/index.ts'
import type { NormalisedFile } from './types.ts'

/** The files of a set as they may enter: the rows of those who were erased say nothing of them any more (P16). */
export async function forgetErased(house: House, files: readonly NormalisedFile[]): Promise<NormalisedFile[]> {
  const found = await withoutErased(house, files)
  const naming = new Set(files.flatMap(({ path }, index) => (found[index] ? [path] : [])))
  return files.map((file, index) => {
    const named = found[index]
    if (named) return { ...file, ...named.paths, keepsOriginal: false, control: toldOf(file, named) }
    // Another sheet of the same workbook.
    return naming.has(file.path) ? { ...file, keepsOriginal: false } : file
  })
}

/** The control says how many rows, and shows no example of a file that names them. */
function toldOf(
  { control }: NormalisedFile,
  { rows, withheld }: { rows: number; withheld: number },
): NormalisedFile['control'] {
  const told: FileControl = {
    ...control,
    warnings: [
      ...control.warnings,
      ...(rows > 0 ? [{ code: 'warning.erased-persons', params: { rows } }] : []),
      ...(withheld > 0 ? [{ code: 'warning.erased-addresses', params: { rows: withheld } }] : []),
    ],
  }
  return fileControlSchema.parse(JSON.parse(withoutExamples(JSON.stringify(told))))
}
