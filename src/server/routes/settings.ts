import {
  changeApprovalsNeeded,
  changeCustomersWereTold,
  changeHouseRecord,
  changeLanguage,
  changeModel,
  changeOtherEntities,
  changeSeasonStart,
  changeThresholds,
  faultReport,
  giveCapacity,
  readFaults,
  readSettings,
  staffName,
} from '../../engine/index.ts'
import { api } from './implementer.ts'

export const settingsRoutes = {
  get: api.settings.get.handler(({ context }) => readSettings(context.house)),
  saveHouse: api.settings.saveHouse.handler(({ input, context }) =>
    changeHouseRecord(context.house, { record: input.record, source: 'Réglages' }),
  ),
  saveThresholds: api.settings.saveThresholds.handler(({ input, context }) =>
    changeThresholds(context.house, input.values),
  ),
  saveCapacity: api.settings.saveCapacity.handler(async ({ input, context }) => {
    const { hall, seats, validFrom, staffId } = input
    await giveCapacity(context.house, { hall, seats, validFrom, by: await staffName(context.house, staffId) })
    return await readSettings(context.house)
  }),
  saveSeasonStart: api.settings.saveSeasonStart.handler(({ input, context }) =>
    changeSeasonStart(context.house, input.month),
  ),
  saveCustomersWereTold: api.settings.saveCustomersWereTold.handler(async ({ input, context }) =>
    changeCustomersWereTold(context.house, {
      isTold: input.isTold,
      by: await staffName(context.house, input.staffId),
    }),
  ),
  saveOtherEntities: api.settings.saveOtherEntities.handler(async ({ input, context }) =>
    changeOtherEntities(context.house, {
      sources: input.sources,
      by: await staffName(context.house, input.staffId),
    }),
  ),
  saveApprovalsNeeded: api.settings.saveApprovalsNeeded.handler(async ({ input, context }) =>
    changeApprovalsNeeded(context.house, { count: input.count, by: await staffName(context.house, input.staffId) }),
  ),
  saveLanguage: api.settings.saveLanguage.handler(({ input, context }) =>
    changeLanguage(context.house, input.language),
  ),
  saveModel: api.settings.saveModel.handler(({ input, context }) => changeModel(context.house, input)),
  faults: api.settings.faults.handler(({ context }) => {
    const faults = readFaults(context.ownFolder)
    return { faults, report: faultReport(faults) }
  }),
}
