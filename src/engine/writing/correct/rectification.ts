import type { HouseRecord, PerformanceFacts, ShowRecord } from '../../../contract/index.ts'
import { movedPerformances } from '../../programme/index.ts'
import { currencyOf, priced } from '../draft/currency.ts'
import { type Day, dayOf, duration, hour, nbsp, thin } from '../draft/typography.ts'

interface Change {
  readonly before: ShowRecord
  readonly now: ShowRecord
  /** Whose prices they are, where it is known: it tells their currency when the show does not. */
  readonly house?: HouseRecord | null
}

/**
 * What to say where a text was published with facts that have changed since: one sentence a change, from the two records and nothing else.
 * Only what the text carries is told: `keys` are those of its facts (`performance 2027-03-12T20:00`, `prices`, `durationMinutes`…). Null when
 * no sentence can be made.
 */
export function rectification({
  before,
  now,
  house,
  keys,
}: Change & { readonly keys: ReadonlySet<string> }): string | null {
  const sentences = [
    ...performanceChanges({ before, now }, keys),
    ...(keys.has('prices') ? priceChanges({ before, now, house: house ?? null }) : []),
    ...(keys.has('durationMinutes') ? durationChange({ before, now }) : []),
    ...(keys.has('ageFrom') ? ageChange({ before, now }) : []),
    ...(keys.has('credits') ? nameChanges({ before, now }) : []),
  ]
  if (sentences.length === 0) return null
  return `Rectificatif pour «${thin}${now.title}${thin}». ${sentences.join(' ')}`
}

function performanceChanges({ before, now }: Change, keys: ReadonlySet<string>): string[] {
  const moved = movedPerformances(before, now)
  const withYear =
    new Set([...before.performances, ...now.performances].map(({ startsAt }) => startsAt.slice(0, 4))).size > 1
  return before.performances
    .filter(({ startsAt }) => keys.has(`performance ${startsAt}`))
    .flatMap((old) => {
      const present = now.performances.find(({ startsAt }) => startsAt === (moved.get(old.startsAt) ?? old.startsAt))
      return performanceChange(old, present, withYear)
    })
}

function performanceChange(old: PerformanceFacts, present: PerformanceFacts | undefined, withYear: boolean): string[] {
  const evening = `La représentation du ${dayWords(dayOf(old.startsAt), withYear)}`
  if (!present || present.status === 'cancelled') return [`${evening} est annulée.`]
  const [hourThen, hourNow] = [hour(old.startsAt), hour(present.startsAt)]
  if (old.startsAt.slice(0, 10) !== present.startsAt.slice(0, 10)) {
    const at = hourNow ? ` à ${hourNow}` : ''
    const way = present.startsAt < old.startsAt ? 'avancée' : 'reportée'
    return [`${evening} est ${way} au ${dayWords(dayOf(present.startsAt), withYear)}${at}.`]
  }
  if (hourThen && hourNow && hourThen !== hourNow) {
    const way = present.startsAt < old.startsAt ? 'avancée' : 'retardée'
    return [`${evening} est ${way} à ${hourNow} (au lieu de ${hourThen}).`]
  }
  if (old.hall && present.hall && old.hall !== present.hall)
    return [`${evening} se joue ici${nbsp}: ${present.hall} (et non plus ${old.hall}).`]
  return []
}

function priceChanges({ before, now, house = null }: Change): string[] {
  const currency = currencyOf(now, house)
  return (before.prices ?? []).flatMap(({ label, cents }) => {
    const price = now.prices?.find((one) => one.label === label)
    return price && price.cents !== cents
      ? [`Tarif ${label}${nbsp}: ${priced(price.cents, currency)} (au lieu de ${priced(cents, currency)}).`]
      : []
  })
}

function durationChange({ before: { durationMinutes: then }, now: { durationMinutes: present } }: Change): string[] {
  return then && present && then !== present
    ? [`Le spectacle dure ${duration(present)} (et non ${duration(then)}).`]
    : []
}

function ageChange({ before: { ageFrom: then }, now: { ageFrom: present } }: Change): string[] {
  return then && present && then !== present
    ? [`Le spectacle est conseillé dès ${present}${nbsp}ans (et non ${then}).`]
    : []
}

/** A role held by one person before and by one person now. */
function nameChanges({ before, now }: Change): string[] {
  const holder = (show: ShowRecord, role: string) => {
    const names = (show.credits ?? []).filter((credit) => credit.role === role).map(({ name }) => name)
    return names.length === 1 ? names[0] : undefined
  }
  return [...new Set((before.credits ?? []).map(({ role }) => role))].flatMap((role) => {
    const [then, present] = [holder(before, role), holder(now, role)]
    if (!then || !present || then === present) return []
    return [`${role.charAt(0).toLocaleUpperCase('fr')}${role.slice(1)}${nbsp}: ${present} (et non ${then}).`]
  })
}

function dayWords({ weekday, number, month, year }: Day, withYear: boolean): string {
  return `${weekday} ${number}${nbsp}${month}${withYear ? ` ${year}` : ''}`
}
