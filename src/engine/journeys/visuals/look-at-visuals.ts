import { zipSync } from 'fflate'
import type { VisualChoices, VisualsView } from '../../../contract/index.ts'
import { canServe } from '../../visuals/index.ts'
import type { House } from '../house/index.ts'
import { storedPhotos } from '../photos/index.ts'
import { makeVisualKit } from './make-kit.ts'
import { planVisuals } from './plan-visuals.ts'
import { visualsStanding } from './validate-visuals.ts'

interface OfShow {
  readonly showKey: string
  readonly asOf: string
}

/** Wide enough to judge one beside the others. */
const previewWidth = 420

/** The visuals of a show, small, with all that can be chosen; as they are kept, or as a person tries them. Throws what `planVisuals` throws. */
export async function lookAtVisuals(
  house: House,
  { choices, ...show }: OfShow & { readonly choices: VisualChoices | null },
): Promise<VisualsView> {
  const tried = { ...show, ...(choices && { choices }) }
  const [plan, kit, standing, photos] = await Promise.all([
    planVisuals(house, tried),
    makeVisualKit(house, { ...tried, previewWidth }),
    visualsStanding(house, show),
    storedPhotos(house.folder.app, { showKey: show.showKey }),
  ])
  const [first] = plan.jobs
  const image = (format: string) => {
    const name = Object.keys(kit.files).find((file) => file.startsWith(`${show.showKey}-${format}.`))
    return name === undefined ? null : Buffer.from(kit.files[name] ?? []).toString('base64')
  }
  return {
    showKey: show.showKey,
    title: plan.show.title,
    choices: plan.choices,
    contentHash: plan.contentHash,
    validatedBy: kit.validatedBy,
    outdated: [...standing.outdated],
    families: plan.families.map((family) => ({
      key: family.key,
      name: family.name,
      serves: first !== undefined && canServe(family, { words: first.words, hasPhoto: photos.length > 0 }),
    })),
    photos: photos.map(({ id, fileName, width, height, focus }) => ({ id, fileName, width, height, focus })),
    keptBack: kit.keptBack.map(({ file, formats, problems }) => ({
      file,
      formats: [...formats],
      problems: [...problems],
    })),
    untrue: kit.untrue.map(({ text }) => text),
    visuals: kit.visuals.map(({ format, family, alt, credit, findings, spared }) => ({
      format,
      family,
      alt,
      credit,
      findings: [...findings],
      spared: [...spared],
      image: image(format),
    })),
  }
}

/** The kit as one file. Its name says whether it was validated. */
export async function visualKitFile(house: House, show: OfShow): Promise<{ name: string; bytes: Uint8Array }> {
  const { files, validatedBy } = await makeVisualKit(house, show)
  return {
    name: `${show.showKey}-visuels${validatedBy === null ? '.brouillon' : ''}.zip`,
    bytes: zipSync({ ...files }),
  }
}
