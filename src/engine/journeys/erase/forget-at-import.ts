import { dirname, join } from 'node:path'
import { ErasureKey, listErasures } from '../../stewardship/index.ts'
import type { NormalisedPaths } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { type Forgotten, stripFile } from './strip-files.ts'

/** Those who were erased from this house or on this computer, or null when nobody was. */
export async function forgottenBy(house: House): Promise<Forgotten | null> {
  const key = ErasureKey.find()
  if (!key) return null
  const erasures = await listErasures(house.folder.app)
  if (erasures.length === 0) return null
  return { key, fingerprints: new Set(erasures.flatMap(({ fingerprints }) => fingerprints)) }
}

/**
 * Erased stays erased (P16): the ticketing system still has the person, and its next export brings them back. Gives, for each
 * file that names one of them, how many rows do and the files written again without them; null for the others.
 */
export async function withoutErased(
  house: House,
  files: readonly (NormalisedPaths & { readonly source: string })[],
): Promise<({ rows: number; paths: NormalisedPaths } | null)[]> {
  const forgotten = await forgottenBy(house)
  if (!forgotten) return files.map(() => null)
  const warehouse = await house.folder.warehouse()
  const found: ({ rows: number; paths: NormalisedPaths } | null)[] = []
  for (const file of files) {
    const folder = join(dirname(file.normalised), 'forgotten')
    const { rows, to } = await stripFile(warehouse, { from: file, folder, source: file.source, forgotten })
    found.push(rows === 0 ? null : { rows, paths: to })
  }
  return found
}
