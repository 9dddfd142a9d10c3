import { createHash } from 'node:crypto'
import { z } from 'zod'
import { leftOutWhySchema } from '../../../contract/index.ts'
import { actorName, writeJournal } from '../../stewardship/index.ts'
import { jsonColumn } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { wordsAlone } from './publications/publication.ts'
import { withoutFrame } from './publications/without-frame.ts'

export const takenOutColumn = jsonColumn(z.partialRecord(leftOutWhySchema, z.number().int()))

/** A document is no letter's own page, whatever channel a person has given it. */
const document = /\.(?:txt|md|docx|odt|pdf)$/iu

const cleanings = new WeakMap<House, Promise<number>>()
const untold = new WeakMap<House, number>()

/**
 * Takes out of the texts kept before what a reading takes out today (`withoutFrame`), the first time that a house's texts are asked for: a
 * rule that was mended since would else leave what it let through in the house's voice. What is left of nothing, or of a text that
 * is there already, goes. The journal says how many texts it was, once.
 */
export async function cleanKeptTexts(house: House): Promise<void> {
  const cleaning = cleanings.get(house) ?? clean(house)
  cleanings.set(house, cleaning)
  cleaning.catch(() => cleanings.delete(house))
  await cleaning
}

/** How many kept texts were cleaned again since this was last asked. */
export function takeCleanedAgain(house: House): number {
  const count = untold.get(house) ?? 0
  untold.delete(house)
  return count
}

/** The same for the same words, however they are spaced and punctuated. */
export function pastTextId(text: string): string {
  return createHash('sha256').update(wordsAlone(text)).digest('hex').slice(0, 16)
}

async function clean(house: House): Promise<number> {
  const who = await actorName(house.folder.app, null)
  const texts = await house.folder.app.transaction().execute(async (app) => {
    const rows = await app.selectFrom('past_text').select(['id', 'text', 'channel', 'source', 'taken_out']).execute()
    const known = new Set(rows.map(({ id }) => id))
    let count = 0
    for (const { id, text, channel, source, taken_out } of rows) {
      const left = withoutFrame(text, { isMail: channel === 'newsletter' && !document.test(source) })
      if (left.removed.size === 0) continue
      count += 1
      const newId = pastTextId(left.text)
      const isGone = left.text === '' || (newId !== id && known.has(newId))
      known.add(newId)
      if (isGone) await app.deleteFrom('past_text').where('id', '=', id).execute()
      else
        await app
          .updateTable('past_text')
          .set({ id: newId, text: left.text, taken_out: withMore(taken_out, left.removed) })
          .where('id', '=', id)
          .execute()
    }
    if (count > 0) await writeJournal(app, { who, action: 'past-texts-cleaned', params: { texts: count } })
    return count
  })
  if (texts > 0) untold.set(house, texts)
  return texts
}

/** Of a text kept before what is taken out was told, what was taken out the first time stays unknown. */
function withMore(before: string | null, removed: ReturnType<typeof withoutFrame>['removed']): string | null {
  if (before === null) return null
  const counts = takenOutColumn.read(before)
  for (const [why, count] of removed) counts[why] = (counts[why] ?? 0) + count
  return takenOutColumn.write(counts)
}
