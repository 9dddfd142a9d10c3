import type { Atom } from '../../../contract/index.ts'
import { type JudgedCheck, judged } from './check-id.ts'
import type { Judgement } from './judgement.ts'

/** « Il reste des places » is worth what its data are: after so many days nobody may say it without looking again (P23). */
const daysFresh = 2

interface Aged {
  readonly text: string
  readonly atoms: readonly Atom[]
  readonly draft: Pick<Judgement, 'asOf' | 'dataUntil' | 'show'>
}

/** What is true for a while only: seats left, and a show that has been played. */
export function ageingChecks({ text, atoms, draft }: Aged): JudgedCheck[] {
  const { asOf, dataUntil, show } = draft
  const seats = atoms.filter(({ kind }) => kind === 'availability')
  const checks: JudgedCheck[] = []
  if (seats.length > 0) {
    const spans = seats.map(({ start, end }) => ({ start, end }))
    const isFresh = dataUntil !== null && daysBetween(dataUntil, asOf) <= daysFresh
    checks.push(
      judged(
        {
          key: 'ageing',
          level: isFresh ? 'look' : 'blocking',
          code: isFresh ? 'availability-dated' : 'availability-expired',
          params: { cutOff: dataUntil, days: daysFresh },
          spans,
        },
        { text, canTakeOn: true },
      ),
    )
  }
  const isOver =
    show.performances.length > 0 &&
    show.performances.every(({ startsAt, status }) => status === 'cancelled' || startsAt.slice(0, 10) < asOf)
  if (isOver) {
    const check = { key: 'ageing', level: 'blocking', code: 'show-is-over', params: {}, spans: [] } as const
    checks.push(judged({ ...check, spans: [] }, { text, canTakeOn: true }))
  }
  if (checks.length === 0)
    checks.push(judged({ key: 'ageing', level: 'passed', code: 'nothing-ages', params: {}, spans: [] }, { text }))
  return checks
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000
}
