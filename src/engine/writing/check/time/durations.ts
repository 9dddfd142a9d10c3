import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { monthsFolded, weekdaysWritten } from '../../../text/index.ts'
import { contradicted, type Finding, type Scene, spansOf, supported, unsupported } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { type Span, sentenceAround } from '../text/reading.ts'
import { roundingOf } from './rounded-lengths.ts'

/** « une bonne heure » is a little more, « une petite heure » a little less. */
const about = '(?:bonnes?|grosses?|grandes?|longues?|petites?|courtes?|breves?|pleines?|vraies?)'
const length = [
  // « six heures de tic-tac »
  `(?<![\\p{L}-])(?:six|sept|huit|neuf|dix|onze|douze) heures(?= (?:de |d')(?!l[ae']|l'|ce|cette|chaque|nos|vos|son|sa|ses|leur|distance|vol|bus)[\\p{L}-]{4,})`,
  `(?<![\\p{L}-])${numberPattern} heures?(?= (?:non[- ]stop|durant|de (?:fete|spectacle|musique|theatre|danse|concert|bal|jeu|rire|rires|bonheur|folie|festivites|scene|representation)))`,
  '\\d ?h ?[½¼]|\\d ?h(?:eures?)? et (?:demie|quart)',
  "(?<=(?:duree|dure) ?:? ?)\\d'[0-5]\\d(?!\\d)",
  '\\d heures? et \\d{1,2} minutes?\\b',
  '\\d heures? [1-9](?= (?:de (?:spectacle|theatre|danse|concert|musique|scene|jeu|representation|bonheur)|(?:avec|sans|dont)\\b)|,? (?:sans|avec|un|entracte)\\b)',
  '(?<=\\bdure(?:e|nt|ra|ront)? ?:? ?(?:de )?)\\d ?h(?:eures?)? [1-9](?![\\d,.]*\\d| ?(?:€|euros?|h|ans|%))',
  "\\d{1,2} ?h(?:eures?)?(?: ?[0-5]\\d(?: ?(?:min(?:utes?)?|mn|'))?)?(?!\\w)",
  "\\d{1,3} ?(?:min(?:utes?)?|mn)\\b|(?<![\\d'])\\d{2,3}'(?!\\w)",
  `${numberPattern} minutes?\\b`,
  `\\b(?:une|deux|trois|quatre|cinq) (?:${about} )?heures?(?: (?:et )?(?:demie|trois quarts|moins (?:le quart|une demi-heure|cinq|dix|vingt(?:-cinq)?)|(?:un )?quart|${numberPattern}(?: minutes?)?(?! entracte| pause)))?\\b`,
  "\\b(?:une )?demi-heure\\b|\\btrois quarts d'heure\\b",
].join('|')
const anyLength = foldedPattern(`(?<![\\d:]|[a-z]-)(${length})`)
const cueBefore =
  /(?:duree?e?s?|dure(?:e|nt|ra|ront)?|environ|env\.?|pendant|durant|en|tient|tiennent|compter|comptez|prevoir|prevoyez|est de|version|⏱️?|⏳|🕐|🕒|⌛)\s?(?:estimee?s?|totale?|du spectacle|approximative)?[\s:=~≈(]*(?:(?:de|d'|environ|env\.?|moins de|plus de|a peine|dans|en) ?)*$/
const cueAfter =
  /^[\s,(·|–—/-]*(?:pas d'entracte|\(?(?:avec|sans|dont|hors)\s(?:un\s|l'|1\s)?(?:entracte|pause)|entracte|de spectacle|de theatre|de danse|de concert|de musique|de rire|de bonheur|d'emotion|de jeu|environ|pour|chrono|suffi|durant|seulement)/
/** « 2 h 05 de chaleur humaine »: an hour of the day is of nothing. */
const ofWhat = /^ de (?!la |l'|ce |cette |chaque |ces |cet )[\p{Ll}-]{4,}/u
export const notOurs =
  /^ ?(?:du (?:mat(?:in)?|soir)|de l'apres-midi|de la nuit|avant|apres|plus tard|plus tot|de (?:retard|avance|attente|queue|sommeil|trajet|vol|repos|sieste|repetition|cours|travail|preparation)\b|de (?:train|route|marche|voiture|bus|metro|tram)|a pied|en (?:train|tram|bus|metro|voiture)|du centre|de paris|(?:de |d')?(?:(?:entracte|pause)(?! (?:incluse?|comprise?)s?\b)|rencontre|discussion|echange|bord plateau))/
/** An interval, a talk after the show, a journey have lengths of their own. */
const ofSomethingElse =
  /(?:pause|entracte|rencontre|discussion|echange|atelier|trajet|retard|depui|(?<!d')avance)s? ?(?:de |d'|d'environ |: ?|\()$/
/** « un entracte (2 h 10 en tout) »: of the evening, whatever was told before. */
const ofTheWhole = /^ ?(?:en tout|au total|tout compris|en comptant)/
/** « tout ce qu'il faut savoir, en une minute », « au bout de cinq minutes, on oublie l'heure », « pas une minute à perdre »: of a few minutes only. */
const inPassing =
  /\b(?:en|dans(?: les)?|pendant|d'|au bout d[e']|a|encore|pas|toutes les|d'ici|il y a|apres|passe(?:es)?|depuis|plus|juste|(?:ne )?faut(?: pas)?(?: plus)?(?: que| qu')?|suffi(?:t|sent)(?: de)?|met|mettre) ?$/
const ofMore = /^ (?:de (?:plus|trop|moins|repit|silence|pause)|plus tard|apres|pres\b|a (?:perdre|peine)|chrono|suffi)/
/** Commas and dots announce nothing: after them, what is under five hours is a length. */
const hourCue = new RegExp(
  String.raw`(?:\ba|\bdes|\bvers|\bavant|\bapres|\ble|\b(?:seances?|representations?|matinee|soiree|celles?) de|\bet|@|🕐|a partir de|\bjusqu'a|(?:${weekdaysWritten}|soir|matin)s?|\d{4}|${monthsFolded}|janv\.|fev\.|avr\.|juil\.|sept\.|oct\.|nov\.|dec\.|\d\/\d{1,2}) ?$`,
)

/** How long the show lasts. What reads as an hour of the day is left to the hours. */
export function findDurations(scene: Scene): Finding[] {
  return spansOf(scene.reading, anyLength).flatMap((span) => {
    const written = scene.reading.folded.slice(span.start, span.end)
    const minutes = minutesIn(written)
    if (minutes === null || minutes === 0 || !scene.taken.isFree(span) || !isDuration(scene, span, minutes)) return []
    scene.taken.claim(span)
    if (soldIn.test(clauseBefore(scene, span)))
      return [unsupported(span, 'duration', asMessage('fact.selling-time-unknown'))]
    return [judge(scene, span, minutes)]
  })
}

/** « Tout est parti en une heure », « complet en dix minutes »: how long the selling took. */
const soldIn =
  /\b(?:complete?s?|parti(?:e|s|es)?|vendue?s?|(?:s'est|se sont|s'etait) (?:envolee?|arrachee?|ecoulee?|remplie?)s?|epuisee?s?|prise?s? d'assaut|reservee?s?|vides?|part(?:i|ent)|s'arrachent|s'envolent) (?:[\p{L}-]+ )?en (?:(?:a peine|moins d(?:e |')|tout juste|seulement|quelque|environ) ?)?$/u

/** A word that announces a length or an hour decides; without one, what the record has of that value; else its size. */
function isDuration(scene: Scene, span: Span, minutes: number): boolean {
  const { folded } = scene.reading
  const before = folded.slice(Math.max(0, span.start - 45), span.start)
  const after = folded.slice(span.end, span.end + 40)
  if (leavesAfter(before, after)) return minutes >= 20 && minutes <= 900
  if (notOurs.test(after) || (ofSomethingElse.test(before) && !ofTheWhole.test(after))) return false
  if (
    minutes <= 10 &&
    (scene.facts.record.durationMinutes ?? 60) > 20 &&
    (inPassing.test(before) || ofMore.test(after))
  )
    return false
  // « à 10 h, pour partager cela »: what follows an hour of the day says what it is for.
  const isAim = /(?:\ba|\bdes|\bvers) $/.test(before) && /^[\s,]*pour /.test(after)
  if (cueBefore.test(before) || (cueAfter.test(after) && !isAim)) return minutes <= 900
  if (lengthInClause.test(clauseBefore(scene, span))) return minutes <= 900 && !isAtPlayedHour(scene, before, minutes)
  const written = folded.slice(span.start, span.end)
  if (isPlainly(written, before, minutes)) return true
  const timed = /(?:\ba|\bdes|\bvers|(?:seances?|representations?|celles?) de) $/.test(before)
  if (!timed && ofWhat.test(scene.reading.plain.slice(span.end, span.end + 20))) return minutes <= 900
  if (hourCue.test(before) || isHourOfDay(scene, span, minutes)) return false
  return minutes < 300
}

/** « on en ressort une heure plus tard », « sortie estimée 1 h 50 après le début » */
function leavesAfter(before: string, after: string): boolean {
  if (/\b(?:res)?sor(?:t|tez|tira|tirez|tent|tons) $/.test(before) && /^ plus tard/.test(after)) return true
  if (closes.test(before) && !ofHouse.test(before) && /^ plus tard/.test(after)) return true
  return /\b(?:sortie|fin|saluts|dehors)\b[^.;!?\n\d]{0,20}$/.test(before) && afterStart.test(after)
}

/** « l'ouvre à 18 h et la referme trois heures plus tard », « le rideau tombe une heure plus tard » */
const closes =
  /\b(?:(?:re)?ferme|clot|cloture|finit|(?:se |s')?(?:termine|acheve|eteint|arrete|vide)|rallume|retombe|tombe|libere|salue)(?:nt|ra|ront)? (?:(?:le|la|les|ses|sa|son) \p{L}+ )?$/u
const ofHouse = /\b(?:bar|guichets?|billetterie|caisse|parking|navette|buvette|accueil|vestiaire|boutique)\b/

const afterStart = /^ apres (?:le |l')(?:debut|lever|coup d'envoi|ouverture|extinction|commencement|premier)/

const lengthInClause =
  /\b(?:duree|dure|durent|durera|dureront|longueur|chronometre|prevoyez|prevoir|comptez|compter|s'etire|s'etend|soiree de|temps de (?:jeu|representation|spectacle))\b/

/** What comes before in the same sentence, no other length or hour between. */
function clauseBefore(scene: Scene, span: Span): string {
  const sentence = sentenceAround(scene.reading, span)
  const before = scene.reading.folded.slice(Math.max(sentence.start, span.start - 80), span.start)
  return before.split(/\d ?h(?:eures?)?(?![a-z])|\d ?min|[;|·]/).at(-1) ?? ''
}

/** « Prévoyez d’être assis mercredi 16 : à 14 h 30, nous fermons les portes »: « à » and an hour of the show. */
function isAtPlayedHour(scene: Scene, before: string, minutes: number): boolean {
  return (
    /(?:\ba|\bdes|\bavant) $/.test(before) &&
    minutes >= 540 &&
    minutes !== scene.facts.record.durationMinutes &&
    scene.facts.performances.some((performance) => performance.minutes !== null)
  )
}

/** By the way it is written, or by what it is of. */
function isPlainly(written: string, before: string, minutes: number): boolean {
  return (
    (/min|mn|'|demi|quart/.test(written) && minutes < 300) || (ofOneRepresentation.test(before) && minutes < earliest)
  )
}

/** « Une représentation de 1 h »: before seven nobody plays, and what is before seven is a length. */
const ofOneRepresentation = /\b(?:une|cette|notre|la) (?:representation|seance|matinee|soiree) de $/

/** Before seven nobody plays: after a day, « deux heures quarante » is a length. */
const earliest = 420

/** « 6 octobre, 19 heures 30 »: of the value of a performance's hour, and not of the length. */
function isHourOfDay(scene: Scene, span: Span, minutes: number): boolean {
  const { record, performances } = scene.facts
  if (record.durationMinutes === minutes) return false
  if (minutes >= 540) return true
  const { start } = sentenceAround(scene.reading, span)
  const dated = scene.moments.some(
    (moment) => moment.start >= start && moment.end <= span.start && span.start - moment.end < 25,
  )
  return (dated && minutes >= earliest) || performances.some((performance) => performance.minutes === minutes)
}

/** Minutes of a length as folded text; null when it is none. */
function minutesIn(written: string): number | null {
  if (/^(?:une )?demi-heure$/.test(written)) return 30
  if (/trois quarts d'heure/.test(written)) return 45
  const colon = /^(\d)'(\d\d)$/.exec(written)
  if (colon !== null) return Number(colon[1]) * 60 + Number(colon[2])
  const plainly = written.replace(new RegExp(` ${about}(?= heure)`), '')
  const parts = new RegExp(`^(${numberPattern}) ?h(?:eures?)?(?: ?(?:et )?(.*))?$`).exec(plainly)
  if (parts !== null) return (parseNumber(parts[1] ?? '') ?? 0) * 60 + minutesAfterHours(parts[2] ?? '')
  return parseNumber(written.replace(/ ?(?:min(?:utes?)?|mn|')$/, ''))
}

function minutesAfterHours(rest: string): number {
  if (rest === 'demie' || rest === '½') return 30
  if (rest === '¼') return 15
  if (rest === 'trois quarts') return 45
  if (rest === 'moins le quart') return -15
  if (rest === 'moins une demi-heure') return -30
  if (rest.startsWith('moins ')) return -(parseNumber(rest.slice('moins '.length)) ?? 0)
  if (/quart/.test(rest)) return 15
  return parseNumber(rest.replace(/ ?(?:min(?:utes?)?|mn|')$/, '')) ?? 0
}

/** « Une heure suffit à Purcell » in a sentence of the record's own texts, word for word, is no other length of the show. */
function isOfItsTexts(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  const words = scene.reading.folded
    .slice(sentence.start, sentence.end)
    .trim()
    .replace(/[.?!…]$/, '')
  return words.split(' ').length >= 6 && scene.facts.prose.includes(words)
}

function judge(scene: Scene, span: Span, minutes: number): Finding {
  const known = scene.facts.record.durationMinutes
  if (known === null || known === undefined) {
    return scene.facts.prose.includes(scene.reading.folded.slice(span.start, span.end))
      ? supported(span, 'duration', 'texts')
      : unsupported(span, 'duration', asMessage('fact.length-unknown'))
  }
  if (known === minutes) return supported(span, 'duration', 'durationMinutes')
  if (isOfItsTexts(scene, span)) return supported(span, 'duration', 'texts')
  const written = scene.reading.folded.slice(span.start, span.end)
  if (/\b(?:bonne|grosse|grande|longue)s? heure/.test(written) && known >= minutes && known <= minutes + 20)
    return supported(span, 'duration', 'durationMinutes')
  if (/\b(?:petite|courte|breve)s? heure/.test(written) && known <= minutes && known >= minutes - 15)
    return supported(span, 'duration', 'durationMinutes')
  const rounded = roundingOf(scene.reading.folded, span, { said: minutes, known })
  if (rounded === 'right') return supported(span, 'duration', 'durationMinutes')
  if (rounded === 'open') return unsupported(span, 'duration', asMessage('fact.length-is', { knownLength: known }))
  return contradicted(span, 'duration', {
    fact: 'durationMinutes',
    message: asMessage('fact.length-is', { knownLength: known }),
    suggestion: writeDuration(known, scene.reading.plain.slice(span.start, span.end)),
  })
}

function writeDuration(minutes: number, like: string): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (/min/.test(like) || hours === 0) return `${minutes}\u00a0${/minutes/.test(like) ? 'minutes' : 'min'}`
  const space = /\dh/i.test(like) ? '' : '\u00a0'
  return `${hours}${space}h${rest === 0 ? '' : `${space}${String(rest).padStart(2, '0')}`}`
}

const pause = '(?:entractes?|pauses?|interruptions?|coupures?)'
const without = [
  `\\b(?:sans|ni|aucune?|zero|hors) (?:la moindre |le moindre |aucune? |un |une |l')?(?:court |petit )?${pause}\\b`,
  `\\bsans (?:qu'il y ait |avoir (?:a )?|prevoir |compter |faire |subir |marquer |\\p{L}+(?:er|ir) )(?:eu |fait |connu |subi |besoin |le temps )?(?:d'|de |d'une? |une? |l')?${pause}\\b`,
  `\\b(?:pas|point|jamais|rien) (?:d'|de |d'une? )(?:court |petit )?${pause}\\b`,
  `\\b(?:pas|sans) (?:meme )?(?:une?|la|l')(?: seule)? ?(?:minute|seconde|once|ombre|miette) d[e'] ?${pause}\\b`,
  `\\bentractes? ?(?:[:=>→–—|\\n-]|/{1,2}) ?(?:non|aucun|sans|neant|pas|0|zero)\\b`,
  "\\bd'(?:une? )?(?:seule?|meme|trait)(?: et meme)? ?(?:tenant|traite|trait|souffle|bloc|elan)?\\b",
  "\\b(?:tout )?d'un bloc\\b|\\bsans (?:la moindre )?respiration\\b",
  "\\bd'une traite\\b|(?<!\\b(?:soirs?|jours?|soirees|nuits|semaines|mois|dates|representations|seances|fois|ans|saisons|week-ends|dimanches|samedis) )\\bd'affilee\\b|\\bnon[- ]stop\\b|\\bsans (?:s'arreter|souffler|arret)\\b",
].join('|')
/** Any other mention of an intermission says that there is one. */
const mention = new RegExp(
  `(${without})|\\bentractes? ?(?:[:=>→–—|\\n-]|/{1,2}) ?(?:oui|avec|un|1)\\b|(?:(?:avec|dont|plus|compris|inclus|\\+|un|une|1|deux|2|l') ?(?:court |petit |bref |\\d+ ?min(?:utes)? d')?)?(?:\\bentractes?\\b(?: (?:de (?:\\w+[- ]?){1,2} ?min(?:utes)? )?(?:comprise?s?|incluse?s?))?|\\bavec (?:une )?(?:courte |petite |breve |longue |bonne )?pause\\b|\\bpauses? (?:comprise?s?|incluse?s?)|\\b(?:une (?:courte |petite )?)?pause a mi[a-z-]*|\\bune (?:courte |petite )?pause (?:de |au milieu|entre|permet|vous)|\\ben (?:deux|trois) parties\\b|\\ba la mi-temps\\b|\\b(?:temps|moment) de (?:respiration|repos|pause)\\b)`,
  'g',
)

/** With or without intermission. */
export function findIntervals(scene: Scene): Finding[] {
  return wholeSpans(scene).flatMap((span) => {
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    const known = scene.facts.record.intermission
    if (
      known === true &&
      /\b(?:deux|trois|2|3) $/.test(
        scene.reading.folded.slice(Math.max(0, span.start - 6), span.start) +
          (/^(?:deux|trois|2|3) /.exec(scene.reading.folded.slice(span.start, span.end))?.[0] ?? ''),
      )
    )
      return [unsupported(span, 'interval', asMessage('fact.intermission-uncounted'))]
    if (known === null || known === undefined)
      return [unsupported(span, 'interval', asMessage('fact.intermission-unknown'))]
    if (known === span.exists) return [supported(span, 'interval', 'intermission')]
    return [
      contradicted(span, 'interval', {
        fact: 'intermission',
        message: known ? asMessage('fact.intermission') : asMessage('fact.no-intermission'),
        suggestion: known ? 'avec entracte' : 'sans entracte',
      }),
    ]
  })
}

function wholeSpans(scene: Scene): (Span & { exists: boolean })[] {
  return matchesIn(scene.reading.folded, mention).flatMap((match) => {
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + match[0].trimEnd().length
    const answer = /^ ?\? ?(?:[–—-] ?)?([^.!?;\n]{0,60})/.exec(scene.reading.folded.slice(end, end + 70))?.[1]
    if (answer === undefined) return [{ start, end, exists: match[1] === undefined }]
    return isNo.test(answer) || isYes.test(answer) ? [{ start, end, exists: !isNo.test(answer) }] : []
  })
}

/** « Et l'entracte ? Il n'y en a pas. »: a question says what its answer says; one that names the thing again is read there. */
const isNo =
  /^(?!.*(?:entracte|pause))(?:mais |ah )?(?:non|aucun|pas(?! le temps)|point|nenni|zero|jamais|neant|(?:il |on )?n'y en a (?:pas|aucun|point)|on s'en passe|ce sera sans|sans)(?![a-z])/
const isYes =
  /^(?!.*(?:entracte|pause))(?:mais |ah )?(?:oui|si|bien sur|evidemment|(?:il )?y en a un|il y en aura un|un seul|un|une)(?![a-z])/
