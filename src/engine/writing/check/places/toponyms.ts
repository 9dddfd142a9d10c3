import { commonGivenNames } from '../../../identity/index.ts'
import { matchesIn } from '../../../language/index.ts'
import type { Scene } from '../scene/finding.ts'
import { isCommonOpening, isOfCulture, opensCommonly, placeHeads } from '../scene/name-shapes.ts'
import { foldText, type Span, sentenceAround } from '../text/reading.ts'
import { isOfTheWorld } from './names-of-the-world.ts'
import { hallHeads, venueHeads } from './place-shapes.ts'
import { isTownName } from './towns.ts'
import { isPartOfPlace } from './towns-said.ts'

const word = "\\p{Lu}[\\p{L}'’]+"
const tie = "(?:sur|sous|lès|les|lez|en|aux?|le|la|de|du|des|d'|l'|près|devant)"

/** « Vernoy-sur-Lise », « Saint-Aubrac », « VILLENEUVE-LÈS-MONTS »: names that only places are given, wherever they stand. */
const hyphenated = new RegExp(
  `(?<![\\p{L}\\d'.@/-])(?:(?:Saint|Sainte|SAINT|SAINTE|St|Ste)-${word}(?:-${tie}|-${word}){0,4}|(?:Mont|Pont|Port|Bourg|Château|Ville|Villeneuve|Val|Bois|Mas|Fort|Haut|Haute|Bas|Basse|Roche|Font|Fontaine)-(?:${tie}-)?${word}|${word}-(?:${tie}-(?:${tie}-)?)${word})(?![\\p{L}-])`,
  'giu',
)
/** Saints who are a person, a thing or a feast before they are a town. */
const otherSaints =
  /^sainte?-(?:saens|exupery|simon|just|john|preux|valentin|sylvestre|nicolas|esprit|siege|pere|pierre et|jean-baptiste|cecile|catherine|honore|bernard|office|nitouche|glinglin|barthelemy|laurent|beuve|germain-des-pres|michel|martin|loup|phalle|point|amour)$/

/** Towns told by their shape alone. */
export function hyphenatedTowns(scene: Scene): Span[] {
  return matchesIn(scene.reading.plain, hyphenated)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => {
      const written = scene.reading.plain.slice(span.start, span.end)
      const folded = foldText(written)
      const first = folded.split('-')[0] ?? ''
      return (
        /^\p{Lu}/u.test(written) &&
        /-\p{Lu}/u.test(written) &&
        !otherSaints.test(folded) &&
        !isOfTheWorld(folded) &&
        !commonGivenNames.has(first) &&
        !isCommonOpening(first) &&
        !/-(?:moi|toi|vous|nous|la|le|les|y|ci)$/.test(folded) &&
        !bearsSaint.test(scene.reading.folded.slice(Math.max(0, span.start - 24), span.start)) &&
        !/^ \p{Lu}\p{Ll}/u.test(scene.reading.plain.slice(span.end, span.end + 3))
      )
    })
}

