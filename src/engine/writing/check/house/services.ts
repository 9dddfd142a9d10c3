import { asMessage } from '../../../../contract/index.ts'
import { matchesWithin } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, supported, unknownOfHouse } from '../scene/finding.ts'
import { clausesOf, distanceBetween, wholeWords } from '../text/clauses.ts'
import { foldText, type Span, saysWhole } from '../text/reading.ts'
import { daysOf, isHeldThen } from '../time/performances-meant.ts'

/** What a house may do for its public around a show, and that no story speaks of without a word that offers it. */
const things = wholeWords(
  [
    '(?:mini)?bus|navettes?|cars?(?! (?:il|elle|on|nous|vous|ils|elles|c|les?|la|l|je|tu|un|une|ce|tout)\\b)|covoiturage|parkings?|stationnement|taxis?|velos?|trains?|tram(?:way)?s?|metro|transports?|hebergement|ascenseur|rampe|poussettes?',
    "bar|buvette|restauration|restaurant|brasserie|food-?trucks?|repas|diner|dejeuner|buffet|cocktail|aperitif|apero|pot|the|cafe|tisane|(?<!\\b(?:au|du|avant le|apres le|l'heure du) )gouter|brunch|collation|snack|boissons?|assiettes?|camping|pique-nique|degustation|soupe|crepes?|galettes|gaufres|cidre|bieres?|vins? chauds?|barbecue|frites|churros|chocolat chaud",
    'vestiaires?|consigne|garderie|creche|baby-?sitting|chiens|animaux|coussins|plaids?|couvertures|jumelles|transats|climatisation|chauffage|wi-?fi',
    't-?shirts?|tote ?bags?|livrets?|programmes? de salle|(?<!\\b(?:recevoir|demander|obtenir|consulter|telecharger) (?:le|un|notre|votre) )dossiers?(?! (?:de presse|complet|pedagogique|artistique))|fiches?|kits?|affiches|posters?|badges?|goodies|cd|vinyles?|disques?|livres?|catalogue',
    'ateliers?|stages?(?! d.observation)|master-?class(?:es)?|visites?|coulisses|repetitions?(?! generale)|intervention|mediation|(?<!\\b(?:aux|les|des|de|vos|nos|leurs|pour) )classes|initiation|echauffement',
    'bords? (?:de )?(?:plateau|scene)|rencontres?|dedicaces?|signatures?|echanges?|discussions?|debats?|conferences?|introduction|presentation|avant-propos|exposition|projection|lecture|causerie|table ronde|dj[ -]set|after|(?<!\\bouvr\\p{L}{1,4} le )bal|vernissage|karaoke',
    'captation|diffusee?s?|diffusion|retransmi(?:s|se|ssion)|streaming|enregistree?|filmee?s?|podcast|replay|(?:en )?direct',
    'photos|photographies|telephones|portables|retardataires|toilettes|bouchons|protections|lunettes|placement|numerotee?s?',
  ].join('|'),
)
/** What makes it an offer, a rule or news of the evening. */
const offers = wholeWords(
  [
    'gratuit(?:e|s|es|ement)?|offerte?s?|(?:compagnie|theatre|equipe|maison|association|mairie|ville) (?:vous )?offre(?:nt)?|anime(?:nt|ra)?|il existe|pris(?:e|es)? en charge|rembourse\\w*|pendant les vacances|fournie?s?|remise?s?|pretee?s?|distribuee?s?|accompagne(?:nt)?|dessert|visibles?|accessibles?|(?:une|deux|1|2) (?:demi-)?heures? (?:avant|apres)|inclus(?:e|es)?|comprise?s?|mise?s? a disposition|a disposition|disponibles?|en ligne|en vente|telechargeables?',
    'prevue?s?|proposee?s?|proposent?|proposons|organisee?s?|organisons|organise|assuree?s?|ouverte?s?|ouvre(?:nt)?|fermee?s?|surveillee?s?|acceptee?s?|autorisee?s?|interdite?s?|bienvenue?s?|admis(?:e|es)?|possibles?|obligatoires?|libre|numerotee?s?|installee?s?|servie?s?',
    "sur place|a l'entree|a l'accueil|a la sortie|au depart|au retour|depuis l[ea] (?:gare|centre|place|parking)|a l'issue|a la suite|suivie?s?|precedee?s?|(?:apres|avant) (?:le|la|les|chaque) (?:spectacle|representation|seance|concert)s?|des \\d{1,2} ?h|les soirs d[eu]|chaque soir|sur (?:reservation|inscription|demande)|special(?:e|es)?|speciaux|suivra|suivront|en classe|dans (?:les|vos|votre) (?:classes?|etablissements?|ecoles?)|a deux pas|a proximite",
    "vous (?:attend(?:ent|ra|ront)?|ramene(?:nt|ra|ront)?|raccompagne(?:nt|ra)?|conduit|conduira|accueille(?:nt|ra)?|dira|rejoint|emmene(?:ra)?|sera|seront|est|sont)|passer(?:a|ont)|viendra|viendront|intervien(?:t|dra)|part(?:ira|iront)? d[eu]|circule(?:nt|ra)?|rencontre(?:r|z|ra)|echange(?:r|z|ra)|nous (?:offrons|servons|proposons)|avec (?:l'|les |le |la |ses |son |sa )?(?:equipe|artistes?|aut(?:eur|rice)\\w*|metteu\\w+|compagnie|interpretes?|comedien\\w*|musicien\\w*|choregraphe|danseu\\w+|composit\\w+|chef\\w*|circassien\\w*)",
    'en direct|a la radio|au cinema|sur (?:france|radio|arte|culturebox|youtube|instagram|facebook|notre)|€|euros?',
  ].join('|'),
)
/** Said of nothing else: « l'autrice dédicacera ses livres ». */
const acts = wholeWords(
  "repli (?:en|a|dans|au)|tirage au sort|tombola|(?:fera|feront|faire) gagner|(?:chaque|tous les|toutes les) (?:enfants?|spectateurs?|spectatrices?|eleves?|abonnes?|participants?) (?:recoi(?:t|vent)|recevr(?:a|ont)|gagne(?:nt)?)|pour tous a la sortie|rencontrer(?:a|ont)|adaptee? (?:au cinema|a la television|en serie|en film)|(?:integralement |entierement )?verse(?:e|s|es)? (?:aux?|a la|a l')|(?:prete|offert|remis|distribue|donne|fourni)e?s? (?:a l'entree|a l'accueil|a la sortie|a chaque|a chacune?|a tous|sur place)|reversee?s?|au profit d(?:e|u|es)|en (?:cours de )?preparation|bourse aux billets|billets? suspendus?|climatisee?s?|gardee?s (?:pendant|par)|(?:repart(?:ent|ira|ez|irez)?|repartez) avec|repond(?:ent|ra|ront|ez)? a vos questions|a (?:\\p{L}+|\\d+) (?:minutes?|pas|metres|km) (?:a pied )?d(?:e la|u|e l') ?(?:gare|metro|tram|centre|parking|arret)|(?:au programme|sujet) d(?:u|e l') ?(?:bac|agregation|baccalaureat|brevet)|publiee?s? (?:chez|aux|par)|parue?s? (?:chez|aux)|deconseillee?s? aux (?:personnes|femmes|claustrophobes|epileptiques|ames|cardiaques)|stroboscop\\w+|coups? de feu|(?:effets|lumieres) (?:pyrotechniques|stroboscopiques|violent\\w+)|nudite|fumee (?:de cigarette|artificielle)|scenes (?:de violence|violentes|de nu)|en cas de (?:pluie|mauvais temps|intemperies|vent)|dedicacer(?:a|ont)|dedicaces?|signer(?:a|ont) (?:ses|leurs)|food-?trucks?|(?:pass|cheques?)[- ](?:culture|vacances|cadeaux?) (?:est |sont )?accepte\\w*|paiements? en (?:\\p{L}+|\\d) fois",
)
/** What any house has: its mention states nothing that a reader would plan by, unless a figure or a favour goes with it. */
const comforts =
  /^(?:vestiaires?|consigne|bar|buvette|restauration|snack|boissons?|programmes? de salle|placement|numerotee?s?|retardataires|toilettes|ascenseur|photos|photographies|telephones|portables|chauffage)$/
