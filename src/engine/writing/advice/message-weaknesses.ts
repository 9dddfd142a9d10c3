import type { Channel } from '../../../contract/index.ts'
import { literalPattern } from '../../language/index.ts'
import { monthsWritten, weekdaysWritten } from '../../text/index.ts'
import { factLines, otherSubjects } from './fact-lines.ts'
import { emptyOpening } from './jargon.ts'
import { appended, atEnd, type Found, moved, type Scene } from './scene.ts'

/** Channels on which a reader is asked to do something. */
const calling: ReadonlySet<Channel> = new Set(['email', 'newsletter', 'facebook', 'web', 'sms'])

/** A subject that is only a title, or a title and a date: nothing says why to open. */
export function plainSubject(scene: Scene): Found[] {
  const { subject } = scene.content
  if (!subject || scene.channel === 'press' || scene.channel === 'web' || !isPlain(subject, scene.show.title)) return []
  const better = otherSubjects(scene)
    .filter(({ kinds }) => kinds.some((kind) => !says.has(kind)))
    .flatMap((other) => withDay(other.subject, subject, scene.show.title))
    .find((other) => other.length <= subjectRoom && !isPlain(other, scene.show.title))
  const place = { start: 0, end: subject.length }
  return [{ code: 'subject-plain', params: {}, ...place, fix: better ? { ...place, by: better } : null }]
}

/** Most mail readers on a phone cut a subject there. */
const subjectRoom = 60
/** What a plain subject says already: no reason to open. */
const says: ReadonlySet<string> = new Set(['title', 'date', 'weekday', 'hour', 'venue', 'hall', 'city'])
const calendarWord = new RegExp(String.raw`(?<!\p{L})(?:${weekdaysWritten}|${monthsWritten})(?!\p{L})`, 'iu')

/** Another subject that keeps the day which the plain one told; none where it tells another. */
function withDay(other: string, plain: string, title: string): string[] {
  const day = plain.replace(title, '').replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
  if (!/\d/u.test(day) || other.includes(day)) return [other]
  return calendarWord.test(other) ? [] : [`${other}, ${day}`]
}

const ofCalendar = new RegExp(String.raw`(?:${weekdaysWritten}|\d+|h|${monthsWritten}|du|au|le|les|et|à|,|:|\s)`, 'giu')

function isPlain(subject: string, title: string): boolean {
  const rest = subject.replaceAll(title, '').replaceAll(ofCalendar, '')
  return !/\p{L}{3}|€|\$/u.test(rest) && !/(?<!\p{L})en\s\d/u.test(subject)
}

export function emptyStart({ sentences, bodyStart, body }: Scene): Found[] {
  const [first, second] = sentences
  if (!first || !emptyOpening.test(first.text)) return []
  const fix =
    second && !/\d/u.test(first.text)
      ? { ...moved(bodyStart, { start: first.start, end: second.start }), by: '' }
      : null
  return [{ code: 'opening-empty', params: { words: opening(body) }, ...moved(bodyStart, first), fix }]
}

export function noAction(scene: Scene): Found[] {
  if (!lacksAction(scene)) return []
  const line = factLines(scene).action
  return [{ code: 'no-action', params: {}, ...atEnd(scene), fix: appended(scene, line) }]
}

/** No verb that asks for something, no address, and on a telephone no number to call. */
export function lacksAction({ channel, body }: Scene): boolean {
  const canCall = channel === 'sms' && /(?<!\d)0\d(?:\s?\d\d){4}/u.test(body)
  return calling.has(channel) && !action.test(body) && !canCall
}

const action =
  /\*\*[^*]+\*\*|https?:|\.(?:fr|com|org|example)\/|(?<!\p{L})(?:réserve[rz]|choisi(?:r|ssez)|prene[zr]|prendre (?:mes|vos|des|une) place|appele[rz]|répond(?:re|ez)|écrive[zr]-|inscrive[zr]|inscrire|demande[rz])(?!\p{L})/iu

export function severalActions({ channel, body, bodyStart }: Scene): Found[] {
  const actions = [...body.matchAll(/\*\*[^*\n]+\*\*/gu)]
  const [, second] = actions
  if (!second || !calling.has(channel)) return []
  const place = moved(bodyStart, { start: second.index, end: second.index + second[0].length })
  return [{ code: 'several-actions', params: { count: actions.length }, ...place, fix: null }]
}

export function repeatedTitle({ body, bodyStart, show, channel }: Scene): Found[] {
  // A title is often a name that a text must say: only what is set as a title counts.
  const places = [...body.matchAll(new RegExp(`(?<=[*«]\\s?)${literalPattern(show.title)}`, 'gu'))]
  const third = places[2]
  if (!third || channel === 'press' || show.title.length < 4) return []
  return [
    {
      code: 'title-repeated',
      params: { count: places.length },
      ...moved(bodyStart, { start: third.index, end: third.index + show.title.length }),
      fix: null,
    },
  ]
}

function opening(body: string): string {
  return body.split(/\s+/u).slice(0, 5).join(' ')
}
