import { dirname, join } from 'node:path'
import { ErasureKey, listErasures } from '../../stewardship/index.ts'
import type { NormalisedPaths } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { type Forgotten, lastPurchases, stripFile } from './strip-files.ts'

/** Marks an erasure whose reason is that the time was over: the person may come back by buying again. */
export const retentionPrefix = 'r-'

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
  const everybody = await forgottenBy(house)
  if (!everybody) return files.map(() => null)
  const warehouse = await house.folder.warehouse()
  const forgotten = await withoutReturning(house, everybody, files)
  const found: ({ rows: number; paths: NormalisedPaths } | null)[] = []
  for (const file of files) {
    const folder = join(dirname(file.normalised), 'forgotten')
    const { rows, to } = await stripFile(warehouse, { from: file, folder, source: file.source, forgotten })
    found.push(rows === 0 ? null : { rows, paths: to })
  }
  return found
}

/**
 * Somebody whose time was over, and who bought after it, is a customer again: this set of files keeps them. Asked to be erased, one
 * stays erased.
 */
async function withoutReturning(
  house: House,
  forgotten: Forgotten,
  files: readonly (NormalisedPaths & { readonly source: string })[],
): Promise<Forgotten> {
  const expired = (await listErasures(house.folder.app)).filter(({ id }) => id.startsWith(retentionPrefix))
  if (expired.length === 0) return forgotten
  const warehouse = await house.folder.warehouse()
  const latest = new Map<string, string>()
  for (const { normalised, source } of files)
    for (const [key, day] of await lastPurchases(warehouse, { path: normalised, source })) {
      const fingerprint = forgotten.key.fingerprint(key)
      if (day > (latest.get(fingerprint) ?? '')) latest.set(fingerprint, day)
    }
  const back = expired.filter(({ erasedAt, fingerprints }) =>
    fingerprints.some((one) => (latest.get(one) ?? '') > erasedAt.slice(0, 10)),
  )
  const lifted = new Set(back.flatMap(({ fingerprints }) => fingerprints))
  return { ...forgotten, fingerprints: new Set([...forgotten.fingerprints].filter((one) => !lifted.has(one))) }
}
