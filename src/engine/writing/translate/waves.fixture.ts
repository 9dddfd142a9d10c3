import { showRecordSchema } from '../../../contract/index.ts'
import type { Translator } from '../../model/index.ts'
import type { TranslateTextRequest } from './translate-text.ts'

const show = showRecordSchema.parse({
  key: 'vagues',
  title: 'Les Vagues',
  company: 'Compagnie du Large',
  credits: [{ role: 'mise en scène', name: 'Anna Roy' }],
  durationMinutes: 65,
  performances: [
    { startsAt: '2027-01-14T19:30', hall: 'Grande salle', venue: 'Théâtre du Môle', city: 'Nantes' },
    { startsAt: '2027-01-15T20:30', hall: 'Studio', availability: 'soldOut' },
  ],
  prices: [
    { label: 'plein', cents: 2850 },
    { label: 'réduit', cents: 1200 },
  ],
  bookingUrl: 'https://mole.example/vagues',
  phone: '02 40 00 00 00',
})

const wavesText = `Jeudi 14 janvier 2027 à 19 h 30, trois sœurs attendent une lettre. « Les Vagues », mis en scène par Anna Roy, dure 1 h 05.

- De 12 € à 28,50 €
- Grande salle, Théâtre du Môle, Nantes

En 1952, 1 200 personnes ont vu la mer monter. Vendredi 15 janvier, c’est complet.

https://mole.example/vagues`

/** A request about that text, by a translator that says what `say` makes of each masked sentence. */
export function wavesRequest(
  say: (masked: string, wrong: readonly string[]) => string | null,
  more: Partial<TranslateTextRequest & { learns: boolean }> = {},
): TranslateTextRequest {
  const translator: Translator = {
    name: 'traducteur',
    host: 'localhost',
    learns: more.learns ?? false,
    preview: async ({ texts }) => texts.join('\n'),
    translate: async ({ texts, wrong }) => ({ texts: texts.map((text) => say(text, wrong)), bytesSent: 10, wh: 0.1 }),
  }
  return {
    text: wavesText,
    record: show,
    asOf: '2026-12-01',
    house: null,
    to: 'en',
    titles: {},
    translator,
    who: 'Anne',
    ...more,
  }
}
