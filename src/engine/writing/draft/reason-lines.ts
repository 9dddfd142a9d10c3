import { isEvening, type Slot, slotDate, slotHour } from './calendar.ts'
import { emphasisOf, type Reason } from './emphasis.ts'
import type { FactBook } from './fact-book.ts'
import { accessWords } from './performance-facts.ts'
import { fact, type Phrase, say, when } from './phrase.ts'
import { priceLabelled, tariffNamedIn } from './prices.ts'
import { thin, typeset, withoutStop } from './typography.ts'
import { withinSentence } from './within-sentence.ts'

type Lines = readonly (Phrase | null)[]

/** Why come, or why that day: sentences that put one fact forward. None when the record does not hold it. */
export function reasonLines(facts: FactBook, reason: Reason): Lines {
  return byReason[reason](facts)
}

const byReason: Record<Reason, (facts: FactBook) => Lines> = {
  cancelled: ({ cancelled }) => [cancelled],
  meeting: (facts) =>
    meant(facts, ({ facts: { meeting } }) => Boolean(meeting)).flatMap((slot) =>
      meetingLines(slot, { byWeekday: false }),
    ),
  access: (facts) =>
    meant(facts, ({ facts: { accessibility } }) => (accessibility ?? []).length > 0).flatMap((slot) =>
      accessLines(slot, facts.intention ?? ''),
    ),
  young: youngLines,
  price: priceLines,
  family: familyLines,
  length: ({ length, duration, show, title }) => [
    say`${title} dure ${length}.`,
    when((show.durationMinutes ?? 99) <= 70, say`${duration}, et la soirée continue.`),
  ],
  lastSeats: ({ lastSeats, othersThanFull, intention }) => [
    (/complet/iu.test(intention ?? '') && othersThanFull) || say`${lastSeats}.`,
  ],
  schools: ({ schools, title }) => [
    say`${title} se joue pour les classes${thin}: ${schools}.`,
    say`Une séance est pour les classes${thin}: ${schools}.`,
  ],
  makers: ({ lead, company, title }) => [
    company && lead && say`${company.full}, ${lead.full} ${lead.at}${thin}: voilà l’équipe.`,
    lead && say`${lead.full} ${lead.verb}${lead.particle} ${title}.`,
  ],
  plot: () => [],
  press: () => [],
  award: ({ award, title }) => [say`${title}${thin}: ${award}.`, say`${award}.`],
  place: ({ at, street, access }) => [say`${at?.name}, ${street}${thin}: ${access}.`],
}

/** The evenings that have it: those whose day the brief names first, never one that is full while another is not. */
function meant({ slots, intention }: FactBook, has: (slot: Slot) => boolean): readonly Slot[] {
  const having = slots.filter(has)
  const open = having.filter(({ facts }) => facts.availability !== 'soldOut')
  const named = emphasisOf(intention, slots).slots.filter(has)
  return named.length > 0 ? named : open.length > 0 ? open : having
}

/** « Le vendredi, on peut rester : rencontre avec l’équipe. » A date just told is not told again: its weekday names it. */
export function meetingLines(slot: Slot, { byWeekday }: { readonly byWeekday: boolean }): Lines {
  const meeting = meetingOf(slot)
  if (!meeting) return []
  const weekday = [fact('weekday', `performances.${slot.index}.startsAt`, slot.day.weekday)]
  const day = byWeekday ? weekday : slotDate(slot)
  const then = byWeekday ? ['le ', ...weekday] : day
  return [
    when(isEvening(slot), say`${then}, la soirée ne s’arrête pas au salut${thin}: ${meeting}.`),
    say`Choisissez le ${day} pour rester un peu${thin}: ${meeting}.`,
    say`Une raison de préférer le ${day}${thin}: ${meeting}.`,
    say`${then}, on peut rester${thin}: ${meeting}.`,
    say`Entre les dates, le ${day} se distingue${thin}: ${meeting}.`,
    say`Le ${day} a quelque chose de plus${thin}: ${meeting}.`,
    say`Le rendez-vous du ${weekday}${thin}: ${meeting}.`,
  ]
}

export function meetingOf({ facts, index }: Slot): Phrase | null {
  if (!facts.meeting) return null
  return [fact('quote', `performances.${index}.meeting`, withinSentence(withoutStop(facts.meeting)))]
}

/** The meeting without what every meeting comes after: « rencontre avec l’équipe ». */
export function shortMeetingOf(slot: Slot): Phrase | null {
  return (
    meetingOf(slot)?.map((piece) =>
      typeof piece === 'string' ? piece : { ...piece, text: shortMeeting(piece.text) },
    ) ?? null
  )
}

export function shortMeeting(words: string): string {
  return words.replace(/,? (?:après|à l’issue|à la suite|au terme)(?: .*)?$/u, '')
}

/** Kinds of access that a brief names in a word of theirs. */
function accessLines(slot: Slot, intention: string): Lines {
  const all = slot.facts.accessibility ?? []
  const words = intention.toLocaleLowerCase('fr')
  const named = all.filter((kind) =>
    (kind.toLocaleLowerCase('fr').match(/\p{L}{3,}/gu) ?? []).some((word) => word !== 'séance' && words.includes(word)),
  )
  return (named.length > 0 ? named : all).flatMap((kind) => {
    const bound = fact('accessibility', `performances.${slot.index}.accessibility`, typeset(kind))
    const hours = slotHour(slot)
    return [
      say`${slotDate(slot)} à ${hours}${thin}: ${accessWords(bound)}.`,
      say`Le ${slotDate(slot)} à ${hours}, ${accessWords(bound)}.`,
    ]
  })
}

function priceLines({ lowest, single, free, title, show, currency, intention }: FactBook): Lines {
  if (/gratuit/iu.test(intention ?? '')) return [say`${title}, c’est ${free}.`]
  const asked = tariffNamedIn(intention ?? '')
  if (asked)
    return [
      say`Le billet est à ${priceLabelled(show, currency, asked)}.`,
      say`Pour ${title}, comptez ${priceLabelled(show, currency, asked)}.`,
    ]
  return [
    say`Le billet est à ${lowest}.`,
    say`Pour ${title}, comptez ${lowest}.`,
    single && say`Le prix est le même pour tout le monde${thin}: ${single}.`,
  ]
}

function youngLines({ youngPrice, title, duration, show }: FactBook): Lines {
  return [
    say`Pour ${title}, le billet est à ${youngPrice}.`,
    say`Le billet, c’est ${youngPrice}.`,
    when((show.durationMinutes ?? 999) <= 90, say`${duration}, et ${youngPrice}.`),
  ]
}

function familyLines({ age, show, duration, title }: FactBook): Lines {
  if ((show.ageFrom ?? 99) > 10) return []
  return [
    say`${title} se regarde en famille, ${age}.`,
    say`Petits et grands, ${age}${thin}: ${duration}, et l’on en reparle en rentrant.`,
    say`${age}, et personne n’est trop vieux.`,
  ]
}
