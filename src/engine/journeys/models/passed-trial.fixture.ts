import { composePromptVersion, promptVersion } from '../../writing/index.ts'
import { type House, setting } from '../house/index.ts'

/** Keeps for the model that is let in, at its address, a trial that it passed here: what a stand-in needs to be asked anything. */
export async function keepPassedTrial(house: House): Promise<void> {
  const { app } = house.folder
  const set = await setting(app, 'model')
  if (!set) throw new Error('no model is let in')
  const score = { asked: 24, right: 24, changed: 24, seconds: 1, tokens: 0, wh: 0, baseUrl: set.baseUrl }
  await app
    .insertInto('model_trial')
    .values({
      model: set.name,
      task: 'rewrite',
      prompt_version: promptVersion,
      is_allowed: 1,
      score: JSON.stringify(score),
      at: '2026-11-24T10:00:00.000Z',
    })
    .execute()
}

/** The same, of composing whole texts. */
export async function keepPassedComposeTrial(house: House): Promise<void> {
  const { app } = house.folder
  const set = await setting(app, 'model')
  if (!set) throw new Error('no model is let in')
  const figures = { asked: 12, offered: 12, sound: 12, fit: 12, told: 0.5, cliches: 0, distance: null, seconds: 1 }
  await app
    .insertInto('model_trial')
    .values({
      model: set.name,
      task: 'compose',
      prompt_version: composePromptVersion,
      is_allowed: 1,
      score: JSON.stringify({ ...figures, tokens: 0, wh: 0, texts: [], baseUrl: set.baseUrl }),
      at: '2026-11-24T10:00:00.000Z',
    })
    .execute()
}
