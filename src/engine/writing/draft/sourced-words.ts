import { type Chooser, quoted } from './chooser.ts'
import type { FactBook } from './fact-book.ts'
import { present } from './french.ts'
import type { Subject } from './people.ts'
import { list, type Phrase, type Sentence, say, textOf, when } from './phrase.ts'
import { inGuillemets, type Quote } from './quotes.ts'
import type { TextSource } from './text-source.ts'
import { thin } from './typography.ts'

/**
 * Sentences of the venue's own text that follow each other, in their marks and with where they stand: what a text does with words that
 * others of its season have set bare. Null of none.
 */
export function sourcedWords(facts: FactBook, quotes: readonly Quote[], choose: Chooser): Sentence | null {
  const [first] = quotes
  if (!first) return null
  const last = quotes.at(-1) ?? first
  const open = inMarks(quotes, { keepStop: false })
  const closed = inMarks(quotes, { keepStop: true })
  const words = { open, closed, isOpen: /\.$/u.test(last.piece.text) }
  const lines = [
    ...(first.by ? linesOfAuthor(facts, first.by, words) : linesOfSource(facts, first.from, words)),
    ...(first.by || choose.said.has('title') ? [] : titledLines(facts, first.from, words)),
  ]
  return choose.pick(notReadTwice(lines, choose).map((line) => quoted(line, first.source)))
}

/** A text that has said « lit-on » of one quotation says it otherwise of the next. */
export function notReadTwice(lines: readonly (Phrase | null)[], choose: Chooser): (Phrase | null)[] {
  const isTold = readingVerbs.some((verb) => choose.hasNamed(verb))
  const others = lines.filter(
    (line) => line && !readingVerbs.some((verb) => textOf(line).toLocaleLowerCase('fr').includes(verb)),
  )
  return isTold && others.length > 0 ? others : [...lines]
}

const readingVerbs = ['lit-on', 'on lit', 'peut-on lire', 'à lire ']

interface Words {
  /** In their marks, without their last full stop. */
  readonly open: Phrase
  readonly closed: Phrase
  /** They end on a full stop, which may be left to the sentence around them. */
  readonly isOpen: boolean
}

function linesOfSource(
  { the: show }: FactBook,
  { the, within, of, name }: TextSource,
  { open, closed, isOpen }: Words,
): (Phrase | null)[] {
  const ofShow = show.replace(/^le /u, 'du ').replace(/^l(?:a |’)/u, 'de $&')
  return [
    when(isOpen, say`${open}, lit-on ${within}.`),
    when(isOpen, say`${open} (${name}).`),
    when(isOpen, say`${open}, peut-on lire ${within}.`),
    say`${within}, on lit${thin}: ${closed}`,
    say`${the} décrit ainsi ${show}${thin}: ${closed}`,
    say`on lit ${within}${thin}: ${closed}`,
    say`à lire ${within}${thin}: ${closed}`,
    say`extrait ${of}${thin}: ${closed}`,
    say`ce que ${the} dit ${ofShow}${thin}: ${closed}`,
  ]
}

function linesOfAuthor({ the: show }: FactBook, by: Subject, { open, closed, isOpen }: Words): (Phrase | null)[] {
  return [
    when(isOpen, say`${open}, ${present('écrire', by.isPlural)} ${by.full}.`),
    say`${by.full} ${present('présenter', by.isPlural)} ${show} ainsi${thin}: ${closed}`,
    say`${by.full} l’${present('écrire', by.isPlural)} ainsi${thin}: ${closed}`,
    say`un mot ${by.of}${thin}: ${closed}`,
    say`ce qu’${present('écrire', by.isPlural)} ${by.full}${thin}: ${closed}`,
  ]
}

function titledLines({ title }: FactBook, { the, within }: TextSource, { closed }: Words): (Phrase | null)[] {
  return [
    say`${the} décrit ainsi ${title}${thin}: ${closed}`,
    say`${title}, selon ${the}${thin}: ${closed}`,
    say`${within}, à propos de ce spectacle${thin}: ${closed}`,
  ]
}

function inMarks(quotes: readonly Quote[], { keepStop }: { readonly keepStop: boolean }): Phrase {
  const marked = quotes.map((quote, index) =>
    inGuillemets(quote, { keepStop: keepStop || index < quotes.length - 1 }).slice(1, -1),
  )
  return [`«${thin}`, ...(list(marked, ' ', ' ') ?? []), `${thin}»`]
}

/** Whether one of the sentences has been set bare as often as it may: « Titus aime Bérénice. » in every text of a kit is a tic. */
export function areTold(quotes: readonly Quote[], choose: Chooser): boolean {
  return quotes.some(({ piece }) => !choose.mayStandBare(textOf([piece])))
}
