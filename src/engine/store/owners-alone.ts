import { chmodSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a house is made of, by its first name: whatever else somebody puts beside it is theirs. */
const ofHouse = /^(?:app\.sqlite|warehouse\.duckdb|house\.json|server\.json|files$|tmp$|logs$)/u
const forOthers = 0o077

/**
 * Takes from everybody but its owner what a house holds: for one that an earlier version made, or a program that gave
 * its files away. What belongs to another account is left to it. Throws what the disk says.
 */
export function keepForOwner(folder: string): void {
  for (const name of readdirSync(folder)) if (ofHouse.test(name)) close(join(folder, name))
}

function close(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false })
  if (there === undefined || there.isSymbolicLink()) return
  const isOurs = process.getuid === undefined || there.uid === process.getuid()
  if (isOurs && (there.mode & forOthers) !== 0) chmodSync(path, there.mode & ~forOthers & 0o7777)
  if (there.isDirectory()) for (const name of readdirSync(path)) close(join(path, name))
}
