import type { SocialNetwork } from '../../../contract/index.ts'
import * as moves from './body-moves.ts'
import { byDay, hourAmong, type Slot, slotDate } from './calendar.ts'
import { career, stars } from './career.ts'
import { captionOpening, firstLineRoom, peersOpening } from './channel-openings.ts'
import { type Chooser, practical } from './chooser.ts'
import { mentions, photoCredit, withFree } from './closing-lines.ts'
import { type Compose, type Paragraph, paragraph, paragraphs, type Workshop } from './composition.ts'
import type { FactBook } from './fact-book.ts'
import { de, isElided } from './french.ts'
import { partnersOf, partnerWithArticle } from './partners.ts'
import { capitalised, fact, factsOf, list, type Phrase, type Sentence, say, textOf } from './phrase.ts'
import { placedLines, soldOutFact } from './placed-dates.ts'
import { pressPieces } from './press-pieces.ts'
import { further, storyWords } from './text-length.ts'
import { thin } from './typography.ts'

/** A caption: one line that stands alone, then a fact a line; no link, which Instagram does not open. */
export const composeInstagram: Compose = (workshop) => {
  const { facts, choose, request } = workshop
  const first = captionOpening(workshop)
  const players = facts.lead ? [] : moves.players(facts, choose)
  const told = wordsOfPost(workshop, { first, most: 40 })
  return {
    subject: null,
    preheader: null,
    paragraphs: paragraphs(
      paragraph([first]),
      paragraph([...told, ...players, moves.asked(facts, choose, workshop.emphasis.reasons)]),
      paragraph([creditLine(facts, choose)]),
      ...further(workshop),
      paragraph(
        [
          ...factLines(facts, '🗓\u00a0', '🎟\u00a0', facts.saleOpening ? '' : inBio(facts)),
          openingInCaption(facts),
          moves.leftOutLine(facts, choose),
        ],
        '\n',
      ),
      paragraph([accountsLine(facts, 'instagram'), photoCredit(facts), ...mentions(request.house, 'instagram')], '\n'),
    ),
    hashtags: hashtagsOf(facts),
    altText: facts.photo,
  }
}

/** A post with its link: the opening, the story, the facts a line each. */
export const composeFacebook: Compose = (workshop) => {
  const { facts, choose, request, emphasis } = workshop
  const first = captionOpening(workshop)
  const isNamed = choose.said.has('title')
  const players = moves.players(facts, choose)
  const told = wordsOfPost(workshop, { first, most: 50 })
  const isStory = told.some(({ phrase }) => !textOf(phrase).includes('«'))
  return {
    subject: null,
    preheader: null,
    paragraphs: paragraphs(
      paragraph([first, ...(isStory ? told : [])]),
      paragraph([
        ...(isStory ? [] : told),
        choose.said.has('title') ? moves.makers(facts, choose) : null,
        ...(isNamed ? players : []),
        moves.asked(facts, choose, emphasis.reasons),
      ]),
      paragraph([
        choose.said.has('title') ? null : creditLine(facts, choose),
        ...(isNamed ? [] : players),
        stars(facts, choose),
      ]),
      ...further(workshop),
      paragraph([...factLines(facts, '', '', ''), moves.leftOutLine(facts, choose)], '\n'),
      paragraph([bookingLine(facts)]),
      paragraph([accountsLine(facts, 'facebook'), photoCredit(facts), ...mentions(request.house, 'facebook')], '\n'),
    ),
    hashtags: hashtagsOf(facts).slice(0, 2),
    altText: facts.photo,
  }
}

/** The house speaks to its partners and peers: who makes it, what they say of it, when. */
export const composeLinkedin: Compose = (workshop) => {
  const { facts, choose, request } = workshop
  const opening = peersOpening(workshop)
  const presented = moves.comesBack(facts, choose) ?? (choose.said.has('title') ? moves.makers(facts, choose) : null)
  // « Avec A et B » is read of a show that is named.
  const isNamed = choose.said.has('title')
  const players = moves.players(facts, choose)
  const told = wordsOfPost(workshop, { first: opening, most: 38 })
  const hasNote = facts.texts.note.some(({ piece }) => choose.said.has(piece.factId))
  return {
    subject: null,
    preheader: null,
    paragraphs: paragraphs(
      ...withinFirstLine([opening, presented, ...(isNamed ? players : [])]),
      paragraph([
        ...told,
        hasNote || moves.isNoteWorn(facts, choose) ? null : moves.noteQuote(facts, choose),
        moves.asked(facts, choose, workshop.emphasis.reasons),
      ]),
      paragraph([choose.said.has('title') ? null : creditLine(facts, choose), ...(isNamed ? [] : players)]),
      paragraph([
        moves.team(facts, choose),
        moves.award(facts, choose),
        moves.claim(facts, choose),
        career(facts, choose),
      ]),
      ...further(workshop),
      paragraph([...factLines(facts, '', '', ''), moves.leftOutLine(facts, choose)], '\n'),
      paragraph([partnersLine(facts), bookingLine(facts)]),
      paragraph([accountsLine(facts, 'linkedin'), photoCredit(facts), ...mentions(request.house, 'linkedin')], '\n'),
    ),
    hashtags: hashtagsOf(facts).slice(0, 3),
    altText: facts.photo,
  }
}

