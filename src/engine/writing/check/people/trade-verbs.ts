import { type Role, roleCues } from '../record/roles.ts'
import { performing } from './stage-verbs.ts'

const does = String.raw`^(?:,? (?:qui|il|elle) |\s*)(?:(?:y|en|s'y|l'|les|la|le) ?)?(?:(?:a|ont|avait|avaient) (?:bien |tout |deja )?(?=(?:taill|cous|drap|brod|chin|confectionn|habill|eclair|sculpt|dessin|pein|regl|soign|plant|bati|constru|invent|imagin|cree|pens|fait|joue|interpret|incarn|port|mont|dirig|orchestr|pilot|men|adapt|tradui|choregraphi|sonoris)))?`
const anyPerforming = `(?:${performing.join('|')})`
/** « compose avec le vent », « compose un bal »: makes something of something, and no music unless what is made is one. */
const notOfNotes =
  '(?! (?:avec|autour|a partir)(?![a-z])|(?: ici| alors)? (?:une?|des|l[ae]s?|ce|cette|ces|s(?:on|a|es)|leurs?) (?!(?:[a-z]+ ){0,2}(?:musi|partition|chanson|airs?\\b|melodi|bande|morceau|symphoni|sonate|opera|notes?\\b|chants?\\b|themes?\\b|ritournelle|requiem|concerto|mouvement|suite)))'
