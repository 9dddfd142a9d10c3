import type { ShowRecord } from '../../../contract/index.ts'
import { counted } from './french.ts'
import { stageOf } from './on-stage.ts'
import { ensemble, leadOf, performerCount, performersOf, splitNames, sungThrough } from './people.ts'
import { fact, list, type Phrase, textOf } from './phrase.ts'

export interface Cast {
  readonly count: number
  /** Up to four, their names; beyond, « cinq interprètes ». */
  readonly phrase: Phrase
  readonly isNamed: boolean
  /** « cinq »: how a story that counts them itself begins. */
  readonly number: Phrase
}

/** As many as a sentence can name: nobody reads « trois interprètes » of three whom the record names. */
const mostNamed = 4

/** Who plays, named up to four and else counted; null when the credits name none, or a group as one. */
export function castOf(show: ShowRecord): Cast | null {
  const { people, isWhole } = stageOf(show)
  if (performersOf(show).some((name) => ensemble.test(name))) return null
  const isSung = sungThrough.test(show.genre ?? '')
  const cast = people.filter(({ does }) => does === 'acts' || (does === 'embodies' && !isSung))
  const names = list(cast.map(({ phrase }) => phrase))
  if (names === null) return null
  const text = counted(cast.length, 'interprète')
  const bound = (words: string): Phrase => [fact('count', 'credits.performers', words)]
  const number = bound(text.split(' ')[0] ?? text)
  if (cast.length <= mostNamed) return { count: cast.length, phrase: names, isNamed: true, number }
  // A count that leaves a musician out, or that the record's own does not bear out, is not said.
  const isCounted = cast.length === people.length && cast.length === performerCount(show) && isWhole
  return isCounted ? { count: cast.length, phrase: bound(text), isNamed: false, number } : null
}

/** The cast beside a leader who is not of it; null when they are: nobody stages « trois interprètes » and is the third. */
export function playedBy(show: ShowRecord): Phrase | null {
  const names = splitNames(textOf(leadOf(show)?.name ?? []))
  const onStage = stageOf(show).people.map(({ name }) => name)
  return names.some((name) => onStage.includes(name)) ? null : (castOf(show)?.phrase ?? null)
}

/**
 * What somebody stages or directs, with its cast: « cinq interprètes », « la pièce avec A et B » (`the` is « la pièce »); null of a work
 * that is made otherwise: one choreographs a piece, not its dancers.
 */
export function stagedOf(show: ShowRecord, the: string): Phrase | null {
  const lead = leadOf(show)
  const cast = lead && /^(?:mise|direction$)/u.test(lead.task) ? playedBy(show) : null
  return cast && castOf(show)?.isNamed ? [`${the} avec `, ...cast] : cast
}

/** « de et avec Mélissa Gauvreau »: who wrote it is the whole of the cast. */
export function isPlayedByAuthor(show: ShowRecord, author: Phrase | null): boolean {
  const cast = castOf(show)
  if (!author || !cast?.isNamed) return false
  const written = splitNames(textOf(author))
  const played = splitNames(textOf(cast.phrase))
  return written.length === played.length && written.every((name) => played.includes(name))
}
