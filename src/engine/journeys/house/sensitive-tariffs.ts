import type { Warehouse } from '../../store/index.ts'
import { isSensitiveTariff } from '../../ticketing/index.ts'

/** The labels of the house's tickets, tariffs and products, that say something of a holder's health or means (P14). */
export async function sensitiveTariffs(warehouse: Warehouse): Promise<string[]> {
  const rows = await warehouse.run(
    'SELECT DISTINCT unnest([tariff, product_type]) AS label FROM ticket ORDER BY label NULLS LAST',
  )
  return rows.flatMap(({ label }) => (typeof label === 'string' && isSensitiveTariff(label) ? [label] : []))
}
