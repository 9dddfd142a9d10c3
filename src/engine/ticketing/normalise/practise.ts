import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadDescription } from '../../../contract/index.ts'
import { normaliseFile } from './normalise-file.ts'

/** Rows of each made-up file, and how often each is read: what V8 needs to see before it compiles what reads a row. */
const practiceRows = 1000
const practiceTimes = 2

/**
 * Reads files made up on the spot, of sales and of contacts, and keeps nothing of them: a process that has read a thousand rows reads the
 * first file of somebody in two thirds of the time. Meant for a child process, while nobody waits. Gives what each file was read as.
 * `parent`: the folder in which they stand meanwhile; by default, that of temporary files.
 */
export async function practise(
  parent: string | null = null,
): Promise<Record<string, Pick<ReadDescription, 'grain' | 'rows'>>> {
  const read: Awaited<ReturnType<typeof practise>> = {}
  const folder = await mkdtemp(join(parent ?? tmpdir(), 'parterre-practice-'))
  try {
    for (let time = 0; time < practiceTimes; time++)
      for (const [name, text] of Object.entries(practiceFiles())) {
        const path = join(folder, name)
        await writeFile(path, text, 'latin1')
        const reading = { path, name, reading: {}, said: null, constants: null, remembered: {}, today: '2026-01-15' }
        const { grain, rows } = (await normaliseFile({ ...reading, folder })).description
        read[name] = { grain, rows }
      }
    return read
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const firstNames = ['Léa', 'Hugo', 'Inès', 'Jean-Marc', 'Zoé', 'Noël', 'Anaïs']
const lastNames = ['MARTIN', 'Lefèvre', 'Le Goff', 'Durand-Petit', "D'Arcy", 'Garcia', 'Muller', 'Roche', 'Faure']
const shows = ['Le Malade imaginaire', 'Concert de printemps', 'Nuit blanche', 'Le Cirque bleu', 'Les Voisins']
const tariffs = ['Plein tarif', 'Tarif réduit', 'Abonné', 'Invitation']
const prices = ['24,00', '12,50', '18,00', '0,00']
const channels = ['GUICHET', 'INTERNET', 'TELEPHONE']

function practiceFiles(): Record<string, string> {
  const places = Array.from({ length: practiceRows }, (_, place) => place)
  const of = (list: readonly string[], place: number) => list[place % list.length] ?? ''
  const two = (number: number) => String(number).padStart(2, '0')
  const sales = places.map((at) => [
    ...[
      100_001 + at,
      5001 + Math.floor(at / 2),
      `${two(1 + (at % 28))}/09/2025`,
      `${two(9 + (at % 9))}:${two(at % 60)}`,
    ],
    ...[String(1 + ((at * 7) % 400)).padStart(6, '0'), of(shows, Math.floor(at / 30)), `${two(1 + (at % 28))}/11/2025`],
    ...['20:30', 'Grande salle', 'Parterre', of(['A', 'B', 'C'], at), 1 + (at % 40), of(tariffs, at), of(prices, at)],
    ...[of(channels, at), of(['CB', 'CHEQUE', ''], at), at % 50 === 0 ? 'Annulé' : 'Vendu'],
  ])
  const contacts = places.map((at) => [
    ...[String(1 + at).padStart(6, '0'), of(['Mme', 'M.', ''], at), of(lastNames, at * 5), of(firstNames, at)],
    ...[at % 9 === 0 ? '' : `personne${at}@exemple.fr`, `06 ${two(at % 100)} ${two(at % 90)} 12 ${two(at % 70)}`],
    ...[`${1 + (at % 80)} rue des Lilas`, of(['69001', '42000', '1000'], at), of(['Lyon', 'ST ETIENNE', 'Bourg'], at)],
    ...['France', at % 3 === 0 ? String(1950 + (at % 50)) : '', of(['O', 'N'], at), '03/04/2024'],
  ])
  return {
    'ventes.csv': asText(
      'N° billet;N° commande;Date de commande;Heure commande;N° client;Manifestation;Date de la séance;Heure séance;Salle;Catégorie;Rang;Place;Tarif;Prix;Filière de vente;Mode de règlement;Statut',
      sales,
    ),
    'contacts.csv': asText(
      'N° client;Civilité;Nom;Prénom;E-mail;Téléphone;Adresse;Code postal;Ville;Pays;Année de naissance;Newsletter;Date de création',
      contacts,
    ),
  }
}

function asText(header: string, rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows.map((cells) => cells.join(';'))].join('\r\n')
}
