import { slotDate, slotHour } from './calendar.ts'
import { quoted, rule } from './chooser.ts'
import type { FactBook } from './fact-book.ts'
import { present } from './french.ts'
import type { Subject } from './people.ts'
import { type Phrase, type Sentence, say, textOf, when } from './phrase.ts'
import { isDated, type PressPiece, pressPieces } from './press-pieces.ts'
import { inGuillemets, passageOf, type Quote, standingAlone } from './quotes.ts'
import { lowerFirst, thin } from './typography.ts'
import { withinSentence } from './within-sentence.ts'

type Lines = (Sentence | null)[]

/** The story's first sentence, bare or behind one thing that a reader wants to know. */
export function plotLines(facts: FactBook): Lines {
  const first = firstOfStory(facts)
  if (!first) return []
  const { title, cast, duration, slots } = facts
  const within = insideSentence(first)
  // One colon a sentence; and what the story counts itself is not counted before it.
  const after = first.piece.text.includes(':') ? null : within
  const isCounted = cast !== null && foldedWords(first.piece.text).has(textOf(cast.number).toLocaleLowerCase('fr'))
  const [slot] = slots.length === 1 ? slots : []
  return [
    quoted([first.piece], first.source),
    ...[
      after && say`${title}${thin}: ${after}`,
      after && cast && !isCounted ? say`${cast.phrase}, ${duration}${thin}: ${after}` : null,
      within && slot && !hasItsOwnTime(first) ? say`${slotDate(slot)} à ${slotHour(slot)}, ${within}` : null,
    ].map((phrase) => quoted(phrase, first.source)),
  ]
}

/** The story quoted with where it stands, behind words that announce it. */
export function framedPlotLines(facts: FactBook): Lines {
  const first = firstOfStory(facts)
  if (!first) return []
  const { title, ofTitle, cast, lead, company } = facts
  const { the, within, name } = first.from
  const closed = inGuillemets(first, { keepStop: true })
  const words: Phrase = [...inGuillemets(first, { keepStop: false }), ' (', ...(first.by?.name ?? name), ').']
  const isOpen = !endsOnQuestion(first)
  const ofItsSource = first.by
    ? []
    : [
        say`${the} décrit ainsi ${title}${thin}: ${closed}`,
        say`${title}, selon ${the}${thin}: ${closed}`,
        say`${within}, ${title} commence ainsi${thin}: ${closed}`,
      ]
  return [
    ...ofItsSource,
    ...[
      say`De quoi parle ${title}${thin}? ${words}`,
      say`Point de départ ${ofTitle}${thin}: ${words}`,
      cast && say`${cast.phrase}, et ce point de départ${thin}: ${words}`,
      lead && say`${lead.at}, ${lead.full}. Au départ${thin}: ${words}`,
      company && say`${company.full} part de là${thin}: ${words}`,
      say`${title}, en une phrase${thin}: ${words}`,
      say`Le sujet ${ofTitle}${thin}: ${words}`,
      say`L’histoire ${ofTitle}${thin}: ${words}`,
    ].map((phrase) => when(isOpen, phrase)),
  ].map((phrase) => quoted(phrase, first.source))
}

function foldedWords(text: string): ReadonlySet<string> {
  return new Set(text.toLocaleLowerCase('fr').match(/\p{L}+/gu))
}

function firstOfStory({ texts }: FactBook): Quote | null {
  const [first] = texts.summary
  return first && !first.leans && !first.refersBack && !first.isQuestion ? first : null
}

/** Another sentence of the story that needs nothing before it: « Un violoncelle tient la mesure, et parfois une cheville. » */
export function ownLines({ texts }: FactBook): Lines {
  const [, ...others] = texts.summary
  return standingAlone(others).map((quote) => quoted([quote.piece], quote.source))
}

/** What the photo shows, which is not said to happen on stage. */
export function detailLines({ photo, ofTitle, texts }: FactBook): Lines {
  if (!photo || opensAlike(textOf(photo), texts.summary[0]?.piece.text ?? '')) return []
  const scene: Phrase = photo.map((piece) =>
    typeof piece === 'string' ? piece : { ...piece, text: withinSentence(piece.text) },
  )
  return [
    say`Sur la photo ${ofTitle}${thin}: ${scene}.`,
    say`Une image, pour commencer${thin}: ${scene}.`,
    say`D’abord l’image${thin}: ${scene}.`,
  ].map(rule)
}

/** « Trois acrobates suspendus… Trois acrobates, un mât… »: the story would begin again on the words of the photo. */
function opensAlike(one: string, other: string): boolean {
  const head = (text: string) =>
    text
      .toLocaleLowerCase('fr')
      .match(/\p{L}+/gu)
      ?.slice(0, 2)
      .join(' ')
  return head(one) === head(other)
}

