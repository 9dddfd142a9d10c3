import type { Scene } from './finding.ts'
import { type Span, sentenceAround } from './reading.ts'
import { type Role, type RoleCue, roleCues } from './roles.ts'

/** The trades that the text gives to a name: the cue just before (through a list of names), or just after. */
export function tradesSaid(scene: Scene, hit: Span, all: readonly Span[]): (readonly Role[])[] {
  const sentence = sentenceAround(scene.reading, hit)
  const opening = listOpening(scene, hit, all)
  const ahead = scene.reading.folded.slice(Math.max(sentence.start - 1, opening - 60, 0), opening)
  const before = isOfTheOneBefore(ahead, opening, all) ? '' : ahead
  const until = (from: number): string => scene.reading.folded.slice(from, Math.min(sentence.end, from + 60))
  // « Le décor ? X. »: the question names the trade.
  const asked =
    /[\p{L} ',-]{3,50} ?\? ?(?:—|–|-)?\s?(?:c'est |ce sont |il y a |eh bien,? |(?:elle|il|elles|ils) (?:est|sont) (?:signee?s? )?(?:de |d'|par ))?$/u.exec(
      scene.reading.folded.slice(Math.max(0, opening - 60), opening),
    )?.[0]
  const answer = asked === undefined ? [] : tradesAsked(asked)
  if (answer.length > 0) return answer
  const said = [
    tradesAfter(until(hit.end)),
    verbsIn(until(listClosing(scene, hit, all))),
    onStageIn(until(listClosing(scene, hit, all))),
  ].find((trades) => trades.length > 0)
  // « un texte de X, qui joue aussi »: two things said of one.
  if (said !== undefined && / (?:de|par) $|\bd'$|: $/.test(before)) return [...said, ...tradesBefore(before)]
  return said ?? (isCharacter(scene, hit) ? [['performance']] : tradesBefore(before))
}

/** « Le décor ? », « Qui joue ? », « Qui a écrit la pièce ? »: the trade that a question asks for. */
function tradesAsked(question: string): (readonly Role[])[] {
  const words = question.replace(/ ?\?.*$/, '')
  const who = /\bqui (?:donc |est-ce qui )?(.+)$/.exec(words)?.[1]
  const done = who === undefined ? [] : tradesAfter(` ${who}`)
  return done.length > 0 ? done : tradesBefore(`${words} : `)
}

/** « X à la baguette, Y en Carmen »: what follows a name up to the comma is that name's. */
function isOfTheOneBefore(ahead: string, opening: number, all: readonly Span[]): boolean {
  const said = /,? (?:est |sont )?(?:a la|au|aux|a l') ?[a-z' ]{3,24}, $/.exec(ahead)?.[0]
  if (said === undefined) return false
  return all.some((other) => Math.abs(other.end - (opening - said.length)) <= 1)
}

/** « A, B et C sur scène ». */
function onStageIn(after: string): (readonly Role[])[] {
  return /^ (?:sont )?(?:sur scene|en scene|au plateau|sur le plateau|en piste)(?![\p{L}-])/u.test(after)
    ? [['performance']]
    : []
}

/** « Noé Vautrin est Titus »: who is somebody else plays them; « est Nantaise » says where from. */
function isCharacter(scene: Scene, hit: Span): boolean {
  const after = scene.reading.plain.slice(hit.end, hit.end + 40)
  const other = /^ (?:est|sera|était) (\p{Lu}\p{Ll}{2,})(?![\p{L}-])/u.exec(after)?.[1]
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

/** Walks back through « A, B et C » to where the list opens. */
function listOpening(scene: Scene, hit: Span, all: readonly Span[]): number {
  let opening = hit.start
  for (const span of all.filter((other) => other.end <= hit.start).reverse()) {
    if (
      !/^\s*(?:\([^)]{0,40}\))?\s*(?:,|et|&|\/|·|•|\||[-–—]|,? et|ou)?(?: (?:a|de|d'))?\s*$/.test(
        scene.reading.folded.slice(span.end, opening),
      )
    )
      break
    opening = span.start
  }
  return opening
}

const cueToName =
  /^\s*(?:originales?|sonores?|scenique|en scene|(?!(?:sur|pour|avec|sans|dans|en|et|ou|de|du|des)\b)[a-z]{3,} (?=de |d'|par |:))?\s*(?::|=|-|–|—|\/|,|de|d'|du|par|(?:est |sont )?signee?s? (?:de|par)?|(?:est |sont )?confiee?s? a|assuree? par|est|sont|avec|des|l'|la|le|\(|>|→|l'autrice|l'auteur)?\s*(?:de|d'|par|a|:)?\s*$/

/** « les costumes, imaginés par X », « la partition, due à X », « portent la signature de X »: whose work it is, said by a verb or a noun of making. */
const madeBy =
  /^(?:(?! (?:pour|avec|sans|chez|comme|et|ou|mais) )[ ,][a-z'-]+){0,4},? (?:(?:due?s?|confiee?s?|signee?s?|imaginee?s?|concue?s?|creee?s?|realisee?s?|assuree?s?|dessinee?s?|construite?s?|composee?s?|ecrite?s?|reglee?s?|pensee?s?|tenue?s?|arrangee?s?|inventee?s?|fabriquee?s?|cousue?s?|taillee?s?|portee?s?|menee?s?|dirigee?s?|elaboree?s?|orchestree?s?)(?: [a-z]+)? (?:par|a|aux soins d[e'])|(?:portent|porte|ont|a) la (?:signature|griffe|patte|marque) d(?:e|')|(?:est|sont) (?:l'oeuvre|l'œuvre|le travail|le fait|la main) d(?:e|')|(?:entre|aux) (?:les )?mains d(?:e|')|revien(?:t|nent) a|que (?:l'on|nous) (?:doi[ts]|devons) a|, (?:celles?|celui|ceux) d(?:e|')|,? qu[ei'] ?[^.,;:!?]{2,45} (?:est|sont) (?:signee?s? )?(?:de|d'|par|due?s? a)|par) ?$/
/** « Musicienne sur cette création : X »: a label of several words. */
const longLabel = /^(?: (?:sur|pour|de|du|des|cette|ce|la|le|l'[a-z]+|[a-z]{3,})){1,4} ?[:=] ?$/

/** The trades that the words before a name give it, one list a cue: any of a list is enough. */
export function tradesBefore(before: string): (readonly Role[])[] {
  // « De X », « Un spectacle de X » on a line: whoever made it.
  if (/(?:^|\n)(?:de |d')$/.test(before)) return [makers]
  const cues = roleCues(before)
  const last = cues.at(-1)
  if (/\bde et (?:par|avec) $|\bde,? par et avec $/.test(before))
    return [['text'], /avec/.test(before.slice(-12)) ? ['performance'] : ['direction', 'performance']]
  if (last === undefined) return []
  const link = before.slice(last.end)
  // « X l'a écrite et mise en scène, Y et Z tiennent les fils »: done by X, said of no one after the comma.
  if (/^,/.test(link) && /\b(?:a|ont|avait|est|sont)\b[^,.;:]{0,30}$/.test(before.slice(0, last.start))) return []
  if (/\bprete(?:nt|ra)? (?:sa|leur) voix a $/.test(before)) return []
  if (!cueToName.test(link) && !madeBy.test(link) && !longLabel.test(link)) return []
  return chained(cues, before, last)
}

const makers: readonly Role[] = ['text', 'direction', 'choreography', 'adaptation', 'music', 'conducting']

/** « direction » alone is the stage's or the orchestra's: the trades of one cue are one thing said. */
function together(cues: readonly RoleCue[], one: RoleCue): Role[] {
  return cues.filter((cue) => cue.start === one.start && cue.end === one.end).map((cue) => cue.role)
}

/** « texte et mise en scène » gives both trades. */
function chained(cues: readonly RoleCue[], text: string, last: RoleCue): (readonly Role[])[] {
  const trades = [together(cues, last)]
  let opening = last.start
  for (const cue of [...cues].reverse()) {
    if (cue.end > opening) continue
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

const does = String.raw`^(?:,? (?:qui|il|elle) |\s*)(?:(?:y|en|s'y|l'|les|la|le) ?)?`
/** What the one named does, as the verb that follows says it, and the trades that do it. */
const verbs: readonly (readonly [RegExp, readonly Role[]])[] = (
  [
    [
      `(?:dirige|conduit|est a la tete de|mene) (?:l'|les |le |la |son |cet |cette )(?:orchestre|ensemble|musicien|choeur|chœur|formation|philharmon)`,
      ['conducting'],
    ],
    [String.raw`(?:dirige|conduit)\b`, ['direction', 'conducting']],
    [`(?:tient|prend|reprend|leve|a pris) (?:la|sa) baguette|est (?:au pupitre|a la baguette)`, ['conducting']],
    [`(?:tien(?:t|nent)|pren(?:d|nent)|(?:a|ont) (?:pris|repris)|repren(?:d|nent)) (?:la|sa|leur) plume`, ['text']],
    [
      `(?:met|mettent|mettait|mettra|a mis|ont mis) (?:[a-z]+ ){0,3}en (?:scene|piste|espace)|monte (?:la piece|le texte|ce texte|cette piece)|signe(?:nt)? (?:la|une|cette|sa|ici (?:la|une)) (?:nouvelle )?mise en (?:scene|piste)`,
      ['direction'],
    ],
    [
      String.raw`(?:joue(?:nt|ra)?|interprete(?:nt)?|incarne(?:nt)?|campe(?:nt)?|partage(?:nt)? (?:l'affiche|la scene|le plateau)|(?:retrouve|foule|arpente|occupe|habite)(?:nt)? (?:la scene|le plateau|les planches)|tien(?:t|nent) (?:le|un) role|prete(?:nt)? (?:sa|leur|ses|son) (?:voix|traits|corps|visage)|monte(?:nt)? sur (?:scene|les planches|le plateau)|est (?:seule?|sur scene)|seule? en scene|danse(?:nt)?|chante(?:nt)?|endosse(?:nt)?|donne(?:nt)? (?:corps|la replique))\b`,
      ['performance'],
    ],
    [
      `(?:(?:a|ont) (?:co-?)?ecrit|(?:co-?)?ecri(?:t|vent)|signe(?:nt)? (?:le|un|ce) texte|est l'aut(?:eur|rice)|raconte par ecrit|imagine(?:nt)? (?:ce texte|cette piece))`,
      ['text'],
    ],
    [
      `(?:compose(?:nt)?|a compose|ont compose|signe(?:nt)? (?:la|une|cette) (?:musique|partition|bande)|est a la musique|met en musique)`,
      ['music'],
    ],
    [`(?:signe(?:nt)? (?:les|la) (?:creation )?lumieres?|eclaire|est aux lumieres|met en lumiere)`, ['light']],
    [String.raw`(?:signe(?:nt)? (?:les )?costumes|habille|costume)\b`, ['costume']],
    [`signe(?:nt)? (?:la scenographie|les decors|le decor)`, ['set']],
    [`(?:choregraphie|signe(?:nt)? la choregraphie|(?:a |ont )?regle(?:nt)? la danse)`, ['choreography']],
    [
      `(?:fait|font|faisait) (?:danser|bouger|virevolter|tournoyer) |regle(?:nt)? les (?:pas|corps|gestes|mouvements)|signe(?:nt)? (?:les pas|les mouvements|la danse|les danses|les gestes)|(?:met|mettent) (?:[a-z]+ ){0,3}en mouvement|(?:ecrit|invente|dessine|imagine|compose)(?:nt)? (?:la danse|les (?:pas|gestes|mouvements|danses))`,
      ['choreography'],
    ],
    [
      `(?:allume|regle|dirige|manie)(?:nt)? les (?:projecteurs|lumieres|feux)|(?:sculpte|dessine|peint|invente|imagine|cisele|tisse|fabrique|pense|cree|regle|travaille|soigne)(?:nt)? (?:la|les|ses|sa|l'|cette|ces) ?(?:lumieres?|eclairages?|ombres?|clairs-obscurs)|fait (?:la lumiere|la nuit|le jour) sur`,
      ['light'],
    ],
    [
      `(?:taille|coud|drape|brode|chine|confectionne)(?:nt)? (?:les|des|ses|chaque|tous les) (?:costumes|habits|robes|vetements|tenues)|(?:vet|chausse|deguise)\\b`,
      ['costume'],
    ],
    [
      `(?:plante|batit|construit|dresse|peint|invente|imagine|dessine|fabrique|concoit)(?:nt)? (?:le|les|ce|ces|un|tout le) decors?|(?:bati|dessine|construi)\\w* l'espace|signe(?:nt)? l'espace`,
      ['set'],
    ],
    [
      `(?:fait|font) (?:chanter|sonner) les (?:instruments|notes|cuivres|cordes)|(?:ecrit|signe|invente|imagine|cree)(?:nt)? (?:la|les|une|cette|toute la) (?:musiques?|partitions?|chansons|melodies|notes|bande[- ](?:son|originale))`,
      ['music'],
    ],
    [
      `(?:orchestre(?:nt)?|pilote(?:nt)?|mene(?:nt)?) (?:le tout|tout ca|tout cela|tout ce|l'ensemble|cette |ce (?:spectacle|ballet|voyage|petit monde)|la (?:troupe|representation|barque)|le (?:jeu|spectacle|projet|navire))|(?:est|sont) (?:aux commandes|a la manoeuvre|aux manettes|a la barre|a la mise en scene)|porte(?:nt)? (?:le |la |ce |cette )?(?:[a-z]+ )?(?:a|sur) la scene|(?:regle|signe)(?:nt)? le jeu`,
      ['direction', 'conducting', 'choreography'],
    ],
    [
      `(?:se (?:glisse|coule)(?:nt)? dans|(?:brule|foule)(?:nt)? les planches|(?:entre|monte)(?:nt)? en scene|(?:est|sont) (?:de la distribution|au jeu|a l'affiche|sur les planches)|se (?:partage|donne)(?:nt)? (?:l'affiche|la scene|le plateau|la replique)|(?:defend|porte|tient|habite)(?:nt)? (?:tous les|les|le|la|ce|cette|ces) (?:roles?|scene|plateau|personnages?|partition))`,
      ['performance'],
    ],
    [
      `(?:donne(?:nt)? vie aux|fabrique(?:nt)? les|construi(?:t|sent) les|sculpte(?:nt)? les|faconne(?:nt)? les|anime(?:nt)? les|manipule(?:nt)? les|signe(?:nt)? les) (?:marionnettes|pantins|masques|figures)`,
      ['puppets', 'performance'],
    ],
    [`(?:traduit|signe(?:nt)? la traduction)`, ['translation']],
    [String.raw`(?:adapte(?:nt)?|signe(?:nt)? l'adaptation|a adapte)\b`, ['adaptation', 'text', 'direction']],
    [String.raw`signe(?:nt)? (?:la video|les images)\b`, ['video']],
    [String.raw`(?:sonorise|signe(?:nt)? (?:le|la creation) son(?:ore)?|mixe)\b`, ['sound', 'music']],
  ] as const
).map(([source, roles]) => [new RegExp(`${does}(?:${source})`), roles])

/** The trades that the words after a name give it: a verb, « à la lumière », a bracket. */
export function tradesAfter(after: string): (readonly Role[])[] {
  const done = verbsIn(after)
  if (done.length > 0) return done
  const elided =
    /^,? ?(?:aux?|a la|a l'|les|la|le|l'|est aux?|pour les?|pour la) ?((?:(?:conception|creation|construction|realisation|fabrication|composition|facture) (?:des |du |de la |de l'|de |d')[a-z]+)|[a-z]+(?: en scene| lumiere| originale)?)(?!(?: [a-z]+)? ?(?:de |d'|par |:|est |sont |signee?))/.exec(
      after,
    )?.[1]
  if (elided !== undefined && roleCues(elided).length > 0) return byCue(elided)
  const dashed = /^ ?[–—-] ([\p{L} ']{3,24})(?= ?(?:[,;.\n]|$))/u.exec(after)?.[1]
  if (dashed !== undefined && roleCues(dashed).length > 0) return byCue(dashed)
  if (
    /^ (?:(?:est|sont|seule?s?) )?(?:sur scene|en scene|au plateau|sur le plateau|sur les planches|en piste)(?![\p{L}-])/u.test(
      after,
    )
  )
    return [['performance']]
  const apposed = byTrade.exec(after)?.[1]
  if (apposed !== undefined) return byCue(apposed)
  const listed =
    /^, (?:aux |a la |a l'|au )?((?:creation |conception )?(?:costumes|lumieres?|scenographie|mise en scene|musique|texte|choregraphie|video|decors?|dramaturgie|adaptation|traduction|marionnettes|direction musicale|(?:piano|violon|violoncelle|guitare|flute|harpe|batterie|soprano|tenor|baryton|alto|chant)))(?= ?(?:[;.\n·|]|$))/.exec(
      after,
    )?.[1]
  if (listed !== undefined && roleCues(listed).length > 0) return byCue(listed)
  const owed =
    /^,? que? ?(?:(?:l'on|on|nous) (?:doi[ts]|devons)|revien(?:t|nent)|(?:est|sont|a ete|ont ete) confiee?s?) (?:[a-z]+ |l'){0,2}([a-z]+(?: en scene)?)/.exec(
      after,
    )?.[1]
  if (owed !== undefined && roleCues(owed).length > 0) return byCue(owed)
  const bracket = /^(?: [a-z']+){0,4}\s*\(([^)]{2,50})\)/.exec(after)?.[1]
  return bracket === undefined ? [] : byCue(bracket)
}

/** « Antoine Le Bihan, auteur de la pièce »: the trade as a noun beside the name. */
const byTrade =
  /^, (?:son |sa |ici |une? |l'|le |la )?(auteur|autrice|auteure|metteu(?:r|se) en scene|scenographe|costumiere?|eclairagiste|composit(?:eur|rice)|choregraphe|comedien(?:ne)?|act(?:eur|rice)|dramaturge|traduct(?:eur|rice)|chef(?:fe)? d'orchestre)(?= ?(?:[,.;)!?\n]|$| (?:de|du|d'|et)\b))(?! de \p{L}+ :)/u

function byCue(text: string): Role[][] {
  const cues = roleCues(text)
  return cues.map((cue) => together(cues, cue))
}

/** « adapte et met en scène » does two things. */
function verbsIn(after: string): (readonly Role[])[] {
  const verb = verbs.find(([pattern]) => pattern.test(after))
  if (verb === undefined) return makingOf(after)
  const rest = after.slice(verb[0].exec(after)?.[0].length ?? 0)
  const more = /^[^.,;!?\n]{0,25}?(?:,| et) (?=\p{Ll})/u.exec(rest)
  return [verb[1], ...(more === null ? [] : verbsIn(` ${rest.slice(more[0].length)}`))]
}

const makes = new RegExp(
  `${does}(?:(?:a|ont|avait|est|sont) )?(?:ici |aussi |encore |elle-meme |lui-meme )?(?:signe|imagine|concoi(?:t|vent)|concu|cree|realise|assure|dessine|invente|fabrique|construi(?:t|sent)|compose|regle|pense|arrange|elabore|prend en charge|s'occupe d[eu']|se charge d[eu']|responsable d[eu']|livre|tisse|peint|coud)(?:nt|ra|ront)? ?(?:[a-z]+ |l'){0,3}?(?=(?:mise en scene|lumiere|eclairage|decor|scenographie|costume|musique|partition|texte|livret|choregraphie|traduction|adaptation|video|son\\b|creation (?:sonore|lumiere|musicale)))`,
)

/** « X a imaginé le décor », « X signe ici sa première mise en scène »: any verb of making, then what was made. */
function makingOf(after: string): (readonly Role[])[] {
  const made = makes.exec(after)
  if (made === null) return []
  const first = roleCues(after.slice(made[0].length, made[0].length + 24))[0]
  return first === undefined || first.start > 0 ? [] : [[first.role]]
}
