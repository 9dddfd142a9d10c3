import { expect, it } from 'vitest'
import { cleanTitleAndDate, offersAfterDates } from './index.ts'

const titleOf = (text: string) => cleanTitleAndDate(text, 'french-words').title

it('leaves the number of a slip before a show and the hall after its date out of its title', () => {
  for (const text of [
    'BORDEREAU N° 12 – Le Bal – ven 16/01/2026 20h30 – Salle Ronde',
    'Bordereau de caisse n°13 : Le Bal – sam 17/01/2026 20h30',
    'Le Bal — vendredi 16 janvier 2026, 20h30 — salle des fêtes — jauge 80',
    'Le Bal – ven 16/01/2026 20h30 – Petit Théâtre',
    'Le Bal – samedi 17 janvier 2026, 20h30 – Collégiale de Beaune',
    'Le Bal – sam 17/01/2026 20h30 – Temple de Chalon',
  ])
    expect(titleOf(text), text).toMatchObject({ value: 'Le Bal' })
})

it('knows the tariff that an article names before its show', () => {
  const read = (text: string) => {
    const { title, tariff } = cleanTitleAndDate(text, 'no-year:2026-01-01')
    return [title, tariff].map((one) => ('value' in one ? one.value : null))
  }
  expect(read('Entrée adulte - Gala de printemps 18/04')).toEqual(['Gala de printemps', 'Entrée adulte'])
  expect(read('Tarif réduit – Le Bal – 18/04')).toEqual(['Le Bal', 'Tarif réduit'])
  expect(read('Place adulte Le Bal 18/04')).toEqual(['Le Bal', 'Place adulte'])
  expect(read('Place des grands hommes 18/04')).toEqual(['Place des grands hommes', null])
  expect(read('Duo – Bach et fils 18/04')).toEqual(['Duo – Bach et fils', null])
  expect(read('Place des Héros – reprise 18/04')).toEqual(['Place des Héros – reprise', null])
})

it('keeps what may be the show itself', () => {
  expect(titleOf('ven 16/01/2026 20h30 – Salle d’attente')).toMatchObject({ value: 'Salle d’attente' })
  expect(titleOf('Festival – ven 16/01/2026 20h30 – Le Bal')).toMatchObject({ value: 'Festival Le Bal' })
})

it('reads the show and the moment in the code of a performance, and none in other codes', () => {
  expect(cleanTitleAndDate('LA_TOSCA_20251120_2000', null)).toMatchObject({
    title: { value: 'LA TOSCA' },
    moment: { value: '2025-11-20T20:00' },
  })
  for (const code of ['TOS0129E', '20251120_2000', 'LOT_20261345_2000'])
    expect(cleanTitleAndDate(code, null).moment, code).toHaveProperty('rejected')
})

it('takes for what is sold the several names of one evening after its hour, where any house knows one of them, and not two shows of a day', () => {
  const cells = [
    'Gwo ka - 18/04/2026 20h00 - Prévente',
    'Gwo ka - 18/04/2026 20h00 - Cercle des amis',
    'Bal - 19/04/2026 20h00',
  ]
  const offers = offersAfterDates(cells)
  expect([...offers]).toEqual(['prevente', 'cercle des amis'])
  expect(cleanTitleAndDate(cells[1] ?? '', null, offers)).toMatchObject({
    title: { value: 'Gwo ka' },
    tariff: { value: 'Cercle des amis' },
  })
  const shows = ['Festival – 18/04/2026 – Duo Vent', 'Festival – 18/04/2026 – Trio Bois']
  expect(offersAfterDates(shows).size).toBe(0)
  expect(offersAfterDates(['Gala – 18/04/2026 20h – Zoé Roux', 'Gala – 18/04/2026 20h – Ivo Brun']).size).toBe(0)
})
