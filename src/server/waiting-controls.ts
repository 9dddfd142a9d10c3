import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { fileMappingInputSchema, type WaitingControl } from '../contract/index.ts'
import { controlNoteOf, filesOfSet } from './sets.ts'

const noteSchema = z.object({
  setId: z.string(),
  controlledAt: z.string(),
  mappings: z.record(z.string(), fileMappingInputSchema),
})

/** Notes beside a set that its control was asked for, with what was said of its columns: it is found again until it is kept or set aside. */
export async function noteControl(
  folder: string,
  { setId, mappings }: Pick<WaitingControl, 'setId' | 'mappings'>,
): Promise<void> {
  const note: z.input<typeof noteSchema> = { setId, controlledAt: new Date().toISOString(), mappings }
  await writeFile(controlNoteOf(folder, setId), JSON.stringify(note), { mode: 0o600 })
}

/** The sets that were controlled, and neither kept nor set aside; the last first. Their notes go with their files. */
export async function waitingControls(folder: string): Promise<WaitingControl[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names.filter((name) => /^control-.*\.json$/u.test(name)).map((name) => controlOf(folder, name)),
  )
  return found.flatMap((one) => one ?? []).toSorted((a, b) => b.controlledAt.localeCompare(a.controlledAt))
}

async function controlOf(folder: string, name: string): Promise<WaitingControl | null> {
  const path = join(folder, name)
  try {
    const note = noteSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    const files = await filesOfSet(folder, note.setId)
    return files.length === 0 ? null : { ...note, files: files.map((file) => file.name) }
  } catch {
    // Its set was kept, set aside, or forgotten after a day.
    await rm(path, { force: true })
    return null
  }
}