/** A question that the show asks, in its own words. */
export function questionLines({ texts, ofTitle }: FactBook): Lines {
  return [...texts.note, ...texts.summary]
    .filter((quote) => quote.isQuestion && !quote.leans && !quote.refersBack)
    .flatMap((quote) => {
      const words = inGuillemets(quote, { keepStop: true })
      const author = quote.by
      // The house asks it itself, in its own story.
      if (!texts.note.includes(quote)) return [quoted([quote.piece], quote.source)]
      return [
        quoted(say`${words} La question est dans la note ${ofTitle}.`, quote.source),
        quoted(
          author && say`${words} C’est ce que ${present('demander', author.isPlural)} ${author.full}.`,
          quote.source,
        ),
        quoted(author && say`La question que pose ${author.full}${thin}: ${words}`, quote.source),
      ]
    })
}

/** The note, from its first sentence to the end of its thought; or a review, with who wrote it. */
export function quotationLines({ texts, title, ofTitle, show }: FactBook): Lines {
  const quote = passageOf(texts.note)
  const reviews = pressPieces(show).flatMap((review) => reviewLines(review, { title, ofTitle }))
  if (!quote) return reviews
  const open = inGuillemets(quote, { keepStop: false })
  const closed = inGuillemets(quote, { keepStop: true })
  const lines = [
    say`À lire dans la note ${ofTitle}${thin}: ${closed}`,
    when(!endsOnQuestion(quote), say`${open}, lit-on dans la note ${ofTitle}.`),
    ...(quote.by ? linesOf(quote.by, { quote, open, closed, title, ofTitle }) : []),
  ]
  return [...lines.map((phrase) => quoted(phrase, quote.source)), ...reviews]
}

/** A review before anything else is said of the show. */
function reviewLines(piece: PressPiece, { title, ofTitle }: { title: Phrase; ofTitle: Phrase }): Lines {
  const { words, by, isHeard } = piece
  const said: Phrase = [`«${thin}`, words, `${thin}»`]
  return [
    say`à propos ${ofTitle}, on ${isHeard ? 'entend sur' : 'lit dans'} ${by}${thin}: ${said}.`,
    say`${title}, selon ${by}${thin}: ${said}.`,
    when(!isDated(piece), say`${isHeard ? 'entendu sur' : 'lu dans'} ${by}, à propos ${ofTitle}${thin}: ${said}.`),
    say`${said}${thin}: ${by}${isDated(piece) ? ',' : ''} parle ainsi ${ofTitle}.`,
    say`${isHeard ? 'entendu sur' : 'lu dans'} ${by}${thin}: ${said}.`,
  ].map((phrase) => quoted(phrase, by.text))
}

interface Said {
  readonly quote: Quote
  /** In its marks, without its full stop. */
  readonly open: Phrase
  readonly closed: Phrase
  readonly title: Phrase
  readonly ofTitle: Phrase
}

function linesOf(author: Subject, { quote, open, closed, title, ofTitle }: Said): (Phrase | null)[] {
  const write = present('écrire', author.isPlural)
  const isOne = !author.isPlural
  return [
    when(!endsOnQuestion(quote), say`${open}, ${write} ${author.full}.`),
    say`${author.full} l’${write} ainsi${thin}: ${closed}`,
    say`${ofTitle}, ${author.full} ${present('dire', author.isPlural)} ceci${thin}: ${closed}`,
    when(isOne, say`Dans sa note, ${author.full} ${write}${thin}: ${closed}`),
    when(isOne && !endsOnQuestion(quote), say`${open}, lit-on dans la note ${author.of}.`),
    say`${author.full} ${present('présenter', author.isPlural)} ${title} en peu de mots${thin}: ${closed}`,
  ]
}

export function firstMinuteLines({ texts, title }: FactBook): Lines {
  return [...texts.summary, ...texts.note]
    .filter((quote) => quote.tellsTheStart && !quote.leans && !quote.refersBack)
    .flatMap((quote) => [
      texts.note.includes(quote) ? null : quoted([quote.piece], quote.source),
      quoted(say`Voici comment s’ouvre ${title}${thin}: ${inGuillemets(quote, { keepStop: true })}`, quote.source),
    ])
}

/** The sentence set inside another, when it opens on a common word and not on a name. */
function insideSentence({ piece }: Quote): Phrase | null {
  const opensOnCommonWord =
    /^(?:Une?|Deux|Trois|Quatre|Cinq|Six|Sept|Huit|Neuf|Dix|Onze|Douze|Des|Les?|La|L’|Dans|Sur|Au|Aux|À)(?=[\s\p{L}])/u
  return opensOnCommonWord.test(piece.text) ? [{ ...piece, text: lowerFirst(piece.text) }] : null
}

/** « Un soir de crue, … » has its own evening, which no date may stand before. */
function hasItsOwnTime({ piece }: Quote): boolean {
  return /^[^,]{0,40},|^(?:Une?|Le|La|Les|Au|À|Dans|Sur) (?:soir|jour|nuit|matin|heure|été|hiver|début|dimanche|semaine)/u.test(
    piece.text,
  )
}

function endsOnQuestion(quote: Quote): boolean {
  return textOf([quote.piece]).endsWith('?')
}
