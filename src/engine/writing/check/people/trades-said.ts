import { type Role, roleCues, rolesIn } from '../record/roles.ts'
import type { Scene } from '../scene/finding.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { bracketOfList, isOfTheOneBefore, listClosing, listOpening } from './names-listed.ts'
import { isCharacter, isShownAlone, isShownWithOthers } from './shown-on-stage.ts'
import { verbsIn } from './trade-verbs.ts'
import { isAllTrade, onStageIn, tradesAfter, tradesOfPurpose } from './trades-after.ts'
import { makers, together, tradesBefore } from './trades-before.ts'

/** The trades that the text gives to a name: the cue just before (through a list of names), or just after. */
export function tradesSaid(scene: Scene, hit: Span, all: readonly Span[]): (readonly Role[])[] {
  const sentence = sentenceAround(scene.reading, hit)
  const opening = listOpening(scene, hit, all)
  const ahead = scene.reading.folded.slice(Math.max(sentence.start - 1, opening - 60, 0), opening)
  const before = isOfTheOneBefore(ahead, opening, all) ? '' : ahead
  const bare = withoutTitles(scene, { start: opening - before.length, end: opening })
  const until = (from: number): string =>
    scene.reading.folded
      .slice(from, Math.min(sentence.end, from + 100))
      // « C'est X, aux côtés de Y, qui conduit le public »: who stands beside changes nothing of what X does.
      .replace(/^, (?:aux cotes|en compagnie|avec l'aide) d(?:e |')[^,.;:!?]{3,40},(?= qui)/, '')
      .slice(0, 60)
  const signed = signedThing(before, until(hit.end))
  if (signed.length > 0) return signed
  if (isTheirShow(scene, before)) return [makers]
  const owned = [ofOnesOwn(before), ofWhomOneKeeps(before, until(hit.end)), sameAsBefore(ahead, until(hit.end))].find(
    (trades) => trades.length > 0,
  )
  if (owned !== undefined) return owned
  const answer = tradesAsked(withoutTitles(scene, { start: Math.max(0, opening - 90), end: opening }))
  if (answer.length > 0) return answer
  const said = [
    stagingTheTitle(scene, until(hit.end)),
    tradesOfPurpose(before, until(hit.end)),
    tradesAfter(until(hit.end)),
    verbsIn(until(listClosing(scene, hit, all))),
    // « Dirigés par X, les comédiens jubilent »
    / par $|\bsous (?:la |le |l')[a-zœ]+ d(?:e |')$/.test(before) ? [] : onStageIn(until(listClosing(scene, hit, all))),
  ].find((trades) => trades.length > 0)
  // « un texte de X, qui joue aussi »: two things said of one.
  if (said !== undefined && / (?:de|par) $|\bd'$|: $/.test(before)) {
    const made = tradesBefore(bare)
    // « la langue de X chante »: the verb is of what is theirs.
    const isOfTheWork = made.length > 0 && / de $|\bd'$/.test(before) && !/^,? ?(?:qui|et|,)/.test(until(hit.end))
    return isOfTheWork ? made : [...said, ...made]
  }
  const above = tradesOfLabel(scene, opening, all)
  const made = byAll(bare, opening !== hit.start || listClosing(scene, hit, all) !== hit.end)
  const beside = isCharacter(scene, hit) ? [['performance'] as const] : above
  const trades = said ?? (beside.length > 0 ? beside : made)
  const isCast = isShownWithOthers(scene, { hit, opening, all }) || isShownAlone(scene, hit)
  return trades.length === 0 && (isCast || isCastOfBracket(scene, hit, all)) ? [['performance']] : trades
}

/** « A joue ; B aussi »: what the verb of the one before says, said of one more. */
function sameAsBefore(ahead: string, after: string): (readonly Role[])[] {
  const verb = /( (?:joue|danse|chante|ecrit|compose|eclaire|dirige|met en scene)) ?[;,.] ?(?:et )?$/.exec(ahead)?.[1]
  return verb !== undefined && /^ (?:aussi|egalement|de meme|non plus)(?= ?(?:[.,;!?\n]|$))/.test(after)
    ? verbsIn(verb)
    : []
}

