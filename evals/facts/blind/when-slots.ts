import { addDays, capitalised, daysBetween, inLetters, weekday, writeDay, writeHour } from './french-forms.ts'
import { type Piece, piece, type SentenceContext, wantsError } from './pieces.ts'

interface Moment {
  day: string
  weekday: string
  minutes: number
  error: 'weekday' | 'date' | 'hour' | null
}

const shape = /^([12FL])?(wd\.?|Wd|WD|dmy|dm\.?|DM|d\/m\/y|d\/m|d|[hH][1-6]|rel|Rel)$/

/** `{1wd} {1dm} {1h2}`: one performance of the sentence (1, 2, First, Last); at most one of its parts is altered. */
export function whenSlot(name: string, context: SentenceContext): Piece | null | undefined {
  const match = shape.exec(name)
  if (match === null) return undefined
  const form = match[2] ?? ''
  const relative = form.toLowerCase() === 'rel'
  const which = relative ? 'F' : (match[1] ?? '1')
  const moment = momentOf(which, context)
  if (moment === null) return null
  if (relative) return relativeDay(form, moment, context)
  if (form.toLowerCase().startsWith('h')) return hour(form, moment, context)
  if (form.toLowerCase().startsWith('wd')) return weekdayPiece(form, moment, context)
  const error = moment.error === 'date' ? 'date-moved' : null
  if (form === 'd' && which === 'F' && moment.day.slice(0, 7) !== momentOf('L', context)?.day.slice(0, 7)) return null
  const text = writeDay(moment.day, form.toLowerCase())
  return piece(context, { text: form === 'DM' ? text.toUpperCase() : text, kind: 'date', error, group: 'when' })
}

function hour(form: string, moment: Moment, context: SentenceContext): Piece {
  const text = writeHour(moment.minutes, Number(form.charAt(1)))
  return piece(context, { text, kind: 'hour', error: moment.error === 'hour' ? 'hour-moved' : null, group: 'when' })
}

/** Beside a date that was moved, a weekday is neither right nor wrong of itself. */
function weekdayPiece(form: string, moment: Moment, context: SentenceContext): Piece {
  const name = form === 'wd.' ? `${moment.weekday.slice(0, 3)}.` : moment.weekday
  const text = form === 'WD' ? name.toUpperCase() : form === 'Wd' ? capitalised(name) : name
  if (moment.error === 'date') return { text }
  return piece(context, {
    text,
    kind: 'weekday',
    error: moment.error === 'weekday' ? 'weekday-mismatch' : null,
    group: 'when',
  })
}

function relativeDay(form: string, moment: Moment, context: SentenceContext): Piece {
  const gap = daysBetween(context.asOf, moment.day)
  const forms =
    gap === 1
      ? ['demain']
      : gap === 2
        ? ['après-demain', 'dans deux jours']
        : [`dans ${inLetters(gap)} jours`, `dans ${gap} jours`]
  if (gap >= 2 && gap <= 6) forms.push(`ce ${moment.weekday}`)
  if (gap === 7) forms.push('dans une semaine')
  if (gap === 0) forms.splice(0, forms.length, "aujourd'hui", 'ce soir')
  const text = context.random.pick(forms)
  const error = moment.error === 'date' ? 'relative-date-wrong' : null
  return piece(context, { text: form === 'Rel' ? capitalised(text) : text, kind: 'date', error, group: 'when' })
}

function momentOf(which: string, context: SentenceContext): Moment | null {
  const key = `moment ${which}`
  const known = context.state.get(key)
  if (known !== undefined) return known as Moment | null
  const moment = choose(which, context)
  context.state.set(key, moment)
  return moment
}

function choose(which: string, context: SentenceContext): Moment | null {
  const all = context.record.performances
  if (
    /[FL]/.test(which) &&
    new Set(all.map((one) => one.startsAt.slice(0, 10))).size < 2 &&
    /\{L/.test(context.template)
  )
    return null
  const first =
    (context.state.get('at') as number | undefined) ??
    context.random.below(all.length - (context.template.includes('{2') ? 1 : 0))
  context.state.set('at', first)
  const index = which === 'F' ? 0 : which === 'L' ? all.length - 1 : which === '2' ? first + 1 : first
  const starts = all[index]?.startsAt
  if (starts === undefined) return null
  const day = starts.slice(0, 10)
  const minutes = Number(starts.slice(11, 13)) * 60 + Number(starts.slice(14, 16))
  const moment: Moment = { day, weekday: weekday(day), minutes, error: null }
  if (!wantsError(context)) return moment
  return alter(moment, { which, context })
}

function alter(moment: Moment, { which, context }: { which: string; context: SentenceContext }): Moment {
  const { random, template, record } = context
  const prefix = which === '1' ? '1?' : which
  const has = (form: string) => new RegExp(`\\{${prefix}(?:${form})`).test(template)
  const parts: ('weekday' | 'date' | 'hour')[] = []
  if (has('h|H')) parts.push('hour')
  if (has('d|DM') || /\{rel\}/i.test(template)) parts.push('date')
  if (has('wd|Wd|WD') && has('d|DM')) parts.push('weekday')
  if (parts.length === 0) return moment
  const error = random.pick(parts)
  const days = record.performances.map((one) => one.startsAt.slice(0, 10))
  if (error === 'hour') {
    const taken = record.performances
      .filter((one) => one.startsAt.startsWith(moment.day))
      .map((one) => Number(one.startsAt.slice(11, 13)) * 60 + Number(one.startsAt.slice(14, 16)))
    const minutes = draw(
      () => moment.minutes + random.pick([-120, -90, -60, -30, 30, 60, 90]),
      (value) => !taken.includes(value),
    )
    return { ...moment, minutes, error }
  }
  if (error === 'weekday')
    return { ...moment, weekday: weekday(addDays(moment.day, random.pick([-2, -1, 1, 2, 3]))), error }
  const end = which === 'F' || which === 'L'
  const relative = /\{rel\}/i.test(template)
  const bare = new RegExp(`\\{${prefix}d\\}`).test(template)
  const day = draw(
    () =>
      addDays(
        moment.day,
        /\{rel\}/i.test(template)
          ? random.pick([1, 2, 3, 4, 5, 6, 8, 9, 10])
          : random.pick(bare ? [-4, -3, -2, -1, 1, 2, 3, 4, 5, 6] : [-9, -6, -3, -2, -1, 1, 2, 3, 5, 7, 14, 31]),
      ),
    (value) => (end && !/\{rel\}/i.test(template) ? value !== moment.day : !days.includes(value)),
  )
  return { ...moment, day, weekday: relative || random.next() < 0.5 ? weekday(day) : moment.weekday, error }
}

function draw<T>(make: () => T, suits: (value: T) => boolean): T {
  for (;;) {
    const value = make()
    if (suits(value)) return value
  }
}
