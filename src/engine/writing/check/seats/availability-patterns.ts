import { weekdaysWritten } from '../../../text/index.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern } from '../text/french-numbers.ts'

export type SeatState = 'available' | 'lastSeats' | 'soldOut'

const seats =
  '(?:places?|tables?|chaises?|transats?|billets?|sieges?|tickets?|fauteuils?|strapontins?|entrees? disponibles?|invitations? a gagner)\\b'
const few = `(?:quelques|une poignee d[e']|de rares|tres peu d[e']|peu d[e']|une (?:petite )?(?:dizaine|vingtaine|quinzaine|trentaine|cinquantaine|centaine) d[e']|deux ou trois|${numberPattern})`
const remains = "(?:il )?(?:ne |n'|n'en |en )?(?:vous )?(?:reste|restent|restera|resterait|demeure|demeurent)(?:-t-il)?"
const sessions =
  '(?:dates?|seances?|soirees?|representations?|matinees?|premiere|derniere|spectacle|salle|jauge|soir|concert)'
const gone = '(?:vendu|parti|pris|reserve|ecoule|epuise|distribue|attribue)e?s?|trouve preneur'

/**
 * Ways of saying how many seats are left, in folded text, in the order in which they are tried: what is nearly gone is
 * told before what is gone (« presque complet »), and what is gone before what is left (« plus une place de libre »).
 */
