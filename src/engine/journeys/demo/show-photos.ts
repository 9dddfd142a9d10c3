import { join } from 'node:path'
import type { PhotoRights } from '../../../contract/index.ts'
import type { KeptChild } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { addPhoto } from '../photos/index.ts'
import { demoFile, readDemoBytes } from './mess.ts'
import type { Theatre } from './theatre.ts'
import { type WrittenFile, writeWhole } from './written-files.ts'

/** The drawn photos of three shows of the season: rights for all uses, rights for the press alone, rights that nobody has said. */
const photos = [
  { showKey: 'berenice', uses: ['social', 'email', 'web', 'press', 'print'], focus: { x: 0.52, y: 0.5 } },
  { showKey: 'gravite', uses: ['press'], focus: { x: 0.5, y: 0.45 } },
  { showKey: 'boite', uses: [], focus: { x: 0.5, y: 0.45 } },
] as const

/** Writes them beside the programme, as a company would send them. */
export async function writePhotos({ theatre, out }: { theatre: Theatre; out: string }): Promise<WrittenFile[]> {
  const known = photos.filter(({ showKey }) => theatre.shows.some(({ key }) => key === showKey))
  return await Promise.all(
    known.map(({ showKey }) => {
      const content = readDemoBytes(`photos/${showKey}.jpg`)
      return writeWhole({ out, path: `programme/photos/${showKey}.jpg`, what: 'une photo de spectacle', content })
    }),
  )
}

/**
 * Puts them in by the ordinary way, one after the other, their records being there. `seasonEnd`: the last day of their rights, `YYYY-MM-DD`;
 * `keptChild` reads them.
 */
export async function addDemoPhotos(
  house: House,
  { seasonEnd, keptChild }: { seasonEnd: string; keptChild: KeptChild },
): Promise<void> {
  for (const { showKey, uses, focus } of photos) {
    const name = `${showKey}.jpg`
    const rights: PhotoRights | null =
      uses.length === 0 ? null : { holder: 'Adèle Fontvive', uses: [...uses], until: seasonEnd }
    const path = demoFile(join('photos', name))
    await addPhoto(house, {
      path,
      name,
      showKey,
      facts: { rights, focus },
      by: 'le théâtre de démonstration',
      keptChild,
    })
  }
}
