import { matchesIn, matchesWithin } from '../../../language/index.ts'
import { weekdaysWritten } from '../../../text/index.ts'
import { clausesOf, distanceBetween, wholeWords } from '../text/clauses.ts'
import { numberPattern } from '../text/french-numbers.ts'
import type { Reading, Span } from '../text/reading.ts'
import type { SeatState } from './availability-patterns.ts'

export interface StateSaid extends Span {
  readonly state: SeatState
  /** The word that says the state, within the span that reaches to its noun. */
  readonly word: Span
}

/** What one sits on or buys. */
const seats = wholeWords(
  '(?:places?|billets?|sieges?|fauteuils?|strapontins?|tickets?|entrees?|gradins?|tables?|chaises?|bancs?|transats?|coussins?|tabourets?|loges?|rangs?|balcons?)',
)
/** What holds them, or sells them. */
const holders = wholeWords(
  `(?:salles?|jauges?|contingents?|quotas?|stocks?|ventes?|reservations?|billetterie|location|listes?|seances?|dates?|representations?|soirees?|soirs?|matinees?|concerts?|spectacles?|tout(?:es)?|tous|${weekdaysWritten})`,
)
const few = `(?:quelques|rares?|une (?:petite )?(?:poignee|dizaine|douzaine|quinzaine|vingtaine|trentaine|cinquantaine)|peu|(?:un )?petit nombre|${numberPattern})`

/** Words that say that nothing is left, little, or enough. An earlier line wins over what stands at the same place. */
const words: readonly (readonly [SeatState, RegExp])[] = (
  [
    [
      'available',
      "(?:n'(?:est|sont|etait)|loin d'etre|pas) (?:pas |encore )*(?:complete?s?|pleine?s?|combles?|remplie?s?)",
    ],
    [
      'lastSeats',
      '(?:presque|quasi(?:ment)?|pratiquement|bientot) (?:toute?s? |tous )?(?:complete?s?|pleine?s?|combles?|remplie?s?|vendue?s?|parti?e?s?|epuise?e?s?|prise?s?)',
    ],
    [
      'soldOut',
      "(?<!\\bau )complete?s?|(?:archi-?)?combles?|bonde?e?s?|epuisee?s?|ecoulee?s?|envolee?s|bouclee?s?(?! en )|remplie?s?(?!(?<=\\b(?:s'est|se sont|s'etait) remplie?s?) (?:pour|devant|a chaque|chaque|partout|par\\b|\\d|tous les|toutes les))|pris(?:e|es)? d'assaut|plein a craquer|pleine?s? a craquer|font le plein|fait le plein|refuse du monde|refusons du monde|atteinte?s?|liste d'attente|sold[ -]?out|guichets? fermes?|(?:zero|aucune?|pas une?|plus aucune?|plus une?(?: seule?)?|plus (?:de|la moindre)|plus d') ?(?:places?|billets?|sieges?|fauteuils?|strapontins?|entrees?)|plus (?:moyen|possible|question) d[e']|(?:fermer|clore|arreter|suspendre|cloture[rs]?) (?:la |les |nos )?(?:ventes?|reservations?|billetterie|location)|(?:sont|est|ont ete|a ete|etaient) (?:deja |tous |toutes |entierement )*(?:prise?s?|vendue?s?|parti?e?s?(?! d(?:e (?!suite)|'|u ))|attribue?e?s?|reserve?e?s?|fermee?s?|closes?)|tou(?:s|tes) (?:sont )?(?:parti|vendu|pris)e?s?",
    ],
    [
      'lastSeats',
      `(?:dernier|derniere|ultime|rare)s?|plus qu(?:e |')${few}|(?:ne |n'|n'en )[a-z ]{0,14}?(?:reste|restent|subsiste|demeure|y a|a)[a-z]* (?:plus )?qu(?:e |')${few}|a peine ${few}|moins d(?:e |')(?![\\p{L}\\d-]+ ?ans)${few}|limitee?s?|comptee?s?|se font (?:rares?|desirer)|libere\\w*|s'arrachent|s'envolent|fondent|filent|partent (?:tres )?vite|(?:reste|restent|subsiste|subsistent) (?:encore )?${few}|presque plus|tres peu|(?:un )?petit nombre|une poignee`,
    ],
    [
      'available',
      '(?:reste|restent|subsiste|subsistent|demeurent)|(?<!\\bpas )encore (?:\\p{L}+ ){0,3}(?:libres?|disponibles?|en vente|possible|au|a)|(?<!\\bpas )encore|toujours (?:libres?|disponibles?|en vente|possible)|disponibles?|dispos?|libres?|a (?:prendre|saisir|vendre)|continuent?|largement',
    ],
  ] as const
).map(([state, source]) => [state, wholeWords(source)])

