import { expect, it } from 'vitest'
import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { toldByTitle } from './told-by-title.ts'

const columns = (...meanings: Meaning[]) =>
  meanings.map((meaning): ReadColumn => ({ name: '', meaning, type: 'text', format: null, confidence: 1, samples: [] }))
const bookings = columns('lastName', 'quantity')
const told = (title: string, given = bookings) => toldByTitle({ titles: [title], columns: given, today: '2026-11-24' })

it('takes the show and the moment of all rows from the title of the table', () => {
  expect(told('Trio Garrigue – vendredi 20 novembre 2026, 20h30')).toEqual({
    showTitle: 'Trio Garrigue',
    startsAt: '2026-11-20T20:30',
  })
  expect(told('Réservations | Antigone, sam. 14 mars 20h')).toEqual({
    showTitle: 'Antigone',
    startsAt: '2026-03-14T20:00',
  })
  expect(told('Requiem – samedi 9 mai 2026, 20h30 – Église Notre-Dame')).toEqual({
    showTitle: 'Requiem',
    startsAt: '2026-05-09T20:30',
  })
  expect(told('Réservations du vendredi 20 novembre 2026')).toEqual({ startsAt: '2026-11-20T00:00' })
  expect(told('Antigone, ven. 20/11/2026 20h30', columns('showTitle', 'quantity'))).toEqual({
    startsAt: '2026-11-20T20:30',
  })
})

it('takes the show between quotes of another line where that of the evening names the list alone', () => {
  expect(
    toldByTitle({
      titles: ['LISTE DE CAISSE – samedi 21 novembre 2026 – 20h30', '« La Malle » – Cie des Quais'],
      columns: columns('fullName', 'quantity'),
      today: '2026-11-24',
    }),
  ).toEqual({ startsAt: '2026-11-21T20:30', showTitle: 'La Malle' })
})

it('tells nothing from the day on which a list was printed, from a day that its weekday contradicts, nor of a list of contacts', () => {
  expect(told('Location – état au vendredi 20.11.2026')).toEqual({})
  expect(told('Édité le 20/11/2026 à 20h30')).toEqual({})
  expect(told('Antigone 20/11/2026')).toEqual({})
  expect(told('NAVETTE – Opéra « Carmen » – départ vendredi 20 novembre 2026')).toEqual({})
  expect(told('Antigone, lundi 20 novembre 2026 à 20h30')).toEqual({})
  expect(told('Antigone, vendredi 20 novembre 2026', columns('lastName', 'email'))).toEqual({})
  expect(told('Antigone, vendredi 20 novembre 2026', columns('quantity', 'startsAt'))).toEqual({})
})

it('takes the festival of a title for the show of evenings that no column names', () => {
  const evenings = columns('startsAt', 'fullName', 'tariffSeats')
  expect(told('Festival Les Nuits du Port 2026 | ventes', evenings)).toEqual({
    showTitle: 'Festival Les Nuits du Port 2026',
  })
  expect(told('Ventes de la saison', evenings)).toEqual({})
  expect(told('Festival Les Nuits du Port', columns('startsAt', 'showTitle', 'quantity'))).toEqual({})
})

it('takes the one title between quotes for the show of columns headed by days', () => {
  const day = (name: string): ReadColumn => ({ ...(columns('showSeats')[0] as ReadColumn), name })
  const days = [...columns('lastName', 'priceCents'), day('ven 20/11'), day('dim 22/11 (16h)')]
  expect(told('Troupe des Quais – « La Malle » – tarif unique 9 €', days)).toEqual({ showTitle: 'La Malle' })
  expect(told('« La Malle » et « Le Panier »', days)).toEqual({})
  expect(told('« La Malle »', [...days, day('L’Avare 10/10')])).toEqual({})
})

it('takes for the show the one thing that the lines above say beside whose list it is, and of when', () => {
  const evenings = columns('startsAt', 'fullName', 'tariffSeats')
  const of = (above: string[], given = evenings) =>
    toldByTitle({ titles: [...above, 'Feuil1', '37 visites'], above, columns: given, today: '2026-11-24' })
  expect(of(['Musée de la Tannerie – Visites contées – export du 24.11.2026'])).toEqual({
    showTitle: 'Visites contées',
  })
  expect(of(['Cirque Ravel', 'Date : 21/11/2026 20h30'], bookings)).toEqual({
    showTitle: 'Cirque Ravel',
    startsAt: '2026-11-21T20:30',
  })
  expect(of(['Cirque Ravel – Le Grand Saut – étape Le Bourg'])).toEqual({ showTitle: 'Le Grand Saut' })
  expect(of(['Visites contées – Ateliers'])).toEqual({})
  expect(of(['Ville de Roche', 'Réservations saison 2026-2027'])).toEqual({})
})

it('takes for the show what stands in capitals after the name of the list', () => {
  const evenings = columns('startsAt', 'fullName', 'tariffSeats')
  const of = (line: string) => toldByTitle({ titles: [line], above: [line], columns: evenings, today: '2026-11-24' })
  expect(of('Réservations LES MÉSANGES – troupe du Bourg')).toEqual({ showTitle: 'LES MÉSANGES' })
  expect(of('RÉSERVATIONS OCTOBRE')).toEqual({})
  const line = 'Réservations LES MÉSANGES'
  const half = { titles: [line], above: [line], columns: evenings, today: '2026-11-24', areDaysRead: false }
  expect(toldByTitle(half)).toEqual({})
  expect(of('Réservations NOVEMBRE – troupe du Bourg')).toEqual({})
})

it('takes the title between quotes for the show where the line of the evening names its hall', () => {
  expect(
    toldByTitle({
      titles: ['Liste de contrôle – « La Malle »', 'Samedi 28/11/2026 à 20h30 – Espace Ravier'],
      columns: bookings,
      today: '2026-11-24',
    }),
  ).toEqual({ startsAt: '2026-11-28T20:30', showTitle: 'La Malle' })
})

it('takes for the show what a column says on every row, where the name of the file says it too', () => {
  const of = (file: string) =>
    toldByTitle({
      titles: [file],
      repeated: ['Carte bancaire', 'Le Dernier Tramway'],
      columns: columns('startsAt', 'tariff'),
      today: '2026-11-24',
    })
  expect(of('export-le-dernier-tramway-theatre-01 10 2026')).toEqual({ showTitle: 'Le Dernier Tramway' })
  expect(of('export-theatre-01 10 2026')).toEqual({})
})

it('takes for the show what a line calls so, before anything else that the lines above say', () => {
  const of = (above: string[], given = bookings) =>
    toldByTitle({ titles: above, above, columns: given, today: '2026-11-24' })
  expect(of(['Événement : Trio Garrigue | Date : vendredi 20 novembre 2026 à 20h30', 'Café du Port'])).toEqual({
    showTitle: 'Trio Garrigue',
    startsAt: '2026-11-20T20:30',
  })
  const evenings = columns('startsAt', 'fullName', 'tariffSeats')
  expect(of(['Spectacle : Trio Garrigue', 'Spectacle : Antigone'], evenings)).toEqual({})
})

it('takes the name of a yearly event without its year, and no month for a show', () => {
  const evenings = columns('startsAt', 'fullName', 'quantity')
  const of = (...above: string[]) => toldByTitle({ titles: above, above, columns: evenings, today: '2026-11-24' })
  expect(of('Nuits du Port 2026 – préventes', 'Entrées sur place')).toEqual({ showTitle: 'Nuits du Port' })
  expect(of('Mois de mars 2026 – préventes')).toEqual({})
  expect(of('Guichet – 2e trimestre 2026')).toEqual({})
})
