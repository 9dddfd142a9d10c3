import { expect, test } from 'vitest'
import { readBytes } from '../fixture-file.ts'

const sales = [
  ['000100', 'Bérénice', '13/03/2026', '18,00', 'Le Goff'],
  ['000101', '887', '14/03/2026', '9,50', ''],
  ['000102', 'La Cerisaie', '14/03/2026', '118,00', 'Roux Zoé'],
  ['000103', 'Le Cid', '', '18,00', 'Moreau'],
]
const line = (cells: readonly string[]) =>
  cells
    .map((cell, at) => (at === 3 ? cell.padStart(8) : cell.padEnd([9, 14, 12, 0, 10][at] ?? 0)))
    .join(' ')
    .trimEnd()
const header = ['Billet', 'Spectacle', 'Date', 'Prix', 'Acheteur']
const report = (...more: string[]) => `${[line(header), ...sales.map(line), ...more].join('\r\n')}\r\n`

test('columns of fixed width are cut where all lines are blank, cells with spaces whole, blank cells blank', async () => {
  const read = await readBytes(report(), { fileName: 'ventes.txt' })
  expect(read).toMatchObject({ kind: 'csv', delimiter: null, quote: null, headerRow: 1 })
  expect(read.header).toEqual(header)
  expect(read.rows).toEqual(sales)
  expect(read.rejected).toEqual([])
})

test('titles, the line drawn under the header and the total are no rows', async () => {
  const ruler = '--------- -------------- ------------ -------- ----------'
  const text = report(ruler, line(['Total', '', '', '163,50', '']))
  const withRuler = text.replace('\r\n', `\r\n${ruler}\r\n`)
  const read = await readBytes(`Théâtre de la Butte, ventes de la semaine du 9 au 15 mars 2026\r\n\r\n${withRuler}`)
  expect(read.header).toEqual(header)
  expect(read.rows).toEqual(sales)
  expect(read.reasons).toEqual(expect.arrayContaining(['1:preamble', '10:footer']))
})

test('an amount longer than most, set to the right, is whole in its own column', async () => {
  const usual = Array.from({ length: 40 }, (_, at) => `${10 + at},50`)
  const prices = [...usual, '118,00', '1 180,00', '12,00']
  const row = (number: string, day: string, price: string) =>
    ` ${number.padEnd(6)}  ${day.padEnd(10)} ${price.padStart(9)}`
  const lines = prices.map((price, at) => row(`${10001 + at}`, '13/03/2026', price))
  const read = await readBytes(`${[row('Billet', 'Date', 'Prix'), ...lines].join('\r\n')}\r\n`)
  expect(read.rejected).toEqual([])
  expect(read.header).toEqual(['Billet', 'Date', 'Prix'])
  expect(read.rows.map((cells) => cells.at(-1))).toEqual(prices)
})

test('the last words of a long title are no part of the amount at their right', async () => {
  const row = (title: string, price: string, day = '13/03/2026') => `${title.padEnd(15)} ${price.padStart(6)}  ${day}`
  const lines = Array.from({ length: 40 }, (_, at) => row('Phèdre', `${100 + at},00`))
  const long = [row('Les amants du 2', '234,00'), row('Un long titre 2', '34,00')]
  const read = await readBytes(`${[row('Titre', 'Prix', 'Date'), ...long, ...lines].join('\n')}\n`)
  expect(read.rows.slice(0, 2).map(([title]) => title)).toEqual(['Les amants du 2', 'Un long titre 2'])
})

test('a line that writes over the gap between two columns is set aside, never cut in the middle of a word', async () => {
  const many = Array.from({ length: 5 }, () => sales.map(line)).flat()
  const read = await readBytes(report(...many, '000104    Le Roman de Monsieur de Molière 14/03/2026 18,00'))
  expect(read.rejected.map(({ why }) => why)).toEqual(['more-cells'])
})

