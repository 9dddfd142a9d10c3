import { AppError, type ProgrammeProposals } from '../../contract/index.ts'
import {
  acceptFacts,
  addShowRecord,
  getShow,
  listProgramme,
  practicalFacts,
  proposeFromFile,
  proposeFromText,
  saveShowRecord,
  setting,
  ticketingPerformances,
} from '../../engine/index.ts'
import { pastedSource } from '../pasted-source.ts'
import { dropSet, filesOfSet } from '../sets.ts'
import { api } from './implementer.ts'

export const programmeRoutes = {
  propose: api.programme.propose.handler(({ input, context }) =>
    context.jobs.start('programme', async ({ signal, report }): Promise<ProgrammeProposals[]> => {
      report({ phase: 'reading' })
      const asOf = await context.asOf()
      if (input.text !== undefined)
        return [
          await proposeFromText(context.house, {
            text: input.text,
            source: pastedSource(input.text, {
              language: await setting(context.house.folder.app, 'language'),
              day: asOf,
              now: new Date(),
            }),
            asOf,
          }),
        ]
      if (input.setId === undefined) throw new AppError('usage', { detail: 'text, setId', command: 'programme' })
      try {
        const proposals: ProgrammeProposals[] = []
        for (const { path, name } of await filesOfSet(context.dropFolder, input.setId))
          proposals.push(await proposeFromFile(context.house, { path, name, asOf, signal }))
        return proposals
      } finally {
        await dropSet(context.dropFolder, input.setId)
      }
    }),
  ),
  proposals: api.programme.proposals.handler(({ input, context }) => context.jobs.result(input.jobId, 'programme')),
  accept: api.programme.accept.handler(({ input, context }) => acceptFacts(context.house, input)),
  list: api.programme.list.handler(async ({ context }) => listProgramme(context.house, await context.asOf())),
  get: api.programme.get.handler(({ input, context }) => getShow(context.house, input.key)),
  fromTicketing: api.programme.fromTicketing.handler(async ({ input, context }) =>
    ticketingPerformances(context.house, { key: input.key, asOf: await context.asOf() }),
  ),
  save: api.programme.save.handler(async ({ input, context }) => {
    const saved = { record: input.record, source: 'saisie' }
    const { key } = await (input.record.key === '' ? addShowRecord : saveShowRecord)(context.house, saved)
    return { key }
  }),
  practical: api.programme.practical.handler(async ({ input, context }) =>
    practicalFacts(context.house, { show: { key: input.key }, to: input.to, asOf: await context.asOf() }),
  ),
}
