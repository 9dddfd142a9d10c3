import { isEvening, type Slot, slotDate, slotHour } from './calendar.ts'
import type { FactBook } from './fact-book.ts'
import { fact, type Phrase, say, when } from './phrase.ts'
import { thin } from './typography.ts'

type Lines = readonly (Phrase | null)[]

/** The place, or what an hour makes possible. */
export function placeOrHourLines(facts: FactBook): Lines {
  const { title, at } = facts
  return [
    // Of four evenings, what one hour makes possible is no reason to come.
    ...(facts.slots.length <= 2 ? facts.slots : []).flatMap((slot) => hourLines(facts, slot)),
    twoDayParts(facts),
    say`Pour ${title}, rendez-vous ${at?.at}, ${facts.openingDates}.`,
    say`${at?.at}, ${facts.openingDates}${thin}: ${title}.`,
  ]
}

/** « Un samedi soir, un dimanche après-midi : *Œuvre pour l’hiver*. » */
function twoDayParts({ slots, title }: FactBook): Phrase | null {
  const [first, second] = slots
  if (!first || !second || slots.length > 2 || partOf(first) === partOf(second)) return null
  return say`Un ${partFact(first)}, un ${partFact(second)}${thin}: ${title}.`
}

function partFact(slot: Slot): Phrase {
  return [fact('weekday', `performances.${slot.index}.startsAt`, slot.day.weekday), ` ${partOf(slot)}`]
}

function partOf(slot: Slot): string {
  const start = minutesOf(slot) ?? 0
  if (start < 12 * 60) return 'matin'
  return start < 18 * 60 ? 'après-midi' : 'soir'
}

/** Nothing before the date. */
export function dateLines({
  slots,
  featured,
  title,
  ofTitle,
  isOneOfMore,
  the,
  at,
  count,
  openingDates: dates,
}: FactBook): Lines {
  const [first] = slots
  if (!first) return []
  // What some performances are called by their number is not true of the run.
  if (featured.length > 0)
    return [say`${title}, ${dates}.`, say`${dates}, c’est ${title}.`, say`${title} est à l’affiche ${dates}.`]
  const day = slotDate(first)
  const time = slotHour(first)
  const isOnce = slots.length === 1
  // Two that can still be announced out of three of the record are not « deux dates ».
  const isPair = slots.length === 2 && count !== null
  return [
    isOnce ? say`${day}, ${time}${thin}: ${title}.` : null,
    say`Rendez-vous ${dates}, ${at?.at}.`,
    say`${title}, ${dates}.`,
    isOneOfMore ? null : say`${isOnce ? 'Voici la date' : 'Voici les dates'} ${ofTitle}${thin}: ${dates}.`,
    say`${dates}, c’est ${title} ${at?.at}.`,
    isPair ? say`Deux dates pour ${title}${thin}: ${dates}.` : null,
    slots.length > 2 ? say`Il y a le choix des dates pour ${title}${thin}: ${dates}.` : null,
    /concert|récital/u.test(the) ? say`${title} ${at?.at}, ${dates}.` : say`${title} se joue ${at?.at} ${dates}.`,
    isOnce ? say`Une date à garder${thin}: ${dates}.` : null,
    isOnce ? say`${dates}, ${at?.at}${thin}: ${title}.` : null,
    when(isOnce && isEvening(first), say`Une soirée, ${day}${thin}: ${title}.`),
    when(isPair && slots.every(isEvening), say`Deux soirs au choix${thin}: ${dates}.`),
    isOnce ? null : say`À partir du ${withoutWeekday(first)}, ${at?.at}${thin}: ${title}.`,
    isOnce ? say`${day} à ${time}, ${title} commence.` : null,
  ]
}

/** True of that hour whatever the show. */
function hourLines({ subject, show }: FactBook, slot: Slot): Lines {
  const time = slotHour(slot)
  const start = minutesOf(slot)
  if (!time || start === null) return []
  const { weekday } = slot.day
  const day = fact('weekday', `performances.${slot.index}.startsAt`, weekday)
  const children = (show.ageFrom ?? 99) <= 8
  const short = (show.durationMinutes ?? 999) <= 75
  const isWeekend = weekday === 'samedi' || weekday === 'dimanche'
  const isEarlyEvening = start >= 17 * 60 && start <= 18 * 60 + 30
  const isAfternoon = start < 17 * 60
  const isMidday = start >= 12 * 60 && start < 14 * 60
  return [
    when(isEarlyEvening, say`Un ${day} à ${time}, on peut dîner après.`),
    when(isEarlyEvening, say`À ${time}, un ${day}, la soirée reste entière.`),
    when(start >= 19 * 60 + 30 && weekday === 'vendredi', say`Un ${day} à ${time}, la semaine est finie.`),
    when(start >= 19 * 60 + 30 && weekday === 'samedi', say`Un ${day} à ${time}, la nuit est à vous.`),
    when(start >= 19 * 60 + 30 && !isWeekend, say`Un ${day} à ${time}, on a eu le temps de rentrer chez soi.`),
    when(isAfternoon && weekday === 'dimanche', say`Un ${day} à ${time}, il reste la soirée.`),
    when(
      isAfternoon && !isMidday && weekday === 'mercredi' && children,
      say`Un ${day} à ${time}, c’est l’heure des enfants.`,
    ),
    when(
      start >= 14 * 60 && isAfternoon && isWeekend && children,
      say`Un ${day} à ${time}, il reste du temps pour jouer dehors.`,
    ),
    when(isMidday && short && !isWeekend, say`Un ${day} à ${time}, ${subject} tient dans la pause du midi.`),
  ]
}

function withoutWeekday(slot: Slot): Phrase {
  return [fact('date', `performances.${slot.index}.startsAt`, `${slot.day.number} ${slot.day.month}`)]
}

function minutesOf(slot: Slot): number | null {
  const match = /T(\d{2}):(\d{2})/u.exec(slot.startsAt)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}
