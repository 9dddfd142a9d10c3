import { type Finding, type Scene, supported, unsupported } from './finding.ts'
import { findName, isWithinName } from './name-search.ts'
import { type Span, sentenceAround } from './reading.ts'

/** What a superlative is measured against: with such a scope it is a claim, without it an opinion. */
const scope =
  "(?:au monde|du monde|mondiale?|de france|en france|francaise?s?|d'europe|europeenne?s?|de paris|parisienne?s?|de la (?:saison|rentree|decennie|scene|region|ville|capitale|planete)|de l'(?:annee|ete|hiver|histoire|automne)|de (?:cette|la) (?:saison|annee|rentree|decennie)|du (?:siecle|moment|festival|printemps|off|pays)|de (?:tous les temps|sa generation|notre temps|notre epoque|l'epoque|memoire)|jamais (?:vu|vue|vus|jouee?|monte|montee|cree|creee|ecrite?)s?|de tout le repertoire|du repertoire|d'avignon|internationale?|planetaire|cette (?:saison|annee|decennie)|du theatre (?:contemporain|francais)|de son temps|depuis (?:des|\\w+) (?:annees|ans|decennies))"
const words = "(?:[\\p{L}\\d'-]+ ){0,7}"
const claims: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?:le |la |les |un |une |des |l'|parmi )(?:[\\p{L}'-]+ ){1,3}?)?(?:l'un |l'une |un |une )?(?:(?:le|la|les|du|des) (?:plus|moins|pire)|(?:(?:le|la|les|du|des) )?meilleure?s?) (?:[\\p{L}\\d'-]+ ){0,6}?${scope}\\b`,
    'gu',
  ),
  new RegExp(
    `\\b(?:le |la |les |l'|un |une |du |ce |cette |veritable |vrai )?(?:triomphe|phenomene|succes|evenement|chef-d'oeuvre|chef-d'œuvre|sensation|revelation|must|choc|pepite|hit|carton) ${words}?${scope}`,
    'gu',
  ),
  /\b(?:elue?|sacree?|consacree?|designee?|proclamee?|reconnue?)s? (?:comme )?(?:le |la |les |l')?(?:meilleure?s?|plus|spectacle|piece|revelation|coup de coeur|comedie|evenement)\b(?: [a-z0-9']+){0,6}/g,
  /\b(?:le |la |l')(?:spectacle|piece|creation|comedie|show|rendez-vous|performance) (?:[a-z'-]+ ){0,2}?(?:de l'annee|de la (?:saison|decennie|rentree|generation)|du (?:siecle|moment)|de l'ete)\b/g,
  /\b(?:le |la |les |l')?(?:spectacle |piece |rendez-vous |evenement |comedie |show )?(?:a )?ne (?:rater|manquer|louper) (?:sous aucun pretexte|pour rien au monde|a aucun prix)(?: (?:cette|de la|de l'|de cette|du|de) ?[a-z']+(?: [a-z]+)?)?/g,
  /\b(?:du |un spectacle |une piece )?jamais[ -]vue?s?(?: (?:sur|en|au|dans|a) [a-z' -]{2,40})?/g,
  /\b(?:triomphe|succes|phenomene) (?:absolue?|total|planetaire|mondial|international|phenomenal|retentissant|sans precedent|colossal|fulgurant|fou)\b[^.,;:!?\n]{0,40}/g,
  /(?<!(?:symphonie|sonates?|choral|concerto|quatuor|suite|etape|acte|partie|episode|tome|volume|opus|salle|studio|scene|trio|prelude|fugue) )(?:numero|n[°º]|no) ?(?:un|1)\b(?: (?:des|du|de la|de|en|au) [a-z' ]{2,30})?/g,
  /\b(?:unique|inegalee?|sans egale?|sans equivalent|sans precedent|record|records|inedite?) (?:au monde|en france|en europe|a ce jour|d'affluence|de frequentation|d'audience|a paris|dans l'histoire)(?: [a-z' ]{2,20})?/g,
  /\b(?:pour la )?(?:toute )?premiere fois (?:au monde|en france|en europe|sur scene|dans l'histoire|sur une scene [a-z]+)/g,
  /\bpremiere (?:mondiale|francaise|europeenne|nationale|internationale)\b/g,
  /\b(?:plebiscitee?|acclamee?|encensee?|saluee?|unanimement salue|applaudie?|adoree?|adulee?)s? (?:par (?:toute )?(?:la critique|la presse|le public|les critiques|le monde entier|tous)|dans le monde entier|partout|unanimement|a l'unanimite)[a-z' ]{0,30}/g,
  /\b(?:critiques?|presse|public) (?:est |sont )?(?:unanimes?|dithyrambiques?|conquis)\b/g,
  /\bstanding[ -]ovations?\b(?: (?:chaque|tous les|a chaque|assuree?)[a-z ]{0,20})?/g,
  /\b(?:dans|par|a travers|conquis|seduit|bouleverse|tour d[ue]|dont|que) (?:le monde entier|la france entiere|toute la france|le tout[- ]paris)\b(?: [a-z']+){0,3}|\b(?:le monde entier|la france entiere|toute la france|le tout[- ]paris) (?:en |l'|s'|a |parle|applaudit|acclame|connait|attend|reve)[a-z' ]{0,20}|\bau succes mondial\b|\bmondialement (?:connue?|celebre|acclamee?)s?\b|\ble (?:seul|premier) (?:spectacle|theatre|festival) (?:au monde|en france|en europe|de france)[a-z' ]{0,25}/g,
  /\b(?:best[- ]seller|blockbuster|spectacle culte|incontournable de la saison|immanquable de la saison|l'evenement (?:theatral|culturel|artistique))\b[^.,;:!?\n]{0,30}/g,
]

const rank = "(?:(?:le|la|les|l'|du|des|un|une) ?)"
/** « le plus primé d'Europe », « le seul du Languedoc », « le plus juste jamais rendu »: measured against a place that is named, or against all time. */
const scopes =
  '(?:genre|theatre|theatres|box-office|scenes?|cirque|repertoire|saisons?|festival|ville|region|pays|monde|planete|histoire|siecle|annees?|ans|decennies?|generation|epoque|critique|presse|hexagone|continent|univers|temps|palmares|classement|ventes|metropole|departement|francophonie|marche|secteur|discipline|arc|littoral|vallee|cote|bassin|agglomeration|canton|massif|hemisphere|globe|territoire)'
const ranked =
  "(?:(?:(?:le|la|les|du|des|ce|cette|l') ?)(?:[\\p{L}'-]+ ){0,4}?(?:(?:le|la|les) )?(?:(?:plus|moins)(?! de\\b| d')|mieux|meilleure?s?|seule?s?|uniques?|grande?s? (?:gagnante?|vainqueurs?|favorite?)|reference|icone|star|leader|champion(?:ne)?|maitre|reine|roi|must|summum|sommet|coqueluche|phenomene|revelation|evenement|sensation|succes|triomphe)s?|\\bpremiere?s?|\\bnumero un|\\brecords?)"
const named: readonly RegExp[] = [
  new RegExp(
    `\\b${rank}(?:[\\p{L}'-]+ ){0,6}?(?:le |la |les )?(?:(?:plus|moins)(?! de\\b| d')|mieux|meilleure?s?|seule?s?|premiere?s?|uniques?) (?:[\\p{L}'-]+ ){0,4}?(?:du |de la |de l'|des |de |d'|en |au |aux )(\\p{L}[\\p{L}'-]*)`,
    'gu',
  ),
]
const inScope = new RegExp(
  `(?<![\\p{L}'-])${ranked}(?: [\\p{L}\\d'-]+){0,5}? (?:de|du|des|d'|au|aux|en|sur|dans|a|depuis|toutes?)(?: ?(?:la|le|les|l'|ces|cette|ce|ses|nos|tous|toute|toutes|\\d+|[\\p{L}-]+))*? ?${scopes}(?![\\p{L}-])`,
  'gu',
)
const absolute =
  /\b(?:la |le |l'|une |un )?(?:reference|icone|star|leader|champion(?:ne)?|maitre|reine|roi|legende|succes|triomphe|valeur|must|classique|tube|phenomene|evenement) (?:absolue?|incontestee?|inconteste|mondiale?|mondial|national|international|nationale?|internationale?|historique|planetaire)s?\b(?: (?:a|du|de la|en|au) [\p{L}' -]{2,25})?/gu
const travelled =
  /\b(?:un |le )?(?:triomphe|succes|tabac|carton|ovation\w*) (?:a|en|de|au|aux|sur|chez|jusqu'a) (?=\p{L})[^.;!?\n]{2,50}/gu
const beloved =
  /\b(?:le |la |les |l')?(?:[a-z'-]+ ){0,2}?(?:preferee?|favorite?|cherie?|adoree?)s? (?:des|du|de la|de l'|de tous les|de toute la) [a-z'-]+/gu
const ofAllTime = new RegExp(
  `\\b${rank}(?:[\\p{L}'-]+ ){0,6}?(?:plus|moins|mieux|meilleure?s?|seule?s?|premiere?s?|belle|beau) (?:[\\p{L}'-]+ ){0,4}?jamais [\\p{L}'-]+(?: (?:a|sur|en|au|dans|pour) [\\p{L}' -]{2,30})?`,
  'gu',
)

/** « jamais Scapin n'avait été aussi drôle »: a rank over all that went before. */
const neverBefore =
  /\bjamais (?:[\p{L}'-]+ ){0,6}?(?:n'|ne )[^.,;!?\n]{0,30}?\b(?:aussi|autant|si|tant|plus|mieux)\b[^.,;!?\n]{0,40}/gu

/** « que tous les enfants de France réclament », « que le monde nous envie », « aucun humoriste ne remplit autant de salles ». */
const everyone =
  /\bque (?:(?:le|l'|la) (?:monde|europe|france|terre) (?:entiere? )?nous envie|(?:tou(?:t|te|s|tes) )(?:les |la |l'|le )(?:[\p{L}'-]+ ){0,2}?(?:(?:de |d'|du )(?:france|europe|paris|monde|pays)|france|europe|pays|planete|presse|critique) (?:s')?\p{L}+)/gu
const noOther =
  /\b(?:aucune?|nulle?) (?:autre )?[\p{L}'-]+ (?:[\p{L}'-]+ ){0,3}?n(?:e |')[^.,;!?\n]{0,40}?\b(?:autant|aussi|si|mieux|plus|tant)\b[^.,;!?\n]{0,40}/gu

/** Claims of rank, fame or first time: true only when the record approves them word for word. Praise without a scope is an opinion, left alone. */
export function findSuperlatives(scene: Scene): Finding[] {
  const approved = (scene.facts.record.approvedClaims ?? []).flatMap((claim, index) =>
    findName(scene.reading, claim, { slips: false }).flatMap((hit) => {
      if (!scene.taken.isFree(hit)) return []
      scene.taken.claim(hit)
      return [supported(hit, 'superlative', `approvedClaims[${index}]`)]
    }),
  )
  return [...approved, ...unapproved(scene)]
}

function unapproved(scene: Scene): Finding[] {
  return [
    ...claims,
    inScope,
    absolute,
    beloved,
    ofAllTime,
    neverBefore,
    everyone,
    noOther,
    ...named,
    travelled,
  ].flatMap((claim) =>
    [...scene.reading.folded.matchAll(claim)].flatMap((match) => {
      if (named.includes(claim) && !namesPlace(scene, match)) return []
      if (
        claim === travelled &&
        !/ \p{Lu}/u.test(scene.reading.plain.slice(match.index, match.index + match[0].length))
      )
        return []
      const span = { start: match.index, end: match.index + match[0].trimEnd().length }
      if (!scene.taken.isFree(span) || isQuestion(scene, span)) return []
      scene.taken.claim(span)
      if (scene.facts.prose.includes(match[0].trim()))
        return [supported(span, 'superlative', 'texts', 'Dit mot pour mot par un texte de la fiche.')]
      return [unsupported(span, 'superlative', 'Affirmation à prouver : la fiche ne l’approuve pas.')]
    }),
  )
}

/** The scope is a place when it wears a capital in the middle of a sentence. */
function namesPlace(scene: Scene, match: RegExpExecArray): boolean {
  const place = match[1] ?? ''
  const at = match.index + match[0].length - place.length
  const after =
    /^[\p{L}'-]+(?: (?:de|du|d'|la|le|l'|en|des)[ ']?(?:la |l')?[\p{L}'-]+){0,2}/u.exec(
      scene.reading.plain.slice(at),
    )?.[0] ?? ''
  return /(?:^|[ '])\p{Lu}/u.test(after) && !isWithinName(scene.names, { start: at, end: at + place.length - 1 })
}

/** « Et si c'était le plus beau jour du monde ? » claims nothing. */
function isQuestion(scene: Scene, span: Span): boolean {
  return scene.reading.plain.slice(sentenceAround(scene.reading, span).end).trimStart().startsWith('?')
}
