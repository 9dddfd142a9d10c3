import type { FileControl, ImportControl } from '../contract/index.ts'
import type { CommandContext } from './command.ts'

type Say = CommandContext['say']

/** The control of a set, as a person reads it on a terminal. */
export function controlText(control: ImportControl, say: Say): string {
  const { tickets } = control
  return [
    say(`control.status.${control.status}`, { id: control.importId }),
    ...control.files.flatMap((file) => fileLines(file, say)),
    ...control.joins.map((join) =>
      say('control.join', { from: join.from, to: join.to, found: join.found, of: join.of }),
    ),
    say('control.scope', { scope: say(`scope.${control.scope}`), why: say(control.scopeWhy) }),
    say('control.tickets', {
      added: tickets.added,
      known: tickets.alreadyKnown,
      changed: tickets.changed,
      cancelled: tickets.cancelledByAbsence,
    }),
    '',
  ].join('\n')
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
    ...(file.receiptsCents === null ? [] : [`  ${say('control.receipts', { euros: file.receiptsCents / 100 })}`]),
    ...file.rejectedBy.map(
      ({ why, count, examples }) =>
        `  ${say('control.rejected', { why: say(why), count, examples: examples.join(', ') })}`,
    ),
    ...file.correctedBy.map(({ why, count }) => `  ${say('control.corrected', { why: say(why), count })}`),
    ...file.warnings.map(({ code, params }) => `  ${say(code, params)}`),
    ...file.cannotTell.map(
      ({ missing, prevents }) =>
        `  ${say('control.cannot-tell', { missing: say(`meaning.${missing}`), prevents: say(`prevents.${prevents}`) })}`,
    ),
  ]
}

function day(moment: string): string {
  const [year = '', month = '', date = ''] = moment.slice(0, 10).split('-')
  return `${date}/${month}/${year}`
}
