import { admitStaff, delegate, dismissStaff, endDelegation, houseStatus, listDelegations } from '../../engine/index.ts'
import { givenCode } from './given-code.ts'
import { api } from './implementer.ts'

export const statusRoutes = {
  get: api.status.get.handler(async ({ context }) => ({
    ...(await houseStatus(context.house, await context.asOf())),
    demoEnded: context.demoEnded,
  })),
}

export const staffRoutes = {
  add: api.staff.add.handler(({ input, context }) =>
    admitStaff(context.house.folder.app, { ...input, given: givenCode(input) }),
  ),
  delegations: api.staff.delegations.handler(async ({ context }) =>
    listDelegations(context.house.folder.app, await context.asOf()),
  ),
  delegate: api.staff.delegate.handler(async ({ input, context }) => {
    const [{ app }, today] = [context.house.folder, await context.asOf()]
    await delegate(app, { ...input, staff: input.staffId, today })
    return await listDelegations(app, today)
  }),
  endDelegation: api.staff.endDelegation.handler(async ({ input, context }) => {
    const { app } = context.house.folder
    await endDelegation(app, { ...input, staff: input.staffId })
    return await listDelegations(app, await context.asOf())
  }),
  leave: api.staff.leave.handler(async ({ input, context }) => {
    await dismissStaff(context.house.folder.app, { id: input.id, given: givenCode(input) })
    return { ok: true as const }
  }),
}