const favour =
  /\d|\b(?:gratui\w*|offert\w*|exceptionnel\w*|special\w*|interdit\w*|supprime\w*|obligatoire\w*|surveille\w*|garde\w*|(?:une|deux|demi-?)\s?(?:demi-)?heures?|avant(?! (?:et|ou|comme) apres)|(?<!avant (?:et|ou|comme) )apres)\b/
const farthest = 40
/** With a day beside it, what is held is announced. */
const held =
  /^(?:ateliers?|stages?|master-?class|visites?|rencontres?|dedicaces?|echanges?|debats?|conferences?|exposition|projection|causerie|table ronde|brunch|gouter|vernissage|karaoke|initiation|echauffement|bords?|repetitions?)/
/** « pensez à covoiturer », « venez à vélo »: advice states nothing. */
const advice =
  /\b(?:pensez|venez|privilegiez|prefer(?:ez|e)|evitez|n'oubliez|n'hesitez|apportez|prenez|preparez|eteignez|laissez)\b/

/**
 * The second line for what no field of a record holds: shuttles, car parks, food, workshops, meetings, gifts, recordings.
 * One word for the thing and one that offers it, in a clause that the families before have left free.
 */
export function findServices(scene: Scene): Finding[] {
  const { folded } = scene.reading
  return clausesOf(scene.reading).flatMap((clause) => {
    const words = folded.slice(clause.start, clause.end)
    const within = (pattern: RegExp): Span[] =>
      matchesWithin(words, pattern)
        .map((match) => ({ start: clause.start + match.index, end: clause.start + match.index + match[0].length }))
        .filter((span) => scene.taken.isFree(span))
    const cues = within(offers)
    const dated = scene.moments.some((moment) => moment.start >= clause.start && moment.end <= clause.end)
    return [
      ...within(acts).map((thing) => ({ ...thing, sure: true })),
      ...within(things).map((thing) => ({ ...thing, sure: false })),
    ].flatMap(({ sure, ...thing }) => {
      const cue = cues.find((one) => one.start !== thing.start && distanceBetween(one, thing) <= farthest)
      const event = dated && held.test(folded.slice(thing.start, thing.end))
      if ((!sure && !event && cue === undefined && !standsAlone(scene, thing)) || isAdvised(scene, clause, thing))
        return []
      if (isSold(scene, thing) || isOfAMeasure(scene, clause, thing)) return []
      if (isComfort(scene, clause, thing) || (sure && isOfWhatWasRead(scene, thing))) return []
      const span = withArticle(scene, thing)
      if (!scene.taken.isFree(span)) return []
      scene.taken.claim(span)
      return [judge(scene, span, folded.slice(thing.start, thing.end))]
    })
  })
}

