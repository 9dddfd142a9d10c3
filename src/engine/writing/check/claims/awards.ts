import { asMessage } from '../../../../contract/index.ts'
import { literalPattern, matchesIn } from '../../../language/index.ts'
import { findName, isWithinName } from '../record/name-search.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, type Span } from '../text/reading.ts'

const prizeName =
  "(?:prix(?! (?:de (?:la |votre |chaque |l')?(?:place|entree|billet|ticket|seance)|des (?:places|billets)|du (?:billet|ticket)|d'entree))|molieres?|grand prix|distinctions?|(?:disque|album|spectacle|livre|concert) de l'annee(?= (?:19|20)\\d\\d)|palme|lions? d'(?:or|argent)|ours d'(?:or|argent|honneur)|cesars?|victoires?(?: de la musique)?|globes? de cristal|trophees?|coups? de c(?:oe|œ)ur|label|medailles?|beaumarchais|lauriers?|statuettes?(?= d(?:e la|u) meilleure?)|plaisir du theatre|(?:[\\p{L}-]{3,} d'(?:or|argent|bronze)(?= (?:19|20)\\d\\d)|(?:diapason|sourire|masque|clown|etoile|coq|plume|rose|sirene|leopard|loup|aigle|harpe|lyre|note|bretzel|micro|rideau|nez|piste|chapiteau|laurier|soleil|etrier)s? d'(?:or|argent|bronze))|choc classica|bourses?|oscars?|grammys?|felix(?= (?:de la |de l'|du )[\\p{L}' ]{3,30} ?(?:19|20)\\d\\d| (?:19|20)\\d\\d d(?:e|u|es)(?!\\p{L}))|[\\p{L}-]+ awards?|palmares|selection officielle|nominations?|mentions? speciales?(?! aux? )|prix special)"
const tail =
  "(?: (?!(?:ne|n'\\p{L}+|est|s'est|ont|vient|viennent|sera) )(?:(?:du|de la|de l'|des|de|d'|le|la|les|l'|et|au|aux|a|en|pour)\\s?)*[\\p{L}\\d'-]+)"
/** « prix du Public 2022 », « Molière 2023 du jeune public »: a prize with what qualifies it, up to a mark. */
const prize = foldedPattern(`(?<![\\p{L}-])${prizeName}(?:${tail}){0,9}`)
/** What every prize's name holds. */
const mayBePrize =
  /prix|moliere|distinction|de l'annee|palm|lion|ours |cesar|victoire|globe|trophee|coup|label|medaille|beaumarchais|laurier|plaisir|d'or|d'argent|d'honneur|d'bronze|de bronze|choc|bourse|statuette|oscar|grammy|felix|award|selection|nomination|mention/
const winning =
  /(?:laureate?s?|recompensee?s?|prime(?:e|es|s)?|couronnee?s?|distinguee?s?|nomme(?:e|es|s)?(?= (?:aux?|a|pour|dans|\d))|nominee?s?|finalistes?|vainqueurs?|remporte|ramasse|rafle|empoche|glane|obtenu|recu|decroche|gagnant\w*|salue|selectionnee?s?|medaillee?s?|consacree?s?) (?:par |aux |au |du |de |des |d'|le |la |un |une |en |l'|\d+ fois )*/
const won = foldedPattern(`\\b${winning.source}(?=\\w)(?:[\\p{L}\\d'-]+(?: |$)){0,8}`)

const countedPrizes = new RegExp(
  `(?<![\\d,.])(${numberPattern}) (?:recompenses|prix|molieres|nominations|distinctions|trophees|statuettes|lauriers|medailles)\\b`,
  'g',
)

