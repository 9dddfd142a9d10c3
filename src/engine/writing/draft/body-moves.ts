import { clichesIn } from '../channels/cliches.ts'
import { haveOwnWeekdays } from './calendar.ts'
import { type Chooser, practical, quoted, rule } from './chooser.ts'
import { emphasisOf, type Reason } from './emphasis.ts'
import type { FactBook } from './fact-book.ts'
import { de, partitive, present } from './french.ts'
import { genreLines, makerLines } from './maker-lines.ts'
import { capitalised, factsOf, list, type Phrase, type Sentence, say, textOf, when } from './phrase.ts'
import { pressPieces } from './press-pieces.ts'
import { fromTheStart, inGuillemets, passageOf, type Quote, standingAlone } from './quotes.ts'
import { meetingLines, reasonLines } from './reason-lines.ts'
import { areTold, notReadTwice, sourcedWords } from './sourced-words.ts'
import { thin, withoutStop } from './typography.ts'
import { withinSentence } from './within-sentence.ts'

/** One thing that a text does, as the sentences that can do it. A move whose facts are unknown gives none. */
export type Move = (facts: FactBook, choose: Chooser) => Sentence | null

/**
 * The story in the venue's own words, from its first sentence or from where the text has left it: as many sentences as
 * `most` words hold. They are set as they are: no frame says « voici l'histoire ».
 */
export function story(facts: FactBook, choose: Chooser, most: number): Sentence[] {
  const { texts } = facts
  const told = fromTheStart(texts.summary)
  const isElsewhere = texts.summary.some((quote) => !told.includes(quote) && choose.hasQuoted(quote.piece.text))
  if (isElsewhere) return []
  // A story goes forward: what comes before a sentence that the text opened on is not told after it.
  const next = told.findLastIndex(({ piece }) => choose.hasQuoted(piece.text)) + 1
  if (next >= told.length) return []
  const started = next > 0 ? choose.last() : null
  // Once begun elsewhere in the text, a story goes on only right after its own words.
  if (next > 0 && (started === null || !textOf(started.phrase).includes(told[next - 1]?.piece.text.slice(1) ?? '')))
    return []
  // Quoted in the text's first sentence, its beginning is not followed by another quotation.
  const isQuotedHere = started !== null && textOf(started.phrase).includes('«') && areTold(told.slice(next), choose)
  return isQuotedHere ? [] : tell(facts, told.slice(next), choose, most)
}

/**
 * The story in a text that is read beside others of its season: where they have told its beginning often, from a later sentence that
 * needs nothing before it, and no further than words that they have told more; none when the note or the press has been heard less and
 * can say what the show is.
 */
export function freshStory(facts: FactBook, choose: Chooser, most: number): Sentence[] {
  const { texts, show } = facts
  const told = fromTheStart(texts.summary)
  const [head] = told
  const isBegun = texts.summary.some(({ piece }) => choose.hasQuoted(piece.text))
  if (!head || isBegun || isStoryAsked(facts) || !choose.isWorn(head.piece.text)) return story(facts, choose, most)
  const wear = ({ piece }: Quote) => choose.wearOf(piece.text)
  const [least = head] = [head, ...standingAlone(told.slice(1))].toSorted((a, b) => wear(a) - wear(b))
  const note = leastWornPassage(texts.note, choose)
  const others = [
    ...(note ? [choose.wearOf(note.head)] : []),
    ...pressPieces(show).map(({ words }) => choose.wearOf(words.text)),
  ]
  const isNoteSaid = texts.note.some(({ piece }) => choose.said.has(piece.factId))
  if (isNoteSaid || others.some((times) => times < wear(least))) return []
  const from = told.slice(told.indexOf(least))
  const tired = from.findIndex((quote) => wear(quote) > wear(least))
  return tell(facts, tired < 0 ? from : from.slice(0, tired), choose, most)
}

/** The brief asks for the story, or for what it names: « parler du disque » of a story that tells of one. */
function isStoryAsked({ intention, slots, texts }: FactBook): boolean {
  if (emphasisOf(intention, slots).reasons.includes('plot')) return true
  const told = new Set(texts.summary.flatMap(({ piece }) => longWords(piece.text)))
  return longWords(intention ?? '').some((word) => told.has(word))
}

function longWords(text: string): string[] {
  return text.toLocaleLowerCase('fr').match(/\p{L}{5,}/gu) ?? []
}

