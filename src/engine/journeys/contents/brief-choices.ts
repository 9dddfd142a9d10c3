import {
  audienceKeys,
  type Brief,
  type BriefChoices,
  channels,
  type HouseRecord,
  type MissingFact,
  type PerformanceFacts,
  type ShowRecord,
  type Understood,
} from '../../../contract/index.ts'
import { isOpenToAll } from '../../programme/index.ts'
import { unmetIntention } from '../../writing/index.ts'
import { type House, setting } from '../house/index.ts'
import { houseRecord, showRecord, showRecords } from '../programme/records.ts'
import { audienceReaches, listChannels, martsOf } from './mailing-list.ts'
import { performancesToSay } from './performances-to-say.ts'
import { seatsToSay } from './seats-left.ts'
import { unnamedHouse } from './unnamed-house.ts'

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
        missing: missingOfShow(show, { asOf, house: own }),
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
    .filter((performance) => isOpenToAll(performance) && performance.startsAt.slice(0, 10) >= asOf)
    .map(({ startsAt }) => startsAt)
    .sort()
}

/** What a show’s record and the house’s lack for a text: without a performance to come there is nothing to announce. */
export function missingOfShow(
  show: ShowRecord,
  { asOf, house }: { readonly asOf: string; readonly house: HouseRecord | null },
): MissingFact[] {
  const lacks = (code: string, isMissing: boolean, blocks = false): MissingFact[] =>
    isMissing ? [{ code, params: { show: show.title }, blocks }] : []
  const ownTexts = (show.texts ?? []).filter(({ text }) => text.trim() !== '')
  return [
    ...lacks('missing-performance', toCome(show, asOf).length === 0, true),
    ...whenAndWhere(show, { asOf, house }),
    ...lacks('missing-price', (show.prices ?? []).length === 0 && show.freeUnderAge == null),
    ...lacks('missing-booking', !show.bookingUrl && !show.phone && !house?.phone),
    ...lacks('missing-text', ownTexts.length === 0),
    ...lacks('missing-duration', !show.durationMinutes),
    ...lacks('missing-credits', (show.credits ?? []).length === 0 && !show.company),
    ...lacks('missing-photo', !show.photo?.description),
  ]
}

/** Performances to come whose hour or hall nobody has written; one played elsewhere, or in a house of one hall, needs no hall. */
function whenAndWhere(
  show: ShowRecord,
  { asOf, house }: { readonly asOf: string; readonly house: HouseRecord | null },
): MissingFact[] {
  const ahead = show.performances
    .filter((performance) => isOpenToAll(performance) && performance.startsAt.slice(0, 10) >= asOf)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const hasOneHall = (house?.halls ?? []).length === 1
  const told = (code: string, lacking: readonly PerformanceFacts[]): MissingFact[] => {
    const [first] = lacking
    const params = { count: lacking.length, of: ahead.length, lackingDay: first?.startsAt.slice(0, 10) ?? null }
    return first ? [{ code, params, blocks: false }] : []
  }
  return [
    ...told(
      'missing-hour',
      ahead.filter(({ startsAt }) => startsAt.length === 10),
    ),
    ...told(
      'missing-hall',
      hasOneHall ? [] : ahead.filter(({ hall, venue }) => !hall && (!venue || venue === house?.name)),
    ),
  ]
}

/**
 * What this very brief lacks: of the show and of the house, what its channel carries and its public asks for first, and what of its own
 * wishes no rule follows. `hasModel`: a model will read them.
 */
