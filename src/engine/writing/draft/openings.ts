import type { AudienceKey } from '../../../contract/index.ts'
import { praise } from '../channels/cliches.ts'
import { type Slot, slotDate, slotHour } from './calendar.ts'
import { type Chooser, normal, quoted, rule } from './chooser.ts'
import { definitionsFor } from './definitions.ts'
import type { FactBook } from './fact-book.ts'
import { de, numberWord, present } from './french.ts'
import { fact, type Phrase, type Sentence, say, textOf, when } from './phrase.ts'
import { inGuillemets, type Quote } from './quotes.ts'
import { lowerFirst, thin } from './typography.ts'

/** The twelve ways in. Which are open depends on what the record holds. */
export const openingFamilies = [
  'detail',
  'plot',
  'number',
  'question',
  'quotation',
  'known',
  'firstMinute',
  'obstacle',
  'placeOrHour',
  'makers',
  'word',
  'date',
] as const
export type OpeningFamily = (typeof openingFamilies)[number]

/** What each public hears first: regulars the work, newcomers the threshold, those who left one plain offer. */
const preferred: Partial<Record<AudienceKey, readonly OpeningFamily[]>> = {
  regular: ['known', 'quotation', 'plot', 'makers', 'question', 'firstMinute'],
  subscriber: ['known', 'quotation', 'makers', 'question', 'detail', 'plot'],
  new: ['obstacle', 'placeOrHour', 'number', 'word'],
  occasional: ['obstacle', 'placeOrHour', 'plot', 'number'],
  atRisk: ['date', 'placeOrHour', 'plot', 'number'],
  lapsed: ['date', 'plot', 'placeOrHour', 'number'],
  group: ['number', 'obstacle', 'date'],
  interested: ['plot', 'question', 'detail', 'firstMinute', 'quotation', 'number'],
}

type Family = (facts: FactBook, audience: AudienceKey) => (Sentence | null)[]

const families: Record<OpeningFamily, Family> = {
  detail,
  plot,
  number,
  question,
  quotation,
  known,
  firstMinute,
  obstacle,
  placeOrHour,
  makers,
  word: (facts) => definitionsFor(facts).map(rule),
  date,
}

export interface Opening {
  readonly family: OpeningFamily
  readonly sentence: Sentence
}

/**
 * The first sentence: a family fit for the audience, drawn by seed, in words not used this season. When every wording
 * is used, wordings come again only with other facts in them; when even that is used up, null (the text then opens on its dates).
 */
export function chooseOpening(
  {
    facts,
    audience,
    choose,
    only,
    room = Number.POSITIVE_INFINITY,
  }: {
    readonly facts: FactBook
    readonly audience: AudienceKey
    readonly choose: Chooser
    readonly only?: readonly OpeningFamily[]
    /** Most signs that the sentence may have. */
    readonly room?: number
  },
  usedTexts: ReadonlySet<string>,
): Opening | null {
  const first = preferred[audience] ?? []
  const fits = (sentence: Sentence | null): sentence is Sentence =>
    isPlain(sentence) && textOf(sentence.phrase).length <= room
  const order = [
    // What the list has in common is the one thing that no other letter can say: it comes first when there is any.
    ...(facts.bought && first.includes('known') ? (['known'] as const) : []),
    ...choose.shuffled(first),
    ...choose.shuffled(openingFamilies.filter((family) => !first.includes(family))),
  ].filter((family) => only === undefined || only.includes(family))
  for (const family of order) {
    const sentence = choose.pickNew(families[family](facts, audience).filter(fits))
    if (sentence) return { family, sentence }
  }
  for (const family of order) {
    const unsaid = families[family](facts, audience).filter(
      (sentence): sentence is Sentence => fits(sentence) && !usedTexts.has(normal(textOf(sentence.phrase))),
    )
    const sentence = choose.pick(unsaid)
    if (sentence) return { family, sentence }
  }
  return null
}

/** The first sentence praises nothing. */
function isPlain(sentence: Sentence | null): sentence is Sentence {
  return sentence !== null && !praise.test(textOf(sentence.phrase))
}

function detail({ photo, ofTitle, this: thisShow, the }: FactBook): (Sentence | null)[] {
  if (!photo) return []
  const scene = withText(photo, lowerFirst)
  return [
    say`Sur la photo ${ofTitle}${thin}: ${scene}.`,
    say`Une image pour commencer${thin}: ${scene}.`,
    say`La photo de ${thisShow} montre ceci${thin}: ${scene}.`,
    say`On voit ${scene}${thin}: c’est la photo ${ofTitle}.`,
    say`Voici ce que montre l’image ${ofTitle}${thin}: ${scene}.`,
    say`Avant les mots, une image${thin}: ${scene}.`,
    say`Il y a une photo pour annoncer ${the}${thin}: ${scene}.`,
  ].map(rule)
}

