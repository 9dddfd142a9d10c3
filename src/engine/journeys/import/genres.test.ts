import { expect, it } from 'vitest'
import { houseFigure } from '../figures/index.ts'
import { changeSalesOpening, salesOpenings } from '../settings/index.ts'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const performances = [
  'Spectacle;Genre;Date de la séance;Heure séance;Salle;Jauge;Mise en vente',
  'Bérénice;Théâtre;04/12/2026;20:30;Grande salle;420;12/06/2026',
  'Gravité;Danse;11/12/2026;20:30;Grande salle;420;12/06/2026',
  'Nuit blanche;Danse contemporaine;18/12/2026;20:30;Grande salle;420;15/06/2026',
]
const tickets = [
  'N° billet;Date de commande;Spectacle;Date de la séance;Heure séance;Tarif;Prix',
  ...Array.from({ length: 30 }, (_, place) => {
    const [show, day] = [
      ['Bérénice', '04/12/2026'],
      ['Gravité', '11/12/2026'],
      ['Nuit blanche', '18/12/2026'],
    ][place % 3] ?? ['', '']
    return `B${100 + place};${10 + (place % 10)}/09/2026;${show};${day};20:30;Plein tarif;22,00`
  }),
]

it('divides the tickets by the genre that a list of performances gives, whatever its case', async () => {
  await fresh.taken({ 'seances.csv': performances, 'billets.csv': tickets })
  const { rows } = await houseFigure(fresh.house, { key: 'tickets', asOf: '2026-11-24', by: ['genre'] })
  expect(rows?.map(({ by, value }) => [by.genre, value])).toEqual([
    ['danse', 10],
    ['danse contemporaine', 10],
    ['théâtre', 10],
  ])
})

it('takes « Genre » over F and M for somebody’s, never for that of a show', async () => {
  const control = await fresh.takenFile({
    'contacts.csv': ['N° client;Nom;Prénom;Genre;Email', '1;Ozouf;Ada;F;ada@x.example', '2;Morel;Bo;M;bo@x.example'],
  })
  expect(control.read.columns.find(({ name }) => name === 'Genre')?.meaning).toBe('gender')
})

it('reads when sales open from a file that says it, and lets the house say otherwise, then take it back', async () => {
  await fresh.taken({ 'seances.csv': performances, 'billets.csv': tickets })
  const opened = async () => (await salesOpenings(fresh.house))[0]
  expect(await opened()).toMatchObject({ season: '2026-2027', said: null, inFiles: '2026-06-12' })
  const of = async () => (await fresh.house.marts('2026-11-24')).data.seasons.at(-1)
  expect(await of()).toMatchObject({ openedHow: 'file' })
  await changeSalesOpening(fresh.house, { seasonYear: 2026, day: '2026-06-20', by: 'Camille' })
  expect(await opened()).toMatchObject({ said: '2026-06-20' })
  expect(await of()).toMatchObject({ openedHow: 'house' })
  await changeSalesOpening(fresh.house, { seasonYear: 2026, day: null, by: 'Camille' })
  expect(await of()).toMatchObject({ openedHow: 'file' })
})
