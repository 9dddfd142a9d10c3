/**
 * Ways in which a text claims rank, fame, a first time or unanimity, in folded text. Praise without anything to be
 * measured against (« une belle soirée », « le plus simple ») is an opinion and stands in none of them.
 */
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern } from '../text/french-numbers.ts'
import type { Phrasing } from '../text/phrasings.ts'

const word = "[\\p{L}\\d'·-]+"
const upTo = (count: number): string => `(?:${word} ){0,${count}}?`
const determiner = "(?:(?:le|la|les|du|des|de|un|une|ce|cette|notre|parmi les|l'un des|l'une des|l'un|l'une) |l')"

/** What can be ranked: the arts' own nouns. */
const works =
  '(?:spectacles?|pieces?|comedies?|tragedies?|concerts?|operas?|operettes?|creations?|mises? en scene|adaptations?|versions?|ballets?|contes?|cirques?|shows?|festivals?|rendez-vous|evenements?|recitals?|performances?|solos?|duos?|seuls? en scene|comedies musicales|romans?|textes?|monologues?|marionnettes|productions?|oeuvres?|choregraphies?|disques?|albums?|livres?|soirees?)'
const artists =
  '(?:artistes?|acteurs?|actrices?|comedien(?:ne)?s?|humoristes?|chanteu(?:r|se)s?|danseu(?:r|se)s?|choregraphes?|metteu(?:r|se)s? en scene|aut(?:eur|rice)s?|dramaturges?|ecrivains?|compositeurs?|compositrices?|musicien(?:ne)?s?|pianistes?|violonistes?|chefs?|cheffes?|solistes?|sopranos?|voix|clowns?|circassien(?:ne)s?|magicien(?:ne)s?|marionnettistes?|compagnies?|troupes?|collectifs?|orchestres?|ensembles?|quatuors?|groupes?|createurs?|creatrices?|plumes?)'
/** What a rank is measured against. */
const group =
  '(?:genre|theatres?|box-office|scenes?|cirque|danse|repertoire|saisons?|rentree|festival|off|ville|region|pays|monde|planete|terre|histoire|siecle|annees?|ans|decennies?|generation|epoque|moment|hiver|ete|automne|printemps|noel|critique|presse|hexagone|continent|univers|temps|palmares|classement|ventes|metropole|departement|francophonie|marche|secteur|discipline|arc|littoral|vallee|cote|bassin|agglomeration|canton|massif|hemisphere|globe|territoire|capitale|france|europe|humour|jazz|lyrique|jeune public|marionnette|carriere|parcours|decennie|millenaire)'
const adjectiveOfPlace =
  '(?:mondiale?|internationale?|nationale?|francaise?|europeenne?|parisienne?|francophone|planetaire|regionale?|hexagonale?|nordique|contemporaine?|actuelle?)s?'
/** « suisse », « québécois », « lausannoise »: of a country or a town. */
const ofCountry =
  '(?:suisse|belge|corse|basque|romande?|wallon(?:ne)?|breton(?:ne)?|normande?|flamande?|catalane?|\\p{L}{3,}(?:ais|aise|ois|oise|ien|ienne|aine))s?'
const within = `(?!a ete(?![\\p{L}-]))(?:d[eu]|des|de la|d'|de l'|au|aux|en|sur|dans|a|depuis|toutes?|parmi)(?: |(?<='))?(?:${word} ){0,3}?${group}(?![\\p{L}-])`
const scope = `(?:${within}|${adjectiveOfPlace}(?![\\p{L}-])|jamais ${word}(?: (?:a|sur|en|au|aux|dans|pour|chez|sous) (?:la |le |les |l'|nos |une? )?${word}(?: d(?:e |u |es |')[\\p{L}'-]+)?)?|de tous les temps|de tou(?:s|tes)(?![\\p{L}-])|vivante?s?(?![\\p{L}-])|de (?:votre|ta|notre|sa|leur|toute une) (?:vie|existence|carriere|generation)|que (?:vous|nous|on|tu|la ville|le public) \\p{L}+(?:rez|rons|ras|ra)(?![\\p{L}-])(?: [^.,;!?\\n]{2,30})?|de memoire d[e'] ?\\p{L}+)`
const most = `(?:(?<!heures? )(?:plus|moins)(?! jamais\\b| de\\b| d'| que\\b| tard\\b| tot\\b| loin\\b| souvent\\b| jeunes?\\b(?! (?:\\p{L}+ )?d)| petits?\\b(?! \\p{L}+ d)| grands? nombre| pres\\b)|mieux(?! vau)(?<!\\bvau\\p{L}{1,3} mieux)|meilleure?s?|pires?)`

const fame = `(?:triomphe|phenomene|succes|evenement|chef-d'oeuvre|chef-d'œuvre|sensation|revelation|must|choc|pepite|hit|carton|tabac|reference|icone|stars?|etoile montante|leader|champion(?:ne)?|maitre(?:sse)?|reine|roi|prodige|legende|valeur sure|classique|tube|summum|sommet|coqueluche|chouchou|figure(?: ${word})?|pointure|monument|incontournable|immanquable)s?`

/** A way of claiming, and what a text must hold somewhere for it to be worth a try: most texts rank nothing. */
export interface Claim {
  readonly pattern: RegExp
  /** Null where any text is worth it. */
  readonly gate: RegExp | null
}

const gates: readonly (readonly [string, RegExp])[] = [
  [`${most} `, /plus|moins|mieux|meilleur|pire/g],
  ['(?:plus|mieux) ', /plus|mieux/g],
  [fame, new RegExp(fame, 'g')],
  [`${most}|`, /plus|moins|mieux|meilleur|pire|seul|premier|unique/g],
]

