import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftView } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { asOf, importTexts, show } from './house-with-show.fixture.ts'
import { editContent, writeContent } from './index.ts'

const own = 'Vous recevez ce message parce que vous avez accepté les nouvelles du Théâtre du Môle.'
let folder = ''
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-mention-'))
  house = await openHouse(join(folder, 'data'))
  const record = { name: 'Théâtre du Môle', city: 'Port-Salin', mentions: [{ channel: 'email', text: own }] }
  await saveHouseRecord(house, { record, source: 'test' })
  await saveShowRecord(house, { record: show, source: 'test' })
  const contacts = `Numéro client;Nom;Prénom;Courriel;Accord newsletter
1;Collège Jules Vallès;;accueil@college-valles.example;
2;Lycée Louise Michel;;cdi@lycee-michel.example;
3;Drevet;Noé;noe.drevet@exemple.example;Oui
`
  const tickets = ['Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat']
  for (const customer of [1, 2])
    for (let seat = 0; seat < 25; seat += 1)
      tickets.push(`${customer};G${customer}${seat};Antigone;12/11/2026;14:00;Grande salle;Scolaire;6,00;14/09/2026`)
  tickets.push('3;B0;Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;14/02/2026')
  tickets.push('3;B1;Phèdre;18/11/2026;20:30;Grande salle;Plein;24,00;14/10/2026')
  await importTexts(house, folder, { 'contacts.csv': contacts, 'billets.csv': `${tickets.join('\n')}\n` })
}, 120_000)

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

function written(audience: 'group' | 'occasional'): Promise<DraftView> {
  const brief = { showKey: show.key, channel: 'email', audience, intention: null } as const
  return writeContent(house, { brief, asOf, staffId: null })
}

const blocking = ({ checks }: DraftView) =>
  checks.filter(({ level, key }) => level === 'blocking' && (key === 'recipients' || key === 'mentions'))

test('the mention of the house goes to those who accepted', async () => {
  const view = await written('occasional')
  expect(view.list?.addresses).toBe(1)
  expect(view.draft.content.body).toContain(own)
  expect(blocking(view)).toEqual([])
})

test('schools that never accepted anything are told the reason that is true of them, and the other blocks', async () => {
  const view = await written('group')
  expect(view.list?.addresses).toBe(2)
  expect(view.draft.content.body).not.toContain('accepté')
  expect(view.draft.content.body).toContain('à votre adresse professionnelle')
  expect(blocking(view)).toEqual([])
  const body = view.draft.content.body.replace(/Vous recevez ce message à votre adresse professionnelle\./u, own)
  const content = { ...view.draft.content, body }
  const edited = await editContent(house, { id: view.id, content, asOf, staffId: null })
  expect(blocking(edited)).toMatchObject([
    { key: 'recipients', params: { text: 'vous avez accepté' } },
    { key: 'mentions', code: 'mention-missing' },
  ])
})
