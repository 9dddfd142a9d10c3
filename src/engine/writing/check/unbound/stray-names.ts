import { type AtomKind, asMessage } from '../../../../contract/index.ts'
import { commonGivenNames } from '../../../identity/index.ts'
import { literalPattern, matchesIn } from '../../../language/index.ts'
import { isWholePressName } from '../claims/press.ts'
import { isInhabitant, isWholeOfTheWorld } from '../places/names-of-the-world.ts'
import { isWithinName } from '../record/name-search.ts'
import { type Finding, type Scene, unsupported } from '../scene/finding.ts'
import { isAllusion, isCommonOpening, isOfCulture, opensCommonly } from '../scene/name-shapes.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'
import { kindUnderHead, unboundNames } from './unbound-names.ts'

const capital = "(?:\\p{Lu}[\\p{L}\\d]*(?:['-][\\p{L}\\d]+)*)"
const particle =
  "(?:(?:de la|de l'|de|du|des|d'|la|le|les|l'|en|sur|sous|à|au|aux|et|dans|sans|pour|par|contre|chez|un|une) ?)"
const sequence = new RegExp(
  `(?<![\\p{L}\\d#@'-])${capital}(?:(?: ${particle}{0,3}| ?[:&] ?)(?:[ld]')?(?:${capital}|\\d{1,4}(?= ${capital}))){1,8}`,
  'gu',
)
/** « Gaîté-Ménilmontant »: two capitals on one dash are a name by themselves. */
const dashed =
  /(?<![\p{L}\d#@'./-]|\p{Lu}\p{L}+ )\p{Lu}\p{Ll}{2,}-\p{Lu}\p{Ll}{2,}(?![\p{L}@/-]|\.\p{Ll}| \p{Lu}\p{Ll})/gu
/** One capital alone is a name where only a name can stand. */
const expected = new RegExp(
  `(?:(?:[Cc]ourez |[Vv]enez |[Aa]llez |[Ff]aut |[Nn]e )(?:vite )?(?:re)?(?:voir|découvrir|applaudir|manquez pas|ratez pas|loupez pas|manquer|rater)|s'intitule|intitulée?|s'appelle|baptisée?|sous le titre|[Aa]im(?:er|erez|ez|ons)|[Aa]dor(?:e|er|ez|ons)|[Dd]écouvr(?:ez|ir)|[Pp]résente(?:r|nt|ra|ront)?|[Bb]illets? pour|[Pp]laces? pour|[Rr]éserv(?:er|ez)(?: pour)?|[Cc]réation|[Pp]roduction|[Pp]roposition|spectacle|(?:spectacles?|créations?|propositions?|productions?|pièces?|concerts?|ballets?|bals?|solos?|duos?) (?:de la|des|du|de|d')|[Ss]oirée|pièce intitulée|[Tt]itre ?:|(?<=^|\\n|[.!?] )(?:Par|Dans)|[Aa]près(?: le succès d[eu]| le triomphe d[eu])?|(?:soutien|aide|concours|partenariat|coproduction|complicité) (?:de|du|avec|d')|soutenue? par) ?(?<=[ '])(${capital}(?: [\\p{L}'-]+){0,6})(?= ?[,.!?;|\\n)]| ?$)`,
  'gu',
)
/** « Les Marées invisibles | compagnie du Sémaphore »: the line that opens a listing. */
const beforeBar = new RegExp(
  `(?<=^|\\n|[.!?] )(${capital}(?: [^ |.\\n!?:]+){1,7})(?: \\| |, (?=à (?:ne pas|voir|découvrir)|un spectacle|une (?:pièce|création|comédie))| ?: (?=(?:le|la|un|une|l'|ce|cette) ?(?:spectacle|pièce|création|comédie|tragédie|concert|fable|conte|fête|histoire|voyage|grand|nouve)))`,
  'gu',
)
/** Words that wear a capital in any French text, and things of history that no record needs to hold. */
const ofEveryone =
  /^(?:(?:neuf|trois|sept|quatre|douze|dix|mille) (?:muses|graces|parques|mages|rois|mousquetaires|merveilles|saisons|nains|cavaliers|travaux|apotres|commandements|plaies)|jour j|(?:la |le )?(?:ville|mairie|region|departement|commune|metropole)|france|europe|noel|internet|instagram|facebook|youtube|tiktok|bon|joyeux|bonne|union|premiere|seconde|grande guerre|moyen|ancien|revolution|annees folles|renaissance|jeux|etat|etats|republique|dieu|terre|lune|nord|sud|est|ouest|paques|toussaint|saint-valentin|journees?|nuit blanche|fete|semaine|pass|tarif|plein|licence|siret|tva|rgpd|google|netflix|premier|avignon off|off)\b/
const cues: readonly (readonly [RegExp, AtomKind])[] = [
  [
    /(?:\b(?:a|au|aux|en|dans|chez)(?: la| l'| les?)?|lieu ?:|📍|salle ?:|ou ?\?|adresse[^.\n]{0,25}:|nous trouver ?:) ?$/,
    'venue',
  ],
  [
    /(?:production ?:|compagnie|par(?: la| le| l'| les)?|(?:spectacle|creation|proposition|production|piece|concert|ballet|bal)s? (?:de la|des|du|de|d')) ?$/,
    'company',
  ],
  [/(?:prix|recompense|distinction|laureat\w*) (?:du |de la |des |de )?$/, 'award'],
]

/**
 * A record given is complete, and French keeps capitals for names: a run of capitals that no rule above has explained is the name of
 * something else (another show, company, place). The words that open a sentence are looked through first.
 */
export function findStrayNames(scene: Scene): Finding[] {
  const shown = besideTitle(scene)
  return [
    ...shown,
    ...alone(scene),
    ...beforeCompany(scene),
    ...beforeAuthor(scene),
    ...beforeVenue(scene),
    ...runs(scene),
    ...dashedNames(scene),
    ...unboundNames(scene),
  ].flatMap((found) => {
    const whole = shown.includes(found) ? found : trimmed(scene, found)
    const span = whole === null ? null : scene.taken.freeOpening(whole)
    if (span === null || !isNameLeft(scene, span, whole) || !scene.taken.isFree(span) || isKnown(scene, span)) return []
    const bare = lastCapitals(scene, span)
    if ([span.start, bare].some((at) => isAllusion(scene.reading.folded.slice(Math.max(0, at - 60), at)))) return []
    scene.taken.claim(span)
    return [unsupported(span, shown.includes(found) ? 'company' : kindOf(scene, span), asMessage('fact.name-unknown'))]
  })
}

/** « Digne d'un Jacques Tati »: where the name begins, behind the word that opens the sentence. */
function lastCapitals(scene: Scene, span: Span): number {
  const opening = /^\p{Lu}\p{Ll}+ (?:\p{Ll}+[ '])*(?=\p{Lu})/u.exec(scene.reading.plain.slice(span.start, span.end))
  return span.start + (opening?.[0].length ?? 0)
}

/** « Les Tréteaux de » is left of « Les Tréteaux de Roanne » once the town is known: a name still. */
function isNameLeft(scene: Scene, span: Span, whole: Span | null): boolean {
  if (span.end === whole?.end) return true
  return /^(?:Le |La |Les |L')\p{Lu}\p{Ll}{3,}/u.test(scene.reading.plain.slice(span.start, span.end))
}

/** Before a dash and the company: the title. */
function beforeCompany(scene: Scene): Span[] {
  return scene.names.flatMap((name) => {
    const written = scene.reading.plain.slice(name.start, name.end)
    if (!scene.facts.companies.some((company) => company.name === written)) return []
    const before = scene.reading.plain.slice(Math.max(0, name.start - 80), name.start)
    const segment = /(?:^|\n|[.!?] )(\p{Lu}[^.!?\n|–—-]{2,60}) [–—|-] $/u.exec(before)?.[1]
    if (segment === undefined || opensCommonly(segment)) return []
    const start = name.start - before.length + before.lastIndexOf(segment)
    return [{ start, end: start + segment.length }]
  })
}

/** « Petit Large présente « L'Orage » », « L'Orage (Tempête) »: who shows the title, or stands in a bracket behind it. */
function besideTitle(scene: Scene): Span[] {
  const { plain, folded } = scene.reading
  const title = foldText(normaliseText(scene.facts.record.title))
  return scene.names
    .filter((name) => folded.slice(name.start, name.end) === title)
    .flatMap((name) => {
      const ahead = plain.slice(Math.max(0, name.start - 60), name.start)
      const shows =
        /(?:^|\n|[.!?…] )(\p{Lu}[\p{L}'-]*(?: (?:de la |de l'|de |du |des |d')?\p{Lu}[\p{L}'-]*)*) présente(?:nt)? [«"“*_]? ?$/u.exec(
          ahead,
        )?.[1]
      const behind =
        /^ ?[»"”*_]? ?\((\p{Lu}[\p{L}'-]{3,}(?: (?:de la |de l'|de |du |des |d')?\p{Lu}[\p{L}'-]*)*)\)/u.exec(
          plain.slice(name.end, name.end + 60),
        )
      const found = shows ?? behind?.[1]
      const first = found?.split(/[ '-]/)[0] ?? ''
      if (found === undefined || (isCommonOpening(first) && !/ \p{Lu}/u.test(found)) || first.length < 2) return []
      const start =
        shows === undefined
          ? name.end + (behind?.[0].length ?? 0) - 1 - found.length
          : name.start - ahead.length + ahead.lastIndexOf(found)
      return commonGivenNames.has(foldText(first)) ? [] : [{ start, end: start + found.length }]
    })
}

/** « Méda, de Cherubini »: what stands before a comma and the author is the title. */
function beforeAuthor(scene: Scene): Span[] {
  const authors = scene.facts.people.filter(({ roles }) => roles.has('text') || roles.has('music'))
  const surnames = new Set(authors.map(({ name }) => name.split(' ').at(-1) ?? '').filter((name) => name.length > 3))
  return [...surnames].flatMap((surname) =>
    !scene.reading.plain.includes(surname)
      ? []
      : [
          ...scene.reading.plain.matchAll(
            new RegExp(
              `(?:^|\\n|[.!?:] |« ?)(\\p{Lu}[\\p{L}\\d' -]{2,40}?)(?: ?»)?, d(?:e |')(?:\\p{Lu}[\\p{L}-]+ )?${literalPattern(surname)}(?!\\p{L})`,
              'gu',
            ),
          ),
        ].flatMap((match) => {
          const name = match[1] ?? ''
          const start = match.index + match[0].indexOf(name)
          return opensCommonly(name) ||
            / (?!(?:de|du|des|la|le|les|et|à|en|au|aux|sur|sous|d'en|d')\b)\p{Ll}+(?:e|ent|ez|a|t) /u.test(name)
            ? []
            : [{ start, end: start + name.length }]
        }),
  )
}

/** « Le Cid à l'Opéra de Carsac »: capitals and small words that open a line and lead to the venue. */
function beforeVenue(scene: Scene): Span[] {
  return scene.names.flatMap((name) => {
    const written = scene.reading.plain.slice(name.start, name.end)
    if (![...scene.facts.venues, ...scene.facts.cities].some((known) => known.name === written)) return []
    const before = scene.reading.plain.slice(Math.max(0, name.start - 60), name.start)
    const segment =
      /(?:^|\n|[.!?] )((?:(?:Le|La|Les|L'|Un|Une) ?)?\p{Lu}[\p{L}\d'-]*(?: (?:de|du|des|la|le|les|et|à|en|d'|l')? ?\p{Lu}[\p{L}\d'-]*){0,4}),? (?:à l'|au |à la |à )$/u.exec(
        before,
      )?.[1]
    if (segment === undefined || opensCommonly(segment)) return []
    const start = name.start - before.length + before.lastIndexOf(segment)
    return [{ start, end: start + segment.length }]
  })
}

function runs(scene: Scene): Span[] {
  return matchesIn(scene.reading.plain, sequence).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function dashedNames(scene: Scene): Span[] {
  return matchesIn(scene.reading.plain, dashed)
    .filter(({ 0: name }) => {
      const [first = ''] = foldText(name).split('-')
      return (
        !scene.facts.prose.includes(foldText(name)) &&
        ![...scene.facts.venues, ...scene.facts.halls, ...scene.facts.cities].some((known) =>
          foldText(known.name).includes(foldText(name)),
        ) &&
        !commonGivenNames.has(first) &&
        !isCommonOpening(first) &&
        !commonDashed.test(foldText(name))
      )
    })
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

const commonDashed =
  /^(?:week-end|beaux-arts|moyen-orient|proche-orient|extreme-orient|saint-valentin|saint-sylvestre|saint-nicolas|grand-mere|grand-pere|avant-premiere|apres-midi|rez-de|peut-etre|celui-ci|celle-ci|franco-|belle-mere|beau-pere|chef-d|jeune-public|tout-public|post-scriptum|bord-plateau|cine-concert|theatre-danse|danse-theatre|cafe-theatre|cirque-theatre|concert-spectacle)/

function alone(scene: Scene): Span[] {
  return [...matchesIn(scene.reading.plain, expected), ...matchesIn(scene.reading.plain, beforeBar)].flatMap(
    (match) => {
      const name = match[1] ?? ''
      const start = match.index + match[0].lastIndexOf(name)
      const common = opensCommonly(name) && !(name.split(' ').length > 2 && /[\p{Ll}] $|\p{Lu}/u.test(name.slice(1)))
      return common ? [] : [{ start, end: start + name.length }]
    },
  )
}

/** Without the common words that open a sentence; null when less than a name is left. An article stays on before a capital. */
function trimmed(scene: Scene, span: Span): Span | null {
  const { plain } = scene.reading
  const before = plain.slice(Math.max(0, span.start - 3), span.start)
  const opens = span.start === 0 || /(?:[.!?…:|·•]\s*|\n|["«*_]\s?|\p{Extended_Pictographic}\s?)$/u.test(before)
  let { start } = span
  const words = plain.slice(span.start, span.end)
  if (words === words.toUpperCase()) return null
  // « Compositions de G. Jolivet »: an initial begins somebody's name.
  if (/ \p{Lu}$/u.test(words) && /^\. ?\p{Lu}/u.test(plain.slice(span.end))) return null
  const article = /^(?:Le|La|Les|L'|Un|Une|Des) ?(?=\p{Lu})/u.test(words)
  if (!article && opens) {
    for (let round = 0; round < 3; round += 1) {
      const first = /^(\p{Lu}[\p{L}]*)(?:['-]| )(?:\p{Ll}+[ '])*/u.exec(plain.slice(start, span.end))
      if (first?.[1] === undefined || !isCommonOpening(first[1])) break
      start += first[0].length
    }
  }
  start += /^[^\p{L}\d]*/u.exec(plain.slice(start, span.end))?.[0].length ?? 0
  const left = plain.slice(start, span.end)
  const single = !/ .*\p{Lu}|['-]\p{Lu}|^(?:Le|La|Les|L'|Un|Une|Des) ?\p{Lu}/u.test(left)
  if (single && (start > span.start || opens) && !/ /.test(left)) return null
  return left.length < 3 ? null : { start, end: span.end }
}

/** « Le Festival Jazz au marché » is not the « Festival Jazz sous les halles ». */
const goesOn = /^ (?:d[eu]|des|aux?|sous|sur|en|a la) |^ (?:d|a l)'/

function isKnown(scene: Scene, span: Span): boolean {
  const { facts, names, reading } = scene
  const folded = reading.folded.slice(span.start, span.end)
  if (
    ofEveryone.test(folded) ||
    ofEveryone.test(folded.replace(/^(?:la|les) (?=revolution|annees folles|renaissance|republique|toussaint)/, '')) ||
    isSaidInPassing(scene, span) ||
    isComparedTo(scene, span) ||
    isInhabitant(folded) ||
    isOneOfTheirs(scene, folded) ||
    areTheirGivenNames(scene, folded) ||
    isWholeOfTheWorld(folded) ||
    isPersonified(scene, span) ||
    isWithinName(names, span) ||
    isWholePressName(scene, folded)
  )
    return true
  const bare = folded.replace(/^(?:le|la|les) |^l'| (?:de|d'|du)? ?$/g, '')
  // « Le Misanthrope » of « Le Misanthrope, sans façon », « La Maison » of « La Maison du Nivernais ».
  const places = goesOn.test(reading.folded.slice(span.end, span.end + 12)) ? [] : [...facts.venues, ...facts.halls]
  const wholes = [facts.record.title, ...places.map(({ name }) => name)]
  if (wholes.some((whole) => ` ${foldText(normaliseText(whole)).replace(/[,:;.!?…]/g, '')} `.includes(` ${bare} `)))
    return true
  const labels = (facts.record.prices ?? []).map(({ label }) => foldText(label))
  // « AVS et AI » of a tariff that is called « AVS, AI ».
  const joined = folded.replace(/ (?:et|ou) /g, ', ')
  if (labels.some((label) => label.includes(folded) || label.includes(joined))) return true
  if (facts.prose.includes(folded) || facts.houseProse.includes(folded)) return true
  if (facts.otherNames.some((known) => foldText(known.name).includes(folded))) return true
  return names.some((name) => name.start < span.end && span.start < name.end)
}

/** « Ines, Loïc et Sora »: people of the record, by their given names. */
function areTheirGivenNames(scene: Scene, folded: string): boolean {
  const given = new Set(scene.facts.people.map(({ name }) => foldText(name).split(' ')[0] ?? ''))
  return folded.split(/,? (?:et|&) |, /).every((name) => given.has(name))
}

/** « un Shakespeare »: a work by one of the record. */
function isOneOfTheirs(scene: Scene, folded: string): boolean {
  const name = /^une? (\p{L}{3,})$/u.exec(folded)?.[1]
  return name !== undefined && scene.facts.people.some((person) => foldText(person.name).split(' ').at(-1) === name)
}

/** « Colère, Joie et Mélancolie se disputent la chaise »: several that act together, the first of which stands before a comma. */
export function isPersonified(scene: Scene, span: Span): boolean {
  const { plain } = scene.reading
  return (
    /^\p{Lu}\p{Ll}+ et \p{Lu}\p{Ll}+$/u.test(plain.slice(span.start, span.end)) &&
    /(?<!\p{L})\p{Lu}\p{Ll}+, $/u.test(plain.slice(Math.max(0, span.start - 24), span.start)) &&
    /^ (?:se|s'|sont|ont|\p{Ll}+ent)(?!\p{L})/u.test(plain.slice(span.end, span.end + 24))
  )
}

/** « comme dans les Mille et Une Nuits »: everybody's, in a comparison. */
function isComparedTo(scene: Scene, span: Span): boolean {
  const before = scene.reading.folded.slice(Math.max(0, span.start - 30), span.start)
  return (
    isOfCulture(scene.reading.folded.slice(span.start, span.end)) &&
    /\b(?:comme|telle?s?|ainsi que)\b[^.;:!?]*$/.test(before)
  )
}

/** « Don Giovanni lui-même en perdrait son catalogue »: everybody's hero, in no place where a title is put. */
function isSaidInPassing(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  return (
    isOfCulture(folded.slice(span.start, span.end)) &&
    /^ (?:lui-meme|elle-meme|peu[tx]|n'|ne |en |s'|a |aurait|serait|pourrait|doit|devrait|sont|est |\p{Ll}+(?:rait|raient)\b)/u.test(
      folded.slice(span.end, span.end + 16),
    )
  )
}

function kindOf(scene: Scene, span: Span): AtomKind {
  const before = scene.reading.folded.slice(Math.max(0, span.start - 30), span.start)
  const first = scene.reading.folded.slice(span.start, span.end).split(/[ '-]/)[0] ?? ''
  if (commonGivenNames.has(first)) return 'person'
  const headed = kindUnderHead(scene.reading.plain.slice(span.start, span.end))
  if (headed !== null) return headed
  return cues.find(([pattern]) => pattern.test(before))?.[1] ?? 'title'
}
