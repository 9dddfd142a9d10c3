import { type Role, roleCues } from '../record/roles.ts'
import { praise } from './stage-verbs.ts'
import { verbsIn } from './trade-verbs.ts'
import { together } from './trades-before.ts'

/** The trades that the words after a name give it: a verb, « à la lumière », a bracket. */
export function tradesAfter(after: string): (readonly Role[])[] {
  const done = verbsIn(after)
  if (done.length > 0) return done
  if (/^ (?:la|sa) baguette(?= ?(?:[.,;:!?\n]|$)| et )/.test(after)) return [['conducting']]
  const elided =
    /^(?! les (?:chanteu|comedien|interpretes|danseu|musicien|act|solistes|artistes|choristes))(?!, (?:le|la|les|l') ?\p{L}+ \p{L}),? ?(?:aux?|a la|a l'|les|la|le|l'|est aux?|pour les?|pour la) ?((?:(?:conception|creation|construction|realisation|fabrication|composition|facture) (?:des |du |de la |de l'|de |d')[a-z]+)|[a-z]+(?: en scene| lumiere| originale)?)(?!(?: [a-z]+)? ?(?:de |d'|par |:(?! (?:l'|le |la |les |un |une |des |et |c'est |tout |rien |voila |de quoi |on |il |elle |autant |que |qui |ca |cela |quoi |pourquoi |nous |vous |ce |quel|deux |trois ))|est |sont |signee?))/u.exec(
      after,
    )?.[1]
  if (elided !== undefined && roleCues(elided).length > 0) return byCue(elided)
  const dashed = /^ ?[–—:-] ([\p{L} ']{3,24})(?= ?(?:[,;.\n|·•+/]|$))/u.exec(after)?.[1]
  if (dashed !== undefined && isAllTrade(dashed)) return byCue(dashed)
  if (
    /^ (?:(?:est|sont|seule?s?) )?(?:sur scene|en scene|au plateau|sur le plateau|sur les planches|en piste)(?![\p{L}-])/u.test(
      after,
    )
  )
    return [['performance']]
  const apposed = byTrade.exec(after)?.[1]
  if (apposed !== undefined) return byCue(apposed)
  // « X pour les mots, Y pour les lumières »
  const charged =
    /^ pour (?:les? |la |l'|ses? |sa |leurs? )((?:mise en scene|lumieres?|eclairages?|musiques?|notes|partition|textes?|mots|costumes|decors?|scenographie|choregraphie|video|son|jeu))(?= ?(?:[,;.\n)]| et |$))/.exec(
      after,
    )?.[1]
  if (charged !== undefined) return charged === 'notes' ? [['music']] : charged === 'mots' ? [['text']] : byCue(charged)
  const listed =
    /^, (?:aux |a la |a l'|au )?((?:creation |conception )?(?:costumes|lumieres?|scenographie|mise en scene|musique|texte|choregraphie|video|decors?|dramaturgie|adaptation|traduction|marionnettes|direction musicale|(?:piano|violon|violoncelle|guitare|flute|harpe|batterie|soprano|tenor|baryton|alto|chant)))(?= ?(?:[;.\n·|]|$))/.exec(
      after,
    )?.[1]
  if (listed !== undefined && roleCues(listed).length > 0) return byCue(listed)
  const being = tradesOfBeing(after)
  if (being.length > 0) return being
  const owed =
    /^,? (?:que? ?)?(?:(?:l'on|on|nous) (?:doi[ts]|devons)|revien(?:t|nent)|(?:est|sont|a ete|ont ete) confiee?s?) (?:la |le |les |l'|son |sa |ses |cette |ce |ces )?([a-z]+(?: en scene| musicale| lumieres?)?)/.exec(
      after,
    )?.[1]
  if (owed !== undefined && roleCues(owed).length > 0) return byCue(owed)
  return seenOrBracketed(after)
}

/** What somebody is called for, in the infinitive, and the trade that does it. */
const purposes: readonly (readonly [RegExp, readonly Role[]])[] = [
  [/^traduire\b/, ['translation']],
  [
    /^(?:jouer|incarner|interpreter|camper|chanter|danser|tenir (?:le|ce) role|porter (?:le|ce) role)\b/,
    ['performance'],
  ],
  [/^(?:mettre en scene|monter|diriger)\b/, ['direction', 'conducting']],
  [/^(?:ecrire|inventer) (?!la musique|une musique|les lumieres)/, ['text']],
  [/^(?:composer|mettre en musique|ecrire la musique)\b/, ['music']],
  [/^(?:eclairer|mettre en lumiere)\b/, ['light']],
  [/^(?:costumer|vetir|coudre|habiller (?!la scene|le plateau|l'espace))/, ['costume']],
  [/^(?:batir|dessiner|planter|imaginer|construire) (?:le|les|ce|ces|un) decors?\b/, ['set']],
]
/** « X, bouleversant en fils prodigue », « Y, hilarante, »: said of those who are seen. */
const praised = new RegExp(
  `^,? (?:aussi |toujours |tour a tour |tout simplement )?(?:${praise}[a-z]* (?:en|dans (?:le role|la peau|les habits)) |(?<=, )(?:bouleversant|hilarant|poignant|irresistible|dechirant|impayable)e?s?,)`,
)
/** « Hortense Quillien (la mère) »: whom somebody plays. */
const somebody =
  /^(?:l[ea] |l')(?:mere|pere|fils|fille|frere|soeur|sœur|oncle|tante|grand-mere|grand-pere|mari|femme|epoux|epouse|fiancee?|amante?|amie?|voisine?|roi|reine|prince|princesse|serva?nte?|valet|medecin|docteur|juge|facteur|boulangere?|maire|patronne?|vieux|vieille|jeune \p{L}+|enfant|garcon|gamine?|clown|fou|folle|diable|loup|ogre|sorciere|fee|mariee?|veuve?|absente?|etranger|etrangere)(?: [a-z]+)?$/u

function seenOrBracketed(after: string): (readonly Role[])[] {
  const bracket = /^(?: [a-z']+){0,4}\s*\(([^)]{2,50})\)/.exec(after)?.[1]
  if (praised.test(after) || somebody.test(bracket ?? '')) return [['performance']]
  return bracket === undefined ? [] : byCue(bracket)
}

/** « le travail de X sur la lumière »: of who lights, or of who leads them to. */
const ofLight = /^ sur (?:la |les |l')(?:lumieres?|eclairages?|clair-obscur|penombre)(?![\p{L}-])/u

const callsFor =
  /\b(?:qui (?:d'autre|mieux) qu(?:e |')|(?:fallait|faut|fallu)(?: bien)? |(?:appel|confiance|pense|songe) a |(?:choisi|convoque|engage|sollicite) )$/

/** « Qui d'autre que X pour traduire Shakespeare ? » */
export function tradesOfPurpose(before: string, after: string): (readonly Role[])[] {
  if (/\btravail (?:[a-z]+ )?d(?:e |')$/.test(before) && ofLight.test(after)) return [['light', 'direction', 'set']]
  const asked = /\b(?:demand|propos|confi)[a-z]* (?:a |au )$/.test(before)
  const purpose = (asked ? /^ (?:de |d'|le soin de |le soin d')(.{4,30})/ : /^,? pour (.{4,30})/).exec(after)?.[1]
  if (purpose === undefined || !(asked || callsFor.test(before))) return []
  return purposes.filter(([pattern]) => pattern.test(purpose)).map(([, roles]) => roles)
}

/** « X est le metteur en scène », « Aux côtés de X, c'est Y qui donne la réplique »: what the sentence makes of the one named. */
function tradesOfBeing(after: string): (readonly Role[])[] {
  const own = ofOwn.exec(after)?.[1] ?? foundAt.exec(after)?.[1]
  if (own !== undefined && roleCues(own)[0]?.start === 0) return byCue(own)
  const being =
    /^,? (?:est|sera|etait) (?:bien |aussi |ici )?(?:le |la |l'|un |une |son |notre )([a-z]+(?: en scene)?)(?! d['e] )/.exec(
      after,
    )?.[1]
  if (being !== undefined && roleCues(being)[0]?.start === 0) return byCue(being)
  // « Aux côtés de X, c'est Y qui donne la réplique »
  if (/^,? (?:c'est )?[^.;:!?\n]{3,40} (?:qui )?(?:lui )?donne(?:nt)? la replique/.test(after)) return [['performance']]
  return []
}

/** « …, Brunhoff ses décors »: the verb was said of another. */
const ofOwn = /^ (?:son|sa|ses) ([a-z]+(?: en scene| lumieres?| sonore)?)(?= ?(?:[.,;!?\n]|$| et ))/
/** « C'est X que l'on retrouve à la mise en scène » */
const foundAt =
  /^,? (?:que (?:l'on |vous |nous )|qu'on )[a-z' ]{4,20} (?:aux?|a la|a l') ?([a-z]+(?: en scene| lumieres?| sonore)?)(?= ?(?:[.,;!?\n]|$))/

/** « Antoine Le Bihan, auteur de la pièce »: the trade as a noun beside the name. */
const byTrade =
  /^, (?:son |sa |ici |une? |l'|le |la )?(auteur|autrice|auteure|metteu(?:r|se) en scene|scenographe|costumiere?|eclairagiste|composit(?:eur|rice)|choregraphe|comedien(?:ne)?|act(?:eur|rice)|danseu(?:r|se)|chanteu(?:r|se)|musicien(?:ne)?|dramaturge|traduct(?:eur|rice)|chef(?:fe)? d'orchestre)(?= ?(?:[,.;)!?\n]|$| (?!:)))(?! de \p{L}+ :)/u

function byCue(text: string): Role[][] {
  const cues = roleCues(text)
  return cues.map((cue) => together(cues, cue))
}

/** « A, B et C sur scène ». */
export function onStageIn(after: string): (readonly Role[])[] {
  return /^,? que (?:dirige|met en scene|mene|fait (?:jouer|danser|chanter|tourner))(?:nt)? |^ (?:(?:sont|seront|etaient) )?(?:sur scene|en scene|au plateau|sur le plateau|en piste|a l'affiche|dans les (?:[a-z]+ )?roles?|pour le jeu)(?![\p{L}-])|^, (?:deux|trois|quatre|cinq|nos|les|des) (?:[a-z]+ )?(?:comedien|act(?:eur|rice)|danseu|interpret|artistes|circassien|chanteu|clowns)/u.test(
    after,
  )
    ? [['performance']]
    : []
}

/** « mise en scène Rose Petit » holds a trade and somebody else's name. */
export function isAllTrade(label: string): boolean {
  const cues = roleCues(label)
  const left = cues.reduce((text, cue) => text.replace(label.slice(cue.start, cue.end), ''), label)
  return (
    cues.length > 0 &&
    left.replace(/\b(?:et|de|la|le|les|des|du|l|d|a|au|originale?|creation)\b|[ &'/+-]/g, '').length <= 3
  )
}
