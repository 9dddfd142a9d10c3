import { randomUUID } from 'node:crypto'
import { copyFile, open, rename, rm, stat } from 'node:fs/promises'

/**
 * Puts a file in the place of another, also on another disk: whole and on the disk beside it first, so that what stood there stays until
 * the very moment at which the new one does. Throws what the disk says, with nothing changed.
 */
export async function replaceFile(from: string, to: string): Promise<void> {
  // A pipe or a terminal takes what comes, and holds nothing that could be lost.
  const there = await stat(to).catch(() => null)
  if (there !== null && !there.isFile() && !there.isDirectory()) return await copyFile(from, to)
  const beside = `${to}.${randomUUID().slice(0, 8)}.part`
  try {
    await copyFile(from, beside)
    const handle = await open(beside, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(beside, to)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
