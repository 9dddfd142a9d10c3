import { expect, it } from 'vitest'
import { type RowGroup, RowGrouper } from '../../read/index.ts'
import { recognise } from '../recognised.fixture.ts'
import { withReplaced } from './replaced-tickets.ts'

/** The legend of the states of a list of tickets, its last column under `name`. */
function legendOf(name: string, rows: readonly (readonly [ticket: number, state: string, said: string])[]) {
  const header = ['N° billet', 'État', 'Spectacle', 'Date spectacle', 'Tarif', 'Prix', name]
  const cells = rows.map(([ticket, state, said]) => [
    `${ticket}`,
    state,
    'Merlin',
    state === 'Reporté' ? '12/12/2026' : '16/01/2027',
    'Plein',
    '15,00',
    said,
  ])
  const groups: RowGroup[] = []
  const grouper = new RowGrouper(header.length, (group) => groups.push(group), 1000)
  grouper.add(cells.map((row, index) => ({ row: index + 1, cells: row })))
  grouper.end()
  const columns = withReplaced(recognise({ header, rows: cells }).columns, groups[0] ?? null)
  return columns[1]?.legend
}

const old = [11801, 11802, 11803, 11804]

it('knows postponed tickets that say which ones replace them, or whose replacements name them', () => {
  const forth = old.map((ticket) => [ticket, 'Reporté', `${ticket + 100}`] as const)
  const back = old.map((ticket) => [ticket, 'Reporté', ''] as const)
  const sold = (said: (ticket: number) => string) =>
    old.map((ticket) => [ticket + 100, 'Valide', said(ticket)] as const)
  expect(legendOf('Remplacé par', [...forth, ...sold(() => '')])).toEqual({ Reporté: 'remplacé' })
  expect(legendOf('Observations', [...back, ...sold((ticket) => `Rempl. ${ticket}`)])).toEqual({ Reporté: 'remplacé' })
})

it('leaves them alone where no other ticket of the file stands in their place', () => {
  const rows = old.map((ticket) => [ticket, 'Reporté', `${ticket + 100}`] as const)
  expect(legendOf('Remplacé par', [...rows, [13000, 'Valide', '']])).toBeUndefined()
})
