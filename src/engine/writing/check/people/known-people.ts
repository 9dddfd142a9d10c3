import type { KnownPerson } from '../record/facts.ts'
import { findName } from '../record/name-search.ts'
import type { Scene } from '../scene/finding.ts'
import { isCommonOpening, placeHeads } from '../scene/name-shapes.ts'
import { foldText, leavesAccentsOut, type Span } from '../text/reading.ts'

export interface PersonHit extends Span {
  readonly person: KnownPerson
  readonly exact: boolean
}

/** The persons of the record where the text names them: whole, by surname, by initial, or with a slip. */
export function knownHits(scene: Scene): PersonHit[] {
  const { people } = scene.facts
  const isUnaccented = leavesAccentsOut(scene.reading)
  const whole = people.flatMap((person) =>
    findName(scene.reading, person.name, { slips: true }).map((hit) => ({
      ...hit,
      person,
      exact: hit.likeness === 'same' || (hit.likeness === 'accents' && isUnaccented),
    })),
  )
  const kept = whole
    .filter((hit) => scene.taken.isFree(hit) && /^\P{Ll}/u.test(scene.reading.plain.slice(hit.start, hit.end)))
    .filter(
      (hit) =>
        !whole.some(
          (other) => other !== hit && other.exact && !hit.exact && other.start < hit.end && hit.start < other.end,
        ),
    )
  const first = kept.filter(
    (hit, index) => !kept.some((other, place) => place < index && other.start < hit.end && hit.start < other.end),
  )
  return [...first, ...surnameHits(scene, first)]
}

/** « Ségalen » alone stands for the one whose name ends so. */
function surnameHits(scene: Scene, taken: readonly Span[]): PersonHit[] {
  return scene.facts.people.flatMap((person) => {
    const surname = person.name.split(' ').slice(1).join(' ')
    // « Théâtre des Deux-Rives » is no « Colin Théâtre ».
    if (surname.length < 3 || placeHeads.test(foldText(surname))) return []
    return findName(scene.reading, surname, { slips: false })
      .filter(
        (hit) => scene.taken.isFree(hit) && !taken.some((other) => other.start < hit.end && hit.start < other.end),
      )
      .filter((hit) => standsAlone(scene, hit, person.name.charAt(0)))
      .map((hit) => ({ ...withInitial(scene, hit, person.name.charAt(0)), person, exact: true }))
  })
}

/** « G. Jolivet »: the initial is of the name. */
function withInitial(scene: Scene, hit: Span, initial: string): Span {
  const before = scene.reading.plain.slice(Math.max(0, hit.start - 3), hit.start)
  const length = [`${initial}. `, `${initial}.`].find((written) => before.endsWith(written))?.length ?? 0
  return { start: hit.start - length, end: hit.end }
}

function standsAlone(scene: Scene, hit: Span, initial: string): boolean {
  const { plain } = scene.reading
  const capital = /^\p{Lu}/u.test(plain.slice(hit.start, hit.end))
  // « la lumière d'Aïssatou Pelletan »: what is elided before a first name is none of it.
  const previous = /(\p{L}[\p{L}'-]*)\.? $/u
    .exec(plain.slice(Math.max(0, hit.start - 30), hit.start))?.[1]
    ?.replace(/^(?:[dlnmts]|qu|jusqu|lorsqu|puisqu)'(?=\p{L})/iu, '')
  const firstNameBefore =
    previous !== undefined && /^\p{Lu}/u.test(previous) && !isCommonOpening(previous) && previous !== initial
  // « le Carré des Tilleuls », « Moulin-Vert »: a common noun that is somebody's name elsewhere.
  const isThing =
    /^-\p{L}/u.test(plain.slice(hit.end)) ||
    // « Petit plateau », where somebody is called Petit.
    /^ (?:plateau|salle|scène|studio|théâtre|nef|foyer|halle?|cour|auditorium|chapiteau|galerie)(?!\p{L})/u.test(
      plain.slice(hit.end, hit.end + 12),
    ) ||
    /(?:^|[^\p{L}])(?:le|la|l'|les|au|aux|du|des|un|une) ?$/iu.test(plain.slice(Math.max(0, hit.start - 5), hit.start))
  return capital && !firstNameBefore && !isThing && !/^ \p{Lu}\p{Ll}/u.test(plain.slice(hit.end, hit.end + 3))
}
