import { clauseAround } from './clauses.ts'
import type { Scene } from './finding.ts'
import { isCommonOpening } from './name-shapes.ts'
import { countries } from './place-shapes.ts'
import { foldText, type Span, sentenceAround } from './reading.ts'
import { type Role, type RoleCue, roleCues } from './roles.ts'
import { isTown } from './towns.ts'
import { verbsIn } from './trade-verbs.ts'

/** The trades that the text gives to a name: the cue just before (through a list of names), or just after. */
export function tradesSaid(scene: Scene, hit: Span, all: readonly Span[]): (readonly Role[])[] {
  const sentence = sentenceAround(scene.reading, hit)
  const opening = listOpening(scene, hit, all)
  const ahead = scene.reading.folded.slice(Math.max(sentence.start - 1, opening - 60, 0), opening)
  const before = isOfTheOneBefore(ahead, opening, all) ? '' : ahead
  const until = (from: number): string =>
    scene.reading.folded
      .slice(from, Math.min(sentence.end, from + 100))
      // « C'est X, aux côtés de Y, qui conduit le public »: who stands beside changes nothing of what X does.
      .replace(/^, (?:aux cotes|en compagnie|avec l'aide) d(?:e |')[^,.;:!?]{3,40},(?= qui)/, '')
      .slice(0, 60)
  // « Le décor ? X. »: the question names the trade.
  const asked =
    /[\p{L} ',-]{3,50} ?\? ?(?:—|–|-)?\s?(?:c'est |ce sont |il y a |eh bien,? |(?:elle|il|elles|ils) (?:est|sont) (?:signee?s? |nee?s? |sortie?s? |venue?s? )?(?:de |d'|par |chez ))?$/u.exec(
      scene.reading.folded.slice(Math.max(0, opening - 60), opening),
    )?.[0] ??
    // « Et quels costumes ! Ils sont de X. »
    /[\p{L} ',-]{3,50} ?! ?(?:elle|il|elles|ils) (?:est|sont) (?:signee?s? )?(?:de |d'|par )$/u.exec(
      scene.reading.folded.slice(Math.max(0, opening - 60), opening),
    )?.[0]
  const signed = signedThing(before, until(hit.end))
  if (signed.length > 0) return signed
  if (isTheirShow(scene, before)) return [makers]
  const owned = ofOnesOwn(before)
  if (owned.length > 0) return owned
  const answer = asked === undefined ? [] : tradesAsked(asked)
  if (answer.length > 0) return answer
  const said = [
    tradesAfter(until(hit.end)),
    verbsIn(until(listClosing(scene, hit, all))),
    // « Dirigés par X, les comédiens jubilent »
    / par $|\bsous (?:la |le |l')[a-zœ]+ d(?:e |')$/.test(before) ? [] : onStageIn(until(listClosing(scene, hit, all))),
  ].find((trades) => trades.length > 0)
  // « un texte de X, qui joue aussi »: two things said of one.
  if (said !== undefined && / (?:de|par) $|\bd'$|: $/.test(before)) {
    const made = tradesBefore(before)
    // « la langue de X chante »: the verb is of what is theirs.
    const isOfTheWork = made.length > 0 && / de $|\bd'$/.test(before) && !/^,? ?(?:qui|et|,)/.test(until(hit.end))
    return isOfTheWork ? made : [...said, ...made]
  }
  const above = tradesOfLabel(scene, opening, all)
  const trades = said ?? (isCharacter(scene, hit) ? [['performance']] : above.length > 0 ? above : tradesBefore(before))
  const isCast = isShownWithOthers(scene, { hit, opening, all }) || isShownAlone(scene, hit)
  return trades.length === 0 && isCast ? [['performance']] : trades
}

const seen =
  /(?:\b(?:vous|on|nous|tu) y (?:verr|voi[trs]|crois|applaudi|admir|entend)[a-z]* (?:(?:notamment|entre autres|aussi|egalement|surtout),? )?|\b(?:vous|on|nous) y (?:re)?trouv[a-z]* (?:notamment|entre autres),? |\b(?:vous|on|nous) applaudi(?:rez|ra|rons|t) |\b(?:acteurs|actrices|comedien\p{L}*|interpretes|artistes|danseu\p{L}+|circassien\p{L}*|en scene|sur scene|au plateau|en piste)(?: (?:en scene|sur scene|au plateau|de la troupe))?,? (?:dont|parmi lesquel(?:le)?s) |\bd'yeux que pour |\bfigure(?:nt)? (?:aussi )?)$/u
const amongOthers = /^,? (?:entre autres|parmi d'autres|notamment)(?![\p{L}-])/u

/** « Vous y verrez notamment X », « Viola, c'est X », « X en Viola »: on stage, whoever it is. */
function isShownAlone(scene: Scene, hit: Span): boolean {
  const { folded, plain } = scene.reading
  const before = folded.slice(Math.max(0, hit.start - 60), hit.start)
  if (seen.test(before))
    return /\bfigure(?:nt)? (?:aussi )?$/.test(before) ? /distribution|casting|affiche/.test(before) : true
  if (/\b(?:y (?:re)?trouv|y crois|verr)[a-z]* $/.test(before) && amongOthers.test(folded.slice(hit.end, hit.end + 20)))
    return true
  if (/\btrouve(?:nt)? en $/.test(before))
    return /^ une? (?:[a-z]+ )?(?:interprete|act(?:eur|rice)|comedien)/.test(folded.slice(hit.end, hit.end + 30))
  const as = /^ en (\p{Lu}\p{Ll}{2,})(?=[,.;!?]| et |$)/u.exec(plain.slice(hit.end, hit.end + 30))?.[1]
  if (as !== undefined) return !isTown(foldText(as)) && !countries.test(foldText(as))
  const character =
    /(?:(?:^|[.!?:\n»] )(\p{Lu}\p{Ll}{2,}), c'est |(?<!\p{L})(\p{Lu}\p{Ll}{2,}) a les traits d(?:e |'))$/u.exec(
      plain.slice(Math.max(0, hit.start - 50), hit.start),
    )
  const name = character?.[1] ?? character?.[2]
  return name !== undefined && !isCommonOpening(name) && roleCues(foldText(name)).length === 0
}

/** « La Bérénice de X », « une Bérénice que l'on doit à X »: the title as one's own. */
function isTheirShow(scene: Scene, before: string): boolean {
  const title = foldText(scene.facts.record.title)
  const at = before.lastIndexOf(title)
  return (
    at > 0 &&
    /(?:^|[^\p{L}])(?:la|le|une?|cette|ce|sa|son) $/u.test(before.slice(0, at)) &&
    /^ (?:de |d'|que l'on doit a |qu'on doit a |signee? (?:de )?|selon )$/.test(before.slice(at + title.length))
  )
}

/** « Dans sa mise en scène, X joue des ombres »: what is the person's own says their trade, whatever they do with it. */
function ofOnesOwn(before: string): (readonly Role[])[] {
  const own = /\b(?:dans|pour|avec|par) (?:sa|son|ses|leurs?) ([^,.;:!?\n]{3,30}), $/.exec(before)?.[1]
  const cues = own === undefined ? [] : roleCues(own)
  return cues[0]?.start === 0 ? [together(cues, cues[0])] : []
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

/** « Le décor ? », « Qui joue ? », « Qui a écrit la pièce ? »: the trade that a question asks for. */
function tradesAsked(question: string): (readonly Role[])[] {
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

/** « mise en scène Rose Petit » holds a trade and somebody else's name. */
function isAllTrade(label: string): boolean {
  const cues = roleCues(label)
  const left = cues.reduce((text, cue) => text.replace(label.slice(cue.start, cue.end), ''), label)
  return (
    cues.length > 0 &&
    left.replace(/\b(?:et|de|la|le|les|des|du|l|d|a|au|originale?|creation)\b|[ &'/+-]/g, '').length <= 3
  )
}

const shown =
  /(?:(?:re)?trouv\w+|applaud\w+|decouvr\w+|verr\w+|voir|entend\w+|ecout\w+|admir\w+|guett\w+|rencontr\w+|fallait(?: bien)?|reunit|rassemble|compte sur|mise sur|portee? par|servie? par|defendue? par|emmenee? par|jouer|danser|chanter|complicite de|talents? de|duo(?: de)?|tandem|face a face) (?:(?:les|le|la|de|d'|par|entre|avec) ?)?(?:talentueux |formidables |excellents )?$/
const toPlay =
  /^ (?:pour|sauront|vont|vous|nous) (?:porter|jouer|defendre|incarner|tenir|servir|mener|donner|partager|faire rire|embarqu\w+|emmen\w+|entrain\w+|emport\w+)/

/** « Vous y retrouverez A et B », « il fallait bien A et B pour porter cette folie »: several names shown together are the cast. */
function isShownWithOthers(scene: Scene, at: { hit: Span; opening: number; all: readonly Span[] }): boolean {
  const { hit, opening, all } = at
  const { folded } = scene.reading
  const closing = listClosing(scene, hit, all)
  if (opening === hit.start && closing === hit.end) return false
  const clause = clauseAround(scene.reading, hit)
  const words = folded.slice(clause.start, opening) + folded.slice(closing, clause.end)
  // One name of the list at least must be of the cast, and no trade be named around.
  if (roleCues(words).some(({ role }) => role !== 'performance')) return false
  return (
    // « Trio de tête : A, B et C »
    /(?:^|[.!?\n·|•] ?)[^.!?:\n·|•]{3,30} ?: ?$/.test(folded.slice(Math.max(0, opening - 40), opening)) ||
    shown.test(folded.slice(Math.max(0, opening - 50), opening)) ||
    toPlay.test(folded.slice(closing, closing + 30))
  )
}

/** « X à la baguette, Y en Carmen »: what follows a name up to the comma is that name's. */
function isOfTheOneBefore(ahead: string, opening: number, all: readonly Span[]): boolean {
  const said = /,? (?:est |sont )?(?:a la|au|aux|a l') ?[a-z' ]{3,24}, $/.exec(ahead)?.[0]
  if (said === undefined) return false
  return all.some((other) => Math.abs(other.end - (opening - said.length)) <= 1)
}

/** « A, B et C sur scène ». */
function onStageIn(after: string): (readonly Role[])[] {
  return /^ (?:(?:sont|seront|etaient) )?(?:sur scene|en scene|au plateau|sur le plateau|en piste|a l'affiche|dans les (?:[a-z]+ )?roles?)(?![\p{L}-])|^, (?:deux|trois|quatre|cinq|nos|les|des) (?:[a-z]+ )?(?:comedien|act(?:eur|rice)|danseu|interpret|artistes|circassien|chanteu|clowns)/u.test(
    after,
  )
    ? [['performance']]
    : []
}

/** « Noé Vautrin est Titus »: who is somebody else plays them; « est Nantaise » says where from. */
function isCharacter(scene: Scene, hit: Span): boolean {
  const after = scene.reading.plain.slice(hit.end, hit.end + 40)
  const other = /^ (?:est|sera|était)(?: une?)? (\p{Lu}\p{Ll}{2,})(?![\p{L}-])/u.exec(after)?.[1]
  return (
    other !== undefined &&
    !/(?:ais|aise|ois|oise|ien|ienne|ain|aine|éen|éenne|Belge|Suisse|Russe|Basque|Corse)$/.test(other)
  )
}

/** Walks on through « A et B jouent » to where the list ends; a comma alone may open another clause. */
function listClosing(scene: Scene, hit: Span, all: readonly Span[]): number {
  let closing = hit.end
  for (const span of all.filter((other) => other.start >= hit.end)) {
    if (!/^ ?(?:,|et|&|, et) $/.test(scene.reading.folded.slice(closing, span.start))) break
    closing = span.end
  }
  return / et |&/.test(scene.reading.folded.slice(hit.end, closing)) ? closing : hit.end
}

/** « Avec A & B · De C »: after a mark, a capital opens another statement. */
const opensAnother = /[·•|/–—-]\s*D(?:e |')$/

/** Walks back through « A, B et C » to where the list opens. */
function listOpening(scene: Scene, hit: Span, all: readonly Span[]): number {
  let opening = hit.start
  for (const span of all.filter((other) => other.end <= hit.start).reverse()) {
    if (
      opensAnother.test(scene.reading.plain.slice(span.end, opening)) ||
      !/^\s*(?:\([^)]{0,40}\))?\s*(?:,|;|et|&|\/|·|•|\||[-–—]|,? et|ou)?(?: (?:a|de|d'))?\s*$/.test(
        scene.reading.folded.slice(span.end, opening),
      )
    )
      break
    opening = span.start
  }
  return opening
}

const cueToName =
  /^\s*(?:,? ?(?:dans l'ordre|notamment|entre autres|en alternance|toujours|encore|cette fois|bien sur|de nouveau|une fois (?:encore|de plus)|par ordre [a-z ']{5,25}),?)?\s*(?:originales?|musicales?|sonores?|scenique|en scene|(?!(?:sur|pour|avec|sans|dans|en|et|ou|de|du|des)\b)[a-z]{3,} (?=de |d'|par |:))?\s*(?::|=|-|–|—|\/{1,2}|,|de|d'|du|par|(?:est |sont )?signee?s? (?:de|par)?|(?:est |sont )?confiee?s? a|assuree? par|est|sont|figurent?|avec|des|l'|la|le|\(|>|→|l'autrice|l'auteur)?\s*(?:de|d'|par|a|:)?\s*$/

/** « les costumes, imaginés par X », « la partition, due à X », « portent la signature de X »: whose work it is, said by a verb or a noun of making. */
const madeBy =
  /^(?:(?!,? (?:pour|avec|sans|chez|comme|et|ou|mais) ),? [a-z'-]+){0,4},? (?:(?:due?s?|confiee?s?|signee?s?|imaginee?s?|concue?s?|creee?s?|realisee?s?|assuree?s?|dessinee?s?|construite?s?|composee?s?|ecrite?s?|reglee?s?|pensee?s?|tenue?s?|arrangee?s?|inventee?s?|fabriquee?s?|cousue?s?|taillee?s?|portee?s?|menee?s?|dirigee?s?|elaboree?s?|orchestree?s?)(?: [a-z]+)? (?:a|aux soins d[e'])|(?!(?:jou|chant|dans|interpret|dit|lu|recit|racont|aim|inspir|entend|regard|touch|accompagn|suivi|present|propos|accueilli|recu|programm|produit|souten|offert|renvoy|donn|defendu|servi)[a-z]*\b)[a-z]{2,}(?:e|ee|es|ees|i|ie|is|ies|u|ue|us|ues|it|ite|its|ites|int|inte|ints|intes)(?: [a-z']+){0,3}? par|(?:[a-z']+ ){0,3}grace a|(?:portent|porte|ont|a) la (?:signature|griffe|patte|marque) d(?:e|')|(?:est|sont) (?:l'oeuvre|l'œuvre|le travail|le fait|la main) d(?:e|')|(?:entre|aux) (?:les )?mains d(?:e|')|revien(?:t|nent) a|doi(?:t|vent) (?:[a-z]+ ){1,3}a|(?:(?:est|sont) (?:nee?s?|sortie?s?|venue?s?|issue?s?)|sort(?:ent)?|nai(?:t|ssent)|vien(?:t|nent)) (?:de la (?:plume|main|tete)|de l'(?:imagination|imaginaire|esprit|atelier)|des (?:mains|doigts|ciseaux|ateliers|aiguilles)|sous (?:les doigts|la plume|le crayon)) d(?:e|')|,? (?:elles?|ils?) (?:est|sont) (?:l'(?:oe|œ)uvre d(?:e|')|l'affaire d(?:e|')|(?:signee?s? )?(?:de|par)|confiee?s? a)|qu(?:e l'on|'on|e nous) (?:doi[ts]|devons) a|, (?:celles?|celui|ceux) d(?:e|')|qu[ei'] ?[^.,;:!?]{2,45} (?:est|sont) (?:signee?s? )?(?:de|d'|par|due?s? a)|(?:c'est|ce sera|voici|il y a|(?:on|nous|vous) (?:y )?(?:re)?trouv\w+|(?:on a|nous avons) (?:fait (?:appel|confiance) a|choisi|demande a)|on fait confiance a|place a|merci a|on salue)|(?:est|sont) (?:celles?|celui|ceux) d(?:e|')|vien(?:t|nent) de chez|(?:est|sont) une idee d(?:e|')|par|merci(?: a)?) ?$/
/** « la mise en scène, très sobre, de X », « le texte, on le doit à X », « l'auteur de la pièce, X »: what stands between is of the work. */
const ofTheWork =
  /^(?:, (?!(?:sous|avec|pour|dans|chez|devant|sur|par|comme|et|ou|mais|qui|dont|le|la|les|un|une|des) |[ld]')[^,.;:!?\n]{2,30}(?:, | (?=est |sont ))(?:(?:est|sont) )?(?:signee?s? )?(?:d(?:e |')|par )|,? (?:on|nous) l[ae]s? doi(?:t|vons) a |,? (?:ce sont|c'est) (?:(?:celles?|celui|ceux|les [a-z]+|l'[a-z]+) )?d(?:e |')| qu(?:e |')(?:[a-z]+ )?(?:signe|livre|propose|offre|compose|imagine)(?:nt|ra)? | (?:de |du |de la |de l'|de ce |de cette |des )(?:piece|spectacle|texte|comedie|fable|creation|projet|soiree|recit|conte),? | toute? en (?:[a-z]+ ){1,3}de | [a-z]+ autour d(?:e |')| (?:l'|le |la |les |un |une )[a-zœ]+ d(?:e |')(?<=d'apres .{2,20})| et (?:l'|la |le |les )?[a-z' ]{3,25} ?[:=] )$/
/** « Musicienne sur cette création : X »: a label of several words. */
const longLabel = /^(?: (?:sur|pour|de|du|des|cette|ce|la|le|l'[a-z]+|[a-z]{3,})){1,4} ?[:=] ?$/

/** « la pièce est l'œuvre de X », « cette fable est sortie de l'imagination de X » */
const ofMaking = /^ (?:est|a ete) (?:l'(?:oe|œ)uvre|nee?|sortie?|due?|issue?) /
const isWork =
  /^(?:piece|comedie|tragedie|tragi-comedie|fable|farce|histoire|drame|vaudeville|monologue|conte|polar|satire|creation|spectacle|ballet|concert|projet)$/

/** The trades that the words before a name give it, one list a cue: any of a list is enough. */
export function tradesBefore(before: string): (readonly Role[])[] {
  // « De X », « Un spectacle de X » on a line: whoever made it.
  if (/(?:^ ?|[\n·|•/–—] ?|[.!?…»*_"”)] )(?:de |d')$/.test(before)) return [makers]
  const made = ofTheWhole(before)
  if (made.length > 0) return made
  const cues = roleCues(before)
  const last = cues.at(-1)
  if (/\bde et (?:par|avec) $|\bde,? par et avec $/.test(before))
    return [['text'], /avec/.test(before.slice(-12)) ? ['performance'] : ['direction', 'performance']]
  if (last === undefined) return []
  const link = before.slice(last.end)
  // « X l'a écrite et mise en scène, Y et Z tiennent les fils »: done by X, said of no one after the comma.
  if (
    /^,/.test(link) &&
    /(?:\b(?:ont|avait|est|sont)\b|\ba (?!la |l'|quoi))[^,.;:]{0,30}$/.test(before.slice(0, last.start))
  )
    return []
  if (/\bprete(?:nt|ra)? (?:sa|leur) voix a $/.test(before)) return []
  // « la comédie de X montée par Y »: of the work itself only who signs it.
  if (isWork.test(before.slice(last.start, last.end)) && !cueToName.test(link) && !ofMaking.test(link)) return []
  // « Au plateau, tout a été réglé par X »: where, not what.
  if (last.role === 'performance' && /\bete [a-z]+ par $/.test(link)) return []
  if (!cueToName.test(link) && !madeBy.test(link) && !ofTheWork.test(link) && !longLabel.test(link)) return []
  return chained(cues, before, last)
}

/** « un spectacle conçu et réglé par X », « Hamlet version X », « côté musique, tout a été écrit par X »: of all that there is to make. */
function ofTheWhole(before: string): (readonly Role[])[] {
  if (/[\p{L}»*”"] version $/u.test(before)) return [[...makers, 'translation']]
  if (/\bmusi[^.;!?\n]{0,40}\b(?:a|ont) ete ecrite?s? par $/.test(before)) return [['music', 'text']]
  return wholeMade.test(before) || /(?:^|[^\p{L}])(?:vu|revu|relu|revisite|repense|reinvente)e?s? par $/u.test(before)
    ? [makers]
    : []
}

const wholeMade =
  /\b(?:spectacle|creation|projet|ballet|concert|fantaisie|forme|proposition|seule? en scene) (?:[a-z']+ ){0,2}?(?:concu|imagine|pense|invente|regle|realise|fabrique|elabore)e?s?(?: (?:et|,) [a-z ]{3,25}(?<! joue| dansee?| danse| interprete| chante| porte| mise? en scene| ecrite?))? par $/

/** « Conception : X »: of a show, whatever it is made of. */
const conceivers: readonly Role[] = ['direction', 'choreography', 'text', 'adaptation']

const makers: readonly Role[] = ['text', 'direction', 'choreography', 'adaptation', 'music', 'conducting']

/** « direction » alone is the stage's or the orchestra's: the trades of one cue are one thing said. */
function together(cues: readonly RoleCue[], one: RoleCue): Role[] {
  return cues.filter((cue) => cue.start === one.start && cue.end === one.end).map((cue) => cue.role)
}

/** « texte et mise en scène » gives both trades. */
function chained(cues: readonly RoleCue[], text: string, last: RoleCue): (readonly Role[])[] {
  const trades = [/^conception$/.test(text.slice(last.start, last.end)) ? conceivers : together(cues, last)]
  let opening = last.start
  for (const cue of [...cues].reverse()) {
    // « avec la musique de X » is no play of X.
    if (cue.end > opening || /^(?:avec|portee? par|servie?s? par)$/.test(text.slice(cue.start, cue.end))) continue
    if (
      !/^\s*(?:originales?)?\s*(?:,|et|&|\/|\+|,? (?:la|le|les|l'))?\s*(?:la |le |les |l'|creation )?$/.test(
        text.slice(cue.end, opening),
      )
    )
      break
    trades.push(together(cues, cue))
    opening = cue.start
  }
  return trades
}

/** The trades that the words after a name give it: a verb, « à la lumière », a bracket. */
export function tradesAfter(after: string): (readonly Role[])[] {
  const done = verbsIn(after)
  if (done.length > 0) return done
  const elided =
    /^(?!, (?:le|la|les|l') ?\p{L}+ \p{L}),? ?(?:aux?|a la|a l'|les|la|le|l'|est aux?|pour les?|pour la) ?((?:(?:conception|creation|construction|realisation|fabrication|composition|facture) (?:des |du |de la |de l'|de |d')[a-z]+)|[a-z]+(?: en scene| lumiere| originale)?)(?!(?: [a-z]+)? ?(?:de |d'|par |:(?! (?:l'|le |la |les |un |une |des |et |c'est |tout |rien ))|est |sont |signee?))/u.exec(
      after,
    )?.[1]
  if (elided !== undefined && roleCues(elided).length > 0) return byCue(elided)
  const dashed = /^ ?[–—:-] ([\p{L} ']{3,24})(?= ?(?:[,;.\n|·•+/]|$))/u.exec(after)?.[1]
  if (dashed !== undefined && isAllTrade(dashed)) return byCue(dashed)
  if (
    /^ (?:(?:est|sont|seule?s?) )?(?:sur scene|en scene|au plateau|sur le plateau|sur les planches|en piste)(?![\p{L}-])/u.test(
      after,
    )
  )
    return [['performance']]
  const apposed = byTrade.exec(after)?.[1]
  if (apposed !== undefined) return byCue(apposed)
  // « X pour les mots, Y pour les lumières »
  const charged =
    /^ pour (?:les? |la |l'|ses? |sa |leurs? )((?:mise en scene|lumieres?|eclairages?|musiques?|notes|partition|textes?|mots|costumes|decors?|scenographie|choregraphie|video|son|jeu))(?= ?(?:[,;.\n)]| et |$))/.exec(
      after,
    )?.[1]
  if (charged !== undefined) return charged === 'notes' ? [['music']] : charged === 'mots' ? [['text']] : byCue(charged)
  const listed =
    /^, (?:aux |a la |a l'|au )?((?:creation |conception )?(?:costumes|lumieres?|scenographie|mise en scene|musique|texte|choregraphie|video|decors?|dramaturgie|adaptation|traduction|marionnettes|direction musicale|(?:piano|violon|violoncelle|guitare|flute|harpe|batterie|soprano|tenor|baryton|alto|chant)))(?= ?(?:[;.\n·|]|$))/.exec(
      after,
    )?.[1]
  if (listed !== undefined && roleCues(listed).length > 0) return byCue(listed)
  const being = tradesOfBeing(after)
  if (being.length > 0) return being
  const owed =
    /^,? (?:que? ?)?(?:(?:l'on|on|nous) (?:doi[ts]|devons)|revien(?:t|nent)|(?:est|sont|a ete|ont ete) confiee?s?) (?:la |le |les |l'|son |sa |ses |cette |ce |ces )?([a-z]+(?: en scene| musicale| lumieres?)?)/.exec(
      after,
    )?.[1]
  if (owed !== undefined && roleCues(owed).length > 0) return byCue(owed)
  const bracket = /^(?: [a-z']+){0,4}\s*\(([^)]{2,50})\)/.exec(after)?.[1]
  return bracket === undefined ? [] : byCue(bracket)
}

/** « X est le metteur en scène », « Aux côtés de X, c'est Y qui donne la réplique »: what the sentence makes of the one named. */
function tradesOfBeing(after: string): (readonly Role[])[] {
  const being =
    /^,? (?:est|sera|etait) (?:bien |aussi |ici )?(?:le |la |l'|un |une |son |notre )([a-z]+(?: en scene)?)(?! d['e] )/.exec(
      after,
    )?.[1]
  if (being !== undefined && roleCues(being)[0]?.start === 0) return byCue(being)
  // « Aux côtés de X, c'est Y qui donne la réplique »
  if (/^,? (?:c'est )?[^.;:!?\n]{3,40} (?:qui )?(?:lui )?donne(?:nt)? la replique/.test(after)) return [['performance']]
  return []
}

/** « Antoine Le Bihan, auteur de la pièce »: the trade as a noun beside the name. */
const byTrade =
  /^, (?:son |sa |ici |une? |l'|le |la )?(auteur|autrice|auteure|metteu(?:r|se) en scene|scenographe|costumiere?|eclairagiste|composit(?:eur|rice)|choregraphe|comedien(?:ne)?|act(?:eur|rice)|dramaturge|traduct(?:eur|rice)|chef(?:fe)? d'orchestre)(?= ?(?:[,.;)!?\n]|$| (?!:)))(?! de \p{L}+ :)/u

function byCue(text: string): Role[][] {
  const cues = roleCues(text)
  return cues.map((cue) => together(cues, cue))
}
