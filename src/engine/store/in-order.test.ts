import { expect, test } from 'vitest'
import { descending, inOrder } from './in-order.ts'
import { openMemoryWarehouse } from './warehouse.ts'

const rows = `(VALUES ('b', 2, 'é'), ('a', NULL, 'z'), (NULL, 1, 'E'), ('b', 10, NULL), ('a', 2, 'Z'), ('B', 2, 'e')) AS v(name, seats, mark)`

test.each([
  { sql: 'name, seats, mark', keys: ['name', 'seats', 'mark'] },
  { sql: 'seats DESC NULLS LAST, name, mark', keys: [descending('seats'), 'name', 'mark'] },
  { sql: 'mark, name', keys: ['mark', 'name'] },
])('rows come in the order that the database gives by $sql', async ({ sql, keys }) => {
  const warehouse = await openMemoryWarehouse()
  try {
    const ordered = await warehouse.run(`SELECT * FROM ${rows} ORDER BY ${sql}`)
    expect(inOrder(await warehouse.run(`SELECT * FROM ${rows}`), ...keys)).toEqual(ordered)
  } finally {
    await warehouse.close()
  }
})

test('rows that nothing tells apart keep their places', () => {
  expect(
    inOrder(
      [
        { a: 1, b: 2 },
        { a: 1, b: 1 },
      ],
      'a',
    ),
  ).toEqual([
    { a: 1, b: 2 },
    { a: 1, b: 1 },
  ])
})