/** « un opéra-bouffe de X et Y »: of one the notes, of the other the words. */
function byAll(before: string, areSeveral: boolean): (readonly Role[])[] {
  const trades = tradesBefore(before)
  return areSeveral && /\b(?:operas?|operettes?|oratorio)\b[^,.;:!?]{0,30}$/.test(before)
    ? trades.map((roles) => (roles.includes('music') ? [...roles, 'text' as const] : roles))
    : trades
}

/** « joue Poids plume, imaginé par X »: the words of a stretch without those of the title and of the company, which name no trade. */
function withoutTitles(scene: Scene, span: Span): string {
  const { folded } = scene.reading
  const { record, companies } = scene.facts
  const silent = [record.title, ...companies.map(({ name }) => name)].map((name) => foldText(normaliseText(name)))
  return scene.names
    .filter((name) => name.start >= span.start && name.end <= span.end)
    .filter((name) => silent.includes(folded.slice(name.start, name.end)))
    .reduce(
      (words, name) =>
        words.slice(0, name.start - span.start) +
        folded.slice(name.start, name.end).replace(/\p{L}/gu, 'x') +
        words.slice(name.end - span.start),
      folded.slice(span.start, span.end),
    )
    .replace(ofTheTitle, '')
}

const anyTitle = / [«"“*_]? ?x[x ,.:'’!&-]*x ?[»"”*_]?(?= )/g
/** « Le texte de « Le Cid » est de X »: of what the text is comes between the trade and who did it. */
const ofTheTitle =
  / (?:de |d'|du |des )[«"“*_]? ?x[x ,.:'’!?&-]*x ?[»"”*_]?(?= (?:est|sont|a ete|ont ete|revien|vien|sign)| ?:)/

/** « A, B (jeu) ; C (musique) »: only a cast has one bracket for several. */
function isCastOfBracket(scene: Scene, hit: Span, all: readonly Span[]): boolean {
  const bracket = bracketOfList(scene, hit, all)
  return bracket !== null && rolesIn(bracket).has('performance')
}

/** « X monte Le Cid », « X s'empare du Misanthrope »: what is done to the show by whoever stages it. */
export function stagingTheTitle(scene: Scene, after: string): (readonly Role[])[] {
  const verb = staging.exec(after)?.[0]
  if (verb === undefined) return []
  const bare = foldText(normaliseText(scene.facts.record.title)).replace(article, '')
  return after.slice(verb.length).replace(article, '').startsWith(bare)
    ? [['direction', 'adaptation', 'choreography', 'conducting']]
    : []
}

const article = /^(?:l[ea]s? |l'|un |une |son |sa |ce |cette )/
const staging =
  /^,? (?:qui )?(?:(?:re)?monte|met en scene|s'empare d(?:e |u |es )|empoigne|revisite|depoussiere|s'attaque (?:a |aux? )|se frotte (?:a |aux? )) ?/

const shaped =
  '(?:reve|repete|regle|pense|imagine|concu|voulu|revu|relu|rebati|reinvente|repense|revisite|monte|dirige|mene|orchestre|depoussiere)e?'
const theirs = new RegExp(
  `^ (?:de |d'|que l'on doit a |qu'on doit a |signee? (?:de )?|selon |(?:${shaped}(?:,| et) ){0,3}${shaped} par )$`,
)

/** « La Bérénice de X », « une Bérénice que l'on doit à X »: the title as one's own. */
export function isTheirShow(scene: Scene, before: string): boolean {
  const title = foldText(scene.facts.record.title)
  const at = before.lastIndexOf(title)
  // « Le Cid, de X »
  if (at >= 0 && /^,? (?:de |d')$/.test(before.slice(at + title.length))) return true
  return (
    at > 0 &&
    /(?:^|[^\p{L}])(?:la|le|une?|cette|ce|sa|son) $/u.test(before.slice(0, at)) &&
    theirs.test(before.slice(at + title.length))
  )
}

/** « Dans sa mise en scène, X joue des ombres »: what is the person's own says their trade, whatever they do with it. */
function ofOnesOwn(before: string): (readonly Role[])[] {
  const own = /\b(?:dans|pour|avec|par) (?:sa|son|ses|leurs?) ([^,.;:!?\n]{3,30}), $/.exec(before)?.[1]
  const cues = own === undefined ? [] : roleCues(own)
  return cues[0]?.start === 0 ? [together(cues, cues[0])] : []
}

/** « De X, on retient les costumes »: whose it is comes first. */
function ofWhomOneKeeps(before: string, after: string): (readonly Role[])[] {
  if (!/(?:^|[.!?…\n] ?)(?:de |d')$/.test(before)) return []
  const thing =
    /^, (?:on|nous|vous|le public|chacun) [a-z' ]{3,25} (?:l[ae]s? |l'|ces? |cette )([a-z]+(?: en scene)?)/.exec(
      after,
    )?.[1]
  return thing === undefined || roleCues(thing)[0]?.start !== 0 ? [] : tradesBefore(`${thing} : `)
}

/** « Signé X, le texte fait mouche »: what is signed comes after the name. */
function signedThing(before: string, after: string): (readonly Role[])[] {
  const thing = /^, (?:le |la |les |l'|ce |cet |cette |ces )((?:mise en scene|\p{L}+))(?! (?:de|du|des) )/u.exec(
    after,
  )?.[1]
  if (
    thing === undefined ||
    !/(?:^|[.!?\n] ?)(?:signe|ecrit|imagine|pense|concu|regle|dessine|compose|confie|invente|cree|realise)e?s? (?:par |de |a )?$/.test(
      before,
    )
  )
    return []
  const trades = tradesBefore(`${thing} : `)
  return trades.length > 0 ? trades : tradesBefore(`${thing} de `)
}

const questions: readonly RegExp[] = [
  // « Le décor ? X. »
  /[\p{L} ',-]{3,50} ?\? ?(?:—|–|-)?\s?(?:c'est |ce sont |il y a |eh bien,? |(?:elle|il|elles|ils) (?:(?:est|sont) (?:signee?s? |nee?s? |sortie?s? |venue?s? )?|vien(?:t|nent) |sort(?:ent)? |nai(?:t|ssent) )(?:de |d'|par |chez ))?$/u,
  // « Et quels costumes ! Ils sont de X. »
  /[\p{L} ',-]{3,50} ?! ?(?:elle|il|elles|ils) (?:est|sont) (?:signee?s? )?(?:de |d'|par )$/u,
]

/** « Le décor ? », « Qui joue ? », « Qui a écrit la pièce ? »: the trade that a question just before asks for. */
function tradesAsked(before: string): (readonly Role[])[] {
  // « Qui met « Le Cid » en scène ? Réponse : X. »
  const bare = before.replace(anyTitle, '').replace(/\? ?(?:reponse|solution) ?: $/, '? ')
  const question = questions.map((pattern) => pattern.exec(bare)?.[0]).find((asked) => asked !== undefined)
  if (question === undefined) return []
  const words = question.replace(/ ?[?!].*$/, '')
  const who = /\bqui (?:donc |est-ce qui )?(.+)$/.exec(words)?.[1]
  const done = who === undefined ? [] : tradesAfter(` ${who}`)
  return done.length > 0 ? done : tradesBefore(`${words} : `)
}

/** « Mise en scène | X », « Costumes », then X on the next line: a label that is alone before a bar or a break. */
function tradesOfLabel(scene: Scene, opening: number, all: readonly Span[]): (readonly Role[])[] {
  const { folded, plain } = scene.reading
  const found = /(?:^|\n|[•·|] ?)([^\n•·|:.!?,()]{3,34}?) ?(?:\n[ •*-]*|[|·•] ?)$/u.exec(
    folded.slice(Math.max(0, opening - 45), opening),
  )
  const label = found?.[1]?.trim()
  if (label === undefined) return []
  const at = plain
    .toLowerCase()
    .lastIndexOf(plain.slice(opening - (found?.[0].length ?? 0), opening).toLowerCase(), opening)
  if (all.some((other) => other.end > at && other.start < opening)) return []
  const trades = tradesBefore(`${label} : `)
  // A label names its trade and little else.
  return isAllTrade(label) ? trades : []
}
