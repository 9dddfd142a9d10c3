import type { BearingVisual, HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { lastHandovers } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { type StoredPhoto, storedPhotos } from '../photos/index.ts'
import { recordAt } from '../programme/past-records.ts'
import { houseRecord, showRecord } from '../programme/records.ts'
import type { TextWork } from '../texts/index.ts'
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
  for (const photo of await storedPhotos(house.folder.app, { showKey })) {
    const told = { before: await held(photo.addedAt), now: record, house: own, asOf, texts: house.texts }
    const bearing = await bearingOf(photo, told)
    if (bearing) visuals.push({ kind: 'photo', id: photo.id, name: photo.fileName, at: photo.addedAt, ...bearing })
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
  readonly texts: TextWork
}

/** Why a photo may say what is no longer true, and what; null when nothing tells that it does. */
async function bearingOf(
  { fileName, altText }: Pick<StoredPhoto, 'fileName' | 'altText'>,
  told: Told,
): Promise<Pick<BearingVisual, 'why' | 'changes'> | null> {
  const changes = await untrueIn(altText ?? '', told)
  if (changes.length > 0) return { why: 'altText', changes }
  const named = fileName.replace(/\.\w+$/u, '').replaceAll(/[_-]+/gu, ' ')
  const called = await untrueIn(named, told)
  if (called.length > 0) return { why: 'fileName', changes: called }
  const mayCarry = isPrintedOtherwise(told.before, told.now) && drawnWords.test(`${named} ${altText ?? ''}`)
  return mayCarry ? { why: 'drawn', changes: [] } : null
}

/** What some words said truly of the record as it was, and no longer do, with what to put there. */
async function untrueIn(text: string, { before, now, house, asOf, texts }: Told): Promise<BearingVisual['changes']> {
  if (text.trim() === '' || before === now) return []
  const facts = await boundFacts({ text, facts: [] }, { records: { show: before, house }, asOf, texts })
  const carrying = { text, facts, before, records: { show: now, house }, asOf, isUnread: true }
  return (await texts.run('corrections', carrying)).map(({ fact, by }) => ({ said: fact.text, by }))
}

/** Whether what posters print differs: title, days and hours, halls, what is cancelled, prices. */
function isPrintedOtherwise(before: ShowRecord, now: ShowRecord): boolean {
  return printed(before) !== printed(now)
}

function printed({ title, performances, prices }: ShowRecord): string {
  const moments = performances.map(({ startsAt, hall, venue, status }) => [startsAt, hall, venue, status ?? 'on'])
  return JSON.stringify([title, moments, (prices ?? []).map(({ label, cents }) => [label, cents])])
}
