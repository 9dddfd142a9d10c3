import {
  actorName,
  chooseVisuals,
  coloursOf,
  filmOf,
  houseCharter,
  lookAtVisuals,
  readCharterFiles,
  sayCharter,
  tryCharter,
  validateFilm,
  validateVisuals,
  visualsStanding,
} from '../../engine/index.ts'
import { dropSet, filesOfSet } from '../sets.ts'
import { api } from './implementer.ts'

export const visualsRoutes = {
  look: api.visuals.look.handler(async ({ input, context }) =>
    lookAtVisuals(context.house, { ...input, asOf: await context.asOf() }),
  ),
  choose: api.visuals.choose.handler(async ({ input: { showKey, choices, staffId }, context }) => {
    const by = await actorName(context.house.folder.app, staffId)
    const asOf = await context.asOf()
    await chooseVisuals(context.house, { showKey, choices, asOf, by })
    const { contentHash } = await visualsStanding(context.house, { showKey, asOf })
    return { contentHash }
  }),
  validate: api.visuals.validate.handler(async ({ input: { staffId, ...input }, context }) => {
    await validateVisuals(context.house, { ...input, staff: staffId, asOf: await context.asOf() })
    return { ok: true as const }
  }),
  film: api.visuals.film.handler(async ({ input, context }) =>
    filmOf(context.house, { ...input, asOf: await context.asOf() }),
  ),
  validateFilm: api.visuals.validateFilm.handler(async ({ input: { staffId, ...input }, context }) => {
    await validateFilm(context.house, { ...input, staff: staffId, asOf: await context.asOf() })
    return { ok: true as const }
  }),
  charter: api.visuals.charter.handler(async ({ context }) => {
    const { charter, saidBy } = await houseCharter(context.house)
    return { charter, saidBy }
  }),
  readCharterFiles: api.visuals.readCharterFiles.handler(async ({ input: { setId }, context }) => {
    try {
      return await readCharterFiles(context.house, await filesOfSet(context.dropFolder, setId))
    } finally {
      await dropSet(context.dropFolder, setId)
    }
  }),
  readColours: api.visuals.readColours.handler(async ({ input: { setId }, context }) => {
    try {
      return await coloursOf(await filesOfSet(context.dropFolder, setId))
    } finally {
      await dropSet(context.dropFolder, setId)
    }
  }),
  tryCharter: api.visuals.tryCharter.handler(async ({ input, context }) =>
    tryCharter(context.house, { ...input, asOf: await context.asOf() }),
  ),
  saveCharter: api.visuals.saveCharter.handler(async ({ input: { charter, staffId }, context }) => {
    await sayCharter(context.house, { charter, by: await actorName(context.house.folder.app, staffId) })
    return { ok: true as const }
  }),
}
