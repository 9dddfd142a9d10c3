import type { FigureResult, PerformanceSummary, ShowSummary } from '../../../contract/index.ts'
import type { PrintedBlock, PrintedColumn, PrintedDocument } from '../../print/index.ts'
import { figureBlock } from './figure-block.ts'
import { fillDrawing, seasonDrawing } from './report-charts.ts'
import { type ReportFormat, type ReportSpeech, reportFormat } from './report-format.ts'
import type { SeasonFacts } from './season-facts.ts'

/** The written report of a season: what it comes to, its pictures, shows and audiences, and what the data do not say. */
export function printedReport(facts: SeasonFacts, speech: ReportSpeech): PrintedDocument {
  const format = reportFormat(speech)
  const { say } = speech
  const title = say('report.title', { season: facts.season })
  const names = {
    house: facts.houseName,
    onDay: facts.asOf,
    untilDay: (facts.dataUntil ?? facts.asOf).slice(0, 10),
  }
  return {
    title,
    subtitle: say('report.subtitle', names),
    language: speech.language,
    footer: [facts.houseName, title, format.day(facts.asOf)].filter((part) => part !== null).join(' · '),
    blocks: [
      heading(say('report.essential')),
      ...facts.figures.filter(isKnown).map((figure) => figureBlock(figure, format)),
      ...salesBlocks(facts, format),
      ...hallBlocks(facts, format),
      heading(say('report.shows')),
      showsTable(facts, format),
      ...audienceBlocks(facts, format),
      ...facts.shares.flatMap((figure) => shareBlocks(figure, format)),
      heading(say('report.unsaid')),
      { kind: 'list', items: unsaid(facts, format) },
      heading(say('report.definitions')),
      { kind: 'terms', rows: [...facts.figures, ...facts.shares].map((figure) => definitionOf(figure, format)) },
    ],
  }
}

function heading(text: string): PrintedBlock {
  return { kind: 'heading', level: 1, text }
}

function isKnown({ value }: FigureResult): boolean {
  return value !== null
}

function salesBlocks({ curves }: SeasonFacts, format: ReportFormat): PrintedBlock[] {
  const now = curves?.points.at(-1)
  if (!curves || !now) return []
  const { say } = format
  const then = curves.before?.samePoint
  const text = then
    ? say('report.sales-beside', {
        seats: now.seats,
        onDay: now.day,
        before: then.seats,
        thenDay: then.day,
        change: then.seats === 0 ? '' : format.change(now.seats / then.seats - 1),
      })
    : say('report.sales-now', { seats: now.seats, onDay: now.day })
  return [heading(say('report.sales')), { kind: 'paragraph', text }, seasonDrawing(curves, text, format)]
}

function hallBlocks({ shows }: SeasonFacts, format: ReportFormat): PrintedBlock[] {
  const { say } = format
  const text = say('report.halls-text')
  const drawing = fillDrawing(
    shows.shows.flatMap(({ performances }) => performances),
    text,
    format,
  )
  return drawing === null ? [] : [heading(say('report.halls')), drawing, { kind: 'paragraph', text }]
}

function column(label: string, share?: number): PrintedColumn {
  return share === undefined ? { label, align: 'end' } : { label, align: 'start', share }
}

/** Each show of the season by date, a sum of which one part is unknown being unknown; then the figures of the season itself. */
function showsTable({ shows: { shows }, figures }: SeasonFacts, format: ReportFormat): PrintedBlock {
  const { say } = format
  const keys = ['performances', 'tickets', 'fillRate', 'receipts']
  const total = keys.map((key) => {
    const whole = figures.find((one) => one.key === key)
    if (whole === undefined) return '—'
    return whole.unit === 'cents' && whole.value !== null
      ? format.money(whole.value)
      : format.figure(whole.value, whole.unit)
  })
  return {
    kind: 'table',
    columns: [
      column(say('report.column.show'), 1),
      ...['performances', 'tickets', 'fill', 'receipts'].map((key) => column(say(`report.column.${key}`))),
    ],
    rows: [
      ...shows.toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1)).map((show) => showRow(show, format)),
      [say('report.total'), ...total],
    ],
  }
}

