import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const spills = new Set<string>()

/** A folder of its own for what a warehouse in memory cannot hold. It goes with `dropSpill`, or at the latest when the program ends. */
export function makeSpill(): string {
  if (spills.size === 0) process.once('exit', dropAll)
  const folder = mkdtempSync(join(tmpdir(), 'parterre-'))
  spills.add(folder)
  return folder
}

export function dropSpill(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  spills.delete(folder)
  if (spills.size === 0) process.off('exit', dropAll)
}

function dropAll(): void {
  for (const folder of spills) rmSync(folder, { recursive: true, force: true })
}
