import { plain } from './plain.ts'

/** Which person of a row a column names, from 1, and which part of the name it holds. */
export interface PersonHeading {
  rank: number
  part: 'lastName' | 'firstName' | 'fullName'
}

const persons =
  'spectateur|spectatrice|participant|participante|personne|invite|invitee|convive|accompagnant|billet|place|attendee|guest|ticket'
const ranked = new RegExp(
  `(?:\\b(?:${persons})[·.a-z]* ?(?:n°|no|#)? ?(\\d{1,2})\\b)|(?:\\b(?:nom|prenom)[a-z &/]*(\\d{1,2})$)`,
)

/** « Spectateur 2 - Prénom », « Nom 3 », « Participant n° 1 »: null for a heading that names no person by a rank. */
export function personHeading(heading: string): PersonHeading | null {
  const text = plain(heading)
    .replace(/[^\p{L}\d°#]+/gu, ' ')
    .trim()
  const found = ranked.exec(text)
  const rank = Number(found?.[1] ?? found?.[2] ?? 0)
  const rest = text.replace(found?.[1] === undefined ? /\d+/ : (found[0] ?? ''), ' ').trim()
  if (
    found === null ||
    rank === 0 ||
    !/^(|(nom|prenom|name)( (et |& )?(nom|prenom|complet))*|(first|last|full) ?name)$/.test(rest)
  )
    return null
  const hasFirst = /\bprenom|first/.test(rest)
  const hasLast = /\bnom\b|last/.test(rest)
  return { rank, part: hasFirst && !hasLast ? 'firstName' : hasLast && !hasFirst ? 'lastName' : 'fullName' }
}