/** What says of the show what its story would have: the note or a review, whichever the season has heard least. */
export const insteadOfStory: Move = (facts, choose) => {
  const notes = Math.min(...facts.texts.note.map(({ piece }) => choose.wearOf(piece.text)))
  const reviews = Math.min(...pressPieces(facts.show).map(({ words }) => choose.wearOf(words.text)))
  const [first, second] = reviews < notes ? [pressQuote, noteQuote] : [noteQuote, pressQuote]
  return first(facts, choose) ?? second(facts, choose)
}

/** The story whole, for what is printed and sent to be taken up: worn or not. */
export function wholeStory(facts: FactBook, choose: Chooser, most: number): Sentence[] {
  return tell(
    facts,
    fromTheStart(facts.texts.summary).filter(({ piece }) => !choose.hasQuoted(piece.text)),
    choose,
    most,
  )
}

/** As many of the sentences as `most` words hold, the first in any case: as they are, or in their marks with where they stand once others have set them so. */
function tell(facts: FactBook, quotes: readonly Quote[], choose: Chooser, most: number): Sentence[] {
  const said = quotes.findIndex(({ piece }) => choose.hasQuoted(piece.text))
  const unsaid = said < 0 ? quotes : quotes.slice(0, said)
  const words = unsaid.map(({ piece }) => piece.text.split(' ').length)
  const upTo = (count: number) => words.slice(0, count).reduce((sum, one) => sum + one, 0)
  const told = unsaid.filter((_, index) => index === 0 || upTo(index + 1) <= most)
  const sentences = areTold(told, choose)
    ? [sourcedWords(facts, told, choose)]
    : told.map((quote) => choose.pick([quoted([quote.piece], quote.source)]))
  return sentences.filter((sentence) => sentence !== null)
}

/** After a claim on what the list had booked: what the makers wrote of that very show, from the head of their note when it is short enough. */
export const bridge: Move = ({ texts, bought }, choose) => {
  const titles = bought ? factsOf(bought).map(({ text }) => text) : []
  const quote = texts.note.find(({ piece }) => titles.some((title) => piece.text.includes(title)))
  if (!quote || choose.hasQuoted(quote.piece.text) || !choose.said.has('audience.allBought.0')) return null
  const passage = passageOf(texts.note)
  const words = inGuillemets(passage?.piece.text.includes(quote.piece.text) ? passage : quote, { keepStop: true })
  const author = quote.by
  if (!author) return choose.pick(inTheNote(words, quote).map((phrase) => quoted(phrase, quote.source)))
  const write = present('écrire', author.isPlural)
  return choose.pick([
    quoted(say`${author.full} ${write}${thin}: ${words}`, quote.source),
    quoted(say`${author.full} en ${present('parler', author.isPlural)} ainsi${thin}: ${words}`, quote.source),
    quoted(say`De l’un à l’autre, ${author.full} ${write}${thin}: ${words}`, quote.source),
  ])
}

/** A passage of the note: from its first sentence, or a later one that stands alone, whichever the season has heard least. */
function leastWornPassage(note: readonly Quote[], choose: Chooser): (Quote & { readonly head: string }) | null {
  const [first] = note
  const opening = passageOf(note, { isSaid: choose.hasQuoted })
  const later = standingAlone(note.slice(1)).filter(
    ({ piece }) => !choose.hasQuoted(piece.text) && piece.text.split(' ').length > 4,
  )
  const passages = [
    ...(opening && first ? [{ ...opening, head: first.piece.text }] : []),
    ...later.map((quote) => ({ ...quote, head: quote.piece.text })),
  ]
  return passages.toSorted((a, b) => choose.wearOf(a.head) - choose.wearOf(b.head))[0] ?? null
}

