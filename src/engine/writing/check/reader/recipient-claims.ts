import { matchesIn } from '../../../language/index.ts'
import { weekdaysWritten } from '../../../text/index.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern } from '../text/french-numbers.ts'
import type { Reading, Span } from '../text/reading.ts'
import { type ReturnClaim, returnClaimsIn } from './return-claims.ts'

export type Claim = 'attended' | 'bought' | 'subscriber' | 'habit' | 'left' | ReturnClaim

export interface ClaimFound extends Span {
  readonly claim: Claim
  /** A courtesy when said to nobody in particular, a claim when said to a list. */
  readonly isSoft?: boolean
}

const adverb =
  '(?:deja|souvent|toujours|toute?s?|tous|tant|bien|beaucoup|encore|pas|plus|jamais|parfois|fidelement|recemment|regulierement|massivement|chaleureusement|(?:tres )?nombreu(?:x|ses)(?: a)?)'
const pronoun = "(?:ne |n'|l'|les |la |le |en |y |nous |m'|me |lui |leur )"
const reader = '(?:vous|tu)'
const owner = '(?:votre|vos|ton|ta|tes)'
const rest = '[^.,;!?\\n]{0,40}'
/** Endings of past participles, accents kept: « aimé », « venues », « offert », « pris ». */
const participle = new RegExp(
  String.raw`^ ?(?!(?:que|trois|quelques?|quoi|aussi|ici|qui|plus|depuis|puis|droit|envie|partie|tout|tous|lui|midi|minuit|besoin|raison|du|dit|compris|deviné|rien|bien entendu|jusqu|parmi|ainsi|${weekdaysWritten})(?!\p{L}))\p{L}+(?:é|ée|és|ées|i|ie|is|ise|ises|ies|it|ite|its|u|ue|us|ues|ert|erte|erts|ertes|int|inte|ints|ort)(?!\p{L})`,
  'u',
)

/** An auxiliary in the past of the reader: what they did, saw, bought. */
const past = new RegExp(`\\b${reader} ${pronoun}*(?:(avez|as)|(aviez|avais|etiez|etais)|(etes|es))(?: ${adverb})*`, 'g')
/** « il y a un an, vous applaudissiez »: the imperfect tells a past; « que vous puissiez », « vous auriez » do not. */
const imperfect = foldedPattern(
  /(?<!\b(?:que|qu'il|pour que|si|comme si) )\b(?:vous (?:(?:ne |n'|l'|les |la |le |en |y |nous |m'|me )*)(?!(?:auriez|pourriez|devriez|seriez|voudriez|vouliez|souhaitiez|puissiez|sachiez|cherchiez|hesitiez|doutiez|attendiez|soyez|ayez|pensiez|croyiez|imaginiez|saviez)\b)\p{L}{2,}(?<!r)iez)(?!\p{L})/u
    .source,
)
const moved =
  /^ ?(?:re)?(?:venue?s?|entree?s?|restee?s?|passee?s?|partie?s?|sortie?s?|abonnee?s?|inscrite?s?|montee?s?)\b/

/** What is held on a subscription or a book of tickets, and on what. */
const heldSeats = 'places?|spectacles?|entrees?|billets?|seances?|credits?|soirees?|sorties?'
const heldOn = 'abonnement|adhesion|formule|carte|carnet|pass'

