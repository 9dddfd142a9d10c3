import { addStaff, houseStatus, staffLeaves } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const statusRoutes = {
  get: api.status.get.handler(async ({ context }) => houseStatus(context.house, await context.asOf())),
}

export const staffRoutes = {
  add: api.staff.add.handler(({ input, context }) => addStaff(context.house.folder.app, input)),
  leave: api.staff.leave.handler(async ({ input, context }) => {
    await staffLeaves(context.house.folder.app, input.id)
    return { ok: true as const }
  }),
}
