import { AppError, type FrenchSettings, type InclusiveChoice } from '../../../contract/index.ts'
import { isAddressHere, languageToolAnswers } from '../../language/index.ts'
import { heedFinding, houseLexicon } from '../../stewardship/index.ts'
import { houseOpinions } from '../contents/index.ts'
import { changeSigned } from '../house/change-signed.ts'
import { changeSetting, type House, setting } from '../house/index.ts'

/** Which correctors this machine has, whether they answer, and the lexicon of the house. */
export async function readFrenchSettings(house: House): Promise<FrenchSettings> {
  const { app } = house.folder
  const { languageTool, grammalecte } = await houseOpinions(app)
  const answers = languageTool !== null && (await languageToolAnswers(languageTool))
  const state = languageTool === null ? 'missing' : answers ? 'well' : 'broken'
  return {
    opinions: [
      { name: 'grammalecte', state: grammalecte === null ? 'missing' : 'well', address: null },
      { name: 'languagetool', state, address: languageTool },
    ],
    languageTool: await setting(app, 'languageTool'),
    inclusive: await setting(app, 'inclusiveForms'),
    lexicon: await houseLexicon(app),
  }
}

/** Where LanguageTool answers; empty or null for the environment's. Throws `corrector-not-local`: a draft is not sent away. */
export async function changeLanguageTool(house: House, address: string | null): Promise<FrenchSettings> {
  if (address && !isAddressHere(address)) throw new AppError('corrector-not-local', { address })
  await changeSetting(house.folder.app, 'languageTool', address || null)
  return await readFrenchSettings(house)
}

/** How the house writes to women and men: the corrector follows; the change is journalled. */
export async function changeInclusive(
  house: House,
  { inclusive, by }: { inclusive: InclusiveChoice; by: string },
): Promise<FrenchSettings> {
  await changeSigned(house, 'inclusiveForms', inclusive, {
    by,
    action: 'inclusive-chosen',
    params: { forms: inclusive },
  })
  return await readFrenchSettings(house)
}

/** Takes a word or a wording out of the lexicon of the house. */
export async function removeFromLexicon(house: House, id: number): Promise<FrenchSettings> {
  await heedFinding(house.folder.app, { id, draftId: null })
  return await readFrenchSettings(house)
}