/** What is said of the reader, by the way it is said; the verb in the past is read apart. */
const said: readonly (readonly [Claim, string])[] = [
  ['subscriber', `(?:en tant qu'|en (?:votre|ta) qualite d')(?:abonne|adherent)\\w*`],
  ['subscriber', `(?:fideles? |chere?s? (?:et fideles? )?|nos )(?:abonne|adherent)(?:e|s|es|·\\w+)*(?= ?[,!:.]|$)`],
  ['subscriber', `${reader} (?:etes|es) (?:${adverb} |une? |notre |nos )*(?:abonne|adherent)\\w*${rest}`],
  ['subscriber', `abonne(?:e|s|es)? depuis${rest}`],
  [
    'subscriber',
    `(?<!\\b(?:choisissez|composez|prenez|creez|offrez|souscrivez|decouvrez|construisez|inventez|choisis|compose|prends|cree) )${owner} (?:abonnement|adhesion|formule|carte(?! bancaire| bleue| d'identite| d'etudiant| vitale)|carnet|pass(?! culture| sanitaire)\\b)(?: (?:d'abonne\\w*|d'adherent\\w*|de fidelite|fidelite))?(?! ?(?:en ligne|a partir|ici|sur))`,
  ],
  [
    'left',
    `il (?:ne )?(?:vous|te) reste(?=[^.!?\\n]{0,30}(?:place|billet|credit|spectacle|euro|€|entree|seance|bon|date))${rest}`,
  ],
  ['left', `${reader} (?:disposez|disposes|beneficiez|beneficies) (?:encore |toujours )?d${rest}`],
  [
    'left',
    `${reader} (?:avez|as) (?:encore |toujours |droit a )+(?=[^.!?\\n]{0,30}(?:place|billet|credit|spectacle|euro|€|reduction|tarif|avantage))${rest}`,
  ],
  [
    'left',
    `(?:il (?:ne )?reste [^.!?\\n]{0,25})?${numberPattern} (?:${heldSeats})(?: [^.,;:!?\\n]{1,25})? (?:dans|sur) ${owner} (?:${heldOn})`,
  ],
  [
    'left',
    `${owner} (?:${heldOn}) (?:vous )?(?:compte|contient|comporte|comprend|garde|donne|laisse|offre|a)\\b[^.!?\\n]{0,25}?${numberPattern} (?:${heldSeats})`,
  ],
  ['left', `${owner} (?:avoir|credit|solde|cagnotte|cheque-cadeau|bon (?:d'achat|cadeau))\\b`],
  [
    'habit',
    `(?:fideles? (?:et )?(?:spectat\\w+|public|habitue\\w*|mecenes?|relais|complices?)|chere?s? (?:et )?(?:fideles?|habitue\\w*|mecenes?|adherent\\w*))\\b`,
  ],
  [
    'habit',
    `(?:votre|ta) (?:fidelite|assiduite|presence (?:a|en|lors)|venue|visite (?:d[eu']|en|lors)|soutien|confiance|anciennete)\\b`,
  ],
  [
    'habit',
    `(?:votre|ta) (?:derniere|dernier|premiere|premier) (?:visite|venue|soiree|sortie|commande|reservation|achat|spectacle|passage)\\b`,
  ],
  ['habit', `la derniere fois que ${reader}\\b`],
  ['bought', `(?:votre|ta) (?:reservation|commande|achat)(?= (?:pour|du|de|vous|est|a|n'|arrive))`],
  [
    'habit',
    `${reader} (?:${pronoun})?(?:(?:(?<!\\b(?:le|la|les) )connaissez(?! (?:l'histoire|la suite|la chanson|l'air|le refrain|la musique|le principe|sans doute|peut-etre))|suivez|frequentez|habitez|enseignez|raffolez|appreciez|preferez|aimez|adorez|aimiez|adoriez|(?<!\\bque ${reader} )veniez|revenez|connais|suis(?= (?:nous|de))|habites|adores|aimes)\\b|venez (?:souvent|regulierement|chaque|depuis)|(?<!\\b(?:si|quand|lorsque|comme|ou) ${reader} (?:${pronoun})?)(?:venez|reservez|choisissez|prenez|arrivez|commandez|achetez|amenez|emmenez|invitez|placez|asseyez|optez) (?:(?:presque|quasiment) )?(?:toujours|d'habitude|habituellement|d'ordinaire|fidelement)|(?:ratez|manquez|rates|manques) (?:jamais|pas une?|aucune?))`,
  ],
  [
    'habit',
    `${reader} (?:etes|es|faites|comptez|figurez|appartenez) (?:${adverb} )*(?:partie d(?:es? |u )?(?:[^.,;!?\\n]{0,20} a (?:avoir|etre) \\w+)?|parmi|au nombre|fideles?|habituee?s?|(?:une?|l'une?|des?|de nos|de ceux|de celles|notre|nos) (?:de nos )?(?:\\w+ ){0,2}?(?:fidele|habitue|spectat|relais|partenaire|mecene|amateur|amatrice|fan|passionne|notre|nos|notres|enseignant|premier)|fans? d|amateurs? d|passionnee?s? d|nombreu(?:x|ses) )\\w*`,
  ],
  [
    'habit',
    `(?:vous|toi) qui (?!ne (?:connaissez pas|savez)|(?:voyez|decidez|choisissez|jugez|decides|choisis)\\b)(?:ne |n')?(?:etes|avez|aviez|etiez|es|as|\\w{2,}ez|\\w{2,}es)\\b${rest}`,
  ],
  [
    'habit',
    `(?:vos|tes|votre|ta|ton) (?:eleves?|classes?|enfants?|fils|fille|etudiants|collegues|groupe|association|comite|famille|proches|voisins) (?:l'|les |nous |y |en |s'|se )?(?:ont|a|avaient|avait|etaient|etait|sont (?:deja |re)?venu|est (?:deja |re)?venu)\\b`,
  ],
  ['habit', `(?<!\\bsoient )(?:vos|tes) (?:gouts|preferences|spectacles preferes|envies passees)\\b`],
  [
    'left',
    // « Un coup de fil et votre fauteuil est gardé » promises, to anyone who calls.
    `(?<!\\b(?:une?|deux|trois|quelques) [^.;!?\\n]{3,60} et )(?:votre|vos|ton|ta|tes) (?:\\w+ )?(?:places?|billets?|reservations?|fauteuils?|inscriptions?|options?|dossiers?|avis|rires?|bravos|applaudissements|larmes|adresse|enthousiasme) (?:(?:sur|a|lors|de|au|pour)[^.,;!?\\n]{0,30} )?(?:vous |t'|nous |m')?(?:est|sont|attend|attendent|a|ont|avait|avaient|arrive|arrivent)\\b(?! (?:ici|la|a portee|a retirer|en vente|en ligne|disponibles?|sur|a prendre|a reserver|au bout))`,
  ],
  [
    'habit',
    `${reader} (?:fetez|celebrez|possedez|detenez|conservez|totalisez|cumulez|entamez|fetes|possedes)\\b${rest}`,
  ],
  [
    'habit',
    `(?:on|nous) (?:ne |n')?(?:se |nous )?(?:souvient|souvenons|rappelle|rappelons|oublie|oublions) [^.;!?\\n]{0,20}?(?:de |d')?(?:vos|votre|vous|ton|ta|tes|toi)\\b${rest}`,
  ],
  [
    'habit',
    `(?:nous|on) (?:avions|avons|avait|a) (?:ete (?:ravie?s?|heureu\\w+|touchee?s?|fiers?|fieres?)|(?:tant |tellement |beaucoup )?(?:adore|aime)|eu (?:le plaisir|la joie|la chance|l'honneur)) (?:de |d')?vous `,
  ],
  [
    'habit',
    `(?:on|nous) (?:ne )?vous (?:a|avons|avait|avions) (?:${adverb} )*(?:vue?s?|croisee?s?|reconnue?s?|accueillie?s?|recue?s?|apercue?s?|retrouvee?s?|rencontree?s?|perdue?s?|comptee?s?|manquee?s?)\\b`,
  ],
  [
    'habit',
    `(?:on|nous) (?:ne )?(?:vous|t'|te )(?: )?(?:avait|avions) (?:${adverb} )*\\w+(?:e|i|u|is|it|us)(?:s|es|e)?\\b`,
  ],
  ['habit', `(?:on|nous) ne (?:vous|te) (?:voit|voyons|croise|croisons) plus`],
  // « Elle vous avait plu dans Phèdre », « ceux qui vous ont émus l'hiver dernier »
  [
    'attended',
    `(?<!\\b(?:si|s'il|s'ils|s'elle|quand|lorsque|afin que|pour que)\\b[^.,;!?\\n]{0,50})(?:vous|t') ?(?:avai(?:t|ent)|a(?= (?:fait|tant|deja|tellement)|(?<=vous a) (?:plu|emu|boulevers|enthousiasm|enchant|conquis|transport)\\w*\\b[^.!?\\n]{0,30}\\b(?:dans|en|l'|la saison|il y a))|ont(?= (?:fait|tant|deja|tellement|plu|emu)\\w*\\b[^.!?\\n]{0,30}\\b(?:dans|en|l'|la saison|il y a))) (?:${adverb} )*(?:plu|emue?s?|boulevers\\w+|enthousiasm\\w+|enchant\\w+|conquis\\w*|sedui\\w+|touch\\w+|transport\\w+|marqu\\w+|emball\\w+|surpri\\w+|amus\\w+|fascin\\w+|eblou\\w+|cueilli\\w*|fait (?:rire|pleurer|rever|trembler|danser|chanter|frissonner))(?![\\p{L}-])`,
  ],
  ['habit', `${reader} vous en (?:souvenez|rappelez)|(?:votre|ton) anniversaire (?:approche|arrive|tombe|est)`],
  [
    'attended',
    `vous (?:vous )?(?:souvenez|rappelez) (?:surement |encore |sans doute |certainement |bien )?(?:d[eu']|des)(?=[^.!?\\n]{0,60}\\b(?:l'an dernier|l'an passe|la saison (?:derniere|passee)|il y a|chez nous|notre|nos|dans nos|sur notre|dans notre))`,
  ],
  ['attended', `merci d'(?:etre|avoir)\\b${rest}`],
  [
    'habit',
    `(?:comme|ainsi que) (?:l'an (?:dernier|passe)|l'annee (?:derniere|passee)|la (?:saison|fois) (?:derniere|passee|precedente)|chaque (?:annee|saison|fois)|d'habitude|a votre habitude|vous l'aimez)(?=[^.!?\\n]{0,40}\\b(?:vous|tu|votre|vos|toi)\\b)`,
  ],
  [
    'habit',
    `(?:depuis (?:des|plusieurs|\\w+) (?:annees|saisons|ans)|cela fait \\w+ \\w+ que),? (?:que )?(?:vous|tu)\\b`,
  ],
  ['habit', `${reader} (?:nous )?\\w+(?:ez|es) depuis (?:des|plusieurs|\\w+) (?:annees|saisons|ans)`],
  [
    'habit',
    `notre (?:partenariat|collaboration|amitie|histoire commune)(?= (?:dure|remonte|date|existe|se poursuit|a (?:commence|debute)))`,
  ],
]
const patterns = said.map(([claim, source]) => ({ claim, pattern: foldedPattern(`\\b(?:${source})`) }))

