import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { type CellValue, readXlsx, writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { readBytes } from '../fixture-file.ts'
import { cellText } from './cell-text.ts'

/** A workbook of one sheet written by hand, as some exporters do. */
function workbook(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const all = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Ventes" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

const header = '<row r="1"><c r="A1" t="str"><v>Nom</v></c><c r="B1" t="str"><v>Prix</v></c></row>'

test('any cells are read as the library reads them, a part at a time', async () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[\u0000-\u001f\ufffe\uffff]|_x|^\s|\s$/.test(text)),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.date({ min: new Date('1905-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
    fc.constantFrom(null, 'Lefèvre & fils', 'a < b', '“x”', "O'Neil"),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 30 }), async (rows) => {
      const bytes = await writeXlsx({ sheets: [{ name: 'Ventes', rows: [['Nom', 'Prix', 'Jour'], ...rows] }] })
      const { sheets } = await readXlsx(bytes)
      const wanted = (sheets[0]?.rows ?? []).slice(1).map((values) => [0, 1, 2].map((at) => cellText(values[at])))
      const read = await readBytes(bytes, { headerRow: 1 })
      expect(read.rows.filter((cells) => cells.some((text) => text !== ''))).toEqual(
        wanted.filter((cells) => cells.some((text) => text.trim() !== '')),
      )
    }),
    { numRuns: 40 },
  )
})

test('what Excel writes is read: shared and formatted texts, formulas, dates by their format, errors', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Ventes')
  sheet.addRow(['Nom', 'Jour', 'Heure', 'Prix', 'Calcul', 'Code'])
  sheet.addRow([
    { richText: [{ text: 'Le' }, { font: { bold: true }, text: 'fèvre' }] },
    new Date('2026-03-13T20:30:00Z'),
    0.75,
    12.5,
    { formula: 'D2*2', result: 25 },
    { error: '#N/A' },
  ])
  sheet.getCell('B2').numFmt = 'ddd dd mmmm yyyy "à" hh\\hmm'
  sheet.getCell('C2').numFmt = 'hh:mm'
  sheet.getCell('D2').numFmt = '#,##0.00 [$€-fr-FR];[Red]-#,##0.00'
  const read = await readBytes(new Uint8Array(await book.xlsx.writeBuffer()))
  expect(read.rows).toEqual([['Lefèvre', '2026-03-13T20:30', '18:00', '12.5', '25', '#N/A']])
})

test('a currency that only the format of a cell says is part of its text, the euro beside another one too', async () => {
  const formats = ['#,##0.00 "CHF"', '#,##0.00 [$€-fr-FR]', '[$£-809]#,##0.00', '0 "places"', 'General']
  const written = async (chosen: readonly string[]) => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Ventes')
    sheet.addRow(['Nom', ...chosen.map((_, at) => `Prix ${at}`)])
    sheet.addRow(['Lefèvre', ...chosen.map((_, at) => 12.5 + at)])
    for (const [at, format] of chosen.entries()) sheet.getCell(2, at + 2).numFmt = format
    return (await readBytes(new Uint8Array(await book.xlsx.writeBuffer()))).rows
  }
  expect(await written(formats)).toEqual([['Lefèvre', '12.5 CHF', '13.5 EUR', '14.5 GBP', '15.5', '16.5']])
  expect(await written(formats.slice(1, 2))).toEqual([['Lefèvre', '12.5']])
})

test('a sheet with prefixed tags, no places, comments and inline texts is read all the same', async () => {
  const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="m"><!-- <x:row> --><x:sheetData>
    <x:row><x:c t="inlineStr"><x:is><x:t>Nom</x:t></x:is></x:c><x:c t='str'><x:v>Prix</x:v></x:c></x:row>
    <x:row><x:c t="inlineStr"><x:is><x:r><x:t>Le</x:t></x:r><x:r><x:t xml:space="preserve">fèvre &amp; f</x:t></x:r></x:is></x:c><x:c><x:v>8</x:v></x:c></x:row>
    <x:row/><x:row><x:c/><x:c><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`
  const read = await readBytes(workbook(sheet))
  expect(read.header).toEqual(['Nom', 'Prix'])
  expect(read.rows).toEqual([
    ['Lefèvre & f', '8'],
    ['', '2'],
  ])
  expect(read.places).toEqual([2, 4])
})

test('a pronunciation is no part of a text, an escape of Office is undone', async () => {
  const texts = `<sst><si><t>Nom</t></si><si/><si><r><t>東京</t></r><rPh><t>とうきょう</t></rPh></si><si><t>a_x000D_b</t></si></sst>`
  const cell = (place: string, text: number) => `<c r="${place}" t="s"><v>${text}</v></c>`
  const sheet = `<worksheet><sheetData><row r="1">${cell('A1', 0)}${cell('B1', 0)}</row>
    <row r="2">${cell('A2', 2)}${cell('B2', 3)}</row><row r="3">${cell('A3', 1)}</row></sheetData></worksheet>`
  const read = await readBytes(workbook(sheet, { 'xl/sharedStrings.xml': texts }), { headerRow: 1 })
  expect(read.rows).toEqual([['東京', 'a\rb']])
})

test.each([
  ['cut in a row', `<worksheet><sheetData>${header}<row r="2"><c r="A2"><v>1</v></c>`],
  ['cut after a row', `<worksheet><sheetData>${header}`],
  [
    'with a cell that does not end',
    `<worksheet><sheetData>${header}<row r="2"><c r="A2"><v>1</row></sheetData></worksheet>`,
  ],
  [
    'with a cell beyond the last column',
    `<worksheet><sheetData>${header}<row r="2"><c r="ZZZ2"><v>1</v></c></row></sheetData>`,
  ],
  [
    'with a cell that names a text which the workbook has lost',
    `<worksheet><sheetData>${header}<row r="2"><c r="A2" t="s"><v>999</v></c></row></sheetData></worksheet>`,
  ],
])('a sheet %s is refused, never half read', async (_, sheet) => {
  await expect(readBytes(workbook(sheet))).rejects.toMatchObject({ code: 'file-unreadable' })
})

test('a part whose checksum is wrong is refused', async () => {
  const stored = zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="Ventes" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${header}<row r="2"><c r="A2"><v>1250</v></c></row></sheetData></worksheet>`,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
    { level: 0 },
  )
  const bytes = Buffer.from(stored)
  bytes.write('9999', bytes.indexOf('1250'))
  await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'file-unreadable' })
})
