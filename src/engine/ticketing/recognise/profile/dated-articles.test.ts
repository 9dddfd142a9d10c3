import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const evenings = ['Quintette Alizé 12/03/2026 20h30 - plein', 'Quintette Alizé 12/03/2026 20h30 - réduit']
const column = (articles: readonly string[], name = 'Article') =>
  recognise({
    header: ['Facture', 'Date et heure', name, 'Qté', 'Montant'],
    rows: articles.map((article, at) => [`F${at}`, `2026-02-0${(at % 9) + 1} 10:12:00`, article, '2', '24,00']),
  }).column

it('among what else a shop sells, the articles that say a day and an hour are its evenings', () => {
  const others = ['Cours de solfège', 'Limonade', 'Limonade', 'Location harpe', 'Adhésion 2026', 'Limonade']
  expect(column([...evenings, ...others])('Article').meaning).toBe('showAndDate')
  expect(column([...evenings, ...others], 'Désignation')('Désignation').meaning).toBe('showAndDate')
})

it('asks where an article without a date may be a seat, where one has a day alone, and where no column of articles says so', () => {
  for (const doubtful of ['Place enfant', 'Concert de printemps', 'Bal costumé 14/03/2026'])
    expect(column([...evenings, 'Limonade', 'Limonade', 'Limonade', doubtful])('Article').meaning).not.toBe(
      'showAndDate',
    )
  const few = [evenings[0] ?? '', 'Limonade', 'Limonade', 'Limonade']
  expect(column(few)('Article').meaning).not.toBe('showAndDate')
  expect(column([...evenings, ...few], 'Remarque')('Remarque').meaning).not.toBe('showAndDate')
})

it('beside them, « Date et heure » is that of the sale', () => {
  expect(column([...evenings, 'Limonade', 'Limonade'])('Date et heure').meaning).toBe('purchasedAt')
})