/** All that a text says of its reader, in the order of the claims; stretches may overlap. */
export function claimsIn(reading: Reading): ClaimFound[] {
  const told = patterns.flatMap(({ claim, pattern }) =>
    matchesIn(reading.folded, pattern)
      .filter((match) => !/à$/u.test(reading.plain.slice(match.index, match.index + match[0].length)))
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        claim,
        isSoft: claim === 'subscriber' && isSaidToWhomever(reading, match),
      })),
  )
  const habits = matchesIn(reading.folded, imperfect).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    claim: 'attended' as const,
  }))
  return withoutEchoes(reading, withoutParts([...inThePast(reading), ...told, ...habits, ...returnClaimsIn(reading)]))
}

/** « vous n'êtes pas revenu depuis le printemps, et vous nous manquez »: one absence, told once. */
function withoutEchoes({ folded }: Reading, claims: readonly ClaimFound[]): ClaimFound[] {
  return claims.filter(
    (one) =>
      !/^(?:vous|tu) nous manq/.test(folded.slice(one.start, one.end)) ||
      !claims.some(
        ({ end, claim }) =>
          (claim === 'longAway' || claim === 'attended') && end <= one.start && echo.test(folded.slice(end, one.start)),
      ),
  )
}

const echo = /^[^.!?\n]{0,45}(?:,| et) (?:et |combien |comme )?$/