/** What the one named does, as the verb that follows says it, and the trades that do it. */
const verbs: readonly (readonly [RegExp, readonly Role[]])[] = (
  [
    [
      `(?:dirige|conduit|est a la tete de|mene|emmene|entraine|embarque) (?:l'|les |le |la |son |cet |cette )(?:orchestre|ensemble (?=\\p{L})|musicien|choeur|chœur|formation|philharmon)`,
      ['conducting'],
    ],
    [
      `(?:s'empare(?:nt)? d(?:e |')|(?:monte|met en scene|porte au plateau)(?:nt)? )[*_«"“]`,
      ['direction', 'adaptation', 'choreography', 'conducting'],
    ],
    [`ouvre(?:nt)? [*_«"“]`, ['direction', 'text', 'performance', 'conducting', 'choreography', 'music']],
    [`est (?:ici |toujours |aussi )?a la direction(?! d(?:e |u |es |'))`, ['direction', 'conducting', 'production']],
    [
      `(?:conduit|conduisent|mene|menent|entraine|entrainent|emporte|emportent|embarque|embarquent|emmene|emmenent) (?:le public|la salle|les spectateurs|son public|leur public|nos publics)`,
      ['performance', 'conducting'],
    ],
    [String.raw`(?:dirige|conduit)\b`, ['direction', 'conducting', 'choreography']],
    [`(?:tient|prend|reprend|leve|a pris) (?:la|sa) baguette|est (?:au pupitre|a la baguette)`, ['conducting']],
    [`(?:tien(?:t|nent)|pren(?:d|nent)|(?:a|ont) (?:pris|repris)|repren(?:d|nent)) (?:la|sa|leur) plume`, ['text']],
    [
      `(?:met|mettent|mettait|mettra|(?:a|ont) (?:tout )?mis) (?:[a-z]+ ){0,3}en (?:scene|piste|espace)|(?:l'|les )?(?:a|ont) mise?s? en (?:scene|piste|espace)|porte(?:nt)? (?:[a-z]+ )?(?:a|sur) la scene|porte(?:nt)? (?:[a-z]+ )?au plateau|monte (?:la piece|le texte|ce texte|cette piece)|rev(?:ait|aient|e|ent) (?:depuis [^.,;]{3,20} )?de (?:mettre en scene|monter)|(?<=\\b(?:le |la |l'))monte(?:nt)?(?= ?(?:[.,;!?\\n]|$))|signe(?:nt)? (?:la|une|cette|sa|ici (?:la|une)) (?:nouvelle )?mise en (?:scene|piste)|(?:(?:est|sont) )?a la mise en (?:scene|piste)`,
      ['direction'],
    ],
    // « Elle l'a tirée de Racine », « a tiré du roman »: whoever made a show of it.
    [
      `(?<=(?:l'|les ))(?:a|ont) tiree?s? d(?:e |u |es |')|(?:a|ont) tire d(?:u|e la|e l'|e ce|e cet|e cette|'une?|e son) ?(?:[a-z]+ )?(?:roman|livre|conte|texte|film|nouvelle|recit|poeme|piece|mythe|legende|opera)`,
      ['text', 'adaptation', 'direction', 'choreography', 'dramaturgy', 'music', 'conducting'],
    ],
    // Whoever plays during the show may be its musician.
    [
      String.raw`joue(?:nt|ra)? (?:(?:tout (?:ca|cela)|le tout|tout|(?:l[ae]|sa|leur|toute la) (?:musique|partition)) )?(?:en direct|en live|live)\b`,
      ['performance', 'music', 'sound'],
    ],
    [
      String.raw`(?:joue(?:nt|ra)?(?! (?:[a-z']+ ){0,3}(?:en direct|en live|live)\b)|interprete(?:nt)?|incarne(?:nt)?|campe(?:nt)?|partage(?:nt)? (?:l'affiche|la scene|le plateau)|(?:retrouve|foule|arpente|occupe|habite)(?:nt)? (?:la scene|le plateau|les planches)|(?:tien(?:t|nent|dra|dront)|(?:re)?pren(?:d|nent)|port(?:e|ent)|endossent|assur(?:e|ent)|defend(?:ent)?) (?:[a-z]+ ){1,3}roles?|prete(?:nt)? (?:sa|leur|ses|son) (?:voix|traits|corps|visage)|monte(?:nt)? sur (?:scene|les planches|le plateau)|est (?:seule?|sur scene)|seule? en scene|danse(?:nt)?|chante(?:nt)?|endosse(?:nt)?|donne(?:nt)? (?:corps|la replique))\b`,
      ['performance'],
    ],
    [
      `(?:(?:a|ont) )?(?:ecri(?:t|vent)|invente(?:nt)?|imagine(?:nt)?) (?:toute )?(?:la|les|une|cette) (?:musiques?|partitions?|chansons|melodies)`,
      ['music'],
    ],
    // « A et B composent la distribution »: who plays makes the cast, and no music.
    [
      `(?:compose|forme|constitue|complete)(?:nt)? (?:(?:a (?:eux|elles) (?:deux|trois|quatre|seuls?)|ensemble|ici) )?(?:l[ae]|toute la|l'essentiel de la|l'|une?|ce|cette|notre) ?(?:[a-z]+ )?(?:distribution|plateau|casting|affiche)`,
      ['performance'],
    ],
    [`joue(?:nt|ra)? (?:(?:toute )?la|sa|leur|cette) (?:musique|partition)`, ['performance', 'music']],
    [`(?:imagine|invente|ecrit)(?:nt)? (?:cette|l'|une|toute cette) ?(?:histoire|fable|aventure|conte)`, ['text']],
    [
      `(?:(?:a|ont) (?:co-?)?ecrit|(?:co-?)?ecri(?:t|vent)(?! avec (?:l[ae] |les |l'|une? |des |s(?:on|a|es) |ce ))|signe(?:nt)? (?:(?:le|un|ce|ici le) (?:texte|livret)|(?:l'|une |cette |son )ecriture|les (?:mots|dialogues))|est l'aut(?:eur|rice)|raconte par ecrit|imagine(?:nt)? (?:ce texte|cette piece))`,
      ['text'],
    ],
    [
      `(?:(?:(?:a|ont) )?compose(?:nt)?${notOfNotes}|signe(?:nt)? (?:la|une|cette) (?:musique|partition|bande)|est a la musique|(?:met(?:tent)?|(?:a|ont) (?:tout )?mis) (?:[a-z]+ ){0,3}en musique)`,
      ['music'],
    ],
    [
      `(?:signe(?:nt)? (?:les|la|une|sa|cette|des|ses) (?:creation )?lumieres?|eclaire|est aux lumieres|met(?:tent)? (?:[a-z]+ ){0,2}en lumiere)`,
      ['light'],
    ],
    [String.raw`(?:signe(?:nt)? (?:les )?costumes|habille|costume)\b`, ['costume']],
    [`signe(?:nt)? (?:la scenographie|les decors|le decor)`, ['set']],
    [`(?:choregraphie|signe(?:nt)? la choregraphie|(?:a |ont )?regle(?:nt)? la danse)`, ['choreography']],
    [
      `(?:fait|font|faisait) (?:danser|bouger|virevolter|tournoyer)(?![a-z])(?! (?:l[ae]s? |des |ses |leurs )(?:ombres?|marionnettes?|pantins|figures?|poupees|objets|mots|doigts|lumieres?|notes|silhouettes|papiers?|creatures))|regle(?:nt)? les (?:pas|corps|gestes|mouvements)|signe(?:nt)? (?:les pas|les mouvements|la danse|les danses|les gestes)|(?:met|mettent) (?:[a-z]+ ){0,3}en mouvement|(?:ecrit|invente|dessine|imagine|compose)(?:nt)? (?:la danse|les (?:pas|gestes|mouvements|danses))`,
      ['choreography'],
    ],
    [
      `(?:allume|regle|dirige|manie)(?:nt)? les (?:projecteurs|lumieres|feux)|(?:veille(?:nt)?|regne(?:nt)?|est|sont) (?:aux|sur les) (?:projecteurs|lumieres|eclairages)|(?:sculpte|dessine|peint|invente|imagine|cisele|tisse|fabrique|pense|cree|regle|travaille|soigne)(?:nt)? (?:la|les|ses|sa|l'|cette|ces) ?(?:lumieres?|eclairages?|ombres?|clairs-obscurs)|fait (?:la lumiere|la nuit|le jour) sur`,
      ['light'],
    ],
    [
      `(?:taille|cou(?:d|su)|drape|brode|chine|confectionne)(?:nt)? (?:les|des|ses|chaque|tous les|toutes les|le|la) (?:costumes?|habits?|robes?|vetements?|tenues?)|est a (?:l'aiguille|la machine a coudre)|manie l'aiguille|(?:vet|chausse|deguise)\\b(?! (?:l[ae] |l'|les bottes|s(?:on|a|es) |du |des |une? ))`,
      ['costume'],
    ],
    [
      `(?:plante|batit|construit|dresse|peint|invente|imagine|dessine|fabrique|concoit)(?:nt)? (?:le|les|ce|ces|un|tout le) decors?|(?:bati|dessine|construi)\\w* l'espace|signe(?:nt)? l'espace`,
      ['set'],
    ],
    [
      `(?:fait|font) (?:chanter|sonner) les (?:instruments|notes|cuivres|cordes)|(?:ecrit|signe|invente|imagine|cree)(?:nt)? (?:la|les|une|cette|toute la) (?:musiques?|partitions?|chansons|melodies|notes|bande[- ](?:son|originale))`,
      ['music'],
    ],
    [
      `(?:orchestre(?:nt)?|pilote(?:nt)?|mene(?:nt)?) (?:le tout|tout ca|tout cela|tout ce|l'ensemble|cette |ce (?:spectacle|ballet|voyage|petit monde)|la (?:troupe|representation|barque)|le (?:jeu|spectacle|projet|navire))|(?:(?:est|sont) )?(?:aux commandes|a la manoeuvre|aux manettes|a la barre|au gouvernail)|porte(?:nt)? (?:le |la |ce |cette )?(?:[a-z]+ )?(?:a|sur) la scene|tient la barre|(?:regle|signe)(?:nt)? le jeu`,
      ['direction', 'conducting', 'choreography'],
    ],
    // Several at the helm may be those who play.
    ['tiennent la barre', ['direction', 'conducting', 'choreography', 'performance']],
    [anyPerforming, ['performance']],
    [
      `(?:donne(?:nt)? vie aux|fabrique(?:nt)? les|construi(?:t|sent) les|sculpte(?:nt)? les|faconne(?:nt)? les|anime(?:nt)? les|manipule(?:nt)? les|signe(?:nt)? les) (?:marionnettes|pantins|masques|figures)|(?:fait|font) (?:danser|bouger|vivre|parler) (?:les |des |ses |leurs )(?:ombres?|marionnettes?|pantins|figures?|poupees|objets|silhouettes|creatures)`,
      ['puppets', 'performance'],
    ],
    [
      `confie(?:nt)? (?:l[ae]s? |ses |leurs |tous les |cette |ces )?(?:[a-z]+ )?(?:roles?|plateau|personnages?|distribution)(?= a )`,
      ['direction', 'choreography', 'text', 'adaptation'],
    ],
    [`(?:traduit|signe(?:nt)? la traduction)`, ['translation']],
    [String.raw`(?:adapte(?:nt)?|signe(?:nt)? l'adaptation|a adapte)\b`, ['adaptation', 'text', 'direction']],
    [String.raw`signe(?:nt)? (?:la video|les images)\b`, ['video']],
    [String.raw`(?:sonorise|signe(?:nt)? (?:le|la creation) son(?:ore)?|mixe)\b`, ['sound', 'music']],
  ] as const
).map(([source, roles]) => [new RegExp(`${does}(?:${source})`), roles])