/** « 🏆 Sablier de la révélation 2024 », « Lanterne du meilleur ensemble 2023 » on a line: an unknown name and a year, as prizes are listed. */
const trophies = /(?:🏆|🏅|🥇|🎖) ?([^\n·|•.]{4,60}?)(?= ?(?:[\n·|•.]|$))/gu
const alone =
  /(?<=(?:^|[\n·|•]) ?)(\p{Lu}\p{Ll}{3,} (?:de la|de l'|du|des|de|d')\s?[\p{L}' -]{3,40} (?:19|20)\d\d)(?= ?(?:[\n·|•]|$))/gu
const noPrize =
  /^(?:creation|saison|edition|festival|production|programme|spectacle|version|mise|mois|fin|debut|cuvee|ete|hiver|automne|printemps|rentree|reprise|prod|texte|annee|vacances|week)/

/** « Olivier de l'année 2025 » for « Olivier de la découverte 2025 »: the name that opens a prize of the record, and another end. */
function cousins(scene: Scene): RegExpExecArray[] {
  const openings = (scene.facts.record.awards ?? []).flatMap(
    (award) => /^(?!Prix|Grand|Coup)(\p{Lu}\p{Ll}{3,}) (?:de|du|des|d')/u.exec(award)?.[1] ?? [],
  )
  return [...new Set(openings)].flatMap((opening) =>
    matchesIn(
      scene.reading.plain,
      new RegExp(
        `(?<![\\p{L}-])(${literalPattern(opening)} (?:de la |de l'|du |des |de |d')(?:(?:[\\p{L}'-]+ ){1,5}(?:19|20)\\d\\d(?!\\d)|\\p{Ll}[\\p{Ll}'-]+(?: \\p{Ll}[\\p{Ll}'-]+){0,3}(?= ?[,.;:)!?\\n]| ?$)))`,
        'gu',
      ),
    ),
  )
}

function trophiesOf(scene: Scene): Finding[] {
  const found = [trophies, alone].flatMap((pattern) => matchesIn(scene.reading.plain, pattern))
  return [...found, ...cousins(scene)].flatMap((match) => {
    const name = match[1] ?? ''
    const start = match.index + match[0].indexOf(name)
    const span = { start, end: start + name.trimEnd().length }
    const written = scene.reading.folded.slice(span.start, span.end)
    if (!scene.taken.isFree(span) || noPrize.test(written) || isWithinName(scene.names, span, true)) return []
    scene.taken.claim(span)
    return [judge(scene, span, written)]
  })
}

/** Prizes: those of the record word for word (the year may move in the phrase), and others. */
export function findAwards(scene: Scene): Finding[] {
  const known = (scene.facts.record.awards ?? []).flatMap((award, index) =>
    findName(scene.reading, award, { slips: true }).flatMap((hit) => {
      if (!scene.taken.isFree(hit)) return []
      scene.taken.claim(hit)
      if (hit.likeness !== 'near' || sameWords(foldText(award), scene.reading.folded.slice(hit.start, hit.end)))
        return [supported(hit, 'award', `awards[${index}]`)]
      return [
        contradicted(hit, 'award', {
          fact: `awards[${index}]`,
          message: asMessage('fact.record-says', { words: award }),
          suggestion: award,
        }),
      ]
    }),
  )
  const found = [...known, ...countsOfPrizes(scene), ...others(scene), ...trophiesOf(scene), ...vaguelyPrized(scene)]
  return [...found, ...yearsOfPrizes(scene, found)]
}

/** « Le Grand Prix du jury, c'était en 2022 »: the year that a sentence gives to a prize of the record said without its own. */
function yearsOfPrizes(scene: Scene, prizes: readonly Finding[]): Finding[] {
  return prizes.flatMap((prize) => {
    const index = Number(/\d+/.exec(prize.fact ?? '')?.[0] ?? -1)
    const right = /(?:19|20)\d\d/.exec(scene.facts.record.awards?.[index] ?? '')?.[0]
    const after = scene.reading.folded.slice(prize.end, prize.end + 40)
    const said =
      /^,? (?:c'etait |c'est |obtenu |recu |decroche |remporte |gagne |decerne |date |remonte )?(?:en|de|a|,) ((?:19|20)\d\d)\b/.exec(
        after,
      )
    if (right === undefined || said === null || /\d{4}/.test(scene.reading.folded.slice(prize.start, prize.end)))
      return []
    const span = { start: prize.end + said[0].length - 4, end: prize.end + said[0].length }
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    if (said[1] === right) return [supported(span, 'award', `awards[${index}]`)]
    return [
      contradicted(span, 'award', {
        fact: `awards[${index}]`,
        message: asMessage('fact.record-says', { words: scene.facts.record.awards?.[index] ?? '' }),
        suggestion: right,
      }),
    ]
  })
}

function countsOfPrizes(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, countedPrizes).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const count = parseNumber(match[1] ?? '')
    if (!scene.taken.isFree(span) || count === null || count < 2) return []
    scene.taken.claim(span)
    const known = (scene.facts.record.awards ?? []).length
    if (known === count) return [supported(span, 'award', 'awards')]
    return [
      unsupported(
        span,
        'award',
        known === 0 ? asMessage('fact.awards-none') : asMessage('fact.awards-counted', { count: known }),
      ),
    ]
  })
}

