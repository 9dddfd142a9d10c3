import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, type Span, saysWhole, sentenceAround } from '../text/reading.ts'
import { onStage, performersFor } from './performers.ts'

/** Those who play counted by a word for all of them (« un quatuor »), by their kinds, or as no record counts them. */
export function findTroupes(scene: Scene): Finding[] {
  return [...groups(scene), ...countedOtherwise(scene)]
}

const played =
  "(?<!(?:violon|guitare|piano|album|danseur|trompette|quatuor a|en) )(?:\\b(?:un|une|ce|cet|cette|en|le|du|notre|leur|d'un|d'une|devenue?s?) |(?<=^|[.!?\\n:] ?))"

const ensembles: readonly (readonly [RegExp, number])[] = (
  [
    [
      `\\bseule?-en-\\p{L}+|\\b(?:seule?s? en (?:scene|piste)|seule? sur scene|seule? au plateau|en solo)\\b|${played}(?:solo|monologue|one[- ](?:wo)?man[- ]show)\\b`,
      1,
    ],
    [`${played}(?:duo|tete-a-tete|pas de deux)\\b|\\bduo de (?:comedien|danseu|acteur|clown|actrice)\\p{L}*`, 2],
    [`${played}trio\\b|\\btrio de (?:comedien|danseu|acteur|clown|actrice)\\p{L}*`, 3],
    [`${played}(?:quatuor|quartet(?:te)?)\\b|\\bquatuor de (?:comedien|danseu|acteur|actrice)\\p{L}*`, 4],
    [`${played}(?:quintette|quintet)\\b`, 5],
    [`${played}(?:sextuor|sextet)\\b`, 6],
    [`${played}septuor\\b`, 7],
    [`${played}octuor\\b`, 8],
  ] as const
).map(([source, count]) => [foldedPattern(source), count])

/** « une vingtaine de dates », « en trois actes ». */
const roughly =
  /\bune (dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine) de (?:dates|representations|seances|villes|comediens|artistes|musiciens|danseurs|interpretes|choristes|figurants)\b/g

const structure = new RegExp(
  `\\ben (${numberPattern}) (?:actes|tableaux|mouvements|chapitres|episodes|scenes|langues)\\b`,
  'g',
)

const players = new RegExp(
  `(?<![\\d,.])(${numberPattern}) (violoncellistes|violonistes|pianistes|percussionnistes|guitaristes|saxophonistes|trompettistes|accordeonistes|batteurs|contrebassistes|flutistes|choristes|voltigeurs|trapezistes|jongleurs|acrobates|marionnettistes|chanteurs|chanteuses|sopranos|tenors|barytons)\\b`,
  'g',
)

/** Numbers of which a record holds no total: only its own words can bear them out. */
function countedOtherwise(scene: Scene): Finding[] {
  return [roughly, structure, players].flatMap((pattern) =>
    matchesIn(scene.reading.folded, pattern).flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length }
      const count = parseNumber(match[1] ?? '')
      if (!scene.taken.isFree(span) || (pattern !== roughly && (count === null || count < 2))) return []
      scene.taken.claim(span)
      if (pattern === roughly && ofPerformances.test(match[0])) return [judgeRoughly(scene, span, match[1] ?? '')]
      const stem = (match[2] ?? '').slice(0, 6)
      const named = (scene.facts.record.credits ?? []).filter(
        ({ role }) =>
          stem !== '' && new RegExp(`${stem}(?!${stem === 'violon' ? 'celle' : '$'})`).test(`${foldText(role)} `),
      ).length
      if (scene.facts.prose.includes(match[0]) || (named > 0 && named === count))
        return [supported(span, 'count', 'texts')]
      return [unsupported(span, 'count', asMessage('fact.count-unknown'))]
    }),
  )
}

const ofPerformances = / (?:dates|representations|seances)$/
const rounds: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  centaine: 100,
}

/** « une dizaine de représentations »: right within two, or a fifth, of the number of performances that the record gives. */
function judgeRoughly(scene: Scene, span: Span, round: string): Finding {
  const { performances } = scene.facts
  const said = rounds[round] ?? 0
  if (Math.abs(performances.length - said) <= Math.max(2, said / 5)) return supported(span, 'count', 'performances')
  if (scene.facts.prose.includes(scene.reading.folded.slice(span.start, span.end)))
    return supported(span, 'count', 'texts')
  return unsupported(span, 'count', asMessage('fact.performances-counted', { count: performances.length, kind: null }))
}

const kinds =
  '(?:femmes?|hommes?|filles?|garcons?|comediens?|comediennes?|acteurs?|actrices?|danseurs?|danseuses?|chanteurs?|chanteuses?|musiciens?|musiciennes?|interpretes?|acrobates?|jongleurs?|jongleuses?|circassiens?|circassiennes?|clowns?)'

/** « deux femmes et trois hommes en scène », « trois comédiens et une comédienne ». */
const sum = new RegExp(
  `(?<![\\d,.€])\\b(${numberPattern}) (${kinds})(?: et|,| pour) (${numberPattern}) (${kinds})(?= ?(?:$|[.,;:!?\\n)]| (?:${onStage}|se |s'|jouent|dansent|chantent|partagent|portent)))`,
  'g',
)

