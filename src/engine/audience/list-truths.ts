import { checkedSchema, dayOf, defaultSchema } from '../figures/index.ts'
import { packsOf, type Warehouse } from '../store/index.ts'
import { questionSql } from './question-sql.ts'

/** On what an address may be written to (P12). */
export type PermissionBasis = 'optIn' | 'existingCustomer' | 'professional' | 'none'

export interface ListTruths {
  /** Every one has come: a valid ticket of a performance played by the as-of day. False for an empty list. */
  allCame: boolean
  /** Day of the latest visit of any of them, `YYYY-MM-DD`; null when none ever came. */
  lastVisit: string | null
  /** Towns of their postal addresses, as the files write them, each once; null among them = not known of somebody. */
  towns: (string | null)[]
  /** The grounds on which their addresses may be written to, each once. */
  bases: PermissionBasis[]
}

/**
 * What is true of the persons of the very list that is exported (P22): whether all have come, when the last did, where they live, and
 * on what their addresses rest. A person whom the marts do not know has never come, and lives nobody knows where.
 */
export async function listTruths(
  warehouse: Warehouse,
  request: { personIds: readonly string[]; channel: 'email' | 'sms'; schema?: string },
): Promise<ListTruths> {
  const schema = checkedSchema(request.schema ?? defaultSchema)
  const persons = [...new Set(request.personIds)].sort()
  const rows = []
  for (const chunk of packsOf(persons)) {
    const names = chunk.map((_, index) => `$id${index}`).join(', ')
    rows.push(
      ...(await warehouse.run(
        questionSql('list-truths').replaceAll('{{channel}}', request.channel).replaceAll('{{persons}}', names),
        { schema, params: Object.fromEntries(chunk.map((value, index) => [`id${index}`, value])) },
      )),
    )
  }
  const known = rows.reduce((sum, row) => sum + Number(row.persons), 0)
  const came = rows.reduce((sum, row) => sum + Number(row.came), 0)
  const days = rows.flatMap((row) => (row.last_visit_day === null ? [] : [Number(row.last_visit_day)]))
  const towns = new Set(rows.map((row) => (typeof row.city === 'string' ? row.city : null)))
  const bases = new Set(rows.map((row) => basisOf(row.basis)))
  if (known < persons.length) {
    towns.add(null)
    bases.add('none')
  }
  return {
    allCame: persons.length > 0 && came === persons.length,
    lastVisit: days.length === 0 ? null : dayOf(Math.max(...days)),
    towns: [...towns],
    bases: [...bases].sort(),
  }
}

function basisOf(basis: unknown): PermissionBasis {
  return basis === 'optIn' || basis === 'existingCustomer' || basis === 'professional' ? basis : 'none'
}
