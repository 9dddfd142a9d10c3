import { crc32, deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { readBytes } from './fixture-file.ts'

const workbook = () =>
  writeXlsx({
    sheets: [{ name: 'Ventes', rows: [['Nom', 'Prix'], ...Array.from({ length: 50 }, (_, at) => [`Roux ${at}`, at])] }],
  })

/** A zip of one deflated entry; `told` is the size that its directory declares. */
function zipOf(name: string, content: Uint8Array, told = content.length): Buffer {
  const data = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(data.length, 18)
  local.writeUInt32LE(told, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(crc32(content), 16)
  central.writeUInt32LE(data.length, 20)
  central.writeUInt32LE(told, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + data.length, 16)
  return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end])
}

/** A workbook of Excel 2003 in XML, with so many rows left open, or so many elements in a cell. */
function xml2003(within: string): string {
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Ventes"><Table><Row><Cell><Data ss:Type="String">Nom</Data></Cell></Row>${within}`
}

test.each([
  ['nothing', '', 'file-empty'],
  ['a page of bold and italics, one in another', `<table><tr><td>${'<b><i>x'.repeat(30_000)}`, 'file-unreadable'],
  ['XML of rows left open, one in another', xml2003('<Row><Cell><Data>Roux'.repeat(5000)), 'file-unreadable'],
  ['XML of a cell of elements, one in another', xml2003(`<Row><Cell><Data>${'<x>'.repeat(30_000)}`), 'file-unreadable'],
  ['blank lines only', '\n \n\n', 'file-empty'],
  ['a PDF', '%PDF-1.7\n…', 'file-not-a-table'],
  ['more columns than any sheet', `${'a;'.repeat(20_000)}b\n${'1;'.repeat(20_000)}2\n`, 'file-too-wide'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'file-not-a-table'],
  ['bytes at random', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)), 'file-not-a-table'],
  ['JSON cut short', '[{"id": 1}, {"id": 2', 'file-unreadable'],
  ['a page without a table', '<html><p>Session expirée</p></html>', 'file-not-a-table'],
  ['a zip that is garbage', Buffer.from('PK\u0003\u0004 and nothing of a zip'), 'file-unreadable'],
  [
    'an .xls that is garbage',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3, 4]),
    'file-not-a-table',
  ],
  ['a bomb', zipOf('xl/workbook.xml', new Uint8Array(30_000_000)), 'file-bomb'],
  ['a bomb that lies about its size', zipOf('ventes.csv', new Uint8Array(30_000_000), 100), 'file-unreadable'],
])('%s is refused with a code that says so', async (_, content, code) => {
  await expect(readBytes(content, { name: 'ventes.xlsx' })).rejects.toMatchObject({
    code,
    params: { file: 'ventes.xlsx' },
  })
})

test('a workbook cut anywhere is refused, never half read', async () => {
  const whole = await workbook()
  for (let share = 0.05; share < 1; share += 0.05) {
    await expect(readBytes(whole.subarray(0, Math.floor(whole.length * share)))).rejects.toMatchObject({
      code: 'file-unreadable',
    })
  }
})

test('a workbook with a byte changed anywhere is read or refused with a code', async () => {
  const whole = await workbook()
  for (let at = 0; at < whole.length; at += 37) {
    const changed = Uint8Array.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 0xff
    const code = await readBytes(changed).then(
      () => 'read',
      (error: { code?: string }) => error.code ?? String(error),
    )
    expect(
      ['read', 'file-unreadable', 'file-bomb', 'file-not-a-table', 'file-empty', 'file-encrypted'],
      `byte ${at}`,
    ).toContain(code)
  }
})

test('a protected workbook is refused as protected', async () => {
  const bytes = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'file-encrypted' })
})

test('ten thousand columns are read', async () => {
  const wide = (prefix: string) => Array.from({ length: 10_000 }, (_, at) => `${prefix}${at}`).join(';')
  const read = await readBytes(`${wide('colonne ')}\n${wide('')}\n`)
  expect(read.header).toHaveLength(10_000)
  expect(read.rows[0]?.[9_999]).toBe('9999')
})

test('a zero character in a cell is kept and said', async () => {
  const read = await readBytes('Nom;Ville\nRo\u0000ux;Lyon\n')
  expect(read.rows[0]?.[0]).toBe('Ro\u0000ux')
  expect(read.reasons).toContain('null:nul-characters')
})

test('a zip of one table is read as that table; of two it is refused with their count', async () => {
  const read = await readBytes(zipOf('ventes.csv', Buffer.from('Nom;Ville\nRoux;Lyon\n')))
  expect(read).toMatchObject({ kind: 'zip', delimiter: ';', rows: [['Roux', 'Lyon']] })
})

test('a quote never closed costs one row, not the rest of the file', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => `${at};Roux;Lyon`)
  rows[40] = '40;"Roux;Lyon'
  const read = await readBytes(`N°;Nom;Ville\n${rows.join('\n')}\n`)
  expect(read.rows).toHaveLength(500)
  expect(read.rejected).toMatchObject([{ row: 42, why: 'stray-quote' }])
})