function gated(source: string, whole: string): Claim {
  const gate = gates.find(([part]) => source.includes(part))?.[1] ?? null
  return { pattern: foldedPattern(whole), gate }
}

/** What is done with a work or a guest before an audience. */
const shown =
  '(?:re)?(?:jou|donn|mont|represent|present|programm|chant|dans|execut|enregistr|entend|montr|accueill|recu|recue|invit|cree|repri|applaudi|resonn|vu|vue|port|produit|produite)(?:e|ee|es|ees|i|ie|is|ies|u|ue|us|ues|s|se|ses)?'

/** Those that need a name of place, in capitals, after them. */
export const measuredByPlace: readonly Claim[] = [
  `${determiner}${upTo(5)}(?:le |la |les )?(?:${most}|seule?s?|premiere?s?|uniques?) ${upTo(4)}(?:du |de la |de l'|des |de |d'|en |au |aux |a )(\\p{L}[\\p{L}'-]*)`,
  `(?<=(?:,|:|\\(|–|—) )(?:premiere?|seule?|unique|meilleure?) ${works} ${upTo(3)}(?:du |de la |de l'|des |de |d'|en |au |aux |a )(\\p{L}[\\p{L}'-]*)(?: (?:par|pour|en) [^.,;:!?\\n]{3,30})?`,
  `(?:un |le |grand |vrai |veritable )*(?:triomphe|succes|tabac|carton|ovations?|phenomene|sensation|rappels) (?:a|en|de|au|aux|sur|chez|jusqu'a|d[e']) ?(\\p{L}[\\p{L}'-]*)`,
  `(?:acclame|ovationne|plebiscite|encense|salue|celebre|adule|fete|applaudi|prime|couronne|couru|triomph)(?:e|ee|es|ees|ie?s?)?(?:r|nt)? (?:a|en|au|aux|de|d'|sur|jusqu'a|chez) ?(\\p{L}[\\p{L}'-]*)`,
  `(?:tout|toute) (\\p{L}[\\p{L}'-]*) (?:en |se |s'|l'|ne |parle|applaudit|acclame|attend|reve)[\\p{L}' ]{0,20}`,
  `(?:pour )?(?:la |sa )?(?:toute )?premiere (?:fois )?(?:a|en|au|aux|dans|sur) (\\p{L}[\\p{L}'-]*)`,
  `(?:n(?:e |')(?:avai(?:t|ent)|a|ont) (?:encore )?)?jamais (?:(?:encore|ete) ){0,2}${shown}(?: ${word})? (?:en|a|au|aux|sur) (\\p{L}[\\p{L}'-]*)`,
  `(?:personne|nul|aucune? ${word}) n(?:e |')(?:l'|les |y )?(?:avai(?:t|ent)|a|ont|aura) (?:(?:encore|jamais) ){1,2}(?:ete )?${shown}(?: ${word})? (?:en|a|au|aux|sur) (\\p{L}[\\p{L}'-]*)`,
  `jamais (?:${word} ){1,3}?n(?:e |')(?:l'|les |y )?(?:avai(?:t|ent)|a|ont|aura) (?:(?:encore|ete) ){0,2}${shown}(?: ${word})? (?:en|a|au|aux|sur) (\\p{L}[\\p{L}'-]*)`,
  `(?:jamais (?:${word} )?(?:en|a|au|aux)|uniques?(?: ${word})? (?:en|a|au|aux)|inedite?s? (?:en|a|au|aux)|sans (?:equivalent|egale?|pareil|precedent) (?:en|a|au|aux)) (\\p{L}[\\p{L}'-]*)`,
].map((source) => gated(source, `\\b(?:${source})`))

const absolute =
  '(?:absolue?|incontestee?|inconteste|incontestable|mondiale?|internationale?|nationale?|historique|planetaire|retentissant|phenomenal|colossal|fulgurant|total|public|populaire|critique|sans precedent|fou|monumental|majeure?|incontournable|emblematique|de proue|montante|vivante?|culte|(?:theatrale?|culturelle?|artistique|musicale?))s?(?![\\p{L}-])'

/** « le remède à l'ennui »: what a text calls a show that it would rank. */
const cure = '(?:remede|antidote|vaccin|medicament|contrepoison|rempart|traitement)'
const against =
  "(?: (?:[\\p{L}-]+ )?(?:a |au |aux |contre |anti-?|pour )(?:la |le |les |l')?[^.,;:!?|\\n]{2,30})?(?![\\p{L}-])"

/** What an audience does of a work: to be the one of which it was done most is a rank that someone must have counted. */
const received =
  '(?:vu|jou|applaudi|attendu|demande|lu|mont|prim|couru|suivi|aim|partag|ecout|vendu|repri|traduit|recompens|comment|reclam|plebiscit|acclam|programm|diffus|represent|cite|celebr|visit|reserv|frequent|salu|adapt|etudi|emprunt|revu|recherch|convoit|populaire|connu|celebre|adul|ador|appreci|rejou|tourn|regard|chant|dans|interpret|enregistr|voyag|exporte|debattu|discut|prise?|distingu|nomm|plebisci|titr|couronn)(?:e|ee|es|ees|s|ie|ies|is|ue|ues|us|te|tes|ts|se|ses)?'

const ofAll = '(?:tous|toutes|tout)'
const place = "(?:(?:en|a|au|aux|dans|sur|sous) (?:la |le |les |l'|une? )?[\\p{L}' -]{2,25})"