/** « formule brunch et concert à 39 € », of a tariff so called: what the record sells. */
function isSold({ reading, facts }: Scene, thing: Span): boolean {
  const word = reading.folded.slice(thing.start, thing.end)
  return (facts.record.prices ?? []).some(({ label }) => saysWhole(foldText(label), word))
}

/** « une visite guidée se fait en langue des signes », of a measure so called: all of its words stand in the clause. */
function isOfAMeasure({ reading, facts }: Scene, clause: Span, thing: Span): boolean {
  const word = reading.folded.slice(thing.start, thing.end)
  const said = reading.folded.slice(clause.start, clause.end)
  return facts.performances
    .flatMap(({ record }) => (record.accessibility ?? []).map(foldText))
    .some((label) => saysWhole(label, word) && (label.match(/\p{L}{4,}/gu) ?? []).every((part) => said.includes(part)))
}

/** « des gilets vibrants sont prêtés à l'entrée »: said of what another family has judged. */
function isOfWhatWasRead({ reading, taken }: Scene, thing: Span): boolean {
  const verb = /(?: vous)? (?:est|sont|sera|seront)(?: aussi| egalement| gratuitement)? $|,? $/.exec(
    reading.folded.slice(Math.max(0, thing.start - 32), thing.start),
  )?.[0]
  const end = thing.start - (verb?.length ?? 0)
  return (
    /^(?:pret|offert|remis|distribu|donn|fourni)/.test(reading.folded.slice(thing.start)) &&
    !taken.isFree({ start: end - 1, end })
  )
}

