import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, spansOf, supported, unsupported } from '../scene/finding.ts'
import { numberPattern, parseNumber, parseRank, rankPattern } from '../text/french-numbers.ts'
import { foldText, type Span } from '../text/reading.ts'
import { isDenied, isOfTicketBought, isPaid, nothingUpTo, paidFrom, purseShut, saidPaid, unpaid } from './payings.ts'

const free =
  /\bgratis\b|\bgratos\b|\bgratuit(?:e|s|es|ement|es?)?\b|\bgratuites?\b|\boffert(?:e|s|es)?\b|\bexon(?:er\w+)|\b(?:paie|paient|paye|payent|payez|paierez|paieront|paiera|debourse\w*) (?:pas|rien)|\brien a (?:payer|debourser)|\baucuns? (?:billet|ticket|paiement|frais)s? (?:(?:n'est |ne sera )?(?:demande|exige|requis|reclame|necessaire)|payant)|\b(?:entree|acces|place)s? (?:est |sont )?libres?|\blibre acces|\bsans (?:payer|rien payer|debourser)|(?<!\d)0 ?€|\bzero euro|\bcadeau|\binvit(?:ee?s?|ations?)\b|(?<!\bdoigt et )\ba l'(?:oe|œ)il\b|\bfranchise\b/g
const limit =
  "(?:moins de|jusqu'a|jusqu'aux?|avant(?: l'age de)?|(?<!\\d ?)[-–−] ?(?:de )?|<|(?:de )?(?<![\\d,.])(?:0|zero) ?(?:a|-|–|/)|en dessous de|au-dessous de|pas encore|n'(?:a|ont|avez|as|aura|auront) pas|\\bsous|sous l'age de)"
/** « jusqu'à l'anniversaire des 12 ans », « jusqu'à la veille de ses 12 ans »: the day itself is no longer free. */
const birthday =
  "(?:l'anniversaire|la veille|la date|le jour|l'age)(?: de l'anniversaire)? (?:de (?:leurs? |ses )?|des )"
const ageLimit = new RegExp(
  `(?:\\bmineure?s?\\b|(?:${limit}) ?(?:${birthday}|leurs? |ses |l'age de )?(${numberPattern}) ?ans\\b|(${numberPattern}) ?ans\\b(?: (?:et|ou) (?:moins\\b|[-–−](?!\\d))|[^.;!?\\n€]{0,30}\\b(?:en|au)-?[ ]?dessous\\b)|\\b(?:jusqu'a(?:u|ux)?|avant) (?:leurs? |son |le |votre |l'age du )?(${rankPattern}) anniversaires?)`,
  'g',
)
const plainly =
  /\b((?:entree|acces) (?:est )?(?:libre|gratuite?)|(?:spectacle|concert|soiree|seance|representation|festival) (?:entierement |totalement )?gratuite?|gratuit(?:e|es|s)? (?:pour (?:tous|toutes|tout le monde)|,? ?sur (?:reservation|inscription))|c'est (?:entierement |totalement )?gratuit|tarif ?: gratuit|gratuitement|(?:est|sont) (?:entierement |totalement )?gratuite?s?|sans bourse delier|participation libre|prix libre|au chapeau|(?:ne |n')?(?:payez|paierez|payons|debourserez|deboursez) rien)|(?<=^|[.!?\n:·|•(] ?)(gratuit|acces libre et gratuit)(?= ?(?:$|[.!?\n·|•,)]))/g

/** Any other word of gratuity, save what one says of the car park or the programme. */
const otherwise =
  /\b(gratuit(?:e|s|es|ement)?|gratis|gratos|(?<!\bdoigt et )a l'(?:oe|œ)il)\b(?! (?:sur presentation|sur justificatif|sous condition))/g
/** Something given: « un verre offert », « leur place est offerte », « entre sans payer ». */
const given =
  /\b((?:places?|billets?|entrees?|spectacles?|soirees?|representations?|verres?|pots?|cafes?|cocktail|collation|gouter|aperitif|apero|boissons?|repas|soupe|programmes?|affiches?|cadeaux?|navettes?|vestiaire|parking|tickets?|invitations?|2e|seconde|deuxieme) (?:(?:(?!encore |toujours )\p{L}+ ){0,3})?offert(?:e|s|es)?(?![a-z]| (?:au|sur) (?:\d|https?|www|[a-z-]+\.[a-z])| en ligne| a la vente| en (?:audio|langue|lsf|version|surtitr|relax))|offert(?:e|s|es)? (?:aux?(?! \d)|pour|a (?:tous|toutes|chaque|l'issue)|par (?:la maison|le theatre))|(?:sans|ne) (?:rien )?(?:payer|debourser)(?![a-z])|rien a (?:payer|debourser)|(?:aucuns?|sans) frais|a titre gracieux|gracieusement|(?:la maison|le theatre|nous|on) (?:invite|invitons|offre|offrons) (?:les |vos |votre |leur |leurs |un |une |l')(?:accompagn\p{L}+|enfants?|etudiants?|jeunes|chomeurs|demandeurs|parents|familles|voisins|verre|place|entree|cafe|gouter|pot)|(?:une place|un billet) achetee?,? une? (?:place |billet )?(?:offerte?|gratuite?)|(?:les |nos )?(?:enfants|etudiants|scolaires|jeunes|eleves|abonnes|accompagnateurs|chomeurs) ne (?:paient|payent|deboursent|paieront) (?:pas|rien)(?! (?:(?:plus|moins|le|la|les)(?!\p{L})|\d+(?:[,.]\d\d?)? ?(?:€|euros?)|[\p{L}-]+ euros?))|donne(?:nt|ra)? droit a|\b(?:une|deux|trois|quatre|\d+) invitations?\b(?! (?:du|de la|de l'|des|de|d') ?(?:collectif|compagnie|cie|theatre|festival|orchestre|ensemble|troupe|maison|ville|scene|equipe|groupe))(?! a (?:\p{L}+(?:er|ir|re)\b|la |l'|un)| au (?:voyage|reve|partage|silence|dialogue|rire|lacher|debat|jeu|bal))|(?:adultes?|accompagn\p{L}+|enseignants?|professeurs?|profs|encadrants?|animateurs?|parents?)(?: (?:par|de|du|des|qui) \p{L}+(?: \p{L}+){0,2})? (?:est|sont|sera|seront) invitee?s?(?! (?:a|au|aux|par)(?!\p{L}))|(?:chacun|chacune|on|vous) (?:donne|paie|paye|donnez|payez|paiera) ce qu(?:e |'))/gu
/** « aucune gratuité », « pas de gratuité, même pour les plus jeunes »: that nobody comes in for nothing. */
const noneFree =
  /\b(?:aucune|pas de|pas d'|nulle|point de|zero|sans(?: aucune)?) (?:gratuites?|entrees? gratuites?|places? gratuites?|exonerations?)(?![\p{L}-])/gu
const services =
  /\b(?:parkings?|stationnement|navettes?|programmes? de salle|vestiaires?|application|wifi|numero|appel|garderie|livrets?|brochures?|ateliers?|visites?|rencontres?|feuille|acces a la rencontre|consigne|train|tram|bus|velo|echanges?|annulation|report)\b[^.;!?\n]{0,30}$/

const toGroups =
  /\b((?:gratuite?s?|gratuite|gratis|cadeau|offerte?s?|exoneree?s?|invitations? offertes?|entree libre|acces libre) (?:(?:est )?(?:accordee|reservee|offerte) )?(?:pour|aux?) (?:tous |toutes )?(?:les |l')?(?!moins|plus|tous\b|toutes\b|tout\b|premier|dernier)[a-z]{4,})/g

/** Free for some, or for all. */
export function findGratuities(scene: Scene): Finding[] {
  for (const span of [unpaid, otherwise].flatMap((pattern) => spansOf(scene.reading, pattern)))
    if (isOfTicketBought(scene, span)) scene.taken.claim(span)
  const some = [...freeToYoung(scene), ...paidByOlder(scene)].flatMap(({ span, ...said }) => {
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    return [judgeAge(scene, span, said)]
  })
  const none = spansOf(scene.reading, noneFree).flatMap((span) => {
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    return [judgeNone(scene, span)]
  })
  const paid = spansOf(scene.reading, saidPaid).flatMap((span) => {
    if (!scene.taken.isFree(span) || isOfService(scene, span)) return []
    scene.taken.claim(span)
    return isPaid(scene, span)
  })
  const all = [...spansOf(scene.reading, plainly), ...spansOf(scene.reading, unpaid)].flatMap((span) => {
    if (!scene.taken.isFree(span) || isDenied(scene, span) || some.some((said) => isSaidAgain(scene, span, said)))
      return []
    scene.taken.claim(span)
    return [judgeAll(scene, span)]
  })
  const groups = spansOf(scene.reading, toGroups).flatMap((span) => {
    if (!scene.taken.isFree(span) || isOfService(scene, span)) return []
    scene.taken.claim(span)
    return [judgeGroup(scene, span, span.match[1] ?? '')]
  })
  const others = spansOf(scene.reading, otherwise).flatMap((span) => {
    const isNoun = /é$/iu.test(scene.reading.plain.slice(span.start, span.end))
    if (!scene.taken.isFree(span) || isNoun || isDenied(scene, span) || isOfService(scene, span)) return []
    scene.taken.claim(span)
    return [judgeAll(scene, span)]
  })
  const gifts = spansOf(scene.reading, given).flatMap((span) => {
    if (!scene.taken.isFree(span) || some.some((said) => isSaidAgain(scene, span, said))) return []
    scene.taken.claim(span)
    return [judgeGift(scene, span)]
  })
  return [...some, ...none, ...paid, ...all, ...groups, ...gifts, ...others]
}

/** « Rien à payer pour les plus jeunes, puisque c'est gratuit avant 6 ans »: the age that follows says for whom. */
function isSaidAgain(scene: Scene, gift: Span, young: Span): boolean {
  const between = scene.reading.folded.slice(gift.end, young.start)
  return /^ (?:pour|si) /.test(between) && between.length < 60 && !/[.;!?\n]/.test(between)
}

/** « le parking gratuit », « un échange gratuit par spectacle »: not the show. */
function isOfService(scene: Scene, span: Span): boolean {
  return services.test(scene.reading.folded.slice(Math.max(0, span.start - 45), span.start))
}

/** What is given stands on the record's or the house's own words. */
function judgeGift(scene: Scene, span: { start: number; end: number }): Finding {
  const words = scene.reading.folded
    .slice(span.start, span.end)
    .split(' ')
    .filter((word) => word.length > 4)
  const { prose, houseProse } = scene.facts
  if (words.length > 0 && words.every((word) => prose.includes(word) || houseProse.includes(word)))
    return supported(span, 'free', 'texts')
  if ((scene.facts.record.prices ?? []).some((price) => price.cents === 0)) return supported(span, 'free', 'prices')
  return unsupported(span, 'free', asMessage('fact.free-things-unknown'))
}

/** An age limit with a word for « free » beside it in the clause, before or after; a price between them gives the age to the price. */
function freeToYoung(scene: Scene): { span: Span; age: number | null; inclusive: boolean }[] {
  const { folded } = scene.reading
  const words = [free, nothingUpTo, paidFrom, purseShut, unpaid].flatMap((pattern) => spansOf(scene.reading, pattern))
  return matchesIn(folded, ageLimit).flatMap((match) => {
    const limitSpan = { start: match.index, end: match.index + match[0].length }
    // « 8 € pour les moins de 28 ans, gratuit pour les moins de 12 »: an age that a price leads to is the price's.
    if (ledByPrice.test(folded.slice(Math.max(0, match.index - 30), match.index))) return []
    const word = words
      .filter((candidate) => isBeside(folded, candidate, limitSpan) && !leadsToAnother(folded, candidate, limitSpan))
      .sort((left, right) => gapBetween(left, limitSpan) - gapBetween(right, limitSpan))[0]
    if (word === undefined) return []
    const span = { start: Math.min(word.start, limitSpan.start), end: Math.max(word.end, limitSpan.end) }
    const age = /mineur/.test(match[0]) ? 18 : match[3] ? parseRank(match[3]) : parseNumber(match[1] ?? match[2] ?? '')
    return [
      {
        span,
        age,
        inclusive:
          match[3] === undefined && /jusqu'a(?! (?:l'anniversaire|la veille))|de (?:0|zero) a|et moins/.test(match[0]),
      },
    ]
  })
}

function paidByOlder(scene: Scene): { span: Span; age: number | null; inclusive: boolean }[] {
  return spansOf(scene.reading, paidFrom).map(({ match, start, end }) => ({
    span: { start, end },
    age: parseNumber(match[1] ?? match[2] ?? ''),
    inclusive: false,
  }))
}

const ledByPrice =
  /(?<![\d,.])(?!0 ?(?:€|\$|chf))\d[\d,.]* ?(?:€|euros?|\$|dollars?|chf|francs?) (?:pour |aux? |jusqu'aux? )?(?:tous )?(?:les |l')?(?:jeunes |enfants )?$/
const limitAhead = new RegExp(
  `^(?: \\p{L}+){0,2} ?(?:pour |aux? )?(?:les |l')?(?:enfants? |jeunes )?(?:de )?${limit} ?(?:${numberPattern}) ?ans\\b`,
  'u',
)

/** A word for « free » behind an age, with another age right behind it: it is that one's. */
function leadsToAnother(folded: string, word: Span, limitSpan: Span): boolean {
  return word.start >= limitSpan.end && limitAhead.test(folded.slice(word.end, word.end + 60))
}

function isBeside(folded: string, word: Span, limitSpan: Span): boolean {
  // « Gratuit ? Oui, pour les moins de 8 ans »
  const between = folded
    .slice(Math.min(word.end, limitSpan.end), Math.max(word.start, limitSpan.start))
    .replace(
      /^ ?\? ?(?=oui\b|pour\b|jusqu|avant\b|(?:(?:c'est|ce sera|alors|entree|place|pour eux|tout|,) ?){0,3}$)/,
      ' ',
    )
  return between.length <= 65 && !/[.;!?\n€]|\d ?(?:euros?|francs|chf|\$)/.test(between)
}

function gapBetween(left: Span, right: Span): number {
  return left.end <= right.start ? right.start - left.end : left.start - right.end
}

/** « jusqu'à 11 ans » is « moins de 12 ans »; many write « jusqu'à 12 ans » for it. */
function judgeAge(
  scene: Scene,
  span: { start: number; end: number },
  { age, inclusive }: { age: number | null; inclusive: boolean },
): Finding {
  const known = scene.facts.record.freeUnderAge
  if (known === null || known === undefined) return unsupported(span, 'free', asMessage('fact.free-none'))
  if (known === age || (inclusive && age !== null && known === age + 1)) return supported(span, 'free', 'freeUnderAge')
  return contradicted(span, 'free', {
    fact: 'freeUnderAge',
    message: asMessage('fact.free-under', { age: known }),
    suggestion: `gratuit pour les moins de ${known}\u00a0ans`,
  })
}

function judgeAll(scene: Scene, span: { start: number; end: number }): Finding {
  const prices = scene.facts.record.prices ?? []
  if (prices.some((price) => price.cents === 0)) return supported(span, 'free', 'prices')
  if (prices.length === 0) return unsupported(span, 'free', asMessage('fact.free-none'))
  return contradicted(span, 'free', { fact: 'prices', message: asMessage('fact.free-not') })
}

function judgeNone({ facts: { record } }: Scene, span: Span): Finding {
  const under = record.freeUnderAge
  if (under !== null && under !== undefined)
    return contradicted(span, 'free', { fact: 'freeUnderAge', message: asMessage('fact.free-under', { age: under }) })
  return (record.prices ?? []).some(({ cents }) => cents === 0)
    ? contradicted(span, 'free', { fact: 'prices', message: asMessage('fact.denied-wrongly') })
    : supported(span, 'free', 'prices')
}

/** A gratuity for a group stands on a tariff at nothing that names it, or on the house's own words. */
function judgeGroup(scene: Scene, span: { start: number; end: number }, written: string): Finding {
  const group = (/[a-z]+$/.exec(written)?.[0] ?? written).replace(/(?:e|s|es)$/, '').slice(0, 8)
  const tariff = (scene.facts.record.prices ?? []).some(
    (price) => price.cents === 0 && foldText(price.label).includes(group),
  )
  if (tariff) return supported(span, 'free', 'prices')
  if (scene.facts.houseProse.includes(written)) return supported(span, 'free', 'house')
  return unsupported(span, 'free', asMessage('fact.free-unknown'))
}
