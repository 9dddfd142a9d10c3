import {
  actorName,
  changeApprovalsNeeded,
  changeCustomersWereTold,
  changeHouseRecord,
  changeLanguage,
  changeMailServer,
  changeModel,
  changeOtherEntities,
  changeSalesOpening,
  changeSeasonStart,
  changeThresholds,
  faultReport,
  giveCapacity,
  readFaults,
  readSettings,
} from '../../engine/index.ts'
import type { ServerContext } from '../context.ts'
import { givenCode } from './given-code.ts'
import { api } from './implementer.ts'

export const settingsRoutes = {
  get: api.settings.get.handler(({ context }) => readSettings(context.house)),
  saveHouse: api.settings.saveHouse.handler(({ input, context }) =>
    changeHouseRecord(context.house, { record: input.record, source: 'Réglages' }),
  ),
  saveThresholds: api.settings.saveThresholds.handler(async ({ input, context }) =>
    changeThresholds(context.house, { values: input.values, by: await by(context, input) }),
  ),
  saveCapacity: api.settings.saveCapacity.handler(async ({ input, context }) => {
    const { hall, seats, validFrom, staffId } = input
    await giveCapacity(context.house, { hall, seats, validFrom, by: await by(context, { staffId }) })
    return await readSettings(context.house)
  }),
  saveSeasonStart: api.settings.saveSeasonStart.handler(async ({ input, context }) =>
    changeSeasonStart(context.house, { month: input.month, by: await by(context, input) }),
  ),
  saveSalesOpening: api.settings.saveSalesOpening.handler(async ({ input: { seasonYear, day, ...who }, context }) =>
    changeSalesOpening(context.house, { seasonYear, day, by: await by(context, who) }),
  ),
  saveCustomersWereTold: api.settings.saveCustomersWereTold.handler(async ({ input, context }) =>
    changeCustomersWereTold(context.house, {
      isTold: input.isTold,
      by: await by(context, input),
    }),
  ),
  saveOtherEntities: api.settings.saveOtherEntities.handler(async ({ input, context }) =>
    changeOtherEntities(context.house, {
      sources: input.sources,
      by: await by(context, input),
    }),
  ),
  saveApprovalsNeeded: api.settings.saveApprovalsNeeded.handler(async ({ input, context }) =>
    changeApprovalsNeeded(context.house, {
      count: input.count,
      by: await by(context, input),
      given: givenCode(input),
    }),
  ),
  saveLanguage: api.settings.saveLanguage.handler(async ({ input, context }) =>
    changeLanguage(context.house, { language: input.language, by: await by(context, input) }),
  ),
  saveModel: api.settings.saveModel.handler(async ({ input: { staffId, ...wanted }, context }) =>
    changeModel(context.house, { ...wanted, by: await by(context, { staffId }) }),
  ),
  saveMailServer: api.settings.saveMailServer.handler(async ({ input: { server, staffId }, context }) => {
    await changeMailServer(context.house, { server, by: await by(context, { staffId }) })
    return await readSettings(context.house)
  }),
  faults: api.settings.faults.handler(({ context }) => {
    const faults = readFaults(context.ownFolder)
    return { faults, report: faultReport(faults) }
  }),
}

/** Who changes it, for what is kept of it. */
function by({ house }: ServerContext, { staffId }: { staffId: string | null }): Promise<string> {
  return actorName(house.folder.app, staffId)
}
