import type { Channel, HouseRecord } from '../../../contract/index.ts'
import { isDueOn } from '../channels/mentions-due.ts'
import { type GroundsOfList, mentionFor } from '../check/index.ts'
import { practical, quoted } from './chooser.ts'
import type { Workshop } from './composition.ts'
import type { FactBook } from './fact-book.ts'
import { housePlace } from './house.ts'
import { capitalised, fact, list, type Phrase, type Sentence, say, textOf } from './phrase.ts'
import { thin, typeset } from './typography.ts'

/** The one call to action, with every tariff: the same prices for every public. */
export function callToAction(workshop: Workshop): Sentence | null {
  const call = bookingCall(workshop)
  const isLinked = /date/u.test(textOf(call?.phrase ?? []).split('**')[1] ?? '')
  if (!call || !workshop.facts.isOneOfMore || isLinked) return call
  return { ...call, phrase: [...call.phrase, ' Il y a d’autres dates.'] }
}

function bookingCall({ facts, audience, channel, choose, plan }: Workshop): Sentence | null {
  const { url, phone, slots } = facts
  const isGroup = audience === 'group'
  // What one person pays is not what a group asks first: where room lacks, from the lowest to the highest.
  const whole = isGroup && plan.spare > 2 && facts.range ? facts.range : withFree(facts)
  const cost = isGroup && facts.groupPrices ? null : whole
  if (facts.isFull) return practical(phone && say`**Nous appeler**${thin}: ${phone}.`)
  if (cost && isJustCome(facts, cost)) return practical(say`**Venir**${thin}: ${cost}.`)
  if (facts.saleOpening) return openingLine(facts, { cost, isGroup })
  if (isGroup && (channel === 'email' || channel === 'newsletter')) return replyLine(facts, cost)
  if (url) {
    const words = facts.isOneOfMore
      ? toOthers
      : ['**Choisir mes places**', '**Choisir ma date**', '**Prendre mes places**', '**Réserver mes places**']
    const fitting = slots.length > 1 || facts.isOneOfMore ? words : words.filter((word) => !word.includes('date'))
    const [label = '**Réserver**'] = choose.shuffled(fitting)
    return practical(cost ? say`${label}${thin}: ${asPrice(cost)}.` : [label])
  }
  return calledOrVisited(facts, cost)
}

/** Nobody books: the record says so, or that the way in is free. */
function isJustCome({ isUnbooked }: FactBook, cost: Phrase): boolean {
  return isUnbooked || textOf(cost) === 'entrée libre'
}

/** What a letter that proposes one evening says of the rest of the run. */
const toOthers = [
  '**Choisir cette date, ou voir les autres dates**',
  '**Réserver, ou voir les autres dates**',
  '**Prendre mes places, ou voir les autres dates**',
]

/** Where one books that has no link: by telephone, with whoever sells, else at the house. */
function calledOrVisited({ phone, soldBy, hours, title, at, house }: FactBook, cost: Phrase | null): Sentence | null {
  if (soldBy && !phone)
    return practical(cost ? say`**Réserver**${thin}: ${soldBy}, ${cost}.` : say`**Réserver**${thin}: ${soldBy}.`)
  const price = priceAfter(cost)
  return practical(
    phone
      ? say`**Réserver** au ${phone}${price}.${answered(hours)}`
      : say`**Réserver ${(at ?? housePlace(house)).at}** pour ${title}${price}.${answered(hours)}`,
  )
}

/** When the sale opens, with the tariffs, and where one will book: a link stands behind the words in bold. */
function openingLine(
  { saleOpening, url, phone, hours }: FactBook,
  { cost, isGroup }: { readonly cost: Phrase | null; readonly isGroup: boolean },
): Sentence | null {
  const opens = saleOpening && say`**${capitalised(saleOpening.told)}**`
  if (isGroup) {
    const each = cost && say` Tarifs individuels${thin}: ${cost}.`
    return practical(say`${opens}.${each ?? ''}${(phone && say` Pour les groupes, renseignements au ${phone}.`) ?? ''}`)
  }
  const called = url ? null : phone && say` au ${phone}`
  return practical(say`${opens}${called ?? ''}${priceAfter(cost)}.${called ? answered(hours) : ''}`)
}

/** When the box office answers, in a sentence of its own: between a number and its prices it would lose both. */
function answered(hours: Phrase | null): Phrase {
  return hours ? [` Billetterie${thin}: `, ...hours, '.'] : []
}

/** A group writes or calls: it does not choose its seats alone. */
function replyLine({ phone }: FactBook, cost: Phrase | null): Sentence | null {
  const call = phone && say` ou appelez le ${phone}`
  const act: Phrase = [`**Réserver pour votre groupe**${thin}: répondez à ce message`, ...(call ?? [])]
  // The record has no tariff for groups, else it is told above: these are what one person pays.
  return practical(cost ? say`${act}. Tarifs individuels${thin}: ${cost}.` : say`${act}.`)
}

/** « : 28 € », after the words of an act; nothing of a show without prices. */
function priceAfter(cost: Phrase | null): Phrase {
  return cost ? [`${thin}: `, ...(asPrice(cost) ?? [])] : []
}

/** « c’est gratuit » after the words of an act; a sum needs no verb. */
function asPrice(cost: Phrase | null): Phrase | null {
  return cost && textOf(cost) === 'gratuit' ? ['c’est ', ...cost] : cost
}

/** « 28 €, 20 € en tarif réduit, gratuit pour les moins de 12 ans ». */
export function withFree({ prices, free }: FactBook): Phrase | null {
  return list(
    [prices, free].filter((phrase) => phrase !== null),
    ', ',
  )
}

/**
 * The mentions that the house wants on this channel (P25), word for word; but one that gives a reason for writing which is not
 * true of every address of the list gives way, once, to one that is (P12).
 */
export function mentions(house: HouseRecord, channel: Channel, list: GroundsOfList = {}): Sentence[] {
  const replaced = new Set<string>()
  return (house.mentions ?? []).flatMap((mention, index) => {
    if (!isDueOn(mention, channel)) return []
    const text = mentionFor(mention.text, list)
    if (text !== mention.text) {
      const line = replaced.has(text) ? null : practical([text])
      replaced.add(text)
      return line ? [line] : []
    }
    const bound = fact('quote', `house.mentions.${index}`, typeset(mention.text))
    const line = quoted([bound], 'fiche de la maison')
    return line ? [{ ...line, practical: true }] : []
  })
}

/** « Photo : © … », due wherever the photo is shown. */
export function photoCredit({ credit }: FactBook): Sentence | null {
  return practical(
    credit &&
      say`Photo${thin}: ${/^[©(]/u.test(credit.map((p) => (typeof p === 'string' ? p : p.text)).join('')) ? '' : '© '}${credit}`,
  )
}
