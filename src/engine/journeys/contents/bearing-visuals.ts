import type { BearingVisual, HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { correctionsOf, lastHandovers } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { storedPhotos } from '../photos/index.ts'
import { recordAt } from '../programme/past-records.ts'
import { houseRecord, showRecord } from '../programme/records.ts'
import { boundFacts } from './bind-facts.ts'

interface OfShow {
  readonly showKey: string
  readonly asOf: string
}

/** How people name a picture that has words drawn on it. */
const drawnWords =
  /(?<!\p{L})(?:affiches?|visuels?|flyers?|tracts?|bandeaux?|banni[èe]res?|invitations?|cartons?|save[ -_]?the[ -_]?date|programmes?|d[ée]pliants?)(?!\p{L})/iu

/**
 * What of a show is no text and may still say what its record no longer does: a photo whose description or file name says
 * it, a picture named as one that carries words when what such pictures print has changed since it was put in (nobody reads
 * what is drawn on it), and the last brief that a designer or a photographer was given. Throws `show-not-found`.
 */
export async function bearingVisuals(house: House, { showKey, asOf }: OfShow): Promise<BearingVisual[]> {
  const [{ record }, own] = await Promise.all([showRecord(house, showKey), houseRecord(house)])
  const held = async (at: string) => (await recordAt(house.folder.app, { key: showKey, at })) ?? record
  const visuals: BearingVisual[] = []
  for (const { id, fileName, altText, addedAt } of await storedPhotos(house.folder.app, { showKey })) {
    const before = await held(addedAt)
    const named = fileName.replace(/\.\w+$/u, '').replaceAll(/[_-]+/gu, ' ')
    const told = { before, now: record, house: own, asOf }
    const [described, called] = [untrueIn(altText ?? '', told), untrueIn(named, told)]
    const mayCarry = isPrintedOtherwise(before, record) && drawnWords.test(`${named} ${altText ?? ''}`)
    const why = described.length > 0 ? 'altText' : called.length > 0 ? 'fileName' : mayCarry ? 'drawn' : null
    if (why)
      visuals.push({
        kind: 'photo',
        id,
        name: fileName,
        at: addedAt,
        why,
        changes: why === 'altText' ? described : called,
      })
  }
  for (const [recipient, at] of await lastHandovers(house.folder.app, showKey)) {
    if (isPrintedOtherwise(await held(at), record))
      visuals.push({ kind: 'handover', id: recipient, name: recipient, at, why: 'handedOver', changes: [] })
  }
  return visuals
}

interface Told {
  readonly before: ShowRecord
  readonly now: ShowRecord
  readonly house: HouseRecord | null
  readonly asOf: string
}

/** What some words said truly of the record as it was, and no longer do, with what to put there. */
function untrueIn(text: string, { before, now, house, asOf }: Told): BearingVisual['changes'] {
  if (text.trim() === '' || before === now) return []
  const facts = boundFacts({ text, facts: [] }, { records: { show: before, house }, asOf })
  return correctionsOf({ text, facts, before, records: { show: now, house }, asOf }).map(({ fact, by }) => ({
    said: fact.text,
    by,
  }))
}

/** Whether what posters print differs: title, days and hours, halls, what is cancelled, prices. */
function isPrintedOtherwise(before: ShowRecord, now: ShowRecord): boolean {
  return printed(before) !== printed(now)
}

function printed({ title, performances, prices }: ShowRecord): string {
  const moments = performances.map(({ startsAt, hall, venue, status }) => [startsAt, hall, venue, status ?? 'on'])
  return JSON.stringify([title, moments, (prices ?? []).map(({ label, cents }) => [label, cents])])
}
