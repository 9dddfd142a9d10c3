import { asMessage } from '../../../../contract/index.ts'
import { literalPattern, matchesIn } from '../../../language/index.ts'
import { findName, isWithinName } from '../record/name-search.ts'
import { type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { type Claim, claims, measuredByPlace } from './superlative-patterns.ts'

/** Claims of rank, fame or first time: true only when the record approves them word for word. Praise without a scope is an opinion, left alone. */
export function findSuperlatives(scene: Scene): Finding[] {
  const approved = (scene.facts.record.approvedClaims ?? []).flatMap((claim, index) =>
    // « il s'agit du seul chapiteau… »: the article may have run into a preposition.
    findName(scene.reading, claim.replace(/^(?:les? |la |l['’])/iu, ''), { slips: false }).flatMap((bare) => {
      const opening = article.exec(scene.reading.folded.slice(Math.max(0, bare.start - 6), bare.start))?.[0] ?? ''
      const hit = { ...bare, start: bare.start - opening.length }
      if (!scene.taken.isFree(hit)) return []
      scene.taken.claim(hit)
      return [supported(hit, 'superlative', `approvedClaims[${index}]`)]
    }),
  )
  const found = [
    ...matches(scene, claims).filter((match) => !isOneEvening(scene, match)),
    ...measuredByPlace.flatMap((claim, index) =>
      matches(scene, [claim]).filter((match) => namesPlace(scene, match, index > 0) && !isOneEvening(scene, match)),
    ),
  ]
  return [...approved, ...found.flatMap((match) => judge(scene, match))]
}

const article = /(?<![a-z])(?:les? |la |l'|du |des |aux? )$/

function matches(scene: Scene, ways: readonly Claim[]): RegExpExecArray[] {
  const { folded } = scene.reading
  const opened = new Map<RegExp | null, boolean>([[null, true]])
  return ways.flatMap(({ pattern, gate }) => {
    const isOpen = opened.get(gate) ?? (gate !== null && matchesIn(folded, gate).length > 0)
    opened.set(gate, isOpen)
    return isOpen ? matchesIn(folded, pattern) : []
  })
}

function judge(scene: Scene, match: RegExpExecArray): Finding[] {
  const ended = match.index + match[0].trimEnd().length
  // « la meilleure comédie|nne »: a way of claiming that ends within a word takes the whole of it.
  const wordEnd = match[0].endsWith(' ') ? 0 : (/^\p{L}+/u.exec(scene.reading.plain.slice(ended))?.[0].length ?? 0)
  const whole = behindWhoDoes(scene, { start: match.index, end: ended + wordEnd })
  // « L'Antigone la plus jouée de France »: the title that opens it stays a title.
  const span = scene.taken.freeEnding(whole)
  if (
    span === null ||
    !scene.taken.isFree(span) ||
    isQuestion(scene, span) ||
    ofATurn.test(match[0]) ||
    (/^la premiere (?:est|sera) /.test(match[0]) && ofTwo.test(scene.reading.folded.slice(whole.end))) ||
    isQuoted(scene, match[0]) ||
    isComparison(scene, whole) ||
    isDenied(scene, whole) ||
    isTwoPlaces(scene, whole) ||
    isOfAName(scene, match)
  )
    return []
  scene.taken.claim(span)
  const year = /^ (?:en )?(?:19|20)\d\d\b/.exec(scene.reading.folded.slice(whole.end, whole.end + 9))?.[0] ?? ''
  const rest = otherScope(scene, { end: whole.end, said: match[0].trim() })
  if (rest !== null)
    return [unsupported({ start: span.start, end: span.end + rest }, 'superlative', asMessage('fact.superlative'))]
  if (isOfAPrize(scene, match[0]))
    return [supported(span, 'superlative', 'awards', asMessage('fact.texts-word-for-word'))]
  if (scene.facts.prose.includes(match[0].trim() + year))
    return [supported(span, 'superlative', 'texts', asMessage('fact.texts-word-for-word'))]
  return [unsupported(span, 'superlative', asMessage('fact.superlative'))]
}

/**
 * « le plus grand festival de rue de Bretagne » of a record that approves « … de la Côte des Légendes »: how far the text goes on with
 * another scope, in units; null where it does not.
 */
function otherScope({ reading, facts }: Scene, { end, said }: { end: number; said: string }): number | null {
  const behind = reading.folded.slice(end, end + 60)
  const goesOn = /^ (?:de la |de l'|du |des |de |d'|en |au |aux |a )[\p{L}' -]{3,40}/u.exec(behind)?.[0].trimEnd()
  const claims = (facts.record.approvedClaims ?? []).map((claim) => foldText(normaliseText(claim)))
  const isCut = claims.some((claim) => {
    const at = claim.indexOf(said)
    const left = at < 0 ? '' : claim.slice(at + said.length).trim()
    return left !== '' && !behind.trimStart().startsWith(left)
  })
  return goesOn !== undefined && isCut && !claims.some((claim) => claim.endsWith(said)) ? goesOn.length : null
}

/** « Salle des Phares au Grand Bassin »: a name that leads to another ranks nothing. */
function isTwoPlaces({ reading, names }: Scene, span: Span): boolean {
  const last = names.find(({ start, end }) => start > span.start && start < span.end && end >= span.end)
  return (
    last !== undefined &&
    / \p{Lu}/u.test(reading.plain.slice(span.start, last.start)) &&
    !/\b(?:plus|moins|mieux|meilleur|pire|seul|premi|unique|record)/.test(reading.folded.slice(span.start, last.start))
  )
}

/** « le collectif Minuit moins une fait escale au … »: a claim whose one word of measure is of a name of the record. */
function isOfAName({ names }: Scene, match: RegExpExecArray): boolean {
  const measures = matchesIn(match[0], measure)
  return (
    measures.length > 0 &&
    measures.every(({ index, 0: word }) =>
      isWithinName(names, { start: match.index + index, end: match.index + index + word.length }),
    )
  )
}

const measure = /\b(?:plus|moins|mieux|meilleure?s?|pires?|seule?s?|premiere?s?|uniques?|records?)\b/g

/** « distinguée pour la meilleure mise en scène »: for what a prize of the record was given. */
function isOfAPrize({ facts }: Scene, said: string): boolean {
  const [, words = '', year = ''] =
    /^(?:pour )?(?:l[ea]s? |l')?(.+?)((?<=,? (?:de |en )?)(?:19|20)\d\d)?$/.exec(said.trim()) ?? []
  const bare = words.replace(/,? ?(?:de |en )?$/, '')
  return (
    / /.test(bare) &&
    (facts.record.awards ?? [])
      .map((award) => foldText(normaliseText(award)))
      .some((award) => award.includes(bare) && award.includes(year))
  )
}

/** « la première étant traduite »: the first of two that were told. */
const ofATurn = /(?<!\p{L})premieres? (?:etant|ayant)(?!\p{L})(?! l[ea]s? | l'| une? )/u
/** « la première est traduite en LSF, la seconde audiodécrite »: of two evenings, and no rank. */
const ofTwo = /^(?:,| et|, et|,? puis|,? tandis que) l[ae] (?:seconde?|deuxieme|derniere?|suivante?)(?!\p{L})/u

/** « le Bouillon fait comparaître le plus célèbre des loups »: behind a name and its verb, the claim opens with the rank. */
function behindWhoDoes({ reading, names }: Scene, whole: Span): Span {
  const rank = /^.* (?=l[ea]s? (?:plus|moins|meilleure?s?|seule?s?|premiere?s?) )/.exec(
    reading.folded.slice(whole.start, whole.end),
  )?.[0]
  const start = whole.start + (rank?.length ?? 0)
  const isDone = names.some(
    (name) =>
      name.start >= whole.start && name.end < start - 1 && /^ \p{Ll}{2,}/u.test(reading.plain.slice(name.end, start)),
  )
  return isDone ? { start, end: whole.end } : whole
}

/** « saluée par la presse »: no more than that a paper wrote well of it, where the record has a quotation or stars. */
function isQuoted({ facts: { record } }: Scene, said: string): boolean {
  const isBorneOut = (record.pressQuotes ?? []).length > 0 || (record.stars?.count ?? 0) > 3
  return (
    isBorneOut && /^saluee?s? par la (?:presse|critique)(?: (?:locale|regionale|nationale|specialisee))? ?$/.test(said)
  )
}

/** « une page plus intime de son répertoire », « encore plus fort que l'an dernier »: more than something else is not the most. */
function isComparison(scene: Scene, span: { start: number; end: number }): boolean {
  const { folded } = scene.reading
  // « rien de mieux ne s'est joué »: more than all there is.
  if (/^(?:rien de|il n'|ce qu|impossible|difficile|inutile)/.test(folded.slice(span.start, span.end))) return false
  const ranks = [...folded.slice(span.start, span.end).matchAll(/(?<![\p{L}'-])(?:plus|moins|mieux)(?![\p{L}-])/gu)]
  if (
    ranks.length !== 1 ||
    /(?<![\p{L}])(?:meilleure?s?|seule?s?|premiere?s?|uniques?|record|jamais)(?![\p{L}])/u.test(
      folded.slice(span.start, span.end),
    )
  )
    return false
  const at = span.start + (ranks[0]?.index ?? 0)
  const before = folded.slice(Math.max(0, at - 40), at)
  if (/(?:\b(?:le|la|les|l'une?|des|du|mon|ma|mes|son|sa|ses|notre|nos|votre|vos|leurs?|au|aux) )$/.test(before))
    return false
  if (enough.test(before)) return true
  return /\b(?:une?|quelque chose|rien|encore|bien|beaucoup|toujours|chaque fois|d'autant|de) (?:[\p{L}'-]+ ){0,2}$/u.test(
    before,
  )
}

/** « On n'en demande pas plus pour un soir d'été »: enough. */
const enough = /\bn'en (?:demand|faut|fallait|faudra|veu|voul|esper|attend)[a-z]* (?:pas |guere )?$/

/** « Ce n'est pas la plus longue des tragédies »: a rank that is denied is not claimed. */
function isDenied(scene: Scene, span: Span): boolean {
  const before = scene.reading.folded.slice(Math.max(0, span.start - 30), span.start)
  return /\b(?:ce n'est|n'est|ce n'etait|ne sera|n'a rien d[eu']|sans etre|ni) ?(?:pas |certes pas |certainement pas |peut-etre pas |guere )?$/.test(
    before,
  )
}

const occasion =
  /(?:^|[^\p{L}])(?:dates?|soirees?|soirs?|representations?|seances?|passages?|etapes?|escales?|haltes?|apparitions?|venues?) $/u
const evening = /(?:^|[^\p{L}])(?:concerts?|recitals?|spectacles?|rendez-vous) $/u

/** « Date unique à Metz », « Concert unique au Moulin », « première à Metz » where one plays there: how often and when, and no rank. */
function isOneEvening({ reading, facts }: Scene, match: RegExpExecArray): boolean {
  const before = reading.folded.slice(Math.max(0, match.index - 20), match.index)
  const town = match[1] ?? ''
  const isPlayedThere =
    town !== '' &&
    [...facts.cities, ...facts.venues, ...facts.halls].some(({ name }) =>
      new RegExp(`(?<!\\p{L})${literalPattern(town.trim())}`, 'u').test(foldText(normaliseText(name))),
    )
  if (/^(?:la |cette )premieres? (?:a|au|aux) /.test(match[0])) return isPlayedThere
  if (/^premieres? (?:a|au|aux) /.test(match[0])) return isPlayedThere && opensItem.test(before)
  if (!/^uniques? (?!au monde|en son genre|dans l'histoire|en europe)/.test(match[0])) return false
  return occasion.test(before) || (evening.test(before) && isPlayedThere)
}

/** « 19 h 30, première à Metz », « la première à Metz », « grande première à Metz ». */
const opensItem = /(?:^|[.,;:!?\n·|•–—(] ?|\b(?:la|cette|en|soir de|pour la|avant|grande) )$/

/** The scope is a place when it wears a capital in the middle of a sentence. */
function namesPlace(scene: Scene, match: RegExpExecArray, known: boolean): boolean {
  const place = match[1] ?? ''
  const at = match.index + match[0].lastIndexOf(place)
  const after =
    /^[\p{L}'-]+(?: (?:de|du|d'|la|le|l'|en|des)[ ']?(?:la |l')?[\p{L}'-]+){0,2}/u.exec(
      scene.reading.plain.slice(at),
    )?.[0] ?? ''
  if (!/(?:^|[ '])\p{Lu}/u.test(after)) return false
  return known || !isWithinName(scene.names, { start: at, end: at + place.length - 1 })
}

/** « Et si c'était le plus beau jour du monde ? » claims nothing; a record is one whoever asks. */
function isQuestion(scene: Scene, span: Span): boolean {
  if (/\brecords? (?:absolu|historique|national|d'affluence)/.test(scene.reading.folded.slice(span.start, span.end)))
    return false
  const { end } = sentenceAround(scene.reading, span)
  const rest = scene.reading.plain.slice(end).trimStart()
  // « L'événement de l'année : pourquoi hésiter ? » asks behind what it claims.
  if (/^ ?[:;–—] ?\S/u.test(scene.reading.plain.slice(span.end, end))) return false
  // « Et si c'était le plus grand chapiteau du pays ? C'est même certain. » answers itself.
  return (
    rest.startsWith('?') &&
    !/^\?\s+(?:C'est (?:même |tout |bien )?(?:certain|sûr|vrai|prouvé|le cas|confirmé)|Oui|Et oui|Eh bien oui|Évidemment|Bien sûr|Certainement|Nous le pensons|(?:On|Tous|Beaucoup|Nos confrères|Certains) (?:nous )?(?:l'(?:affirme|assure|dit|jure|a dit|a juré|écrit|soutient)|le (?:dit|jure|soutient))(?:nt)?)/u.test(
      rest,
    )
  )
}
