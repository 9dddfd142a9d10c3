import {
  findPersons,
  type House,
  houseFigure,
  houseFigures,
  listContents,
  listDecisions,
  listImports,
  readContent,
} from '../../src/engine/index.ts'

/** What a data folder says on a day: each figure by season, who is one person, and what people decided. Figures in their own units. */
export async function saidBy(house: House, asOf: string) {
  return {
    imports: (await listImports(house)).length,
    figures: await figuresBySeason(house, asOf),
    performances: await performancesOf(house, asOf),
    persons: (await findPersons(house, null)).map(({ personId, records }) => [personId, [...records].sort()]).sort(),
    decisions: (await listDecisions(house)).map(({ kind, undoneAt }) => [kind, undoneAt === null]),
    texts: await textsOf(house, asOf),
    kept: await keptRows(house),
  }
}

async function figuresBySeason(house: House, asOf: string): Promise<Record<string, unknown>> {
  const said: Record<string, unknown> = {}
  for (const { key, dimensions } of houseFigures('fr')) {
    const by = dimensions.some((dimension) => dimension.key === 'season') ? ['season'] : []
    const { value, numerator, denominator, rows } = await houseFigure(house, { key, asOf, by })
    said[key] = { value, numerator, denominator, ...(rows && { rows }) }
  }
  return said
}

async function performancesOf(house: House, asOf: string): Promise<unknown> {
  const rows = await (await house.marts(asOf)).warehouse.run(
    `SELECT show_title, CAST(starts_at AS VARCHAR) AS starts_at, capacity,
      (SELECT sum(seats) FROM ticket t WHERE t.performance_id = p.performance_id AND t.cancelled_on IS NULL) AS seats,
      (SELECT sum(price_cents) FROM ticket t WHERE t.performance_id = p.performance_id AND t.cancelled_on IS NULL) AS cents
    FROM performance p ORDER BY starts_at, show_title`,
  )
  return rows
}

async function textsOf(house: House, asOf: string): Promise<unknown> {
  const drafts = await listContents(house, asOf)
  return await Promise.all(
    drafts.map(async ({ id, channel }) => {
      const { state, version, contentHash, approval, ignored } = await readContent(house, { id, asOf })
      return { channel, state, version, contentHash, by: approval?.by ?? null, ignored }
    }),
  )
}

/** Decisions that only the state holds. */
async function keptRows(house: House): Promise<unknown> {
  const { app } = house.folder
  return {
    mappings: await app.selectFrom('column_mapping').select(['mapping', 'scope', 'source']).execute(),
    ignored: await app.selectFrom('ignored_finding').select(['scope', 'rule', 'words', 'ignored_by']).execute(),
    capacities: await app.selectFrom('capacity').select(['hall', 'seats']).execute(),
    approvals: await app.selectFrom('approval').select(['content_hash']).execute(),
  }
}
