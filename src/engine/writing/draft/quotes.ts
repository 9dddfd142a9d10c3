import type { ShowRecord } from '../../../contract/index.ts'
import { clichesIn } from '../channels/cliches.ts'
import { companyOf, leadOf, type Subject } from './people.ts'
import { type FactPiece, fact, type Phrase, textOf } from './phrase.ts'
import { thin, typeset } from './typography.ts'

/** A sentence of the venue's or the company's own texts, that may stand alone. */
export interface Quote {
  readonly piece: FactPiece
  readonly source: string
  /** Place of the sentence in its text: what comes next there, and only that, may follow it here. */
  readonly rank: number
  /** Opens on a pronoun or a link to what came before: only after the sentence before it. */
  readonly leans: boolean
  readonly isQuestion: boolean
  readonly tellsTheStart: boolean
}

export interface OwnTexts {
  /** What the show tells, in the venue's words. */
  readonly summary: readonly Quote[]
  /** What its makers say of it. */
  readonly note: readonly Quote[]
  /** Whose words the note is: the company, else who leads the work. */
  readonly noteAuthor: Subject | null
}

const leaning =
  /^(elles?|ils?(?! (?:y a|faut|ne se passe|s’agit|arrive))|cela|ça|ce(?:tte|t|s)?\s|c’est|mais|et|puis|pourtant|ainsi|alors|donc|or|car|aussi|ensuite|enfin|là|lui|leurs?|ses|son|sa|celle|celui|en effet|pour cela|après quoi|tous|toutes)(?:[\s,’]|$)/iu
/** Replies, and those who are set against others just named: no sentence to stand alone. */
const answers =
  /^(oui|non|si fait|pas du tout|peut-être|voilà|(?:les uns|les autres|l[’']une?|d[’']autres|certaine?s|ceux-ci|celles-ci|ceux|celles|quelques-un(?:e)?s)(?=[\s,]))(?:[\s,.…]|$)/iu
const startWords =
  /(au début|tout commence|au lever du rideau|quand le rideau|la première (?:image|minute|scène)|dès les premières?)/iu

/**
 * Sentences of the record's own texts fit to be quoted: whole, four to thirty words, without exclamation, without a
 * cliché of the brochure. Their words are never touched, only their apostrophes and spaces.
 */
export function ownTexts(show: ShowRecord): OwnTexts {
  const summary: Quote[] = []
  const note: Quote[] = []
  for (const [index, text] of (show.texts ?? []).entries()) {
    const quotes = sentencesOf(text.text).map((sentence, rank) =>
      quoteOf(sentence, { index, rank, source: text.source }),
    )
    const usable = quotes.filter((quote) => quote !== null)
    if (text.kind === 'note') note.push(...usable)
    else summary.push(...usable)
  }
  return { summary, note, noteAuthor: noteAuthorOf(show) }
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

/** The note is its company's, unless its source names who leads the work. */
function noteAuthorOf(show: ShowRecord): Subject | null {
  const source = (show.texts ?? []).find(({ kind }) => kind === 'note')?.source ?? ''
  const lead = leadOf(show)
  const isLeads = lead !== null && source.includes(textOf(lead.name))
  return isLeads ? lead : (companyOf(show) ?? lead)
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

function quoteOf(
  sentence: string,
  { index, rank, source }: { readonly index: number; readonly rank: number; readonly source: string },
): Quote | null {
  const words = sentence.split(/\s+/u).length
  const isWhole =
    /^[\p{Lu}*\d]/u.test(sentence) && isBalanced(sentence) && !answers.test(sentence) && /[.?…]$/u.test(sentence)
  if (!isWhole || words < 4 || words > 30 || sentence.includes('!') || clichesIn(sentence).length > 0) return null
  return {
    piece: fact('quote', `texts.${index}`, sentence.replaceAll('*', '')),
    source,
    rank,
    leans: leaning.test(sentence),
    isQuestion: sentence.endsWith('?'),
    tellsTheStart: startWords.test(sentence),
  }
}
