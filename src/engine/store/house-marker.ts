import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../contract/index.ts'

/** Beside the state: says that the folder had one, should it be emptied or missing one day. */
const markerName = 'house.json'
/** Stands while a backup is being put back, so that half of it never passes for a house. */
const restoringName = 'restoring.json'
const stateName = 'app.sqlite'

/** True when the folder holds a venue's data, or held some: its state, what says that it had one, or files of a house. */
export function isDataFolder(path: string): boolean {
  return existsSync(join(path, stateName)) || existsSync(join(path, markerName)) || hasFiles(path)
}

/**
 * A house that had a state never begins anew by itself: an empty state would hide what is left. Throws `state-lost` where it is missing or
 * emptied beside a marker or files, `restore-unfinished` where a backup was being put back.
 */
export function refuseLostState(path: string): void {
  const state = statSync(join(path, stateName), { throwIfNoEntry: false })
  if (state !== undefined && state.size > 0) {
    endRestoring(path)
    return
  }
  if (isRestoring(path)) throw new AppError('restore-unfinished', { folder: path })
  const isOfHouse = existsSync(join(path, markerName)) || hasFiles(path)
  // An empty state beside its journal: killed at its very birth, or emptied since; the journal tells.
  if (isOfHouse) throw new AppError('state-lost', { folder: path, how: state === undefined ? 'missing' : 'emptied' })
}

/** Leaves the marker, once the state stands. */
export function markHouse(path: string): void {
  const marker = join(path, markerName)
  if (!existsSync(marker)) writeFileSync(marker, `${JSON.stringify({ holds: stateName })}\n`, { mode: 0o600 })
}

export function isRestoring(path: string): boolean {
  return existsSync(join(path, restoringName))
}

/** Throws what the disk says. */
export function beginRestoring(path: string): void {
  writeFileSync(join(path, restoringName), '{}\n', { mode: 0o600 })
}

export function endRestoring(path: string): void {
  if (isRestoring(path)) rmSync(join(path, restoringName), { force: true })
}

/** Names of files are hashes: what else lies there is nobody's state. */
function hasFiles(path: string): boolean {
  const folder = join(path, 'files')
  return existsSync(folder) && readdirSync(folder).some((name) => /^[0-9a-f]{64}\./u.test(name))
}