/** « Chers abonnés, » opens a letter; « 20 € avec votre carte d'abonné » is a tariff: neither says who reads. */
function isSaidToWhomever(reading: Reading, match: RegExpExecArray): boolean {
  return (
    /^chere?s? (?:abonne|adherent)/.test(match[0]) ||
    (/^\p{L}+ (?:carte|pass)/u.test(match[0]) &&
      /\b(?:avec|sur presentation de|munie?s? de|montrez|presentez|grace a) $/.test(
        reading.folded.slice(Math.max(0, match.index - 24), match.index),
      ))
  )
}

/**
 * What stands within the words of another claim and is a part of it: « vous n'êtes pas venus » after « cela fait longtemps
 * que », « vous aviez » of « vous aviez réservé », « chers et fidèles » of « chers et fidèles abonnés ».
 */
function withoutParts(claims: readonly ClaimFound[]): ClaimFound[] {
  return claims.filter(
    (one) =>
      !claims.some(
        (whole) =>
          whole.start <= one.start &&
          one.end <= whole.end &&
          whole.claim !== one.claim &&
          (whole.claim === 'longAway' || (whole.start === one.start && isOpeningOf(one, whole))),
      ),
  )
}

function isOpeningOf(part: ClaimFound, whole: ClaimFound): boolean {
  return whole.claim === 'bought' ? part.claim === 'attended' : whole.claim === 'subscriber' && part.claim !== 'left'
}

/** « vous avez aimé », « vous aviez été bouleversés », « tu étais là », « vous êtes venue »: « vous êtes invités » tells no past. */
function inThePast(reading: Reading): ClaimFound[] {
  return matchesIn(reading.folded, past).flatMap((match) => {
    const [, perfect, imperfect] = match
    const at = match.index + match[0].length
    const after = reading.plain.slice(at, at + 40)
    const verb = participle.exec(after)?.[0] ?? ''
    if (imperfect === undefined) {
      const told = perfect === undefined ? moved.test(reading.folded.slice(at, at + 40)) : verb !== ''
      if (!told) return []
    }
    const word = reading.folded.slice(at, at + verb.length).trim()
    if (isSaidToAnyone(word, match[0])) return []
    const more = verb === '' ? (/^ \p{L}+/u.exec(after)?.[0].length ?? 0) : verb.length
    return [{ start: match.index, end: at + more, claim: kindOf(word) }]
  })
}

/** « vous n'avez encore rien vu », « vous avez bien lu », « vous n'avez pas fini d'en entendre parler ». */
function isSaidToAnyone(verb: string, opening: string): boolean {
  if (verb === 'vu') return / rien$/.test(opening)
  return (/^(?:lu|entendu)$/.test(verb) && / bien$/.test(opening)) || (verb === 'fini' && / pas$/.test(opening))
}

function kindOf(verb: string): Claim {
  if (/^(?:reserve|achete|pris|choisi|retenu|commande)/.test(verb)) return 'bought'
  return /^abonne/.test(verb) ? 'subscriber' : 'attended'
}
