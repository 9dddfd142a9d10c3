import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { type CellValue, writeOds, writeXlsx } from 'hucre'

/** A good file of one kind, to be damaged. `isChecked`: a checksum of the format tells any change of its bytes. */
export interface Original {
  kind: string
  name: string
  bytes: Uint8Array
  isChecked: boolean
}

const header = ['N° billet', 'Spectacle', 'Date', 'Heure', 'Tarif', 'Prix', 'Nom', 'Prénom', 'Code postal', 'Courriel']
const rows = Array.from({ length: 60 }, (_, at) => [
  String(4200 + at).padStart(7, '0'),
  ['Bérénice', '887', 'L’Île des esclaves', 'Phèdre ; « version courte »'][at % 4] ?? '',
  `${String(1 + (at % 28)).padStart(2, '0')}/03/2026`,
  at % 3 === 0 ? '20:30' : '19:00',
  at % 2 === 0 ? 'Plein tarif' : 'Réduit',
  `${10 + (at % 9)},50`,
  'Moreau',
  at % 7 === 0 ? 'Zoé "Zouzou"' : 'Zoé',
  `0${1000 + at}`,
  `z.moreau${at}@example.fr`,
])

/** One file of each kind that a box office drops. */
export async function originals(): Promise<Original[]> {
  const xlsx = await writeXlsx({ sheets: [{ name: 'Ventes', rows: cells() }] })
  const ods = await writeOds({ sheets: [{ name: 'Ventes', rows: cells() }] })
  const xls = readFileSync(resolve(import.meta.dirname, '../src/engine/ticketing/read/fixtures/ventes.xls'))
  const csv = Buffer.from(delimited(';'))
  return [
    original('csv', 'ventes.csv', csv),
    original('csv of Windows', 'ventes.csv', Buffer.from(delimited(';').replaceAll('’', "'"), 'latin1')),
    original('csv in UTF-16', 'ventes.csv', Buffer.from(`\ufeff${delimited(',')}`, 'utf16le')),
    original('tabs named .xls', 'ventes.xls', Buffer.from(delimited('\t'))),
    original('page named .xls', 'ventes.xls', Buffer.from(page())),
    original('XML of Excel 2003', 'ventes.xml', Buffer.from(xml2003())),
    original('json', 'ventes.json', Buffer.from(json())),
    original('xls', 'ventes.xls', xls),
    { ...original('xlsx', 'ventes.xlsx', xlsx), isChecked: true },
    { ...original('ods', 'ventes.ods', ods), isChecked: true },
    { ...original('zip of a csv', 'ventes.zip', zipSync({ 'ventes.csv': csv })), isChecked: true },
    { ...original('zip of an xlsx', 'ventes.zip', zipSync({ 'ventes.xlsx': xlsx })), isChecked: true },
  ]
}

function original(kind: string, name: string, bytes: Uint8Array): Original {
  return { kind, name, bytes: Uint8Array.from(bytes), isChecked: false }
}

function cells(): CellValue[][] {
  return [header, ...rows.map((row) => row.map((cell, at) => (at === 5 ? Number(cell.replace(',', '.')) : cell)))]
}

/** As an API answers: orders, their tickets inside. */
function json(): string {
  const data = rows.map(([id, show, date, , , price, , name, postcode, email]) => ({
    id: Number(id),
    payer: { email, firstName: name, zipCode: postcode },
    items: [{ id: `${id}-1`, name: show, date, amount: Number(price?.replace(',', '')) }],
  }))
  return JSON.stringify({ data, pagination: { totalCount: data.length } }, null, 1)
}

function delimited(delimiter: string): string {
  const quoted = (cell: string) =>
    cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell
  return [header, ...rows].map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('')
}

function page(): string {
  const line = (row: readonly string[]) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
  return `<html><body><table>${[header, ...rows].map(line).join('\n')}</table></body></html>`
}

function xml2003(): string {
  const cell = (text: string) => `<Cell><Data ss:Type="String">${escaped(text)}</Data></Cell>`
  const lines = [header, ...rows].map((row) => `<Row>${row.map(cell).join('')}</Row>`).join('\n')
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Ventes"><Table>${lines}</Table></Worksheet></Workbook>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Small files that swell, or that are of an absurd shape. */
export function bombs(): Original[] {
  const sheet = (inside: string) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${inside}</sheetData></worksheet>`),
    })
  const wide = (count: number, cell: (at: number) => string) => Array.from({ length: count }, (_, at) => cell(at))
  const entities = wide(12, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')
  return [
    original('bomb', 'zip.zip', zipSync({ 'a.csv': new Uint8Array(300_000_000) }, { level: 1 })),
    original(
      'bomb',
      'rows.xlsx',
      sheet(wide(200_000, (at) => `<row r="${at * 5000 + 1}"><c r="A1"><v>1</v></c></row>`).join('')),
    ),
    original(
      'bomb',
      'columns.xlsx',
      sheet(wide(3000, (at) => `<row r="${at + 1}"><c r="XFD1"><v>1</v></c></row>`).join('')),
    ),
    original('bomb', 'row.xlsx', sheet(`<row r="1">${'<c><v>1</v></c>'.repeat(400_000)}</row>`)),
    original(
      'bomb',
      'entities.xml',
      Buffer.from(
        `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><!DOCTYPE x [<!ENTITY e0 "ha">${entities}]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>&e12;</Data></Cell></Row></Table></Worksheet></Workbook>`,
      ),
    ),
    original('bomb', 'nested.xls', Buffer.from(`<html>${'<table><tr><td>'.repeat(30_000)}`)),
    original('bomb', 'bold.xls', Buffer.from(`<html><table><tr><td>${'<b><i>x'.repeat(30_000)}`)),
    original('bomb', 'spans.xls', Buffer.from(`<html><table>${'<tr><td colspan=16000>x<td>y'.repeat(5000)}`)),
    original('bomb', 'quote.csv', Buffer.from(`a;b\n"${'x;y\n'.repeat(4_000_000)}`)),
    original('bomb', 'quotes.csv', Buffer.from(`a;b\n${'"x;y\n'.repeat(600_000)}`)),
    original('bomb', 'quotes closed at the end.csv', Buffer.from(`a;b\n${'"x;y\n'.repeat(600_000)}";1\n`)),
    original('bomb', 'line.csv', Buffer.from(`a;b\n${'x;'.repeat(6_000_000)}`)),
    original(
      'bomb',
      'columns.csv',
      Buffer.from(`${wide(60_000, (at) => `c${at}`).join(';')}\n${'1;'.repeat(59_999)}1\n`.repeat(3)),
    ),
    original('bomb', 'blank.csv', Buffer.from(`a;b\n1;2\n${'\n'.repeat(20_000_000)}3;4\n`)),
    original('bomb', 'zeros.csv', new Uint8Array(20_000_000)),
    original('bomb', 'preamble.csv', Buffer.from(`${'Titre\n\n'.repeat(300_000)}a;b\n1;2\n`)),
    original('bomb', 'backslashes.csv', Buffer.from(`a;b\n"${'\\'.repeat(5_000_000)}";1\n`)),
    original('bomb', 'spaces.csv', Buffer.from(`a;b\n${' '.repeat(8_000_000)};1\n`)),
    original(
      'bomb',
      'digits.csv',
      Buffer.from(`Date;Prix\n${`${'1 '.repeat(20_000)};${'9'.repeat(40_000)}\n`.repeat(60)}`),
    ),
  ]
}
