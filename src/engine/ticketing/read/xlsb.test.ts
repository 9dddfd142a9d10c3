import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readBytes } from './fixture-file.ts'

/** A record of the binary format ([MS-XLSB] 2.1.4): its number and its length on 7 bits a byte, then its content. */
function record(id: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const head = id < 128 ? [id] : [(id & 127) | 128, id >> 7]
  const length = body.length < 128 ? [body.length] : [(body.length & 127) | 128, body.length >> 7]
  return Buffer.concat([Buffer.from([...head, ...length]), body])
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function wide(text: string): Buffer {
  return Buffer.concat([u32(text.length), Buffer.from(text, 'utf16le')])
}

function real(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

function cell(value: string | number | boolean, column: number): Buffer {
  const place = [u32(column), u32(0)]
  if (typeof value === 'string') return record(6, ...place, wide(value))
  return typeof value === 'number'
    ? record(5, ...place, real(value))
    : record(4, ...place, Buffer.from([value ? 1 : 0]))
}

/** The smallest workbook that Excel's binary format allows: one sheet, texts in its cells. */
function xlsb(rows: (string | number | boolean)[][]): Uint8Array {
  const book = [
    record(131),
    record(143),
    record(156, u32(0), u32(1), wide('rId1'), wide('Ventes')),
    record(144),
    record(132),
  ]
  const data = rows.flatMap((cells, at) => [record(0, u32(at), Buffer.alloc(13)), ...cells.map(cell)])
  const sheet = [record(129), record(145), ...data, record(146), record(130)]
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const links = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const link = (type: string, target: string) =>
    strToU8(
      `<Relationships xmlns="${links}"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`,
    )
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>`,
    ),
    '_rels/.rels': link('officeDocument', 'xl/workbook.bin'),
    'xl/workbook.bin': Buffer.concat(book),
    'xl/_rels/workbook.bin.rels': link('worksheet', 'worksheets/sheet1.bin'),
    'xl/worksheets/sheet1.bin': Buffer.concat(sheet),
  })
}

test('a binary workbook of Excel is read as texts, and a zip of one too', async () => {
  const bytes = xlsb([
    ['N° billet', 'Spectacle', 'Prix', 'Payé'],
    ['0042', '887', 12.5, true],
    ['0043', 'Bérénice', 1234567, false],
  ])
  const expected = {
    sheet: 'Ventes',
    header: ['N° billet', 'Spectacle', 'Prix', 'Payé'],
    rows: [
      ['0042', '887', '12.5', 'true'],
      ['0043', 'Bérénice', '1234567', 'false'],
    ],
  }
  expect(await readBytes(bytes, { fileName: 'ventes.xlsb' })).toMatchObject({ kind: 'xlsb', ...expected })
  expect(await readBytes(zipSync({ 'ventes.xlsb': bytes }), { fileName: 'ventes.zip' })).toMatchObject(expected)
})

test('a binary workbook cut short is refused', async () => {
  const bytes = xlsb([['Nom', 'Ville']])
  await expect(readBytes(bytes.subarray(0, bytes.length - 60), { fileName: 'ventes.xlsb' })).rejects.toMatchObject({
    code: 'file-unreadable',
  })
})
