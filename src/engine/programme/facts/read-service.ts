import type { ReadValue } from './read-format.ts'

const accessibilities: readonly (readonly [string, RegExp])[] = [
  ['LSF', /\bLSF\b|langue des signes/iu],
  ['audiodescription', /audio-?descri(?:ption|te?)|audiod[ée]crite?/iu],
  ['Relax', /\brelax\b/iu],
  ['surtitrage adapté', /surtitrage adapté|surtitres? adaptés?|\bSME\b/iu],
  ['gilets vibrants', /gilets? vibrants?/iu],
  ['chansigne', /chansign/iu],
  ['visite tactile', /visite tactile/iu],
]

/** What makes a performance accessible, each named as venues name it; empty when the line says nothing of it. */
export function readAccessibility(line: string): ReadValue<string>[] {
  return accessibilities.flatMap(([value, pattern]) => {
    const match = pattern.exec(line)
    return match ? [{ value, start: match.index, end: match.index + match[0].length }] : []
  })
}

/** A meeting after (or before) a performance, in the words of the document. */
export function readMeeting(line: string): ReadValue<string> | null {
  if (line.length > 160) return null
  const match =
    /(bords?[ -](?:de[ -])?(?:plateau|scène)|rencontre(?: avec [^,.;()]+?)?(?= (?:à l['’]issue|après|avant|le |du |jeu|ven|sam|mar|mer|dim|lun)|[,.;()]|$)(?: (?:à l['’]issue|après|avant)[^,.;()]*)?)/iu.exec(
      line,
    )
  if (!match) return null
  return { value: match[0].trim(), start: match.index, end: match.index + match[0].trimEnd().length }
}

const services = [
  ['seating', /placement (?:libre|numéroté)|places? (?:non )?numérotées?/iu],
  ['shuttle', /navettes?(?: [^.;()]{2,90})?/iu],
  [
    'childcare',
    /garde d[’']enfants?(?: [^.;()]{2,90})?|garderie(?: [^.;()]{2,90})?|baby-?sitting(?: [^.;()]{2,90})?/iu,
  ],
] as const

/** Seating, shuttle and childcare, in the words of the document. */
export function readServices(line: string): (ReadValue<string> & { readonly service: (typeof services)[number][0] })[] {
  if (line.length > 160) return []
  return services.flatMap(([service, pattern]) => {
    const match = pattern.exec(line)
    const value = match?.[0].replace(/[\s,:]+$/u, '') ?? ''
    return match ? [{ service, value, start: match.index, end: match.index + value.length }] : []
  })
}

/** `school` when the line is for schools alone; null when it does not say. */
export function readAudience(line: string): ReadValue<'school'> | null {
  const match =
    /(?:séances?|représentations?|matinées?)?\s*scolaires?\b|\b(?:primaires|collèges|lycées) uniquement/iu.exec(line)
  return match && line.length < 160 ? { value: 'school', start: match.index, end: match.index + match[0].length } : null
}

export function readStatus(line: string): ReadValue<'cancelled' | 'moved'> | null {
  const match = /\b(annulée?s?|reportée?s?)\b/iu.exec(line)
  if (!match || line.length > 120) return null
  const value = match[0].toLowerCase().startsWith('a') ? 'cancelled' : 'moved'
  return { value, start: match.index, end: match.index + match[0].length }
}

export function readAvailability(line: string): ReadValue<'soldOut' | 'lastSeats'> | null {
  const match = /\b(complet)\b|dernières places/iu.exec(line)
  if (!match || line.length > 100) return null
  return { value: match[1] ? 'soldOut' : 'lastSeats', start: match.index, end: match.index + match[0].length }
}

const hall =
  /\b((?:grande|petite|moyenne) salle|(?:[Ll]e |[Ll]a )?(?:[Ss]tudio|[Cc]hapiteau|[Aa]uditorium|grange|club|atelier)(?: [A-Z]\p{L}+)?|salle (?:des? |du |la )?[A-Z0-9][\p{L}'’-]*(?: [A-Z][\p{L}'’-]+)*)(?![\p{L}])/u
const anywhere = new RegExp(hall.source, 'iu')

/** The hall of a line: one of the house's own, else what is called a hall in a line of facts. */
export function readHall(line: string, halls: readonly string[]): ReadValue<string> | null {
  if (line.length > 200) return null
  for (const name of [...halls].sort((a, b) => b.length - a.length)) {
    const start = line.toLowerCase().indexOf(name.toLowerCase())
    if (start >= 0) return { value: name, start, end: start + name.length }
  }
  const match = hall.exec(line) ?? (/salle/i.test(line) ? anywhere.exec(line) : null)
  return match?.[1] ? { value: match[1], start: match.index, end: match.index + match[1].length } : null
}
