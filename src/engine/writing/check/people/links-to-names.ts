import { anyOf, type Phrasing } from '../text/phrasings.ts'

/** What may be said between a trade and the names, then what ties them: « musique originale : X », « avec, dans l'ordre, X ». */
const aside =
  "(?:,? ?(?:dans l'ordre|notamment|entre autres|en alternance|toujours|encore|cette fois|bien sur|de nouveau|une fois (?:encore|de plus)|par ordre [a-z ']{5,25}),?)?"
const adjective =
  "(?:originales?|musicales?|sonores?|scenique|en scene|(?!(?:sur|pour|avec|sans|dans|en|et|ou|de|du|des)\\b)[a-z]{3,} (?=de |d'|par |:))?"
const tie =
  "(?::|=|-|–|—|\\/{1,2}|,|de|d'|du|par|(?:est |sont )?signee?s? (?:de|par)?|(?:est |sont )?confiee?s? a|assuree? par|est|sont|figurent?|avec|des|l'|la|le|\\(|>|→|l'autrice|l'auteur)?"
const cueToName = new RegExp(`^\\s*${aside}\\s*${adjective}\\s*${tie}\\s*(?:de|d'|par|a|:)?\\s*$`)

const confided =
  'due?s?|confiee?s?|signee?s?|imaginee?s?|concue?s?|creee?s?|realisee?s?|assuree?s?|dessinee?s?|construite?s?|composee?s?|ecrite?s?|reglee?s?|pensee?s?|tenue?s?|arrangee?s?|inventee?s?|fabriquee?s?|cousue?s?|taillee?s?|portee?s?|menee?s?|dirigee?s?|elaboree?s?|orchestree?s?'
/** Beginnings of participles that credit nobody with the work: « joué par » is of who plays, « soutenu par » of who pays. */
const notMaking =
  'jou|chant|dans|interpret|dit|lu|recit|racont|aim|inspir|entend|regard|touch|accompagn|suivi|present|propos|accueilli|recu|programm|produit|souten|offert|renvoy|donn|defendu|servi'
const participleEnding = 'e|ee|es|ees|i|ie|is|ies|u|ue|us|ues|it|ite|its|ites|int|inte|ints|intes'
const birth = '(?:(?:est|sont) (?:nee?s?|sortie?s?|venue?s?|issue?s?)|sort(?:ent)?|nai(?:t|ssent)|vien(?:t|nent))'
const cradle =
  "(?:de la (?:plume|main|tete)|de l'(?:imagination|imaginaire|esprit|atelier)|des (?:mains|doigts|ciseaux|ateliers|aiguilles)|sous (?:les doigts|la plume|le crayon))"
const those = '(?:celles?|celui|ceux)'

/** Whose work it is, said by a verb or a noun of making. */
export const makings: readonly Phrasing[] = [
  ['La partition[, due à ]X', `(?:${confided})(?: [a-z]+)? (?:a|aux soins d[e'])`],
  [
    'Les costumes[, imaginés par ]X',
    `(?!(?:${notMaking})[a-z]*\\b)[a-z]{2,}(?:${participleEnding})(?: [a-z']+){0,3}? par`,
  ],
  ['Des lumières[ superbes grâce à ]X', "(?:[a-z']+ ){0,3}grace a"],
  ['Les costumes[ portent la griffe de ]X', "(?:portent|porte|ont|a) la (?:signature|griffe|patte|marque) d(?:e|')"],
  [
    "La musique[ est l'œuvre de ]X",
    "(?:est|sont) (?:l'oeuvre|l'œuvre|l'ouvrage|le travail|le fait|la main|la trouvaille|l'invention) d(?:e|')",
  ],
  ['La mise en scène[, entre les mains de ]X', "(?:entre|aux) (?:les )?mains d(?:e|')"],
  ['La lumière[ revient à ]X', '(?:revien(?:t|nent|dra|dront)|echoi(?:t|ent)|echut|incombe(?:nt)?) a'],
  ['La lumière[ doit beaucoup à ]X', 'doi(?:t|vent) (?:[a-z]+ ){1,3}a'],
  ["Les habits[ sortent de l'atelier de ]X", `${birth} ${cradle} d(?:e|')`],
  [
    "Quels costumes[, ils sont l'œuvre de ]X",
    ",? (?:elles?|ils?) (?:est|sont) (?:l'(?:oe|œ)uvre d(?:e|')|l'affaire d(?:e|')|(?:signee?s? )?(?:de|par)|confiee?s? a)",
  ],
  ["Une musique[ que l'on doit à ]X", "qu(?:e l'on|'on|e nous) (?:doi[ts]|devons) a"],
  ['Les costumes[, ceux de ]X', `${those} d(?:e|')`],
  [
    'La musique[ que vous entendrez est de ]X',
    "qu[ei'] ?[^.,;:!?]{2,45} (?:est|sont) (?:signee?s? )?(?:de|d'|par|due?s? a)",
  ],
  [
    'À la lumière[, on retrouve ]X',
    "(?:c'est|ce sera|voici|il y a|(?:on|nous|vous) (?:y )?(?:re)?trouv\\w+|(?:on a|nous avons) (?:fait (?:appel|confiance) a|choisi|demande a)|on fait confiance a|place a|merci a|on salue)",
  ],
  ['Les costumes[ sont ceux de ]X', `(?:est|sont) ${those} d(?:e|')`],
  ['Les costumes[ viennent de chez ]X', 'vien(?:t|nent) de chez'],
  ['Ce décor[ est une idée de ]X', "(?:est|sont) une idee d(?:e|')"],
  ['La lumière[ par ]X', 'par'],
  ['Pour la lumière[, merci à ]X', 'merci(?: a)?'],
]
/** A few words may come before, unless one of them turns to something else: « les costumes, avec … ». */
const fewWords = "(?:(?!,? (?:pour|avec|sans|chez|comme|et|ou|mais) ),? [a-z'-]+){0,4}"
const madeBy = new RegExp(`^${fewWords},? ${anyOf(makings)} ?$`)

