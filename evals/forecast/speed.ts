/**
 * Times marts, figures, audience and forecast on a made-up house. Usage: node evals/forecast/speed.ts [--tickets 1000000]
 */
import { parseArgs } from 'node:util'
import { audienceDimension, buildAudience, retention, segments } from '../../src/engine/audience/index.ts'
import { buildForecasts, forecast } from '../../src/engine/boxoffice/index.ts'
import { buildMarts, figure, measures } from '../../src/engine/figures/index.ts'
import { openMemoryWarehouse } from '../../src/engine/store/index.ts'
import { fillSyntheticHouse } from './synthetic-house.ts'

const { values } = parseArgs({ options: { tickets: { type: 'string', default: '1000000' } } })
const asOf = '2026-11-24'
const warehouse = await openMemoryWarehouse()
await timed('fill', () => fillSyntheticHouse(warehouse, { tickets: Number(values.tickets) }))
const [count] = await warehouse.run('SELECT count(*) AS tickets FROM ticket')
console.log(count)
await timed('buildMarts', () => buildMarts(warehouse, { asOf }))
await timed('buildAudience', () => buildAudience(warehouse, { asOf }))

const where = { season: '2026-2027' }
const dimensions = [audienceDimension]
for (const measure of measures) {
  await repeated(`figure ${measure.key}`, () => figure(warehouse, { key: measure.key, where, asOf, dimensions }))
}
await repeated('figure tickets by show', () =>
  figure(warehouse, { key: 'tickets', by: ['show'], where, asOf, dimensions }),
)
await repeated('figure tickets by audience', () =>
  figure(warehouse, { key: 'tickets', by: ['audience'], where, asOf, dimensions }),
)
await repeated('figure identifiedBuyers, all seasons', () =>
  figure(warehouse, { key: 'identifiedBuyers', asOf, dimensions }),
)
await repeated('segments', () => segments(warehouse, { asOf }))
await repeated('retention', () => retention(warehouse, { asOf }))
await timed('buildForecasts', () => buildForecasts(warehouse, { asOf }))
await repeated('forecast', () => forecast(warehouse, { asOf }))
const { rows, backtest } = await forecast(warehouse, { asOf })
console.table(backtest)
console.log(JSON.stringify(rows[10]))
await warehouse.close()

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await work()
  console.log(name.padEnd(40), `${Math.round(performance.now() - start)} ms`)
}

async function repeated(name: string, work: () => Promise<unknown>, times = 12): Promise<void> {
  const durations: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now()
    await work()
    durations.push(performance.now() - start)
  }
  const cold = Math.round(durations[0] ?? 0)
  const sorted = durations.toSorted((a, b) => a - b)
  const p95 = Math.round(sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0)
  console.log(
    name.padEnd(40),
    `cold ${cold} ms, median ${Math.round(sorted[sorted.length >> 1] ?? 0)} ms, p95 ${p95} ms`,
  )
}
