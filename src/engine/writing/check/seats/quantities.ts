import { weekdaysWritten } from '../../../text/index.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern } from '../text/french-numbers.ts'
import type { SeatState } from './availability-patterns.ts'

/**
 * How much is left, as a small grammar: an amount (nothing, little, enough), what it is an amount of (seats, or « en » that stands for
 * them), and the words that tie the two (« il reste », « il y a », « ne manquent pas », « comme », « côté »). In folded text.
 */
const sold = '(?:places?|billets?|tickets?|sieges?|fauteuils?|strapontins?)'
const seat = `(?:(?:bonnes? |belles? )?(?:${sold}|chaises?|tables?|transats?|coussins?)(?: (?:libres?|vides?|disponibles?))?(?![\\p{L}-]))`

const about =
  '(?:(?:demi-)?(?:dizaine|douzaine)|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|couple|paire|poignee|pincee)'
const small = '(?:(?:toute |bien )?(?:petite|grosse|bonne|simple|maigre) )?'
const roughly = `(?:${numberPattern})(?: ou |, |, peut-etre |-)(?:${numberPattern})`
/** What one sits on, whatever it is called: « plus un rang de libre »; « plus une minute de libre » is none. */
const unoccupied =
  '(?!(?:heures?|minutes?|secondes?|instants?|moments?)(?![\\p{L}-]))\\p{L}{3,} (?:de libre|libre|disponible|vacante?|a (?:vendre|prendre|saisir))'
const days = `(?:${weekdaysWritten})`
/** « il ne reste … rien », « y a … rien », and « rien » that opens its clause: of seats, where the talk is of them or of a day. */
const nothingOfThem = (before: string): string =>
  `(?:(?:(?:il )?(?:ne |n')?(?:nous |vous )?(?:reste|y a|y aura)|(?:on|nous) (?:n')?(?:a|avons|aura)) |(?<=(?:^|[.,;:!?\\n(] ?)(?:(?:et|mais|deja) )?))${before} rien(?: du tout)?(?= ?(?:[.,;:!?)\\n]|$| (?:pour|ni|a (?:vendre|proposer|acheter|reserver|prendre)|de (?:libre|dispo))))(?! pour (?!(?:le|la|les|ce|cette|ces) |${days}|demain))`
/** Little that no number says. */
const little = `(?:trois fois rien|des miettes|(?:une|la derniere) ${small}${about}|${roughly}|(?:un |le )?dernier carre|(?:un )?(?:tout )?petit (?:nombre|reste|lot)|(?:(?:bien|tres|trop|si|fort) )?peu|guere|quelques|de rares|pas (?:beaucoup|grand-chose|lourd|des masses)|plus (?:beaucoup|grand-chose|lourd|des masses|tellement|trop)|a peine de quoi (?:asseoir|loger|accueillir|installer)[^.,;!?\\n]{0,20})`
const nearly = '(?:presque|quasi(?:ment)?|pratiquement|pour ainsi dire|autant dire|virtuellement)'
const hardly = `${nearly} (?:plus|pas|aucune?)(?: (?:rien|une?|de|d'|aucune?))?|plus ${nearly} rien`
/** More than one needs, behind what is measured. */
const behind =
  "(?:a (?:foison|profusion|la pelle|revendre|gogo|volonte|ne savoir qu'en faire)|en (?:quantite|abondance|nombre|pagaille|masse|reserve)|en veux-tu en voila|tant et plus|tant qu'on (?:en )?veut)"
/** More than one needs. */
const enough = `(?:amplement|largement|suffisamment|(?:bien |plus qu'|largement )?assez|${behind}|(?:tout )?(?:un|une|des) (?:bon |beau |joli |belle |bonne |sacre |sacree )?(?:tas|paquets?|flopees?|ribambelles?|foule|multitude|plethore|wagons?|centaines?|stock|nombre)|plethore|plein|(?<!\\bplus )beaucoup|(?<!\\bplus )enormement|quantite|pour tout le monde|de quoi (?:faire|choisir)|et pas qu'un peu)`

/** Whether words tell of more than enough. */
export const plenty = foldedPattern(`(?<!\\p{L})${enough}(?![\\p{L}-])`, '')

const stays = '(?:rest(?:e|ent|era|eront)|subsist(?:e|ent)|demeur(?:e|ent))(?:-t-il)?'
const softly =
  "(?: (?:encore|toujours|juste|seulement|a peine|tout juste|plus|quand meme|cependant|bien|meme|quoi,|la,|actuellement|pour l'instant))*"
/** « il en reste », « il y en a », « on en a »: what is counted was said before, or goes without saying. */
const ofThem = `(?:(?:il |n'|qu'il |il n')?en ${stays}|y en a(?:ura)?|(?:on|nous) (?:en|n'en) (?:a|avons|ait)|il s'en trouve)`
const left = `(?:${stays}|(?:il )?(?:n'?)?y a(?:ura)?|(?:on|nous) (?:n')?a(?:vons)?)`
const of = "(?: (?:en fait |en guise )?d(?:e |')| comme | cote | en | pour (?:les |vos )?| )"
const only = "(?: qu(?:e |')| )"