/** « multiprimé », « plusieurs fois récompensé », « le jury l'a distinguée »: honours without a name, judged by whether the record has any. */
const vaguely = foldedPattern(
  /\b(?:multi-?(?:prime|recompense)e?e?s?\b|(?:double|triple|quadruple|maintes fois|deux fois)(?:ment)? (?:prime|recompense|couronne|distingue|laureat)e?e?s?\b|(?:nomme|prime|recompense|couronne|distingue|cite)(?:e|ee|es|ees|s)? (?:plusieurs|de nombreuses|maintes|\d+|deux|trois|quatre|cinq) fois(?: (?:aux?|a|par|en) (?:la |l'|les )?[\p{L}' -]{3,30})?|(?:plusieurs|de nombreuses|maintes|\d+|deux|trois|quatre) fois (?:prime|recompense|nomme|couronne|distingue|laureat)e?e?s?|(?:prime|recompense|couronne|distingue|nomme)(?:e|ee|es|ees|s)? (?:a|au|aux|dans|en|par) (?!la suite|cause|la critique|la presse)[\p{L}' -]{3,40}|(?:le |du |un )?(?:jury|public|festival|academie|les lyceens|lyceens) (?:(?:du|de la|de l'|des|de|d')[\p{L}' -]{2,30}? )?(?:l'a|les a|lui a|leur a) (?:prime|recompense|couronne|distingue|decerne|donne (?:son|le) prix|attribue|remis)\p{L}*[^.,;!?\n]{0,30})/u
    .source,
)

function vaguelyPrized(scene: Scene): Finding[] {
  const known = scene.facts.record.awards ?? []
  return matchesIn(scene.reading.folded, vaguely).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].trimEnd().length }
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    const several = /multi|fois/.test(match[0])
    const named = scene.reading.plain.slice(span.start, span.end).match(/(?<=[ '])\p{Lu}[\p{L}-]+/gu) ?? []
    const unknown = named.some((name) => !foldText(known.join(' ')).includes(foldText(name)))
    const panel =
      /\b(?:jury|public|academie|lyceens?|collegiens?|critiques?|presse|lecteurs|syndicat|festival|professionnels|libraires|spectateurs|pairs)\b/.exec(
        match[0],
      )?.[0]
    const otherPanel = panel !== undefined && !foldText(known.join(' ')).includes(panel.replace(/s$/, ''))
    if (known.length > (several ? 1 : 0) && !unknown && !otherPanel) return [supported(span, 'award', 'awards[0]')]
    return [unsupported(span, 'award', asMessage('fact.award-unproven'))]
  })
}