function plot({ texts, title, ofTitle, the }: FactBook): (Sentence | null)[] {
  const [first] = texts.summary.filter((quote) => !quote.leans && !quote.isQuestion)
  if (!first) return []
  const words = inGuillemets(first, { keepStop: true })
  return [
    quoted([first.piece], first.source),
    quoted(say`L’histoire tient en une phrase${thin}: ${words}`, first.source),
    quoted(say`De quoi parle ${title}${thin}? ${words}`, first.source),
    quoted(say`Le sujet ${ofTitle}${thin}: ${words}`, first.source),
    quoted(say`${title}, c’est cela${thin}: ${words}`, first.source),
    quoted(say`Voici l’histoire${thin}: ${words}`, first.source),
    quoted(say`Ce que raconte ${the}${thin}: ${words}`, first.source),
  ]
}

function number(facts: FactBook): (Sentence | null)[] {
  const {
    cast,
    title,
    subject,
    ofTitle,
    length,
    duration,
    count,
    slots,
    this: thisShow,
    openingDates: dates,
    age,
    interval,
  } = facts
  const once = slots.length === 1 && facts.show.performances.length === 1
  const several = slots.length > 1 ? count : null
  const oneHour = (facts.show.durationMinutes ?? 999) < 60
  return [
    cast && say`${cast.phrase} sur le plateau, ${duration}, et ${title}.`,
    cast && cast.count > 1 ? say`Sur scène, ${cast.phrase} pour ${title}.` : null,
    cast && cast.count > 1 && cast.count < 8 ? say`À ${cast.number} sur un plateau, on peut jouer ${title}.` : null,
    cast && cast.count === 1 ? say`Une seule personne en scène, ${duration}${thin}: c’est ${title}.` : null,
    cast && say`${cast.phrase}, ${length}${thin}: voilà pour les nombres ${ofTitle}.`,
    say`${subject} dure ${length}.`,
    say`${duration}${thin}: c’est la durée ${ofTitle}.`,
    say`Comptez ${duration} pour ${title}.`,
    oneHour ? say`${subject} tient en ${duration}.` : null,
    when(
      !facts.show.intermission,
      interval ? say`${duration}, ${interval}${thin}: ${thisShow} se voit d’une traite.` : null,
    ),
    age && say`À retenir ${ofTitle}${thin}: ${duration}, ${age}.`,
    several &&
      say`${subject} se joue ${count ? fact('count', 'performances', times(slots.length)) : null}${thin}: ${dates}.`,
    several && say`Il y a ${several} ${ofTitle} au calendrier.`,
    once ? say`${subject} ne se joue qu’une fois${thin}: ${dates}.` : null,
    once ? say`Une seule date pour ${title}${thin}: ${dates}.` : null,
    once ? say`Il n’y a qu’une représentation ${ofTitle}, ${dates}.` : null,
  ].map(rule)
}

function question({ texts, ofTitle }: FactBook): (Sentence | null)[] {
  const author = texts.noteAuthor
  return [...texts.note, ...texts.summary]
    .filter((quote) => quote.isQuestion && !quote.leans)
    .flatMap((quote) => {
      const words = inGuillemets(quote, { keepStop: true })
      return [
        quoted(say`${words} La question est dans la note ${ofTitle}.`, quote.source),
        quoted(author && say`${words} ${author.full} ${present('poser', author.isPlural)} la question.`, quote.source),
        quoted(author && say`La question que pose ${author.full}${thin}: ${words}`, quote.source),
      ]
    })
}

function quotation({ texts, title, ofTitle }: FactBook): (Sentence | null)[] {
  const author = texts.noteAuthor
  if (!author) return []
  const quotes = texts.note.filter((quote) => !quote.leans && !quote.isQuestion)
  return quotes.slice(0, 3).flatMap((quote) => quotationsOf(quote, author, { title, ofTitle }))
}

