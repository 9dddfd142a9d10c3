import { expect, test } from 'vitest'
import { altTextRemarks } from './alt-text-remarks.ts'
import { firstToShow, photoProblems } from './photo-problems.ts'

const rights = { holder: 'Jeanne Roy', uses: ['social' as const, 'press' as const], until: '2027-06-30' }
const photo = { credit: '© Jeanne Roy', rights }

test('a photo leaves on the last day of its rights, and no more the day after', () => {
  expect(photoProblems(photo, { use: 'social', asOf: '2027-06-30' })).toEqual([])
  expect(photoProblems(photo, { use: 'social', asOf: '2027-07-01' })).toEqual([
    { code: 'photo-rights-over', params: { untilDate: '2027-06-30' } },
  ])
})

test('rights given without an end last, rights that nobody gave are none', () => {
  const free = { ...photo, rights: { ...rights, until: null } }
  expect(photoProblems(free, { use: 'press', asOf: '2060-01-01' })).toEqual([])
  expect(photoProblems({ ...photo, rights: null }, { use: 'press', asOf: '2026-11-24' })).toEqual([
    { code: 'photo-without-rights', params: {} },
  ])
})

test('rights for the press are no rights for print, and a photo without credit never leaves', () => {
  expect(photoProblems({ credit: null, rights }, { use: 'print', asOf: '2026-11-24' }).map(({ code }) => code)).toEqual(
    ['photo-without-credit', 'photo-rights-elsewhere'],
  )
})

test('the first photo that may be shown is proposed, not the first photo', () => {
  const over = { ...photo, rights: { ...rights, until: '2025-01-01' } }
  expect(firstToShow([over, photo], { use: 'social', asOf: '2026-11-24' })).toBe(photo)
  expect(firstToShow([over], { use: 'social', asOf: '2026-11-24' })).toBeNull()
})

test.each([
  ['Deux femmes face à face ; l’une tient une lettre, l’autre un manteau.', []],
  ['Photo de Titus et Bérénice', ['alt-says-image']],
  ['Un acteur magnifique, seul en scène', ['alt-sells']],
  ['Trois danseurs sautent ! Réservez vite', ['alt-sells']],
  ['Une femme debout sur une table. '.repeat(6), ['alt-long']],
  ['La photographe lève son appareil vers la salle.', []],
  ['Une affiche déchirée au mur', []],
])('an alternative text describes: %s', (text, codes) => {
  expect(altTextRemarks(text).map(({ code }) => code)).toEqual(codes)
})
