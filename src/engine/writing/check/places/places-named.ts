import { literalPattern } from '../../../language/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import type { Scene } from '../scene/finding.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'

/** The performances of the places that a sentence names; null when it names none, or places that never meet. */
export function playedWhereNamed(scene: Scene, sentence: Span): readonly KnownPerformance[] | null {
  const said = scene.names
    .filter((name) => name.start >= sentence.start && name.end <= sentence.end)
    .map((name) => scene.reading.folded.slice(name.start, name.end))
  let pool: readonly KnownPerformance[] = scene.facts.performances
  let named = false
  for (const field of ['venue', 'city'] as const) {
    const isSaid = ({ record }: KnownPerformance): boolean => {
      const name = field === 'venue' ? (record.venue ?? scene.facts.house?.name) : record.city
      return said.includes(foldText(normaliseText(name ?? ''))) || saysTail(scene, sentence, name)
    }
    // A town left unsaid of a performance whose house is named is no reason to leave it out.
    const here = pool.filter((performance) => isSaid(performance) || (named && !performance.record.city))
    const all = scene.facts.performances.some(isSaid)
    if (!all) continue
    named = true
    pool = here
  }
  return named && pool.length > 0 ? pool : null
}

/** « l'Arsenal » for the « Théâtre de l'Arsenal »: the part of a venue's name that one says. */
function saysTail(scene: Scene, sentence: Span, name: string | null | undefined): boolean {
  const tail =
    /^(?:Théâtre|Espace|Centre|Maison|Opéra|Salle|Auditorium|Palais) (?:de la |de l'|du |des |de |d')(\p{Lu}.{3,})$/u.exec(
      name ?? '',
    )?.[1]
  return tail !== undefined && scene.reading.plain.slice(sentence.start, sentence.end).includes(tail)
}

/** « Charnay » for Charnay-sur-Mor: a town by the word that it opens with, where it opens so alone. */
export function shortTown(city: string | null | undefined): string | null {
  return /^(\p{Lu}\p{L}{3,})-(?:sur|sous|les?|la|l[eè]s|en|aux?|d[eu]s?|d')(?=-|')/u.exec(city ?? '')?.[1] ?? null
}

/** The performances of every place that a sentence names, by its whole name or by the word that one says for it; null when it names none. */
export function performancesPlaced(scene: Scene, sentence: Span): readonly KnownPerformance[] | null {
  const there = scene.facts.performances.filter(({ record }) => isPlaceSaid(scene, sentence, record))
  return there.length === 0 ? null : there
}

function isPlaceSaid(scene: Scene, sentence: Span, record: KnownPerformance['record']): boolean {
  const { plain, folded } = scene.reading
  const names = [record.venue, record.hall, record.city].filter((name) => typeof name === 'string')
  if (names.some((name) => folded.slice(sentence.start, sentence.end).includes(foldText(name)))) return true
  const short = shortTown(record.city)
  return (
    short !== null &&
    new RegExp(`(?<![\\p{L}-])${literalPattern(short)}(?![\\p{L}-])`, 'u').test(
      plain.slice(sentence.start, sentence.end),
    ) &&
    !scene.facts.house?.city?.startsWith(short)
  )
}