/** Rank without its adjectives: what exists nowhere else, what one alone does, what nobody did, what everybody does. */
export const beyondAll: readonly Phrasing[] = [
  [
    "[La formule n'existe nulle part ailleurs]",
    "[\\p{L}' -]{2,25} n(?:e |')(?:existe|se (?:fait|voit|joue|trouve)|s'entend)(?:nt)? nulle part ailleurs",
  ],
  [
    "Cela [ne se fait qu'ici]",
    "ne se (?:fait|voit|joue|trouve|danse|chante) (?:vraiment )?qu'(?:ici|a \\p{L}+|en \\p{L}+)|n(?:e |')[^.;!?\\n]{2,40} nulle part ailleurs|(?:introuvable|unique|inconnue?)s? ailleurs",
  ],
  [
    'Vous [ne verrez cela sur aucune autre scène]',
    "n(?:e |')[\\p{L}]+ (?:cela |ca |pareil |rien de tel )?(?:sur|dans) aucune? (?:autre )?(?:scene|theatre|salle|plateau|ville|festival|affiche|programme)",
  ],
  [
    "[Nul ne s'y était risqué jusqu'ici]",
    "(?:nul|personne|aucune? [\\p{L}]+) (?:d'autre )?n(?:e |')[^.,;!?\\n]{3,40} (?:jusqu'ici|jusque-la|jusqu'alors|a ce jour|avant (?:eux|elles?|lui|nous)|auparavant)",
  ],
  ['[Personne d’autre ne fait cela]', "(?:nul|personne) d'autre n(?:e |')[^.,;!?\\n]{3,40}"],
  [
    'Ils [sont les seuls à oser cela]',
    '(?:les?|la) seule?s? (?:[\\p{L}-]+ )?a (?!seule?s?|deux|trois)(?:[\\p{L}]+(?:er|ir|re|oir)|avoir|etre)(?![\\p{L}-])(?: [^.,;!?\\n]{2,30})?',
  ],
  [
    '[Une aventure sans équivalent]',
    `(?<=\\b(?:une?|le|la|d'une?|du) [\\p{L}-]+ (?:[\\p{L}-]+ )?)(?:sans (?:equivalent|precedent|egale?|pareille?|rivale?)|hors (?:categorie|concours|norme)|inegale?e?|indepass[\\p{L}]+)s?(?![\\p{L}-])(?: ${place})?`,
  ],
  [
    '[Sans précédent]',
    '(?<=(?:^|[.!?\\n:•|] ?))(?:sans (?:equivalent|precedent|egal|pareil|rival)|hors (?:categorie|concours)|inegalable|inegalee?|indepassable|insurpassable|imbattable|indetronable)(?= ?(?:[.!,;\\n]|$))',
  ],
  [
    "C'est [la référence en la matière]",
    '(?:la|une|les) references? (?:en la matiere|absolue|du genre|dans (?:le|son) [\\p{L}]+)',
  ],
  [
    "Il [n'y en a pas deux comme lui]",
    "n'y en a pas (?:deux|d'autres?) comme (?:lui|elle|eux|elles|ca|cela|celui-ci|celle-ci)",
  ],
  [
    '[Loin devant tous les autres]',
    `(?:loin|bien|largement|tres) (?:devant|au-dessus d[eu'])(?: ?${ofAll})? (?:les |des )?autres`,
  ],
  ['Un [record que personne n’a battu]', "(?:records?|exploits?|performances?) que (?:personne|nul) n'a [\\p{L}]+"],
  [
    "[On n'avait pas ri comme ça depuis dix ans]",
    "(?:on|nous|vous|la ville|le public) n'(?:a|avait|avons|avions|avez|aviez) (?:pas|plus) (?:vu|ri|entendu|pleure|vibre|danse|applaudi|connu|vecu)[^.;!?\\n]{0,25} depuis (?:[\\p{L}\\d]+ ans|longtemps|des (?:annees|lustres|decennies))",
  ],
  [
    '[Toutes les salles de France le réclament]',
    `${ofAll} (?:les |le |la |l')(?:[\\p{L}-]+ )?(?:de |d'|du )?(?:france|europe|monde|pays|planete|theatres?|salles?|scenes?|festivals?|programmateurs?)(?: (?:de |d'|du )[\\p{L}-]+)? (?:le|la|les|l'|se l'|en|nous l')(?: ?)(?:reclam|arrach|veu|voul|demand|disput|jalous|envi|parl|appell|redemand)[\\p{L}]*`,
  ],
  [
    '[On vient de partout pour le voir]',
    'on (?:vient|accourt|arrive|traverse) (?:de (?:partout|loin|toute la france|tout le pays)|la (?:france|region|mer)|tout le pays)(?: [^.,;!?\\n]{2,25})?',
  ],
  [
    "Il [a conquis l'Europe]",
    "(?:a|ont) (?:deja )?(?:conquis|seduit|bouleverse|fait le tour d[eu]|fait trembler|retourne|mis a ses pieds|renverse) (?:l'europe|la france|le monde|paris|la planete|l'amerique|tout [\\p{L}]+|le public de [\\p{L}]+)(?![\\p{L}-])(?! entier)",
  ],
  [
    '[Un classique instantané]',
    '(?:classique|mythe|legende|culte) (?:instantane|immediate?|deja|vivante?)e?s?(?![\\p{L}-])',
  ],
  [
    "Un texte [comme il ne s'en écrit qu'un par siècle]",
    "comme (?:il|on) n(?:e |')(?:s'|en )?(?:en )?(?:ecrit|fait|voit|joue|monte|croise|entend|rencontre|trouve)(?:nt)? (?:plus |guere |pas |que |qu'|nulle part)[^.,;!?\\n]{0,40}",
  ],
  [
    'Une autrice [dont l’Europe s’est entichée]',
    "dont (?:toute? )?(?:la |l'|le |les )?(?:europe|france|monde|planete|pays|presse|critique|theatres?|scenes?|programmateurs)(?: (?:entiere?|europeens?|francais))? (?:s'est|se sont|raffole|est folle|est fou|reve|s'arrach)[^.,;!?\\n]{0,30}",
  ],
  [
    'Une salle [qui ne désemplit pas]',
    "n(?:e |')(?:(?:a|ont) )?(?:jamais |pas )?desempli(?:t|ssent|ssait|ssaient)?(?![\\p{L}-])(?: (?:pas|jamais))?",
  ],
  [
    'La danse tient là [son chef de file]',
    '(?:le|la|un|une|son|sa|leur|des|nos|ses) (?:nouvelle |nouveau )?(?:chef(?:fe)?s? de file|porte-etendards?|figures? de proue|fer de lance)',
  ],
  [
    'Un [succès qui a fait le tour du pays]',
    "(?:succes|triomphe|spectacle|piece|comedie|creation|solo|concert)(?: qui)? (?:a|ont) (?:deja )?fait [^.,;!?\\n]{0,15}le tour d(?:u |e la |e l'|e )(?:pays|monde|planete|globe|france|europe|hexagone)",
  ],
  [
    '[Un phénomène de bouche à oreille]',
    '(?:un |le |veritable )*phenomene de (?:bouche[ -]a[ -]oreille|societe|salles?|librairie)',
  ],
  ['[Une rareté absolue]', '(?:rarete|merveille|splendeur|perfection|reussite|prouesse|evidence|claque|must) absolue?'],
  [
    'Un talent [reconnu de tous]',
    '(?:reconnu|salue|applaudi|admire|aime|adore)e?s? (?:de|par) tou(?:s|tes)(?![\\p{L}-])(?! (?:les|ceux|celles))',
  ],
  [
    '[Le théâtre ne s’en est pas encore remis]',
    "(?:theatre|public|presse|critique|ville|paris|avignon|festival) ne s'en (?:est|sont) (?:pas|toujours pas|jamais) (?:encore )?remis[\\p{L}]*",
  ],
]

