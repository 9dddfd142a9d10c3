import { expect, it } from 'vitest'
import { bandOf } from './band.ts'

it('knows a line above rows by the evening that it gives in words, the year left out or not', () => {
  for (const line of [
    'Dim. 11 octobre 2026 – 17h – Quatuor Alder',
    'LA MOUFLE – mercredi 21 octobre à 10h30',
    'ven. 1er févr. 20h Bérénice',
    'VEN 06/11 21H – LES JUMELLES',
    'sam 7/11 à 20h30 Bérénice',
  ])
    expect(bandOf([line, '', '']), line).toEqual({ label: 'Séance', text: line })
})

it('takes no day without an hour, no head of a page and no row for such a line', () => {
  expect(bandOf(['mis à jour le 26 novembre', ''])).toBeNull()
  expect(bandOf(['sam 7/11 Bérénice', ''])).toBeNull()
  expect(bandOf(['Liste éditée le 26 novembre 2026 à 17h', ''])).toBeNull()
  expect(bandOf(['Dim. 11 octobre 2026 – 17h', 'Roux'])).toBeNull()
})
