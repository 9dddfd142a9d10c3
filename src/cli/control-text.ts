import { type FileControl, type ImportControl, type Quality, unusedColumns } from '../contract/index.ts'
import type { CommandContext } from './command.ts'

type Say = CommandContext['say']

/** The control of a set, as a person reads it on a terminal. */
export function controlText(control: ImportControl, say: Say): string {
  const { tickets } = control
  return [
    say(`control.status.${control.status}`, { id: control.importId }),
    ...control.files.flatMap((file) => fileLines(file, say)),
    ...control.joins.map((join) =>
      say('control.join', { from: join.from, to: join.to, found: join.found, of: join.of, isFew: isFew(join) }),
    ),
    ...(control.quality === null || control.files.length === 1 ? [] : ['', ...qualityLines(control.quality, say)]),
    '',
    say('control.scope', { scope: say(`scope.${control.scope}`), why: say(control.scopeWhy) }),
    say('control.tickets', {
      added: tickets.added,
      awaited: tickets.awaited,
      known: tickets.alreadyKnown,
      changed: tickets.changed,
      cancelled: tickets.cancelledByAbsence,
    }),
    ...Object.entries(control.changes?.counts ?? {}).map(
      ([kind, seats]) => `  ${say(`changes.counts.${kind}`, { seats: seats ?? 0 })}`,
    ),
    '',
  ].join('\n')
}

/** Under this share, whoever reads the control wonders whether the numbers are the same. */
const fewJoined = 0.2

function isFew({ found, of }: ImportControl['joins'][number]): string {
  return of > 0 && found / of < fewJoined ? 'yes' : 'no'
}

function fileLines(file: FileControl, say: Say): string[] {
  return [
    '',
    say('control.file', { file: file.file, grain: say(`grain.${file.grain}`) }),
    `  ${say('control.rows', { read: file.rowsRead, kept: file.kept, known: file.alreadyKnown, rejected: file.rejected })}`,
    ...(file.performanceDates
      ? [
          `  ${say('control.performances', { first: day(file.performanceDates.first), last: day(file.performanceDates.last) })}`,
        ]
      : []),
    ...(file.saleDates
      ? [`  ${say('control.sales', { first: day(file.saleDates.first), last: day(file.saleDates.last) })}`]
      : []),
    ...(file.seats === null ? [] : [`  ${say('control.seats', { seats: file.seats })}`]),
    ...(file.awaited !== null && file.awaited.seats > 0
      ? [`  ${say('control.awaited', { seats: file.awaited.seats, euros: file.awaited.cents / 100 })}`]
      : []),
    ...(file.receiptsCents === null ? [] : [`  ${say('control.receipts', { euros: file.receiptsCents / 100 })}`]),
    ...file.rejectedBy.map(
      ({ why, count, examples }) =>
        `  ${say('control.rejected', { why: say(why), count, examples: examples.join(', ') })}`,
    ),
    ...file.correctedBy.map(({ why, count }) => `  ${say('control.corrected', { why: say(why), count })}`),
    ...file.warnings.map(({ code, params }) => `  ${say(code, params)}`),
    ...unusedLines(file, say),
    ...file.cannotTell.map(
      ({ missing, prevents }) =>
        `  ${say('control.cannot-tell', { missing: say(`meaning.${missing}`), prevents: say(`prevents.${prevents}`) })}`,
    ),
    ...(file.quality === null ? [] : qualityLines(file.quality, say).map((line) => `  ${line}`)),
  ]
}

/** The filled columns that nothing reads, as the page names them. */
function unusedLines({ read, warnings }: FileControl, say: Say): string[] {
  const joined = warnings.flatMap(({ code, params }) => (/table-joined/.test(code) ? [String(params.column)] : []))
  const { names } = unusedColumns({ description: read, joinedColumns: joined })
  const columns = names.map((name) => `« ${name} »`).join(', ')
  return names.length === 0 ? [] : [`  ${say('control.columns-unused', { count: names.length, columns })}`]
}

/** The contrôle du fichier: its note, each dimension with what it prevents, each finding with why it matters. */
export function qualityLines({ score, dimensions, findings }: Quality, say: Say): string[] {
  const note = score.of === 0 ? 0 : Math.floor((100 * score.points) / score.of)
  return [
    say('quality.score', { note, points: Math.floor(score.points), of: score.of }),
    ...dimensions.flatMap((one) => [
      `  ${say(`quality.${one.dimension}`)} : ${dimensionText(one, say)}`,
      ...one.gaps.map(
        ({ missing, lacking, of, prevents }) =>
          `    ${say('quality.gap', { missing: say(`meaning.${missing}`), lacking, of, prevents: say(`prevents.${prevents}`) })}`,
      ),
    ]),
    ...findings.map(
      ({ code, severity, found, params }) =>
        `  ${say('quality.finding', { severity: say(`severity.${severity}`), what: say(code), found })} ${say(`${code}.why`, params)}`,
    ),
  ]
}

function dimensionText({ dimension, sound, of, params }: Quality['dimensions'][number], say: Say): string {
  if (sound !== null && of !== null)
    return say(dimension === 'completeness' ? 'quality.cells' : 'quality.share', { sound, of })
  if (dimension === 'coverage') return say('quality.extent', params)
  const { untilAt = null } = params
  return untilAt === null ? say('quality.no-sale-date') : say('quality.until', { untilAt: day(String(untilAt)) })
}

function day(moment: string): string {
  const [year = '', month = '', date = ''] = moment.slice(0, 10).split('-')
  return `${date}/${month}/${year}`
}