export function sums(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, sum).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const [first, second] = [parseNumber(match[1] ?? ''), parseNumber(match[3] ?? '')]
    if (first === null || second === null || !scene.taken.isFree(span)) return []
    const known = performersFor(scene, match[2] ?? '')
    const stage = known.find((number) => number > 0)
    if (stage === undefined) return []
    scene.taken.claim(span)
    if (known.includes(first + second) || scene.facts.prose.includes(match[0]))
      return [supported(span, 'count', 'credits')]
    return [
      contradicted(span, 'count', {
        fact: 'credits',
        message: asMessage('fact.players', { count: stage }),
      }),
    ]
  })
}

function groups(scene: Scene): Finding[] {
  return ensembles.flatMap(([pattern, count]) =>
    matchesIn(scene.reading.folded, pattern).flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length }
      const known = performersFor(scene, 'interprete')
      const stage = known.find((number) => number > 0)
      if (!scene.taken.isFree(span) || stage === undefined || namesAsMany(scene, span, count)) return []
      // « 44 € le duo »: a tariff.
      if (
        /(?:€|euros?|francs?|chf|tarif|\d) ?$/.test(scene.reading.folded.slice(Math.max(0, span.start - 8), span.start))
      )
        return []
      if (isCredited(scene, match[0]) || isOfTheStory(scene, span) || isMoment(scene, span)) return []
      if (/^ ?(?:\?|[:=]? ?(?:chf |€ ?|\$ ?)?\d)/.test(scene.reading.folded.slice(span.end))) return []
      scene.taken.claim(span)
      if (known.includes(count)) return [supported(span, 'count', 'credits.performers')]
      if (scene.facts.prose.includes(match[0])) return [supported(span, 'count', 'texts')]
      return [contradicted(span, 'count', { fact: 'credits', message: asMessage('fact.players', { count: stage }) })]
    }),
  )
}

/** « un duo de colocataires », « un trio d'inconnus »: of those whom the story is about, who may be fewer than those who play. */
function isOfTheStory({ reading }: Scene, span: Span): boolean {
  const of = /^ d(?:e |')(\p{L}+)/u.exec(reading.folded.slice(span.end, span.end + 30))?.[1]
  // « un duo de Maëlys X »: whose it is.
  const isName = /^ d(?:e |')\p{Lu}/u.test(reading.plain.slice(span.end, span.end + 6))
  return of !== undefined && !isName && /s$/.test(of) && !ofStage.test(of)
}

/** « Le spectacle s'achève sur un duo », « entre deux trios, un solo », « A et B ont promis un solo »: what happens for a while. */
function isMoment({ reading, facts }: Scene, span: Span): boolean {
  const said = reading.folded.slice(span.start, span.end)
  if (!/^(?:(?:d')?un|en) /.test(said)) return false
  const sentence = sentenceAround(reading, span)
  const before = reading.folded.slice(Math.max(sentence.start, span.start - 80), span.start)
  const isGiven = givenBy.test(before) && facts.people.some(({ name }) => saysWhole(before, foldText(name)))
  return forAWhile.test(before) || isGiven
}

const forAWhile =
  /\b(?:(?:ouvr|achev|acheve|termin|fini|conclu|clo|commenc|debut)\p{L}*[^.;:!?\n]{0,24} (?:par|sur|avec|en)|le temps(?: d(?:e |'))?|entre (?:deux|trois|un) \p{L}+(?: et (?:deux|un) \p{L}+)?,?(?: [^.;:!?\n]{0,40})?|suivie?s? (?:par|d(?:e |'))|precedee?s? d(?:e |')|pass\p{L}+ d(?:e |')|apres|avant|puis|dont) ?$/u
const givenBy =
  /\b(?:promet\p{L}*|promis|s'offr\p{L}+|s'accord\p{L}+|gliss\p{L}+|improvis\p{L}+|ose\p{L}*|reserv\p{L}+) ?(?:nous |vous )?$/u

const ofStage =
  /^(?:choc|cordes|cuivres|bois|saxos?\p{L}*|guitares|violons?|pianos|voix|percussions|clarinettes|flutes|jeunes|grands|vrais|formidables|talentueux)$|(?:eurs|euses|trices|iens|iennes|istes|clowns|artistes|interpretes|acrobates|mimes|solistes|choristes|sopranos|tenors|complices|virtuoses|femmes|hommes|filles|garcons|soeurs|freres|amis|amies)$/u

/** « le quatuor » where the record credits a « Quatuor Zéphyr ». */
function isCredited(scene: Scene, written: string): boolean {
  const word = /(?:solo|duo|trio|quatuor|quartet(?:te)?|quintette?|sextuor|sextet|septuor|octuor)$/.exec(written)?.[0]
  if (word === undefined) return false
  const { record, companies, otherNames } = scene.facts
  const known = [
    ...(record.credits ?? []).flatMap(({ name, role }) => [name, role]),
    ...[...companies, ...otherNames].map(({ name }) => name),
  ]
  return known.some((name) => foldText(name).includes(word))
}

/** « Lou Petitjean et Marwan Saadi : duo de choc »: as many as the sentence names. */
function namesAsMany(scene: Scene, span: Span, count: number): boolean {
  const sentence = sentenceAround(scene.reading, span)
  const words = scene.reading.folded.slice(sentence.start, sentence.end)
  // « le duo Perroud et Schöpfer »: by their surnames alone.
  const named = scene.facts.people.filter(({ name }) =>
    saysWhole(words, foldText(name.split(' ').slice(1).join(' ') || name)),
  )
  return count > 1 && named.length === count
}
