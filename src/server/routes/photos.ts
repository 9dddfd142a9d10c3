import { AppError, type PhotoView, type Said } from '../../contract/index.ts'
import { actorName, addPhoto, changePhoto, listPhotos, photoView, removePhoto } from '../../engine/index.ts'
import { dropSet, filesOfSet } from '../sets.ts'
import { api } from './implementer.ts'

export const photosRoutes = {
  list: api.photos.list.handler(async ({ input, context }) =>
    listPhotos(context.house, { showKey: input.showKey, asOf: await context.asOf() }),
  ),
  add: api.photos.add.handler(async ({ input, context }) => {
    const by = await actorName(context.house.folder.app, input.staffId)
    const asOf = await context.asOf()
    const added: PhotoView[] = []
    const refused: (Said & { file: string })[] = []
    try {
      for (const { path, name } of await filesOfSet(context.dropFolder, input.setId)) {
        try {
          added.push(photoView(await addPhoto(context.house, { path, name, showKey: input.showKey, by }), asOf))
        } catch (error) {
          if (!(error instanceof AppError) || error.code === 'fault') throw error
          refused.push({ file: name, code: error.code, params: error.params })
        }
      }
    } finally {
      await dropSet(context.dropFolder, input.setId)
    }
    return { added, refused }
  }),
  save: api.photos.save.handler(async ({ input: { id, facts, staffId }, context }) => {
    const by = await actorName(context.house.folder.app, staffId)
    return photoView(await changePhoto(context.house, { id, facts: given(facts), by }), await context.asOf())
  }),
  remove: api.photos.remove.handler(async ({ input: { id, isRemoved, staffId }, context }) => {
    await removePhoto(context.house, { id, isRemoved, by: await actorName(context.house.folder.app, staffId) })
    return { ok: true as const }
  }),
}

/** Fields that were not sent stay as they are. */
function given<Facts extends object>(facts: Facts): { [Field in keyof Facts]?: Exclude<Facts[Field], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Facts]?: Exclude<Facts[Field], undefined>
  }
}
