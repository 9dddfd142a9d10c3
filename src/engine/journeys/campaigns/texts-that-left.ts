import { draftExports } from '../../stewardship/index.ts'
import { storedDrafts, subjectsOfVersions } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { showRecords } from '../programme/records.ts'
import type { TextThatLeft } from './sent-by.ts'

/** Every letter that has left the house, put away since or not, with the subject that it had each time that it did. */
export async function textsThatLeft(house: House): Promise<TextThatLeft[]> {
  const { app } = house.folder
  const times = Map.groupBy(await draftExports(app), ({ draftId }) => draftId)
  if (times.size === 0) return []
  const [drafts, versions, records] = await Promise.all([
    storedDrafts(app, { withArchived: true }),
    subjectsOfVersions(app, [...times.keys()]),
    showRecords(house),
  ])
  const titles = new Map(records.map(({ key, title }) => [key, title]))
  return drafts.flatMap(({ id, brief: { showKey, audience, channel } }): TextThatLeft[] => {
    const mine = versions.filter(({ draftId }) => draftId === id)
    const left = (times.get(id) ?? []).map(({ at, day, rows }) => {
      return { day, rows, subject: mine.findLast(({ writtenAt }) => writtenAt <= at)?.subject ?? null }
    })
    if (left.every(({ subject }) => subject === null)) return []
    return [{ draftId: id, showKey, showTitle: titles.get(showKey) ?? showKey, audience, channel, left }]
  })
}
