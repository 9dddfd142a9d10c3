import type { GraphicCharter } from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { type HouseCharter, keepCharter, storedCharter } from './visual-store.ts'

/** The graphic charter that holds today. */
export async function houseCharter(house: House): Promise<HouseCharter> {
  return await storedCharter(house.folder.app)
}

/** Keeps the charter as a person says it; the logo stays. Visuals validated under another are to be validated again. Journalled. */
export async function sayCharter(
  house: House,
  { charter, by }: { readonly charter: GraphicCharter; readonly by: string },
): Promise<void> {
  const { app } = house.folder
  const { logo } = await storedCharter(app)
  await keepCharter(app, { charter, logo, by })
  await writeJournal(app, { who: by, action: 'charter-said', params: {} })
}
