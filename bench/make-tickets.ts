import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

export const ticketHeader = [
  'N° billet',
  'N° commande',
  'Date de commande',
  'Heure commande',
  'N° client',
  'Manifestation',
  'Date de la séance',
  'Heure séance',
  'Salle',
  'Type de produit',
  'Tarif',
  'Prix',
  'Filière de vente',
  'Statut',
]

/** Invented tickets in a usual French layout, the same on every run. */
export function* tickets(count: number): Generator<string[]> {
  for (let index = 0; index < count; index += 1) {
    const performance = (index * 7919) % 2000
    const show = performance % 300
    const playedOn = new Date(Date.UTC(2022, 8, 15 + Math.floor(performance / 2)))
    const soldOn = new Date(playedOn.getTime() - (((index * 31) % 120) + 1) * 86_400_000)
    yield [
      String(1_000_000 + index),
      String(500_000 + Math.floor(index / 2)),
      day(soldOn),
      `${two(9 + (index % 12))}:${two(index % 60)}:${two((index * 7) % 60)}`,
      // From 1: a number of zeros is nobody's.
      String(1 + ((index * 48_271) % 240_000)).padStart(8, '0'),
      `Spectacle n° ${show}`,
      day(playedOn),
      show % 3 === 0 ? '19:00' : '20:30',
      show % 4 === 0 ? 'Petite salle' : 'Grande salle',
      index % 5 === 0 ? 'Abonnement' : 'Place individuelle',
      ['Plein tarif', 'Tarif réduit', 'Moins de 26 ans', 'Abonné'][index % 4] ?? '',
      `${12 + (index % 20)},50`,
      ['GUICHET', 'INTERNET', 'TELEPHONE'][index % 3] ?? '',
      'Vendu',
    ]
  }
}

/** Writes them as `;` CSV in UTF-8. */
export async function writeTicketsCsv(path: string, count: number): Promise<void> {
  const out = createWriteStream(path)
  out.write(`${ticketHeader.join(';')}\n`)
  let piece = ''
  for (const row of tickets(count)) {
    piece += `${row.join(';')}\n`
    if (piece.length < 1_000_000) continue
    if (!out.write(piece)) await once(out, 'drain')
    piece = ''
  }
  out.end(piece)
  await finished(out)
}

function day(date: Date): string {
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