/** « adapte et met en scène » does two things. */
export function verbsIn(after: string): (readonly Role[])[] {
  const verb = verbs.find(([pattern]) => pattern.test(after))
  if (verb === undefined) return makingOf(after)
  const rest = after.slice(verb[0].exec(after)?.[0].length ?? 0)
  const more = /^[^.,;!?\n]{0,25}?(?:,| et) (?=\p{Ll})/u.exec(rest)
  return [verb[1], ...(more === null ? [] : verbsIn(` ${rest.slice(more[0].length)}`))]
}

const makes = new RegExp(
  `${does}(?:(?:a|ont|avait|est|sont) )?(?:ici |aussi |encore |elle-meme |lui-meme )?(?:signe|imagine|concoi(?:t|vent)|concu|cree|realise|assure|dessine|invente|fabrique|construi(?:t|sent)|compose|regle|pense|arrange|elabore|prend en charge|s'occupe d[eu']s?|s'est occupee? d[eu']s?|se charge d[eu']s?|s'est chargee? d[eu']s?|a la (?:charge|responsabilite) d[eu']s?|veille (?:a|aux|sur)|prend soin d[eu']s?|(?:dis)?pose|dose|distille|batit?|bati|dresse|plante|soigne|travaille|responsable d[eu']|livre|offre|propose|donne a (?:voir|entendre)|tisse|peint|coud|(?:apporte|ajoute|glisse|prete|deploie|jette|fournit|met|a mis)(?= (?:son|sa|ses) )|fai(?:t|re)(?= (?:la|les|le|l')))(?:nt|ra|ront)? ?(?:[a-z]+ |l'){0,3}?(?=(?:mise en (?:scene|piste)|lumiere|eclairage|decor|scenographie|costume|musique|partition|texte|livret|choregraphie|traduction|adaptation|video|son\\b|jeu\\b|univers sonore|creation (?:sonore|lumiere|musicale)))`,
)

/** « X a imaginé le décor », « X signe ici sa première mise en scène »: any verb of making, then what was made. */
function makingOf(after: string): (readonly Role[])[] {
  const made = makes.exec(after)
  if (made === null) return []
  const first = roleCues(after.slice(made[0].length, made[0].length + 24))[0]
  return first === undefined || first.start > 0 ? [] : [[first.role]]
}
