import type { Atom, DraftFact, WrittenDraft } from '../../../contract/index.ts'
import { correctTypography } from '../../language/index.ts'
import {
  type DraftRequest,
  type PracticalLine,
  practicalBlock,
  type WrittenDraftWithoutChecks,
  writeDraft,
} from '../draft/index.ts'
import { type Parts, sentencesOfParts } from './sentences.ts'

type Origin = WrittenDraft['origins'][number]

/** A stretch of one writer, with its facts counted in it. */
interface Piece {
  readonly text: string
  readonly writtenBy: Origin['writtenBy']
  readonly source: string | null
  readonly facts: readonly DraftFact[]
}

/** What rules put around what a model wrote: made once for all the versions of a request. */
export interface Frame {
  readonly practical: readonly PracticalLine[]
  readonly byRules: WrittenDraftWithoutChecks
}

/** `altText`: of the photo that goes with the text; that of the rules when absent. */
export function frameOf(asked: DraftRequest, altText?: string | null): Frame {
  const byRules = writeDraft(asked)
  const content = altText === undefined ? byRules.content : { ...byRules.content, altText }
  return { practical: practicalBlock(asked), byRules: { ...byRules, content } }
}

/** The typography of the house's language, before anything is counted. */
export function typesetParts(parts: Parts): Parts {
  const set = (words: string) => correctTypography(words.trim()).text
  return { subject: set(parts.subject), preheader: set(parts.preheader), body: set(parts.body) }
}

/**
 * The whole draft: the model's words, and around them the practical lines whose facts it has not told (`told`: fields of the record);
 * the subject, the preheader, the hashtags and the alternative text by rules where it gave none. Offsets count UTF-16 units.
 */
export function assemble(
  parts: Parts,
  { frame, atoms, writer }: { readonly frame: Frame; readonly atoms: readonly Atom[]; readonly writer: string },
): WrittenDraftWithoutChecks {
  const told = new Set(
    atoms.flatMap(({ status, fact }) => (status === 'supported' && fact !== null ? [fieldOf(fact)] : [])),
  )
  const { byRules, practical } = frame
  const print = printer()
  const field = (part: 'subject' | 'preheader', own: string | null) =>
    own === null ? null : print.field(() => (parts[part] === '' ? print.add(ofRule(own)) : addModel(part)))
  const addModel = (part: 'subject' | 'preheader' | 'body') => {
    let at = 0
    for (const { start, end, text } of sentencesOfParts({ ...empty, [part]: parts[part] })) {
      print.plain(parts[part].slice(at, start))
      print.add({ text, writtenBy: 'model', source: writer, facts: [] })
      at = end
    }
    print.plain(parts[part].slice(at))
  }
  const subject = field('subject', byRules.content.subject)
  const preheader = field('preheader', byRules.content.preheader)
  const due = practical.filter((line) => isDue(line, { told, body: parts.body }))
  const body = print.field(() => {
    addLines(
      print,
      due.filter(({ isAtHead }) => isAtHead),
      'head',
    )
    addModel('body')
    addLines(
      print,
      due.filter(({ isAtHead }) => !isAtHead),
      'tail',
    )
  })
  const { hashtags, altText } = byRules.content
  if (hashtags.length > 0) print.field(() => print.plain(hashtags.join(' ')))
  if (altText) print.field(() => print.add(ofRule(altText)))
  return {
    content: { subject, preheader, body, hashtags, altText },
    ...print.done(),
    model: writer,
    tokens: 0,
    wh: 0,
    bytesSent: 0,
  }
}

const empty: Parts = { subject: '', preheader: '', body: '' }
/** « Bonjour, », « Chères abonnées, chers abonnés, »: a model that greets is not greeted over. */
const greeting = /^[^\n]{1,60},\n/u

/** What any text of a house has around it: no reason to tell a line again. */
const standing: ReadonlySet<string> = new Set(['house.name', 'house.shortName', 'title'])

/** « performances[0].startsAt » and « performances.0.startsAt » are one field. */
function fieldOf(fact: string): string {
  return fact.replaceAll(/\[(\d+)\]/gu, '.$1')
}

/** A line whose every fact is told is not told again; what asks to act, greets or mentions always stands. */
function isDue(
  { text, facts, isAtHead }: PracticalLine,
  { told, body }: { told: ReadonlySet<string>; body: string },
): boolean {
  if (text.includes('**')) return true
  if (facts.length === 0) return isAtHead ? !greeting.test(body) : true
  return facts.some(({ factId }) => factId !== null && !standing.has(factId) && !told.has(fieldOf(factId)))
}

function ofRule(text: string): Piece {
  return { text, writtenBy: 'rule', source: null, facts: [] }
}

function addLines(print: ReturnType<typeof printer>, lines: readonly PracticalLine[], place: 'head' | 'tail'): void {
  for (const [at, line] of lines.entries()) {
    const between = at === 0 ? '' : (line.after ?? '\n\n')
    print.plain(at === 0 && place === 'tail' ? '\n\n' : between)
    print.add(line)
  }
  if (place === 'head' && lines.length > 0) print.plain('\n\n')
}

function printer() {
  let text = ''
  const facts: DraftFact[] = []
  const origins: Origin[] = []
  return {
    /** Runs `write` as one field, a blank line after the one before, and gives back its text. */
    field(write: () => void): string {
      if (text !== '') text += '\n\n'
      const start = text.length
      write()
      return text.slice(start)
    },
    plain(words: string): void {
      text += words
    },
    add(piece: Piece): void {
      const start = text.length
      text += piece.text
      facts.push(...piece.facts.map((fact) => ({ ...fact, start: fact.start + start, end: fact.end + start })))
      origins.push({ start, end: text.length, writtenBy: piece.writtenBy, source: piece.source })
    },
    done: () => ({ text, facts, origins }),
  }
}
