import type { PerformanceSummary, TodayCardData } from '../../../contract/index.ts'
import { type House, type HouseMarts, setting } from '../house/index.ts'
import { pairsWaiting } from '../persons/index.ts'
import { question } from './question.ts'
import type { Candidate } from './stakes.ts'

/** Records that may be one person, which wait for someone's eye. */
export async function duplicatesCards(house: House): Promise<Candidate[]> {
  const { waiting: pairs, isMore } = await pairsWaiting(house)
  if (pairs === 0) return []
  return [
    waiting({
      card: {
        key: 'duplicates',
        kind: 'duplicates',
        headline: { code: isMore ? 'today.duplicates-many' : 'today.duplicates', params: { pairs } },
        evidence: [{ code: 'today.duplicates.why', params: {} }],
        actions: [{ code: 'today.check-duplicates', to: '/donnees/doublons' }],
      },
      seatsAtStake: Math.min(pairs, 40),
    }),
  ]
}

/** What only a person can say, without which shares, lists or texts stay out of reach. */
export async function missingFactCards(
  house: House,
  {
    marts: { warehouse, schema },
    performances,
    records,
  }: { marts: HouseMarts; performances: readonly PerformanceSummary[]; records: ReadonlyMap<string, string> },
): Promise<Candidate[]> {
  const coming = performances.filter((one) => !one.isCancelled)
  const noCapacity = coming.filter(
    ({ capacity, terms }) => capacity === null && terms.kind !== 'partner' && !terms.isElsewhere,
  )
  const unwritten = new Map(coming.filter((one) => !records.has(one.showKey)).map((one) => [one.showKey, one.show]))
  const [permission] = await warehouse.run(question('permission-known'), { schema })
  const [persons, told] = [Number(permission?.persons ?? 0), Number(permission?.told ?? 0)]
  const [unnamed] = await warehouse.run(question('accounts-unnamed'), { schema })
  const accounts = Number(unnamed?.accounts ?? 0)
  const drafts = await draftsWaiting(house)
  return [
    ...(noCapacity.length === 0 ? [] : [capacityCard(noCapacity)]),
    ...(unwritten.size === 0 ? [] : [recordCard([...unwritten.values()])]),
    ...(accounts === 0 ? [] : [contactsCard(accounts)]),
    ...(persons === 0 || told > 0 ? [] : [permissionCard(persons)]),
    ...(drafts === 0 ? [] : [draftsCard(drafts)]),
  ]
}

function capacityCard(performances: readonly PerformanceSummary[]): Candidate {
  const halls = new Set(performances.map(({ hall }) => hall ?? '')).size
  const sold = performances.reduce((sum, one) => sum + (one.sold ?? 0), 0)
  return waiting({
    card: {
      key: 'capacityMissing',
      kind: 'capacityMissing',
      headline: { code: 'today.capacity-missing', params: { performances: performances.length } },
      evidence: [{ code: 'today.capacity-missing.why', params: { halls } }],
      actions: [{ code: 'today.give-capacity', to: '/spectacles' }],
    },
    seatsAtStake: Math.min(sold, 400),
  })
}

function recordCard(titles: readonly string[]): Candidate {
  return waiting({
    card: {
      key: 'recordMissing',
      kind: 'recordMissing',
      headline: { code: 'today.record-missing', params: { shows: titles.length, show: titles[0] ?? '' } },
      evidence: [{ code: 'today.record-missing.why', params: {} }],
      actions: [{ code: 'today.add-programme', to: '/spectacles/fiches' }],
    },
    seatsAtStake: titles.length * 4,
  })
}

function contactsCard(accounts: number): Candidate {
  return waiting({
    card: {
      key: 'contactsMissing',
      kind: 'contactsMissing',
      headline: { code: 'today.contacts-missing', params: { accounts } },
      evidence: [{ code: 'today.contacts-missing.why', params: {} }],
      actions: [{ code: 'today.import-contacts', to: '/donnees' }],
    },
    seatsAtStake: 400,
  })
}

function permissionCard(persons: number): Candidate {
  return waiting({
    card: {
      key: 'permissionMissing',
      kind: 'permissionMissing',
      headline: { code: 'today.permission-missing', params: { persons } },
      evidence: [{ code: 'today.permission-missing.why', params: {} }],
      actions: [{ code: 'today.import-contacts', to: '/donnees' }],
    },
    seatsAtStake: 300,
  })
}

function draftsCard(drafts: number): Candidate {
  return {
    card: {
      key: 'drafts',
      kind: 'drafts',
      headline: { code: 'today.drafts', params: { drafts } },
      evidence: [{ code: 'today.drafts.why', params: {} }],
      seats: null,
      people: null,
      sendings: null,
      actions: [{ code: drafts === 1 ? 'today.read-draft' : 'today.read-drafts', to: '/contenus' }],
    },
    seatsAtStake: 30 * drafts,
    daysLeft: 3,
  }
}

/** Texts whose present version has not the validations that the house asks for: those since it was kept, one a person, none taken back. */
async function draftsWaiting(house: House): Promise<number> {
  const { app } = house.folder
  const needed = await setting(app, 'approvalsNeeded')
  const texts = await app
    .selectFrom('draft')
    .innerJoin('draft_version', (join) =>
      join.onRef('draft_version.draft_id', '=', 'draft.id').onRef('draft_version.version', '=', 'draft.version'),
    )
    .leftJoin('approval', (join) =>
      join
        .onRef('approval.draft_id', '=', 'draft.id')
        .onRef('approval.at', '>=', 'draft_version.written_at')
        .on('approval.withdrawn_at', 'is', null),
    )
    .select(({ fn }) => ['draft.id', fn.count('approval.staff_id').distinct().as('approvals')])
    .where('draft.archived_at', 'is', null)
    .groupBy('draft.id')
    .execute()
  return texts.filter(({ approvals }) => Number(approvals) < needed).length
}

type Bare = Omit<TodayCardData, 'seats' | 'people' | 'sendings'>

/** A card that can wait: about no performance and no list of persons. */
function waiting({ card, seatsAtStake }: { card: Bare; seatsAtStake: number }): Candidate {
  return { card: { ...card, seats: null, people: null, sendings: null }, seatsAtStake, daysLeft: null }
}
