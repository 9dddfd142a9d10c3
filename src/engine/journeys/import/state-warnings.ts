import type { FileControl } from '../../../contract/index.ts'
import type { NormaliseOutput } from '../../ticketing/index.ts'

type Warning = FileControl['warnings'][number]

/** What the states of a file do to its seats, and what they leave in doubt. */
export function statesSaid(output: NormaliseOutput): Warning[] {
  const { unknownStatuses: unknown, withoutSeat: none, withoutState: blank, refundedInPart: refunded } = output
  const { description, facts, notPaid, moneyInWords, withoutPayment: unsaid, paidAtDoor } = output
  const paid = description.columns.find(({ meaning, format }) => meaning === 'paymentMethod' && format === 'paid')
  const answers = description.columns.find(({ meaning, format }) => meaning === 'status' && format === 'answers')
  return [
    // States that are not understood: their seats count, which a person must know.
    ...when(unknown.rows > 0, 'warning.status-unknown', { rows: unknown.rows, labels: shownOf(unknown.labels) }),
    ...when(answers !== undefined, 'warning.answers-read', { column: answers?.name ?? '' }),
    ...when(none.rows > 0, 'warning.states-without-seat', {
      ...{ rows: none.rows, seats: none.seats, labels: shownOf(none.labels) },
    }),
    // A blank is the rule where few rows bear a state, and says something where most do.
    ...when(blank.rows > 0 && blank.rows * 2 < facts.kept, 'warning.status-blank', blank),
    ...when(unsaid.rows > 0, 'warning.payment-blank', {
      ...{ column: paid?.name ?? '', rows: unsaid.rows, euros: Math.round(unsaid.cents / 100) },
    }),
    ...when(refunded.rows > 0, 'warning.refunded-in-part', {
      ...{ rows: refunded.rows, euros: Math.round(refunded.cents / 100) },
    }),
    ...when(notPaid.unpaid + notPaid.options > 0, 'warning.not-paid', {
      ...{ unpaid: notPaid.unpaid, options: notPaid.options, euros: Math.round(notPaid.cents / 100) },
    }),
    ...when(paidAtDoor.seats > 0, 'warning.paid-at-door', {
      ...{ seats: paidAtDoor.seats, euros: Math.round(paidAtDoor.cents / 100), labels: shownOf(paidAtDoor.labels) },
    }),
    ...when(moneyInWords.rows > 0, 'warning.money-in-words', {
      ...{ rows: moneyInWords.rows, labels: shownOf(moneyInWords.labels) },
    }),
    ...unreadAnswers(description),
  ]
}

const ofAnswers =
  /^(votre |sa |leur )?(r[ée]ponse|rsvp|pr[ée]sence|participation|confirmation|vient|viendra|pr[ée]sent)s?\b/iu
const answer = /^(oui|non|ok|ko|yes|no|excus|pr[ée]sent|absent|d[ée]clin|accept|confirm|viend)/iu

/** An invitation list says who comes in « Réponse »: where that is not understood, those who declined hold seats, and it is said. */
function unreadAnswers({ columns, grain }: NormaliseOutput['description']): Warning[] {
  if (grain !== 'tickets' && grain !== 'orders') return []
  const unread = columns.filter(
    ({ meaning, name, samples }) =>
      meaning === 'unknown' && ofAnswers.test(name.trim()) && samples.some((sample) => answer.test(sample.trim())),
  )
  const named = unread.map(({ name }) => `« ${name} »`).join(', ')
  return when(unread.length > 0, 'warning.answers-unread', { columns: named })
}

/** The first three of a list of labels, between quotes. */
export function shownOf(labels: readonly string[]): string {
  const shown = labels.slice(0, 3).map((label) => `« ${label.slice(0, 40)} »`)
  return shown.join(', ') + (labels.length > 3 ? '…' : '')
}

function when(isSo: boolean, code: string, params: Warning['params'] = {}): Warning[] {
  return isSo ? [{ code, params }] : []
}
