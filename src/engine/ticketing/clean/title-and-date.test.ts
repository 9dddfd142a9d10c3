import { expect, it } from 'vitest'
import { cleanTitleAndDate } from './index.ts'

const titleOf = (text: string) => cleanTitleAndDate(text, 'french-words').title

it('leaves the number of a slip before a show and the hall after its date out of its title', () => {
  for (const text of [
    'BORDEREAU N° 12 – Le Bal – ven 16/01/2026 20h30 – Salle Ronde',
    'Bordereau de caisse n°13 : Le Bal – sam 17/01/2026 20h30',
    'Le Bal — vendredi 16 janvier 2026, 20h30 — salle des fêtes — jauge 80',
    'Le Bal – ven 16/01/2026 20h30 – Petit Théâtre',
  ])
    expect(titleOf(text), text).toMatchObject({ value: 'Le Bal' })
})

it('keeps what may be the show itself', () => {
  expect(titleOf('ven 16/01/2026 20h30 – Salle d’attente')).toMatchObject({ value: 'Salle d’attente' })
  expect(titleOf('Festival – ven 16/01/2026 20h30 – Le Bal')).toMatchObject({ value: 'Festival Le Bal' })
})
