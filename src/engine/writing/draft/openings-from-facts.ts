import { isEvening, type Slot, slotDate, slotHour } from './calendar.ts'
import type { FactBook } from './fact-book.ts'
import { articlesFor, de, genderOf, numberWord, present } from './french.ts'
import { fact, type Phrase, say, textOf, when } from './phrase.ts'
import { thin } from './typography.ts'

type Lines = readonly (Phrase | null)[]

/** A true number of the show that says something of it: how many on stage, how short, how many evenings. */
export function numberLines(facts: FactBook): Lines {
  const { cast, author, title, signed, subject, duration, slots, openingDates: dates } = facts
  const isOnce = slots.length === 1 && facts.show.performances.length === 1
  const evenings =
    facts.featured.length === 0 &&
    slots.length > 1 &&
    slots.length <= 8 &&
    slots.every(isEvening) &&
    facts.soldOut === null &&
    facts.count !== null
  const several = cast !== null && cast.count > 1
  const isShort = (facts.show.durationMinutes ?? 999) < 60
  const soirs = evenings ? fact('count', 'performances', `${numberWord(slots.length)} soirs`) : null
  return [
    several && author && !cast.isNamed ? say`${signed}${thin}: ${cast.phrase}.` : null,
    several && !cast.isNamed ? say`Sur scène, ${cast.phrase} pour ${title}.` : null,
    several && cast.isNamed ? say`${title}, avec ${cast.phrase}.` : null,
    isShort ? say`${subject} tient en ${duration}.` : null,
    soirs && say`${soirs} pour ${isHeard(facts) ? 'entendre' : 'voir'} ${title}.`,
    soirs && !isHeard(facts) ? say`${title} se joue ${soirs}, ${dates}.` : null,
    isOnce ? say`${subject} ne se joue qu’une fois${thin}: ${dates}.` : null,
    isOnce ? say`Une seule date pour ${title}${thin}: ${dates}.` : null,
    isOnce ? say`Il n’y aura qu’une représentation ${facts.ofTitle}, ${dates}.` : null,
  ]
}

/** A concert is heard, and a quartet that gives its name to the evening is not « joué ». */
function isHeard({ the }: FactBook): boolean {
  return /concert|récital/u.test(the)
}

/**
 * Length, price and way, which every text tells where they are looked for: they open one only when nothing else is left, since
 * nobody comes for « 1 h 20 avec entracte ».
 */
export function bareFactLines(facts: FactBook): Lines {
  const { cast, title, subject, ofTitle, length, duration, age, single, range, lowest, access, street, at, isHome } =
    facts
  const price = facts.free ? null : single
  return [
    cast && !cast.isNamed ? say`${title}${thin}: ${cast.phrase}, ${length}.` : null,
    say`${length}, ${age}${thin}: ${title}.`,
    say`${subject} dure ${length}.`,
    facts.show.intermission ? say`On peut souffler à mi-chemin${thin}: ${subject} se joue ${facts.interval}.` : null,
    facts.show.intermission === false ? say`Pas d’attente au milieu${thin}: ${duration}, ${facts.interval}.` : null,
    say`Comptez ${duration} pour ${title}.`,
    price && say`${price}, ${duration}${thin}: ${title}.`,
    price && say`Tout le monde paie le même prix${thin}: ${price}.`,
    price && say`Il n’y a qu’un tarif pour ${title}, ${price}.`,
    when(range !== null && /^de /u.test(textOf(range)), say`Les places ${ofTitle} vont ${range}.`),
    say`Pour se décider${thin}: ${length}, ${range}.`,
    say`Côté billets${thin}: ${title}, ${range}.`,
    say`Le tarif le plus bas ${ofTitle}${thin}: ${lowest}.`,
    say`Parlons du prix tout de suite${thin}: à partir de ${lowest}.`,
    isHome ? say`Comment venir ${at?.at}${thin}: ${access}.` : null,
    say`Le trajet d’abord${thin}: ${access}.`,
    say`L’adresse d’abord${thin}: ${street}.`,
  ]
}

/** « *Monsieur Paille* a reçu le prix du jury… », when the prize was given to this show: not before it was made. */
function receivedLine({ award, subject, show }: FactBook): Phrase | null {
  const [head = ''] = /^\p{L}+/u.exec(textOf(award ?? [])) ?? []
  const gender = /^(?:grand|prix)$/iu.test(head) ? 'M' : genderOf(head)
  const year = Number(/(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(textOf(award ?? []))?.[0] ?? show.firstCreatedYear ?? 0)
  const isOfShow = gender !== null && year >= (show.firstCreatedYear ?? 0) && !/^(?:les|des)\s/iu.test(show.title)
  return award && isOfShow ? say`${subject} a reçu ${articlesFor(head, gender).the}${award}.` : null
}

/** Who makes it, or what it has been given. */
export function makersLines(facts: FactBook): Lines {
  const { lead, company, author, title, subject, cast, staged, playedBy, subtitle, writing, openingDates } = facts
  const presents = company && present('présenter', company.isPlural)
  const stages = lead && `${lead.verb}${lead.particle}`
  // « Night Shift » is a name beside another; « conte lyrique en trois actes » says what it is.
  const described = subtitle && /^\p{Ll}/u.test(textOf(subtitle)) ? subtitle : null
  const [only] = facts.slots.length === 1 ? facts.slots : []
  const dates = only ? whenOf(only) : openingDates
  return [
    say`${title}, ${described}.`,
    company && say`${company.full} ${presents ?? ''} ${title}, ${described}.`,
    receivedLine(facts),
    lead && say`${lead.full} ${stages} ${title}.`,
    lead && author && writing && !/musique|œuvres/u.test(writing)
      ? say`${subject} est ${writing} ${de(author)}${thin}; ${lead.at}, ${lead.full}.`
      : null,
    lead &&
      (cast?.isNamed
        ? say`${lead.full} ${stages} ${title} avec ${playedBy}.`
        : say`${lead.full} ${stages} ${staged} dans ${title}.`),
    company && say`${company.full} ${presents ?? ''} ${title}.`,
    ...guestLines(facts, dates),
    ...stagingLines(facts),
    lead && !lead.isPlural ? say`C’est ${lead.full} qui ${stages} ${title}.` : null,
    author && cast && !cast.isNamed && writing
      ? say`${cast.phrase} pour ${writing} ${de(author)}${thin}: ${title}.`
      : null,
  ]
}

/** Which company is here, and when. */
function guestLines({ company, title, at }: FactBook, dates: Phrase | null): Lines {
  if (!company) return []
  const is = present('être', company.isPlural)
  return [say`${company.full} ${is} ${at?.at} ${dates}.`, say`Avec ${title}, ${company.full} ${is} ${at?.at} ${dates}.`]
}

/** « Une mise en scène de Camille Desroches : *Bérénice*. »; a direction is nothing that one sees. */
function stagingLines({ lead, title }: FactBook): Lines {
  if (!lead || !/^(?:mise|chorégraphie)/u.test(lead.task)) return []
  return [say`Une ${lead.task} ${lead.of}${thin}: ${title}.`, say`${title}, une ${lead.task} ${lead.of}.`]
}

function whenOf(slot: Slot): Phrase | null {
  return say`${slotDate(slot)} à ${slotHour(slot)}`
}
