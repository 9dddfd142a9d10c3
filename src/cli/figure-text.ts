import type { FigureResult, FigureThen, FigureUnit } from '../contract/index.ts'
import type { CommandContext } from './command.ts'

type Context = Pick<CommandContext, 'say' | 'language'>

/** One figure as a person reads it on a terminal: what it is, what it is made of, what it leaves out, its rows. */
export function figureText(figure: FigureResult, context: Context): string {
  const { say } = context
  const value = (one: number | null) => valueText(one, figure.unit, context)
  const lines = [
    say('cli.figure.value', { label: figure.label, value: value(figure.value) }),
    figure.definition,
    ...(figure.range && figure.range.low < figure.range.high
      ? [say('figure.range', rangeText(figure.range, context))]
      : []),
    ...(figure.numerator !== null && figure.denominator !== null
      ? [
          say('cli.figure.parts', {
            numerator: partText(figure.numerator, figure.unit, context),
            denominator: whole(figure.denominator, context),
          }),
        ]
      : []),
    ...figure.excluded.map(({ why, count }) =>
      say('cli.figure.left-out', { what: say(`figure.excluded.${why}`, { count }) }),
    ),
    ...(figure.cautions ?? []).map(({ code, count }) => say(`figure.caution.${code}`, { count })),
    ...(figure.dataUntil === null ? [] : [say('figure.cutoff', { day: cutOffText(figure.dataUntil, context) })]),
    ...thenLines(figure, context),
    ...(figure.till === null ? [] : [say('cli.figure.till', { total: value(figure.till.total) })]),
    ...(figure.till?.gap == null ? [] : [say('figure.till.gap', { gap: value(figure.till.gap) })]),
    ...(figure.rows ?? []).map((row) => `  ${rowName(row, say)}  ${value(row.value)}`),
  ]
  return `${lines.join('\n')}\n`
}

/** What the figure was at the same point last season and on the same day, each counted as today; or why it is not compared. */
function thenLines({ lastSeason, noLastSeason, sameDay, unit }: FigureResult, context: Context): string[] {
  const { say } = context
  const shown = (one: number | null) => valueText(one, unit, context)
  const alike = ({ now, paid }: FigureThen) => [
    ...(now === null ? [] : [say('cli.figure.alike', { now: shown(now) })]),
    ...(paid === null || paid.low === paid.high
      ? []
      : [say('cli.figure.paid-then', { low: shown(paid.low), high: shown(paid.high) })]),
  ]
  return [
    ...(lastSeason === null
      ? []
      : [
          say('cli.figure.last-season', { value: shown(lastSeason.value), day: lastSeason.asOf }),
          ...alike(lastSeason),
        ]),
    ...(noLastSeason === null
      ? []
      : [say('cli.figure.not-compared', { why: say(`figure.no-same-point.${noLastSeason}`) })]),
    ...(sameDay === null ? [] : [say('figure.same-point.day', { value: shown(sameDay.value), day: sameDay.asOf })]),
  ]
}

function rangeText({ low, high }: { low: number; high: number }, context: Context) {
  return { low: whole(low, context), high: whole(high, context) }
}

function cutOffText(until: string, { language }: Context): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  const at = new Date(`${until.slice(0, 10)}T${until.slice(11, 16) || '00:00'}:00Z`)
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options).format(at)
}

type Row = NonNullable<FigureResult['rows']>[number]

function rowName({ by, labels }: Row, say: Context['say']): string {
  return Object.entries(by)
    .map(([dimension, value]) => labels?.[dimension] ?? named(dimension, value ?? 'unknown', say))
    .join(', ')
}

/** The words of a closed list; the value itself where it is its own name (a season, a hall). */
function named(dimension: string, value: string, say: Context['say']): string {
  const code = dimension === 'audience' ? `audience.${value}` : `dimension.${dimension}.${value}`
  const said = say(code)
  return said === code ? value : said
}

function valueText(value: number | null, unit: FigureUnit, context: Context): string {
  if (value === null) return context.say('cli.unknown')
  if (unit === 'share') return format(value, { style: 'percent', maximumFractionDigits: 1 }, context)
  if (unit === 'cents') return partText(value, unit, context)
  if (unit === 'visitsPerPerson') return format(value, { maximumFractionDigits: 2 }, context)
  return context.say(`figure.unit.${unit}`, { n: Math.round(value * 10) / 10 })
}

function partText(value: number, unit: FigureUnit, context: Context): string {
  if (unit !== 'cents') return whole(value, context)
  return format(value / 100, { style: 'currency', currency: 'EUR' }, context)
}

function whole(value: number, context: Context): string {
  return format(value, { maximumFractionDigits: 1 }, context)
}

function format(value: number, options: Intl.NumberFormatOptions, { language }: Context): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options).format(value)
}
