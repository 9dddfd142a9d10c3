import type { Retention, RetentionDue } from '../../../contract/index.ts'
import type { Row } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { dueObjections } from './due-objections.ts'
import { legalReferences, yearsOf } from './legal-references.ts'
import { plusYears, spokenDays } from './spoken-days.ts'

/** Those shown, and erased in one act at most: each search of the folder looks for all of them. */
export const mostAtOnce = 100

/**
 * Who falls due on a day (P16): customers three years after the relation ended, prospects three years after their own last contact. The
 * end of a relation is the latest of the last purchase, the last performance they held a seat for, and what they said themselves of
 * writing to them; never what the house sent. Where no file gives a day, nobody is due, and they are counted apart. Organisations are
 * not persons: only their contacts are there.
 */
export async function retention(house: House, { asOf }: { asOf: string }): Promise<Retention> {
  const signs = await lastSigns(house)
  const due = signs
    .flatMap((sign): RetentionDue[] => {
      if (sign.last === null) return []
      const dueOn = plusYears(sign.last.day, yearsOf(sign.rule))
      return dueOn > asOf ? [] : [{ ...sign.person, rule: sign.rule, last: sign.last, dueOn }]
    })
    .sort((x, y) => (x.dueOn < y.dueOn ? -1 : x.dueOn > y.dueOn ? 1 : x.personId < y.personId ? -1 : 1))
  const soon = signs.filter(({ rule, last }) => {
    const dueOn = last && plusYears(last.day, yearsOf(rule))
    return dueOn !== null && dueOn > asOf && dueOn <= plusYears(asOf, 1)
  })
  const objections = await dueObjections(house, asOf)
  return {
    asOf,
    persons: signs.length,
    due: due.slice(0, mostAtOnce),
    dueCustomers: due.filter(({ rule }) => rule === 'customer').length,
    dueProspects: due.filter(({ rule }) => rule === 'prospect').length,
    dueWithinYear: soon.length,
    undated: signs.filter(({ last }) => last === null).length,
    objectionsDue: objections.due.length,
    objectionsKept: objections.kept,
    references: [...legalReferences],
  }
}

interface Sign {
  person: Pick<RetentionDue, 'personId' | 'name' | 'tickets'>
  rule: 'customer' | 'prospect'
  last: RetentionDue['last'] | null
}

async function lastSigns(house: House): Promise<Sign[]> {
  const spoken = new Map((await spokenDays(house.folder.app)).map(({ address, day }) => [address, day]))
  const rows = await (await house.warehouse()).run(
    `WITH named AS (
       SELECT record_id, person_id FROM person_record UNION ALL SELECT record_id, person_id FROM person_beside),
     sale AS (
       SELECT t.record_id, count(*) AS tickets, max(CAST(t.purchased_at AS DATE)) AS bought,
         max(CASE WHEN t.status <> 'cancelled' THEN CAST(p.starts_at AS DATE) END) AS played
       FROM ticket t LEFT JOIN performance p ON p.performance_id = t.performance_id
       WHERE t.record_id IS NOT NULL GROUP BY t.record_id)
     SELECT p.person_id, p.display_name, coalesce(sum(s.tickets), 0) AS tickets,
       CAST(max(s.bought) AS VARCHAR) AS bought, CAST(max(s.played) AS VARCHAR) AS played,
       string_agg(DISTINCT lower(c.email), chr(10)) AS emails
     FROM person p JOIN named n ON n.person_id = p.person_id JOIN contact_record c ON c.record_id = n.record_id
     LEFT JOIN sale s ON s.record_id = n.record_id
     WHERE p.kind = 'person' GROUP BY p.person_id, p.display_name`,
  )
  return rows.map((row) => signOf(row, spoken))
}

function signOf(row: Row, spoken: ReadonlyMap<string, string>): Sign {
  const tickets = Number(row.tickets)
  const emails = typeof row.emails === 'string' ? row.emails.split('\n') : []
  const days = [
    { kind: 'purchase' as const, day: dayOf(row.bought) },
    { kind: 'performance' as const, day: dayOf(row.played) },
    {
      kind: 'permission' as const,
      day:
        emails
          .map((email) => spoken.get(email) ?? '')
          .sort()
          .at(-1) ?? '',
    },
  ].filter(({ day }) => day !== '')
  const [last] = days.sort((x, y) => (x.day < y.day ? 1 : x.day > y.day ? -1 : 0))
  return {
    person: { personId: String(row.person_id), name: String(row.display_name), tickets },
    rule: tickets > 0 ? 'customer' : 'prospect',
    last: last ?? null,
  }
}

function dayOf(cell: Row[string] | undefined): string {
  return typeof cell === 'string' ? cell.slice(0, 10) : ''
}
