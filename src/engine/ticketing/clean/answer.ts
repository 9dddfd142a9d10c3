import type { Cleaned } from './codes.ts'
import { foldLabel } from './vocabulary.ts'

/** What someone answers to an invitation; null for words that are no answer. */
export type Answer = 'yes' | 'no' | 'maybe'

const lexicon: readonly (readonly [Answer, RegExp])[] = [
  [
    'maybe',
    /^(peut[- ]etre|a (confirmer|voir|relancer|rappeler)|en attente|attente|sans reponse|pas de (reponse|nouvelles?)|pas (encore )?repondu|ne sait pas|nsp|maybe|misschien|pending|\?+|-+)\b|^[?–—-]+$/,
  ],
  [
    'no',
    /\bpuis (annul|non|refus|desist)|^(non|no|n|nee|neen|ko|0)\b|^(annul|declin|excus|absen|refus|desist|indisponible|ne (vient|viendra|participe|pourra)|pas (dispo|present)|cancel|afgezegd)/,
  ],
  [
    'yes',
    /^(oui|ok|o|yes|y|ja|x|1|present|accept|confirm|vient|viendra|viendront|participe|avec plaisir|avec joie|bien sur|d'accord)\b|^(accept|confirm|present|participe)|^[✓✔]/,
  ],
]

/** « oui +1 », « NON, en voyage », « à confirmer »: what the answer begins with is the answer. */
export function readAnswer(text: string): Answer | null {
  const folded = foldLabel(text)
  return lexicon.find(([, words]) => words.test(folded))?.[0] ?? null
}

const states: Readonly<Record<Answer, string>> = { yes: 'confirmé', no: 'refusé', maybe: 'peut-être' }

/** The answer to an invitation as the state of its seats: who has not answered has none, which a blank cell says too. Words that are no answer stay what they are. */
export function cleanAnswer(raw: string): Cleaned<string> {
  if (raw.trim() === '') return { value: 'sans réponse', rule: null }
  const answer = readAnswer(raw)
  return answer === null ? { value: raw.trim(), rule: 'status-unknown' } : { value: states[answer], rule: null }
}

const along = /\+ ?(\d{1,2})\b/
const counted =
  /\b(\d{1,2}) ?(seule?s?|pers|personnes?|places?|pl|billets?|invites?|invitations?)\b|^(?:oui|ok|yes|ja)[ ,:(-]*(?:a|pour|x)? ?(\d{1,2})\)?$/
const alone = /\b(seule?|tout seul|toute seule)\b/

/** The seats that a yes asks for by itself: « oui +1 » two, « OUI (1 seule) » one; null where it gives no number, or is no yes. */
export function seatsOfAnswer(raw: string): number | null {
  if (readAnswer(raw) !== 'yes') return null
  const folded = foldLabel(raw)
  const more = along.exec(folded)?.[1]
  if (more !== undefined) return 1 + Number(more)
  const [, before, after] = counted.exec(folded) ?? []
  const number = Number(before ?? after)
  return Number.isFinite(number) ? number : alone.test(folded) ? 1 : null
}
