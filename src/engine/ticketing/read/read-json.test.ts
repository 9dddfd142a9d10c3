import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../../contract/index.ts'
import { readBytes } from './fixture-file.ts'

const orders = {
  data: [
    {
      id: 77,
      payer: { email: 'zoe@example.fr' },
      items: [
        { id: 12345678901234567890n, amount: 1500 },
        { id: 2n, amount: 12.5 },
      ],
      payments: [{ id: 1 }, { id: 2 }, { id: 3 }],
      answers: [{ name: 'Ville', answer: 'Lyon' }],
    },
    { id: 78, payer: { email: null }, items: [], tags: ['a', 'b'], isMember: true },
  ],
  pagination: { totalCount: 2 },
}
const text = JSON.stringify(orders, (_, value) => (typeof value === 'bigint' ? `#${value}#` : value)).replaceAll(
  /"#(\d+)#"/g,
  '$1',
)

test('an answer of an API is a table: a row for each ticket of its orders, fields named by their path, numbers as written', async () => {
  const read = await readBytes(text, { fileName: 'commandes.json' })
  expect(read).toMatchObject({ kind: 'json', encoding: 'utf-8', headerRow: null, sheet: 'data.items' })
  const row = (at: number) => Object.fromEntries(read.header.map((name, column) => [name, read.rows[at]?.[column]]))
  expect(row(0)).toMatchObject({
    id: '77',
    'payer.email': 'zoe@example.fr',
    'answers.Ville': 'Lyon',
    'items.id': '12345678901234567890',
    'items.amount': '1500',
  })
  expect(row(1)).toMatchObject({ id: '77', 'items.id': '2', 'items.amount': '12.5' })
  expect(row(2)).toMatchObject({ id: '78', 'items.id': '', 'payer.email': '', tags: 'a, b', isMember: 'true' })
  expect(read.rows).toHaveLength(3)
})

test('the other lists of the file are named, and can be asked for', async () => {
  const read = await readBytes(text)
  expect(read.skipped.map(({ why, detail }) => `${why}:${detail}`)).toEqual(
    expect.arrayContaining(['other-sheet:data', 'other-sheet:data.payments', 'other-sheet:$']),
  )
  expect((await readBytes(text, { sheet: 'data' })).rows).toHaveLength(2)
  await expect(readBytes(text, { sheet: 'autre' })).rejects.toMatchObject({ code: 'sheet-not-found' })
})

test('one record a line is a table too', async () => {
  const read = await readBytes('{"nom":"Roux","prix":12.50}\n{"nom":"Total","prix":8}\n')
  expect(read.header).toEqual(['nom', 'prix'])
  expect(read.rows).toEqual([
    ['Roux', '12.50'],
    ['Total', '8'],
  ])
})

test('any records come back whole, each value as its text', async () => {
  const value = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  const record = fc.record({ a: fc.option(value), b: fc.record({ c: value, d: fc.array(fc.integer()) }) })
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 12 }), async (records) => {
      const read = await readBytes(JSON.stringify(records))
      expect(read.header).toEqual(['a', 'b.c', 'b.d'])
      const filled = records.filter(({ a, b }) => [a ?? '', b.c, b.d.join()].some((one) => String(one).trim() !== ''))
      expect(read.rows).toEqual(
        filled.map(({ a, b }) => [a === null ? '' : asText(a), asText(b.c), b.d.map(asText).join(', ')]),
      )
    }),
    { numRuns: 60 },
  )
})

function asText(value: string | boolean | number): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

test.each([
  ['cut in the middle', text.slice(0, 200), 'file-unreadable'],
  ['of numbers alone', '{"total": 12}', null],
  ['of nothing', '{"data": []}', null],
  ['too deep', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'file-unreadable'],
  [
    'of a column for each record',
    `[${Array.from({ length: 17_000 }, (_, at) => `{"c${at}":1}`).join(',')}]`,
    'file-not-a-table',
  ],
])('JSON %s is read or refused with a code', async (_, json, code) => {
  const outcome = await readBytes(json).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )
  expect(outcome).toBe(code)
})

test('a record that another list of the document names is read beside it, whatever the name is written like', async () => {
  const events = [
    { id: 9101, name: 'Le Roi rit', start_time: '2026-12-12T20:30:00+01:00' },
    { id: 9102, name: 'Frites Blues', start_time: '2026-12-13T20:30:00+01:00' },
  ]
  for (const key of ['event_id', 'eventId', 'id_event']) {
    const tickets = [9101, 9102, 9109].map((event, at) => ({ id: 500 + at, [key]: event }))
    const read = await readBytes(JSON.stringify({ events, orders: [{ order: 'A1', tickets }] }))
    expect(read.header).toEqual([
      'order',
      'tickets.id',
      `tickets.${key}`,
      'tickets.event.name',
      'tickets.event.start_time',
    ])
    expect(read.rows.map((cells) => cells[3])).toEqual(['Le Roi rit', 'Frites Blues', ''])
  }
})

test('what a record says itself of another stays, and identifiers that two records bear name none', async () => {
  const tickets = [
    { id: 1, event_id: 7, event: { name: 'Le Bal' } },
    { id: 2, event_id: 8, event: { name: 'Le Cid' } },
  ]
  const twice = [
    { id: 7, name: 'Un' },
    { id: 7, name: 'Deux' },
  ]
  const own = await readBytes(JSON.stringify({ events: [{ id: 7, name: 'Autre' }], tickets }))
  expect(own.rows.map((cells) => cells.at(-1))).toEqual(['Le Bal', 'Le Cid'])
  const unsure = await readBytes(
    JSON.stringify({ events: twice, tickets: [1, 2, 3].map((id) => ({ id, event_id: 7 })) }),
  )
  expect(unsure.header).toEqual(['id', 'event_id'])
})
