import {
  actorName,
  changeInclusive,
  changeLanguageTool,
  readFrenchSettings,
  removeFromLexicon,
} from '../../engine/index.ts'
import { api } from './implementer.ts'

export const frenchRoutes = {
  get: api.french.get.handler(({ context }) => readFrenchSettings(context.house)),
  saveLanguageTool: api.french.saveLanguageTool.handler(({ input, context }) =>
    changeLanguageTool(context.house, input.address),
  ),
  saveInclusive: api.french.saveInclusive.handler(async ({ input, context }) =>
    changeInclusive(context.house, {
      inclusive: input.inclusive,
      by: await actorName(context.house.folder.app, input.staffId),
    }),
  ),
  removeFromLexicon: api.french.removeFromLexicon.handler(({ input, context }) =>
    removeFromLexicon(context.house, input.id),
  ),
}
