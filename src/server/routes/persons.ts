import {
  actorName,
  applyRetentionSigned,
  erasePersonSigned,
  findPersons,
  foreseeErasure,
  givePersonFile,
  noteAgreement,
  personSheet,
  retention,
  splitPerson,
} from '../../engine/index.ts'
import { api } from './implementer.ts'

export const personsRoutes = {
  find: api.persons.find.handler(({ input, context }) => findPersons(context.house, input.query)),
  sheet: api.persons.sheet.handler(async ({ input, context }) =>
    personSheet(context.house, { id: input.id, asOf: await context.asOf() }),
  ),
  split: api.persons.split.handler(async ({ input, context }) =>
    splitPerson(context.house, { id: input.record, by: await actorName(context.house.folder.app, input.staffId) }),
  ),
  access: api.persons.access.handler(async ({ input, context }) =>
    givePersonFile(context.house, { ...input, day: await context.asOf() }),
  ),
  noteAgreement: api.persons.noteAgreement.handler(async ({ input, context }) =>
    noteAgreement(context.house, { ...input, asOf: await context.asOf() }),
  ),
  foresee: api.persons.foresee.handler(({ input, context }) => foreseeErasure(context.house, input.id)),
  retention: api.persons.retention.handler(async ({ context }) =>
    retention(context.house, { asOf: await context.asOf() }),
  ),
  applyRetention: api.persons.applyRetention.handler(async ({ input, context }) =>
    applyRetentionSigned(context.house, { ...input, asOf: await context.asOf() }),
  ),
  erase: api.persons.erase.handler(({ input, context }) => erasePersonSigned(context.house, input)),
}
