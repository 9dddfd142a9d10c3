import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { tariffOfAge } from '../record/tariff-of-age.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { type Span, sentenceAround } from '../text/reading.ts'

interface Advice extends Span {
  readonly months: number
}

/** « mer. 22 + sam. 24 » adds a day. */
const weekday = '(?:lun|mar|mer|jeu|ven|sam|dim)(?:\\.|di|credi|dredi|edi|anche)'
const years = `(${numberPattern}) ?ans\\b`
/** Ways of saying from which age; the number of each is the atom. */
const cues: readonly RegExp[] = [
  `(?:\\bdes|\\bau moins|a partir de|\\ba p(?:art)?\\. ?(?:de|d')|\\bapd|\\ba p\\. ?d\\.|a compter de|accessible (?:des|a)|conseillee? (?:des|a)|recommandee? (?:des|a)|age(?: minimum| conseille| recommande| minimal)? ?:? ?(?:des)?|public(?:s)? ?:? ?(?:des)?|des l'age de|a partir de l'age de|depuis l'age de|, soit|👶|🧒) ?:? ?(?:l'age de )?${years}`,
  `(?:aux|pour les|les) (?:enfants |spectateurs |personnes |plus )?(?:de plus de|des|a partir de|de) ${years}`,
  `(?:interdi(?:te?s?|sons|t)|deconseill(?:ee?|e|ons|ez|er)|non recommandee?|inadaptee?|convient (?:pas|guere)|(?:pas|peu) (?:adaptee?|recommandee?|conseillee?|indiquee?|destinee?)|s'abstenir|reservee? pas)s?\\s(?:aux|avant|pour les|pour|a des)\\s(?:enfants |mineurs )?(?:de |des )?(?:moins de )?${years}`,
  `\\b(?:pas|ni) d'enfants? avant ${years}`,
  `\\bage (?:minimum|minimal|conseille|requis|ideal)(?: \\p{L}+){0,3} ?\\? ?(?:oui,? ?)?(?:des |a partir de )?${years}`,
  `\\bpas (?:[a-z]+ ){0,2}avant (?:l'age de |leurs? |ses )?${years}`,
  `\\b(?:faut|falloir|faudra|doivent|doit) (?:deja )?avoir (?:au moins |plus de )?${years}`,
  `\\b(?:des|quand|lorsque|une fois|a condition) (?:qu(?:e |'))?(?:ils|elles|on|vous|il|elle|l'enfant|votre enfant|vos enfants|l'on)? ?(?:ont|a|avez|auront|aura|atteignent|atteint|fetent|soufflent) (?:l'age de |leurs |ses |deja |plus de )?${years}`,
  `\\b(?:enfants?|petits?|ados?|adolescents?) (?:a|ont) (?:deja )?${years}(?= ?[?,])`,
  `\\b(?:des|a partir de) (\\d{1,2}) ?a(?![a-z])(?= ?(?:$|[.,;!?\\n)]))`,
  `\\bquel age[^?\\n]{0,40}\\? ?(?:oui,? |il faut |avoir |des |a partir de |a )*${years}`,
  `\\b(?:public|publics|famille|familles|enfants|age|conseille|recommande|accessible)e?s? ?:? ?(?:des|a partir de) (\\d{1,2})(?= ?(?:$|[.,;!?\\n)·|]))`,
  `\\bde (${numberPattern})(?: ans)? a (?:9[0-9]|1[0-9]{2}|cent(?: \\p{L}+)?|quatre-vingt[- ]\\p{L}+(?:-\\p{L}+)?) ans\\b`,
  `\\ba ${years},? (?:mais )?pas avant`,
  `(?<![\\d,.])${years} (?:suffi(?:sent|ront|t) |au moins|au minimum|mini\\b|bien sonnes|accomplis|et \\+|(?:et|ou) plus|(?:et|ou) davantage|(?:et|ou) (?:au|la)-?[ ]?dessus|minimum|revolus|et au-dela|passes)`,
  `(?<![\\p{L}\\d,.-])${years} ?\\+(?! ?(?:\\d|${weekday}))`,
  `(?<![\\d,.h]|h )(\\d{1,2})(?: ?ans)? ?\\+(?! ?(?:\\d|${weekday}))`,
  `(?<=[\\s(:]|^)\\+ ?([3-9]|1[0-8])(?: ans)?(?= ?(?:$|[\\n.,;:!?)|·-]))`,
  `(?:enfants|jeunes|eleves|familles|public|les|pour) (?:de |les )?(\\d{1,2}) ?(?:-|–|a|\\/) ?\\d{1,2} ans\\b`,
  `(?:\\bde |(?<![\\d-]))(\\d{1,2})(?: ans)? ?(?:-|–|a|\\/) ?\\d{1,2} ans\\b`,
  `(?:enfants? ages? de|des) ${years}`,
  `\\bmoins de ${years}[^.;!?\\n€]{0,20}(?:(?:ne |n')(?:sont|est|seront|peuvent|entrent|convient) (?:pas|guere)|refuse|interdit|s'abstenir)`,
].map((source) => foldedPattern(source))
const tariffAround = /gratuit|offert|tarif|€|euros?\b|reduit/

