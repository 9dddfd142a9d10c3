import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { numberPattern, parseNumber } from './french-numbers.ts'

const years = `(${numberPattern}) ?ans\\b`
/** Ways of saying from which age; the number of each is the atom. */
const cues: readonly RegExp[] = [
  new RegExp(
    `(?:\\bdes|\\bau moins|a partir de|a compter de|accessible (?:des|a)|conseillee? (?:des|a)|recommandee? (?:des|a)|age(?: minimum| conseille| recommande| minimal)? ?:? ?(?:des)?|public(?:s)? ?:? ?(?:des)?|des l'age de|a partir de l'age de|depuis l'age de|👶|🧒) ?:? ?(?:l'age de )?${years}`,
    'g',
  ),
  new RegExp(
    `(?:aux|pour les|les) (?:enfants |spectateurs |personnes |plus )?(?:de plus de|des|a partir de|de) ${years}`,
    'g',
  ),
  new RegExp(
    `(?:interdite?|deconseillee?|non recommandee?|inadaptee?|convient (?:pas|guere)|(?:pas|peu) (?:adaptee?|recommandee?|conseillee?|indiquee?|destinee?)|s'abstenir|reservee? pas)s?\\s(?:aux|avant|pour les|pour|a des)\\s(?:enfants |mineurs )?(?:de |des )?(?:moins de )?${years}`,
    'g',
  ),
  new RegExp(`\\bpas avant ${years}`, 'g'),
  new RegExp(`\\bde (${numberPattern})(?: ans)? a (?:9[0-9]|1[0-9]{2}) ans\\b`, 'g'),
  new RegExp(
    `(?<![\\d,.])${years} (?:et \\+|(?:et|ou) plus|(?:et|ou) davantage|minimum|revolus|et au-dela|passes)`,
    'g',
  ),
  /(?<![\d,.])(\d{1,2})(?: ?ans)? ?\+(?!\d)/g,
  /(?:enfants|jeunes|eleves|familles|public|les|pour) (?:de |les )?(\d{1,2}) ?(?:-|a|\/) ?\d{1,2} ans\b/g,
  new RegExp(`(?:enfants? ages? de|des) ${years}`, 'g'),
]
const notAdmitted = new RegExp(
  `\\bmoins de ${years}[^.;!?\\n€]{0,20}(?:(?:ne |n')(?:sont|est|seront|peuvent|entrent|convient) (?:pas|guere)|refuse|interdit|s'abstenir)`,
  'g',
)
const tariffAround = /gratuit|offert|tarif|€|euros?\b|reduit/

/** From which age: only numbers of years that a cue makes an advice, never those of a life. */
export function findAges(scene: Scene): Finding[] {
  return [...cues, notAdmitted].flatMap((cue) =>
    [...scene.reading.folded.matchAll(cue)].flatMap((match) => {
      const number = match[1] ?? ''
      const offset =
        match[0].lastIndexOf(number) >= 0
          ? match[0].indexOf(number, Math.max(0, match[0].length - number.length - 25))
          : 0
      const start = match.index + Math.max(0, offset)
      const unit = /^ ?ans\b/.exec(scene.reading.folded.slice(start + number.length))?.[0] ?? ''
      const span = { start, end: start + number.length + unit.length }
      const age = parseNumber(number)
      if (age === null || age > 99 || !scene.taken.isFree(span)) return []
      if (
        /^(?:les|pour les) (?:moins|plus)/.test(match[0]) &&
        tariffAround.test(scene.reading.folded.slice(Math.max(0, span.start - 60), span.end + 30))
      )
        return []
      scene.taken.claim(span)
      return [judge(scene, span, age)]
    }),
  )
}

function judge(scene: Scene, span: { start: number; end: number }, age: number): Finding {
  const known = scene.facts.record.ageFrom
  if (known === null || known === undefined)
    return unsupported(span, 'age', 'La fiche ne dit pas à partir de quel âge.')
  if (known === age) return supported(span, 'age', 'ageFrom')
  return contradicted(span, 'age', {
    fact: 'ageFrom',
    message: `La fiche dit : dès ${known}\u00a0ans.`,
    suggestion: `${known}${span.end - span.start > 2 ? '\u00a0ans' : ''}`,
  })
}
