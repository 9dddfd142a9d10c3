import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

it('adds no francs to euros written in one column: their seats count, their money is said and added to nothing', async () => {
  const prices = ['25,00 €', '18,00 €', '18,00 CHF', '25,00 €']
  const control = await fresh.takenFile({
    'ventes.csv': [
      'N° billet;Spectacle;Date;Tarif;Prix',
      ...prices.map((price, at) => `${100 + at};Phèdre;14/04/2027 20:30;Plein;${price}`),
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 4, cents: 6800 })
  expect(control.warnings).toContainEqual({ code: 'warning.currencies', params: { amounts: 1, currency: 'EUR' } })
})

it('adds none either where the format of the cells of a workbook alone tells the francs', async () => {
  const header = ['N° billet', 'Spectacle', 'Date', 'Tarif', 'Prix']
  const sold = Array.from({ length: 6 }, (_, at) => [`${101 + at}`, 'Phèdre', '14/04/2027 20:30', 'Plein', 25])
  const cells = new Map(
    sold.map((_, at) => {
      const style = { numFmt: at % 3 === 2 ? '#,##0.00 "CHF"' : '#,##0.00 €' }
      return [`${at + 1},4`, { value: 25, style }] as const
    }),
  )
  const path = join(fresh.root, 'ventes.xlsx')
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'Ventes', rows: [header, ...sold], cells }] }))
  const { files } = await importFiles(fresh.house, { files: [{ path, name: 'ventes.xlsx' }], today: '2026-11-24' })
  expect(await fresh.validSeats()).toEqual({ seats: 6, cents: 10_000 })
  expect(files[0]?.warnings).toContainEqual({
    ...{ code: 'warning.currencies', params: { amounts: 2, currency: 'EUR' } },
  })
})
