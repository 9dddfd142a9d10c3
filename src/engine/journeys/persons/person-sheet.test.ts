import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addStaff } from '../../stewardship/index.ts'
import { syncContacts } from '../campaigns/index.ts'
import { freshHouse } from '../import/fresh-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { findPersons, mergePersons, noteAgreement, personSheet } from './index.ts'

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

it('says what a person refused and when, and writes to them again only where somebody answers for their later agreement', async () => {
  const held = '06 39 98 45 67;12 rue des Halles;37000;Tours;14/05/1971;Oui'
  const files = {
    'contacts.csv': [
      'Numéro client;Courriel;Nom;Prénom;Téléphone;Adresse;Code postal;Ville;Date de naissance;Accord newsletter',
      `70;agathe.maillard@exemple.example;Maillard;Agathe;${held}`,
      `71;a.maillard@autre.example;Maillard;Agathe;${held}`,
    ],
    'unsub.csv': [
      'Email Address,MEMBER_RATING,OPTIN_TIME,UNSUB_TIME',
      'agathe.maillard@exemple.example,2,,2026-11-10 10:00:00',
    ],
    'subscribed.csv': ['Email Address,MEMBER_RATING,OPTIN_TIME', 'a.maillard@autre.example,2,2026-11-20 10:00:00'],
  }
  const paths = new Map<string, string>()
  for (const [name, lines] of Object.entries(files)) {
    paths.set(name, join(fresh.root, name))
    await writeFile(join(fresh.root, name), lines.join('\n'))
  }
  const fileOf = (name: string) => ({ path: paths.get(name) ?? '', name })
  await importFiles(fresh.house, { files: [fileOf('contacts.csv')], today: '2026-11-24' })
  const [first, other] = await findPersons(fresh.house, 'agathe maillard')
  await mergePersons(fresh.house, { a: first?.personId ?? '', b: other?.personId ?? '', by: 'Camille Roux' })
  const [agathe] = await findPersons(fresh.house, 'agathe maillard')
  const asked = { id: agathe?.personId ?? '', asOf: '2026-11-24' }
  const states = async () =>
    Object.fromEntries(
      (await personSheet(fresh.house, asked)).addresses.map(({ address, whyNot }) => [address, whyNot]),
    )
  await syncContacts(fresh.house, { ...fileOf('unsub.csv'), who: 'test' })
  expect(await states()).toMatchObject({
    'agathe.maillard@exemple.example': 'objection',
    'a.maillard@autre.example': 'objection',
  })
  await syncContacts(fresh.house, { ...fileOf('subscribed.csv'), who: 'test' })
  expect(await states()).toMatchObject({ 'a.maillard@autre.example': 'subscribedSince' })
  const { id: staffId } = await addStaff(fresh.house.folder.app, {
    name: 'Camille Roux',
    role: 'billetterie',
    pin: '2468',
  })
  const note = (more: object) =>
    noteAgreement(fresh.house, {
      ...{ ...asked, staffId, pin: '2468', channel: 'email', address: 'a.maillard@autre.example', day: '2026-11-20' },
      ...more,
    })
  await expect(note({ pin: '1111' })).rejects.toMatchObject({ code: 'pin-wrong' })
  await expect(note({ day: '2026-11-25' })).rejects.toMatchObject({ code: 'day-to-come' })
  await expect(note({ address: 'autre@exemple.example' })).rejects.toMatchObject({ code: 'usage' })
  const { addresses, said } = await note({})
  expect(addresses.map(({ address, whyNot }) => [address, whyNot])).toContainEqual(['a.maillard@autre.example', null])
  expect(await states()).toMatchObject({ 'agathe.maillard@exemple.example': 'objection' })
  expect(said.map(({ status, at, source }) => [status, at?.slice(0, 10), source])).toEqual([
    ['no', '2026-11-10', 'mailchimp: unsub.csv'],
    ['agreed', '2026-11-20', 'Camille Roux'],
    ['yes', '2026-11-20', 'mailchimp: subscribed.csv'],
  ])
  await note({ day: null })
  expect(await states()).toMatchObject({ 'a.maillard@autre.example': 'subscribedSince' })
})
