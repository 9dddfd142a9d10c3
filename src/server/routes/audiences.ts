import { AppError, audienceKeys } from '../../contract/index.ts'
import { actorName, audiences, exportSegment, houseSegments, segmentList } from '../../engine/index.ts'
import { api } from './implementer.ts'

/** Persons that a page shows; the sheet holds all. */
const membersShown = 100

export const audiencesRoutes = {
  get: api.audiences.get.handler(async ({ input, context }) =>
    audiences(context.house, { asOf: await context.asOf(), lang: input.lang }),
  ),
  members: api.audiences.members.handler(async ({ input: { key, staffId }, context }) => {
    const [asOf, who] = [await context.asOf(), await actorName(context.house.folder.app, staffId)]
    const segment = (await houseSegments(context.house, asOf)).find((one) => one.key === key)
    if (segment === undefined)
      throw new AppError('audience-unknown', { audience: key, audiences: audienceKeys.join(', ') })
    const persons = await segmentList(context.house, { key, asOf, who, most: membersShown })
    return {
      segment,
      members: persons.map(({ personId, displayName, city, visits, lastVisit, nextVisit, email }) => ({
        ...{ personId, name: displayName, city, visits, lastVisit, nextVisit },
        emailWhyNot: email.reachable ? null : (email.whyNot ?? 'noAddress'),
      })),
    }
  }),
  exportMembers: api.audiences.exportMembers.handler(async ({ input: { key, staffId }, context }) =>
    exportSegment(context.house, {
      key,
      asOf: await context.asOf(),
      who: await actorName(context.house.folder.app, staffId),
    }),
  ),
}
