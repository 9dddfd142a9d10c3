import { readFile } from 'node:fs/promises'
import type { House } from '../house/index.ts'
import { charterFile } from '../visuals/charter-files.ts'
import { storedCharter } from '../visuals/visual-store.ts'

interface MailLogo {
  readonly bytes: Uint8Array
  /** In pixels of the page. */
  readonly width: number
}

const most = { width: 220, height: 64 }

/** The house's logo for light grounds as an e-mail shows it; null where there is none, or only one drawn in SVG: mail programs show none. */
export async function mailLogo(house: House): Promise<MailLogo | null> {
  const { charter } = await storedCharter(house.folder.app)
  const logo = charter.logos.onLight
  if (!logo?.file.endsWith('.png')) return null
  const width = Math.round(Math.min(most.width, most.height * logo.ratio))
  return { bytes: await readFile(charterFile(house, logo.file)), width }
}
