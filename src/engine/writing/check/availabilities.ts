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
      `\\b(?:(?:ne|n') ?)?(?:reste |y a |aura |trouve )?(?:plus|presque plus|pas) (?:beaucoup|guere|grand|tellement|trop|enormement) de ${places}|\\bpresque plus (?:de |aucune )${places}|\\b(?:tres )?peu de ${places}|\\bplus (?:beaucoup|guere) de choix|\\bplus que (?:quelques|(?:${numberPattern})) ${places}|\\bencore (?:quelques|de rares|une poignee de|une dizaine de|une vingtaine de|deux ou trois|peu de) ${places}|\\bquelques ${places} (?:restent|encore|sont encore|disponibles|a saisir|restantes)|\\b(?:presque|quasi(?:ment)?|bientot) (?:complet|plein)e?s?|\\bderniers? ${places}|\\b${places} (?:se (?:font|comptent|rarefient)|sont|deviennent) ?(?:\\w+ )?(?:rares|comptees|sur les doigts)?(?<= rares| comptees| doigts|comptent|rarefient)|\\b${places} (?:s'envolent|s'arrachent|fondent|filent|partent|disparaissent)|\\b(?:partent|s'arrachent|filent) (?:tres )?vite|\\b(?:en |n'en |n'y en )(?:reste|a|aura)(?: plus)? qu(?:e|') ?(?:quelques|une poignee|tres peu|peu)(?:-une?s|-uns)?`,
      'g',
    ),
  ],
  [
    'soldOut',
    /\b(?:tout(?:es)? (?:est|sont|a ete|etait)(?: deja)? (?:parti|vendu|pris|reserve|ecoule|complet)e?s?|(?:n'y a|ne reste|reste) plus rien)\b/g,
  ],
  [
    'soldOut',
    /\b(?:c'est |nous sommes |on est |affich\w+ |jou\w+ |est |sont |seances? |soirees? |representations? |spectacle |date |dates |deja |joue\w* |salle )+(?:a )?(?:complete?s?|(?:a )?(?:guichets?|bureaux?) fermes?)(?! (?:par|de|du))/g,
  ],
  [
    'soldOut',
    /(?<=^|[\n.!?:·|(—–-] ?|\d )(?:complete?s?|guichets fermes)(?= ?(?:$|[\n.!?)·|,;]| (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le \d|les \d|ce soir|demain)))|\bsold[ -]?out\b|\ba guichets? fermes?/g,
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
      `\\b(?:toute?s (?:les|nos|vos) |tous (?:les|nos|vos) |les |nos |l'ensemble des )${places} (?:(?:sont |ont ete |ont )(?:deja |toutes |tous )?)?(?:vendue?s?|parties?|prises?|reservee?s?|ecoulee?s?|epuisee?s?|trouve preneur)|\\bjauges? (?:est |sont )?(?:deja )?(?:atteintes?|pleines?|completes?)|\\bla salle est (?:pleine|comble)|\\b(?:c'est|on est|nous sommes) (?:deja )?(?:pleins?|archi-?pleins?|bondes?|complets?)(?= ?(?:[.,;!?)\\n]|$))|\\bla billetterie est close|\\bliste d'attente`,
      'g',
    ),
  ],
  [
    'available',
    new RegExp(
      `\\b(?:il )?(?:reste|restent|demeure) (?:encore )?(?:des |de (?=belles|bonnes)|de nombreuses |plusieurs |de la |plein de |beaucoup de |bien des |assez de )(?:belles |bonnes )?${places}|\\b(?:des |de nombreuses )?${places} (?:(?:sont |restent )(?:encore |toujours )?|encore |toujours )(?:disponibles|libres|en vente|a prendre)|\\bencore (?:des|de la) places?|\\b(?:il y a|y a) encore (?:des |de la |plein de |beaucoup de |de )?(?:belles |bonnes |nombreuses )?${places}|\\b(?:il )?reste(?:-t-il)? de la place|\\b(?:beaucoup de|plein de|de nombreux|de nombreuses|bien des|quantite de) (?:belles |bonnes )?${places}|\\b${places} disponibles|\\bdisponibilites? restantes?|\\b(?:peut|pouvez|peux|possible de) (?:encore |toujours )?reserver|\\b(?:trouver\\w*|reste) (?:[a-z]+ ){0,3}(?:une|votre) ${places}|\\bchoix (?:des|de vos|de votre|de ta|de tes) ${places}|\\breservations? (?:est |sont )ouvertes?(?! (?:du|de|le|les|a|tous|jusqu|des|au))|\\b(?:dates?|seances?|representations?|reservations?) (?:est |sont |restent )?(?:toutes )?(?:encore |toujours )ouvertes?(?: a la (?:vente|reservation))?|\\bbilletterie (?:est )?(?:encore |toujours )?ouverte(?! (?:du|de|le|les|a|tous|jusqu))|\\b(?:encore|toujours) (?:possible|temps) de (?:reserver|venir|prendre)|\\breservations? (?:encore |toujours )(?:ouvertes?|possibles?)`,
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
  if (known.includes(state) || (state === 'available' && known.includes('lastSeats') && isOpen(scene, span)))
    return supported(span, 'availability', 'availability', ages)
  const right = known[0] ?? 'available'
  return contradicted(span, 'availability', {
    fact: 'availability',
    message: `La fiche dit : ${stateNames[right]}. ${ages}`,
    suggestion: suggestions[right],
  })
}

/** « les réservations sont ouvertes » is as true of the last seats. */
function isOpen(scene: Scene, span: Span): boolean {
  return /reserv|billetterie|ouvert/.test(scene.reading.folded.slice(span.start, span.end))
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
