import { expect, it } from 'vitest'
import { freshHouse } from '../../engine/journeys/import/fresh-house.fixture.ts'
import { printWeek, weekInMail } from '../../engine/journeys/letters/index.ts'
import { giveCapacity } from '../../engine/journeys/shows/index.ts'
import { sentence } from '../../words/index.ts'

const fresh = freshHouse()
const asOf = '2026-11-24'
const words = { language: 'fr' as const, say: (code: string, params = {}) => sentence('fr', code, params) }
const header = 'Spectacle;Date;Heure;Salle;Nom;Prénom;Email;Tarif;Prix;Date de vente'
const evenings = ['02/10/2026', '09/10/2026', '16/10/2026', '11/12/2026']
const hostile = '<img src=x> & {{ Bérénice }}'

/** As of the 24th, the last sale on the 23rd: the week is 17 to 23 November, the one before 10 to 16. */
async function twoWeeks() {
  const line = (show: string, bought: string, place: number) =>
    `${show};12/12/2026;20:30;Grande salle;Duvallon${place};Honorine;h${place}@example.org;Plein;25,00;${bought}`
  const lines = (show: string, bought: string, count: number) =>
    Array.from({ length: count }, (_, place) => line(show, bought, place))
  await fresh.taken({
    'ventes.csv': [
      header,
      ...lines('Le Cid', '09/11/2026', 4),
      ...lines('Le Cid', '10/11/2026', 3),
      ...lines('Le Cid', '16/11/2026', 5),
      ...lines('Le Cid', '17/11/2026', 2),
      ...lines(hostile, '23/11/2026', 7),
    ],
  })
  await giveCapacity(fresh.house, { hall: 'Grande salle', seats: 100, by: 'cli' })
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ')

it('counts the last seven whole days that the files tell, beside the seven before', async () => {
  await twoWeeks()
  const { subject, text } = await weekInMail(fresh.house, { asOf, words })
  expect(plain(subject)).toBe('La semaine du 17 novembre au 23 novembre 2026')
  expect(plain(text)).toContain('9  Billets, contre 8 la semaine précédente (+13 %)')
  expect(plain(text)).toContain('225,00 €  Recettes, contre 200,00 € la semaine précédente (+13 %)')
  expect(plain(text)).toContain('« Le Cid », samedi 12 décembre, 20 h 30 : 14 billets sur 100')
})

it('ends its week with the files where they stop earlier, and says when they stopped long ago', async () => {
  await twoWeeks()
  const later = await weekInMail(fresh.house, { asOf: '2026-11-30', words })
  expect(plain(later.subject)).toBe('La semaine du 17 novembre au 23 novembre 2026')
  expect(later.text).not.toContain('s’arrêtent')
  const muchLater = await weekInMail(fresh.house, { asOf: '2027-03-01', words })
  expect(plain(muchLater.text)).toContain('Vos fichiers s’arrêtent au 23 novembre')
})

it('says that sales cannot be told where no file dates them', async () => {
  await fresh.taken({
    'frequentation.csv': [
      'Spectacle;Date de la séance;Salle;Jauge;Places vendues',
      ...evenings.map((day, place) => `Spectacle ${place};${day};Grande salle;420;${100 + place}`),
    ],
  })
  const { text, html } = await weekInMail(fresh.house, { asOf, words })
  expect(plain(text)).toContain('Vos fichiers ne datent pas les ventes')
  expect(plain(text)).not.toContain('semaine précédente')
  expect(html).not.toMatch(/null|undefined|NaN/u)
})

it('names nobody of the public, takes a title for text, and calls for nothing outside', async () => {
  await twoWeeks()
  const { text, html } = await weekInMail(fresh.house, { asOf, words })
  expect(`${text}${html}`).not.toMatch(/Duvallon|Honorine|h\d@/u)
  expect(html).toContain('<h2 style')
  expect(html).toContain('&lt;img src=x&gt; &amp; {{ Bérénice }}')
  expect(html).not.toMatch(/<img|<script|(?:src|href)="http/u)
  expect(Buffer.from(await printWeek(fresh.house, { asOf, words })).toString('latin1')).toContain('/StructTreeRoot')
})
