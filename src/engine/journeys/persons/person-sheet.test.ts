import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from '../import/fresh-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { findPersons, personSheet } from './index.ts'

const fresh = freshHouse()

it('says of each address of a person whether it may be written to on that day, the first of its cell first', async () => {
  const path = join(fresh.root, 'contacts.csv')
  await writeFile(
    path,
    [
      'NOM;PRENOM;EMAIL;NEWSLETTER;DATE DE NAISSANCE',
      'Martel;Zoé;zoe.martel@courriel.example, alice.martel@courriel.example;oui;15/03/2009',
      'Brun;Ivo;ivo.brun@courriel.example;non;',
      'Noir;Ana;ana.noir@courriel.example;oui;',
    ].join('\n'),
  )
  await importFiles(fresh.house, { files: [{ path, name: 'contacts.csv' }], today: '2026-11-24' })
  const [zoe] = await findPersons(fresh.house, 'zoé martel')
  const addresses = async (asOf: string) =>
    (await personSheet(fresh.house, { id: zoe?.personId ?? '', asOf })).addresses.map(({ address, whyNot }) => [
      address,
      whyNot,
    ])
  expect(await addresses('2027-03-14')).toEqual([
    ['zoe.martel@courriel.example', 'minor'],
    ['alice.martel@courriel.example', 'minor'],
  ])
  expect(await addresses('2027-03-15')).toEqual([
    ['zoe.martel@courriel.example', null],
    ['alice.martel@courriel.example', 'unknown'],
  ])
})
