import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const evenings = ['04/12/2026', '11/12/2026', '18/12/2026']
const people = ['Jaouen', 'Tissier', 'Marchal', 'Nguyen', 'Perrin', 'Attal', 'Roy', 'Brun', 'Morel']
const web = [
  'Réservé le;Nom;Courriel;Spectacle;Date du spectacle;Nb de places;Tarif;Montant',
  ...people.map(
    (name, at) =>
      `1${at}/11/2026;${name};${name}@exemple.example;Le Cid;${evenings[at % 3]};${1 + (at % 2)};Plein;${15 * (1 + (at % 2))}`,
  ),
]
const groups = [
  'Organisme;Contact;Spectacle;Date du spectacle;Nb de places;Montant facturé;Statut',
  `Amicale de Vire;Mme Petit;Le Cid;${evenings[0]};30;300;Confirmé`,
  `Autocars du Bocage;M. Blanc;Le Cid;${evenings[2]};25;250;Confirmé`,
]
const door = [
  'Nom;Spectacle;Date du spectacle;Tarif;Places',
  ...people.map((name, at) => `${name};Le Cid;${evenings[at % 3]};Plein;${1 + (at % 2)}`),
]

describe('files of one drop, each of its own columns', () => {
  it('add up where they have neither numbers nor people in common', async () => {
    const control = await fresh.taken({ 'individuels.csv': web, 'groupes.csv': groups })
    expect(await fresh.validSeats()).toEqual({ seats: 13 + 55, cents: 19500 + 55000 })
    const said = control.files.flatMap(({ file, warnings }) => warnings.map(({ code }) => `${file} ${code}`))
    expect(said.filter((one) => /repeats|give-way/.test(one))).toEqual([])
  })

  it('count once where one lists the people of the other again', async () => {
    const control = await fresh.taken({ 'individuels.csv': web, 'pointage.csv': door })
    expect(await fresh.validSeats()).toMatchObject({ seats: 13 })
    const said = control.files.flatMap(({ warnings }) => warnings.map(({ code }) => code))
    expect(said.filter((code) => code === 'warning.file-repeats' || code === 'warning.orders-give-way')).toHaveLength(1)
  })

  const more = ['Lebel', 'Costa', 'Faure', 'Girard', 'Henry', 'Meunier', 'Blanchet', 'Carrier']
  const calls = (names: readonly string[], seats: (at: number) => number) => [
    'Nom;Tél;Spectacle;Date du spectacle;Nb pl.;Prix',
    ...names.map(
      (name, at) =>
        `${name.toUpperCase()};06 12 45 78 0${at % 10};Le Cid;${evenings[people.indexOf(name) % 3] ?? evenings[at % 3]};${seats(at)};${15 * seats(at)}`,
    ),
  ]

  it('are asked about where many people have as many seats in both, and many are in one alone', async () => {
    const others = ['Aubry', 'Colin', 'Dupuy', 'Fabre', 'Gomez', 'Lemoine', 'Picard']
    const online = [
      ...web,
      ...others.map((name) => `19/11/2026;${name};${name}@exemple.example;Le Cid;${evenings[0]};1;Plein;15`),
    ]
    const phone = calls([...people, ...more], (at) => 1 + (at % 2))
    await expect(fresh.taken({ 'en ligne.csv': online, 'téléphone.csv': phone })).rejects.toMatchObject({
      ...{ code: 'sales-shared-in-part', params: { shared: 9, alone: 7 } },
    })
  })

  it('are asked about in the same way where addresses alone tell who booked', async () => {
    const list = (header: string, from: number, to: number) => [
      header,
      ...Array.from({ length: to - from }, (_, at) => {
        const [one, seats] = [from + at, 1 + ((from + at) % 3)]
        return `p${one}@exemple.example;Le Cid;${evenings[one % 3]};${seats};${15 * seats}`
      }),
    ]
    const web = list('Mail;Spectacle;Date du spectacle;Nb de places;Total', 0, 20)
    const booked = list('Adresse e-mail;Titre;Date de représentation;Places;Prix total', 10, 30)
    await expect(fresh.taken({ 'web.csv': web, 'résas.csv': booked })).rejects.toMatchObject({
      ...{ code: 'sales-shared-in-part', params: { shared: 10, alone: 10 } },
    })
  })

  it('add up where the people of both have other numbers of seats', async () => {
    await fresh.taken({ 'en ligne.csv': web, 'téléphone.csv': calls([...people.slice(0, 6), ...more], () => 5) })
    expect(await fresh.validSeats()).toMatchObject({ seats: 13 + 14 * 5 })
  })

  it('count what the counter sold, told in sums by evening, beside the bookings', async () => {
    const sums = [
      'Date du spectacle;Spectacle;Tarif;Nb;Recette',
      `${evenings[0]};LE CID;Plein;12;180`,
      `${evenings[1]};LE CID;Réduit;4;32`,
    ]
    await fresh.taken({ 'individuels.csv': web, 'guichet nov. 26.csv': sums })
    expect(await fresh.validSeats()).toEqual({ seats: 13 + 16, cents: 19500 + 21200 })
  })

  it('count it where it is told as seats sold and their receipts', async () => {
    const sums = [
      'Spectacle;Date du spectacle;Tarif;Nb vendus;Prix;Recette;Mode',
      `Le Cid;${evenings[0]};Sur place;12;15,00;180,00;CB`,
      `Le Cid;${evenings[0]};Sur place;2;15,00;30,00;Espèces`,
      `Le Cid;${evenings[1]};Réduit;4;8,00;32,00;CB`,
    ]
    await fresh.taken({ 'individuels.csv': web, 'caisse_du_soir.csv': sums })
    expect(await fresh.validSeats()).toEqual({ seats: 13 + 18, cents: 19500 + 24200 })
  })

  it('take a day without its hour for the one performance of that day whose hour another tells, and say so', async () => {
    const timed = web.map((line, at) => (at === 0 ? `${line};Heure` : `${line};20h30`))
    const control = await fresh.taken({ 'individuels.csv': timed, 'groupes.csv': groups })
    const said = control.files.find(({ file }) => file === 'groupes.csv')?.warnings
    expect(said).toContainEqual({ code: 'warning.hour-told', params: { performances: 2 } })
    const played = await (await fresh.house.warehouse()).run(
      'SELECT CAST(starts_at AS VARCHAR) AS at FROM performance ORDER BY 1',
    )
    expect(played.map(({ at }) => at)).toEqual(['2026-12-04 20:30:00', '2026-12-11 20:30:00', '2026-12-18 20:30:00'])
    const twice = timed.map((line, at) => (at === 1 ? line.replace('20h30', '15h00') : line))
    await fresh.taken({ 'individuels.csv': twice, 'groupes.csv': groups })
    expect(
      await (await fresh.house.warehouse()).run(
        "SELECT 1 FROM performance WHERE CAST(starts_at AS VARCHAR) = '2026-12-04 00:00:00'",
      ),
    ).toHaveLength(1)
  })
})