/** A passage of the note, the one that the season has heard least. A text quotes a note once: twice, it reads as padding. */
export const noteQuote: Move = ({ texts }, choose) => {
  const quote = leastWornPassage(texts.note, choose)
  if (!quote || choose.said.has(quote.piece.factId)) return null
  const author = quote.by
  const open = inGuillemets(quote, { keepStop: false })
  const closed = inGuillemets(quote, { keepStop: true })
  // Named a sentence ago, its author is not named again.
  if (!author || (choose.last() && choose.hasJustNamed(textOf(author.name))))
    return choose.pick(notReadTwice(inTheNote(closed, quote), choose).map((phrase) => quoted(phrase, quote.source)))
  const write = present('écrire', author.isPlural)
  const isOne = !author.isPlural
  return choose.pick(
    [
      when(!quote.isQuestion, say`${open}, ${write} ${author.full}.`),
      say`${author.full} ${present('dire', author.isPlural)}${thin}: ${closed}`,
      say`Ce qu’en ${present('dire', author.isPlural)} ${author.full}${thin}: ${closed}`,
      when(isOne, say`Dans sa note, ${author.full} ${write}${thin}: ${closed}`),
      say`${author.full} ${write}${thin}: ${closed}`,
      say`${author.full} le ${present('raconter', author.isPlural)} ainsi${thin}: ${closed}`,
      when(isOne, say`Dans la note ${author.of}, on lit${thin}: ${closed}`),
      say`${author.full} ${present('noter', author.isPlural)}${thin}: ${closed}`,
      say`Un mot ${author.of}${thin}: ${closed}`,
    ].map((phrase) => quoted(phrase, quote.source)),
  )
}

/** Many texts of the season have quoted the note: where the story is told, it is not needed again. */
export function isNoteWorn({ texts }: FactBook, choose: Chooser): boolean {
  return texts.note.every(({ piece }) => choose.isWorn(piece.text))
}

/** What the note says, in nobody's mouth. */
function inTheNote(words: Phrase, { rank }: Quote): Phrase[] {
  return [
    ...(rank === 0 ? [[`La note du spectacle commence ainsi${thin}: `, ...words]] : []),
    [`On lit dans la note${thin}: `, ...words],
    [`Quelques mots de la note${thin}: `, ...words],
    [`La note du spectacle dit${thin}: `, ...words],
    [`À lire dans la note${thin}: `, ...words],
  ]
}

/** Who makes the show: the wording that says most of what is not said yet; what kind of show, when the record names nobody. */
export const makers: Move = (facts, choose) => {
  const isNamed = choose.said.has('title')
  if (!facts.lead && !facts.company && !facts.cast && !facts.author)
    return choose.pick(
      facts.kind && choose.hasNamed(textOf(facts.kind)) ? [] : genreLines(facts, { isNamed }).map(rule),
    )
  const fresh = makerLines(facts, { isNamed }).flatMap((phrase) =>
    freshFacts(phrase, choose) > 0 && !namesAgain(phrase, choose) ? [phrase] : [],
  )
  const most = Math.max(0, ...fresh.map((phrase) => freshFacts(phrase, choose)))
  return choose.pickRare(fresh.filter((phrase) => freshFacts(phrase, choose) >= Math.min(most, 2)).map(rule))
}

/** Whether the title, or somebody whom the venue's own sentences have named, would be named again. */
function namesAgain(phrase: Phrase, choose: Chooser): boolean {
  return factsOf(phrase).some(
    ({ kind, text, factId }) =>
      (kind === 'title' && choose.said.has('title')) ||
      (kind === 'count' && choose.said.has(factId)) ||
      ((kind === 'person' || kind === 'company') && choose.hasNamed(text)),
  )
}

/** A review in its own words, with who wrote it; none that is a cliché of the brochure. */
export const pressQuote: Move = ({ show }, choose) => {
  const quotes = pressPieces(show).filter(({ words }) => !choose.hasQuoted(words.text))
  const [quote] = choose.shuffled(quotes).sort((a, b) => choose.wearOf(a.words.text) - choose.wearOf(b.words.text))
  if (!quote) return null
  const { words, by, isHeard } = quote
  const lines = [
    say`«${thin}${words}${thin}», ${isHeard ? 'dit' : 'écrit'} ${by}.`,
    isHeard ? say`«${thin}${words}${thin}», entend-on sur ${by}.` : say`«${thin}${words}${thin}», lit-on dans ${by}.`,
    say`«${thin}${words}${thin}», selon ${by}.`,
    say`«${thin}${words}${thin}» (${by}).`,
    isHeard
      ? say`«${thin}${words}${thin}», peut-on entendre sur ${by}.`
      : say`«${thin}${words}${thin}», peut-on lire dans ${by}.`,
    say`«${thin}${words}${thin}», note ${by}.`,
  ]
  return choose.pickRare(notReadTwice(lines, choose).map((phrase) => quoted(phrase, by.text)))
}