const turnsElsewhere =
  "(?!(?:sous|avec|pour|dans|chez|devant|sur|par|comme|et|ou|mais|qui|dont|le|la|les|un|une|des) |[ld]')"
/** What stands between says something of the work. */
export const asides: readonly Phrasing[] = [
  [
    'La mise en scène[, très sobre, de ]X',
    `, ${turnsElsewhere}[^.,;:!?\\n]{2,30}(?:, | (?=est |sont ))(?:(?:est|sont) )?(?:signee?s? )?(?:d(?:e |')|par )`,
  ],
  ['Le texte[, on le doit à ]X', ',? (?:on|nous) l[ae]s? doi(?:t|vons) a '],
  ["Les costumes[, c'est ceux de ]X", ",? (?:ce sont|c'est) (?:(?:celles?|celui|ceux|les [a-z]+|l'[a-z]+) )?d(?:e |')"],
  ['La lumière[ que signe ]X', " qu(?:e |')(?:[a-z]+ )?(?:signe|livre|propose|offre|compose|imagine)(?:nt|ra)? "],
  [
    "L'auteur[ de la pièce, ]X",
    " (?:de |du |de la |de l'|de ce |de cette |des )(?:piece|spectacle|texte|comedie|fable|creation|projet|soiree|recit|conte),? ",
  ],
  ['Une scénographie[ tout en verre de ]X', ' toute? en (?:[a-z]+ ){1,3}de '],
  ['Une musique[ improvisée autour de ]X', " [a-z]+ autour d(?:e |')"],
  ['Texte[ et mise en scène : ]X', " et (?:l'|la |le |les )?[a-z' ]{3,25} ?[:=] "],
]
const ofTheWork = new RegExp(`^${anyOf(asides)}$`)

/** « Musicienne sur cette création : X »: a label of several words. */
const longLabel = /^(?: (?:sur|pour|de|du|des|cette|ce|la|le|l'[a-z]+|[a-z]{3,})){1,4} ?[:=] ?$/

/** « D'après le roman de X » */
const ofSource =
  /^ (?:l'|le |la |les |un |une )(?:roman|livre|texte|nouvelle|conte|recit|piece|poeme|essai|album)s? d(?:e |')$/

/** True when nothing but a tie parts a trade from the name: « Texte : X », « texte de X ». */
export function tiesToName(link: string): boolean {
  return cueToName.test(link)
}

/** True when what stands between a trade and a name, in folded text, gives the one to the other. */
export function leadsToName(trade: string, whole: string): boolean {
  // « La musique, elle, est signée X »: the pronoun says the trade again.
  const link = whole.replace(/^, (?:elles?|lui|eux|quant a (?:elles?|lui|eux)),/, '')
  // « Le texte passe entre les mains de X »: done something to, by another.
  if (/ pass(?:e|ent|a|era|eront|ait) (?:entre|dans|aux|par|de|a) /.test(link)) return false
  if (trade === "d'apres" && ofSource.test(link)) return true
  return cueToName.test(link) || madeBy.test(link) || ofTheWork.test(link) || longLabel.test(link)
}
