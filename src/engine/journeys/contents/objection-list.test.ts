import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { syncContacts } from '../campaigns/index.ts'
import { asOf, importTexts, openHouseWithShow } from './house-with-show.fixture.ts'
import { exportContent, readContent } from './index.ts'

const { folder, house, written, validated, close } = await openHouseWithShow()
afterAll(close)

async function listed(): Promise<string[]> {
  const { id } = await validated(await written())
  const { bytes } = await exportContent(house, { id, format: 'list-brevo', asOf, who: 'test' })
  return new TextDecoder()
    .decode(bytes)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '')
}

test('who unsubscribes at one address is written to at none of theirs, and is counted among those who objected', async () => {
  const held = 'Maillard;Agathe;06 39 98 45 67;12 rue des Halles;37000;Tours;14/05/1971;Oui'
  await importTexts(house, folder, {
    'carnet.csv': [
      'Numéro client;Courriel;Nom;Prénom;Téléphone;Adresse;Code postal;Ville;Date de naissance;Accord newsletter',
      `70;agathe.maillard@exemple.example;${held}`,
      `71;a.maillard@autre.example;${held}`,
      '72;ivan.brun@exemple.example;Brun;Ivan;;;;;;Oui',
    ].join('\n'),
    'places.csv': [
      'Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat',
      '70;M1;Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;14/02/2026',
      '72;M3;Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;14/02/2026',
      '72;M4;Phèdre;18/11/2026;20:30;Grande salle;Plein;24,00;14/10/2026',
      '71;M2;Phèdre;18/11/2026;20:30;Grande salle;Plein;24,00;14/10/2026',
    ].join('\n'),
  })
  const before = await listed()
  const [address] = before.filter((one) => one.includes('maillard'))
  expect(before.filter((one) => one.includes('maillard'))).toHaveLength(1)
  const path = join(folder, 'mailchimp.csv')
  await writeFile(
    path,
    `"Email Address",MEMBER_RATING,OPTIN_TIME,UNSUB_TIME,UNSUB_REASON\n${address},2,,"2026-11-23 10:00:00",NORMAL\n`,
  )
  expect(before).toContain('ivan.brun@exemple.example')
  await syncContacts(house, { path, name: 'mailchimp.csv', who: 'test' })
  expect(await listed()).toEqual(before.filter((one) => one !== address))
  const { list } = await readContent(house, { id: (await written()).id, asOf })
  expect(list?.whyNot).toContainEqual({ why: 'objection', count: 1 })
})
