import { AppError, type CampaignsRead } from '../../contract/index.ts'
import {
  actorName,
  campaignsAhead,
  importCampaigns,
  listCampaigns,
  sendingsBefore,
  settleCampaign,
} from '../../engine/index.ts'
import { dropSet, filesOfSet } from '../sets.ts'
import { api } from './implementer.ts'

/** The part of `contents` that says what came back of what was sent. */
export const campaignsRoutes = {
  campaigns: api.contents.campaigns.handler(async ({ context }) =>
    listCampaigns(context.house, { asOf: await context.asOf() }),
  ),
  campaignsAhead: api.contents.campaignsAhead.handler(async ({ context }) =>
    campaignsAhead(context.house, { asOf: await context.asOf() }),
  ),
  takeCampaigns: api.contents.takeCampaigns.handler(async ({ input, context }) => {
    const who = await actorName(context.house.folder.app, input.staffId)
    const asOf = await context.asOf()
    return context.jobs.start('campaigns', async ({ signal, report }): Promise<CampaignsRead[]> => {
      report({ phase: 'reading' })
      const read: CampaignsRead[] = []
      try {
        for (const { path, name } of await filesOfSet(context.dropFolder, input.setId)) {
          try {
            const taken = await importCampaigns(context.house, { path, name, who, asOf, signal })
            read.push({ name, why: null, whyParams: {}, ...taken })
          } catch (error) {
            if (!(error instanceof AppError)) throw error
            read.push({ name, why: error.code, whyParams: error.params, ...nothing })
          }
        }
        return read
      } finally {
        await dropSet(context.dropFolder, input.setId)
      }
    })
  }),
  campaignsTaken: api.contents.campaignsTaken.handler(({ input, context }) =>
    context.jobs.result(input.jobId, 'campaigns'),
  ),
  settleCampaign: api.contents.settleCampaign.handler(async ({ input: { staffId, ...said }, context }) => {
    await settleCampaign(context.house, { ...said, by: await actorName(context.house.folder.app, staffId) })
    return { ok: true as const }
  }),
  sendings: api.contents.sendings.handler(async ({ input, context }) =>
    (await sendingsBefore(context.house, await context.asOf()))(input),
  ),
}

const nothing = { campaigns: 0, refreshed: 0, rejected: [], ahead: [], unread: [] }