/** A network shows so many signs before « voir plus »: what would pass them starts a paragraph of its own. */
function withinFirstLine(sentences: readonly (Sentence | null)[]): (Paragraph | null)[] {
  const told = sentences.filter((sentence) => sentence !== null)
  const upTo = (count: number) =>
    told
      .slice(0, count)
      .map(({ phrase }) => textOf(phrase))
      .join(' ').length
  const fitting = told.findLastIndex((_, index) => upTo(index + 1) <= firstLineRoom.linkedin) + 1
  const first = Math.max(1, fitting)
  return [paragraph(told.slice(0, first)), paragraph(told.slice(first))]
}

interface Told {
  readonly first: Sentence | null
  readonly most: number
}

/**
 * The record's own words in a post: its story, else its note or a review. Words that several texts of the season have said already are
 * left to them where the first line quotes others.
 */
function wordsOfPost(workshop: Workshop, { first, most }: Told): Sentence[] {
  const { facts, choose } = workshop
  const isEnough = first?.writtenBy === 'quote'
  const [head] = facts.texts.summary
  const isOld = head !== undefined && !choose.hasQuoted(head.piece.text) && choose.isWorn(head.piece.text)
  const told = isEnough && isOld ? [] : moves.freshStory(facts, choose, storyWords(workshop, most))
  if (told.length > 0) return told
  const other = isEnough && areAllWorn(workshop) ? null : moves.insteadOfStory(facts, choose)
  return other ? [other] : []
}

function areAllWorn({ facts, choose }: Workshop): boolean {
  return (
    facts.texts.note.every(({ piece }) => choose.isWorn(piece.text)) &&
    pressPieces(facts.show).every(({ words }) => choose.isWorn(words.text))
  )
}

/** « Bérénice, de Racine, par la compagnie du Quai. Mise en scène Camille Desroches. », without what the line above has said. */
function creditLine(
  { title, subtitle, kind, author, writing, company, lead, a }: FactBook,
  choose: Chooser,
): Sentence | null {
  const isSaid = (phrase: Phrase) => factsOf(phrase).every(({ text }) => choose.hasNamed(text))
  const unsaid = (phrase: Phrase | null, told: Phrase | null) => (phrase && !isSaid(phrase) ? told : null)
  const by = unsaid(company?.name ?? null, company && say`par ${company.full}`)
  // A title alone on its line says nothing.
  const unsaidKind =
    kind && !choose.said.has('subtitle') && !author && !subtitle && !choose.hasNamed(textOf(kind))
      ? describedKind(kind, a)
      : null
  const head = choose.said.has('title')
    ? workLine({
        by,
        wrote: unsaid(author, author && writing ? say`${writing} ${de(author)}` : null),
        of: company?.of,
        a,
      })
    : list(
        [title, choose.said.has('subtitle') ? null : subtitle, unsaid(author, de(author)), by ?? unsaidKind].filter(
          (phrase) => phrase !== null,
        ),
        ', ',
      )
  const staging = lead && unsaid(lead.name, say`${capital(lead.role)} ${lead.full}.`)
  const credit = list(
    [head && say`${head}.`, staging].filter((phrase) => phrase !== null),
    ' ',
    ' ',
  )
  return choose.pick([practical(credit)])
}

/** « un spectacle de danse », « un concert de musiques du monde », « une pièce de théâtre »: a kind alone is a word. */
function describedKind(kind: Phrase, a: string): Phrase {
  const words = textOf(kind)
  if (/^musiques?$/u.test(words)) return [a]
  if (words.startsWith(a.replace(/^une? /u, ''))) return [a.split(' ')[0] ?? '', ' ', ...kind]
  return /^jeune/u.test(words) ? [a, ' ', ...kind] : [a, isElided(words) ? ' d’' : ' de ', ...kind]
}

/** « Un texte de Molière, par la Cie Contrepoids », « Un spectacle de la Cie Contrepoids »: « De Molière. » alone is no sentence. */
function workLine({
  wrote,
  by,
  of,
  a,
}: {
  wrote: Phrase | null
  by: Phrase | null
  of: Phrase | undefined
  a: string
}) {
  if (wrote) return by ? say`${wrote}, ${by}` : wrote
  // « Un opéra de » says who composed it.
  return by && (/\s(?:opéra|opérette|oratorio|pièce|comédie|tragédie|texte)(?!\p{L})/iu.test(a) ? by : say`${a} ${of}`)
}

