import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../contract/index.ts'
import { fetchFile, hashFile } from './fetch-file.ts'
import { type SupportedModel, supportedModels } from './supported-models.ts'

/** A file of weights that the house has. `known`: whose file it is, by its hash alone; null = nobody that Parterre knows. */
export interface ShelvedModel {
  readonly file: string
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly known: SupportedModel | null
}

const notesSchema = z.record(z.string(), z.object({ bytes: z.number(), modifiedMs: z.number(), sha256: z.string() }))
const notesFile = 'hashes.json'
const magic = 'GGUF'

/** What is on the shelf, hashed once and again when a file has changed. */
export async function shelvedModels(folder: string): Promise<ShelvedModel[]> {
  if (!existsSync(folder)) return []
  const notes = await readNotes(folder)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.gguf')).sort()
  const shelved: ShelvedModel[] = []
  for (const file of files) {
    const path = join(folder, file)
    const { size, mtimeMs } = await stat(path)
    const noted = notes[file]
    const isFresh = noted?.bytes === size && noted.modifiedMs === mtimeMs
    const sha256 = isFresh ? noted.sha256 : await hashFile(path)
    notes[file] = { bytes: size, modifiedMs: mtimeMs, sha256 }
    shelved.push({ file, path, bytes: size, sha256, known: knownBy(sha256) })
  }
  await writeNotes(folder, notes)
  return shelved
}

/** Puts a file brought by hand on the shelf. Throws `model-file` when it is not a GGUF. */
export async function addToShelf(
  folder: string,
  { path, name }: { path: string; name: string },
): Promise<ShelvedModel> {
  const file = basename(name)
  if (!file.endsWith('.gguf') || !(await startsWithMagic(path)))
    throw new AppError('model-file', { file, detail: 'GGUF' })
  await mkdir(folder, { recursive: true })
  const passage = join(folder, `${file}.part`)
  await copyFile(path, passage)
  await rename(passage, join(folder, file))
  return await onShelf(folder, file)
}

/** Brings the makers' own file of a supported model, verified. Throws `model-unknown`, `model-file`. */
export async function getToShelf(
  folder: string,
  name: string,
  options: { signal?: AbortSignal; onProgress?: (progress: { done: number; of: number }) => void } = {},
): Promise<ShelvedModel> {
  const model = supportedModels().find((one) => one.name === name)
  if (!model) throw new AppError('model-unknown', { model: name })
  const to = join(folder, model.file.name)
  if (!existsSync(to)) await fetchFile(model.file, { to, ...options })
  return await onShelf(folder, model.file.name)
}

async function onShelf(folder: string, file: string): Promise<ShelvedModel> {
  const found = (await shelvedModels(folder)).find((model) => model.file === file)
  if (!found) throw new AppError('model-file', { file, detail: 'absent' })
  return found
}

function knownBy(sha256: string): SupportedModel | null {
  return supportedModels().find(({ file }) => file.sha256 === sha256) ?? null
}

async function startsWithMagic(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(magic.length), 0, magic.length, 0)
    return buffer.toString('latin1') === magic
  } finally {
    await file.close()
  }
}

async function readNotes(folder: string): Promise<z.infer<typeof notesSchema>> {
  const path = join(folder, notesFile)
  if (!existsSync(path)) return {}
  return notesSchema.catch({}).parse(JSON.parse(await readFile(path, 'utf8')))
}

async function writeNotes(folder: string, notes: z.infer<typeof notesSchema>): Promise<void> {
  const passage = join(folder, `${notesFile}.part`)
  await writeFile(passage, JSON.stringify(notes))
  await rm(join(folder, notesFile), { force: true })
  await rename(passage, join(folder, notesFile))
}
