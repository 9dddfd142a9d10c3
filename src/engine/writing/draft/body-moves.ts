import type { AudienceKey } from '../../../contract/index.ts'
import { clichesIn } from '../channels/index.ts'
import { type Chooser, practical, quoted, rule } from './chooser.ts'
import type { FactBook } from './fact-book.ts'
import { present } from './french.ts'
import { genreLines, makerLines } from './maker-lines.ts'
import { fact, factsOf, list, type Phrase, type Sentence, say, textOf, when } from './phrase.ts'
import { inGuillemets, nestedQuotes } from './quotes.ts'
import { thin, typeset } from './typography.ts'

/** One thing that a text does, as the sentences that can do it. A move whose facts are unknown gives none. */
type Move = (facts: FactBook, choose: Chooser) => Sentence | null

/** The plot in the venue's words, when they have not opened the text. */
export const plot: Move = ({ texts, title, the }, choose) => {
  const [first] = texts.summary.filter((quote) => !quote.leans && !quote.isQuestion)
  if (!first || choose.said.has(first.piece.factId)) return null
  const plain = choose.pickRare([quoted([first.piece], first.source)])
  if (plain) return plain
  const words = inGuillemets(first, { keepStop: true })
  return choose.pickRare(
    [
      say`L’histoire${thin}: ${words}`,
      say`${title}, en une phrase${thin}: ${words}`,
      say`${the} raconte ceci${thin}: ${words}`,
      say`Ce qui se passe dans ${title}${thin}: ${words}`,
      say`Pour situer ${title}${thin}: ${words}`,
      say`Voici ${title} en une phrase${thin}: ${words}`,
      say`Le sujet${thin}: ${words}`,
    ].map((phrase) => quoted(phrase, first.source)),
  )
}

/** What follows in the summary, when it follows what has just been said. */
export const plotGoesOn: Move = ({ texts }, choose) => {
  const [first, second] = texts.summary
  if (
    !first ||
    !second ||
    first.piece.factId !== second.piece.factId ||
    second.isQuestion ||
    second.rank !== first.rank + 1
  )
    return null
  const last = choose.last()
  if (!last || textOf(last.phrase) !== first.piece.text) return null
  return choose.pick([quoted([second.piece], second.source)])
}

/** After a claim on what the list had booked: the makers' own sentence on that very show, when they wrote one. */
export const bridge: Move = ({ texts, bought }, choose) => {
  const titles = bought ? factsOf(bought).map(({ text }) => text) : []
  const author = texts.noteAuthor
  const quote = texts.note.find(({ piece }) => titles.some((title) => piece.text.includes(title)))
  if (!quote || !author || choose.hasQuoted(quote.piece.text) || !choose.said.has('audience.allBought.0')) return null
  const words = inGuillemets(quote, { keepStop: true })
  const write = present('écrire', author.isPlural)
  return choose.pick([
    quoted(say`${author.full} ${write}${thin}: ${words}`, quote.source),
    quoted(say`${author.full} en ${present('parler', author.isPlural)} ainsi${thin}: ${words}`, quote.source),
    quoted(say`De l’un à l’autre, ${author.full} ${write}${thin}: ${words}`, quote.source),
  ])
}

/** A sentence of the note that the text has not quoted yet. */
export const noteQuote: Move = ({ texts }, choose) => {
  const author = texts.noteAuthor
  if (!author) return null
  const quote = choose.shuffled(
    texts.note.filter(({ leans, isQuestion, piece }) => !leans && !isQuestion && !choose.hasQuoted(piece.text)),
  )[0]
  if (!quote) return null
  const open = inGuillemets(quote, { keepStop: false })
  const closed = inGuillemets(quote, { keepStop: true })
  const write = present('écrire', author.isPlural)
  const speak = present('dire', author.isPlural)
  return choose.pick(
    [
      say`${open}, ${write} ${author.full}.`,
      say`${author.full} ${speak}${thin}: ${closed}`,
      say`Ce qu’en ${speak} ${author.full}${thin}: ${closed}`,
      say`${author.full} ${present('ajouter', author.isPlural)}${thin}: ${closed}`,
      say`Dans sa note, ${author.full} ${write}${thin}: ${closed}`,
      say`On lit dans la note${thin}: ${closed}`,
      say`${open}${thin}: ainsi ${present('parler', author.isPlural)} ${author.full}.`,
      say`${author.full} ${write}${thin}: ${closed}`,
    ].map((phrase, index) => (author.isPlural && index === 4 ? null : quoted(phrase, quote.source))),
  )
}