function quotationsOf(
  quote: Quote,
  author: NonNullable<FactBook['texts']['noteAuthor']>,
  { title, ofTitle }: Pick<FactBook, 'title' | 'ofTitle'>,
): (Sentence | null)[] {
  const open = inGuillemets(quote, { keepStop: false })
  const closed = inGuillemets(quote, { keepStop: true })
  const write = present('écrire', author.isPlural)
  return [
    say`${open}, ${write} ${author.full}.`,
    say`${author.full} l’${write} ainsi${thin}: ${closed}`,
    say`${ofTitle}, ${author.full} ${present('dire', author.isPlural)} ceci${thin}: ${closed}`,
    when(!author.isPlural, say`Dans sa note, ${author.full} ${write}${thin}: ${closed}`),
    when(!author.isPlural, say`${open}, lit-on dans la note ${author.of}.`),
    when(!author.isPlural, say`${closed} Ainsi ${write} ${author.full}.`),
    say`${author.full} ${present('présenter', author.isPlural)} ${title} en une phrase${thin}: ${closed}`,
    say`Il y a une phrase dans la note ${ofTitle}${thin}: ${closed}`,
  ].map((phrase) => quoted(phrase, quote.source))
}

function known({ bought, title, company, lead }: FactBook): (Sentence | null)[] {
  const maker = lead ?? company
  return [
    say`Vous aviez réservé pour ${bought}.`,
    say`Vous aviez pris des places pour ${bought}${thin}; voici ${title}.`,
    say`Il y avait ${bought} parmi vos réservations.`,
    say`Vous aviez choisi ${bought}${thin}; cette fois, c’est ${title}.`,
    maker &&
      say`Vous aviez réservé pour ${bought}${thin}; ${maker.full} ${present('présenter', maker.isPlural)} maintenant ${title}.`,
  ].map(rule)
}

function firstMinute({ texts, title }: FactBook): (Sentence | null)[] {
  return [...texts.summary, ...texts.note]
    .filter((quote) => quote.tellsTheStart && !quote.leans)
    .flatMap((quote) => [
      quoted([quote.piece], quote.source),
      quoted(say`Voici comment s’ouvre ${title}${thin}: ${inGuillemets(quote, { keepStop: true })}`, quote.source),
    ])
}

function obstacle(facts: FactBook, audience: AudienceKey): (Sentence | null)[] {
  const { title, subject, ofTitle, duration, age, interval, bar, access, street, single, lowest, length } = facts
  const isNew = audience === 'new' || audience === 'occasional' || audience === 'interested'
  return [
    isNew ? say`La première fois, on repère la salle${thin}; la deuxième, on s’y installe.` : null,
    isNew ? say`Une adresse, un horaire, une durée${thin}: le reste se passe dans la salle.` : null,
    isNew && bar ? say`Venir un peu en avance se prévoit${thin}: ${bar}.` : null,
    say`La durée est connue d’avance${thin}: ${length}.`,
    interval && !facts.show.intermission ? say`Pas d’attente au milieu${thin}: ${duration}, ${interval}.` : null,
    interval && facts.show.intermission
      ? say`On peut souffler à mi-chemin${thin}: ${subject} se joue ${interval}.`
      : null,
    access && say`Pour venir voir ${title}${thin}: ${access}.`,
    access && say`Le trajet d’abord${thin}: ${access}.`,
    street && say`L’adresse d’abord${thin}: ${street}.`,
    single && !facts.free ? say`Tout le monde paie le même prix${thin}: ${single}.` : null,
    single && !facts.free ? say`Il n’y a qu’un tarif pour ${title}, ${single}.` : null,
    lowest && say`Le tarif le plus bas ${ofTitle}${thin}: ${lowest}.`,
    lowest && say`Parlons du prix tout de suite${thin}: à partir de ${lowest}.`,
    age && say`On peut venir voir ${title} ${age}.`,
    age && say`L’âge est indiqué${thin}: ${age}.`,
  ].map(rule)
}

function placeOrHour(facts: FactBook): (Sentence | null)[] {
  const { title, subject, hall, at } = facts
  const places = [
    hall && say`Cela se passe ${hall}${thin}: ${title}, ${facts.duration}.`,
    hall && say`${subject} se joue ${hall}.`,
    hall && say`Rendez-vous ${hall} pour ${title}.`,
    hall && say`Pour ${title}, on s’assied ${hall}.`,
    say`C’est ${at.at} que se joue ${title}.`,
    say`Pour ${title}, rendez-vous ${at.at}, ${facts.openingDates}.`,
    say`On se retrouve ${at.at}, ${facts.openingDates}.`,
  ]
  return [...facts.slots.slice(0, 6).flatMap((slot) => hourLines(facts, slot)), ...places].map(rule)
}

