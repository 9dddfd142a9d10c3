import type { AtomKind } from '../../../contract/index.ts'
import { commonGivenNames } from '../../identity/index.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { listNames, type PlaceKind } from './known-places.ts'
import { isCommonOpening, opensCommonly } from './name-shapes.ts'
import { foldText, normaliseText, type Span, sentenceAround } from './reading.ts'
import { isTown } from './towns.ts'

const tail =
  "(?: (?:de la |de l'|de |du |des |d'|la |le |les |l'|en |sur |à |aux? )*(?:d'|l')?(?:\\p{Lu}[\\p{L}\\d'-]*|\\d{1,2}(?= ?(?:[.,;:)!?\\n]|$))))"
/** « Salle des glaces », « Cour d'honneur »: a name in lower case after a head that wears its capital. */
const lowerTail = "(?: (?:de la |de l'|des |du |d'|aux? )\\p{Ll}{3,})"
const venueHeads =
  "Théâtre|THÉÂTRE|Théatre|Espace|Centre (?:culturel|dramatique|chorégraphique|d'art|des arts|national)|Centre|Maison|Opéra|Auditorium|Zénith|Comédie|Cirque|Palais|Château|Église|Chapelle|Abbaye|Cathédrale|Halles?|Grange|Cité|Conservatoire|Médiathèque|Philharmonie|Pavillon|Manufacture|Usine|Friche|Fabrique|Ferme|Scène nationale|Scène conventionnelle|Pôle|Quai|Arsenal|Forum|Carré|Dôme|Lavoir|Moulin|Cinéma|Café-théâtre|Cabaret|Casino|Salle des fêtes|Salle polyvalente|Musée|Bibliothèque|Ferme"
const size = '(?:Grande?|Petite?|Haute?|Basse?|Vieux|Vieille|Nouveau|Nouvelle|Ancienne?)'
const hallHeads =
  'Grande Halle|Grande halle|Grande salle|Petite salle|Grande Salle|Petite Salle|Salle|Petite scène|Petite Scène|Grande scène|Grande Scène|Scène|Studio|Galerie|Verrière|Foyer|Plateau|Atelier|Chapiteau|Nef|Rotonde|Orangerie|Amphithéâtre|Auditorium|Cave|Chaufferie|Hall|Cour|Jardin|Petit théâtre|Petit Théâtre|Grand théâtre|Grand Théâtre|Salon|Loge|Grenier|Crypte|Cloître|Coupole|Tente|Club|Boîte noire|Black Box'
const venueShape = new RegExp(
  `(?<![\\p{L}-])(?:(?:Grande?|Petite?|Vieux|Vieille|Nouveau|Nouvelle|Ancienne?) )?(?:${venueHeads})(?:${tail}{1,5}|${lowerTail}(?= ?[.,;:!?)\\n·|–—-]| ?$))|(?<![\\p{L}-])\\p{Lu}\\p{L}+-[Tt]héâtre(?![\\p{L}-])`,
  'gu',
)
const hallShape = new RegExp(
  `(?<![\\p{L}-])(?:${size} )?(?:${hallHeads})(?:${tail}{1,3}|${lowerTail}(?= ?[.,;:!?)\\n·|–—-]| ?$)|(?= ?[.,;:!?)\\n]| ?$| à| le| de | du| les|\\s[·|–—-]))`,
  'gu',
)
/** After « dans la », or after an hour or a date and a comma, a capitalised word is a place. */
const slot =
  /(?:\bdans (?:la |le |les |l'|notre )|(?:\d ?h(?: ?\d\d)?|:\d\d|midi|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|\d{4})\)?\s?[,·|–—-] (?:à la |au |à l'|en |dans la )?|📍 ?|[Ll]ieu(?: de représentation)? ?: ?|[Ss]alle ?: ?)(\p{Lu}[\p{L}'-]+(?: (?:(?:de la |de l'|de |du |des |d'|la |le |l'))?\p{Lu}[\p{L}'-]+| (?:salle|scène|principale|théâtre|noire|rouge|bleue|verte|blanche))*)/gu
/** « en salle Béjart », « à la bibliothèque Colette-Magny »: after a preposition of place, a common noun of place and its name. */
const lowerHalls = '(?:(?:petite|grande) )?(?:salle|studio|plateau|scène|galerie|nef|cave)'
const lowerVenues =
  '(?:bibliothèque|médiathèque|église|chapelle|abbatiale|abbaye|gymnase|chapiteau|théâtre|espace|auditorium|halle|cinéma|conservatoire|château|opéra|cabaret|centre culturel|café|musée)'
const placed = (heads: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}-])(?:[àÀ] la |[àÀ] l'|[Aa]u |[Ee]n |[Dd]ans (?:la |le |l')|[Ss]ous (?:la |le |l'))(${heads}${tail}{1,3})`,
    'gu',
  )