/** Who makes the show: the wording that says most of what is not said yet; what kind of show, when the record names nobody. */
export const makers: Move = (facts, choose) => {
  if (!facts.lead && !facts.company && !facts.cast && !facts.author) return choose.pick(genreLines(facts).map(rule))
  const fresh = makerLines(facts).flatMap((phrase) => (phrase && freshFacts(phrase, choose) > 0 ? [phrase] : []))
  const most = Math.max(0, ...fresh.map((phrase) => freshFacts(phrase, choose)))
  return choose.pickRare(fresh.filter((phrase) => freshFacts(phrase, choose) >= Math.min(most, 2)).map(rule))
}

/** A review in its own words, with who wrote it; none that is a cliché of the brochure. */
export const pressQuote: Move = ({ show }, choose) => {
  const quotes = (show.pressQuotes ?? []).flatMap(({ text, source }, index) => {
    const words = nestedQuotes(typeset(text).replace(/\.$/u, ''))
    if (words.includes('!') || clichesIn(words).length > 0) return []
    return [
      {
        words: fact('quote', `pressQuotes.${index}.text`, words),
        by: fact('quote', `pressQuotes.${index}.source`, typeset(source)),
      },
    ]
  })
  const [quote] = choose.shuffled(quotes)
  if (!quote) return null
  const { words, by } = quote
  return choose.pickRare(
    [
      say`«${thin}${words}${thin}», écrit ${by}.`,
      say`«${thin}${words}${thin}», lit-on dans ${by}.`,
      say`«${thin}${words}${thin}», selon ${by}.`,
      say`«${thin}${words}${thin}» (${by}).`,
    ].map((phrase) => quoted(phrase, by.text)),
  )
}

/** How long, from what age, in what language: what one asks before coming. */
export const practicalities: Move = (facts, choose) => {
  const { duration, length, age, subject, the, interval, language, show } = facts
  if (!duration && !age && !language) return null
  const saidTime = choose.said.has('durationMinutes')
  const straight = interval !== null && show.intermission === false
  const phrases = saidTime
    ? [
        age && say`On peut venir ${age}.`,
        age && say`${the} s’adresse à un public ${age}.`,
        age && say`À voir ${age}.`,
        language && say`${subject} se joue ${language}.`,
      ]
    : [
        age && say`${the} dure ${length}, et se voit ${age}.`,
        age && say`${length}, ${age}${thin}: c’est tout ce qu’il faut savoir avant de venir.`,
        age && say`Il faut compter ${length}${thin}; on peut venir ${age}.`,
        age && say`La durée est de ${length}, l’âge conseillé ${age}.`,
        age && say`${subject} se joue en ${length}, pour un public ${age}.`,
        when(straight, age && say`${duration} d’une traite, ${age}.`),
        language && say`${the} se joue ${language}, et dure ${length}.`,
        say`${the} dure ${length}.`,
        say`Il faut compter ${length}.`,
        say`Durée${thin}: ${length}.`,
        when(straight, say`${duration}, d’une seule traite.`),
      ]
  const complete = phrases.filter((phrase) => phrase !== null)
  const most = Math.max(0, ...complete.map((phrase) => freshFacts(phrase, choose)))
  return choose.pick(complete.filter((phrase) => freshFacts(phrase, choose) === most).map(rule))
}

/** Dates and hours, with the hall, and the title when nothing has named it; only the place when all dates are said. */
export const dates: Move = ({ dates: days, at, hall, hallName, title }, choose) => {
  const place = hall ?? hallName ?? at.at
  const isSaid = days !== null && factsOf(days).every(({ text }) => choose.hasQuoted(text))
  if (isSaid)
    return choose.said.has('title')
      ? choose.pick([practical(hall && say`${at.at}, ${hall}.`)])
      : choose.pick([practical(say`${title}, ${place}.`)])
  return choose.pick([
    practical(choose.said.has('title') ? say`${days}, ${place}.` : say`${title}, ${days}, ${place}.`),
  ])
}

