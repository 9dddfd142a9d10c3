import { AppError, type CampaignAnswer } from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { textsThatLeft } from './texts-that-left.ts'

/**
 * A person says which text a sending was of, or that it was of none of the house's; kept with their name until taken back. Throws
 * `campaign-not-found`, `draft-not-found` for a text that never left.
 */
export async function settleCampaign(
  house: House,
  { id, answer, by }: { readonly id: string; readonly answer: CampaignAnswer; readonly by: string },
): Promise<void> {
  const { app } = house.folder
  const campaign = await app.selectFrom('campaign').select('id').where('id', '=', id).executeTakeFirst()
  if (!campaign) throw new AppError('campaign-not-found', { id })
  const draft = answer.kind === 'text' ? answer.draftId : null
  if (draft !== null && !(await textsThatLeft(house)).some(({ draftId }) => draftId === draft))
    throw new AppError('draft-not-found', { id: draft })
  const said = { said_draft: draft, said_by: answer.kind === 'takenBack' ? null : by }
  await app.updateTable('campaign').set(said).where('id', '=', id).execute()
  await writeJournal(app, { who: by, action: 'campaign-settled', params: { campaign: id, answer: answer.kind, draft } })
}