/** Said of nothing but seats. */
const byItself = wholeWords(
  "refus(?:e|ons|er|ent) du monde|liste d'attente|sold[ -]?out|guichets? fermes?|plus moyen d(?:e |')(?:avoir|trouver|prendre|entrer|venir|s'asseoir|s'installer)(?: (?:une?|de|des|la moindre)(?: seule?)? \\p{L}+)?|pris(?:e|es)? d'assaut|pleine?s? a craquer|salles? combles?|(?:les )?ventes? (?:continue|se poursui\\w+)",
)
const farthest = 45

/**
 * The state of the seats by the words of a clause, in whatever order: one for a seat or what sells it, and one for what is
 * left (« le contingent est épuisé », « Tous les gradins sont pris »). `isFree` tells the words that nothing else has taken.
 */
export function seatStatesIn(reading: Reading, isFree: (span: Span) => boolean): StateSaid[] {
  return clausesOf(reading).flatMap((clause) => {
    const said = reading.folded.slice(clause.start, clause.end)
    const spans = (pattern: RegExp): Span[] =>
      matchesWithin(said, pattern)
        .map((match) => ({ start: clause.start + match.index, end: clause.start + match.index + match[0].length }))
        .filter(isFree)
    const seat = spans(seats)
    const holder = spans(holders)
    const alone = spans(byItself)[0]
    if (alone !== undefined) return [{ ...alone, word: alone, state: stateAlone(reading, alone) }]
    if (seat.length + holder.length === 0) return []
    const found = words.flatMap(([state, pattern]) =>
      spans(pattern).flatMap((word): StateSaid[] => {
        // What is left is left of seats; what is gone may be said of the evening itself.
        const head = (state === 'soldOut' ? [...seat, ...holder] : seat).find(
          (one) => distanceBetween(one, word) <= farthest,
        )
        if (head === undefined || isForSomebody(reading, word)) return []
        return [{ state, word, start: Math.min(head.start, word.start), end: Math.max(head.end, word.end) }]
      }),
    )
    return found.slice(0, 1)
  })
}

function stateAlone(reading: Reading, span: Span): SeatState {
  return /continue|poursui/.test(reading.folded.slice(span.start, span.end)) ? 'available' : 'soldOut'
}

/** « Des séances vous sont réservées »: kept for, not taken. */
function isForSomebody(reading: Reading, word: Span): boolean {
  return (
    // « le billet enfant est vendu 7 € » is said of the price.
    /^ (?:a |au prix de )?\d{1,3}(?:[,.]\d\d)? ?(?:€|euros)/.test(reading.folded.slice(word.end, word.end + 18)) ||
    // « au premier comme au dernier rang » is said of everybody.
    (/^derniers?$/.test(reading.folded.slice(word.start, word.end)) &&
      /^ (?:rangs?|balcons?|etages?)/.test(reading.folded.slice(word.end, word.end + 9)) &&
      /\b(?:au|du|le|jusqu'au|les|aux) $/.test(reading.folded.slice(Math.max(0, word.start - 9), word.start))) ||
    // « Aucune place au-dessus de 28 euros » is said of the price.
    /^ (?:est |n'est )?(?:au-dessus|au-dessous|en dessous|au-dela|plus chere?|a (?:plus|moins) de|ne (?:depasse|coute)|n'excede)/.test(
      reading.folded.slice(word.end, word.end + 26),
    ) ||
    /\b(?:vous|leur|nous) $/.test(reading.folded.slice(Math.max(0, word.start - 6), word.start)) ||
    (/reserve\w*$/.test(reading.folded.slice(word.start, word.end)) &&
      /^ (?:aux?|a|pour) /.test(reading.folded.slice(word.end, word.end + 6)))
  )
}

const sized = new RegExp(
  `\\b(?:jauges?|salle|gradins?|capacite|limite|limitee?s?|reduite?s?)\\b[^.;:!?\\n€]{0,30}?\\b(?:a |de |d'|: ?)?(${numberPattern}) (?:places?|spectateurs?|personnes|sieges?|fauteuils?|billets?)\\b|(?<!\\b(?:carnets?|abonnements?|pass|lots?|groupes?|formules?|commandes?|moins|plus|reservations?) )\\bde (${numberPattern}) places\\b|\\b(${numberPattern}) places? (?:seulement|maximum|par (?:seance|representation|soir|soiree)|assises)|\\b(?:compt(?:e|ent)|contient|dispose de|peut (?:accueillir|recevoir|contenir)|possede|abrite) (?:environ |pres de |quelque )?(${numberPattern}) (?:places?|sieges?|fauteuils?|spectateurs|personnes assises)\\b`,
  'g',
)

/** « une jauge réduite à 60 places », « dans la limite de quarante places »: how many seats there are. */
export function seatCountsIn(reading: Reading): (Span & { count: string })[] {
  return matchesIn(reading.folded, sized).map((match) => {
    const count = match.slice(1).find((group) => group !== undefined) ?? ''
    const start = match.index + match[0].lastIndexOf(count)
    return { start, end: match.index + match[0].length, count }
  })
}