const placedHalls = placed(lowerHalls)
const placedVenues = placed(lowerVenues)
/** « salle Pleyel », wherever it stands. */
const bareHalls = new RegExp(`(?<![\\p{L}-])((?:petite |grande )?(?:salle|studio)${tail}{1,3})`, 'gu')
/** « à 21 h au Baratin ». */
const afterHour =
  /\d ?h(?: ?\d\d)? (?:au|à la|à l'|sous le|dans la|dans le) ?(\p{Lu}[\p{L}'-]+(?: (?:(?:de la |de l'|de |du |des |d'))?\p{Lu}[\p{L}'-]+)*)/gu
/** « Aux Tanzmatten, mardi 24 », « À la Coursive. »: a place opens the line and a mark closes it. */
const leading =
  /(?:(?<=^|\n|[.!?•·|] )|(?<=^|\n))(?:À la |A la |À l'|A l'|Au |Aux )(\p{Lu}[\p{L}\d'-]+(?: (?:(?:de la |de l'|de |du |des |d')?\p{Lu}[\p{L}\d'-]*))*)(?= ?(?:[,.!|·:]|\n|$))/gu
/** « rendez-vous au TNS », « venez à la Filature ». */
const meeting =
  /(?:[Rr]endez-vous|[Vv]enez|attend|attendons|retrouvez-nous|retrouve|joue|jouée?|joué|donnée?|présentée?|représentations?|affiche|accueillie?|soirée|programmée?|reprise|spectacle|installe|débarque|lieu|passe) (?:à la |au |à l'|aux |en |dans la |dans le |dans l'|sous le |sous la |sur la |sur le )(\p{Lu}[\p{L}\d'-]+(?: (?:(?:de la |de l'|de |du |des |d'|la |le |l'|aux? )?[\p{Lu}\d][\p{L}\d'-]*|(?:des|du|de la|d') ?\p{Ll}{3,}))*)/gu