/** Meetings and accessible performances, each with its day. */
export const around = ({ around: items }: FactBook): Sentence[] =>
  items.flatMap((item) => practical(say`${item}.`) ?? [])

/** How to come. */
export const wayThere: Move = ({ at, street, city, access: way }, choose) => {
  const access = choose.said.has('house.access') ? null : way
  const address = list(
    [choose.said.has('house.street') ? null : street, city].filter((phrase) => phrase !== null),
    ', ',
  )
  return choose.pick([
    practical(address && access && say`${at.name}, ${address} (${access}).`),
    practical(address && !access ? say`${at.name}, ${address}.` : null),
    practical(!address && access ? say`Pour venir${thin}: ${access}.` : null),
  ])
}

export const bar: Move = ({ bar: clause }, choose) =>
  clause && !choose.said.has('house.bar') ? choose.pick([practical(say`${clause}.`)]) : null

export const soldOut: Move = ({ soldOut: phrase }, choose) =>
  phrase ? choose.pick([practical(say`${phrase}.`)]) : null

/** A word of transition that fits a public and states nothing of the show. */
export const address = (audience: AudienceKey, choose: Chooser, { title, ofTitle }: FactBook): Sentence | null => {
  const lines: Partial<Record<AudienceKey, readonly (Phrase | null)[]>> = {
    lapsed: [
      say`Ce message ne propose qu’un spectacle.`,
      say`Nous avons choisi un seul spectacle à vous proposer.`,
      say`Voici une proposition, une seule.`,
      say`Il n’y a qu’un spectacle dans ce message.`,
      say`Ce message ne parle que ${ofTitle}.`,
      say`Nous vous écrivons pour ${title}, et pour rien d’autre.`,
      say`Un spectacle, pas une saison entière.`,
      say`Un seul spectacle est proposé ici.`,
      say`Rien d’autre n’est proposé dans ce message.`,
    ],
    atRisk: [
      say`Cette proposition est la seule de ce message.`,
      say`Ce message tient à un seul spectacle.`,
      say`Nous vous écrivons pour un spectacle précis.`,
      say`Nous vous écrivons au sujet ${ofTitle}.`,
      say`C’est de ce spectacle que nous voulions vous parler.`,
    ],
    group: [
      say`Voulez-vous que nous vous gardions des places${thin}?`,
      say`Souhaitez-vous que nous mettions des places de côté${thin}?`,
      say`Pouvons-nous garder des places pour votre groupe${thin}?`,
      say`Un groupe se prépare${thin}: dites-nous combien vous seriez.`,
      say`Combien de places vous faudrait-il${thin}?`,
      say`Faut-il vous réserver des places${thin}?`,
      say`Aimeriez-vous que nous gardions des places pour ${title}${thin}?`,
    ],
  }
  return choose.pickRare((lines[audience] ?? []).map(rule))
}

/** The house's own rule on options, when it has one. */
export const option: Move = ({ house }, choose) =>
  house.optionRule
    ? choose.pick([
        quoted([{ kind: 'quote', factId: 'house.optionRule', text: stopped(house.optionRule) }], 'house.optionRule'),
      ])
    : null

function stopped(text: string): string {
  return /[.?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

function freshFacts(phrase: Phrase, choose: Chooser): number {
  const ids = phrase.flatMap((piece) => (typeof piece === 'string' || piece.kind === 'title' ? [] : [piece.factId]))
  return new Set(ids.filter((id) => !choose.said.has(id))).size
}

/** Duration, age and language, as a line, when no sentence has said them: every public gets the same facts. */
export const leftOut: Move = (facts, choose) => {
  const phrase = unsaid(facts, choose)
  return phrase && choose.pick([practical(say`${phrase}.`)])
}

/** The same as a line among lines, without its full stop. */
export const leftOutLine: Move = (facts, choose) => choose.pick([practical(unsaid(facts, choose))])

function unsaid({ length, age, language }: FactBook, choose: Chooser): Phrase | null {
  const missing = [
    choose.said.has('durationMinutes') ? null : length,
    choose.said.has('ageFrom') ? null : age,
    choose.said.has('language') ? null : language,
  ].filter((phrase) => phrase !== null)
  return list(missing, ', ')
}
