import type { FigureResult, PerformanceSummary } from '../../../contract/index.ts'
import type { PrintedBlock, PrintedDocument } from '../../print/index.ts'
import { figureBlock } from '../report/figure-block.ts'
import { type ReportFormat, type ReportSpeech, reportFormat } from '../report/report-format.ts'
import type { WeekFacts } from './week-facts.ts'

const mostActions = 5

/** The week in a page: what was sold, what to do, what plays next, where the season stands. It names nobody of the public. */
export function weekLetter(facts: WeekFacts, speech: ReportSpeech): PrintedDocument {
  const format = reportFormat(speech)
  const { say } = speech
  const { asOf, dataUntil, houseName, today } = facts
  const title = titleOf(facts, format)
  return {
    title,
    subtitle: say('report.subtitle', { house: houseName, onDay: asOf, untilDay: (dataUntil ?? asOf).slice(0, 10) }),
    language: speech.language,
    footer: say('week.footer', { house: houseName }),
    blocks: [
      heading(say('week.sold')),
      ...soldBlocks(facts, format),
      heading(say('week.actions')),
      ...actionBlocks(facts, format),
      ...nextBlocks(today.performances, format),
      heading(say('week.season', { season: today.season })),
      ...today.figures.filter(({ value }) => value !== null).map((figure) => figureBlock(figure, format)),
    ],
  }
}

/** « du 26 novembre au 2 décembre 2026 »: the year once, where it is the same. */
function titleOf({ sold, asOf }: WeekFacts, { say, day, dayAndMonth }: ReportFormat): string {
  if (sold === null) return say('week.title-undated', { onDay: asOf })
  const { first, last } = sold.week
  const isOneYear = first.slice(0, 4) === last.slice(0, 4)
  return say('week.title', { from: isOneYear ? dayAndMonth(first) : day(first), until: day(last) })
}

function heading(text: string): PrintedBlock {
  return { kind: 'heading', level: 1, text }
}

function soldBlocks({ sold }: WeekFacts, format: ReportFormat): PrintedBlock[] {
  if (sold === null) return [{ kind: 'paragraph', text: format.say('week.undated') }]
  return sold.figures.map((figure) => {
    const before = sold.before.find(({ key }) => key === figure.key)
    return weekFigure(figure, before?.value ?? null, format)
  })
}

function weekFigure({ label, value, unit }: FigureResult, before: number | null, format: ReportFormat): PrintedBlock {
  const beside =
    before === null || value === null
      ? null
      : format.say('week.before', {
          before: format.figure(before, unit),
          change: before === 0 ? null : format.change(value / before - 1),
        })
  return {
    kind: 'figure',
    value: format.figure(value, unit),
    label: beside === null ? label : format.say('week.beside', { label, beside }),
  }
}

/** What can still be changed, each with what it rests on; or that nothing waits, or that the files stop too long ago to say. */
function actionBlocks({ today: { cards, stoppedOn } }: WeekFacts, { say, said }: ReportFormat): PrintedBlock[] {
  const stopped: PrintedBlock[] =
    stoppedOn === null ? [] : [{ kind: 'paragraph', text: say('week.stopped', { stoppedDay: stoppedOn }) }]
  if (cards.length === 0) return stopped.length > 0 ? stopped : [{ kind: 'paragraph', text: say('week.nothing-to-do') }]
  const rows = cards.slice(0, mostActions).map(({ headline, evidence }) => ({
    term: said(headline),
    text: evidence.map(said).join(' '),
  }))
  return [...stopped, { kind: 'terms', rows }]
}

function nextBlocks(performances: readonly PerformanceSummary[], format: ReportFormat): PrintedBlock[] {
  if (performances.length === 0) return []
  return [
    heading(format.say('week.next')),
    { kind: 'list', items: performances.map((one) => performanceLine(one, format)) },
  ]
}

function performanceLine(
  { show, startsAt, sold, capacity, forecast }: PerformanceSummary,
  { say, moment, integer }: ReportFormat,
): string {
  const { mean = null, low = null, high = null } = forecast ?? {}
  const isExpected = mean !== null && low !== null && high !== null
  const seats =
    sold === null
      ? say('week.seats-unknown')
      : say('week.seats', { sold, capacity: capacity === null ? null : integer(capacity) })
  const expected = isExpected
    ? say('week.expected', { mean: Math.round(mean), low: integer(low), high: integer(high) })
    : null
  return say('week.performance', { show, moment: startsAt === null ? null : moment(startsAt), seats, expected })
}
