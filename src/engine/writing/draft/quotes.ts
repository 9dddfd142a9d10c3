import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { clichesIn } from '../channels/cliches.ts'
import { checkText } from '../check/index.ts'
import { authorNamedBy } from './note-author.ts'
import type { Subject } from './people.ts'
import { type FactPiece, fact, type Phrase } from './phrase.ts'
import { type TextSource, textSource } from './text-source.ts'
import { thin, typeset } from './typography.ts'

/** A sentence of the venue's or the company's own texts, that may stand alone. */
export interface Quote {
  readonly piece: FactPiece
  readonly source: string
  /** Where its text stands, as a sentence says it. */
  readonly from: TextSource
  /** Place of the sentence in its text: what comes next there, and only that, may follow it here. */
  readonly rank: number
  /** Opens on a pronoun or a link to what came before: only after the sentence before it. */
  readonly leans: boolean
  /** Says of somebody or something what only the sentences before it name. */
  readonly refersBack: boolean
  readonly isQuestion: boolean
  readonly tellsTheStart: boolean
  /** To whom the record gives its words; null for nobody, or for the house, which tells its own story. */
  readonly by: Subject | null
}

export interface OwnTexts {
  /** What the show tells, in the venue's words. */
  readonly summary: readonly Quote[]
  /** What its makers say of it, each sentence with whose words it is. */
  readonly note: readonly Quote[]
}

const leaning =
  /^(elles?|ils?(?! (?:neige|pleut|gèle|tonne|vente|fait (?:nuit|froid|jour|noir|beau|chaud)|y a|faut|ne se passe|s’agit|arrive|est (?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|midi|minuit|tard|tôt)(?=\s)))|cela|ça|ce(?:tte|t|s)?\s|c’est|mais|et|puis|pourtant|ainsi|alors|donc|or|car|aussi|ensuite|enfin|là|lui|leurs?|ses|son|sa|celle|celui|en effet|pour cela|après quoi|tous|toutes)(?:[\s,’]|$)/iu
/** Replies, and those who are set against others just named: no sentence to stand alone. */
const answers =
  /^(oui|non|si fait|pas du tout|peut-être|voilà|(?:les uns|les autres|l[’']une?|d[’']autres|certaine?s|ceux-ci|celles-ci|ceux|celles|quelques-un(?:e)?s)(?=[\s,]))(?:[\s,.…]|$)/iu
/** Third-person pronouns and what else is understood only from what was said before. */
const backwards =
  /(?<![\p{L}’])(?:ils?(?! (?:y a|faut|reste|restera|ne se passe|s’agit|arrive|est (?:une?|trois|deux|minuit|midi)))|elles?|lui|leur|celles?|celui|ceux|cela|l’une?|en (?:fait|font|sort|sortent)|entre les deux|même)(?![\p{L}’])|(?<![\p{L}’])l[ae]s? (?:voi[tsre]|connaî|connai|aim[eo]|regard[eo]|écout[eo]|entend|tien[nt]|cherch[eo]|joue[nr]|sui[tv]|perd)\p{L}*|(?<!\p{L})(?:d’autre|y)(?!\p{L}| a )|^(?:restent?|reste)(?!\p{L})|(?<!\p{L})(?:à l’intérieur|à l’extérieur|au-dessus|au-dessous|en dessous|autour|à côté)(?! d)(?!\p{L})|(?<!\p{L})(?:dedans|dessus|dessous)(?!\p{L})|(?<!\p{L})ne l[e’] ?(?:sommes|suis|est|sont|êtes|étai|sera)\p{L}*|(?<!\p{L})(?:autant|avec eux|sans eux)(?!\p{L})/iu
/** Said of what the sentences before have shown: « ce voyage », « les quatre acteurs », « chaque ustensile », « son chat ». */
const shownBefore =
  /(?<![\p{L}’])(?:cet|cette|ces|ce(?! (?:que?|qui|n|sont|soir|qu’))) |(?<!\p{L})chaque |(?<!\p{L})les (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze) |^(?:\S+ ){0,4}(?:son|sa|ses|leurs?) |^(?:avant|après|pendant) l(?:e |a |es |’)/iu
const startWords =
  /(au début|tout commence|au lever du rideau|quand le rideau|la première (?:image|minute|scène)|dès les premières?)/iu

/** Against what a sentence of the venue's is read before it is quoted. */
interface Reading {
  readonly asOf: string
  readonly house: HouseRecord | null
}

/**
 * Sentences of the record's own texts fit to be quoted: whole, three to thirty-four words, without exclamation, without a
 * cliché of the brochure, and without a fact that the check would find otherwise in the record (« Une heure suffit à Purcell »
 * of a piece of 1 h 15). Their words are never touched, only their apostrophes and spaces.
 */
export function ownTexts(show: ShowRecord, reading: Reading = { asOf: '1970-01-01', house: null }): OwnTexts {
  const key = JSON.stringify([show, reading])
  if (lastRead?.key !== key) lastRead = { key, texts: readTexts(show, reading) }
  return lastRead.texts
}

/** Reading each sentence against its record is nearly all the time of a draft, whose books read the same ones, as do the drafts of a kit. */
let lastRead: { readonly key: string; readonly texts: OwnTexts } | null = null

function readTexts(show: ShowRecord, reading: Reading): OwnTexts {
  const summary: Quote[] = []
  const note: Quote[] = []
  for (const [index, text] of (show.texts ?? []).entries()) {
    const known = namesOf(show)
    const by = authorNamedBy(text.source, show)
    const from = textSource(text.source, index)
    const quotes = withReplies(sentencesOf(text.text)).map((sentence, rank) =>
      quoteOf(sentence, { index, rank, source: text.source, from, known, by, most: text.kind === 'note' ? 34 : 45 }),
    )
    const usable = quotes.filter((quote): quote is Quote => quote !== null && !isAtOdds(quote, show, reading))
    if (text.kind === 'note') note.push(...usable)
    else summary.push(...usable)
  }
  return { summary, note }
}

