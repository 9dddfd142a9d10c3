import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DraftContent, DraftView, ShowRecord } from '../../../contract/index.ts'
import { addStaff } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { approveContent, editContent, writeContent } from './index.ts'

export const asOf = '2026-11-24'
export const pin = '4821'

export const show: ShowRecord = {
  key: 'les-vagues',
  title: 'Les Vagues',
  company: 'Compagnie du Môle',
  credits: [{ role: 'mise en scène', name: 'Ada Kerven' }],
  durationMinutes: 75,
  performances: [
    { startsAt: '2027-01-15T20:30', hall: 'Grande salle' },
    { startsAt: '2027-01-16T19:00', hall: 'Grande salle' },
  ],
  prices: [
    { label: 'plein', cents: 2400 },
    { label: 'réduit', cents: 1600 },
  ],
  bookingUrl: 'https://lieu.example/vagues',
  texts: [{ kind: 'summary', text: 'Une femme attend un bateau et la mer ne dit rien.', source: 'dossier' }],
}

const contacts = `Numéro client;Nom;Prénom;Courriel;Accord newsletter
1;Kerouan;Lise;lise.kerouan@exemple.example;Oui
2;Kerouan;Paul;lise.kerouan@exemple.example;Oui
3;Drevet;Noé;noe.drevet@exemple.example;Oui
4;Malaval;Inès;ines.malaval@exemple.example;Non
5;Torrel;Jean;jean.torrel@exemple.example;
6;Ombredane;Zoé;zoe.ombredane@exemple.example;Oui
`

const tickets = ['Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat']
for (const [index, customer] of [1, 2, 3, 4, 5, 6].entries()) {
  tickets.push(`${customer};B${100 + index};Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;${14 + index}/02/2026`)
  tickets.push(`${customer};C${100 + index};Phèdre;18/11/2026;20:30;Grande salle;Plein;24,00;${14 + index}/10/2026`)
}

/**
 * A house of six buyers and one show to come, with Anne Morel to write and to validate its texts. Its folder goes with `close`.
 */
export async function openHouseWithShow() {
  const folder = await mkdtemp(join(tmpdir(), 'parterre-contents-'))
  const house = await openHouse(join(folder, 'data'))
  await saveHouseRecord(house, {
    record: { name: 'Théâtre du Môle', city: 'Port-Salin', phone: '02 00 00 00 00', smsStop: '36000' },
    source: 'test',
  })
  await saveShowRecord(house, { record: show, source: 'test' })
  await importTexts(house, folder, { 'contacts.csv': contacts, 'billets.csv': `${tickets.join('\n')}\n` })
  const { id: staffId } = await addStaff(house.folder.app, { name: 'Anne Morel', role: 'relations publiques', pin })
  return {
    house,
    folder,
    staffId,
    written: (channel: 'newsletter' | 'instagram' | 'sms' = 'newsletter'): Promise<DraftView> =>
      writeContent(house, {
        brief: { showKey: show.key, channel, audience: 'occasional', intention: null },
        asOf,
        staffId,
      }),
    /** Opens what could not be checked, and validates. */
    validated: ({ id, contentHash, checks }: DraftView): Promise<DraftView> => {
      const opened = checks.filter(({ level }) => level === 'look').map((check) => check.id)
      return approveContent(house, { id, asOf, staff: staffId, pin, contentHash, opened })
    },
    edited: (view: DraftView, change: (body: string) => string): Promise<DraftView> => {
      const content: DraftContent = { ...view.draft.content, body: change(view.draft.content.body) }
      return editContent(house, { id: view.id, content, asOf, staffId })
    },
    close: async (): Promise<void> => {
      await house.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Writes files in a folder and imports them as one set. */
export async function importTexts(
  house: House,
  folder: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const files = Object.keys(texts).map((name) => ({ path: join(folder, name), name }))
  for (const { path, name } of files) await writeFile(path, texts[name] ?? '')
  await importFiles(house, { files, today: asOf })
}