/** What a company that comes back played here before. */
export const comesBack: Move = ({ cameWith, company, title }, choose) => {
  if (!company || !cameWith || choose.said.has('company')) return null
  const back = present('revenir', company.isPlural)
  return choose.pickRare(
    [
      say`Après ${cameWith}, ${company.full} ${back} avec ${title}.`,
      say`${company.full} ${back}${thin}; la dernière fois, c’était ${cameWith}.`,
      say`La maison a déjà accueilli ${company.full} pour ${cameWith}.`,
      say`De ${cameWith} à ${title}${thin}: ${company.full} ${back} ici.`,
    ].map(rule),
  )
}

/** Those who have not been named yet, as the company prints them: author, leader, then lights, sets, music. */
export const team: Move = ({ author, writing, lead, team: crafts }, choose) => {
  const unsaid = (phrase: Phrase | null): phrase is Phrase =>
    phrase !== null && !factsOf(phrase).some(({ text }) => choose.hasNamed(text))
  const wrote = author && writing ? say`${writing.replace(/^(?:une?|des) /u, '')} ${de(author)}` : null
  const leads: Phrase | null = lead && [`${lead.role} `, ...lead.full]
  const names = [wrote, leads, ...crafts].filter(unsaid)
  // One craft alone would look like an afterthought of the credits.
  if (names.length === 1 && crafts.includes(names[0] ?? [])) return null
  return choose.pick([practical(say`${list(names.slice(0, 4), ', ')}.`)])
}

/** Who is on stage, and who conducts them, as far as nothing has named or counted them. */
export const players = ({ players: { conducts, plays } }: FactBook, choose: Chooser): Sentence[] => {
  if (choose.said.has('credits.performers')) return []
  const conductor = factsOf(conducts[0] ?? []).every(({ text }) => choose.hasNamed(text))
    ? null
    : choose.pickRare(conducts.map(rule))
  const others = choose.pickRare(plays(choose.hasNamed).map(rule))
  return [conductor, others].filter((sentence) => sentence !== null)
}

/** A prize of the record, in its own words. */
export const award: Move = ({ award: prize }, choose) =>
  prize && !prize.some((piece) => typeof piece !== 'string' && choose.said.has(piece.factId))
    ? choose.pick([practical(say`${prize}.`)])
    : null

