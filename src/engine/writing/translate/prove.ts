import type { PracticalLanguage, TranslationRemark } from '../../../contract/index.ts'
import { foldAccents } from '../../text/index.ts'
import { besideMarks, type MaskedSentence, marksIn } from './masked-text.ts'
import { calendarNames } from './told-calendar.ts'
import { digitsIn, numbersInFrench, numbersInWords } from './told-numbers.ts'

/** What is wrong with an answer, which then stays French, and what a person has to read in one that is whole. */
export interface Proof {
  readonly faults: readonly TranslationRemark[]
  readonly doubts: readonly TranslationRemark[]
}

/**
 * Compares an answer with its French sentence: each mark once and untouched, no number, day, month or address of its own; then what words may
 * have done: names in another order, a number told otherwise, a length or a name that surprises.
 */
export function prove(sentence: MaskedSentence, answer: string | null, to: PracticalLanguage): Proof {
  if (answer === null || answer.trim() === '') return { faults: [remark('absent')], doubts: [] }
  const compared = { sentence, answer, to, french: besideMarks(sentence.masked), said: besideMarks(answer) }
  return {
    faults: [marksChanged, digitsAdded, calendarAdded, linkAdded, leftInFrench].flatMap((test) => test(compared)),
    doubts: [namesMoved, wordsToRead, numbersChanged, lengthChanged, namesAdded].flatMap((test) => test(compared)),
  }
}

interface Compared {
  readonly sentence: MaskedSentence
  readonly answer: string
  readonly to: PracticalLanguage
  /** Both without their marks. */
  readonly french: string
  readonly said: string
}

function remark(code: TranslationRemark['code'], words = ''): TranslationRemark {
  return { code, words }
}

function marksChanged({ sentence, answer, said }: Compared): TranslationRemark[] {
  const found = marksIn(answer)
  const broken = /[⟦⟧]/u.test(said) ? [remark('changed', answer)] : []
  const unknown = found.filter((mark) => !sentence.marks.has(mark)).map((mark) => remark('changed', mark))
  const counted = [...sentence.marks].flatMap(([mark, { french }]) => {
    const times = found.filter((one) => one === mark).length
    return times === 1 ? [] : [remark(times === 0 ? 'lost' : 'doubled', french)]
  })
  return [...counted, ...unknown, ...broken]
}

function digitsAdded({ french, said }: Compared): TranslationRemark[] {
  const told = [...digitsIn(french), ...numbersInFrench(french).map(String)]
  const added = beyond(digitsIn(said), told)
  return added.length > 0 ? [remark('digits', added.join(' '))] : []
}

function calendarAdded({ french, said, to }: Compared): TranslationRemark[] {
  const added = beyond(calendarNames(said, to), calendarNames(french, 'fr'))
  return added.length > 0 ? [remark('calendar', namesOf(said, to).join(' '))] : []
}

function namesOf(said: string, to: PracticalLanguage): string[] {
  return said.split(/[^\p{L}]+/u).filter((word) => calendarNames(word, to).length > 0)
}

const link = /https?:|www\.|\S@\S+\.\S|<\/?\p{L}|\]\(/giu

function linkAdded({ french, said }: Compared): TranslationRemark[] {
  const added = (said.match(link) ?? []).length > (french.match(link) ?? []).length
  return added ? [remark('link', said.match(/\S*(?:https?:|www\.|@|<\/?\p{L}|\]\()\S*/giu)?.join(' ') ?? '')] : []
}

const fewestWords = 3

function leftInFrench({ french, said }: Compared): TranslationRemark[] {
  return wordsIn(french).length >= fewestWords && plain(french) === plain(said) ? [remark('same')] : []
}

function namesMoved({ sentence, answer }: Compared): TranslationRemark[] {
  const names = (text: string) => marksIn(text).filter((mark) => sentence.marks.get(mark)?.kind === 'name')
  const [before, after] = [names(sentence.masked), names(answer)]
  if (before.length !== after.length || before.join() === after.join()) return []
  return [remark('order', after.map((mark) => sentence.marks.get(mark)?.french).join(' · '))]
}

function wordsToRead({ sentence, french, said, to }: Compared): TranslationRemark[] {
  const unsaid = beyond(calendarNames(french, 'fr'), calendarNames(said, to)).length > 0
  const open = sentence.open.map((words) => remark('words', words))
  return unsaid ? [...open, remark('words', french.trim())] : open
}

function numbersChanged({ french, said, to }: Compared): TranslationRemark[] {
  const told = numbersInFrench(french).map(String)
  const given = [
    ...numbersInWords(said, to)
      .filter((value) => value > 1)
      .map(String),
    ...digitsIn(said),
  ]
  const differing = [...beyond(told, given), ...beyond(given, [...told, ...digitsIn(french)])]
  return differing.length > 0 ? [remark('number', differing.join(' · '))] : []
}

const lengths = { least: 0.4, most: 2.5, fromLetters: 30 }

function lengthChanged({ french, said }: Compared): TranslationRemark[] {
  const [before, after] = [lettersIn(french), lettersIn(said)]
  const ratio = after / Math.max(1, before)
  const isOdd = before >= lengths.fromLetters && (ratio < lengths.least || ratio > lengths.most)
  return isOdd ? [remark('length')] : []
}

/** German writes every noun with a capital. */
function namesAdded({ sentence, said, to }: Compared): TranslationRemark[] {
  if (to === 'de') return []
  const known = plain(sentence.french)
  const added = [...said.matchAll(/(?<=[\p{L},;:)»”’'] +)\p{Lu}[\p{L}’'-]+/gu)]
    .map(([word]) => word)
    .filter((word) => calendarNames(word, to).length === 0 && !known.includes(plain(word).trim()))
  return added.length > 0 ? [remark('name', added.join(' · '))] : []
}

/** The values of `given` that `allowed` does not hold, each counted. */
function beyond(given: readonly string[], allowed: readonly string[]): string[] {
  const left = [...allowed]
  return given.filter((value) => {
    const place = left.indexOf(value)
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

function wordsIn(text: string): string[] {
  return text.match(/\p{L}{2,}/gu) ?? []
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

function plain(text: string): string {
  return foldAccents(text.toLowerCase())
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
