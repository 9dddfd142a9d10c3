import { dirname, join } from 'node:path'
import { type Erasure, ErasureKey, listErasures } from '../../stewardship/index.ts'
import type { NormalisedPaths } from '../../ticketing/index.ts'
import { committedFiles, type House } from '../house/index.ts'
import { type Forgotten, knownByFingerprints, lastPurchases, stripFile } from './strip-files.ts'

/** Marks an erasure whose reason is that the time was over: the person may come back by buying again. */
export const retentionPrefix = 'r-'

/** A normalised file and the ticketing system of which it is. */
type SourcedFile = Pick<NormalisedPaths, 'normalised'> & { readonly source: string }

interface ErasedInFile {
  /** Rows that name somebody who was erased. */
  readonly rows: number
  /** Rows that only give an address or a telephone that was theirs alone. */
  readonly withheld: number
  readonly paths: NormalisedPaths
}

/**
 * Those who were erased from this house or on this computer, or null when nobody was. Somebody whose time was over, and who bought after it
 * in a file that is kept or is `coming`, is a customer again; asked to be erased, one stays erased.
 */
export async function forgottenBy(house: House, coming: readonly SourcedFile[] = []): Promise<Forgotten | null> {
  const key = ErasureKey.find()
  if (!key) return null
  const erasures = await listErasures(house.folder.app)
  if (erasures.length === 0) return null
  const returned = await returnedSince(house, { key, erasures, coming })
  const lasting = erasures.filter(({ id }) => !returned.has(id))
  return knownByFingerprints(key, new Set(lasting.flatMap(({ fingerprints }) => fingerprints)))
}

/**
 * Erased stays erased (P16): the ticketing system still has the person, and its next export brings them back. Gives, for each
 * file that names one of them or gives an address of theirs, how many rows do and the files written again without; null for the others.
 */
export async function withoutErased(
  house: House,
  files: readonly (NormalisedPaths & { readonly source: string })[],
): Promise<(ErasedInFile | null)[]> {
  const forgotten = await forgottenBy(house, files)
  if (!forgotten) return files.map(() => null)
  const warehouse = await house.folder.warehouse()
  const found: (ErasedInFile | null)[] = []
  for (const file of files) {
    const folder = join(dirname(file.normalised), 'forgotten')
    const { rows, withheld, to } = await stripFile(warehouse, { from: file, folder, source: file.source, forgotten })
    found.push(rows + withheld === 0 ? null : { rows, withheld, paths: to })
  }
  return found
}

/** The erasures at the end of a person's time after which that person bought again: a list of contacts may come without the tickets that show it. */
async function returnedSince(
  house: House,
  { key, erasures, coming }: { key: ErasureKey; erasures: readonly Erasure[]; coming: readonly SourcedFile[] },
): Promise<ReadonlySet<string>> {
  const expired = erasures.filter(({ id }) => id.startsWith(retentionPrefix))
  const [first] = expired.map(({ erasedAt }) => erasedAt.slice(0, 10)).sort()
  if (first === undefined) return new Set()
  const kept = (await committedFiles(house.folder)).map(({ path, source }) => ({ normalised: path, source }))
  const warehouse = await house.folder.warehouse()
  const latest = new Map<string, string>()
  for (const { normalised, source } of [...kept, ...coming])
    for (const [text, day] of await lastPurchases(warehouse, { path: normalised, source, after: first })) {
      const fingerprint = key.fingerprint(text)
      if (day > (latest.get(fingerprint) ?? '')) latest.set(fingerprint, day)
    }
  const hasReturned = ({ erasedAt, fingerprints }: Erasure) =>
    fingerprints.some((one) => (latest.get(one) ?? '') > erasedAt.slice(0, 10))
  return new Set(expired.filter(hasReturned).map(({ id }) => id))
}
