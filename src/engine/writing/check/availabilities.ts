import { writeDay } from './days.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { numberPattern } from './french-numbers.ts'
import { momentOf } from './moments.ts'
import { type Span, sentenceAround } from './reading.ts'

type State = 'available' | 'lastSeats' | 'soldOut'

const places = '(?:places?|billets?|sieges?|tickets?|fauteuils?|strapontins?)'
const patterns: readonly (readonly [State, RegExp])[] = [
  [
    'lastSeats',
    new RegExp(
      `\\b(?:ce sont |voici )?(?:les |vos |nos )?(?:toutes )?(?:dernieres|derniers|ultimes|rares) ${places}(?: disponibles| en vente| restantes)?`,
      'g',
    ),
  ],
  [
    'lastSeats',
    new RegExp(
      `\\b(?:il )?(?:ne |n')?(?:reste|restent|resterait)(?: plus)? qu(?:e|')? ?(?:encore )?(?:quelques|une poignee|de rares|peu|une dizaine|une vingtaine|(?:${numberPattern})) ?(?:de |d')?(?:${places})?`,
      'g',
    ),
  ],
  [
    'lastSeats',
    new RegExp(
      `\\b(?:il )?(?:reste|restent) (?:encore )?(?:quelques|tres peu|peu|une poignee|une dizaine|de rares|(?:${numberPattern})) ?(?:de |d')?${places}`,
      'g',
    ),
  ],
  [
    'lastSeats',
    new RegExp(
      `\\bplus que (?:quelques|(?:${numberPattern})) ${places}|\\bencore (?:quelques|de rares) ${places}|\\bquelques ${places} (?:restent|encore|sont encore|disponibles|a saisir|restantes)|\\b(?:presque|quasi(?:ment)?|bientot) (?:complet|plein)e?s?|\\bderniers? ${places}|\\b${places} (?:se font|sont) (?:rares|comptees)|\\b(?:partent|s'arrachent|filent) vite`,
      'g',
    ),
  ],
  [
    'soldOut',
    /\b(?:c'est |nous sommes |on est |affiche |affichent |est |sont |seances? |soirees? |representations? |spectacle |date |dates |deja |joue\w* |salle )+(?:a )?(?:complete?s?|guichets? fermes?)(?! (?:par|de|du))/g,
  ],
  [
    'soldOut',
    /(?<=^|[\n.!?:·|(—–-] ?|\d )(?:complete?s?|guichets fermes)(?= ?(?:$|[\n.!?)·|,;]))|\bsold[ -]?out\b|\ba guichets? fermes?/g,
  ],
  [
    'soldOut',
    new RegExp(
      `\\b(?:il )?(?:n'y a |n'y aura |ne reste |reste |n'est )?(?:plus (?:aucune |une (?:seule )?|de |d')|aucune )${places}(?: (?:disponibles?|a vendre|libre|en vente))?`,
      'g',
    ),
  ],
  [
    'soldOut',
    new RegExp(
      `\\b(?:toute?s les |tous les |l'ensemble des )${places} (?:(?:sont |ont ete |ont )(?:deja |toutes |tous )?)?(?:vendue?s?|parties?|prises?|reservee?s?|ecoulee?s?|trouve preneur)|\\bla salle est (?:pleine|comble)|\\bla billetterie est close|\\bliste d'attente`,
      'g',
    ),
  ],
  [
    'available',
    new RegExp(
      `\\b(?:il )?(?:reste|restent|demeure) (?:encore )?(?:des |de (?=belles|bonnes)|de nombreuses |plusieurs |de la |plein de |beaucoup de |bien des |assez de )(?:belles |bonnes )?${places}|\\b(?:des |de nombreuses )?${places} (?:(?:sont |restent )(?:encore |toujours )?|encore |toujours )(?:disponibles|libres|en vente|a prendre)|\\bencore (?:des|de la) places?|\\b(?:il y a|y a) encore (?:des |de la |plein de |beaucoup de |de )?(?:belles |bonnes |nombreuses )?${places}|\\b(?:il )?reste(?:-t-il)? de la place|\\b${places} disponibles|\\bdisponibilites? restantes?`,
      'g',
    ),
  ],
]
const stateNames = {
  available: 'des places disponibles',
  lastSeats: 'les dernières places',
  soldOut: 'complet',
} as const
const suggestions = { available: 'il reste des places', lastSeats: 'dernières places', soldOut: 'complet' } as const

/** What is said of the seats left, of the run or of one performance. All of it ages (P23). */
export function findAvailabilities(scene: Scene): Finding[] {
  return patterns.flatMap(([state, pattern]) =>
    [...scene.reading.folded.matchAll(pattern)].flatMap((match) => {
      const span = trimmed(scene, { start: match.index, end: match.index + match[0].length })
      if (
        !scene.taken.isFree(span) ||
        /vous reste/.test(scene.reading.folded.slice(Math.max(0, span.start - 10), span.end))
      )
        return []
      scene.taken.claim(span)
      return [judge(scene, span, state)]
    }),
  )
}

function trimmed(scene: Scene, span: Span): Span {
  const written = scene.reading.folded.slice(span.start, span.end)
  return {
    start: span.start + (written.length - written.trimStart().length),
    end: span.end - (written.length - written.trimEnd().length),
  }
}

function judge(scene: Scene, span: Span, state: State): Finding {
  const known = statesHere(scene, span)
  const ages =
    scene.asOf === null
      ? 'Vieillit : à relire avant chaque envoi.'
      : `Vieillit : vrai au ${writeDay(scene.asOf, true)}, à relire avant tout envoi plus tard.`
  if (known.length === 0)
    return unsupported(span, 'availability', `La fiche ne dit pas ce qu’il reste de places. ${ages}`)
  if (known.includes(state)) return supported(span, 'availability', 'availability', ages)
  const right = known[0] ?? 'available'
  return contradicted(span, 'availability', {
    fact: 'availability',
    message: `La fiche dit : ${stateNames[right]}. ${ages}`,
    suggestion: suggestions[right],
  })
}

/** That of the performance of the sentence when the record has it, else that of the run. */
function statesHere(scene: Scene, span: Span): State[] {
  const sentence = sentenceAround(scene.reading, span)
  const moment = momentOf({ moments: scene.moments, reading: scene.reading, span, sentence })
  const own = (moment?.performances ?? [])
    .map((performance) => performance.record.availability)
    .filter((state) => state !== null && state !== undefined)
  const run = scene.facts.record.availability
  if (own.length > 0 && moment?.wrong === false) return own
  if (run !== null && run !== undefined) return [run]
  return scene.facts.performances
    .map((performance) => performance.record.availability)
    .filter((state) => state !== null && state !== undefined)
}
