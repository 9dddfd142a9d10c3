import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { foldAccents } from '../../../text/index.ts'
import { type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'

const upTo = '[^.,;:!?\\n]{0,40}'
const artists =
  '(?:artistes?|act(?:eur|rice)s?|comedien(?:ne)?s?|humoristes?|chanteu(?:r|se)s?|danseu(?:r|se)s?|choregraphes?|metteu(?:r|se)s? en scene|aut(?:eur|rice)s?|dramaturges?|ecrivain(?:e)?s?|romanci(?:er|ere)s?|compositeurs?|compositrices?|musicien(?:ne)?s?|pianistes?|violonistes?|violoncellistes?|chef(?:fe)?s?|sopranos?|tenors?|barytons?|clowns?|circassien(?:ne)s?|magicien(?:ne)s?|marionnettistes?|compagnies?|troupes?|collectifs?|orchestres?|ensembles?|quatuors?|groupes?|duos?|trios?)'
const origin =
  '(?:belges?|suisses?|italien(?:ne)?s?|espagnole?s?|portugaise?s?|allemande?s?|anglaise?s?|britanniques?|irlandaise?s?|ecossaise?s?|americaine?s?|canadien(?:ne)?s?|quebecoise?s?|bruxelloise?s?|parisien(?:ne)?s?|lyonnaise?s?|marseillaise?s?|nantaise?s?|rennaise?s?|toulousaine?s?|bordelaise?s?|lilloise?s?|strasbourgeoise?s?|grenobloise?s?|montpellieraine?s?|bretonne?s?|normande?s?|alsacien(?:ne)?s?|catalane?s?|corses?|occitane?s?|japonaise?s?|chinoise?s?|coreen(?:ne)?s?|russes?|ukrainien(?:ne)?s?|polonaise?s?|tcheques?|hongroise?s?|grecque?s?|turque?s?|libanaise?s?|syrien(?:ne)?s?|tunisien(?:ne)?s?|algerien(?:ne)?s?|marocaine?s?|senegalaise?s?|malien(?:ne)?s?|congolaise?s?|ivoirien(?:ne)?s?|camerounaise?s?|bresilien(?:ne)?s?|argentine?s?|chilien(?:ne)?s?|mexicaine?s?|cubaine?s?|iranien(?:ne)?s?|palestinien(?:ne)?s?|israelien(?:ne)?s?|norvegien(?:ne)?s?|suedoise?s?|danoise?s?|finlandaise?s?|islandaise?s?|neerlandaise?s?|luxembourgeoise?s?|local(?:e|es)?|locaux|du cru)'
const ordinal =
  '(?:deuxieme|second|seconde|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|onzieme|douzieme|quinzieme|vingtieme|\\d{1,2}e|\\d{1,2}eme)'
const work =
  '(?:volets?(?= d)|spectacle|creation|piece|mise en scene|roman|opera|album|collaboration|opus|texte|livre|solo|one[- ]man[- ]show|seule? en scene|film|recueil|edition|programme|production|trilogie|triptyque)'

/** What is told of the lives and works of artists, which a record of a show seldom holds: where they come from, what they did before, how many works they made. */
const told: readonly (readonly ['person' | 'count', RegExp])[] = (
  [
    [
      'person',
      `(?:(?<!\\b(?:c'est|spectacle|piece|creation|projet|concert|opera|texte|solo|duo|trio|forme|aventure|histoire|oeuvre|œuvre|idee|ballet|album|disque) )nee?s? (?:a|en|au|le|dans)|originaires? d[eu']|issue?s? d[eu']|formee?s? (?:a|au|aux|par|chez)|diplomee?s? d|sortie?s? d(?:e l'ecole|u conservatoire|u tnb|u tns)|passee?s? par|ancien(?:ne)?s? (?:eleve|pensionnaire|societaire|danseu|membre|assistant|comedien|soliste)\\w*|societaires? d|pensionnaires? d|revelee?s? (?:par|dans|a|au)|remarquee?s? (?:dans|a|au|chez|pour)|vue?s? (?:dans(?! (?:la presse|les (?:journaux|pages|medias)|le (?:journal|programme)|votre|notre|nos|vos)\\b)|chez|au cinema|a la tele\\w*|a l'ecran|aux cotes)|connue?s? pour|compagnon de route|complices? de longue date|venue?s? (?:du|de la|tout droit d)) ?${upTo}`,
    ],
    [
      'person',
      `(?<=\\p{L}{2} )(?:vient (?:du|de la|de l'|d'(?!un |une |etre|avoir|obtenir|ecrire)) ?${upTo}|vit (?:a|en|au|entre) ${upTo}|habite (?:a|en|au) ${upTo}|enseigne (?:a|au|en) ${upTo}|(?:a|ont) (?:deja )?(?:joue|chante|danse|travaille|tourne|collabore|etudie|enseigne|grandi|fonde|cofonde|dirige|cotoye|accompagne|assiste) (?:a|au|aux|avec|en|sous|dans|chez|pour|la|le|l'|les|des) ?${upTo})`,
    ],
    ['person', `${artists} (?:franco-)?${origin}(?![\\p{L}-])`],
    [
      'person',
      `(?:installee?s?|implantee?s?|basee?s?|fondee?s?|nee?s?|creee?s?) (?:a|en|au|aux) [a-z' -]{2,25}? (?:en|depuis) (?:19|20)\\d\\d`,
    ],
    [
      'count',
      `(?<!\\b(?:bon|de|votre|aux) )(?<!\\b(?:passe|passent|passer|passera) )commandes? (?:de|du) (?:l')?[a-z]+(?! ?:)|commandee?s? par|(?<!\\b(?:passe|passent|passer|passera) )commandee?s? a|commandes? d'(?:etat|ecriture)`,
    ],
    ['count', `(?<!\\b(?:un|une|votre|son tout|pour un) )\\b${ordinal} ${work}`],
    ['count', `\\b(?:premier|dernier|second)e? (?:volet(?= d)|roman|album|opus|tome|livre|film)\\b`],
  ] as const
).map(([kind, source]) => [kind, foldedPattern(`(?<![\\p{L}'-])(?:${source})`)])

/** The second line for persons: what is said of them beside their part in the show. */
export function findLives(scene: Scene): Finding[] {
  const { folded } = scene.reading
  return told.flatMap(([kind, pattern]) =>
    matchesIn(folded, pattern).flatMap((match) => {
      const whole = { start: match.index, end: match.index + match[0].trimEnd().length }
      const span = scene.taken.freeOpening(whole)
      if (!scene.taken.isFree(span) || !speaksOfArtists(scene, kind, whole.start)) return []
      // « La tournée passe par chez nous » is no « passé par le conservatoire ».
      if (isOfTheShow(scene, folded.slice(whole.start, whole.start + 20))) return []
      if (/^passes? par/.test(scene.reading.plain.slice(whole.start, whole.start + 11))) return []
      scene.taken.claim(span)
      const words = folded.slice(whole.start, whole.end)
      if (scene.facts.prose.includes(words) || scene.facts.houseProse.includes(words))
        return [supported(span, kind, 'texts')]
      return [
        unsupported(
          span,
          kind,
          kind === 'count' ? asMessage('fact.works-uncounted') : asMessage('fact.career-unknown'),
        ),
      ]
    }),
  )
}

/** « Née en 2024, récompensée… »: of a show first given that year. */
function isOfTheShow({ facts }: Scene, words: string): boolean {
  const year = /^nee?s? en ((?:19|20)\d\d)(?!\d)/.exec(words)?.[1]
  return year !== undefined && Number(year) === facts.record.firstCreatedYear
}

function isOfTheirs({ reading, names }: Scene, start: number): boolean {
  const name = names.find(({ end }) => start - end === 1)
  return (
    name !== undefined && /\p{L}{4,} (?:de |d')$/u.test(reading.folded.slice(Math.max(0, name.start - 24), name.start))
  )
}

/** A life is told of a name or of an artist; of a character (« née à la campagne, elle… ») the check says nothing. */
function speaksOfArtists(scene: Scene, kind: 'person' | 'count', start: number): boolean {
  const { folded } = scene.reading
  if (kind === 'count' || /^vue?s? a la tele/.test(folded.slice(start, start + 14))) return true
  const before =
    folded
      .slice(Math.max(0, start - 60), start)
      .split(/[.!?;\n]/)
      .at(-1) ?? ''
  const here = folded.slice(start, start + 40)
  // « La gestuelle de X vient du hip-hop » is told of what is theirs.
  if (/^vien/.test(here) && isOfTheirs(scene, start)) return false
  // « le duo formé par X et Y » says who plays.
  if (
    /^formee?s? par/.test(here) &&
    /\b(?:duo|trio|tandem|couple|equipe|quatuor|quintette|troupe|groupe|distribution) (?:est |sera |etait )?$/.test(
      before,
    )
  )
    return false
  const near = Math.max(0, start - before.length)
  const named = scene.facts.people.some((person) =>
    scene.names.some(
      (name) =>
        name.start >= near && name.end <= start && folded.slice(name.start, name.end) === foldAccents(person.name),
    ),
  )
  const after = /^[^.!?\n]{0,60}?, (?=\p{Lu})/u.test(scene.reading.plain.slice(start, start + 80))
  return (
    named ||
    new RegExp(`\\b${artists}\\b`).test(before) ||
    new RegExp(`^(?:l'|le |la |les |notre )?${artists} `).test(here) ||
    (before.trim() === '' && after)
  )
}
