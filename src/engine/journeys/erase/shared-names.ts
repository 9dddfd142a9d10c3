import { regexpLiteral } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { NeedleSieve } from './needle-sieve.ts'
import { type Needles, plain } from './needles.ts'
import { personMatcher } from './row-matcher.ts'

/**
 * Tells of each plan whether the name alone would find somebody else: a homonym, « Martin Jean-Paul » whom another file calls « Jean-Paul
 * Martin ». Then it proves nothing without an address or a telephone beside it. The rule itself is asked, of the records of all others.
 */
export async function withSharedNames<T extends NamedPlan>(house: House, plans: readonly T[]): Promise<T[]> {
  const byName = plans.map(({ needles }) => nameAlone(needles))
  const words = plans.flatMap(({ needles }) => needles.names.map(({ last }) => plain(last)))
  const rows = await (await house.warehouse()).run(
    `SELECT * FROM contact_record WHERE regexp_matches(strip_accents(lower(concat_ws(' ', last_name, first_name, full_name, company))), $pattern)`,
    { params: { pattern: words.map(regexpLiteral).join('|') || '$^' } },
  )
  const [sieve, matchers] = [new NeedleSieve(byName), byName.map((needles) => personMatcher(needles, null))]
  const own = plans.map(({ records }) => new Set(records.map(({ recordId }) => recordId)))
  const shared = new Set<number>()
  for (const row of rows) {
    const cells = Object.values(row).flatMap((value) => (value === null ? [] : [String(value)]))
    for (const place of sieve.candidates(cells))
      if (!own[place]?.has(String(row.record_id)) && matchers[place]?.(cells)) shared.add(place)
  }
  return plans.map((plan, place) =>
    shared.has(place) ? { ...plan, needles: { ...plan.needles, isNameShared: true } } : plan,
  )
}

interface NamedPlan {
  readonly needles: Needles
  readonly records: readonly { readonly recordId: string }[]
}

function nameAlone({ names }: Needles): Needles {
  const nowhere = { emails: [], phones: [] }
  return { own: nowhere, shared: nowhere, customers: [], sharedCustomers: [], ids: [], names, isNameShared: false }
}