/** « l'église Saint-Étienne », « la rue Saint-Denis », « le lycée Pont-de-Vaux ». */
const bearsSaint =
  /(?:eglise|chapelle|paroisse|abbaye|abbatiale|cathedrale|basilique|collegiale|cloitre|prieure|hopital|ile|canal|rue|place|quai|cours|universite|gare|porte|pont|avenue|boulevard|bd|ecole|lycee|college|metro|arret|tram|parking|faubourg|quartier|foire|feux? de la|nuit de la|theatre|espace|salle|halle|centre|maison|auditorium|domaine|chateau|parc|jardins?|hotel|bar|cafe|compagnie|ensemble|quatuor|choeur|orchestre|prix) (?:de |d'|du |de la |des )?$/

const host =
  '(?:reçoit|accueille|héberge|programme|affiche|s’offre|invite|attend|applaudit|découvre|fête|ouvre ses portes à|a rendez-vous avec|se prépare à (?:recevoir|accueillir))'
const hosted =
  "(?:« ?|\\*|_|“|\"|le spectacle|la pièce|le concert|la compagnie|la troupe|le collectif|l'ensemble|l'orchestre|notre|ce spectacle|cette pièce|ce concert|cette création|\\p{Lu})"
/** « Saint-Aubrac reçoit *L'Orage* », « à Lanvallec d'accueillir la compagnie »: who opens its doors to a show is a place. */
const hosting = new RegExp(
  `(?:(?<=^|\\n|[.!?:•·|–—,-] ?)(${word}(?:-[\\p{L}']+)*(?: \\p{Lu}[\\p{L}'-]+)?)(?= (?:${host.replace('’', "'")} ${hosted}|(?:accueille|reçoit|héberge)(?![\\p{L}])))|(?<=(?<!\\p{L})[Àà] )(${word}(?:-[\\p{L}']+)*)(?= (?:de recevoir|d'accueillir|de découvrir|d'applaudir|de fêter)))`,
  'gu',
)

/** « L'Embarcadère vous attend », « C'est la Verrerie qui accueille la troupe », « Direction la Verrerie »: a house by what it does. */
const houses = new RegExp(
  `(?:(?:(?<=(?:^|\\n|[.!?:•·|–—-]) ?)(?:L'|Le |La |Les )|(?<=, )(?:l'|le |la |les )(?=[^.!?,;]{4,45} (?:vous (?:accueille|reçoit|ouvre)|nous (?:accueille|reçoit)|ouvre (?:grand )?(?:ses|les) portes)))(${word}(?:-[\\p{L}']+)*(?: (?:de la |de l'|de |du |des |d')?\\p{Lu}[\\p{L}'-]+)*(?: \\p{Ll}{4,})?)(?= (?:vous (?:attend|accueille|reçoit|ouvre|invite|donne rendez-vous)|nous (?:accueille|reçoit|ouvre)|nous (?:fait confiance|attend)|vous convie|est heureu(?:x|se) de vous|se réjouit|ouvre sa saison|présente «|a le plaisir de|programme (?:la|le|ce|cette|les)|ouvre (?:grand )?(?:ses|les) portes|accueille|reçoit|héberge|affiche (?:complet|« ))(?![\\p{L}]))|(?<=\\b[Cc]'est (?:[Ll]e |[Ll]a |[Ll]'|Les |au |à la |à l'))(${word}(?:-[\\p{L}']+)*(?: \\p{Lu}[\\p{L}'-]*)*)(?= qui (?:accueille|reçoit|héberge|programme|ouvre))|(?<=(?:\\b[Dd]irection|\\b[Cc]ap sur|[Rr]endez-vous (?:devant|sous|sur)) (?:le |la |l'|les ))(${word}(?:-[\\p{L}']+)*))`,
  'gu',
)
/** « l'équipe de la Verrerie », « la porte du Dôme »: a house by what it has. */
const owned =
  /(?<!\p{L})(?:portes?|planches|équipe|murs|scène|plateau|affiche|programmation|billetterie|accueil|saison|fauteuils|gradins|rideau|parvis|coulisses|standard|guichet|hall|bar|toit|chapiteau|caisse|abonnés|route|chemin) (?:de la |de l'|du |des |de (?:La |Le |Les |L'))(\p{Lu}[\p{L}'-]+(?: (?:de la |de l'|de |du |des |d')?\p{Lu}[\p{L}'-]+)*)/gu

