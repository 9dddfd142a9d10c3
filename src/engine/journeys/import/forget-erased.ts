import { type FileControl, fileControlSchema } from '../../../contract/index.ts'
import { withoutErased, withoutExamples } from '../erase/index.ts'
import type { House } from '../house/index.ts'
import type { NormalisedFile } from './types.ts'

/** The files of a set as they may enter: the rows of those who were erased say nothing of them any more (P16). */
export async function forgetErased(house: House, files: readonly NormalisedFile[]): Promise<NormalisedFile[]> {
  const found = await withoutErased(house, files)
  return files.map((file, index) => {
    const named = found[index]
    return named ? { ...file, ...named.paths, keepsOriginal: false, control: toldOf(file, named.rows) } : file
  })
}

/** The control says how many rows, and shows no example of a file that names them. */
function toldOf({ control }: NormalisedFile, rows: number): NormalisedFile['control'] {
  const told: FileControl = {
    ...control,
    warnings: [...control.warnings, { code: 'warning.erased-persons', params: { rows } }],
  }
  return fileControlSchema.parse(JSON.parse(withoutExamples(JSON.stringify(told))))
}
