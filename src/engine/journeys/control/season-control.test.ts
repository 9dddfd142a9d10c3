import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles, rowsFound } from '../import/index.ts'
import { printControl, printSeasonControl } from './print-control.ts'
import { seasonControl } from './season-control.ts'
import { noteSeasonTotal } from './season-totals.ts'

const today = '2026-11-24'
const head = 'N° billet;Date de commande;Spectacle;Date de la séance;Heure séance;Tarif;Prix;N° client'
const words = { language: 'fr', say: (code: string) => code } as const

describe('the contrôle of a season', () => {
  let root: string
  let house: House
  let importId: string
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'parterre-saison-'))
    house = await openHouse(join(root, 'data'))
    const sale = (number: number, tariff: string, price: string) =>
      `${number};${number === 9 ? '02/08/2026' : '20/10/2026'} 10:00;Bérénice;18/11/2026;20:30;${tariff};${price};00${number}`
    const sales = [1, 2, 3, 4, 5, 6, 7].map((number) => sale(number, 'Plein tarif', '28,00'))
    const lines = [
      head,
      ...sales,
      sale(8, 'Exonéré', '0,00'),
      sale(9, 'Exonéré', '0,00'),
      '10;20/02/2027 10:00;Bérénice;18/11/2026;20:30;Plein tarif;28,00;0010',
    ]
    const control = await run({
      'billets.csv': lines.join('\n'),
      'seances.csv':
        'Spectacle;Date;Heure;Jauge;Places vendues\nBérénice;18/11/2026;20:30;8;7\nPhèdre;20/10/2026;20:30;90;0\nMédée;20/10/2025;20:30;90;\nAjax;20/10/2027;20:30;90;\n',
    })
    importId = control.importId
  })
  afterAll(async () => {
    await house.close()
    await rm(root, { recursive: true, force: true })
  })

  it('says where a hall holds more than it offers, where nothing was sold, and which count makes up a gap with the till', async () => {
    const { quality, performances, season } = await seasonControl(house, { season: null, asOf: today })
    expect(season).toBe('2026-2027')
    expect(quality.findings.map(({ code, found, params }) => [code, found, params])).toEqual([
      ['check.capacity-overrun', 1, { seats: 1 }],
      ['check.total-differs', 1, { missing: 0, unexplained: 0, exempted: 1 }],
      ['check.performance-without-sale', 1, {}],
      ['check.sold-months-after', 1, {}],
    ])
    const months = quality.findings.find(({ code }) => code === 'check.sold-months-after')
    expect(months).toMatchObject({ unit: 'seats', examples: ['Bérénice 2026-11-18 n° 10'], hasRows: false })
    expect(performances).toMatchObject([
      {
        show: 'Bérénice',
        total: 7,
        counted: 9,
        causes: expect.arrayContaining([expect.objectContaining({ code: 'till-cause.exempted', isExact: true })]),
      },
    ])
  })

  it('compares the total that a person notes for the season, and counts the seats that no file tells against the score', async () => {
    await noteSeasonTotal(house, { season: '2026-2027', measure: 'tickets', total: 7, by: 'Zoé' })
    const { tickets } = await seasonControl(house, { season: '2026-2027', asOf: today })
    expect(tickets).toMatchObject({
      total: 7,
      counted: 9,
      causes: expect.arrayContaining([
        expect.objectContaining({ code: 'till-cause.exempted', params: { count: 2 }, isExact: true }),
      ]),
    })
    await expect(seasonControl(house, { season: '1999-2000', asOf: today })).rejects.toMatchObject({
      code: 'season-unknown',
    })
  })

  it('gives the rows of a finding as a table that Excel opens and that runs nothing', async () => {
    let text = ''
    for await (const part of rowsFound(house, { importId, code: 'check.sold-months-after', say: (code) => code }))
      text += part
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFrows.file;rows.row;meaning.showTitle;meaning.startsAt;meaning.purchasedAt;meaning.ticketNumber',
      'billets.csv;11;Bérénice;18/11/2026 20:30;20/02/2027 10:00;10',
    ])
    await expect(rowsFound(house, { importId, code: 'check.nothing', say: String }).next()).rejects.toMatchObject({
      code: 'rule-unknown',
    })
  })

  it('prints a control that a director can read: its note, what it lacks, what was found', async () => {
    const season = await textOf(await printSeasonControl(house, { season: null, asOf: today, words }))
    expect(season).toContain('check.capacity-overrun')
    expect(season).toContain('Bérénice 18/11/2026')
    // The foot of each page names this document, not the control of a file.
    expect(season.match(/control\.[a-z-]*title/gu)).toContain('control.season-title')
    expect(season).not.toContain('control.title')
    const control = await run({
      'autre.csv': `${head}\n77;20/10/2026 10:00;Phèdre;19/12/2026;20:30;Plein tarif;28,00;0001`,
    })
    expect(await textOf(await printControl(house, control, words))).toContain('autre.csv')
  })

  async function run(contents: Record<string, string>) {
    const files = []
    for (const [name, text] of Object.entries(contents)) {
      const path = join(root, name)
      await writeFile(path, text)
      files.push({ path, name })
    }
    return await importFiles(house, { files, today, scope: 'addition' })
  }
})

async function textOf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return text.join('\n')
}