/** Its fill rate counts the performances whose house and sales are known, past and to come, as that of the season does. */
function showRow({ title, performances }: ShowSummary, { say, integer, share, money }: ReportFormat): string[] {
  const on = performances.filter(({ isCancelled }) => !isCancelled)
  const sold = sumOf(on, (one) => one.sold)
  const cents = sumOf(on, (one) => one.receiptsCents)
  const housed = on.filter((one) => one.capacity !== null && one.sold !== null)
  const [filled, seats] = [sumOf(housed, (one) => one.sold), sumOf(housed, (one) => one.capacity)]
  return [
    title,
    integer(on.length),
    sold === null ? say('report.unknown') : integer(sold),
    filled === null || !seats ? '—' : share(filled / seats),
    cents === null ? say('report.unknown') : money(cents),
  ]
}

function firstOf({ performances }: ShowSummary): string {
  return performances.reduce((first, { startsAt }) => (startsAt !== null && startsAt < first ? startsAt : first), '~')
}

function sumOf(all: readonly PerformanceSummary[], pick: (one: PerformanceSummary) => number | null): number | null {
  const told = all.map(pick)
  return told.includes(null) ? null : told.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

function audienceBlocks({ audiences }: SeasonFacts, format: ReportFormat): PrintedBlock[] {
  if (!audiences?.buyersAreKnown || audiences.identifiedBuyers === 0) return []
  const { say, integer } = format
  const groups = audiences.segments.filter(({ group }) => group === 'buyers')
  const before = audiences.samePoint
  return [
    heading(say('report.audiences')),
    { kind: 'paragraph', text: say('report.audiences-text') },
    {
      kind: 'table',
      columns: [
        column(say('report.column.audience'), 1),
        column(say('report.column.persons')),
        ...(before === null ? [] : [column(say('report.column.then', { onDay: before }))]),
        column(say('report.column.reachable')),
      ],
      rows: groups.map(({ key, size, sizeSamePoint, reachable }) => [
        say(`audience.${key}`),
        integer(size),
        ...(before === null ? [] : [sizeSamePoint === null ? '—' : integer(sizeSamePoint)]),
        integer(reachable.email),
      ]),
    },
  ]
}

function shareBlocks(figure: FigureResult, { say, integer, share }: ReportFormat): PrintedBlock[] {
  const parts = (figure.rows ?? []).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const partOf = ({ by }: { by: Record<string, string | null> }) => Object.entries(by)[0] ?? ['', null]
  if (parts.every((part) => partOf(part)[1] === null || partOf(part)[1] === 'unknown')) return []
  return [
    { kind: 'heading', level: 2, text: figure.label },
    {
      kind: 'table',
      columns: [
        column(say('report.column.parts'), 1),
        column(say('report.column.tickets')),
        column(say('report.column.part')),
      ],
      rows: parts.map((part) => {
        const [dimension, value] = partOf(part)
        return [
          say(`dimension.${dimension}.${value ?? 'unknown'}`),
          integer(part.numerator ?? 0),
          share(part.value ?? 0),
        ]
      }),
    },
  ]
}

/** What is unknown, and what each figure leaves to know before it is read. */
function unsaid({ figures, shows }: SeasonFacts, { say }: ReportFormat): string[] {
  const unknown = figures.filter((one) => !isKnown(one)).map(({ label }) => say('report.unsaid-figure', { label }))
  const cautions = figures.flatMap(({ cautions: all = [] }) =>
    all.map(({ code, count }) => say(`figure.caution.${code}`, { count })),
  )
  const why = figures.find(({ noLastSeason }) => noLastSeason !== null)?.noLastSeason
  const isCompared = figures.some(({ lastSeason }) => lastSeason !== null)
  const compared =
    why && !isCompared ? [say('report.unsaid-compared', { why: say(`figure.no-same-point.${why}`) })] : []
  const halls = shows.hallsWithoutCapacity.map(({ hall, performances }) =>
    say('report.unsaid-capacity', { hall, performances }),
  )
  const all = [...unknown, ...new Set(cautions), ...compared, ...halls]
  return all.length === 0 ? [say('report.unsaid-nothing')] : all
}

function definitionOf({ label, definition, excluded }: FigureResult, { say }: ReportFormat) {
  const what = excluded
    .filter(({ count }) => count > 0)
    .map(({ why, count }) => say(`figure.excluded.${why}`, { count }))
  const leftOut = what.length === 0 ? '' : ` ${say('report.left-out', { what: what.join(', ') })}`
  return { term: label, text: `${definition}${leftOut}` }
}
