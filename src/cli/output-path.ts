import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where `--out` writes: the path itself, or `name` in it when it is a folder that exists. */
export async function outputPath(out: string, name: string): Promise<string> {
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => /[/\\]$/.test(out),
  )
  return isFolder ? join(out, name) : out
}