/** What the record holds for approved, in its own words: « C’est le plus long fil tendu sous chapiteau en France. » */
export const claim: Move = ({ show, title }, choose) => {
  const [first] = show.approvedClaims ?? []
  if (!first || clichesIn(first).length > 0) return null
  const words = withoutStop(first)
  const bound = { kind: 'superlative', factId: 'approvedClaims.0', text: withinSentence(words) } as const
  const isNoun = /^(?:l[ae]|une?)\s|^l[’']/iu.test(words)
  const nouns = isNoun ? [say`C’est ${bound}.`, say`${title}${thin}: ${bound}.`, say`${capitalised([bound])}.`] : []
  const isAnOccasion = isNoun && occasion.test(words)
  const noted = isAnOccasion ? [] : [say`À noter${thin}: ${bound}.`, say`À retenir${thin}: ${bound}.`]
  return choose.pickRare([...noted, ...nouns].map(practical))
}

/** What happens once: « C’est la première création d’un opéra ici depuis 1912. » */
const occasion =
  /^(?:une?|la|le|l[’'])\s?(?:premi[èe]re|création|recréation|redécouverte|reprise|avant-première)(?!\p{L})/iu

/** What the brief asks to put forward, first what the record holds of it. */
export function asked(facts: FactBook, choose: Chooser, wanted: readonly Reason[]): Sentence | null {
  for (const reason of wanted) {
    const unsaid = reasonLines(facts, reason).filter((line) => line && !choose.hasQuoted(textOf(line)))
    const sentence = reason === 'press' ? pressQuote(facts, choose) : choose.pickRare(unsaid.map(rule))
    if (sentence) return sentence
  }
  return null
}

/** A reason to choose one evening, just after the dates: its meeting, for those whom the work brings. */
export const reasonToChoose: Move = (facts, choose) => {
  const told = facts.featured.length > 0 ? facts.featured : facts.slots
  const open = told.filter(({ facts: { availability } }) => availability !== 'soldOut')
  // A day that has more than its meeting is told whole, in one sentence.
  const isAlone = ({ facts: { accessibility } }: (typeof open)[number]) => (accessibility ?? []).length === 0
  const slots = facts.slots.length > 1 ? open.filter((slot) => isAlone(slot) && !isSaidMeeting(slot.index, choose)) : []
  return choose.pickRare(
    slots.flatMap((slot) => meetingLines(slot, { byWeekday: haveOwnWeekdays(facts.slots) })).map(rule),
  )
}

function isSaidMeeting(index: number, choose: Chooser): boolean {
  return choose.said.has(`performances.${index}.meeting`)
}

function freshFacts(phrase: Phrase, choose: Chooser): number {
  const ids = phrase.flatMap((piece) => (typeof piece === 'string' || piece.kind === 'title' ? [] : [piece.factId]))
  return new Set(ids.filter((id) => !choose.said.has(id))).size
}

/** Company, author, duration, age and language, as a line, when no sentence has said them: every public gets the same facts. */
export const leftOut: Move = (facts, choose) => {
  const phrase = unsaid(facts, choose)
  return phrase && choose.pick([practical(say`${phrase}.`)])
}

/** The same as a line among lines, without its full stop. */
export const leftOutLine: Move = (facts, choose) => choose.pick([practical(unsaid(facts, choose))])

function unsaid({ company, author, writing, kind, the, ...facts }: FactBook, choose: Chooser): Phrase | null {
  const isNamed = (phrase: Phrase | null | undefined) =>
    !phrase || factsOf(phrase).every(({ text }) => choose.hasNamed(text))
  const kindSaid = textOf(kind ?? [])
    .split(' ')
    .every((word) => choose.hasNamed(word))
  // « Opéra, opéra d’Antonín Dvořák »: what the author wrote says the kind.
  const isInWriting = !isNamed(author) && kind !== null && (writing ?? '').endsWith(` ${textOf(kind)}`)
  const by = isNamed(company?.name) ? null : company && say`par ${company.full}`
  const after = author === null ? afterWhom(facts) : null
  const missing = [
    kindSaid || isInWriting ? null : kind,
    isNamed(after) ? null : after,
    isNamed(author) ? null : writing ? say`${writing.replace(/^(?:une?|des) /u, '')} ${de(author)}` : de(author),
    by,
    ...unsaidFormat(facts, choose),
  ].filter((phrase) => phrase !== null)
  const [only] = missing
  // A kind alone is a word, not a sentence.
  if (missing.length === 1 && only === kind && kind) return kindAlone(textOf(kind), the) ?? kind
  // « Représentation en LSF. Par la Cie X, 1 h 25. » would give the company what stands before it.
  const work = only === by ? say`${workOf(the)} ${company?.of}` : null
  return list(work ? [work, ...missing.slice(1)] : missing, ', ')
}

function unsaidFormat(
  { duration, length, age, language }: Pick<FactBook, 'duration' | 'length' | 'age' | 'language'>,
  { said }: Pick<Chooser, 'said'>,
): (Phrase | null)[] {
  return [
    said.has('durationMinutes') ? null : said.has('intermission') ? duration : length,
    said.has('ageFrom') ? null : age,
    said.has('language') ? null : language,
  ]
}

/** « d’après Molière »: an author whom the subtitle names is named nowhere where the subtitle is not told. */
function afterWhom({ subtitle }: Pick<FactBook, 'subtitle'>): Phrase | null {
  return subtitle && /^d['’]après\s/iu.test(textOf(subtitle)) ? subtitle : null
}

/** What a company makes: a play is its author's. */
function workOf(the: string): string {
  return /concert|récital|ballet/u.test(the) ? `un ${the.replace(/^le /u, '')}` : 'un spectacle'
}

/** « un concert de jazz », « au programme : du théâtre d’objets ». */
function kindAlone(kind: string, the: string): Phrase | null {
  // « Un concert de musique » says nothing.
  if (/^musiques?$/iu.test(kind)) return null
  const bound = { kind: 'quote', factId: 'genre', text: kind } as const
  if (the === 'le concert' && !/^(?:concert|récital)/iu.test(kind)) return ['un concert de ', bound]
  const some = partitive(kind)
  if (/^festival/iu.test(kind)) return null
  const article = some?.endsWith(kind) ? some.slice(0, -kind.length) : null
  return article === null ? null : [`au programme${thin}: ${article}`, bound]
}