/** Rank told by its summit, or by what cannot be found elsewhere: no adjective is compared. */
export const summits: readonly Phrasing[] = [
  [
    "[La crème du cirque] d'aujourd'hui",
    "(?:la |le )?(?:creme|fine fleur|gratin|elite|top du top|haut du panier|dessus du panier|must) (?:du|de la|de l'|des) ?[\\p{L}-]+(?: [\\p{L}-]+)?",
  ],
  [
    "L'une des [voix majeures de sa génération]",
    `[\\p{L}-]+ (?:majeure?s?|incontournables?|emblematiques?|phares?|essentiel(?:le)?s?|marquante?s?) ${within}`,
  ],
  [
    '[Un triomphe partout] où il passe',
    '(?:triomphe|succes|carton|tabac|ovations?)s? (?:partout|garantie?s?|assuree?s?|a chaque)(?![\\p{L}-])',
  ],
  [
    '[Premier au palmarès] des ventes',
    'premiere?s? (?:au|du|des|dans les) (?:palmares|classements?|hit-parades?|charts?|tops?)(?![\\p{L}-])',
  ],
  [
    '[Imbattable dans sa catégorie]',
    '(?:imbattable|inegale?e?|unique|seule?|meilleure?|premiere?)s? (?:dans|de) (?:sa|leur) categorie',
  ],
  [
    '[Ce que la danse a produit de plus beau]',
    "ce qu(?:e |')[^.,;:!?\\n]{2,40} (?:a|ont) (?:\\p{L}+ )?(?:produit|fait|donne|connu|offert|porte|vu|invente|ecrit) de (?:plus [\\p{L}-]+|mieux|meilleur)",
  ],
  [
    '[Impossible de trouver mieux] par ici',
    '(?:impossible|difficile|inutile) de (?:trouver|faire|voir|chercher|rever|imaginer) (?:mieux|plus [\\p{L}-]+|meilleure?)',
  ],
  [
    "Un spectacle [comme il n'en existe aucun autre]",
    "comme il n'(?:en|y en) (?:existe|a|est|fut) (?:aucune?|nul(?:le)?|pas|plus|guere|jamais)(?: (?:autre|ailleurs|deux))?(?![\\p{L}-])",
  ],
  [
    "[Rien de tel n'avait été vu] sur nos scènes",
    "rien de (?:tel|pareil|semblable|comparable|mieux) n(?:e |')(?:avait|a|aura|fut|etait|se)[^.,;!?\\n]{2,40}",
  ],
  [
    "[Personne n'avait jamais osé cela]",
    "(?:personne|nul) n(?:e |')(?:avait|a|aura) (?:encore |jamais )+(?:ose|tente|fait|reussi|imagine|vu|monte|joue)[^.,;!?\\n]{0,30}",
  ],
  [
    "Vous [n'avez jamais autant ri]",
    "n(?:e |')\\p{L}+ (?:encore |sans doute )?jamais (?:autant|aussi|tant|si) [\\p{L}-]+",
  ],
  [
    "[De mémoire de programmateur, on n'avait pas vu cela]",
    "de memoire (?:de |d')[\\p{L}-]+(?: [\\p{L}-]+)?,? [^.;!?\\n]{0,20}n(?:e |')[^.;!?\\n]{3,40}",
  ],
]

