import { expect, test } from 'vitest'
import { asOf, importTexts, openHouseWithShow } from './house-with-show.fixture.ts'
import { editContent } from './index.ts'

const gauges = `Spectacle;Date;Heure;Salle;Jauge
Les Vagues;15/01/2027;20:30;Grande salle;4
Les Vagues;16/01/2027;19:00;Grande salle;4
`
const sold = (evening: string, number: number) =>
  `${1 + (number % 6)};V${number};Les Vagues;${evening};Grande salle;Plein;24,00;${18 + (number % 6)}/11/2026`
const sales = [
  'Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat',
  ...[1, 2, 3, 4].map((number) => sold('15/01/2027;20:30', number)),
  sold('16/01/2027;19:00', 5),
]

test('« il reste des places » is judged by the sales of the house, as old as the last of them (P23)', async () => {
  const { house, folder, staffId, written, close } = await openHouseWithShow()
  try {
    await importTexts(house, folder, { 'jauges.csv': gauges, 'vagues.csv': `${sales.join('\n')}\n` })
    const { id, draft } = await written('instagram')
    const toldOf = async (words: string) => {
      const body = `${draft.content.body}\n\n${words}`
      const { checks } = await editContent(house, { id, content: { ...draft.content, body }, asOf, staffId })
      return checks
        .filter(({ key, code, level }) => level !== 'passed' && (key === 'ageing' || code.startsWith('fact')))
        .map(({ level, code, params }) => [level, code, params.cutOff ?? null])
    }
    expect(await toldOf('Il reste des places.')).toEqual([['look', 'availability-dated', '2026-11-23']])
    expect(await toldOf('Le 15 janvier, il reste des places.')).toContainEqual(['blocking', 'fact-contradicted', null])
    expect(await toldOf('Dernières places !')).toContainEqual(['blocking', 'fact-contradicted', null])
  } finally {
    await close()
  }
})
