import { matchesIn } from '../../../language/index.ts'
import { isTown } from '../places/towns.ts'
import type { Scene } from '../scene/finding.ts'
import { isOfCulture, opensCommonly } from '../scene/name-shapes.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { isPressName, pressNamesIn, waysToCite } from './press.ts'

/** Who is said to have written a quotation, and where the text says so. */
export interface Attribution extends Span {
  readonly after: boolean
}

/** Who is said to have written it: in brackets or after a dash behind the quote, or named around it. */
export function attributionOf(scene: Scene, quote: Span): Attribution | null {
  const { plain } = scene.reading
  const behind = plain.slice(quote.end, quote.end + 80)
  const colon = sourceBehindColon(scene, quote)
  if (colon !== null) return colon
  if (/^\s?:/.test(behind) && !signedBehind.test(behind)) return null
  const own = ownSource(scene, quote) ?? announcedBy(scene, quote) ?? namedAround(scene, quote)
  if (own !== null) return own
  const bracket = /^[\s.,]*[([]([^)\]\n]{2,60})[)\]]/.exec(behind)
  if (bracket !== null && !isOfTheShow(scene, bracket[1] ?? ''))
    return { start: quote.end, end: quote.end + bracket[0].length, after: true }
  const signed =
    /^[\s.*_]*(?:[—–-]|,|\/{1,2}|[|·•~→>:]|\n\s*[—–-]?)\s*((?:(?:écrit|note|titre|dit|selon|pour|d'après|s'enthousiasme|s'exclame|résume|lit-on dans|a écrit|juge|estime|conclut|salue|tranche|lance)\s+)?(?:le |la |les |l')?\p{Lu}(?:[\p{L}\d'&-]|\.(?=\p{L}))*(?:(?: (?:de la |de |du |des |la |le |l'|et |à ))?[ ]?\p{Lu}?[\p{L}\d'&-]*){0,4})/u.exec(
      behind,
    )
  if (
    signed !== null &&
    (!/^[ .*_]*\n/.test(behind) || /^[ .*_]*\n\s*[—–-]/.test(behind) || isSignatureLine(behind)) &&
    (/^[\s.*_]*(?:[—–~→>-]|\/{1,2})/.test(behind) ||
      isSignatureLine(behind) ||
      /^,\s*\p{Lu}[\p{L}\d'-]*(?: (?:du |de la |de |des |et )?\p{Lu}[\p{L}\d'-]*){0,3}(?=\s*(?:[.!?\n]|$))/u.test(
        behind,
      ) ||
      isPressName(scene, foldText(signed[1] ?? '')) ||
      /^(?:écrit|note|titre|dit|selon|pour|d'après|lit-on|résume)/.test(signed[1] ?? ''))
  ) {
    return { start: quote.end, end: quote.end + signed[0].length, after: true }
  }
  const sentence = sentenceAround(scene.reading, quote)
  const names = pressNamesIn(scene, sentence).filter(
    (name) => (name.end <= quote.start || name.start >= quote.end) && !isCutOff(scene, name, quote),
  )
  const nearest = names.sort((left, right) => gap(left, quote) - gap(right, quote))[0]
  return nearest === undefined
    ? null
    : { ...nearest, after: nearest.start >= quote.end && nearest.start - quote.end < 40 }
}

/** « … » : Le Soir n'a pas cillé »: a source of the record behind a colon, unless it leads to words of its own. */
function sourceBehindColon({ reading, facts }: Scene, quote: Span): Attribution | null {
  const mark = /^ ?: /.exec(reading.folded.slice(quote.end, quote.end + 3))?.[0]
  if (mark === undefined) return null
  const at = quote.end + mark.length
  const named = (facts.record.pressQuotes ?? [])
    .flatMap(({ source }) => waysToCite(source))
    .find((way) => reading.folded.startsWith(way, at))
  const isLeading = /^[^.!?\n]{0,80}[«“"]/.test(reading.folded.slice(at, at + 90))
  return named === undefined || isLeading ? null : { start: quote.end, end: at + named.length, after: true }
}

/** A source of the record that follows at once: the attribution ends with it. */
function ownSource(scene: Scene, quote: Span): Attribution | null {
  const { folded } = scene.reading
  const lead =
    /^[\s.,*_(—–-]*(?:(?:ecri(?:t|vait)|a ecrit|not(?:e|ait)|titr(?:e|ait)|di(?:t|sait)|selon|pour|d'apres|resum(?:e|ait)|jug(?:e|eait)|in|(?:lit-on |a-t-on lu |lu )?dans|source ?:|(?<=, )(?:s'(?:en )?)?\p{L}{3,}(?:e|it|ut|ait)) )?(?:le |la |les |l')?/u.exec(
      folded.slice(quote.end, quote.end + 40),
    )
  // « … ». Le Phare s'est dit « … »: a paper that opens the next sentence and leads to its own words.
  if (/^ ?\. (?:L'|L[ea]s? )?\p{Lu}[^.!?\n«]{3,50}«/u.test(scene.reading.plain.slice(quote.end, quote.end + 70)))
    return null
  // « … ».\n\nLe Phare : cinq étoiles. »: a line of its own that says more than a name is no signature.
  const behind = scene.reading.plain.slice(quote.end, quote.end + 90)
  if (lead !== null && /\n[^—–-]*$/.test(lead[0]) && !isSignatureLine(behind)) return null
  const at = quote.end + (lead?.[0].length ?? 0)
  const sources = (scene.facts.record.pressQuotes ?? []).flatMap((known) => waysToCite(known.source))
  for (const source of sources) {
    const bareSource = source.replace(/^(?:le |la |les |l')/, '')
    for (const start of [at, at - (source.length - bareSource.length)])
      if (folded.startsWith(source, start)) {
        const end = start + source.length
        return { start: quote.end, end: folded.charAt(end) === ')' ? end + 1 : end, after: true }
      }
  }
  return null
}

const paper =
  "((?:L'|Le |La |Les )?\\p{Lu}[\\p{L}\\d'-]*(?: (?:du |de la |de |des |et |& )?\\p{Lu}[\\p{L}\\d'-]*){0,3}(?: \\p{Ll}+){0,3}?)"
const wrote =
  "(?:écrit|note|titre|dit|résume|s'enthousiasme|juge|parle d'|salue|lance|affirme|conclut|y voit|évoque|aime|a aimé|adore|a adoré|a écrit|s'emballe|s'exclame)(?: (?:d'|de |du |des |un |une |le |la )?\\p{Ll}+){0,3}?"
/** « Tageblatt : « … » », « Tageblatt écrit : « … » ». */
const paperSays = new RegExp(`(?:^|\\n|[.!?»] |« ?|[·•|–—/*>] ?)${paper}(?: ?»)? ?(?:${wrote} ?)?:? ?$`, 'u')
/** « Tageblatt > « … » », « L'Écho des planches – « … » ». */
const paperThen =
  /(?:^|\n|[.!?»] |[·•|] ?|(?:presse|lu|critiques?|avis) ?[:–—-] ?)((?:L'|Le |La |Les )?\p{Lu}[\p{L}\d'-]*(?: (?:du |de la |de |des |et |& )?\p{L}[\p{L}\d'-]*){0,3}) [>–—-] ?$/u
/** « Pour Tageblatt, c'est « … » ». */
const accordingTo = new RegExp(
  `(?:[Pp]our|[Ss]elon|[Dd]'après|[Ll]u dans|[Dd]ans|[Cc]hez|[Cc]omme l'écrit|[Aa]ux yeux de|[Ss]ous la plume (?:de|du)|[Ee]ntendu sur) ${paper}(?:,? (?:à propos|au sujet) d(?:e |u |es |')[^.:!?\\n]{2,50}?)?,? ?(?:(?:on (?:a pu |a |peut |pouvait )?(?:lire|lu|lit)|c'est|il s'agit|ce spectacle est|voici|on tient la|le spectacle est) ?(?:d'|un |une |d'un |d'une )?)?:? ?$`,
  'u',
)

/** A paper is quoted for a sentence or two. */
const longestOfPress = 300

/** A name of the press that announces the quotation. */
function announcedBy(scene: Scene, quote: Span): Attribution | null {
  const before = scene.reading.plain.slice(Math.max(0, quote.start - 110), quote.start)
  const name = (accordingTo.exec(before) ?? paperSays.exec(before) ?? paperThen.exec(before))?.[1]
  if (name === undefined || opensCommonly(name) || quote.end - quote.start > longestOfPress) return null
  if (scene.facts.people.some((person) => person.name === name)) return null
  const start = quote.start - before.length + before.lastIndexOf(name)
  return { start, end: start + name.length, after: false }
}

/** « Pour Estelle Maubourg, ce spectacle est « une fête » »: somebody of the show, to whom the sentence gives it. */
export function speakerBefore(scene: Scene, quote: Span): Span | null {
  const before = scene.reading.plain.slice(Math.max(0, quote.start - 70), quote.start)
  const name = accordingTo.exec(before)?.[1]
  if (name === undefined || !scene.facts.people.some((person) => person.name === name)) return null
  const start = quote.start - before.length + before.lastIndexOf(name)
  return { start, end: start + name.length }
}

const link =
  "(?:[\\s.,]*(?::|,|[-–—|/·~>→]{1,2})?\\s*)(?:(?:(?:a-t-on|avons-nous|peut-on) )?(?:lu|lit-on|lire|écrit|écrivait|note|notait|titre|titrait|dit|selon|pour|d'après|dixit|résume|s'enthousiasme|s'exclame|juge|estime|conclut|salue|tranche|lance|affirme|confie|s'emballe|jure|assure|sourit|renchérit|surenchérit|poursuit|complète|répond|confirme|commente|observe|constate|relève|souligne|insiste|martèle|reprend|retient|ajoute|glisse|souffle|promet|prévient|trouve|signé|signe|signait|l'avis est signé|(?:ces|les) mots sont (?:signés|de)|c'est signé|(?:voilà|c'est|tel est) ce qu'(?:en )?(?:écrit|dit|pense|retient)|c'est|la formule est de|le mot est de|dans|par|chez|de|du|aux?|in|vu par|vu dans|extrait de) ){0,3}"
/** « … » : Rideau Rouge », « … », dixit Rideau Rouge », « … » // Rideau Rouge »: who is named right behind. */
const namedBehind = new RegExp(
  `^${link}${paper}(?=\\s*(?:$|[.!?,;:)\\]\\n|·•]|[-–—] |qui (?:le dit|l'écrit|parle)))`,
  'u',
)
export const signedBehind = new RegExp(
  `^ ?: (?:l'avis est |(?:voilà|c'est|tel est) ce qu'(?:en )?(?:écrit|dit|pense|retient) |c'est |le mot est |la formule est |(?:ces|les) mots sont )?(?:signée?s? |de |dans )?${paper}(?=\\s*(?:$|[.!\\n]))`,
  'u',
)
/** « Rideau Rouge n'y va pas par quatre chemins : « … » »: who opens the sentence that leads to the quotation. */
const namedBefore = new RegExp(`(?:^|\\n|[.!?»·•|] ?)${paper}(?:,? [\\p{Ll}' -]{2,40}?)? ?:? ?$`, 'u')

/** A name that no other field explains, where one says who wrote. */
function namedAround(scene: Scene, quote: Span): Attribution | null {
  const { plain } = scene.reading
  const around = scene.reading.folded.slice(Math.max(0, quote.start - 60), quote.end + 60)
  // The record's own source beside it is read as such.
  if (
    (scene.facts.record.pressQuotes ?? []).some(({ source }) => waysToCite(source).some((way) => around.includes(way)))
  )
    return null
  const after = namedBehind.exec(plain.slice(quote.end, quote.end + 90))
  const name = after?.[1]
  if (after !== null && name !== undefined && canSign(scene, name))
    return { start: quote.end, end: quote.end + after[0].length, after: true }
  const before = plain.slice(Math.max(0, quote.start - 80), quote.start)
  const opening = namedBefore.exec(before)?.[1]
  if (opening === undefined || !canSign(scene, opening)) return null
  const start = quote.start - before.length + before.lastIndexOf(opening)
  return { start, end: start + opening.length, after: false }
}

function namesIn(words: string, from: number): Span[] {
  return matchesIn(words, signer).map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }))
}

const said =
  /^ ?, ?(?:a-t-on |peut-on |ainsi |y |s')?(?:ecri|not|titr|dit|dixit|lu|li[ts]|lance|ajout|resum|juge|estim|conclu|salu|tranch|affirm|confi|assur|enflamm|emball|enthousiasm|exclam|emerveill|(?:sur)?encher|rencher|poursui|complet|repond|confirm|comment|observ|constat|ajoute|conced|insist|martel|repren|repris|s'incline|raconte|rapport|decrit|trouv|amus|glisse|souffl|confess|jubil|pari|promet|avou|previen|relev|soulign|retien|retenu|selon|pour|d'apres|dans|chez)/
const signer = /\p{Lu}[\p{L}\d'-]+(?: (?:(?:de la |de l'|de |du |des |et |la |le |l')?\p{Lu}[\p{L}\d'-]*))*/gu

/** « … mais Rideau Rouge a déjà le sien : « … » »: of a quotation of the record, whoever else its clause names. */
export function otherSigner(scene: Scene, quote: Span): Span | null {
  const { plain } = scene.reading
  const sources = (scene.facts.record.pressQuotes ?? []).map(({ source }) => foldText(normaliseText(source)))
  const before = /[^.!?\n•|·«»“”]*$/u.exec(plain.slice(Math.max(0, quote.start - 100), quote.start))?.[0] ?? ''
  const asked = /(?:avis|verdict|mot|critique)s? (?:de |du |d')([^.!?\n«»“”]{3,40}) ?\? ?$/iu.exec(
    plain.slice(Math.max(0, quote.start - 70), quote.start),
  )?.[0]
  const ahead = asked ?? (/[\p{Ll}] ?[:,]? ?$/u.test(before) ? before : '')
  // « …, note avec malice Rideau Rouge », « … » /// Rideau Rouge »
  const behind =
    /^ ?(?:,|\/{2,3}|:)[ \p{Ll}']{0,40}\p{Lu}[^.!?\n•|·«»“”,]*/u.exec(plain.slice(quote.end, quote.end + 90))?.[0] ?? ''
  const named = [
    ...namesIn(ahead, quote.start - ahead.length),
    ...(/^ ?,/.test(behind) && !said.test(foldText(behind)) ? [] : namesIn(behind, quote.end)),
  ].filter((span) => {
    const name = plain.slice(span.start, span.end)
    const folded = foldText(name)
    return (
      canSign(scene, name) &&
      !isTown(folded) &&
      !isOfCulture(folded) &&
      !sources.some((source) => source.includes(folded))
    )
  })
  return named.at(-1) ?? null
}

/** « « X » (compagnie du Ponton) »: a company, a house or somebody of the show writes no review of it. */
function isOfTheShow(scene: Scene, written: string): boolean {
  const folded = foldText(written)
  const { people, companies, venues, halls, cities } = scene.facts
  return [...people, ...companies, ...venues, ...halls, ...cities].some(({ name }) => folded.includes(foldText(name)))
}

function canSign(scene: Scene, name: string): boolean {
  const folded = foldText(name)
  const { people, companies, venues, halls, cities, record } = scene.facts
  return (
    !opensCommonly(name) &&
    / |-|^\p{Lu}\p{Ll}{3,}/u.test(name.replace(/^(?:L'|Le |La |Les )/u, '')) &&
    ![...people, ...companies, ...venues, ...halls, ...cities, { name: record.title }].some(
      (known) => foldText(known.name).includes(folded) || folded.includes(foldText(known.name)),
    )
  )
}

/** The line under a quotation that holds a name and nothing else. */
function isSignatureLine(behind: string): boolean {
  const line = /^[.*_ ]*\n\s*([^\n]+?)[.*_ ]*(?:\n|$)/.exec(behind)?.[1] ?? ''
  return (
    /^\p{Lu}/u.test(line) &&
    line.split(' ').length <= 5 &&
    !/ (?!(?:de|du|des|la|le|les|et|en|à)\b)\p{Ll}/u.test(line) &&
    !/[\d.!?:|€()]/.test(line) &&
    !opensCommonly(line)
  )
}

/** Another quotation stands between. */
function isCutOff(scene: Scene, name: Span, quote: Span): boolean {
  const [from, to] = name.end <= quote.start ? [name.end, quote.start] : [quote.end, name.start]
  return /[«»“”]/.test(scene.reading.plain.slice(from, to))
}

function gap(name: Span, quote: Span): number {
  return name.end <= quote.start ? quote.start - name.end : name.start - quote.end
}