/** An amount of seats, in the order in which they are tried: what is nearly gone before what is gone, that before what is left. */
export const quantityPatterns: readonly (readonly [SeatState, RegExp, 'seats' | 'them'])[] = (
  [
    ['lastSeats', `${left}${softly}${only}(?:${little}|${hardly})${of}${seat}`, 'seats'],
    [
      'lastSeats',
      `(?:plus qu(?:e |'))(?:${little})${of}${seat}|(?:trois fois rien|des miettes|(?:une|la derniere) ${small}(?:couple|paire|pincee)|dernier carre|${roughly}|${hardly})${of}${seat}`,
      'seats',
    ],
    [
      'lastSeats',
      `(?:${little}|${hardly})(?:${of}${seat})?,? (?:voila|c'est) (?:tout )?ce qu'il (?:nous |en )?reste(?:${of}${seat})?`,
      'them',
    ],
    ['lastSeats', `${seat},? (?:(?:commencent|viennent|vont) (?:a )?manquer|manquent)(?! de)`, 'seats'],
    [
      'lastSeats',
      `(?:${little}|${numberPattern})${of}?${sold}(?: (?!a |pour |par )[a-zœ' -]{3,30})?,? (?:et )?(?:(?:pas|guere) (?:une? (?:seule? )?de )?plus|(?:et puis )?c'est (?:tout(?! une? )|fini|termine))`,
      'seats',
    ],
    [
      'lastSeats',
      `(?:stock|contingent|lot|reste|nombre) d(?:e |')${seat} (?:fond|diminue|s'epuise|s'amenuise|se reduit|file|part)(?![\\p{L}-])`,
      'seats',
    ],
    ['lastSeats', `${left} quoi, (?:${numberPattern}) ${seat}`, 'seats'],
    [
      'lastSeats',
      `${ofThem}${softly}${only}(?:${little}|${hardly})(?! (?:d(?:e |')|a )(?!place|billet|siege))(?![\\p{L}-])`,
      'them',
    ],
    ['lastSeats', nothingOfThem(`${nearly} plus`), 'them'],
    [
      'soldOut',
      `${nothingOfThem('(?:deja )?plus')}|(?:il )?(?:ne )?(?:nous |vous )?reste rien(?! (?:de|d'|que|qu')(?!\\p{L}))`,
      'them',
    ],
    ['lastSeats', "(?:il )?(?:ne |n')(?:en )?reste(?:nt)? (?:plus )?qu(?:e |')(?:des miettes|trois fois rien)", 'them'],
    [
      'lastSeats',
      "(?:il )?(?:ne |n'|n'en |en )?reste (?:vraiment )?(?:presque|quasiment|pratiquement) (?:plus )?rien(?! (?:de|d'|que|qu')(?!\\p{L}))",
      'them',
    ],
    [
      'available',
      `${seat}(?: \\p{L}+)?,? (?:on|vous|nous) n'en manqu(?:e|ez|ons) pas|ne manqu(?:e|ent|ons|ez|era|eront|erez) (?:pas|point|guere) d(?:e |')${seat}|${seat} ne manqu(?:ent|e|eront|era) (?:pas|point|guere)|ce (?:n'est|ne sont) pas (?:la |les |le )?${seat} qui manqu(?:ent|e)`,
      'seats',
    ],
    [
      'soldOut',
      `(?:plus|pas) (?:l'ombre d'une?|le moindre|la moindre|la queue d'une?|une (?:miette|once) de) ${seat}|(?:plus|pas) une? (?:seule? )?(?:${unoccupied}|(?:gradin|rang|banc|siege|strapontin|fauteuil|coin) vide)|zero ${seat}|impossible d(?:e |')(?:trouver|avoir|obtenir|denicher|decrocher) (?:une?|le moindre|la moindre|encore une?) (?:seule? )?${seat}|c'est (?:fini|termine|plie|cuit|mort) pour (?:les |vos )?${seat}`,
      'seats',
    ],
    ['available', `${left}${softly} (?:${enough})(?:(?:${of})${seat})`, 'seats'],
    [
      'available',
      `(?:(?:il )?y a|(?:on|nous) (?:a|avons))${softly} du choix(?= ?(?:[.,;!?\\n]|$| (?:pour|a|au) ${days}))`,
      'them',
    ],
    [
      'available',
      `(?:${enough})(?: de | d')${seat}|(?:des ${seat}|de la place|du choix),? ${behind}|de la place (?:encore )?pour tou(?:s|t le monde)|(?:de la place|des ${seat}|du choix)${softly},? ${ofThem}${softly} (?:${enough})`,
      'seats',
    ],
    [
      'available',
      `(?:il )?(?:en ${stays}|y en a)(?: encore| toujours)?(?= ?(?:[.!;]|$|, (?:et|mais|profitez|venez|foncez)))`,
      'them',
    ],
    ['available', `${ofThem}${softly} (?:${enough})(?! d(?:e |')(?!place|billet|siege))(?![\\p{L}-])`, 'them'],
  ] as const
).map(([state, source, about]) => [state, foldedPattern(`(?<![\\p{L}'-])(?:${source})`), about] as const)

const very = '(?:archi|hyper|super|ultra)-?'
const full = `(?:${very})?(?:complete?s?|pleine?s?|combles?|bondee?s?|blindee?s?)`
const degree =
  "(?: de chez (?:complet|plein|comble)|,? (?:et )?(?:archi|hyper|super|ultra)-?(?:complet|plein|comble)e?s?| comme un (?:oe|œ)uf| a (?:craquer|ras bord)s?| jusqu'au dernier (?:rang|strapontin|siege|fauteuil))"
/** « complet de chez complet », « plein, archiplein », « archi-comble »: full, and more than full; a degree makes it sure. */
export const fullPattern = foldedPattern(
  `(?<![\\p{L}'-])(?:(?:c'est |on est |nous sommes )?(?:deja )?(?:${full}${degree}|${very}(?:complete?s?|pleine?s?|combles?|bondee?s?))|affich\\p{L}+ (?:deja )?(?:plein|comble)|(?:c'est|est|sont|sera) (?:deja )?(?:blindee?s?)(?= ?(?:[.,;!?\\n]|$| (?:pour|ce soir|demain|les? |jusqu|${days}))))(?![\\p{L}-])(?! d(?:e |'))`,
)
