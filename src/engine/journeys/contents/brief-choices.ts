import {
  audienceKeys,
  type BriefChoices,
  channels,
  type HouseRecord,
  type MissingFact,
  type ShowRecord,
} from '../../../contract/index.ts'
import { type House, setting } from '../house/index.ts'
import { houseRecord, showRecords } from '../programme/records.ts'
import { audienceReaches, listChannels, martsOf } from './mailing-list.ts'

/** What a text can be made from: shows, audiences with their real numbers, channels, and what the records lack. */
export async function briefChoices(house: House, asOf: string): Promise<BriefChoices> {
  const [shows, own, model, marts] = await Promise.all([
    showRecords(house),
    houseRecord(house),
    setting(house.folder.app, 'model'),
    martsOf(house, asOf),
  ])
  const [email, sms] = await Promise.all([audienceReaches(marts, 'email'), audienceReaches(marts, 'sms')])
  return {
    shows: shows
      .map((show) => ({
        key: show.key,
        title: show.title,
        nextAt: toCome(show, asOf)[0] ?? null,
        performancesToCome: toCome(show, asOf).length,
        missing: missingOfShow(show, asOf),
      }))
      .sort((a, b) => (a.nextAt ?? '9999').localeCompare(b.nextAt ?? '9999') || a.key.localeCompare(b.key)),
    audiences: audienceKeys
      .map((key) => ({ key, persons: email(key).persons, email: email(key), sms: sms(key) }))
      .filter(({ persons }) => marts === null || persons > 0),
    channels: channels.map((channel) => ({ channel, list: listChannels[channel] })),
    models: ['none', ...(model ? [model.name] : [])],
    missing: missingOfHouse(own),
  }
}

/** Performances that the public may still come to, in order. */
function toCome(show: ShowRecord, asOf: string): string[] {
  return show.performances
    .filter(
      ({ startsAt, status, audience }) =>
        status !== 'cancelled' && audience !== 'school' && startsAt.slice(0, 10) >= asOf,
    )
    .map(({ startsAt }) => startsAt)
    .sort()
}

/** What a show's record lacks for a text: without a performance to come there is nothing to announce. */
export function missingOfShow(show: ShowRecord, asOf: string): MissingFact[] {
  const lacks = (code: string, isMissing: boolean, blocks = false): MissingFact[] =>
    isMissing ? [{ code, params: { show: show.title }, blocks }] : []
  const ownTexts = (show.texts ?? []).filter(({ text }) => text.trim() !== '')
  return [
    ...lacks('missing-performance', toCome(show, asOf).length === 0, true),
    ...lacks('missing-price', (show.prices ?? []).length === 0 && show.freeUnderAge == null),
    ...lacks('missing-booking', !show.bookingUrl && !show.phone),
    ...lacks('missing-text', ownTexts.length === 0),
    ...lacks('missing-duration', !show.durationMinutes),
    ...lacks('missing-credits', (show.credits ?? []).length === 0 && !show.company),
    ...lacks('missing-photo', !show.photo?.description),
  ]
}

/** What the house record lacks for the practical sentences and the mentions (P19, P25). */
export function missingOfHouse(house: HouseRecord | null): MissingFact[] {
  const lacks = (code: string, isMissing: boolean): MissingFact[] =>
    isMissing ? [{ code, params: {}, blocks: false }] : []
  if (!house) return lacks('missing-house', true)
  return [
    ...lacks('missing-address', !house.street || !house.city),
    ...lacks('missing-phone', !house.phone),
    ...lacks('missing-hours', !house.boxOfficeHours),
    ...lacks('missing-sms-stop', !house.smsStop),
    ...lacks('missing-press-contact', !house.pressContact),
    ...lacks('missing-licence', !house.licenceNumber),
  ]
}