/** What an hour makes possible, true of that hour whatever the show. */
function hourLines({ subject, show }: FactBook, slot: Slot): (Phrase | null)[] {
  const time = slotHour(slot)
  const start = minutesOf(slot)
  if (!time || start === null) return []
  const { weekday } = slot.day
  const day = fact('weekday', `performances.${slot.index}.startsAt`, weekday)
  const children = (show.ageFrom ?? 99) <= 8
  const short = (show.durationMinutes ?? 999) <= 75
  const isLate = start >= 19 * 60 + 30
  const isEarlyEvening = start >= 17 * 60 && start <= 18 * 60 + 30
  const isAfternoon = start < 17 * 60
  const isMidday = start >= 11 * 60 && start < 14 * 60
  return [
    when(isEarlyEvening, say`Un ${day} à ${time}, on peut dîner après.`),
    when(isEarlyEvening, say`À ${time}, un ${day}, la soirée reste entière.`),
    when(isLate && weekday === 'vendredi', say`Un ${day} à ${time}, la semaine est finie.`),
    when(isLate && weekday === 'samedi', say`Un ${day} à ${time}, rien ne presse le lendemain.`),
    when(isLate, say`À ${time}, on a eu le temps de rentrer chez soi.`),
    when(isAfternoon && weekday === 'dimanche', say`Un ${day} à ${time}, il reste la soirée.`),
    when(isAfternoon && weekday === 'mercredi' && children, say`Un ${day} à ${time}, c’est l’heure des enfants.`),
    when(isAfternoon && !isMidday && children, say`À ${time}, le goûter peut attendre la sortie.`),
    when(isMidday && short, say`À ${time}, ${subject} tient dans la pause du midi.`),
  ]
}

function makers({ lead, company, author, title, subject, cast, kind }: FactBook): (Sentence | null)[] {
  const companyPresents = company && present('présenter', company.isPlural)
  return [
    lead && say`${lead.full} ${lead.verb}${lead.particle} ${title}.`,
    when(
      kind !== null,
      lead && author ? say`${subject} est un texte ${de(author)}${thin}; ${lead.at}, ${lead.full}.` : null,
    ),
    lead && cast && say`${lead.at}, ${lead.full}${thin}; sur le plateau, ${cast.phrase}.`,
    lead && cast && say`${lead.full} ${lead.verb}${lead.particle} ${cast.phrase} dans ${title}.`,
    lead && company && say`${subject} réunit ${company.full} et ${lead.full}, ${lead.at}.`,
    company && say`${company.full} ${companyPresents ?? ''} ${title}.`,
    company && author && say`${company.full} ${present('jouer', company.isPlural)} ${author}${thin}: ce sera ${title}.`,
    company && cast && say`${company.full} ${present('venir', company.isPlural)} à ${cast.number} pour ${title}.`,
    when(lead?.isPlural === false, lead ? say`C’est ${lead.full} qui ${lead.verb}${lead.particle} ${title}.` : null),
    author && cast && say`Un texte ${de(author)}, ${cast.phrase}${thin}: ${title}.`,
    author && say`Il y a d’abord un texte${thin}: ${title}, ${de(author)}.`,
  ].map(rule)
}

function date({ slots, title, at, openingDates: dates }: FactBook): (Sentence | null)[] {
  const [first] = slots
  if (!first) return []
  const day = slotDate(first)
  const time = slotHour(first)
  const [one] = slots.length === 1 ? [dates] : [null]
  return [
    say`${day}, ${time}${thin}: ${title}.`,
    say`Le ${withoutWeekday(first)} à ${time}, ${at.at}${thin}: ${title}.`,
    say`Ce sera ${dates}.`,
    say`${title}, ${dates}.`,
    say`À noter dans l’agenda${thin}: ${title}, ${dates}.`,
    one && say`Une date à garder${thin}: ${one}.`,
    when(slots.length === 2 && slots.every(isEvening), say`Deux soirs au choix${thin}: ${dates}.`),
    slots.length > 1 ? say`À partir du ${withoutWeekday(first)}, ${at.at}${thin}: ${title}.` : null,
    say`${day} à ${time}, ${title} commence.`,
  ].map(rule)
}

function withoutWeekday(slot: Slot): Phrase {
  return [fact('date', `performances.${slot.index}.startsAt`, `${slot.day.number} ${slot.day.month}`)]
}

function withText(phrase: Phrase, change: (text: string) => string): Phrase {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : { ...piece, text: change(piece.text) }))
}

function minutesOf(slot: Slot): number | null {
  const match = /T(\d{2}):(\d{2})/u.exec(slot.startsAt)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

function isEvening(slot: Slot | undefined): boolean {
  const start = slot ? minutesOf(slot) : null
  return start !== null && start >= 17 * 60
}

function times(count: number): string {
  return `${numberWord(count)} fois`
}