function others(scene: Scene): Finding[] {
  const { folded } = scene.reading
  return [...(mayBePrize.test(folded) ? folded.matchAll(prize) : []), ...matchesIn(folded, won)].flatMap((match) => {
    const span = upToTaken(scene, cut(scene, { start: match.index, end: match.index + match[0].trimEnd().length }))
    const written = scene.reading.folded.slice(span.start, span.end)
    if (!scene.taken.isFree(span) || isWithinName(scene.names, span, true) || !isPrize(scene, span, written)) return []
    if (opensAName(scene, span) || namesAPlace(scene, span)) return []
    const named = withRank(scene, withCategory(scene, span))
    scene.taken.claim(named)
    return [judge(scene, named, scene.reading.folded.slice(named.start, named.end))]
  })
}

/** « le Félix 2026 de l'album et quatre étoiles »: a prize told with its year, up to what another family has read. */
function upToTaken(scene: Scene, whole: Span): Span {
  const left = scene.taken.freeOpening(whole)
  const said = scene.reading.folded.slice(left.start, left.end)
  return left.end < whole.end && /(?:19|20)\d\d/.test(said)
    ? { start: left.start, end: left.start + said.replace(/(?: et| ou|,)? ?$/, '').length }
    : whole
}

/** « Oscar Lindqvist porte le spectacle », « Bourse du Travail »: who or what bears the name of a prize, and is named by the record, is none. */
function opensAName({ names, facts, reading }: Scene, span: Span): boolean {
  const own = names.find(({ start, end }) => start === span.start && end > start)
  const known = [...facts.people, ...facts.venues, ...facts.halls, ...facts.companies]
  return own !== undefined && known.some(({ name }) => foldText(name) === reading.folded.slice(own.start, own.end))
}

