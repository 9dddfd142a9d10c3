import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import type { FileMapping } from './index.ts'

const fresh = freshHouse()
const header = 'N° billet;Spectacle;Séance;Tarif;Prix;ST'
const rows = ['1', '1', '2', '7', '1', '9'].map(
  (code, at) => `${1001 + at};Le Bal;01/12/2026 15:00;Plein;20,00;${code}`,
)
const names = header.split(';')
const meanings = ['ticketNumber', 'showTitle', 'startsAt', 'tariff', 'priceCents', 'status'] as const

function told(states: NonNullable<FileMapping['columns'][number]['states']>): FileMapping {
  const columns = names.map((name, at) => ({ name, meaning: meanings[at] ?? ('unknown' as const) }))
  return { columns: columns.map((column) => (column.name === 'ST' ? { ...column, states } : column)) }
}

it('asks about a state in codes that nothing explains, and counts each code as a person says', async () => {
  await expect(fresh.takenFile({ 'billets.csv': [header, ...rows] })).rejects.toMatchObject({
    code: 'state-codes-unclear',
  })
  const mapping = told({ 1: 'sold', 2: 'unpaid', 7: 'cancelled', 9: 'option' })
  const control = await fresh.takenFile({ 'billets.csv': [header, ...rows] }, { mappings: { '*': mapping } })
  expect(control).toMatchObject({ seats: 3, receiptsCents: 60_00 })
  expect(control.warnings.map(({ code }) => code)).toContain('warning.status-told')
  const state = control.read.columns.find(({ name }) => name === 'ST')
  expect(state?.codes).toEqual(['1', '2', '7', '9'])
})

it('remembers the answer for the next file of the same columns', async () => {
  await fresh.takenFile(
    { 'billets.csv': [header, ...rows] },
    { mappings: { '*': told({ 1: 'sold', 2: 'sold', 7: 'cancelled', 9: 'cancelled' }) } },
  )
  const next = await fresh.takenFile({ 'suite.csv': [header, ...rows.map((row) => `2${row}`)] })
  expect(next).toMatchObject({ seats: 4 })
})

it('asks for no words where a code says what it means, and answers a letter that two houses read otherwise', async () => {
  const sold = ['OK', 'OK', 'VTE', 'ANN'].map((code, at) => `${1001 + at};Le Bal;01/12/2026 15:00;Plein;20,00;${code}`)
  const plain = await fresh.takenFile({ 'billets.csv': [header.replace('ST', 'Statut'), ...sold] })
  expect(plain.read.columns.find(({ name }) => name === 'Statut')?.codes).toBeUndefined()
  const letters = ['V', 'V', 'E', 'A'].map((code, at) => `${2001 + at};Le Bal;02/12/2026 15:00;Plein;20,00;${code}`)
  await expect(fresh.takenFile({ 'suite.csv': [header, ...letters] })).rejects.toMatchObject({ code: 'letter-unclear' })
  const mappings = { '*': told({ V: 'sold', E: 'cancelled', A: 'cancelled' }) }
  expect(await fresh.takenFile({ 'suite.csv': [header, ...letters] }, { mappings })).toMatchObject({ seats: 2 })
})
