import {
  calendar,
  calendarFile,
  changeMailSpacing,
  houseRecord,
  planDraft,
  planOfDraft,
  setting,
} from '../../engine/index.ts'
import { sentence } from '../../words/index.ts'
import { api } from './implementer.ts'

export const calendarRoutes = {
  get: api.calendar.get.handler(async ({ input, context }) => {
    const found = await calendar(context.house, { ...input, asOf: await context.asOf(), isSoFar: true })
    if (found.unplanned.some(({ state }) => state === 'unjudged')) void context.judging.start()
    return found
  }),
  ofDraft: api.calendar.ofDraft.handler(async ({ input, context }) =>
    planOfDraft(context.house, { ...input, asOf: await context.asOf() }),
  ),
  plan: api.calendar.plan.handler(async ({ input, context }) => {
    await planDraft(context.house, input)
    return { ok: true as const }
  }),
  saveSpacing: api.calendar.saveSpacing.handler(async ({ input, context }) => {
    await changeMailSpacing(context.house, input.days)
    return { ok: true as const }
  }),
  ics: api.calendar.ics.handler(async ({ input, context }) => {
    const language = await setting(context.house.folder.app, 'language')
    const found = await calendar(context.house, { ...input, asOf: await context.asOf(), isSoFar: true })
    const text = calendarFile(found, {
      houseName: (await houseRecord(context.house))?.name ?? null,
      say: (code, params) => sentence(language, code, params),
    })
    return { name: `calendrier-${input.from}.ics`, text }
  }),
}
