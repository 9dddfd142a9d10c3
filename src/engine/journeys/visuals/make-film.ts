import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, type FilmScene, type FilmView, filmFormats, visualFormat } from '../../../contract/index.ts'
import { authorise, writeJournal } from '../../stewardship/index.ts'
import { filmPaths, type MadeFilm, runEncodeFilm, runMakeFilm } from '../../visuals/index.ts'
import type { House } from '../house/index.ts'
import { filmCaptions } from './film-captions.ts'
import { fontsOf, seedOf } from './make-kit.ts'
import { type FilmAsked, type FilmPlan, planFilm } from './plan-film.ts'
import { keepValidation, storedValidations } from './visual-store.ts'

interface Prepared {
  readonly plan: FilmPlan
  readonly made: MadeFilm
  readonly scenes: readonly FilmScene[]
  readonly validatedBy: string | null
  readonly folder: string
}

/** A film as a page makes it: its cards and its photo as pictures, and when each is seen. Throws what `planFilm` throws. */
export async function filmOf(house: House, asked: FilmAsked): Promise<FilmView> {
  return await prepared(house, asked, async ({ plan, made, scenes, validatedBy, folder }) => {
    const paths = filmPaths(folder)
    const isMade = plan.untrue.length === 0
    const images = isMade ? await Promise.all(scenes.map((_, index) => base64(paths.scene(index)))) : []
    const { width, height } = visualFormat(filmFormats[asked.format])
    return {
      showKey: asked.showKey,
      title: plan.show.title,
      format: asked.format,
      width,
      height,
      seconds: plan.seconds,
      neededSeconds: plan.neededSeconds,
      isStill: asked.isStill,
      scenes: scenes.map((scene, index) => ({ ...scene, image: images[index] ?? '' })),
      photo: made.photo && { ...made.photo, image: await base64(paths.photo) },
      credit: plan.credit,
      captions: filmCaptions(scenes),
      findings: findingsOf(made),
      untrue: plan.untrue.map(({ text }) => text),
      keptBack: plan.keptBack.map(({ file, problems }) => ({ file, problems: [...problems] })),
      contentHash: plan.contentHash,
      validatedBy,
      fileName: `${asked.showKey}-video-${asked.format.replace(':', 'x')}${validatedBy === null ? '.brouillon' : ''}`,
    }
  })
}

export interface EncodedFilm {
  readonly film: Uint8Array
  readonly captions: string
  readonly seconds: number
  readonly neededSeconds: number
  readonly validatedBy: string | null
}

/**
 * The film as a file, by the machine's own `ffmpeg`. Throws what `planFilm` throws, `visual-untrue`, `film-unlike-charter`, `ffmpeg-missing`,
 * `ffmpeg-failed`.
 */
export async function encodedFilm(
  house: House,
  asked: FilmAsked,
  { onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<EncodedFilm> {
  return await prepared(house, asked, async ({ plan, made, scenes, validatedBy, folder }) => {
    const [untrue] = plan.untrue
    if (untrue) throw new AppError('visual-untrue', { words: untrue.text })
    if (findingsOf(made).length > 0) throw new AppError('film-unlike-charter', {})
    const { width, height } = visualFormat(filmFormats[asked.format])
    const film = { seconds: plan.seconds, isStill: asked.isStill, scenes }
    const run = { name: asked.showKey, ...(onProgress && { onProgress }), ...(signal && { signal }) }
    await runEncodeFilm({ folder, width, height, film, photo: made.photo }, run)
    return {
      film: await readFile(filmPaths(folder).film),
      captions: filmCaptions(scenes),
      seconds: plan.seconds,
      neededSeconds: plan.neededSeconds,
      validatedBy,
    }
  })
}

/** A person validates a film as it is seen, by their code. Journalled. Throws `visual-changed`, `visual-untrue`, and what `authorise` throws. */
export async function validateFilm(
  house: House,
  { contentHash, staff, pin, ...asked }: FilmAsked & { contentHash: string; staff: string; pin: string },
): Promise<void> {
  const { app } = house.folder
  const plan = await planFilm(house, asked)
  if (plan.contentHash !== contentHash) throw new AppError('visual-changed', {})
  if (plan.untrue.length > 0) throw new AppError('visual-untrue', { words: plan.untrue[0]?.text ?? '' })
  const person = await authorise(app, { given: { staff, pin }, ability: 'approve' })
  const told = { [`video ${asked.format}`]: plan.scenes.map(({ said }) => said) }
  await keepValidation(app, { showKey: asked.showKey, contentHash, told, person })
  await writeJournal(app, { who: person.name, action: 'film-validated', params: { show: asked.showKey } })
}

async function prepared<Answer>(
  house: House,
  asked: FilmAsked,
  use: (prepared: Prepared) => Promise<Answer>,
): Promise<Answer> {
  const plan = await planFilm(house, asked)
  const validations = await storedValidations(house.folder.app, asked.showKey)
  const validatedBy = validations.find((one) => one.contentHash === plan.contentHash)?.by ?? null
  const folder = await mkdtemp(join(house.folder.files.temporary, 'film-'))
  try {
    const made = await runMakeFilm(
      {
        format: filmFormats[asked.format],
        scenes: plan.untrue.length > 0 ? [] : plan.cards,
        photo: plan.untrue.length > 0 ? null : plan.photo,
        filesFolder: house.folder.files.folder,
        fontFolder: await fontsOf(house, plan.charter, folder),
        seed: seedOf(asked.showKey),
        folder,
      },
      asked.showKey,
    )
    const scenes = plan.scenes.map((scene, index) => ({ ...scene, isOpaque: made.scenes[index]?.isOpaque ?? true }))
    return await use({ plan, made, scenes, validatedBy, folder })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function findingsOf({ scenes }: MadeFilm) {
  const all = scenes.flatMap(({ findings }) => findings)
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}

async function base64(path: string): Promise<string> {
  return (await readFile(path)).toString('base64')
}