export async function missingForBrief(
  house: House,
  { brief, asOf, hasModel = false }: { brief: Brief; asOf: string; hasModel?: boolean },
): Promise<MissingFact[]> {
  const [{ record: show }, own] = await Promise.all([showRecord(house, brief.showKey), houseRecord(house)])
  const lacks = (code: string, isMissing: boolean): MissingFact[] =>
    isMissing ? [{ code, params: { show: show.title }, blocks: false }] : []
  const isGroup = brief.audience === 'group'
  const isShown = brief.channel === 'instagram' || brief.channel === 'facebook'
  const told = [...missingOfShow(show, { asOf, house: own }), ...missingOfHouse(own)].filter(
    ({ code }) => !(code in onlyOn) || onlyOn[code]?.includes(brief.channel),
  )
  return [
    ...(await performancesToSay(house, { show, brief, asOf })),
    ...told,
    ...(await seatsToSay(house, { show, asOf })),
    ...lacks('show-sold-out', show.availability === 'soldOut'),
    ...lacks('missing-age', isGroup && !show.ageFrom),
    ...lacks(
      'missing-group-price',
      isGroup && !(show.prices ?? []).some(({ label }) => /groupe|scolaire/iu.test(label)),
    ),
    ...lacks('missing-option-rule', isGroup && !own?.optionRule),
    ...lacks('missing-photo-credit', isShown && Boolean(show.photo?.description) && !show.photo?.credit),
    ...lacks('missing-access', newcomers.has(brief.audience) && brief.channel === 'email' && !own?.access),
    ...wishesOf(brief, { show, house: own ?? unnamedHouse, asOf, hasModel }),
  ]
}

interface WishesAgainst {
  readonly show: ShowRecord
  readonly house: HouseRecord
  readonly asOf: string
  readonly hasModel: boolean
}

/** What a brief asks for and will not get of the rules, in its own words. */
function wishesOf(brief: Brief, { show, house, asOf, hasModel }: WishesAgainst): MissingFact[] {
  const { unread, left, unmet, apart } = unmetIntention({ brief, audience: brief.audience, show, house, asOf })
  const told = (code: string, params: MissingFact['params']): MissingFact => ({ code, params, blocks: false })
  const to = hasModel ? '-to-model' : ''
  const tone = brief.tone?.trim() ?? ''
  return [
    ...(unread || left.length > 0
      ? [
          told(`${unread && !hasModel ? 'intention-unread' : 'intention-left'}${to}`, {
            words: left.map((one) => one.replaceAll(/\s+/gu, ' ')).join(' · '),
          }),
        ]
      : []),
    ...(tone === '' ? [] : [told(`tone-kept${to}`, { tone })]),
    ...unmet.map((reason) => told(`intention-no-${reason}`, { show: show.title })),
    ...apart.map(({ reason, asked, has }) => told(`intention-day-without-${reason}`, { asked, has })),
  ]
}

const newcomers: ReadonlySet<Brief['audience']> = new Set(['new', 'occasional', 'interested', 'lapsed'])
/** What only some channels carry: elsewhere its absence is no news. */
const onlyOn: Record<string, readonly Brief['channel'][]> = {
  'missing-sms-stop': ['sms'],
  'missing-press-contact': ['press'],
  'missing-licence': ['press', 'brochure', 'leaflet'],
  'missing-photo': ['instagram', 'facebook', 'linkedin', 'web', 'press', 'email', 'newsletter', 'brochure'],
  'missing-text': ['newsletter', 'email', 'instagram', 'facebook', 'linkedin', 'press', 'web', 'brochure'],
  'missing-credits': [
    'newsletter',
    'email',
    'instagram',
    'facebook',
    'linkedin',
    'press',
    'web',
    'brochure',
    'leaflet',
  ],
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

/** What is understood of a brief's wishes for a show. Throws `show-not-found`. */
export async function understoodOfBrief(
  house: House,
  { showKey, asOf, ...brief }: Pick<Brief, 'showKey' | 'intention' | 'whyNow' | 'offer'> & { asOf: string },
): Promise<Understood> {
  const [{ record: show }, own] = await Promise.all([showRecord(house, showKey), houseRecord(house)])
  const { met, performances } = unmetIntention({ brief, show, house: own ?? unnamedHouse, asOf })
  return { reasons: met.map((reason) => `intention-reason.${reason}`), performances: [...performances] }
}
