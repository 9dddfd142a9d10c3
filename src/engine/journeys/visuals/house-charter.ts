import { existsSync } from 'node:fs'
import {
  AppError,
  type CharterPreview,
  type GraphicCharter,
  ownFaces,
  type VisualFormat,
} from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { listProgramme } from '../programme/list-programme.ts'
import { makeVisualKit } from './make-kit.ts'
import { charterFiles, type HouseCharter, keepCharter, storedCharter } from './visual-store.ts'

/** The graphic charter that holds today. */
export async function houseCharter(house: House): Promise<HouseCharter> {
  return await storedCharter(house.folder.app)
}

/**
 * Keeps the charter as a person says it. Visuals validated under another are to be validated again. Journalled. Throws
 * `charter-font-unlicensed` for a face of which nobody said what allows its use, `charter-face-unknown`, `charter-file-gone`.
 */
export async function sayCharter(
  house: House,
  { charter, by }: { readonly charter: GraphicCharter; readonly by: string },
): Promise<void> {
  const { app, files } = house.folder
  const unlicensed = charter.fontFiles.find(({ licence }) => licence === '')
  if (unlicensed) throw new AppError('charter-font-unlicensed', { family: unlicensed.family })
  const faces = new Set<string>([...ownFaces, ...charter.fontFiles.map(({ family }) => family)])
  const unknown = Object.values(charter.fonts).find((face) => !faces.has(face))
  if (unknown !== undefined) throw new AppError('charter-face-unknown', { family: unknown })
  const gone = charterFiles(charter).find(({ file }) => !existsSync(files.path(file)))
  if (gone) throw new AppError('charter-file-gone', { file: gone.name })
  await keepCharter(app, { charter: tidied(charter), by })
  await writeJournal(app, { who: by, action: 'charter-said', params: {} })
}

/** Without the logos of partners that are no longer among them. */
function tidied(charter: GraphicCharter): GraphicCharter {
  const held = Object.entries(charter.partnerLogos).filter(([partner]) => charter.partners.includes(partner))
  return { ...charter, partnerLogos: Object.fromEntries(held) }
}

/** Formats that say most of a charter: an upright one and a wide one. */
const tried: readonly VisualFormat[] = ['post-4x5', 'wide-16x9']
const previewWidth = 420

/** One show under a charter that is not kept; the next one that has a record unless one is asked, nothing where none has. */
export async function tryCharter(
  house: House,
  { charter, showKey, asOf }: { charter: GraphicCharter; showKey: string | null; asOf: string },
): Promise<CharterPreview> {
  const shows = (await listProgramme(house, asOf)).filter(({ hasRecord }) => hasRecord)
  const key = showKey ?? (shows.find(({ isComing }) => isComing) ?? shows[0])?.key
  if (key === undefined) return { title: null, visuals: [] }
  const kit = await makeVisualKit(house, { showKey: key, asOf, charter, formats: tried, previewWidth })
  return {
    title: shows.find((show) => show.key === key)?.title ?? key,
    visuals: kit.visuals.map(({ format, alt, findings }) => {
      const name = Object.keys(kit.files).find((file) => file.startsWith(`${key}-${format}.`))
      const image = name === undefined ? null : Buffer.from(kit.files[name] ?? []).toString('base64')
      return { format, alt, findings: [...findings], image }
    }),
  }
}
