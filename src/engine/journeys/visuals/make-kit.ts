import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Atom, GraphicCharter, Said, VisualFormat } from '../../../contract/index.ts'
import { runMakeVisuals } from '../../visuals/index.ts'
import type { House } from '../house/index.ts'
import { type KeptBack, type PlanRequest, planVisuals, type VisualPlan } from './plan-visuals.ts'
import { visualAlt } from './said-words.ts'
import { storedValidations } from './visual-store.ts'

export interface KitVisual {
  readonly format: VisualFormat
  readonly family: string
  readonly alt: string
  readonly credit: string | null
  /** What it breaks of the charter; it is not among the files then. */
  readonly findings: readonly Said[]
  readonly spared: readonly string[]
  /** The kinds of words and pictures that stand on it. */
  readonly standing: readonly string[]
  readonly scanned: string | null
}

export interface VisualKit {
  readonly contentHash: string
  /** Who validated this very state; null: drafts, and named so. */
  readonly validatedBy: string | null
  readonly visuals: readonly KitVisual[]
  readonly keptBack: readonly KeptBack[]
  /** While the words say what no record does, there is no file. */
  readonly untrue: readonly Atom[]
  readonly files: Readonly<Record<string, Uint8Array>>
}

interface KitRequest extends PlanRequest {
  readonly withSvg?: boolean
  /** Smaller pictures, to look at. */
  readonly previewWidth?: number | null
}

/**
 * The visuals of a show in every format, made from the record of that day, with a sheet of their alternative texts and credits.
 * What breaks the charter or says what no record does is told and leaves no file. Throws what `planVisuals` throws.
 */
export async function makeVisualKit(house: House, request: KitRequest): Promise<VisualKit> {
  const plan = await planVisuals(house, request)
  const { contentHash, keptBack, untrue } = plan
  const validations = await storedValidations(house.folder.app, request.showKey)
  const validatedBy = validations.find((one) => one.contentHash === contentHash)?.by ?? null
  if (untrue.length > 0) return { contentHash, validatedBy, visuals: [], keptBack, untrue, files: {} }
  const folder = await mkdtemp(join(house.folder.files.temporary, 'visuals-'))
  try {
    const made = await runMakeVisuals({
      name: request.showKey,
      jobs: plan.jobs,
      charter: plan.charter,
      filesFolder: house.folder.files.folder,
      fontFolder: await fontsOf(house, plan.charter, folder),
      seed: seedOf(request.showKey),
      folder,
      withSvg: request.withSvg ?? false,
      previewWidth: request.previewWidth ?? null,
    })
    const files: Record<string, Uint8Array> = {}
    const ending = validatedBy === null ? '.brouillon' : ''
    for (const { files: names, findings } of made)
      for (const name of findings.length > 0 ? [] : names)
        files[`${request.showKey}-${name.replace(/\.\w+$/u, (kind) => ending + kind)}`] = await readFile(
          join(folder, name),
        )
    const visuals = made.map((one) => kitVisual(plan, one))
    files[`${request.showKey}-textes${ending}.txt`] = new TextEncoder().encode(sheetOfTexts(visuals))
    return { contentHash, validatedBy, visuals, keptBack, untrue, files }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The charter's faces whose licence somebody said, in a folder for the typesetter; null where there is none. */
export async function fontsOf(
  { folder: { files } }: House,
  { fontFiles }: GraphicCharter,
  folder: string,
): Promise<string | null> {
  const licensed = fontFiles.filter(({ licence }) => licence !== '')
  if (licensed.length === 0) return null
  const faces = join(folder, 'faces')
  await mkdir(faces)
  for (const { file } of licensed) await copyFile(files.path(file), join(faces, file))
  return faces
}

function kitVisual(
  plan: VisualPlan,
  made: { format: VisualFormat; findings: readonly Said[]; spared: readonly string[]; standing: readonly string[] },
): KitVisual {
  const job = plan.jobs.find(({ format }) => format === made.format)
  if (!job) throw new RangeError(made.format)
  return {
    format: made.format,
    family: job.family.key,
    alt: visualAlt(job.words, { standing: made.standing, photoAlt: job.photo?.alt ?? null }),
    credit: job.words.credit ?? null,
    findings: made.findings,
    spared: made.spared,
    standing: made.standing,
    scanned: job.scanned,
  }
}

/** What goes beside the files: for each, its alternative text and its credit, to be pasted where it is posted. */
function sheetOfTexts(visuals: readonly KitVisual[]): string {
  const parts = visuals.map(({ format, alt, credit, scanned }) =>
    [format, `Texte alternatif\u202f: ${alt}`, credit, scanned && `Code QR\u202f: ${scanned}`]
      .filter(Boolean)
      .join('\n'),
  )
  return `${parts.join('\n\n')}\n`
}

/** Ornaments are drawn from the show's key: always the same for a show, never for two. */
export function seedOf(showKey: string): number {
  return createHash('sha256').update(showKey).digest().readUInt16BE(0)
}