/** A measure taken in time, or in everybody's mouth: what had not been seen since, what one must have seen, who all rose. */
export const beyondTime: readonly Phrasing[] = [
  [
    "[Jamais la commune n'avait reçu un tel spectacle]",
    "jamais (?:la |le |les |l'|notre |cette |ce )[^.,;!?\\n]{2,40} n(?:e |')(?:avai(?:t|ent)|aura|auront|a|ont) [^.;!?\\n]{2,30}(?:une? tel(?:le)?|de tel(?:le)?s|pareil\\p{L}*|semblable)(?![\\p{L}-])(?: [\\p{L}-]+)?",
  ],
  [
    "Un tel succès, [on n'en avait pas vu depuis l'inauguration]",
    "(?:on|nous|la ville|le public|la salle) n'en (?:avait|avions|avez|a) (?:pas|plus|guere) (?:vu|connu|entendu|eu|fete)e?s?[^.,;!?\\n]{0,25} depuis [^.,;!?\\n]{3,40}",
  ],
  [
    "De tous, [c'est celui qu'il faut avoir vu]",
    "(?:c'est |voici |voila )?cel(?:ui|le)s? (?:qu'il faut avoir vue?s?|qu'il ne faut (?:surtout )?pas (?:rater|manquer))",
  ],
  [
    "[Le public s'est levé comme un seul homme]",
    "(?:le |toute? la |la )?(?:public|salle|spectateurs|theatre)(?: \\p{L}+)? (?:s'est|se sont|s'etait) leve\\p{L}*(?: comme un seul homme| tou(?:t|te)s? entiere?s?)",
  ],
  [
    "[Toute la presse en a fait l'éloge]",
    "toute la (?:presse|critique|profession|france) (?:en |l'|s'en |lui )(?: ?)(?:a|est) [^.,;!?\\n]{3,30}",
  ],
  [
    "Aucune Bérénice, [depuis Vitez, n'avait fait autant parler d'elle]",
    "depuis [^.,;!?\\n]{3,30},? n(?:e |')(?:avai(?:t|ent)|aura|a|ont) [^.;!?\\n]{2,30}\\b(?:autant|aussi|tant)(?![\\p{L}-])[^.,;!?\\n]{0,30}",
  ],
]

