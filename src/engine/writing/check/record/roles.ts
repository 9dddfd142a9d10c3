import { matchesIn } from '../../../language/index.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { foldText, normaliseText } from '../text/reading.ts'
import { cutShort } from '../text/trade-abbreviations.ts'

export type Role =
  | 'text'
  | 'direction'
  | 'performance'
  | 'music'
  | 'light'
  | 'sound'
  | 'set'
  | 'costume'
  | 'choreography'
  | 'translation'
  | 'adaptation'
  | 'video'
  | 'dramaturgy'
  | 'conducting'
  | 'makeup'
  | 'puppets'
  | 'production'
  | 'photo'
  | 'outside'

/** « le spectacle de X »: whoever made it. */
const making = "(?:creation|spectacle|ballet|concert|projet)(?= d(?:e |'))"
/** « la pièce de X », « une fable signée X »: whoever wrote it, in words, steps or notes. */
const writing =
  "(?:piece|comedie|tragedie|tragi-comedie|fable|farce|histoire|drame|vaudeville|monologue|conte|polar|satire)(?= d(?:e |')| (?:(?:est|a ete) )?signee?| (?:est|a ete) (?:l'(?:oe|œ)uvre|nee?|sortie?|due?|issue?) )"

/** Words by which credits, brochures and press releases name each trade, in folded text. */
const roleWords: readonly (readonly [Role, string])[] = [
  [
    'direction',
    `${making}|` +
      "mises? en (?:scene|piste|rue|espace|jeu|mouvement|cirque|voix)|conception|realisation|mis(?:e|es)? en scene|met en scene|mettent en scene|m\\.? ?e\\.? ?s\\.?|\\bdirect(?:or|ed by)\\b|\\bstaging\\b|\\bm\\. ?e\\. ?s\\.|\\bmes(?= ?[:/])|sous (?:la (?:houlette|direction|conduite|ferule)|l'(?:oeil|œil)|le regard) d(?:e |')|aux manettes|metteu(?:r|se)s? en scene|directions? d'acteurs?|m\\. ?en ?(?:sc?\\.|scene|piste|espace|jeu|mouvement)|aux commandes|mises? en sc\\.|\\bdir\\.|portee?s? (?:a|sur) la scene par|vision(?= (?:est |d(?:e |')))|a la baguette(?= d(?:e |'))|realisation|mise en piste|mise en espace|dirigee?s? par|montee?s? par|(?<=\\b(?:la|une|sa|cette) )direction(?= (?!d'acteurs)(?:[a-z]+ )?d(?:e |'))|(?<=\\ba la )direction(?= ?[,:…])|dirigee?s?(?= [a-z' ]{3,25} par)|(?:affaire|soiree|danse|barque) est (?:rondement )?menee par|direction(?= ?:| ?$)|direction artistique",
  ],
  [
    'choreography',
    `${making}|${writing}|vision(?= (?:est |d(?:e |')))|\\bchor\\.|\\bchoree?g?o?\\b(?= ?:)|choregraph\\w*|\\bchoreograph\\w*|danses?(?= d(?:e |'))|ecriture(?= d(?:e |'))|gestuelle|(?<=(?:les|ces|ses) )pas(?= (?:sont|ont ete|regles|signes|ecrits|inventes)(?![a-z]))`,
  ],
  [
    'conducting',
    "(?:orchestre|ensemble|musicien\\w*|choeur|chœur)s?\\b[^.,;:!?]{0,40}sous la (?:direction|conduite|baguette) d(?:e |')|sous la (?:direction|conduite|baguette) d(?:e |')|direction(?: musicale|(?= ?:| ?$))|\\bdir\\. ?mus(?:icale|ique|\\.)|\\bdir\\.|chef(?:fe)? d'orchestre|cheff?e?s? de ch(?:oe|œ)urs?|dirigee?s? par|(?<=\\b(?:la|une|sa|cette) )direction(?= (?!d'acteurs)(?:[a-z]+ )?d(?:e |'))|(?<=\\ba la )direction(?= ?[,:…])|dirigee?s?(?= [a-z' ]{3,25} par)|dans la fosse(?= ?[,:])|(?:a la tete|devant|face) (?:de (?:l'|la |ses |leurs |ces |son )|du |des |aux? |a (?:l'|la ))(?:orchestre|ensemble|ch(?:oe|œ)urs?|chanteu(?:r|se)s|musicien(?:ne)?s|choristes|voix|pupitres)|a la baguette|(?:au )?pupitre(?= ?[:,.…]| ?$)|(?:la|sa) baguette(?= d(?:e |'))",
  ],
  [
    'translation',
    "\\btrad\\.?(?= ?[:.]|\\. )|traduction|traduite?s?(?= [^.,;:!?]{0,25}\\bpar\\b)|traduct(?:eur|rice)|texte francais|version francaise(?= (?:de |d'|par|:|est))|(?<=(?:le|du|un) )francais(?: du texte)?(?= (?:est )?(?:de |d'))|(?:passe|mise?s?) en francais",
  ],
  ['adaptation', `${writing}|adaptation|adaptee? par`],
  ['dramaturgy', 'dramaturg\\w*'],
  [
    'text',
    `${making}|${writing}|(?:langue|verbe|prose)(?= d(?:e |'))|(?:dialogues|repliques)\\b|aut(?:eur|rice)(?:\\(s\\)|[·.](?:ice|rice|trice|e)s?)|` +
      "\\btext\\b|playwright|pieces? (?:est|a ete) (?=de |d'|signee)|(?:la piece|le spectacle|elle|il)? ?(?:est|a ete) ecrite? par|(?<=\\b(?:les|ces|ses) )mots(?= (?:sont )?d(?:e |'))|\\bces mots\\b|\\bwritten by|\\bwriter|textes?\\b|ecrite?(?= et [a-z ]{3,30} par)|\\btxt(?= ?:)|auteurs?|autrices?|auteure|ecrite? par|ecriture|ecrit\\b|d'apres|livret|plume\\b|paroles|co-?ecrite?s?(?: avec| par)?",
  ],
  [
    'light',
    '\\blum\\.|clairs?-obscurs?|(?<=(?:aux|les|ses|ces|cote) )(?<!sous les )projecteurs|projecteurs?(?= (?:regle|pose|dirige|braque)s? par)|(?<!dans la )lumieres?(?: et (?:les )?ombres)?|(?<=dans la )lumiere(?! (?:des projecteurs)? ?[,:])|eclairag\\w*|eclairee?s?|penombre|lueurs|\\blight(?:ing|s)?\\b',
  ],
  [
    'sound',
    "son\\b(?! (?![:;!?)–—]))|(?<=(?:^|[^\\p{L}])(?:le|du|au) )son\\b(?! (?:et lumieres?|d[eu]s?(?!\\p{L})|d'))|son(?= (?:est|sera|a ete) (?:d(?:e |')|signe|confie|concu|cree|realise|du a|l'(?:oe|œ)uvre))|(?<=(?:^|[\\n·•|/–—;:,.!?»] ?|\\bet ))son(?= d(?:e |')(?!l[ae']))|sons\\b|creation sonore|creation son|regie son|bandes?[- ]son\\b|mise?s? en sons?|(?:univers|environnements?|design|paysages?|decors?|matieres?|nappes?|trames?|habillages?|ambiances?|textures?|tapis|partitions?|vagues?|\\p{L}{5,}s) sonores?|\\bsound\\b(?: design)?",
  ],
  [
    'music',
    "\\bmus\\.|\\bcomp\\.|(?:operas?(?:[- ](?:bouffe|comique|seria|buffa|ballet|rock|folk|jazz))?|operettes?|oratorios?|cantates?|singspiels?)(?: (?:en|a) [a-z]+ (?:actes?|tableaux?|parties?|voix))?(?= (?:de |d'|signee?s? ))|bandes?[- ]son\\b|\\bnotes (?=sont (?:de|d'))|musiques?|musicien\\w*|compositi\\w*|compositeurs?|compositrice|musique originale|creation musicale|mise?s? en sons?|melodies?\\b|chansons?(?= (?:sont|est|signe|ecrite|composee))|(?<=aux )notes(?= ?[,:])|(?<=les )notes(?= ?:)|partition|bande originale|\\bmusic\\b|\\bcomposer\\b|arrangements?|(?:airs|notes) (?=d(?:e |'))|compose(?:e|es|s|nt)?\\b",
  ],
  [
    'set',
    '\\bscenos?\\b\\.?|scenograph\\w*|\\b(?:set|stage) design\\w*|decors?\\b|murs?(?= (?:ont ete|sont) (?:peint|dress|constru|imagin|bati))|chassis|dispositif(?: scenique)?|boite noire(?= d)|plateau (?:a ete |est )?(?=concu|pense|dessine|bati)|\\bespace\\b(?: scenique)?|construction',
  ],
  [
    'costume',
    `\\bcost\\.|(?:habillee?s?|vetue?s?) par|garde-robe(?= (?:de |d'|est|:))|(?:robes?|habits?|tenues?|vetements?|parures?|redingotes?|chapeaux|manteaux|capes?|vestes?|jupes|jupons|pourpoints|uniformes|soieries|velours|etoffes|tissus|dentelles|vestiaire)(?= (?:et [a-z]+ )?(?:sont|est (?:signe|de |d'|due? )|(?:a|ont) ete (?:choisi|trouve|chine|assemble|signe|imagine|cousu|taille|dessine|concu|cree|pense|coupe|brode|confectionne)|sortent|naissent|viennent|signe|imagine|cousu|taille|dessine|concu|cree|due?s? a))|\\b(?:a l'aiguille|aux aiguilles|a la machine a coudre|aux ciseaux|a la couture)|costum\\w*`,
  ],
  [
    'video',
    "video\\b|videos\\b|filmee?s? par|illustrations?|images? (?:de |par |d')|images?(?: (?:projetees?|filmees?))?(?= (?:sont|est|ont ete|tournees?|signees?))|(?<=(?:aux|a l') )(?:images?|ecran)(?= ?[,:])|films?(?= (?:sont|projetes|tournes|ont ete))|ecrans?(?= (?:prend|s'anime|doi|vit))|projections?",
  ],
  ['makeup', 'maquillages?|coiffures?|perruques'],
  ['puppets', 'marionnett\\w*|pantins?\\b|masques?\\b(?= (?:de |par|:))'],
  ['photo', 'photos?\\b|photograph\\w*|©|visuel'],
  ['outside', 'regards? exterieurs?|(?:oe|œ)il exterieur|complicite artistique'],
  ['production', 'production|administration|diffusion|presse\\b'],
  [
    'performance',
    "(?:concert|recital|tour de chant)(?= d(?:e |'))|dans la fosse(?= ?[,:])|interpret\\w*|\\binterp\\.|(?:ils|elles) (?:jouent|dansent|chantent)\\b|\\bjouent?(?= ?:)|donne(?:nt|ra|ront)? la replique a|roles? (?:est|sont) (?:tenus?|joues?|portes?) par|roles?(?: d(?:e |u |'|e la |e l')[a-z' -]{2,20}?)?(?= (?:reviennent|revient|echoient|echoit|echut|incombe|sont (?:tenus|confies|pour)))|(?:deux|trois|quatre|cinq|six|seule?s?) (?:en scene|sur scene|au plateau|en piste)(?= ?:)|partition (?:a (?:deux|trois|quatre|cinq) (?:voix|mains) )?pour|(?:deux|trois|quatre) voix pour|partage(?:nt|ra|ront)? (?:la scene|le plateau|l'affiche) avec|(?:premiers? |dans les |grands? )roles?\\b|roles? principaux|\\bcast\\b|\\bperformers?\\b|\\bmezzo\\w*|\\bcontralto|\\bbasse\\b|haute-contre|\\bcasting|(?<!(?:rencontre|echange|discussion|entretien|dialogue|plateau|debat|collaboration|conversation|complicite|cafe|gouter|atelier|masterclass|stage|causerie|coecrite?|co-ecrite?|ecrite?|creee?|cree|concue?|imaginee?|pensee?|montee?|fabriquee?|rendez-vous|partenariat|temps) )\\bavec\\b|\\bjeu\\b|\\b(?:jou|chant|dans|dit|lu|cont|racont|mim|jongl)(?:e|ee|es|ees|s)? par|(?:ou|dans (?:lequel|laquelle)|que) (?:jouent|dansent|chantent)\\b|servie?s? par|sur les planches|participation d(?:e |')|(?:incarnee?s?|campee?s?) par|face au public|face[- ]a[- ]face|(?:duel|duo|joute|bras de fer|corps a corps)(?= ?:)|sous les (?:projecteurs|feux(?: de la rampe| des projecteurs)?|sunlights)(?= ?[,:])|dans la lumiere(?: des projecteurs)?(?= ?[,:])|devant vous(?= ?[,:])|(?:duo|trio|tandem|couple|quatuor|equipe|troupe) (?:formee?s? par|composee? d(?:e |'))|roles?(?= ?[:?])|(?<!(?:mises?|mis|mettre|met|mettent|metteur|metteuse|seule?s?) )en scene(?: ce soir(?:-la)?)?(?= ?[:,])|a l'affiche(?= ?:)|distribution|comedien\\w*|act(?:eur|rice)s?\\b|danse(?:ur|use)?s?\\b|chant\\b|chante(?:ur|use)s?|sur scene|sur le plateau|au plateau|portee? par|musicien\\w*|solistes?|piano\\b|violon\\b|violoncelle|guitare|orgue\\b|clavecin|clarinette|saxo\\w*|batterie|contrebasse|accordeon|flute|trompette|percussions?|harpe|claviers?\\b|\\bvoix\\b|\\blecture\\b|jongl\\w*|acrobat\\w*|trapez\\w*|manipulat\\w*|manipulee?s? par|marionnettistes?\\b|sopranos?|tenors?\\b|barytons?|alto\\b|circassien\\w*|conte\\b(?! d(?:e |'))|conteu\\w*|recitant\\w*|narrat(?:eur|rice)\\w*|slam\\w*|beatbox\\w*|mime\\b|clowns?\\b|magicien\\w*|funambul\\w*|fildeferist\\w*|contorsion\\w*|equilibrist\\w*|voltig\\w*|porteu(?:r|se)s?\\b|cascad\\w*|theorbe|luth\\b|tuba\\b|trombone|cor\\b(?! de)|hautbois|basson|viole\\b|mandoline|banjo|ukulele|oud\\b|kora\\b|cornemuse|vielle|bombarde|harmonica|vibraphone|marimba|timbales|tambours?\\b|cajon|tabla|sitar|bandoneon|cymbalum|platines|contre-?tenor|vocaliste|beatmaker|violoniste|pianiste|guitariste|batteur|bassiste|harpiste|flutiste|trompettiste|organiste|claveciniste|accordeoniste|percussionniste|contrebassiste|altiste|clarinettiste|saxophoniste",
  ],
]

