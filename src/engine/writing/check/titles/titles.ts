import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { measureOf } from '../house/accessibilities.ts'
import { findName, isWithinName } from '../record/name-search.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { opensCommonly } from '../scene/name-shapes.ts'
import { foldText, leavesAccentsOut, normaliseText, type Span, saysWhole } from '../text/reading.ts'
import { hashtagsNear, namesGoingOnOtherwise, titlesChangedByAWord, titlesInAnotherOrder } from './changed-titles.ts'
import { titlesInAnotherNumber } from './inflected-titles.ts'
import { retoldTitles } from './retold-titles.ts'

/** The show's title, right or with a slip; and another title put where the show's is expected. */
export function findTitles(scene: Scene): Finding[] {
  const { record } = scene.facts
  // A hashtag is squeezed: found first, it is no title with its spaces lost.
  const hashtags = inHashtags(scene)
  const own = [
    ...retold(scene, record.title),
    ...contractedTitles(scene, record.title),
    ...lengthenedTitles(scene, record.title),
    ...titleHits(scene, record.title, 'title'),
  ]
  for (const finding of own) scene.taken.claim(finding)
  const subtitle = record.subtitle ? titleHits(scene, record.subtitle, 'subtitle') : []
  for (const finding of subtitle) scene.taken.claim(finding)
  return [...own, ...subtitle, ...hashtags, ...changedTitles(scene), ...otherTitles(scene)]
}

/** What takes in the title's own words and more is found before them. */
function retold(scene: Scene, title: string): Finding[] {
  return retoldTitles(scene, title).flatMap((span) => {
    if (!scene.taken.isFree(span) || isWithinName(scene.names, span)) return []
    scene.taken.claim(span)
    return [isNotTheTitle(span, title)]
  })
}

function isNotTheTitle(span: Span, title: string): Finding {
  const message = asMessage('fact.title-is', { title })
  return contradicted(span, 'title', { fact: 'title', message, suggestion: title })
}

