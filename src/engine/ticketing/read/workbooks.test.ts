import { readFileSync } from 'node:fs'
import { type CellValue, writeOds, writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { readBytes } from './fixture-file.ts'

const rows: CellValue[][] = [
  [],
  ['DATE HEURE DU PRODUIT', 'PRODUIT', 'NB TOTAL DE  PERSONNES', 'N° DOSSIER D’ACHAT', 'PAYÉ'],
  [new Date('2026-03-13T20:30:00Z'), 'Bérénice', 12.5, '000123', true],
  [new Date('2026-03-14T00:00:00Z'), 887, 0.1 + 0.2, 1234567890123456, false],
  ['Total', null, 12.8],
]

test.each([
  ['xlsx', writeXlsx],
  ['ods', writeOds],
] as const)('%s: header on the second row, total set aside, cells as text', async (kind, write) => {
  const read = await readBytes(
    await write({
      sheets: [
        { name: 'Notes', rows: [['rien']] },
        { name: 'visitPlanning', rows },
      ],
    }),
  )
  expect(read).toMatchObject({ kind, sheet: 'visitPlanning', sheets: ['Notes', 'visitPlanning'], headerRow: 2 })
  expect(read.rows).toEqual([
    ['2026-03-13T20:30', 'Bérénice', '12.5', '000123', 'true'],
    ['2026-03-14', '887', '0.3', '1234567890123456', 'false'],
  ])
  expect(read.reasons).toEqual(['null:other-sheet', '5:total'])
})

test('a sheet is asked for by its name, and a wrong one is refused with the names there are', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Ventes', rows },
      {
        name: 'Lieux',
        rows: [
          ['Salle', 'Jauge'],
          ['Grande', 400],
        ],
      },
    ],
  })
  expect((await readBytes(bytes, { sheet: 'lieux' })).rows).toEqual([['Grande', '400']])
  await expect(readBytes(bytes, { sheet: 'Absente' })).rejects.toMatchObject({
    code: 'sheet-not-found',
    params: { sheets: 'Ventes, Lieux' },
  })
})

test('an .xls that is a page: entities decoded, merged cells once, decimal commas and zeros untouched', async () => {
  const page = `<html><body><table><tr><td colspan=3>Ventes</td></tr></table><table>
    <tr><th>Nom</th><th>Montant</th><th>Code postal</th></tr>
    <tr><td>Lef&egrave;vre</td><td>1&nbsp;234,50 &euro;</td><td>01000</td></tr>
    <tr><td rowspan="2">Roux</td><td>12,50</td><td>03/04/2026</td></tr><tr><td>8,00</td><td>x</td></tr></table></body></html>`
  const read = await readBytes(page, { fileName: 'ventes.xls' })
  expect(read.kind).toBe('html')
  expect(read.rows).toEqual([
    ['Lefèvre', '1\u00a0234,50 €', '01000'],
    ['Roux', '12,50', '03/04/2026'],
    ['', '8,00', 'x'],
  ])
})

test('an .xls that is a page: the titles above its table are lines above it', async () => {
  const page = `<html><head><title>export</title></head><body><h2>Liste de contr&ocirc;le &ndash; &laquo; La Malle &raquo;</h2>
    <p>Samedi 28/11/2026 &agrave; 20h30</p><table><tr><th>Nom</th><th>Nb</th></tr><tr><td>Roux</td><td>2</td></tr>
    <tr><td>Brun</td><td>1</td></tr></table><p>Page 1</p></body></html>`
  const read = await readBytes(page, { fileName: 'liste.xls' })
  expect(read.rows).toEqual([
    ['Roux', '2'],
    ['Brun', '1'],
  ])
  expect(read.skipped.map(({ why, detail }) => [why, detail])).toEqual([
    ['preamble', 'Liste de contrôle – « La Malle »'],
    ['preamble', 'Samedi 28/11/2026 à 20h30'],
  ])
})

test('an .xls that is Excel 2003 XML: places, dates and merged cells are honoured', async () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Ventes"><Table>
    <Row ss:Index="2"><Cell><Data ss:Type="String">Nom</Data></Cell><Cell><Data ss:Type="String">Date</Data></Cell><Cell><Data ss:Type="String">Prix</Data></Cell></Row>
    <Row><Cell><Data ss:Type="String">Lef&#232;vre</Data></Cell><Cell><Data ss:Type="DateTime">2026-03-13T20:30:00.000</Data></Cell><Cell><Data ss:Type="Number">12.5</Data></Cell></Row>
    <Row><Cell><Data ss:Type="String">Roux</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">8</Data></Cell></Row></Table></Worksheet></Workbook>`
  const read = await readBytes(xml)
  expect(read).toMatchObject({ kind: 'xml2003', sheet: 'Ventes', headerRow: 2 })
  expect(read.rows).toEqual([
    ['Lefèvre', '2026-03-13T20:30', '12.5'],
    ['Roux', '', '8'],
  ])
})

test('an .xls that is tab-separated text is read as text', async () => {
  const read = await readBytes('Nom\tPrix\nLefèvre\t12,50\n', { fileName: 'ventes.xls' })
  expect(read).toMatchObject({ kind: 'csv', delimiter: '\t', rows: [['Lefèvre', '12,50']] })
})

test('an .xls of Excel 97 is read: texts, dates by their format, zeros kept', async () => {
  const read = await readBytes(readFileSync(new URL('./fixtures/ventes.xls', import.meta.url)))
  expect(read.kind).toBe('xls')
  expect(read.rows).toHaveLength(40)
  expect(read.rows[2]).toEqual([
    '0004202',
    'L’Île des esclaves',
    '2026-03-03T20:30',
    'Plein tarif',
    '14.5',
    'Moreau Zoé 2',
    '01002',
  ])
})

test('a short sheet that explains letters is told line by line, beside its name', async () => {
  const legend = [
    ['S', 'Signification'],
    ['P', 'payé'],
    ['A', 'annulé'],
  ]
  const read = await readBytes(
    await writeXlsx({
      sheets: [
        { name: 'Résas', rows },
        { name: 'Légende', rows: legend },
        { name: 'Tarifs', rows: legend },
      ],
    }),
  )
  const told = read.skipped.filter(({ why }) => why === 'legend-sheet')
  expect(told.map(({ detail }) => detail)).toEqual(['S | Signification', 'P | payé', 'A | annulé'])
})
