import type { Advice, Channel } from '../../../contract/index.ts'
import { factLines } from './fact-lines.ts'
import { lacksAction } from './message-weaknesses.ts'
import { appended, atEnd, countWords, type Found, moved, type Scene } from './scene.ts'

/** Channels whose reader looks for a day and a price. */
const dated: ReadonlySet<Channel> = new Set([
  'email',
  'newsletter',
  'facebook',
  'instagram',
  'sms',
  'press',
  'web',
  'leaflet',
  'brochure',
])
/** Beyond so many words a price is not found in five seconds. */
const farthestPrice = 28

const day = /\d{1,2}(?:er)?\s(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)|(?<!\d)\d{1,2}\/\d{1,2}(?!\d)/iu

export function noDate(scene: Scene): Found[] {
  if (!dated.has(scene.channel) || day.test(scene.body)) return []
  const line = factLines(scene).dates
  return line ? [{ code: 'no-date', params: {}, ...atEnd(scene), fix: inserted(scene, line) }] : []
}

/** In a message, the day belongs in the first hundred words. */
export function lateDate({ channel, body, bodyStart }: Scene): Found[] {
  if (channel !== 'email' && channel !== 'newsletter' && channel !== 'facebook') return []
  const found = day.exec(body)
  const before = found ? countWords(body.slice(0, found.index)) : 0
  if (!found || before <= 110) return []
  return [
    {
      code: 'date-late',
      params: { words: before },
      ...moved(bodyStart, { start: found.index, end: found.index + found[0].length }),
      fix: null,
    },
  ]
}

/** A price that is not told, or told in the middle of a long sentence. */
export function price(scene: Scene): Found[] {
  const { channel, body, bodyStart, sentences, show } = scene
  if ((show.prices ?? []).length === 0 || channel === 'linkedin') return []
  // A call to action that is missing too comes with the price.
  const line = lacksAction(scene) ? factLines(scene).action : factLines(scene).prices
  if (!/€|\d\s?(?:\$|chf)|gratuit|entrée libre/iu.test(body)) {
    return line && dated.has(channel)
      ? [{ code: 'no-price', params: {}, ...atEnd(scene), fix: appended(scene, line) }]
      : []
  }
  const found = body.search(/\d\s?(?:€|\$|chf)/iu)
  const holder = sentences.find(({ start, end }) => found >= start && found < end)
  if (!holder || channel === 'sms' || holder.words <= farthestPrice || /^\*\*|[·|]|tarif/iu.test(holder.text)) return []
  return [
    {
      code: 'price-buried',
      params: { words: holder.words },
      ...moved(bodyStart, holder),
      fix: appended(scene, line),
    },
  ]
}

/** A paragraph of its own before the last one, where the call to action or the mentions stand. */
function inserted(scene: Scene, line: string): Advice['fix'] {
  const last = scene.body.lastIndexOf('\n\n')
  if (last < 0) return appended(scene, line)
  const at = scene.bodyStart + last
  return { start: at, end: at, by: `\n\n${line}` }
}