test('a list of sentences, and one column of amounts, are one column', async () => {
  expect(
    (await readBytes('Notes\nVenir à 20 h, sans retard\nPenser aux clefs du studio\nAppeler Zoé pour le 13\nFin\n'))
      .header,
  ).toHaveLength(1)
  expect((await readBytes('Prix\n 12,50\n  8,00\n118,00\n 18,00\n')).header).toEqual(['Prix'])
})

/** A page of a printed list: what it is of, the names of its columns between two lines drawn across or over one, and its rows. */
const page = (head: readonly string[], rows: readonly string[], isUnderRuler = true) => {
  const ruler = '-'.repeat(70)
  const names = 'Billet  Rang Pl. Client                Tarif         Prix  Obs'
  return [...head, ...(isUnderRuler ? [ruler] : []), names, ruler, ...rows, '\f', '']
}
const place = (at: number, note = '') =>
  `${String(100_000 + at)}  ${'ABC'[at % 3]}    ${String(1 + at).padEnd(3)} ${['LE BIHAN Yves', 'ROUX Zoé', ''][at % 3]?.padEnd(21)} ${at % 2 ? 'REDUIT  ' : 'PLEIN   '} ${(at % 2 ? '9,00' : '118,00').padStart(9)}  ${note}`.trimEnd()
const carriedOver = (label: string) => `                 ${label.padEnd(21)}             ${'237,00'.padStart(5)}`

test.each([true, false])(
  'the pages of a printed list are one table: their heads say of what, under each of them (%s)',
  async (isUnderRuler) => {
    const rows = Array.from({ length: 24 }, (_, at) => place(at, at === 7 ? 'ANN.' : ''))
    const head = (evening: string, number: number) => [
      `THÉÂTRE DU PONANT                                          Page ${number}`,
      'LISTE DES PLACES                             Édité le 20/02/2025',
      `Spectacle : ANDROMAQUE                Séance : ${evening}`,
    ]
    const text = [
      ...page(head('16/01/2025 20:30', 1), [...rows.slice(0, 10), carriedOver('A reporter')], isUnderRuler),
      ...page(
        head('16/01/2025 20:30', 2),
        [carriedOver('Report'), ...rows.slice(10, 16), carriedOver('TOTAL')],
        isUnderRuler,
      ),
      ...page(head('17/01/2025 18:00', 3), [...rows.slice(16)], isUnderRuler),
    ].join('\r\n')
    const read = await readBytes(text, { fileName: 'LISTPLAC.TXT' })
    expect(read.header).toEqual(['Billet', 'Rang', 'Pl.', 'Client', 'Tarif', 'Prix', 'Obs'])
    const bands = read.rows.filter((cells) => / : /.test(cells[0] ?? '')).map(([first]) => first)
    const show = 'Spectacle : ANDROMAQUE'
    expect(bands).toEqual([
      ...[show, 'Séance : 16/01/2025 20:30', show, 'Séance : 16/01/2025 20:30', show, 'Séance : 17/01/2025 18:00'],
    ])
    const places = read.rows.filter(([first]) => /^\d{6}$/.test(first ?? ''))
    expect(places).toHaveLength(24)
    expect(places[7]).toEqual(['100007', 'B', '8', 'ROUX Zoé', 'REDUIT', '9,00', 'ANN.'])
    expect(read.rejected).toEqual([])
  },
)