/** Houses of no known shape that the text makes act as one. */
export function actingHouses(scene: Scene): Span[] {
  return [...matchesIn(scene.reading.plain, houses), ...matchesIn(scene.reading.plain, owned)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    const first = foldText(name.split(/[ '-]/)[0] ?? '')
    const isHall = new RegExp(`^(?:${hallHeads})$`, 'u').test(name.split(/[ '-]/)[0] ?? '')
    if (
      name === '' ||
      (isCommonOpening(first) && !isHall) ||
      commonGivenNames.has(first) ||
      isOfCulture(foldText(name))
    )
      return []
    if (
      /^(?:cie|compagnie|collectif|troupe|ensemble|orchestre|nuit|reine|roi|prince|mort|lune|soleil|ville|mairie)$/.test(
        first,
      )
    )
      return []
    const start = match.index + match[0].lastIndexOf(name)
    const span = { start, end: start + name.length }
    return isPartOfPlace(scene, span) ? [] : [span]
  })
}

/** « Carhaix – Auditorium des Carmes »: one name that opens a line and leads to a house. */
export function townsBeforeVenues(scene: Scene): Span[] {
  return scene.venues.flatMap((venue) => {
    const before = scene.reading.plain.slice(Math.max(0, venue.start - 45), venue.start)
    const found = new RegExp(
      `(?:^|\\n|[.!?;] |(?<=\\b(?:dates?|villes?|étapes?|soirs?|soirées?|escales?|tournée|représentations?) ?): |[|•·/] ?)(?:[-–—•·▪📍👉→] ?)?(${word}(?:-[\\p{L}']+)*)(?: \\(\\d{2,3}\\))?(?:, | [–—|·/-] | \\()(?:l'|le |la )?$`,
      'u',
    ).exec(before)
    const name = found?.[1]
    if (name === undefined || (found?.index === 0 && venue.start > 45)) return []
    const first = foldText(name.split(/[ '-]/)[0] ?? '')
    const start = venue.start - before.length + before.lastIndexOf(name)
    const span = { start, end: start + name.length }
    const isElse = isCommonOpening(first) || placeHeads.test(first) || commonGivenNames.has(first)
    return isElse || isPartOfPlace(scene, span) ? [] : [span]
  })
}

/** « mardi 4 novembre : Lessac (19 h) », « 4 mai › 21 h › Lessac – »: one name that a day leads to, and its hour or a mark behind it. */
export function townsAfterDays(scene: Scene): Span[] {
  return scene.moments.flatMap((moment) => {
    const found = new RegExp(
      `^(?: ?[:›>|·–—] ?(?:\\d{1,2} ?h(?: ?\\d\\d)?|\\d\\d?:\\d\\d)?(?: ?[›>|·–—])? ?)(${word}(?:-[\\p{L}']+)*)(?= ?\\(\\d| [›>|·–—-] |\\s*(?:\\n|$))`,
      'u',
    ).exec(scene.reading.plain.slice(moment.end, moment.end + 60))
    const name = found?.[1]
    const first = foldText(name?.split(/[ '-]/)[0] ?? '')
    if (name === undefined || isCommonOpening(first) || placeHeads.test(first) || commonGivenNames.has(first)) return []
    const end = moment.end + (found?.[0].length ?? 0)
    return [{ start: end - name.length, end }]
  })
}

const dateline = new RegExp(
  `(?:^|\\n)(?:\\p{Extended_Pictographic}\\uFE0F? ?)?(${word}(?:-[\\p{L}']+)*)(?: (?:—|–|-|\\|) (?=\\p{Lu})|, c'est (?=(?:demain|après-demain|ce soir|aujourd'hui|tout à l'heure|bientôt|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)(?!\\p{L})))`,
  'gu',
)

/** « Brest — Trois soirs durant… », « Brest, c'est demain »: the town that a release or a message opens with. */
export function datelineTowns(scene: Scene): Span[] {
  return matchesIn(scene.reading.plain, dateline).flatMap((match) => {
    const name = match[1] ?? ''
    const start = match.index + match[0].indexOf(name)
    return isTownName(foldText(name)) ? [{ start, end: start + name.length }] : []
  })
}

/** Towns that host the show: the record's own are claimed before. */
export function hostTowns(scene: Scene): Span[] {
  return matchesIn(scene.reading.plain, hosting).flatMap((match) => {
    const name = match[1] ?? match[2] ?? ''
    const first = foldText(name.split(/[ '-]/)[0] ?? '')
    if (isCommonOpening(first) || placeHeads.test(first) || commonGivenNames.has(first)) return []
    const start = match.index + match[0].indexOf(name)
    return [{ start, end: start + name.length }]
  })
}

const people =
  '(?:public|publics|habitante?s?|spectateurs?|spectatrices?|commune|ville|mairie|municipalité|gens|jeunes|familles|voisins|voisines|amis|amateurs|marché|théâtre|scène|plateau|salle|gare|étape|halte|escale|détour par|passage|arrêt|festival|fête|dates?|soirs?|représentations?|séances?)'
/** « le public d'Ormesnil », « les habitants de Lanvallec »: a town by those who live there. */
const lived = new RegExp(`(?<!\\p{L})${people} (?:de |d')(${word}(?:-[\\p{L}']+)*)(?! \\p{Lu})(?![\\p{L}-])`, 'gu')

/** « Ce soir, sous les voûtes de Chenôve »: whose walls one plays in, where the sentence gives a day. */
const within =
  /(?<!\p{L})(?:sous|sur|dans|devant|derrière|entre|parmi|au|aux|à la|à l') ?(?:les |la |le |l'|ces |ses |nos )?\p{Ll}{4,} (?:de |d')(\p{Lu}\p{Ll}[\p{L}']+(?:-[\p{L}']+)*)(?! \p{Lu})(?![\p{L}-])/gu

function placedTowns(scene: Scene): RegExpExecArray[] {
  return matchesIn(scene.reading.plain, within).filter((match) => {
    const end = match.index + match[0].length
    const span = { start: end - (match[1] ?? '').length, end }
    const sentence = sentenceAround(scene.reading, span)
    const folded = foldText(match[1] ?? '')
    const known = scene.names.some((name) => name.start < span.end && span.start < name.end)
    const dated = scene.moments.some((moment) => moment.start >= sentence.start && moment.end <= sentence.end)
    return dated && !known && !isOfTheWorld(folded) && !isOfCulture(folded) && !isPartOfPlace(scene, span)
  })
}

export function livedInTowns(scene: Scene): Span[] {
  return [...matchesIn(scene.reading.plain, lived), ...placedTowns(scene)].flatMap((match) => {
    const name = match[1] ?? ''
    const first = foldText(name.split(/[ '-]/)[0] ?? '')
    if (isCommonOpening(first) || placeHeads.test(first) || commonGivenNames.has(first)) return []
    const start = match.index + match[0].length - name.length
    return [{ start, end: start + name.length }]
  })
}

/** « Ormesnil, vendredi 12 mars »: one name that opens a line or a sentence and leads to a day. */
export function townsBeforeDays(scene: Scene): Span[] {
  return scene.moments.flatMap((moment) => {
    const before = scene.reading.plain.slice(Math.max(0, moment.start - 45), moment.start)
    const found = new RegExp(
      `(?:^|\\n|[.!?;:•·|] )(?:[-–—•·▪📍👉→] ?)?(${word}(?:-[\\p{L}']+)*)(?: \\(\\d{2,3}\\))?(?:, | [–—|·-] ?| ?: )(?:le |les |du )?$`,
      'u',
    ).exec(before)
    const name = found?.[1]
    if (name === undefined || (found?.index === 0 && moment.start > 45)) return []
    const first = foldText(name.split(/[ '-]/)[0] ?? '')
    if (isCommonOpening(first) || placeHeads.test(first) || commonGivenNames.has(first)) return []
    if (labelOfDay.test(foldText(name))) return []
    const start = moment.start - before.length + before.lastIndexOf(name)
    return [{ start, end: start + name.length }]
  })
}

/** « Jour : samedi 5 »: what leads to any day. */
const labelOfDay =
  /^(?:jours?|periode|creneaux?|planning|programmation|echeance|reprise|rentree|cloture|avant-premiere)$/

const segment =
  "(?:(?:La |Le |Les |L')?\\p{Lu}[\\p{L}\\d']*(?:-[\\p{L}\\d']+)*(?: (?:de la |de l'|de |du |des |d'|aux? |en |la |le |les |l')*\\p{Lu}?[\\p{L}\\d'-]+){0,5})"
/** « L'Embarcadère – Hautevigne » on a line of its own: a venue and its town, whatever their names. */
const pair = new RegExp(
  `(?<=^|\\n)(?:[-•·▪📍👉→*] ?)?(${segment})( ?[–—|·/] ?| - |, )(${segment})(?: \\(\\d{2,3}\\))?(?=\\.?\\s*(?:\\n|$))`,
  'gu',
)

/** The two halves of a line that gives a place and nothing else. */
export function placeLines(scene: Scene): { venue: Span; city: Span }[] {
  return matchesIn(scene.reading.plain, pair).flatMap((match) => {
    const [, left = '', link = '', right = ''] = match
    if ([left, right].some((name) => opensCommonly(name) || isPersonLike(name) || /[.!?]/.test(name))) return []
    // « Titre, un sous-titre » is no address: before a comma stands what can only be a house.
    const house = new RegExp(`^(?:L'|Le |La |Les )\\p{Lu}|^(?:${venueHeads}|${hallHeads})(?![\\p{L}])`, 'u').test(left)
    const isSentence = scene.reading.plain.charAt(match.index + match[0].length) === '.'
    if (
      (link === ', ' ? !house : isSentence) ||
      /\d/.test(right) ||
      (/\d/.test(left) && !house) ||
      /^\p{Lu}{2,3}(?![\p{L}'])/u.test(left)
    )
      return []
    const start = match.index + match[0].indexOf(left)
    const from = start + left.length + link.length
    const venue = { start, end: start + left.length }
    const city = { start: from, end: from + right.length }
    // A line that names somebody or the show is of them.
    const known = scene.names.some((name) => name.start < city.end && venue.start < name.end)
    return known || / \p{Ll}{3,} \p{Ll}{3,} /u.test(` ${right} `) ? [] : [{ venue, city }]
  })
}

function isPersonLike(name: string): boolean {
  return commonGivenNames.has(foldText(name.split(/[ -]/)[0] ?? ''))
}