const rolePatterns = roleWords.map(([role, words]) => {
  const cut = cutShort(role)
  return { role, pattern: foldedPattern(`(?<!\\p{L})(?:${cut === '' ? words : `${cut}|${words}`})`) }
})

const maker = /^(?:conception|realisation|construction|fabrication|composition|creation|ecriture|adaptation|facture)$/

const builtThings = /^(?:construction|fabrication|facture)s?$/

export interface RoleCue {
  readonly role: Role
  readonly start: number
  readonly end: number
}

const cuesOf = new Map<string, readonly RoleCue[]>()
const mostKept = 500

/** The trades that a stretch of folded text names, in order of appearance. The words around a name are asked for several times: the last ones are kept. */
export function roleCues(folded: string): readonly RoleCue[] {
  const known = cuesOf.get(folded)
  if (known !== undefined) return known
  const cues = findCues(folded)
  if (cuesOf.size >= mostKept) cuesOf.clear()
  cuesOf.set(folded, cues)
  return cues
}

function findCues(folded: string): RoleCue[] {
  const cues = rolePatterns.flatMap(({ role, pattern }) =>
    matchesIn(folded, pattern).map((found) => ({ role, start: found.index, end: found.index + found[0].length })),
  )
  // « conception des costumes », « construction des marionnettes »: who makes a thing has the trade of the thing.
  const made = cues.filter((cue) => {
    if (!maker.test(folded.slice(cue.start, cue.end))) return true
    const tie = /^ (?:des? |du |de la |de l'|d')?/.exec(folded.slice(cue.end))?.[0]
    return tie === undefined || !cues.some((other) => other.start === cue.end + tie.length)
  })
  // « direction musicale » and « mise en scène » hold shorter words of other trades: the longest wins.
  return made
    .filter(
      (cue) =>
        !cues.some(
          (other) =>
            other.role !== cue.role &&
            other.start <= cue.start &&
            other.end >= cue.end &&
            other.end - other.start > cue.end - cue.start,
        ),
    )
    .sort((left, right) => left.start - right.start)
}

/** The trades of a credit's role label (« création lumière », « interprète 1 »). */
export function rolesIn(label: string): ReadonlySet<Role> {
  const folded = foldText(normaliseText(label))
  const made: readonly Role[] =
    /^(?:ecrite? |concue? |un spectacle |une creation |une piece )?(?:de|par)(?: et| ,|$)/.test(folded) ? ['text'] : []
  const cues = roleCues(folded).map((cue) => cue.role)
  // « conception » alone is of the whole show, whatever it is made of.
  const whole: readonly Role[] =
    cues.length === 0 && /^(?:conception|idee|concept|concu)/.test(folded)
      ? ['direction', 'choreography', 'text', 'adaptation']
      : []
  // « construction » alone is of the set, or of the puppets.
  const built: readonly Role[] = builtThings.test(folded) ? ['puppets'] : []
  return new Set([...made, ...whole, ...built, ...cues])
}
