import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { monthsWritten } from '../../../text/index.ts'
import { type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldText, normaliseText, type Span, saysWhole } from '../text/reading.ts'

const when = `(?:,? ?(?:en |au |à l'|l'|cet |cette |pendant l'|durant l')?(?:(?:été|hiver|automne|printemps|an|année|saison|${monthsWritten})(?: dernière?| passée?)? ?)?(?:(?:19|20)\\d\\d)?)`
const made =
  "(?:[Cc]réée?s?|[Cc]réation(?: mondiale| originale)?|[Nn]ée?s?|(?:vu|voit|voyait|vit) le jour|[Pp]remière (?:a eu lieu|mondiale)|[Mm]ontée?s? (?:d'abord |pour la première fois )?)"
const there =
  "(?: ?:| ?,)? ?(?:à la|à l'|à|aux?|en|dans (?:le|la|les|l')|lors d(?:u|e la|e l'|es)|pendant (?:le|la|les)|pour (?:le|la))? ?"
const name =
  "(\\p{Lu}[\\p{L}'-]*(?: (?:(?:de la|de l'|des?|du|en|et|la|le|les) |d')?\\p{Lu}[\\p{L}'-]*)*(?: d(?:e |')\\p{Lu}[\\p{L}'-]*)?)"
/** « créé en 2024 à Avignon », « né au Off d'Avignon », « Création 2024, La Criée »: where a show was made. */
const madeThere = new RegExp(`(?<![\\p{L}-])${made}${when}${there}${name}`, 'gu')
/** « créé en 2024 Avignon » is no French: a name stands behind a preposition, a colon or a comma. */
const led =
  /(?:[:,]|(?:à la|à l'|à|aux?|en|dans (?:le|la|les|l')|lors d(?:u|e la|e l'|es)|pendant (?:le|la|les)|pour (?:le|la))) ?$/u

/**
 * Where a text says that the show was made: borne out by a place where it is played or by what the record's own texts and credits
 * say; the name of a prize (« prix du public Avignon 2025 ») tells of no creation.
 */
export function findCreationPlaces(scene: Scene): Finding[] {
  const { plain, folded } = scene.reading
  return matchesIn(plain, madeThere).flatMap((match) => {
    const written = match[1] ?? ''
    const start = match.index + match[0].length - written.length
    const span = { start, end: start + written.length }
    if (!scene.taken.isFree(span) || !led.test(plain.slice(match.index, start))) return []
    if (
      /^(?:La|Le|Les|L'|Une?|Il|Elle|On|Avec|Par|Texte|Mise|Dès|Durée|Tarifs?|De|Pour|Et)$/u.test(
        written.split(/[ ']/)[0] ?? '',
      )
    )
      return []
    const said = folded.slice(span.start, span.end)
    if (isSomebody(scene, said) || isBornOf(scene, match.index)) return []
    scene.taken.claim(span)
    return [isKnown(scene, said) ? supported(span, 'city', 'texts') : unknown(span)]
  })
}

function unknown(span: Span): Finding {
  return unsupported(span, 'city', asMessage('fact.creation-place-unknown'))
}

/** « Camille Roux est née à Avignon »: of somebody, unless the sentence opens with it or says it of a work. */
function isBornOf({ reading }: Scene, at: number): boolean {
  return (
    /^nee?s?(?!\p{L})/u.test(reading.folded.slice(at, at + 5)) &&
    !ofAWork.test(reading.folded.slice(Math.max(0, at - 50), at))
  )
}

const ofAWork =
  /(?:^|[.!?\n;:(] ?)$|\b(?:spectacle|piece|creation|projet|concert|version|solo|duo|forme|aventure|comedie|opera)\b[^.!?\n]{0,20}$/

function isSomebody({ facts }: Scene, said: string): boolean {
  return [...facts.people, ...facts.companies, { name: facts.record.title }].some(({ name }) =>
    foldText(normaliseText(name)).includes(said),
  )
}

function isKnown({ facts }: Scene, said: string): boolean {
  const { record, venues, halls, cities, otherNames } = facts
  const told = [
    ...(record.texts ?? []).map(({ text }) => text),
    ...(record.credits ?? []).map(({ role, name: credited }) => `${role} ${credited}`),
    ...(record.approvedClaims ?? []),
    record.subtitle ?? '',
    ...[...venues, ...halls, ...cities, ...otherNames].map((known) => known.name),
  ]
  return told.some((words) => saysWhole(foldText(normaliseText(words)), said))
}