/** Sentences that follow each other in one text, from its first: a story is told from its beginning, or not at all. */
export function fromTheStart(quotes: readonly Quote[]): Quote[] {
  const [first] = quotes
  if (!first || first.leans || first.refersBack) return []
  const end = quotes.findIndex(
    ({ rank, piece }, index) => rank !== first.rank + index || piece.factId !== first.piece.factId,
  )
  return quotes.slice(0, end < 0 ? quotes.length : end)
}

/** Sentences that can be read with nothing before them. */
export function standingAlone(quotes: readonly Quote[]): Quote[] {
  return quotes.filter(({ leans, refersBack, isQuestion }) => !leans && !refersBack && !isQuestion)
}

/**
 * A passage to quote: the note from its first sentence, with the next ones as long as `most` words allow, so that a thought
 * is not cut before its end. Null when the text does not open on a sentence that can stand alone.
 */
export function passageOf(
  quotes: readonly Quote[],
  { most = 36, isSaid = () => false }: { most?: number; isSaid?: (words: string) => boolean } = {},
): Quote | null {
  const [first, ...rest] = fromTheStart(quotes)
  if (!first || isSaid(first.piece.text)) return null
  let text = first.piece.text
  for (const { piece } of rest) {
    const longer = `${text} ${piece.text}`
    if (wordCount(longer) > most || isSaid(piece.text)) break
    text = longer
  }
  return { ...first, piece: { ...first.piece, text } }
}

/** « Il ne se passe rien d’autre, et c’est immense », without the full stop, in French quotation marks. */
export function inGuillemets(quote: Quote, { keepStop }: { readonly keepStop: boolean }): Phrase {
  const text = keepStop ? quote.piece.text : quote.piece.text.replace(/\.$/u, '')
  return [`«${thin}`, { ...quote.piece, text: nestedQuotes(text) }, `${thin}»`]
}

/** Quotation marks inside others are “ ” in French. */
export function nestedQuotes(text: string): string {
  return text.replace(/«\s*/gu, '“').replace(/\s*»/gu, '”')
}

/** What a reader acts on. A town or a number of the story is the story's own. */
const misleading: ReadonlySet<string> = new Set(['duration', 'interval', 'price', 'free', 'age', 'date'])

function isAtOdds({ piece }: Quote, record: ShowRecord, { asOf, house }: Reading): boolean {
  // Its own words alone would support it: set in another sentence, they would not.
  const { atoms } = checkText({ text: piece.text, record: { ...record, texts: [] }, asOf }, house ? { house } : {})
  return atoms.some(({ status, kind }) => status === 'contradicted' && misleading.has(kind))
}

/** A sentence cut inside a quotation keeps one of its two marks. */
function isBalanced(sentence: string): boolean {
  return sentence.split('«').length === sentence.split('»').length
}

export function sentencesOf(text: string): string[] {
  return [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(typeset(text))]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '')
}

/** A reply, or a sentence that opens on somebody's words, goes with what it answers: cut before it, the thought says nothing. */
function withReplies(sentences: readonly string[]): string[] {
  const whole: string[] = []
  for (const sentence of sentences) {
    const last = whole.at(-1)
    const isReply = last !== undefined && (/^«/u.test(sentence) || answers.test(sentence))
    // « Il neige. »: two words open a story, and are no sentence to quote without the next one.
    const isAfterBreath = last !== undefined && whole.length === 1 && wordCount(last) < 3 && /[.…]$/u.test(last)
    if (isReply || isAfterBreath) whole[whole.length - 1] = `${last} ${sentence}`
    else whole.push(sentence)
  }
  return whole
}

/** Where a sentence stands in the record, and the names that a reader of it knows. */
interface Place {
  readonly index: number
  readonly rank: number
  readonly source: string
  readonly from: TextSource
  readonly known: string
  readonly by: Subject | null
  /** Most words that may be quoted: a story may be told in a longer breath than a note. */
  readonly most: number
}

function namesOf({ title, author, company, credits }: ShowRecord): string {
  return [title, author, company, ...(credits ?? []).map(({ name }) => name)].join(' ').toLocaleLowerCase('fr')
}

/** A first name alone is that of a character whom the sentences before present. */
function namesAnother(sentence: string, known: string): boolean {
  const names = sentence.match(/(?<=[\p{Ll},;:] )\p{Lu}\p{Ll}+(?! \p{Lu})/gu) ?? []
  return names.some((name) => !known.includes(name.toLocaleLowerCase('fr')))
}

function quoteOf(sentence: string, { index, rank, source, from, known, by, most }: Place): Quote | null {
  const words = wordCount(sentence)
  const isWhole =
    /^[\p{Lu}*\d]/u.test(sentence) && isBalanced(sentence) && !answers.test(sentence) && /[.?…]$/u.test(sentence)
  if (!isWhole || words < 3 || words > most || sentence.includes('!') || clichesIn(sentence).length > 0) return null
  return {
    piece: fact('quote', `texts.${index}`, sentence.replaceAll('*', '')),
    source,
    from,
    rank,
    leans: leaning.test(sentence),
    refersBack: rank > 0 && (backwards.test(sentence) || shownBefore.test(sentence) || namesAnother(sentence, known)),
    isQuestion: sentence.endsWith('?'),
    tellsTheStart: startWords.test(sentence),
    by,
  }
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word)).length
}
