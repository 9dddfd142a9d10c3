import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether `--out` names a folder: one that exists, or a path that ends as a folder's. */
export async function isFolder(out: string): Promise<boolean> {
  return await stat(out).then(
    (found) => found.isDirectory(),
    () => /[/\\]$/.test(out),
  )
}

/** Where `--out` writes: the path itself, or `name` in it when it is a folder. */
export async function outputPath(out: string, name: string): Promise<string> {
  return (await isFolder(out)) ? join(out, name) : out
}