/** « salle Molière », « rue Molière »: a place that bears the name of a prize is none. */
function namesAPlace({ names, reading, facts }: Scene, { start, end }: Span): boolean {
  // « Lion d'Or-Papineau » of « Le Lion d'Or-Papineau »
  const opensAPlace = [...facts.venues, ...facts.halls]
    .map(({ name }) => foldText(name).replace(/^(?:l[ea]s? |l')/, ''))
    .some((name) => name.length > end - start && reading.folded.startsWith(name, start))
  return (
    names.some((name) => name.start < start && name.end > start) ||
    opensAPlace ||
    /\b(?:salle|theatre|rue|place|square|avenue|boulevard|quai|espace|lycee|college|ecole|auditorium|studio|centre|cafe|cinema) $/.test(
      reading.folded.slice(Math.max(0, start - 12), start),
    )
  )
}

/** A prize's phrase stops before a verb or a new clause. */
function cut(scene: Scene, span: Span): Span {
  const written = scene.reading.folded.slice(span.start, span.end)
  // « Marionnette d'argent 2023 et prix Coup de pouce 2022 »: up to the prize that is known.
  const free = written.slice(0, scene.taken.freeOpening(span).end - span.start)
  const first = /^[^,]*(?:19|20)\d\d(?= (?:et|puis|ainsi que)(?: (?:le|la|un|une))? ?$)/.exec(free)?.[0]
  if (first !== undefined && free !== written) return { start: span.start, end: span.start + first.length }
  const stop =
    /,| (?:est|sont|a|ont|sera|revient|arrive|joue|presente|qui|que|ce|cette|dans|par|pour|avec|il|elle|on|vous|nous|la meme annee|l'annee suivante|l'an dernier)(?= |$)|(?<=(?:19|20)\d\d),? (?:et|puis) (?!prix|grand|moliere|coup|label|laureat)(?=[a-z]+ (?:aux?|a|le|la|les|un|une|du|par|\d) )/.exec(
      written,
    )
  return { start: span.start, end: stop === null ? span.end : span.start + stop.index }
}

/** « Prix régulier : 38 $ », « prix étudiant 18 € »: an amount behind it, and no year, make it a price. */
function isPrice(scene: Scene, span: Span, written: string): boolean {
  if (!written.startsWith('prix') || /(?:19|20)\d\d/.test(written)) return false
  const behind = scene.reading.folded.slice(span.end, span.end + 16)
  return /^\)? ?[:=,]? ?(?:(?:chf|fr\.?|€|\$) ?\d|\d[\d ,.]* ?(?:€|euros?|\$|chf|francs?)|zero|gratuit)/.test(
    `${/\d+$/.exec(written)?.[0] ?? ''}${behind}`,
  )
}

/** « …, meilleur spectacle », « (catégorie Découverte) »: for what a prize was given is part of it. */
function withCategory(scene: Scene, span: Span): Span {
  const said = /^,? ?\(?:? ?(?:le |la |pour (?:le |la ))?(?:meilleure?s?|categorie) \p{L}[\p{L}' -]{2,30}/u.exec(
    scene.reading.folded.slice(span.end, span.end + 50),
  )?.[0]
  if (said === undefined || !scene.taken.isFree({ start: span.end, end: span.end + said.length })) return span
  const words = said.replace(
    / (?:est|sont|a|ont|sera|revient|arrive|joue|presente|qui|que|ce|cette|dans|par|pour|avec|et|il|elle) .*$/u,
    '',
  )
  return { start: span.start, end: span.end + words.trimEnd().length }
}

const rankAhead =
  /(?<!\p{L})(?<!\b(?:son|sa|leur|un|mon|notre|votre|ses|nos|vos) )((?:premier|1er|deuxieme|second|2e|2eme|troisieme|3e|3eme|quatrieme|4e)(?: (?:grand|premier))? )$/u

const anyRank = /(?<!\p{L})(?:premier|1er|deuxieme|second|2e|2eme|troisieme|3e|3eme|quatrieme|4e)(?: grand)? prix/u

/** « Deuxième Prix du Concours de Valmer » is not its « Premier Prix »: the rank that a prize is told with. */
function withRank(scene: Scene, span: Span): Span {
  const rank = rankAhead.exec(scene.reading.folded.slice(Math.max(0, span.start - 24), span.start))?.[1]
  const isTold = rank !== undefined && /^(?:premier|1er)/.test(rank)
  // « Premier prix » of a record without ranks is a way of saying that it was won.
  const hasRanks = (scene.facts.record.awards ?? []).some((award) => anyRank.test(foldText(award)))
  return rank === undefined || (isTold && !hasRanks) ? span : { start: span.start - rank.length, end: span.end }
}

function isPrize(scene: Scene, span: Span, written: string): boolean {
  if (isPrice(scene, span, written)) return false
  const before = scene.reading.folded.slice(Math.max(0, span.start - 30), span.start)
  const plain = scene.reading.plain.slice(span.start, span.end)
  const cued = new RegExp(`${winning.source}$`).test(before) || new RegExp(`^${winning.source}`).test(written)
  if (
    /^prix et (?:distinctions|recompenses)|^prix (?:des places|du billet|unique|d'entree|libre|reduit|plein|plancher|plafond|moyen|maximum|minimum|normal|doux|mini|indicatif|public conseille|a partir)|^a prix|^prix$|^(?:prix|recompenses?|distinctions?) (?:recue?s?|obtenue?s?|remportee?s?|decernee?s?)$/.test(
      written,
    )
  )
    return false
  if (written === 'moliere') return cued || /\b(?:dont|dont un|un|deux|trois|quatre|cinq) $/.test(before)
  if (/^moliere/.test(written))
    return (
      /^molieres? (?:19|20)?\d|^moliere (?:du|de la|de l'|des)|^molieres\b/.test(written) &&
      /^M/u.test(plain) &&
      !/\b(?:de|par|signe)\s$/.test(before.replace(/(?:laureat|prix|gagnant|nomination)\w* (?:de|du) $/, ''))
    )
  if (/^(?:label|bourse|distinction|palmares|mention|nomination|selection|medaille)/.test(written))
    return (
      cued || byAPanel.test(written) || /\d{4}/.test(written) || / (?:de|du|des|de la|a|au|aux) .*\p{Lu}/u.test(plain)
    )
  if (/^statuette/.test(written)) return true
  if (/^coups? de c(?:oe|œ)ur/.test(written)) return cued || /\d{4}/.test(written) || byAPanel.test(written)
  if (/ d'(?:or|argent|bronze)/.test(written)) return cued || /^\p{Lu}|\d{4}| \p{Lu}/u.test(plain)
  if (/awards?\b|^choc |^(?:oscar|grammy|felix|cesar|ours|lion)/.test(written))
    return /^\p{Lu}/u.test(plain) && (cued || / /.test(written))
  return cued
    ? isNamedPrize(written) || /\d{4}/.test(plain) || /\p{Lu}/u.test(plain)
    : /\d{4}/.test(written) ||
        /^prix \p{Lu}|^Prix \p{L}|^grand prix|^Grand/u.test(plain) ||
        /^prix (?:du|de la|de l'|des) /.test(written)
}

/** « notre coup de cœur » is ours; that of a jury is a prize. */
const byAPanel =
  / (?:du|de la|de l'|des) (?:public|jury|presse|critiques?|club|festival|libraires?|lyceens?|redaction|journalistes?|professionnels|off|comite|association|reseau|ville|departement|region)/

function isNamedPrize(written: string): boolean {
  return new RegExp(`\\b${prizeName}`).test(written)
}

function judge(scene: Scene, span: Span, written: string): Finding {
  const awards = scene.facts.record.awards ?? []
  const index = awards.findIndex(
    (award) => sameWords(foldText(award), written) && !isOtherOfName(foldText(award), written),
  )
  if (index >= 0) return supported(span, 'award', `awards[${index}]`)
  const cousin = awards.find(
    (award) => /^(?:laureate? d[ue] )?(\w+)/.exec(written)?.[1] === /^(\w+)/.exec(foldText(award))?.[1],
  )
  if (cousin === undefined) return unsupported(span, 'award', asMessage('fact.award-unknown'))
  return {
    ...unsupported(span, 'award', asMessage('fact.award-cousin', { award: cousin })),
    suggestion: cousin,
  }
}

const ofName =
  /^(?!prix|grand|coup|label|bourse|mention)\p{L}+ (?:de la |de l'|du |des |de |d')(?:(?:la |le )?meilleure?s? )?([\p{L}-]+)/u

/** « Olivier de l'année » for « Olivier de la découverte de l'année »: of prizes of one name, what they are for says which. */
function isOtherOfName(award: string, written: string): boolean {
  const [own, said] = [ofName.exec(award)?.[1], ofName.exec(written)?.[1]]
  return own !== undefined && said !== undefined && own.replace(/s$/, '') !== said.replace(/s$/, '')
}

const weak = new Set(['du', 'de', 'la', 'le', 'des', 'l', 'd', 'les', 'au', 'aux', 'en', 'a', 'et'])

const ranks: Readonly<Record<string, string>> = {
  '1er': 'premier',
  '2e': 'deuxieme',
  '2eme': 'deuxieme',
  second: 'deuxieme',
  '3e': 'troisieme',
  '3eme': 'troisieme',
  '4e': 'quatrieme',
}

/** « revient avec un Molière en poche »: where one carries a prize says nothing of which. */
const carried =
  / (?:en (?:poche|main|vitrine|bandouliere)|a la (?:main|cle|boutonniere)|sous le bras|dans (?:la|les|sa|ses|leurs?) (?:valises?|bagages|poches?|besace|vitrine)|(?:a|dans) (?:son|leur) (?:palmares|actif|escarcelle)|au compteur)$/

/** « Molière du comédien 2021 » is « Molière 2021 du comédien »; « un Molière en 2021 » says less, truly. */
function sameWords(award: string, written: string): boolean {
  const content = (text: string): string[] =>
    text
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== '' && !weak.has(word))
      .map((word) => ranks[word] ?? word)
  const said = content(written.replace(winning, '').replace(carried, ''))
  const known = new Set(content(award))
  return said.length > 0 && said.every((word) => known.has(word) || known.has(word.replace(/s$/, '')))
}
