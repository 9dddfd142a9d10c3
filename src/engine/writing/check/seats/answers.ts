import { foldedPattern } from '../text/folded-patterns.ts'
import type { SeatState } from './availability-patterns.ts'

/**
 * « Les billets ? Partis. », « La jauge : pleine. », « Reste-t-il des places ? Aucune. »: a question or a heading about the seats, and
 * the few words that answer it. In folded text; the first group is the answer, which alone says the state.
 */
const ticket = '(?:places?|billets?|tickets?|sieges?|fauteuils?|strapontins?|reservations?|chaises?|entrees?)'
const holder =
  '(?:salles?|jauges?|billetterie|seances?|dates?|representations?|soirees?|soirs?|concerts?|spectacles?|gradins?|chapiteau|feuille de location)'
const determiner = "(?:des|les|vos|nos|tes|la|le|l'|une|d'autres|encore des|encore une|les dernieres|les derniers)"
const few = '(?: [\\p{L}-]+){0,5}'
const opening = '(?<=(?:^|[.!?;:\\n•|(–—-] ?)(?:et |mais |alors,? |bon,? )?)'
const closed = "(?![\\p{L}-])(?! ?:| d(?:e |'|u |es ))"
const ask = ' ?[?:]+ ?(?:(?:ah|eh bien|helas|desole|pardi|bah|ben|oups|trop tard|mince),? ?[.!…]? ?)?'
const ofTickets = `${opening}(?:${determiner} ?)?${ticket}${few}${ask}`
const ofHolders = `${opening}(?:${determiner} ?)?(?:${holder})${few}${ask}`
const whetherLeft = `${opening}(?:(?:reste-t-il|y a-t-il|il reste|il y a|on a|avez-vous|encore|toujours) (?:encore |toujours )?(?:des|de la|une|de)? ?)(?:${ticket})${few} ?\\?+ ?`

const softly = '(?:(?:deja|toute?s|tous|tout|presque toute?s|helas|bien|quasiment) )*'
const gone = '(?:parti|epuise|envole|vendu|pris|ecoule|arrache|rafle|evapore|disparu|attribue|distribue|vole)e?s?'
const none =
  "(?:(?:il )?n'y en a plus|il n'en reste (?:plus|pas|aucune?)|(?:plus|pas) une?(?: seule?)?(?: (?:de libre|a vendre))?|plus (?:rien|aucune?)|aucune?|zero|c'est (?:fini|complet|plie|mort|plein|trop tard)|trop tard)"
const full = '(?:(?:archi|hyper|super|ultra)-?)?(?:complete?s?|pleine?s?|combles?|bondee?s?|blindee?s?)'
const nearly =
  '(?:quelques-une?s|(?:tres |bien |si )?peu|presque plus|une (?:petite )?(?:poignee|dizaine|vingtaine)|plus beaucoup|presque (?:toute?s |tous )?(?:complete?s?|pleine?s?|vendue?s|partie?s|epuisee?s))'
const enough =
  '(?:(?:il y|y|il) en (?:a|reste)(?: (?:encore|toujours|plein|assez))?|encore (?:disponibles?|libres?|en vente|plein|beaucoup|la)|toujours (?:disponibles?|libres?|en vente)|disponibles?|plein|a (?:foison|gogo|la pelle)|en quantite)'
const no =
  "(?:(?:non|nenni|que nenni|helas non|malheureusement non)(?:,? (?:c'est fini|plus une?|plus rien|tout est [\\p{L}]+))?)"
/** « Des places, il n'y en a plus », « des billets, vous n'en trouverez plus »: the heading parted by a comma, then taken up by « en ». */
const noneOfThem =
  "(?:(?:il|on|vous|nous) )?n'(?:y )?en (?:a|aura|avons|reste|restera|trouve|trouverez|trouvera) (?:plus|pas|aucune?)(?: (?:une seule|un seul|une|un|du tout|de libres?))?(?! (?:que|qu'|beaucoup|guere|grand|tant|enormement|trop|assez|pour tout))"
const headed = `${opening}((?:${determiner} ?)?${ticket}(?: (?:libres?|disponibles?|a vendre))?(?: pour [^.,;:!?\\n]{2,30})?, ?(?:${noneOfThem}))`
const yes = '(?:(?:oui|si|mais oui|bien sur|evidemment|absolument)(?:,? (?:plein|encore|beaucoup|a foison|pour tous))?)'

/** In the order in which they are tried: what is nearly gone before what is gone. */
export const answerPatterns: readonly (readonly [SeatState, RegExp])[] = (
  [
    ['lastSeats', `(?:${ofTickets}|${ofHolders}|${whetherLeft})(${nearly})`],
    ['soldOut', headed],
    ['soldOut', `(?:${ofTickets}|${whetherLeft})(${softly}(?:${gone}|${none}|complete?s?))`],
    ['soldOut', `${ofHolders}(${softly}(?:${full}|${none}))`],
    ['soldOut', `${whetherLeft}(${no})`],
    ['available', `(?:${ofTickets}|${whetherLeft})(${enough})(?! (?:plus|que|qu')(?!\\p{L}))`],
    ['available', `${whetherLeft}(${yes})`],
  ] as const
).map(([state, source]) => [state, foldedPattern(`${source}${closed}`)])