/** « au Grand Jamais », « au « Grand Jamais » » is how French goes to « Le Grand Jamais ». */
function contractedTitles(scene: Scene, title: string): Finding[] {
  const bare = /^Les? (\p{L}.*)$/u.exec(title)?.[1]
  if (bare === undefined) return []
  return findName(scene.reading, bare, { slips: false }).flatMap((hit) => {
    const before = scene.reading.folded.slice(Math.max(0, hit.start - 10), hit.start)
    const isLed = isMarked(scene, hit)
      ? /(?<!\p{L})(?:au|du|aux|[dmnstv]es|[nv]os|ce|leurs?|notre|votre) ["«“*_]+ ?$/u.test(before)
      : /(?<!\p{L})(?:au|du|aux|des) $/u.test(before) && /^\p{Lu}/u.test(scene.reading.plain.slice(hit.start))
    if (!isLed) return []
    scene.taken.claim(hit)
    return [supported(hit, 'title', 'title')]
  })
}

/** « Minuit moins le quart d'heure » is not « Minuit moins le quart »; « La Cerisaie de Tchekhov », « d'après » are. */
function lengthenedTitles(scene: Scene, title: string): Finding[] {
  if (title.split(' ').length < 3) return []
  return findName(scene.reading, title, { slips: false }).flatMap((hit) => {
    const more =
      /^ d(?:'|e )(?!apres|abord|ailleurs|un |une |autre|ores|habitude|retour|nouveau|passage|plus|la |l'|ce|son |sa |ses |notre |nos |leur)[a-z]{4,}/.exec(
        scene.reading.folded.slice(hit.end, hit.end + 30),
      )?.[0]
    if (
      more === undefined ||
      !/^ d(?:'|e )\p{Ll}/u.test(scene.reading.plain.slice(hit.end)) ||
      !scene.taken.isFree(hit)
    )
      return []
    const span = { start: hit.start, end: hit.end + more.length }
    scene.taken.claim(span)
    return [isNotTheTitle(span, title)]
  })
}

function inHashtags(scene: Scene): Finding[] {
  const { title } = scene.facts.record
  return hashtagsNear(scene, title).map(({ same, ...span }) => {
    scene.taken.claim(span)
    if (same) return supported(span, 'title', 'title')
    return contradicted(span, 'title', { fact: 'title', message: asMessage('fact.title-is', { title }) })
  })
}

function changedTitles(scene: Scene): Finding[] {
  const { title } = scene.facts.record
  return [
    ...titlesChangedByAWord(scene, title),
    ...titlesInAnotherNumber(scene, title),
    ...titlesInAnotherOrder(scene, title),
    ...namesGoingOnOtherwise(scene, title),
    ...markedNear(scene, title),
    ...headingNear(scene, title),
  ].flatMap((span) => {
    if (!scene.taken.isFree(span) || isWithinName(scene.names, span) || isInOwnQuote(scene, span)) return []
    if (wearsOtherDeterminer(scene.reading.plain.slice(span.start, span.end), title)) return []
    scene.taken.claim(span)
    return [isNotTheTitle(span, title)]
  })
}

/** In italics or quotes, half of the title's words or letters are enough to be meant for it. */
function markedNear(scene: Scene, title: string): Span[] {
  const target = new Set(foldText(normaliseText(title)).match(/[\p{L}\d]{3,}/gu) ?? [])
  return matchesIn(scene.reading.plain, marked).flatMap((match) => {
    const inner = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].indexOf(inner)
    const said = new Set(foldText(inner).match(/[\p{L}\d]{3,}/gu) ?? [])
    // « un seul mot, « encore » »: a word of the title, said as a word.
    if (/^\p{Ll}[\p{L}'-]*$/u.test(inner)) return []
    if (said.size > target.size + 2 || /[.?…]$/.test(inner)) return []
    const shared = [...said].filter((word) => [...target].some((own) => own === word || isInflected(own, word)))
    const enough = shared.length * 2 >= Math.max(said.size, target.size) && shared.length > (target.size > 2 ? 1 : 0)
    return enough ? [{ start, end: start + inner.length }] : []
  })
}

const leastOpening = 5

/** « Kintsukuroi », alone on the first line, for « Kintsugi »: one word that opens as the title does, for more than half of it. */
function headingNear({ reading }: Scene, title: string): Span[] {
  const own = foldText(normaliseText(title))
  const first = /^\s*(\p{Lu}[\p{L}-]{3,})[ .!]*(?=\n)/u.exec(reading.plain)
  const said = foldText(first?.[1] ?? '')
  if (first === null || !/^\p{L}[\p{L}-]+$/u.test(own) || isInflected(own, said)) return []
  let shared = 0
  while (shared < said.length && said[shared] === own[shared]) shared += 1
  const isNear = shared >= leastOpening && shared * 2 > Math.max(said.length, own.length) && said !== own
  const start = first[0].indexOf(first[1] ?? '')
  return isNear ? [{ start, end: start + said.length }] : []
}

/** « jour » for « jours ». */
function isInflected(left: string, right: string): boolean {
  return (
    left.length > 3 && (left === `${right}s` || right === `${left}s` || left === `${right}x` || right === `${left}x`)
  )
}

const leastForSlips = 5

function titleHits(scene: Scene, title: string, fact: string): Finding[] {
  const oneWord = !/[\p{L}\d][^\p{L}\d]+[\p{L}\d]/u.test(title.trim())
  return findName(scene.reading, title, { slips: true }).flatMap((hit) => {
    if (!scene.taken.isFree(hit)) return []
    const written = scene.reading.plain.slice(hit.start, hit.end)
    const marked = isMarked(scene, hit)
    if (hit.likeness === 'same')
      return oneWord && !marked && !startsLikeTitle(written, title) ? [] : [supported(hit, 'title', fact)]
    if (oneWord && !marked && !/^\p{Lu}/u.test(written)) return []
    // « le 5 », « de 7 » are no slips of « Le 7 ».
    if (!marked && title.length < leastForSlips && hit.likeness !== 'accents') return []
    if (!marked && isPlainPhrase(written)) return []
    if (isSameTitle(written, title) || isUnaccented(scene, hit.likeness)) return [supported(hit, 'title', fact)]
    return [contradicted(hit, 'title', { fact, message: asMessage('fact.title-is', { title }), suggestion: title })]
  })
}

/** The title with another determiner, or with the last of its list joined otherwise. */
function isSameTitle(written: string, title: string): boolean {
  return wearsOtherDeterminer(written, title) || isSameList(written, title)
}

/** « Dvořák, Smetana et Janáček » for « Dvořák, Smetana, Janáček ». */
function isSameList(written: string, title: string): boolean {
  const itemsOf = (text: string): string =>
    foldText(normaliseText(text))
      .split(/ ?, ?(?:et )?| et /)
      .join('|')
  return /,/.test(title) && itemsOf(written) === itemsOf(title)
}

/** « « Un Cyrano qui ne cabotine jamais » »: within a quotation of the record, word for word, what a critic wrote. */
function isInOwnQuote({ reading, facts }: Scene, span: Span): boolean {
  return (facts.record.pressQuotes ?? []).some(({ text }) => {
    const own = foldText(normaliseText(text))
    const at = reading.folded.indexOf(own)
    return at >= 0 && at <= span.start && span.end <= at + own.length
  })
}

function isUnaccented({ reading }: Scene, likeness: string): boolean {
  return likeness === 'accents' && leavesAccentsOut(reading)
}

/** « un Misanthrope de plus » is « Le Misanthrope » still. */
function wearsOtherDeterminer(written: string, title: string): boolean {
  const bare = /^(?:une? |des |ce |cette |cet |ces |notre |nos |ma |mon |mes |son |sa |ses )(.+)$/i.exec(written)?.[1]
  const own = /^(?:Le |La |Les |L')(.+)$/.exec(normaliseText(title))?.[1]
  return bare !== undefined && unpointed(bare) === unpointed(own ?? '')
}

function unpointed(words: string): string {
  return words.replace(/[,:;.!?…]/g, '')
}

/** « Antigone » is the title, « l'orage gronde » is not « Orage ». */
function startsLikeTitle(written: string, title: string): boolean {
  return /^[\p{Lu}\d]/u.test(written) || !/^\p{Lu}/u.test(title)
}

function isPlainPhrase(written: string): boolean {
  return !/[\p{Lu}\d]/u.test(written)
}

const openers = /["«“*_]\s*$/
const closers = /^\s*["»”*_]/

function isMarked(scene: Scene, span: Span): boolean {
  const { plain } = scene.reading
  return (
    openers.test(plain.slice(Math.max(0, span.start - 3), span.start)) &&
    closers.test(plain.slice(span.end, span.end + 3))
  )
}

const presenting =
  /(?:\b(?:univers|monde|coulisses|histoire|magie|affiche|tournee|extraits?|bande-annonce|images|photos|equipe|aventure) de|au programme|entendu parler de|parler de|coups? de c(?:oe|œ)ur ?:?|autour de|un mot sur|a propos de|present(?:e|ent|ait|era)|\bavec|decouvri[rz]|decouvrez|spectacle|piece|voir|revoir|\b(?:re)?vu|aime|applaudi|decouvert|connaissez|connait|reprend|adapte|repete|invente|rejoue|jou(?:e|ent|er)|dans|reserv(?:er|ez|e) (?:pour|vos places pour)|places pour|billets? pour|assister a|(?:informations?|renseignements?|infos?|c(?:oe|œ)ur|interview|dossier|soiree|billets?) (?:pour|sur)|representations? de|creation|met(?:tent)? en scene|reprise de|affiche|s'intitule|s'appelle|se nomme|intitulee?|baptisee?|titre)(?: (?:plus|pas|deja|sans (?:tarder|plus attendre|faute)|vite|enfin|aussi|absolument|en famille|ici|maintenant|a nouveau|bientot|ce soir))?\s*(?:[:,]|la |le |les |son |sa |leur )?\s*$/
const marked = /(?:\*{1,2}|_)([^*_\n]{2,90})(?:\*{1,2}|_)|[«“"]\s*([^«»“”"\n]{2,90}?)\s*[»”"]/g
const callToAction =
  /^(?:reserv|choisi|decouvr|acheter|en savoir|voir|je |prendre|objet|apercu|apres|lire|ecrire|inscri|cliqu|toutes?|dates?|tarifs?|infos?|avec|duree|a partir|mise|texte|photo)/

/** A marked title that is not the record's, in a place where only the show's can stand. */
function otherTitles(scene: Scene): Finding[] {
  return matchesIn(scene.reading.plain, marked).flatMap((match) => {
    const inner = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].indexOf(inner)
    const span = { start, end: start + inner.length }
    const before = scene.reading.folded.slice(Math.max(0, match.index - 40), match.index)
    const after = scene.reading.plain.slice(match.index + match[0].length, match.index + match[0].length + 4)
    const looksLikeTitle =
      /^\p{Lu}|^\d+ \p{L}{3}/u.test(inner) &&
      inner.split(' ').length <= 9 &&
      (!/[.!?…]$/.test(inner) ||
        (inner.split(' ').length <= 6 && isItalic(scene, match.index + match[0].length)) ||
        (inner.split(' ').length <= 3 && arrives.test(scene.reading.folded.slice(match.index + match[0].length))))
    if (
      !looksLikeTitle ||
      !isExpected(scene, { before, inner, close: match.index + match[0].length }) ||
      (/^\s*[(—–]/.test(after) &&
        !isItalic(scene, match.index + match[0].length) &&
        !leadsToCompany(scene, match.index + match[0].length))
    )
      return []
    if (!scene.taken.isFree(span) || callToAction.test(scene.reading.folded.slice(span.start, span.end))) return []
    const folded = scene.reading.folded.slice(span.start, span.end)
    const presented = /present(?:e|ent)\s*(?:[:,]|la |le |les )?\s*$/.test(before)
    if ((!presented && saysWhole(scene.facts.prose, folded)) || isKnownElsewhere(scene, folded)) return []
    scene.taken.claim(span)
    return [unsupported(span, 'title', asMessage('fact.other-title', { title: scene.facts.record.title }))]
  })
}

/** « « X » (compagnie du Ponton) »: what stands before its company is a title, not a review. */
function leadsToCompany(scene: Scene, close: number): boolean {
  const behind = scene.reading.folded.slice(close, close + 60)
  return scene.facts.companies.some(({ name }) => {
    const at = behind.indexOf(foldText(name))
    return at > 0 && at < 6
  })
}

/** One star or underscore is italics, which French keeps for titles; two are bold. */
function isItalic(scene: Scene, close: number): boolean {
  return /(?:^|[^*_])[*_]$/.test(scene.reading.plain.slice(close - 2, close))
}

function isBold(scene: Scene, close: number): boolean {
  return /\*\*$|__$/.test(scene.reading.plain.slice(close - 2, close))
}

/** « “Cartons !” arrive »: what only a show does. */
const arrives = /^ (?:arrive|revient|debarque|s'installe|se joue|est a l'affiche|fait escale|pose ses)/
const named =
  /^,? (?:une?|la|le|cette|notre|sa|leur) (?:[a-z]+ )?(?:proposition|spectacle|creation|piece|comedie|tragedie|fable|concert|recital|solo|duo|seul|ballet|opera|fantaisie|voyage|aventure|conte)\b/

/** After a verb of presenting; or at the opening of a sentence, before what one says of a show. */
function isExpected(scene: Scene, { before, inner, close }: { before: string; inner: string; close: number }): boolean {
  if (presenting.test(before)) return true
  if (isBold(scene, close)) return false
  if (/[»”]/.test(scene.reading.plain.charAt(close - 1)) && !opensCommonly(inner))
    return measureOf(foldText(inner)) === null
  if (isItalic(scene, close) && (!opensCommonly(inner) || /[ '-]\p{Lu}/u.test(inner))) return true
  const after = scene.reading.folded.slice(close, close + 40)
  if (named.test(after)) return true
  if (!/(?:^|[.!?…:\n]|\b(?:de|pour|avec|a|autour de|pendant|chez)) ?$/.test(before)) return false
  const said =
    /^,? ?(?:c'est|est |n'est|raconte|revient|arrive|debarque|s'installe|par |mise? en|un spectacle|une (?:piece|comedie|creation)|nous|vous|fait|se joue|le \d|du \d|a |\||,|:)/.test(
      after,
    )
  return said && (!opensCommonly(inner) || /[ '-]\p{Lu}/u.test(inner))
}

/** Halls, companies and shows that the recipients bought are judged by their own families. */
function isKnownElsewhere(scene: Scene, folded: string): boolean {
  const { venues, halls, companies, people, record } = scene.facts
  // « le tarif « 20 ans/20 francs » »
  if ((record.prices ?? []).some(({ label }) => foldText(normaliseText(label)) === folded)) return true
  const bought = scene.recipients?.allBought ?? []
  return [...[...venues, ...halls, ...companies, ...people].map((known) => known.name), ...bought].some((name) =>
    saysWhole(foldText(normaliseText(name)), folded),
  )
}