/** « Le vestiaire est à deux pas du bar », « Buvette »: with no house record to hold it against, a courtesy. */
function isComfort(scene: Scene, clause: Span, thing: Span): boolean {
  const { folded } = scene.reading
  if (
    /^bus/.test(folded.slice(thing.start, thing.end)) &&
    /\barrets? de $/.test(folded.slice(Math.max(0, thing.start - 10), thing.start))
  )
    return true
  // « on ferme les téléphones »: a courtesy, as « éteignez ».
  if (
    /\b(?:ferme|eteint|coupe|range|oublie)[a-z]* (?:les|nos|vos|ses) $/.test(
      folded.slice(Math.max(0, thing.start - 18), thing.start),
    )
  )
    return true
  return (
    scene.facts.house === null &&
    comforts.test(folded.slice(thing.start, thing.end)) &&
    !favour.test(folded.slice(clause.start, clause.end))
  )
}

/** « le parking sera fermé, venez à pied » states, then advises: what stands before the thing in its own part decides. */
function isAdvised(scene: Scene, clause: Span, thing: Span): boolean {
  const words = scene.reading.folded.slice(thing.start, thing.end)
  // The bar at the interval is the interval's.
  if (/^(?:bar|buvette)/.test(words) && /\bentracte/.test(scene.reading.folded.slice(clause.start, clause.end)))
    return true
  return advice.test(scene.reading.folded.slice(clause.start, thing.start).split(',').at(-1) ?? '')
}

/** « Food-trucks et camping sur place », « Dédicace », « Navette »: a line of its own. */
function standsAlone(scene: Scene, thing: Span): boolean {
  const { plain } = scene.reading
  return (
    /(?:^|\n|[.!?•·|] )$/.test(plain.slice(Math.max(0, thing.start - 2), thing.start)) &&
    /^(?: (?:et|&) (?:de la |des |du )?\p{Ll}+)? ?(?:[.!?\n•·|]|$)/u.test(plain.slice(thing.end))
  )
}

function withArticle(scene: Scene, thing: Span): Span {
  const before = /(?<![a-z])(?:les|le|la|l'|une?|des|du|nos|notre|de la) ?$/.exec(
    scene.reading.folded.slice(Math.max(0, thing.start - 7), thing.start),
  )
  const start = thing.start - (before?.[0].length ?? 0)
  const wider = { start, end: thing.end }
  return scene.taken.isFree(wider) ? wider : thing
}

function judge(scene: Scene, span: Span, word: string): Finding {
  const { prose, houseProse, house } = scene.facts
  const met = judgeMeeting(scene, span, word)
  if (met !== null) return met
  const stem = word.replace(/(?:es|s|x)$/, '')
  if (houseProse.includes(stem)) return supported(span, 'accessibility', 'house')
  if (prose.includes(stem)) return supported(span, 'accessibility', 'texts')
  if (/^(?:bar|buvette)/.test(word) && house?.bar) return supported(span, 'accessibility', 'house.bar')
  if (/parking|stationnement/.test(word) && house?.parking) return supported(span, 'accessibility', 'house.parking')
  return unknownOfHouse(scene, span, 'accessibility', asMessage('fact.service-unknown'))
}

/** « La rencontre a lieu le samedi »: after a performance for which the record announces one. Null: no word of it, or of none. */
function judgeMeeting(scene: Scene, span: Span, word: string): Finding | null {
  const having = scene.facts.performances.filter((performance) => performance.record.meeting)
  const [first] = having
  if (first === undefined || !/bord|rencontre|echange|discussion|debat/.test(word)) return null
  if (ofAStory.test(scene.reading.folded.slice(span.end, span.end + 20)) || isHeldThen(scene, span, having))
    return supported(span, 'accessibility', `${first.fact}.meeting`)
  return contradicted(span, 'accessibility', {
    fact: `${first.fact}.meeting`,
    message: asMessage('fact.other-day', { heldFullDay: daysOf(having) }),
  })
}

/** « la rencontre de deux solitudes », « l'échange tourne mal »: what is played. */
const ofAStory = /^ (?:entre|d[eu] |d'|des|tourne|improbable|inattendu|amoureu|fortuit|impossible|manque)/