/** The age at which a French pupil enters each class. */
const classes: readonly (readonly [string, number])[] = [
  ["(?:l'ecole )?maternelle|petite section", 3],
  ['moyenne section', 4],
  ['grande section', 5],
  ["cp|cours preparatoire|(?:l'ecole )?(?:primaire|elementaire)", 6],
  ['ce1', 7],
  ['ce2', 8],
  ['cm1', 9],
  ['cm2', 10],
  ['sixieme|6e|6eme|college', 11],
  ['cinquieme|5e|5eme', 12],
  ['quatrieme|4e|4eme', 13],
  ['troisieme|3e|3eme', 14],
  ['seconde|2de|lycee', 15],
  ['terminale', 17],
]
const fromClass = classes.map(([names, age]) => ({
  age,
  pattern: foldedPattern(
    `(?:\\bdes|a partir|a compter|accessible|public ?:|niveau ?:|pour) (?:de |du |la |le |l'|les (?:classes de )?)*((?:(?:la |le |l')?(?:${names})))(?![\\p{L}\\d-])(?! (?:scene|minute|partie|representation|fois|date|seance|soir|et derniere))`,
  ),
}))
const inMonths = new RegExp(
  `(?:\\bdes|a partir de|a compter de|petits?(?: de)?|bebes?(?: de)?|enfants de|age de) (${numberPattern}) mois\\b`,
  'g',
)
const babies = /\bpour (?:les |des |vos |nos )?(bebes|nourrissons)\b/g
const newborn = /\bdes (la naissance|le berceau|les premiers mois)\b/g

/** From which age: only numbers of years that a cue makes an advice, never those of a life. */
export function findAges(scene: Scene): Finding[] {
  return [...inYears(scene), ...ofSchool(scene), ...ofBabies(scene)].flatMap((advice) => {
    if (!scene.taken.isFree(advice)) return []
    scene.taken.claim(advice)
    return [judge(scene, advice)]
  })
}

function inYears(scene: Scene): Advice[] {
  const { folded } = scene.reading
  return cues.flatMap((cue) =>
    matchesIn(folded, cue).flatMap((match) => {
      const number = match[1] ?? ''
      const offset = match[0].indexOf(number, Math.max(0, match[0].length - number.length - 25))
      const start = match.index + Math.max(0, offset)
      const unit = /^(?:(?: ans)? ?(?:-|–|a|\/) ?\d{1,2})? ?ans\b/.exec(folded.slice(start + number.length))?.[0] ?? ''
      const span = { start, end: start + number.length + unit.length }
      const age = parseNumber(number)
      const isBand = /^(?:les|pour les) (?:moins|plus)|^(?:de )?\d{1,2}(?: ans)? ?[-–a/] ?\d/.test(match[0])
      if (age === null || age > 99) return []
      const sentence = sentenceAround(scene.reading, span)
      const around = folded.slice(Math.max(sentence.start, span.start - 60), Math.min(sentence.end, span.end + 30))
      if (isBand && tariffAround.test(around)) return []
      if (isOfATariff(scene, age, around)) return []
      return [{ ...span, months: age * 12 }]
    }),
  )
}

const sum = /[€$]|\d ?(?:euros?|francs?|chf|fr\.)/

/** « 39 $ pour les 60 ans et plus », where a tariff bears that age: whom a price is for. */
function isOfATariff({ facts }: Scene, age: number, around: string): boolean {
  return age !== facts.record.ageFrom && sum.test(around) && tariffOfAge(facts, age).endsWith('.label')
}

/** « dès le CE2 »: the age at which one enters the class. */
function ofSchool(scene: Scene): Advice[] {
  return fromClass.flatMap(({ age, pattern }) =>
    groupsOf(scene, pattern).map((span) => ({ ...span, months: age * 12 })),
  )
}

function ofBabies(scene: Scene): Advice[] {
  const months = matchesIn(scene.reading.folded, inMonths).flatMap((match) => {
    const value = parseNumber(match[1] ?? '')
    const written = `${match[1] ?? ''} mois`
    const start = match.index + match[0].length - written.length
    return value === null || value > 47 ? [] : [{ start, end: start + written.length, months: value }]
  })
  const small = groupsOf(scene, babies).map((span) => ({
    ...span,
    months: Math.min(24, (scene.facts.record.ageFrom ?? 99) * 12),
  }))
  return [...months, ...small, ...groupsOf(scene, newborn).map((span) => ({ ...span, months: 0 }))]
}

function groupsOf(scene: Scene, pattern: RegExp): Span[] {
  return matchesIn(scene.reading.folded, pattern).map((match) => {
    const inner = match[1] ?? ''
    const start = match.index + match[0].lastIndexOf(inner)
    return { start, end: start + inner.length }
  })
}

function judge(scene: Scene, advice: Advice): Finding {
  const known = scene.facts.record.ageFrom
  if (known === null || known === undefined) return unsupported(advice, 'age', asMessage('fact.age-advice-unknown'))
  if (known * 12 === advice.months) return supported(advice, 'age', 'ageFrom')
  const written = scene.reading.folded.slice(advice.start, advice.end)
  return contradicted(advice, 'age', {
    fact: 'ageFrom',
    message: asMessage('fact.age-from', { age: known }),
    suggestion: /^\d{1,2}$/.test(written) ? String(known) : `${known}\u00a0ans`,
  })
}
