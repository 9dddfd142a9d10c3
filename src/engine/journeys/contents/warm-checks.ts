import { setTimeout as pause } from 'node:timers/promises'
import { type ShowRecord, showRecordSchema } from '../../../contract/index.ts'
import { type TextWork, textsHere } from '../texts/index.ts'

/** Thrice: the engine of the language makes fast what it has met a few times. */
const rounds = 3
/** Milliseconds left to whoever asks for a page meanwhile, after each paragraph. */
const pauseMs = 15

/**
 * Reads an invented letter as a draft is read, so that the first text pasted after a start is not the one that waits for dictionaries, learned
 * weights and patterns to be made ready: that took a third of a second. Says how many facts and faults it met; `signal` stops it.
 */
export async function warmChecks(
  signal?: AbortSignal,
  texts: TextWork = textsHere(),
): Promise<{ facts: number; faults: number }> {
  const met = { facts: 0, faults: 0 }
  await texts.run('correct', 'Les enfants jouent.', { slowSearches: 0, opinions: null })
  for (let round = 1; round <= rounds; round += 1) {
    for (const written of letter(round)) {
      if (signal?.aborted) return met
      const text = `${title}\n\n${written}`
      met.facts += (await texts.run('check', { text, record: show, asOf: '2026-11-01' }, { house })).atoms.length
      const how = { slowSearches: 0, tiers: ['sure', 'check', 'typography'] as const, opinions: null }
      met.faults += (await texts.run('correct', text, how)).length
      await pause(pauseMs)
    }
  }
  return met
}

const title = 'La Traversée'

const show: ShowRecord = showRecordSchema.parse({
  key: 'warming',
  title,
  company: 'Compagnie des Passants',
  credits: [{ role: 'mise en scène', name: 'Anne Morel' }],
  durationMinutes: 80,
  ageFrom: 10,
  performances: [{ startsAt: '2026-12-12T20:30', venue: 'Théâtre du Phare', hall: 'grande salle', city: 'Rennes' }],
  prices: [
    { label: 'plein', cents: 2400 },
    { label: 'réduit', cents: 1600 },
  ],
  pressQuotes: [{ text: 'Un moment rare', source: 'Ouest-France' }],
})

const house = { name: 'Théâtre du Phare', city: 'Rennes', phone: '02 99 00 00 00' }

/** Facts right and wrong, faults of each kind; the number makes other sentences of them each time. */
function letter(round: number): string[] {
  const seats = 10 + round
  return [
    `Le samedi 12 décembre à 20 h 30, la compagnie des Passants joue « La Traversée » au Théâtre du Phare, à Rennes, pour ${seats} classes.`,
    `Mise en scène par Anne Morel, cette pièce de 1 h ${seats} sans entracte s’adresse à tous, dès 10 ans, et la salle et accessible.`,
    `Plein tarif 24 €, tarif réduit ${seats} €, gratuit pour les moins de 8 ans : réservez au 02 99 00 00 00 ou sur phare.example.`,
    `Les ${seats} comédiennes que vous avez applaudi la saison dernière reviennent pour trois représentation exeptionnelles.`,
    `Il ne reste que ${seats} places : nous vous attendons nombreux, et un verre vous sera offert au bar après le spectacle!`,
    `« Un moment rare », écrit Ouest-France : le plus beau spectacle de la saison, vu par ${seats} 000 spectateurs en France.`,
  ]
}
