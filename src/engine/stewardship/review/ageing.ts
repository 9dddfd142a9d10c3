import type { Atom } from '../../../contract/index.ts'
import { daysBetween } from '../../days/index.ts'
import { type JudgedCheck, judged } from './check-id.ts'
import { overlap } from './fact-checks.ts'
import type { Judgement } from './judgement.ts'
import { type LastDays, lastDaysIn } from './last-days.ts'

/** « Il reste des places » is worth what its data are: after so many days nobody may say it without looking again (P23). */
const daysFresh = 2

interface Aged {
  readonly text: string
  readonly atoms: readonly Atom[]
  readonly draft: Pick<Judgement, 'asOf' | 'dataUntil' | 'recordDay' | 'show'>
}

/** What is true for a while only: seats left, last days, a sale that is to open, and a show that has been played. */
export function ageingChecks({ text, atoms, draft }: Aged): JudgedCheck[] {
  const { asOf, dataUntil, recordDay, show } = draft
  const seats = Map.groupBy(atoms.filter(isOfSeatsLeft), toldBy)
  const checks = [
    ...seatChecks(seats.get('sales') ?? [], { text, asOf, code: 'availability', cutOff: dataUntil }),
    ...seatChecks(seats.get('record') ?? [], { text, asOf, code: 'availability-record', cutOff: recordDay }),
    ...lastDaysIn(text, show)
      .filter((said) => !atoms.some((atom) => namesSomething.has(atom.kind) && overlap(atom, said)))
      .map((said) => lastDaysCheck(text, { said, asOf })),
    ...saleOpeningChecks(atoms, { text, asOf, opensOn: show.onSaleFrom?.slice(0, 10) ?? null }),
  ]
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

/** How many seats a hall holds stays true. */
function isOfSeatsLeft({ kind, fact }: Atom): boolean {
  return kind === 'availability' && !(fact !== null && /^(?:house\.halls|texts)/u.test(fact))
}

const count =
  /\d|(?<!\p{L})(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|dizaine|quinzaine|vingtaine|trentaine|cinquantaine|centaine)s?(?!\p{L})/iu

/**
 * What is left by the sales is as old as the last of them, as any number of seats is; what the record tells is as old
 * as the record.
 */
function toldBy({ text, fact }: Atom): 'sales' | 'record' {
  return fact === null || fact === 'sales' || count.test(text) ? 'sales' : 'record'
}

function seatChecks(
  atoms: readonly Atom[],
  { text, asOf, code, cutOff }: { text: string; asOf: string; code: string; cutOff: string | null },
): JudgedCheck[] {
  if (atoms.length === 0) return []
  const isFresh = cutOff !== null && daysBetween(cutOff, asOf) <= daysFresh
  const check = {
    key: 'ageing',
    level: isFresh ? 'look' : 'blocking',
    code: `${code}-${isFresh ? 'dated' : 'expired'}`,
    params: { cutOff, days: daysFresh },
    spans: atoms.map(({ start, end }) => ({ start, end })),
  } as const
  return [judged({ ...check, spans: [...check.spans] }, { text, canTakeOn: true })]
}

const namesSomething: ReadonlySet<string> = new Set(['title', 'quote', 'person', 'company', 'venue'])

/** Last days hold from a while before the day on which they end, and not a day after it; when no record dates them, a person looks. */
function lastDaysCheck(text: string, { said, asOf }: { said: LastDays; asOf: string }): JudgedCheck {
  const { start, end, until, days } = said
  const left = until === null ? null : daysBetween(asOf, until)
  const isTrue = left === null || (left >= 0 && (days === null || left <= days))
  const code = left === null ? 'last-days-undated' : isTrue ? 'last-days-dated' : 'last-days-untrue'
  const params = { text: text.slice(start, end), until }
  const spans = [{ start, end }]
  return judged({ key: 'ageing', level: isTrue ? 'look' : 'blocking', code, params, spans }, { text, canTakeOn: true })
}

const beforeTheDay =
  /(?<!\p{L})(?:ouverture|ouvr(?:e|ent|ira|iront)|commenc(?:e|ent|era|eront)|d[ée]marr(?:e|ent|era|eront)|(?:mises? )?en (?:vente|location)|r[ée]servables?|[àa] partir|d[èe]s)(?!\p{L})[^.;!?\n]{0,40}$/iu
const since = /(?<!\p{L})depuis(?: l[ea])?\s*$/iu

/** « Ouverture des ventes le samedi 6 septembre » holds up to that day; « en vente depuis le 6 septembre » never ages. */
function saleOpeningChecks(
  atoms: readonly Atom[],
  { text, asOf, opensOn }: { text: string; asOf: string; opensOn: string | null },
): JudgedCheck[] {
  const announced = atoms.filter(({ fact, start }) => {
    const before = text.slice(Math.max(0, start - 70), start)
    return fact === 'onSaleFrom' && beforeTheDay.test(before) && !since.test(before)
  })
  if (opensOn === null || announced.length === 0) return []
  const isTrue = asOf <= opensOn
  const code = `sale-opening-${isTrue ? 'dated' : 'past'}` as const
  const spans = announced.map(({ start, end }) => ({ start, end }))
  const params = { until: opensOn }
  return [
    judged({ key: 'ageing', level: isTrue ? 'look' : 'blocking', code, params, spans }, { text, canTakeOn: true }),
  ]
}
