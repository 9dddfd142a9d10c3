import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

it('takes a rebate of its own line off the receipts and counts no seat for it, and leaves a refund to be looked for', async () => {
  const control = await fresh.takenFile({
    'bulletins.csv': [
      'Bulletin;Date;Spectacle;Représentation;Article;Nbre;Prix unit.;Montant;Client',
      '1;07.12.2026;Ploc;05.02.2027 20:00;Place adulte;2;35.00;70.00;ROUX Zoé',
      '1;07.12.2026;Ploc;05.02.2027 20:00;Rabais carte culture;2;-5.00;-10.00;ROUX Zoé',
      '2;08.12.2026;Ploc;05.02.2027 20:00;Place adulte;1;35.00;35.00;BRUN Ivo',
      '3;09.12.2026;Ploc;05.02.2027 20:00;Place enfant;3;15.00;45.00;NOIR Ana',
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 6, cents: 14_000 })
  expect(control.warnings).toContainEqual({ code: 'warning.rebates', params: { rows: 1, euros: 10 } })
  expect(control.quality?.findings.map(({ code }) => code)).not.toContain('check.price-negative')
})

it('leaves a refund of a tariff that is called a reduction to be looked for', async () => {
  const control = await fresh.takenFile({
    'journal.csv': [
      'Bulletin;Date;Spectacle;Représentation;Article;Nbre;Prix unit.;Montant;Client',
      '1;07.12.2026;Ploc;05.02.2027 20:00;Réduction étudiant;2;20.00;40.00;ROUX Zoé',
      '2;08.12.2026;Ploc;05.02.2027 20:00;Place adulte;1;35.00;35.00;BRUN Ivo',
      '3;09.12.2026;Ploc;05.02.2027 20:00;Réduction étudiant;1;-20.00;-20.00;ROUX Zoé',
    ],
  })
  expect(control.warnings.map(({ code }) => code)).not.toContain('warning.rebates')
})