export const seatPatterns: readonly (readonly [SeatState, RegExp])[] = (
  [
    [
      'lastSeats',
      `(?<!jusqu'(?:au|a la|aux) )(?:ce sont |voici )?(?:les |vos |nos )?(?:toutes )?(?:dernieres|derniers|derniere|dernier|ultimes|rares) ${seats}(?: disponibles| en vente| restantes)?`,
    ],
    ['lastSeats', `${remains}(?: plus)? qu(?:e |')(?:encore )?${few} ?(?:${seats})?`],
    ['lastSeats', `${remains} (?:encore |plus que )?${few} ?${seats}`],
    ['lastSeats', `${remains} (?:plus )?qu(?:e |')(?:des|du|de la|d'autres) ?${seats}`],
    [
      'lastSeats',
      `(?:n'y a|n'y aura|n'a|n'avons|y a|ne trouve\\w*|reste|restera) (?:plus|presque plus|pas|deja plus) (?:beaucoup|guere|grand|tellement|trop|enormement|assez) d[e'] ?${seats}`,
    ],
    [
      'lastSeats',
      `plus (?:beaucoup|guere|tellement|enormement|trop) d[e'] ?${seats}|presque plus(?: (?:de |aucune? )${seats})?(?! (?:de|d'|que|rien)\\b)|(?:tres )?peu de ${seats}|plus (?:beaucoup|guere) de choix|plus qu(?:e |')${few} ?${seats}`,
    ],
    ['lastSeats', `encore ${few} ?${seats}|quelques ${seats}`],
    [
      'lastSeats',
      `(?:presque|quasi(?:ment)?|bientot|pratiquement) (?:complet|plein|comble|toute?s? (?:${gone}))(?:e?s?)|(?:jauge|salle) (?:(?:est|sera) )?(?:presque|quasi(?:ment)?|bientot|pratiquement) (?:atteinte|remplie|pleine|complete|comble)|tout(?:es)? (?:est|sont|a ete) (?:presque|quasi(?:ment)?|pratiquement|bientot) (?:${gone}|complet)`,
    ],
    [
      'lastSeats',
      `${seats} (?:se (?:font|comptent|rarefient)|sont|deviennent) ?(?:\\w+ )?(?:rares|comptees?|limitees|sur les doigts)?(?<= rares| comptees| comptes| limitees| doigts|comptent|rarefient)|${seats} (?:s'envolent|s'arrachent|fondent|filent|disparaissent|partent(?= ?(?:[.!,;]|$| (?:tres |deja |si )*(?:vite|rapidement|comme|a toute))))|(?:ca |elles |ils |tout )?(?:part|partent|s'arrachent|filent) (?:tres |deja )?(?:vite|comme des)`,
    ],
    [
      'lastSeats',
      "(?:ca|cela|(?:la |les |notre |nos )?(?:salles?|jauges?|gradins|rangs)) se rempli(?:t|ssent) (?:tres |deja |bien )*(?:vite|rapidement|a (?:vue d'(?:oe|œ)il|toute (?:vitesse|allure)|grande vitesse))",
    ],
    [
      'lastSeats',
      `(?:en |n'en |n'y en )(?:reste|a|aura)(?: plus)? (?:qu(?:e |')|presque plus|guere|plus beaucoup)(?:quelques|une poignee|tres peu|peu)?(?:-une?s|-uns)?|(?:en|n'en) restera pas pour tout le monde|n'y en aura pas pour tout le monde`,
    ],
    [
      'lastSeats',
      `(?:${few} ?)?${seats} (?:se liberent?|liberees?|(?:sont |est |viennent d'etre |vient d'etre )?remise?s? (?:en|a la) vente)|contingent (?:\\w+ ){0,3}?(?:remis|libere|debloque)\\w*|remise?s? en vente|(?<!(?:note|notent|notons|prend|prenons|attend|attendre|guette|guettez|guetter|surveille|surveillez|surveiller|esperer|esperez) (?:les |vos |d'eventuels |un |des ))desistements?(?! ?\\?)`,
    ],
    [
      'lastSeats',
      '(?:on|nous) racl(?:e|ons) (?:le |les )?fonds? d(?:e |u |es )tiroirs?|(?:ca|cela) sent le (?:complet|guichet ferme)',
    ],
    ['soldOut', '(?:feuille|plan) de location (?:est |sera )?(?:deja )?(?:pleine?|noire?|complete?)'],
    [
      'soldOut',
      "tout(?:es)? (?:est|sont|a ete|etait)(?: deja)? (?:parti|vendu|pris|reserve|ecoule|rafle|arrache|devalise|complet)e?s?(?! d(?:e(?! suite)|'|u)\\b)|plus rien (?:a (?:vendre|proposer|la vente)|en vente)",
    ],
    [
      'soldOut',
      `(?:c'est |nous sommes |on est |affich\\w+ |jou\\w+ |est |sont |(?:${sessions}) |deja |joue\\w* )+(?:a )?(?:(?:archi|hyper|super|ultra)-?complete?s?|complete?s?|full(?![\\p{L}-])|(?:a )?(?:guichets?|bureaux?) fermes?)(?! (?:par|de|du)(?!\\p{L}))`,
    ],
    [
      'soldOut',
      `(?<![\\p{L}'] ?)(?:complete?s?|guichets fermes)(?= ?(?:$|[\\n.!?)·|,;]|\\p{So}| (?:${weekdaysWritten}|le (?:\\d|${weekdaysWritten})|les \\d|ce soir|demain|a ce jour|depuis|jusqu'(?:a|au|aux)\\b|(?:au|par|sur) (?=[\\d+])|partout\\b|pour (?:le|la|les|ce|cette|toute)\\b)))|sold[ -]?out|a guichets? fermes?`,
    ],
    [
      'soldOut',
      `(?:il )?(?:n'y a |n'y aura |ne reste |n'avons |n'est |n'a |reste |on n'a )?(?:plus (?:aucune? |une? (?:seule? )?|la moindre |de |d')|(?:aucune?|pas la moindre|pas une?(?: seule?)?) )${seats}(?: (?:disponibles?|a vendre|libres?|en vente|de libre))?(?! (?:au-dessus|au-dessous|en dessous|au-dela|plus cher|a plus|a moins|ne (?:depasse|coute)|n'excede|ne se vend))`,
    ],
    [
      'soldOut',
      `(?:toute?s (?:les|nos|vos) |tous (?:les|nos|vos) |les |nos |l'ensemble des |toutes )(?:${numberPattern} )?${seats} (?:(?:sont|ont ete|ont|se sont) )?(?:deja |toutes |tous |entierement )*(?:${gone})|${seats} (?:deja |tous |toutes )?(?:epuise|ecoule)e?s?`,
    ],
    [
      'soldOut',
      `(?:gradins|rangs|bancs|travees|loges|balcons) (?:sont|seront) (?:deja |tous |toutes )*(?:pleine?s|occupee?s|remplie?s)(?! d(?:e |'))|jauges? (?:est |sont )?(?:deja )?(?:atteintes?|pleines?|completes?)|(?:${sessions}) (?:du \\w+ )?(?:est|sont|sera|seront) (?:deja |archi-?)?(?:pleine?s?|combles?|bondee?s?|closes?)|(?:c'est|on est|nous sommes) (?:deja )?(?:pleins?|archi-?pleins?|bondes?|complets?)(?= ?(?:[.,;:!?)\\n]|$))`,
    ],
    [
      'soldOut',
      "(?:billetterie|ventes?|reservations?|inscriptions?|location) (?:est |sont )?(?:deja |desormais )?(?:closes?|fermees?|terminees?|suspendues?|arretees?)(?! (?:le|du|de|l'|a|entre|pendant|jusqu))|(?:fermee?s?|plus) a la (?:vente|reservation)|liste d'attente|victimes? de (?:son|leur) succes|trop tard pour (?:reserver|prendre|avoir)|(?<=(?:reserve|vos places|votre place|vos billets|votre billet)\\p{L}{0,3} ?\\? (?:c'est )?)trop tard(?= ?[.!:,])|(?:on|nous) (?:refuse|refusons) (?:deja |encore |maintenant |desormais )*du monde|(?:on|nous) pouss(?:e|ons) les murs(?= ?[.!:,]|$)",
    ],
    [
      'available',
      `${remains} (?:encore |toujours )?(?:des |de (?=belles|bonnes)|de nombreuses |de nombreux |plusieurs |de la |plein de |beaucoup de |bien des |assez de |(?:un |du )(?:large |grand |bon |beau |vaste )?choix d(?:e |'))(?:belles |bonnes )?${seats}|(?:pas de|plus de|toujours pas|pas encore|sans|votre|ton) (?:ticket|billet|place)s? ?\\? il en reste(?! (?:que|qu'|peu|tres))|(?:de la place|des ${seats}|du choix),? (?:il y en a|il en reste|on en a)|(?:en reste|y en a) (?:encore |plein|beaucoup|pour tout le monde)`,
    ],
    [
      'available',
      `(?:des |de nombreuses |les |vos )?${seats} (?:(?:sont |restent |demeurent )(?:encore |toujours )?|encore |toujours )(?:disponibles|libres|en vente|a prendre|a saisir|offert(?:e|s|es))|${seats} disponibles|(?:belles?|nombreuses?|larges?) disponibilites?|disponibilites? restantes?`,
    ],
    ['available', `${seats} (?:a gogo|a foison|en pagaille|en veux-tu en voila)`],
    [
      'available',
      `encore (?:des|de la|du|un peu de|beaucoup de|plein de|de belles|de bonnes) ?(?:${seats}|choix|disponibilites?|possibilites?)|(?:il y a|y a) (?:encore |toujours )?(?:des |de la |plein de |beaucoup de |de )(?:belles |bonnes |nombreuses )?${seats}(?! (?:a(?! tou)|reservees|pour (?:les|personnes)))(?: a toutes les (?:dates|seances|representations))?|(?:beaucoup de|plein de|de nombreux|de nombreuses|bien des|quantite de) (?:belles |bonnes )?${seats}`,
    ],
    [
      'available',
      `(?:peut|pouvez|peux|possible de) (?:encore |toujours )?reserver|(?:trouver\\w*|reste) (?:[a-z]+ ){0,3}(?:une|votre) ${seats}|(?:le )?choix (?:des|de vos|de votre|de ta|de tes|entre les|parmi les) ${seats}`,
    ],
    [
      'available',
      "reste(?:nt|ra|ront)? (?:encore |toujours |largement )*de quoi (?:asseoir|loger|accueillir|installer|recevoir|venir|choisir|faire(?= ?[.!,]))|reservations? (?:vont|va) bon train|choix (?:(?:est|reste|demeure) )?(?:encore |toujours |tres |bien )*(?:large|vaste|entier|grand|complet)(?! d)|l'embarras du choix|(?:bonnes |belles )?places ne manquent pas|ne manque pas d(?:e |')(?:bonnes |belles )?places",
    ],
    [
      'available',
      'reservations? (?:est |sont )ouvertes?(?! (?:du|de|le|les|a|tous|jusqu|des|au))|(?:dates?|seances?|representations?|reservations?|soirees?|soirs?|matinees?)(?: d[eu] [^.;,!?\\n]{2,40}?)? (?:est |sont |restent )?(?:toutes |desormais |a present )*(?:encore |toujours |largement |grandes? |bien )ouvertes?(?!s| (?:aux|a (?!la)|sur))(?: a la (?:vente|reservation))?|(?:sont|est|restent|reste) (?:encore |toujours )(?:toutes )?ouvertes? a la (?:vente|reservation)|(?:billetterie|caisse|salle|plan de salle) (?:est |reste |demeure )?(?:encore |toujours )?(?:bien |largement |joliment )?(?:garnie?|fournie?|pourvue?|achalandee?)(?! en )|billetterie (?:est |reste |demeure )?(?:encore |toujours )?ouverte(?! (?:du|de|le|les|a|tous|jusqu))|reservations? (?:encore |toujours )(?:ouvertes?|possibles?)',
    ],
    [
      'available',
      "(?:encore|toujours) (?:possible|temps) de (?:reserver|venir|prendre)|(?:pendant|tant) qu'il (?:en )?(?:est|y a|y en a|en reste) ?(?:encore )?(?:temps|de la place|des places)?|loin d'etre (?:pleine?|complete?|comble|remplie?)s?|n'(?:est|affiche) pas (?:encore )?(?:pleine?|complete?|comble)",
    ],
  ] as const
).map(([state, source]) => [state, foldedPattern(`(?<![\\p{L}'-])(?:${source})`)])
