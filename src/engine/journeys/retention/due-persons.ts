import type { Retention, RetentionDue } from '../../../contract/index.ts'
import type { Row } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { legalReferences, yearsOf } from '../house/legal-references.ts'
import { plusYears } from '../house/retention-years.ts'
import { dueObjections } from './due-objections.ts'

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
  const rows = await (await house.warehouse()).run(
    `SELECT person_id, display_name, sales, CAST(last_purchase AS VARCHAR) AS purchase,
       CAST(last_performance AS VARCHAR) AS performance, CAST(last_said AS VARCHAR) AS permission
     FROM person WHERE kind = 'person'`,
  )
  return rows.map(signOf)
}

const kinds = ['purchase', 'performance', 'permission'] as const

function signOf(row: Row): Sign {
  const tickets = Number(row.sales)
  const days = kinds.flatMap((kind) => {
    const day = row[kind]
    return typeof day === 'string' ? [{ kind, day }] : []
  })
  const [last] = days.sort((x, y) => (x.day < y.day ? 1 : x.day > y.day ? -1 : 0))
  return {
    person: { personId: String(row.person_id), name: String(row.display_name), tickets },
    rule: tickets > 0 ? 'customer' : 'prospect',
    last: last ?? null,
  }
}
