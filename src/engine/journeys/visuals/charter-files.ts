import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, type CharterReading, type ReadColours } from '../../../contract/index.ts'
import { runReadCharterFile, runReadColours } from '../../visuals/index.ts'
import type { House } from '../house/index.ts'

interface Given {
  readonly path: string
  readonly name: string
}

/** Reads logos and faces brought to the charter: each is taken among the house's files, or refused by its name with why. */
export async function readCharterFiles(house: House, given: readonly Given[]): Promise<CharterReading> {
  const reading: CharterReading = { logos: [], fonts: [], refused: [] }
  for (const { path, name } of given) {
    try {
      await takeOne(house, { path, name }, reading)
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'fault') throw error
      reading.refused.push({ file: name, code: error.code, params: error.params })
    }
  }
  return reading
}

async function takeOne({ folder: { files } }: House, { path, name }: Given, into: CharterReading): Promise<void> {
  const folder = await mkdtemp(join(files.temporary, 'charter-'))
  try {
    const { path: kept, ending, ...read } = await runReadCharterFile({ path, name, folder })
    const { name: file } = await files.add(kept, ending)
    if (read.kind === 'font') into.fonts.push({ file, name, family: read.family, style: read.style, licence: '' })
    else into.logos.push({ file, name, luminance: read.luminance, ratio: read.ratio, cleaned: [...read.cleaned] })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The colours of past visuals, and a guess of their roles; the pictures are not kept. Throws `photo-unreadable`. */
export async function coloursOf(given: readonly Given[]): Promise<ReadColours> {
  const [first] = given
  const read = await runReadColours(
    given.map(({ path }) => path),
    first?.name ?? '',
  )
  return { colours: [...read.colours], roles: read.roles }
}

/** A logo as it is kept, saved in the charter or just brought. Throws `charter-file-gone`. */
export function charterFile({ folder: { files } }: House, file: string): string {
  if (!/^[0-9a-f]{64}\.(?:svg|png)$/u.test(file) || !existsSync(files.path(file)))
    throw new AppError('charter-file-gone', { file })
  return files.path(file)
}