test('the names of a printed list are those of the columns that they stand over, though they begin before amounts set to the right; the number of a page is none of what it is of', async () => {
  const ruler = '='.repeat(60)
  const booking = (at: number, seats: number) =>
    `${(12_001 + at).toString().padEnd(7)} ${'Mme ROUX Zoé'.padEnd(16)} ${seats.toString().padStart(2)}  ${`${seats * 12},00`.padStart(8)}  CB`
  const pages = [1, 2].flatMap((number) => [
    ...[
      `Association La Vis                    Page : ${number}`,
      'Spectacle : PHÈDRE',
      'Date : 14/03/2025 20:30',
      ruler,
    ],
    ...['N°Dos   Nom              Nb   Montant  Regl', ruler, booking(number, 2), booking(number + 4, 10)],
    ...[booking(number + 8, 1), ruler, '        Total page       13    156,00', '\f'],
  ])
  const read = await readBytes(pages.join('\r\n'), { fileName: 'RESAS.TXT' })
  expect(read.header).toEqual(['N°Dos', 'Nom', 'Nb', 'Montant', 'Regl'])
  const said = read.rows.map(([first]) => first).filter((first) => / : /.test(first ?? ''))
  const head = ['Spectacle : PHÈDRE', 'Date : 14/03/2025 20:30']
  expect(said).toEqual([...head, ...head])
  expect(read.rows.find(([first]) => first === '12006')).toEqual(['12006', 'Mme ROUX Zoé', '10', '120,00', 'CB'])
})

test('the head of each page may stand a blank line above the names: what it says of the rows stands above them, and the count below a total is no row', async () => {
  const row = (at: number, note = '') =>
    `${['ROUX Zoé', 'DE LA BORIE Anne', 'NOIR Ana'][at % 3]?.padEnd(30)}${`C${at}`.padEnd(8)}${(3100 + at).toString().padEnd(9)}${'Plein'.padEnd(10)}${'17,00'.padStart(8)}  ${note}`.trimEnd()
  const ruler = '-'.repeat(78)
  const printed = (evening: string, number: number, rows: readonly string[]) => [
    ...[
      "THÉÂTRE DE L'ANSE                     Édition du 28/11/2026",
      'LISTE NOMINATIVE',
      `Séance : LE ROI NU - ${evening}`,
      '',
    ],
    ...[
      `${'Nom'.padEnd(30)}Place   Billet   Tarif         Prix  Obs.`,
      ruler,
      ...rows,
      '',
      `${' '.repeat(60)}Page ${number}`,
      '',
    ],
  ]
  const rows = (from: number) => Array.from({ length: 12 }, (_, at) => row(from + at, at === 5 ? 'ANNULÉ' : ''))
  const total = [ruler, `${'Total séance (hors annulés)'.padEnd(57)}   187,00`, 'Nombre de billets : 11']
  const text = [
    ...printed('ven. 20/11/2026 à 20:30', 1, rows(0)),
    ...printed('ven. 20/11/2026 à 20:30', 2, [...rows(12), ...total]),
    ...printed('sam. 21/11/2026 à 20:30', 3, [...rows(24), ...total]),
  ]
  const read = await readBytes(text.join('\r\n'), { fileName: 'liste.txt' })
  expect(read.header).toEqual(['Nom', 'Place', 'Billet', 'Tarif', 'Prix', 'Obs.'])
  const said = read.rows.map(([first]) => first).filter((first) => / : /.test(first ?? ''))
  const [friday, saturday] = ['ven. 20/11/2026 à 20:30', 'sam. 21/11/2026 à 20:30'].map(
    (at) => `Séance : LE ROI NU - ${at}`,
  )
  expect(said).toEqual([friday, friday, saturday])
  expect(read.rows.filter(([, seat]) => /^C\d/.test(seat ?? ''))).toHaveLength(36)
  expect(read.rows).toHaveLength(36 + 3)
})

test('rows a blank line above the names again are no head of theirs', async () => {
  const ruler = '-'.repeat(40)
  const names = 'Billet    Client            Prix'
  const row = (at: number) => `${3100 + at}      ROUX Zoé ${String(at).padEnd(2)}      ${10 + at},00`
  const block = (from: number) => [names, ruler, ...[0, 1, 2, 3].map((at) => row(from + at)), '']
  const read = await readBytes(['Ventes', '', ...block(0), ...block(4)].join('\n'), { fileName: 'ventes.txt' })
  expect(read.rows.filter(([first]) => /^31/.test(first ?? ''))).toHaveLength(8)
})