const cities =
  /(?<!\p{L})(?:[àÀ] |(?:au|Au|aux|Aux) (?=Havre|Mans|Puy|Lilas|Creusot|Touquet|Blanc-Mesnil|Ulis|Mureaux)|(?:[Aa]u cœur|[Pp]rès|à deux pas|à côté|[Dd]u côté|[Dd]ans la ville) d(?:e |')|[Cc]ap sur |[Dd]irection |(?:[Éé]tape|[Dd]estination|[Vv]ille) ?: ?|[Ee]n (?=Avignon|Arles)|(?<=^|[\s(])(?=\p{Lu}[\p{L}'-]+ \(\d\d\d?\)))((?:(?:La|Le|Les|L') ?)?\p{Lu}[\p{L}']+(?:-[\p{L}']+)*(?: \p{Lu}[\p{Ll}']+(?:-[\p{L}']+)*)?)/gu

/** Places that the record does not have, seen by their first word or by where they stand. */
export function findOtherPlaces(scene: Scene): Finding[] {
  return [
    ...strangers(scene, 'venue', wholeMatches(scene, venueShape)),
    ...strangers(
      scene,
      'hall',
      wholeMatches(scene, hallShape).filter((span) => isNamedHall(scene, span)),
    ),
    ...strangers(
      scene,
      'venue',
      groupMatches(scene, meeting).filter((span) => isSlotFiller(scene, span)),
    ),
    ...strangers(scene, 'venue', groupMatches(scene, placedVenues)),
    ...strangers(scene, 'hall', groupMatches(scene, placedHalls)),
    ...strangers(scene, 'hall', groupMatches(scene, bareHalls)),
    ...strangers(
      scene,
      'venue',
      groupMatches(scene, afterHour).filter((span) => isSlotFiller(scene, span)),
    ),
    ...strangers(
      scene,
      'venue',
      groupMatches(scene, leading).filter((span) => isSlotFiller(scene, span) && !isPartOfPlace(scene, span)),
    ),
    ...strangers(scene, 'venue', otherAdjectives(scene)),
    ...strangers(scene, 'venue', beforeCities(scene)),
    ...strangers(scene, 'venue', afterMoments(scene)),
    ...strangers(scene, 'city', afterVenues(scene)),
    ...strangers(
      scene,
      'city',
      groupMatches(scene, cities).filter((span) => isCityLike(scene, span)),
    ),
    ...strangers(scene, 'city', townsIn(scene)),
    ...strangers(
      scene,
      'hall',
      groupMatches(scene, slot).filter((span) => isSlotFiller(scene, span)),
    ),
  ]
}

function wholeMatches(scene: Scene, pattern: RegExp): Span[] {
  return [...scene.reading.plain.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function groupMatches(scene: Scene, pattern: RegExp): Span[] {
  return [...scene.reading.plain.matchAll(pattern)].flatMap((match) => {
    const inner = match[1] ?? ''
    const start = match.index + match[0].length - inner.length
    return inner === '' ? [] : [{ start, end: start + inner.length }]
  })
}

function isCityLike(scene: Scene, span: Span): boolean {
  const written = scene.reading.plain.slice(span.start, span.end)
  const first = written.split(/[ '-]/)[0] ?? ''
  if (/^(?:La|Le|Les|L)$/.test(first)) return isTown(foldText(written))
  if (isCommonOpening(first) && !written.includes('-') && !isTown(foldText(written))) return false
  if (isTown(foldText(written)) || isTown(foldText(first))) return true
  if (commonGivenNames.has(foldText(written))) return false
  return !/ /.test(written) && speaksOfPlaying(scene, span)
}

/** « l'église Saint-Étienne », « rue de Rennes »: no town. */
const dedicated =
  /(?:eglise|chapelle|paroisse|abbaye|cathedrale|basilique|rue|place|quai|universite|gare|porte|avenue|boulevard|ecole|lycee|college|metro|arret|tram) (?:de |d'|du )?$/
const playing =
  /etape|destination|\bsoirs?\b|s'arrete|aventure|\bse passe|a lieu|\bse joue|troupe|au c[œo]?e?ur de|cap sur|compagnie|equipe|debarqu|s'installe|pose ses|fait halte|\bou \?|cap sur|rejoign|retrouv|accueil|lieu\b|venez|donne rendez|affiche|passage|tournee|escale|represent|spectacle|joue|rendez-vous|salle|theatre|scene|direction|voir|dates?\b|arrive|reprise|cree|soiree/

/** « à Rome » may be where the story happens: a town counts where one speaks of playing, or gives a day. */
function speaksOfPlaying(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  const dated = scene.moments.some((moment) => moment.start >= sentence.start && moment.end <= sentence.end)
  return dated || playing.test(scene.reading.folded.slice(sentence.start, span.start))
}

/** « dans la Verrière » is a hall when a day stands in the sentence or one plays there; « dans la Bible » is not. */
function isPlayedIn(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  if (
    scene.moments.some(
      (moment) => moment.start >= sentence.start && moment.end <= span.start && span.start - moment.end < 40,
    )
  )
    return true
  return /(?:joue|represent|affiche|lieu|rendez-vous|accueill|present|seance|retrouv|spectacle|soiree)[^.,;:]{0,25}$/.test(
    scene.reading.folded.slice(sentence.start, span.start),
  )
}

/** After a venue or a hall: its town or its hall, whatever its name. */
function afterVenues(scene: Scene): Span[] {
  return scene.venues.flatMap((venue) => {
    const next =
      /^(?:, | \(| [-–—·] )(\p{Lu}[\p{L}\d']+(?:-[\p{L}']+)*(?: [\p{L}\d'-]+){0,4}?)(?= ?[.,;)\n·|–—!]| ?$)/u.exec(
        scene.reading.plain.slice(venue.end, venue.end + 60),
      )
    const name = next?.[1]
    if (name === undefined || !canBePlace(name)) return []
    const start = venue.end + (next?.[0].length ?? 0) - name.length
    return [{ start, end: start + name.length }]
  })
}

/** « Chapiteau blanc » for the « Chapiteau bleu »: the name's noun with another word in lower case. */
function otherAdjectives(scene: Scene): Span[] {
  const { venues, halls } = scene.facts
  return [...venues, ...halls].flatMap(({ name }) => {
    const tied = /^(?:L[ea] |L')?(\p{Lu}\p{L}{2,}) (?:de la |de |du |des |d')(\p{Ll}{3,})$/u.exec(name)
    if (tied !== null) return otherComplements(scene, tied[1] ?? '', tied[2] ?? '')
    const parts = /(\p{Lu}\p{L}{3,}) (\p{Ll}{3,})$/u.exec(name)
    if (parts === null) return []
    const [, noun = '', adjective = ''] = parts
    return [
      ...scene.reading.plain.matchAll(new RegExp(`(?<!\\p{L})${noun} (\\p{Ll}{4,})(?= ?(?:[.,;:!?)\\n]|$))`, 'gu')),
    ]
      .filter((match) => match[1] !== adjective)
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
  })
}

/** « sur le quai des pêcheurs » for the « Quai d'honneur », where one plays. */
function otherComplements(scene: Scene, noun: string, complement: string): Span[] {
  const head = `[${noun.charAt(0)}${noun.charAt(0).toLowerCase()}]${noun.slice(1)}`
  const pattern = new RegExp(
    `(?<!\\p{L})(?:[Aa]u |[AaÀà] la |[Ss]ur l[ea] |[Dd]ans l[ea] |[Ss]ous l[ea] )(${head} (?:de la |de |du |des |d')(\\p{Ll}{3,}))(?!\\p{L})`,
    'gu',
  )
  return [...scene.reading.plain.matchAll(pattern)]
    .filter((match) => match[2] !== complement)
    .map((match) => ({
      start: match.index + match[0].length - (match[1] ?? '').length,
      end: match.index + match[0].length,
    }))
}

/** Before a town and a comma, a capitalised segment that opens a line or follows a mark is the venue. */
function beforeCities(scene: Scene): Span[] {
  return scene.names.flatMap((name) => {
    const written = scene.reading.plain.slice(name.start, name.end)
    const { cities, venues } = scene.facts
    if (![...cities, ...venues].some((known) => foldText(known.name) === foldText(written))) return []
    const before = scene.reading.plain.slice(Math.max(0, name.start - 70), name.start)
    const segment =
      /(?:^|\n|[.!?:|·📍•→👉] ?|[-–—] )((?:\p{Lu}[\p{L}\d']*(?:-[\p{L}\d']+)*)(?: [\p{L}\d'-]+){0,5})(?:, (?:à |au )?| \()$/u.exec(
        before,
      )?.[1]
    if (segment === undefined || !canBePlace(segment)) return []
    const start = name.start - before.length + before.lastIndexOf(segment)
    return [{ start, end: start + segment.length }]
  })
}

/** « c'est après-demain, au Bateau-Fard »: what a date or an hour leads to. */
function afterMoments(scene: Scene): Span[] {
  return scene.moments.flatMap((moment) => {
    const next =
      /^(?:,? (?:à|dès|vers) \d{1,2} ?[h:] ?(?:\d\d)?|,? \d{1,2} ?[h:] ?(?:\d\d)?)?,? (?:au |à la |à l'|aux |dans (?:la |le |les |l')|sous (?:le |la |les ))(\p{Lu}[\p{L}\d'-]+(?: (?:(?:de la |de l'|de |du |des |d'))?\p{Lu}[\p{L}\d'-]+)*)/u.exec(
        scene.reading.plain.slice(moment.end, moment.end + 80),
      )
    const name = next?.[1]
    if (name === undefined || isCommonOpening(name.split(/[ '-]/)[0] ?? '')) return []
    const start = moment.end + (next?.[0].length ?? 0) - name.length
    return [{ start, end: start + name.length }]
  })
}

function canBePlace(name: string): boolean {
  return !opensCommonly(name) || new RegExp(`^(?:${hallHeads}|${venueHeads}|${size}[ -])`, 'u').test(name)
}

function townsIn(scene: Scene): Span[] {
  return [...scene.reading.plain.matchAll(/(?<![\p{L}'-])\p{Lu}[\p{L}']+(?:-[\p{L}']+)*(?![\p{L}'-])/gu)]
    .filter(
      (match) =>
        isTown(foldText(match[0])) &&
        !dedicated.test(scene.reading.folded.slice(Math.max(0, match.index - 22), match.index)),
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** « Atelier », « Jardin » alone are halls only where a place is expected. */
function isNamedHall(scene: Scene, span: Span): boolean {
  if (scene.reading.plain.slice(span.start, span.end).includes(' ')) return true
  const venue = scene.names.find((name) => name.start > span.end && name.start - span.end < 9)
  const article = /(?:^|\n|[.!?] )(?:La |Le |L')$/.test(
    scene.reading.plain.slice(Math.max(0, span.start - 5), span.start),
  )
  if (article && venue !== undefined && /^ d[eu] /.test(scene.reading.folded.slice(span.end, venue.start + 1)))
    return true
  return /(?:\bau|a la|a l'|\ben|dans (?:la|le|l')|[,–—·|(-]|📍|salle :|lieu :) ?$/.test(
    scene.reading.folded.slice(Math.max(0, span.start - 10), span.start),
  )
}

/** « Au Bassin » for the « Bassin des Lumières »: a part of a known name, in capitals, is that name. */
function isPartOfPlace(scene: Scene, span: Span): boolean {
  const folded = scene.reading.folded.slice(span.start, span.end)
  const { venues, halls, cities } = scene.facts
  return [...venues, ...halls, ...cities].some(({ name }) => foldText(normaliseText(name)).includes(folded))
}

function isSlotFiller(scene: Scene, span: Span): boolean {
  const written = scene.reading.plain.slice(span.start, span.end)
  const within = /\bdans (?:la |le |les |l'|notre )$/.test(
    scene.reading.folded.slice(Math.max(0, span.start - 14), span.start),
  )
  if (within && !isPlayedIn(scene, span)) return false
  return (
    !isCommonOpening(written.split(/[ '-]/)[0] ?? '') ||
    /^(?:Petite|Grande|Grand|Petit|Salle|Scène|Plateau)\b/.test(written)
  )
}

function strangers(scene: Scene, kind: PlaceKind & AtomKind, spans: readonly Span[]): Finding[] {
  return spans.flatMap((found) => {
    const span = trimEnd(scene, scene.taken.freeOpening(found))
    const cutAtDay = /^(?:le |les |du )?\d/.test(scene.reading.plain.slice(span.end, found.end).trimStart())
    const hallOfVenue =
      kind === 'hall' && new RegExp(`^(?:${hallHeads})$`, 'u').test(scene.reading.plain.slice(span.start, span.end))
    if (
      span.end < found.end &&
      !cutAtDay &&
      !hallOfVenue &&
      !/ .*\p{Lu}/u.test(scene.reading.plain.slice(span.start, span.end))
    )
      return []
    const folded = scene.reading.folded.slice(span.start, span.end)
    if (!scene.taken.isFree(span) || scene.facts.prose.includes(folded) || scene.facts.houseProse.includes(folded))
      return []
    if (scene.facts.otherNames.some((known) => foldText(known.name).includes(folded))) return []
    scene.taken.claim(span)
    const whole = shortened(scene, kind, folded)
    if (whole !== undefined) return [supported(span, kind, whole.fact)]
    if (kind !== 'city') scene.venues.push(span)
    const known = scene.facts[listNames[kind]]
    const label = { venue: 'le lieu', hall: 'la salle', city: 'la ville' }[kind]
    const first = known[0]
    if (first === undefined) return [unsupported(span, kind, `La fiche ne donne pas ${label}.`)]
    return [
      contradicted(span, kind, {
        fact: first.fact,
        message: `La fiche donne pour ${label} : ${known.map((place) => place.name).join(', ')}.`,
        suggestion: known.length === 1 ? first.name : null,
      }),
    ]
  })
}

/** « Halle aux Cuirs » is the « Théâtre de la Halle aux Cuirs », « Carré d'Argent » the one with an article. */
function shortened(scene: Scene, kind: PlaceKind, folded: string): { fact: string } | undefined {
  return scene.facts[listNames[kind]].find((place) => {
    const name = foldText(normaliseText(place.name))
    return name.replace(/^(?:le |la |les |l')/, '') === folded || (/ /.test(folded) && name.endsWith(` ${folded}`))
  })
}

function trimEnd(scene: Scene, span: Span): Span {
  const written = scene.reading.plain.slice(span.start, span.end).replace(/ (?:le|les|du|au|de|la|en|à)\s*$/, '')
  return { start: span.start, end: span.start + written.trimEnd().length }
}
