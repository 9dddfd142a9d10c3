import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildMarts, martData, writeSmallHouse } from '../figures/index.ts'
import { openMemoryWarehouse, type Warehouse } from '../store/index.ts'
import { answerQuestion } from './index.ts'

const asOf = '2025-11-24'
let warehouse: Warehouse

/** Last season 3 seats of Phèdre, 50 €; this one: 2 at full price and 1 school seat of Bérénice in the Grande salle, 1 of Bal in the Studio. */
beforeAll(async () => {
  warehouse = await openMemoryWarehouse()
  await writeSmallHouse(warehouse, {
    performances: [
      { id: 'p24', show: 'phèdre', startsAt: '2024-11-20 20:30:00', capacity: 10, hall: 'Grande salle' },
      { id: 'p25', show: 'bérénice', startsAt: '2025-11-20 20:30:00', capacity: 10, hall: 'Grande salle' },
      { id: 'p26', show: 'bal', startsAt: '2025-11-21 20:30:00', capacity: 4, hall: 'Le Studio' },
    ],
    persons: [{ id: 'martin' }],
    tickets: [
      { performance: 'p24', bought: '2024-09-07 10:00:00', cents: 2000, seats: 2 },
      { performance: 'p24', bought: '2024-09-08 10:00:00', cents: 3000 },
      { performance: 'p25', bought: '2025-09-07 10:00:00', cents: 4000, seats: 2 },
      { performance: 'p25', bought: '2025-09-07 10:00:00', cents: 500, tariffClass: 'school' },
      { performance: 'p26', bought: '2025-09-09 10:00:00', cents: 1000, channel: 'counter' },
      { performance: 'p25', bought: '2025-09-07 10:00:00', cancelledOn: '2025-10-01' },
    ],
  })
  await buildMarts(warehouse, { asOf })
})
afterAll(() => warehouse.close())

async function ask(question: string) {
  const data = await martData(warehouse, { asOf })
  return await answerQuestion({ warehouse, schema: 'mart', data, asOf, lang: 'fr', dimensions: [], question })
}

it.each([
  ['Combien de billets ?', 'tickets', 4],
  ['combien de billets avons-nous vendus la saison dernière ?', 'tickets', 3],
  ['Billets vendus pour Bérénice', 'tickets', 3],
  ['billets pour Berenise', 'tickets', 3],
  ['Combien de billets hors scolaires cette saison ?', 'tickets', 3],
  ['Nombre de billets au Studio', 'tickets', 1],
  ['Recettes de la saison 2024-2025', 'receipts', 5000],
  ['taux de remplissage de la Grande salle', 'fillRate', 0.3],
  ['billets au guichet', 'tickets', 1],
  ['how many tickets last season?', 'tickets', 3],
])('answers « %s » as counted by hand', async (question, key, value) => {
  const { figure } = await ask(question)
  expect([figure?.key ?? null, figure?.value ?? null]).toEqual([key, value])
})

it('compares what is named twice, and keeps the first of an order', async () => {
  const halls = await ask('billets Grande salle et Le Studio')
  expect(halls.figure?.rows?.map(({ by, value }) => [by.hall, value])).toEqual([
    ['Grande salle', 3],
    ['Le Studio', 1],
  ])
  const top = await ask('top 1 spectacle billets')
  expect(top.figure?.rows?.map(({ labels, value }) => [labels?.show, value])).toEqual([['BÉRÉNICE', 3]])
})

it('gives a part in its whole', async () => {
  const { share, asked } = await ask('quelle part des billets est scolaire ?')
  expect(share).toBe(1 / 4)
  expect(asked?.filters.map(({ dimension, isAssumed }) => [dimension, isAssumed])).toEqual([
    ['tariffClass', false],
    ['season', true],
  ])
})

it.each([
  ['Quel temps fera-t-il demain ?', 'unknownWords'],
  ['Combien de billets vendus à Mme Martin ?', 'person'],
  ['qui est Martin', 'person'],
  ['Combien de billets pour Dupont ?', 'unknownWords'],
  ['Combien de billets en octobre ?', 'unknownWords'],
  ['Combien de billets vendus aujourd’hui ?', 'unknownWords'],
  ['Combien reste-t-il de billets ?', 'unknownWords'],
  ['Combien de billets en été ?', 'unknownWords'],
  ['Combien de billets à vendre ?', 'unknownWords'],
  ['Pourquoi les recettes baissent-elles ?', 'cause'],
  ['billets et recettes', 'manyFigures'],
  ['cette saison ?', 'noFigure'],
  ['le plus de billets', 'unclear'],
  ['taux de remplissage scolaire', 'notDivided'],
])('has no answer to « %s », and proposes three that it has', async (question, reason) => {
  const refused = await ask(question)
  expect(refused).toMatchObject({ figure: null, why: { reason } })
  expect(refused.suggestions).toHaveLength(3)
})

it('answers each question that it proposes', async () => {
  for (const question of ['billets', 'combien de poules'])
    for (const { measure, dimension } of (await ask(question)).suggestions)
      expect((await ask(`${measure} par ${dimension}`)).status).toBe('answered')
})