function factLines(facts: FactBook, dateMark: string, priceMark: string, after: string): (Sentence | null)[] {
  const { slots, stops, dates, at, hallName, around, soldOut, lastSeats } = facts
  const when =
    slots.length <= 4
      ? list(
          byDay(slots).flatMap(({ slots: ofDay }) => dayLines(ofDay, slots)),
          ' · ',
          ' · ',
        )
      : dates
  const cost = facts.isFull ? null : costOf(facts)
  // A date that is full says so on its own line; a run that is, once for all.
  const left = facts.isFull ? soldOut : stops || slots.length <= 4 ? lastSeats : (soldOut ?? lastSeats)
  return [
    ...(stops ? placedLines(stops, { withYear: false }) : [when]).map((line) => practical(say`${dateMark}${line}`)),
    practical(at && !stops ? list(hallName ? [at.name, hallName] : [at.name], ', ') : null),
    ...around.map((item) => practical(item)),
    practical(left),
    practical(cost && say`${priceMark}${cost}${after}`),
  ]
}

/** Four tariffs are a grid, which a caption is not: from three on, from the lowest to the highest. */
function costOf(facts: FactBook): Phrase | null {
  const { range, free, show } = facts
  const isGrid = (show.prices ?? []).length > 2 && range !== null
  return isGrid ? list(free ? [range, free] : [range], ', ') : withFree(facts)
}

/** « samedi 6 février, 11 h et 17 h »; a line a performance where one of the day is full. */
function dayLines(ofDay: readonly Slot[], slots: readonly Slot[]): Phrase[] {
  const [first] = ofDay
  const isFull = ofDay.some(({ facts }) => facts.availability === 'soldOut')
  if (!first || ofDay.length < 2 || isFull) return ofDay.map((slot) => shortSlot(slot, slots))
  const hours = list(ofDay.flatMap((slot) => hourAmong(slot, slots) ?? []).map((piece): Phrase => [piece]))
  return [hours ? [...slotDate(first), ', ', ...hours] : slotDate(first)]
}

function shortSlot(slot: Slot, slots: readonly Slot[]): Phrase {
  const time = hourAmong(slot, slots)
  const line = time ? [...slotDate(slot), ', ', ...time] : slotDate(slot)
  return slot.facts.availability === 'soldOut' ? [...line, ' (', soldOutFact(slot), ')'] : line
}

function inBio({ url }: FactBook): string {
  return url ? ', lien en bio' : ''
}

/** When the sale opens, where nobody can book yet. */
function openingInCaption(facts: FactBook): Sentence | null {
  return practical(facts.saleOpening && say`${capitalised(facts.saleOpening.told)}${inBio(facts)}`)
}

function bookingLine({ url, phone, isFull, saleOpening, isUnbooked }: FactBook): Sentence | null {
  if (isFull) return practical(phone && say`Renseignements${thin}: ${phone}`)
  if (isUnbooked) return practical(phone && say`Renseignements${thin}: ${phone}`)
  if (saleOpening) {
    const opening = capitalised(saleOpening.told)
    return practical(url || phone ? say`${opening}${thin}: ${url ?? phone}` : opening)
  }
  return practical(url ? say`Réserver${thin}: ${url}` : phone && say`Réserver${thin}: ${phone}`)
}

/** « @lebruitdesclefs @suzanne.oriol »: the accounts of the record on this network, as it writes them. */
function accountsLine({ show }: FactBook, network: SocialNetwork): Sentence | null {
  const accounts = (show.accounts ?? []).flatMap(({ network: of, account }, index) =>
    of === network ? [[fact('url', `accounts.${index}.account`, account.replace(/^@?/u, '@'))]] : [],
  )
  return practical(list(accounts, ' ', ' '))
}

/** « Avec la Ville de Port-Salin. »; what the record prints as a phrase of its own (« Coproduction … ») stays one. */
function partnersLine({ show }: FactBook): Sentence | null {
  const { names, phrases } = partnersOf(show)
  const named = list(names.map(partnerWithArticle))
  const told = [named && say`Avec ${named}.`, ...phrases.map((phrase) => say`${phrase}.`)]
  return practical(
    list(
      told.filter((phrase) => phrase !== null),
      ' ',
      ' ',
    ),
  )
}

/** A title that makes a longer word than this is no hashtag: nobody types it. */
const hashtagRoom = 30

/** Hashtags of the title, the author, the genre, each word with its capital so that it can be read aloud; then the house's own, as it writes them. */
function hashtagsOf({ show, house, author }: FactBook): Phrase[] {
  const name = author ? (textOf(author).split(' ').at(-1) ?? '') : ''
  const own = (house.hashtags ?? []).map(
    (tag, index): Phrase => ['#', fact('venue', `house.hashtags.${index}`, tag.replace(/[^\p{L}\p{N}]/gu, ''))],
  )
  return [
    ...(camelCase(show.title).length <= hashtagRoom ? [['#', fact('title', 'title', camelCase(show.title))]] : []),
    ...(name ? [['#', fact('person', 'author', camelCase(name))]] : []),
    ...(show.genre ? [[`#${camelCase(show.genre)}`]] : []),
    ...own,
  ].filter((tag) => textOf(tag).length > 1)
}

/** « Georgette et le grand dehors » as a screen reader can say it: `GeorgetteEtLeGrandDehors`. */
function camelCase(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(capital).join('')
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
