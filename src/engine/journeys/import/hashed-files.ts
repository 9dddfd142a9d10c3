import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { AppError } from '../../../contract/index.ts'
import { hashFile } from '../../store/index.ts'
import type { HashedFile, ImportRequest } from './types.ts'

/** The files of a set with their hashes, the same content once, and one hash for the set and how it is to be read. */
export async function hashedFiles(
  files: ImportRequest['files'],
): Promise<{ files: HashedFile[]; hash(request: ImportRequest): string }> {
  const hashed = new Map<string, HashedFile>()
  for (const { path, name } of files) {
    if (!existsSync(path)) throw new AppError('file-not-found', { file: name })
    const sha256 = await hashFile(path)
    if (!hashed.has(sha256)) hashed.set(sha256, { path, name, sha256 })
  }
  const list = [...hashed.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return {
    files: list,
    hash: ({ mappings, scope, source }) =>
      createHash('sha256')
        .update(
          JSON.stringify([list.map((file) => file.sha256).sort(), mappings ?? null, scope ?? null, source ?? null]),
        )
        .digest('hex'),
  }
}