/** Claims by themselves. */
export const claims: readonly Claim[] = [
  // « la comédie la plus drôle de l'hiver », « l'une des plus grandes voix de sa génération », « le plus beau des contes »
  `(?:${determiner}${upTo(5)})?(?:le |la |les )?${most} ${upTo(6)}${scope}`,
  `${determiner}(?:${most}|premiere?s?|seule?s?) ${upTo(3)}des (?:${works}|${artists})`,
  `(?:l'une? des|parmi les|une? des) ${upTo(2)}(?:${most}|grande?s?) ${upTo(2)}(?:${artists}|${works})`,
  `${determiner}(?:(?:le|la|les) )?${most} (?:${works}|${artists})(?! (?:possible|moyen))`,
  `${determiner}(?:${works}|${artists}) (?:le|la|les) ${most} ${word}(?: ${word}){0,2}`,
  // « le seul spectacle qui », « la première compagnie à »
  `(?:le|la|les|l') ?(?:seule?s?|uniques?|premiere?s?) (?:${works}|${artists})(?! (?:partie|du soir)) (?:a |qui |au |en |de |d'|capable)[^.,;!?\\n]{0,40}`,
  `(?:le |la |les |l')(?:seule?s?|premiere?s?|uniques?) ${upTo(3)}${within}`,
  // « le premier opéra suisse pour enfants »
  `(?:le |la |les |l')(?:seule?s?|premiere?s?|uniques?) (?:grande?s? |veritable |vraie? )?(?:${works}|${artists}) (?:${adjectiveOfPlace}|${ofCountry})(?![\\p{L}-])(?: (?:pour|d[eu]|sur) [^.,;:!?\\n]{2,30})?`,
  `(?:premiere?s?|seule?s?) (?:${works}|${artists}) (?:${word} )?(?:qui |a (?=\\p{L}+(?:er|ir|re)(?!\\p{L})))[^.,;!?\\n]{0,40}`,
  `premiere?s? (?:au box-office|du classement|des ventes)[a-z' ]{0,30}`,
  // « le triomphe de la saison », « un succès international », « la nouvelle star de la danse »
  `(?:${determiner}|veritable |vraie? )?(?:nouvelle |nouveau |grande? |jeune )?${fame} (?!que |qui |dont )${upTo(5)}${within}`,
  // « le plus grand succès de la décentralisation »: the most of what is famed, whatever it is measured against
  `(?:(?:le|la|les|du|des|l'une? des) )(?:${most} )(?:${word} )?${fame} (?:d(?:e |u |es |'))[^.,;:!?\\n]{2,40}`,
  `(?:${determiner}|veritable |vraie? )?(?:${word} )?${fame} (?:et \\p{L}+ )?${absolute}(?! ?: ?(?:(?:deja|bien|plus de|pres de|pas moins de|moins de|au moins|au-dela de|environ|quelque|autour de) ){0,2}\\d)[^.,;:!?\\n]{0,30}`,
  `(?:grand|enorme|immense|franc|vif|vrai|veritable|fort de (?:son|ce|leur)|apres (?:le|son|un)|devant le|face au) (?:${word} )?(?:succes|triomphe)(?! de\\b)`,
  `(?:le|la|l') ?(?:grande?s? |beau |belle |vrai |seul |gros |grosse )?${works} (?:${word} )?(?:de l'annee|de l'ete|de l'hiver|de l'automne|du printemps|de la (?:saison|decennie|rentree|generation)|du (?:siecle|moment))`,
  `(?:deja |devenue? |un (?:spectacle|classique) |une piece |comedie )culte(?:s)?(?! d)`,
  // « élu meilleur spectacle », « considérée comme la meilleure danseuse »
  `(?:elu|sacre|consacre|designe|proclame|reconnu|nomme|classe|considere|tenu|donne)(?:e|ee|es|ees|s|ue|ues|us)? (?:comme |pour |parmi )?(?:le |la |les |l'|un |une )?(?:meilleure?s?|plus|spectacle|piece|revelation|coup de coeur|comedie|evenement|chef|reference|artiste)\\b(?: ${word}){0,6}`,
  // « Meilleure comédienne 2023 »: the year is the prize's
  `(?:la |le |les )?meilleure?s? (?:${works}|${artists}|espoir|revelation|mise en scene|second role|premier role|seule? en scene|decor|costumes|lumieres?)(?: ${word}){0,2},? (?:de |en |d')?(?:l'annee )?(?:19|20)\\d\\d(?!\\d)`,
  // « acclamée dans le monde entier », « plébiscité par la critique », « ovationné à chaque représentation »
  `(?:plebiscite|acclame|encense|salue|unanimement salue|applaudi|adore|adule|ovationne|celebre|fete|prime|recompense|couru|prise|joue|vu|repris|traduit|montre|attendu|convoite|reclame)(?:e|ee|es|ees|s|ie|ies|is|ue|ues|us)? (?:(?:par (?:toute )?(?:la critique|la presse|le public|les critiques|le monde entier|tous|les plus grands|les spectateurs|les professionnels))|(?:dans|a travers|sur|par) (?:le monde|toute|tout|tous|les plus grand|les scenes|l'europe|la france|la planete)|aux quatre coins|partout|unanimement|a l'unanimite|a l'etranger|a l'international|bien au-dela|(?:a )?chaque (?:soir|representation|seance|date|passage))[a-z' ]{0,30}`,
  // « la critique est unanime », « le public en redemande »
  `(?:critiques?|presse|public|medias|professionnels) (?:${word} )?(?:est |sont |etait |a ete )?(?:tout entiere? )?(?:unanimes?|dithyrambiques?|conquis(?:e|es)?|en redemande(?:nt)?|s'emballe(?:nt)?|s'enflamme(?:nt)?(?! ?: ?(?:«|"|“|\\p{L}+ etoiles))|s'arrache(?:nt)?|debout|en delire|sous le charme|plebiscite(?:nt)?|acclame(?:nt)?|a(?:dore|cclame) (?:partout|chaque))`,
  `(?:fait|fera|faisant) l'unanimite|met(?:tent)? tout le monde d'accord|on ne parle que d[e']|dont (?:tout le monde|tous|la presse|on) parle(?:nt)?|tout le monde (?:en parle|se l'arrache|l'attend)|se l'arrache|que (?:le|l'|la) (?:monde|europe|france|terre) (?:entiere? )?nous envie`,
  `que (?:tou(?:t|te|s|tes) )(?:les |la |l'|le )?${upTo(2)}(?:(?:de |d'|du )(?:france|europe|paris|monde|pays)|france|europe|pays|planete|presse|critique) (?:s')?\\p{L}+`,
  `(?:dans|par|a travers|conquis|seduit|bouleverse|tour d[ue]|dont|que|enflamme|fascine) (?:le monde entier|la france entiere|toute la france|toute l'europe|l'europe entiere|le tout[- ]paris|la planete)(?: [a-z']+){0,3}|(?:le monde entier|la france entiere|toute la france|toute l'europe|le tout[- ]paris) (?:en |l'|s'|a |parle|applaudit|acclame|connait|attend|reve)[a-z' ]{0,20}|au succes mondial|mondialement (?:connue?|celebre|acclamee?)s?|de renommee (?:mondiale|internationale)|(?:internationalement|unanimement) (?:reconnue?|saluee?|celebree?)s?`,
  // houses full everywhere, ovations
  `standing[ -]ovations?(?: (?:chaque|tous les|a chaque|assuree?)[a-z ]{0,20})?|(?:salles?|theatres?|plateaux|maisons) (?:toujours |partout )?(?:combles?|archi-?combles?|pleines?) (?:partout|depuis|a chaque|chaque|de |dans|a travers)[a-z' ]{0,25}|rappels (?:chaque|a chaque|tous les)[a-z ]{0,20}|(?:triple|double|longue)s? ovations?`,
  // unique, never seen, first ever
  `(?:unique|inegalee?|sans egale?|sans equivalent|sans pareil(?:le)?|sans precedent|inedite?)s? (?:au monde|en france|en europe|en son genre|a ce jour|a paris|dans (?:l'histoire|le|la|les)|sur (?:les|la|une) scenes?|d[ue]s? [a-z]+)(?: [a-z' ]{2,20})?`,
  `(?<!\\b(?:ai|as|a|avons|avez|ont|avait|aviez|avaient|ayant) )(?:le |un |du |un spectacle |une piece )?(?<!(?:ai|as|n'a|avons|avez|ont|avait|aviez|avaient) )jamais[ -]vue?s?(?: (?:sur|en|aux?|dans|a) (?:la |le |les |l'|nos )?${word}(?: d(?:e |u |es |')[a-z'-]+)?)?`,
  // « du jamais tenté sous un chapiteau », « du jamais vu »: what « jamais » makes a thing of
  `du jamais(?:[ -]| encore )\\p{L}+(?:e|i|u|is|it|int|ert)(?![\\p{L}-])(?: (?:sur|en|au|aux|dans|a|sous|chez|avec|depuis|a)(?: [\\p{L}'-]+){1,4})?`,
  `(?:pour )?(?:la )?(?:toute )?(?:premiere|derniere) fois (?:au monde|en france|en europe|sur scene|dans (?:l'histoire|la region|le departement)|sur (?:une|la|cette) scene|depuis [a-z]+ ans|en \\d+ ans|en [a-z]+ ans)(?: [a-z]+)?`,
  `(?:(?:avant-)?premiere|creation|exclusivite) (?:mondiale|francaise|europeenne|nationale|internationale|regionale|absolue)|en exclusivite(?: [a-z]+){0,2}`,
  `(?:records?) (?:absolu|mondial|national|historique|d'|de |du )[a-z' ]{2,25}|(?:bat|battre|battu|explose|pulverise)(?:nt)? (?:tous |tous les |les |des |son )+records?[a-z' ]{0,20}`,
  `(?:${determiner}|(?:elue?s?|sacree?s?|nommee?s?|plebiscitee?s?) )(?:${word} ){0,2}(?:preferee?|favorite?|cherie?|adoree?|attitree?)s? (?:des|du|de la|de l'|de tous les|de toute la) [a-z'-]+`,
  `${determiner}(?:${word} )?(?:chouchous?|coqueluche|favori(?:te)?s?|idoles?|enfants? cheris?|champion(?:ne)?s?|petite? protegee?)s? (?:des|du|de la|de l'|de tous les|de toute la|d[eu]) ?[a-z'-]+`,
  `(?:best[- ]seller|blockbuster|l'evenement (?:theatral|culturel|artistique))[^.,;:!?\\n]{0,30}`,
  `(?:${works})-(?:evenement|phenomene|culte|choc|record)s?(?: (?:de|du|de la|de l')[a-z' ]{2,25})?|de l'avis (?:de tous|general|unanime)`,
  `(?:la |le |les |l')?premiere?s? (?:${works}|${artists}) (?:jamais|a (?:avoir|etre)|au monde)[^.,;!?\\n]{0,30}`,
  `(?:plebiscite|adore|acclame|encense|applaudi|ovationne|salue)(?:e|ee|es|ees|ie|is|ies|s)? par (?:(?:tou(?:s|te|tes) )?(?:les|la|le|l') ?[a-z'-]+ (?:de |du |d')(?:tou(?:t|te|s|tes) )[a-z' -]{2,25})`,
  `n(?:e |')(?:avai(?:t|ent)|a|ont) (?:pas|plus|guere) (?:(?:encore|ete) ){0,2}${shown}(?: [^.,;!?\\n]{1,25})? depuis (?:(?:19|18|20)\\d\\d|${numberPattern} (?:ans|saisons|siecles)|longtemps|des (?:annees|decennies|lustres)|sa creation|le (?:xix|xx|siecle)\\p{L}*|l'apres-guerre|la guerre)`,
  `(?:aucune?|nulle?|pas une?|pas un seul|pas une seule) (?:autre )?(?:${works}|${artists}|theatres?|scenes?|salles?|maisons?|festivals?) (?:${word} )?n(?:e |')[^.,;!?\\n]{2,40}|personne (?:avant|d'autre|d'autres|auparavant)[^.,;!?\\n]{0,20} n(?:e |')[^.,;!?\\n]{2,40}|premiere?s? (?:au monde|en france|en europe|en son genre)`,
  `${determiner}(?:${word} ){0,4}?(?:le |la |les )?(?:plus|mieux) ${received}(?![\\p{L}-])(?: (?:de |du |des |d'|en |au |aux |depuis |dans |par |chez |aupres d(?:es |u |e ))(?:la |l'|les )?[a-z'-]+(?: \\d{4})?)?`,
  // « le meilleur remède connu », « le plus bel orage que la scène ait porté »: what follows rules out all others
  `(?:${determiner})?(?:le |la |les )?${most} ${upTo(3)}(?:connue?s?|qui soi(?:t|ent)|qu(?:e |')[\\p{L}' -]{1,30}? (?:ait|aient|ayez|ayons|aies?)(?: [\\p{L}-]+)?)(?![\\p{L}-])(?: (?:a|au|aux|contre|en|sur|de|depuis) [^.,;:!?|\\n]{2,30})?`,
  `(?:(?:le|la|un|du|notre) |l')(?:(?:meilleure?|seule?|unique|vraie?|veritable|parfaite?|plus ${word}) ){1,2}${cure}${against}`,
  `(?:(?:le|la|du|un) |l')${cure} (?:absolue?|ideale?|parfaite?|souverain|infaillible|miracle|universel(?:le)?|imparable|tout trouve)${against}`,
  `(?<=\\b(?:c'est|voici|voila|moins que|tient|tenons|:) ?)(?:(?:le|la) |l')${cure}${against}`,
  // « un spectacle sans équivalent », « champion toutes catégories », « on n'a jamais fait mieux », « rien de mieux ne s'est joué »
  `(?<=(?:${works}|c'est|ce sera|est|[»"*]) ?,? ?(?:\\p{L}+ )?)(?:sans (?:equivalent|rivale?s?|egale?s?|concurrence|concurrent|pareille?|comparaison)|hors concours)(?: (?:en|au|a|dans) [a-z' -]{2,25})?`,
  `(?:champion(?:ne)?|roi|reine|vainqueur|gagnant|poids lourd)s? toutes categories[^.,;!?\\n]{0,30}`,
  `(?:on|personne|nul|nous|vous|la scene|le theatre) n'(?:a|avait|avons|avions|avez|aviez|aura|aurez)(?:it)? (?:encore )?jamais (?:rien )?(?:fait|vu|entendu|joue|ri|monte|ose|montre|ecrit|donne|chante|danse)(?: ${word}){0,2}? (?:mieux|autant(?! de)|aussi|pareil\\p{L}*|comparable\\p{L}*)(?![\\p{L}-])[^.,;!?\\n]{0,30}`,
  `rien de (?:mieux|comparable|semblable|plus [\\p{L}]+|aussi [\\p{L}]+) (?:ne s'est|n'(?:a|avait) (?:jamais )?ete|n'existe|ne se (?:joue|fait|voit|donne))[^.,;!?\\n]{0,40}|il n'(?:existe|y a|est) (?:aujourd'hui |actuellement )?rien de (?:mieux|plus [\\p{L}]+|comparable)(?! que)(?: ${word}){0,2}`,
  `(?:personne|nul|aucune? [\\p{L}]+) n'avait (?:encore |jamais )?(?:ose|fait|tente|vu|monte|imagine|joue|reussi|montre|entendu)[^.;!?\\n]{0,30}\\b(?:avant|auparavant|jusqu'ici|jusque-la|a ce jour)(?: ${word}){0,2}`,
  `(?:les|des|nos|aux) plus (?:grand|prestigieu|beau|bell)(?:e?s|ses?|x) (?:scenes|theatres|maisons|salles|festivals|operas)(?: (?:se |l'|la |le |d[eu']s? ?)[^.,;!?\\n]{0,30})?`,
  `(?:moments?|morceaux?|pages?) d'anthologie (?:du|de la|des|de l')[a-z' -]{3,30}|ce qui se fait de (?:mieux|plus [\\p{L}]+)[^.,;:!?\\n]{0,30}|succes (?:qui ne se dement pas|jamais dementi|ininterrompu)`,
  `toute la profession (?:en )?[\\p{L}]+|tout le (?:metier|milieu) en parle|accueil triomphal(?: ${word}){0,2}|on se (?:bouscule|bat|presse) (?:pour|aux portes|au guichet)(?: ${word}){0,2}|salles (?:entieres )?se levent(?: ${word}){0,2}|jamais entendue?s? (?:sur|en|au|dans)[a-z' -]{3,30}|ovations? debout`,
  // « vu par la moitié du pays », « trois saisons de succès »
  `(?:vue?s?|lue?s?|applaudie?s?|entendue?s?|aimee?s?|adoptee?s?) par (?:la moitie|les trois quarts|les deux tiers|un tiers|un quart|la quasi-totalite) (?:de |d'|du |des )[a-z' -]{2,25}`,
  `${numberPattern} (?:saisons|ans|annees|mois|semaines) (?:de (?:succes|triomphe|salles? (?:combles?|pleines?)|tournee triomphale)|a guichets fermes)`,
  // « la presse salue un texte rare »: a verdict of nobody's, unless a quotation follows
  `(?:la presse|la critique|les critiques|les journalistes|les medias|les journaux)(?: (?!(?:ne|n'|a|ont|en|qui|et|de|du|des|sont|est)\\b)[\\p{L}]+)? (?:(?:l'|en )?(?:a|ont) )?(?:salue|encense|applaudi|acclame|ovationne|celebre|crie|adore|couvert|loue|vante|raffole|s'incline|s'enthousiasme|plebiscite)[\\p{L}]*(?![^.!?\\n]*[:«"“])(?: [^.,;:!?\\n]{0,30})?`,
  // what one must have seen
  `(?:le |la |les |l')?(?:${works} )?(?:a )?(?:ne (?:rater|manquer|louper)|(?:de )?(?:manquer|rater)) (?:sous aucun pretexte|pour rien au monde|a aucun prix)(?: (?:cette|de la|de l'|de cette|du|de) ?[a-z']+(?: [a-z]+)?)?`,
  `(?:le|la|l') ?${works} (?:qu'il faut (?:avoir )?(?:vue?|voir)|a voir(?! (?:en famille|dans|au|a la))|que tout le monde|dont|qui fait (?:courir|parler|trembler))[^.,;!?\\n]{0,30}`,
  // number one
  `(?<!(?:symphonie|sonates?|choral|concerto|quatuor|suite|etape|acte|partie|episode|tome|volume|opus|salle|studio|scene|trio|prelude|fugue) )(?:numero|n[°º]|no) ?(?:un|1)(?![\\d\\p{L}])(?: (?:des|du|de la|de|en|au) [a-z' ]{2,30})?`,
  ...[...beyondAll, ...summits, ...beyondTime].map(([, source]) => source),
  // « jamais Scapin n'avait été aussi drôle », « aucun humoriste ne remplit autant de salles »
  `jamais ${upTo(6)}(?:n'|ne )[^.,;!?\\n]{0,30}?\\b(?:aussi|autant|si|tant|plus|mieux)\\b[^.,;!?\\n]{0,40}`,
  `(?:aucune?|nulle?|personne) (?:autre )?${upTo(4)}n(?:e |')[^.,;!?\\n]{0,40}?\\b(?:autant|aussi|si|mieux|plus(?! (?:disponibles?|libres?|vacante?s?|en vente|a (?:vendre|prendre|reserver|pourvoir))(?![\\p{L}-]))|tant)\\b[^.,;!?\\n]{0,40}`,
].map((source) => gated(source, `(?<![\\p{L}'-])(?:${source})`))
