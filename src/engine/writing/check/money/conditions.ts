import { asMessage } from '../../../../contract/index.ts'
import { tariffOfAge } from '../record/tariff-of-age.ts'
import { contradicted, type Finding, type Scene, spansOf, supported } from '../scene/finding.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, sentenceAround } from '../text/reading.ts'

const limit = new RegExp(
  `(?:\\b(?:moins|plus) de |(?<![\\d-])[-+] ?|\\bavant |\\bjusqu'a )(${numberPattern} ?ans)\\b`,
  'g',
)
const ofMoney =
  /€|\beuros?\b|\btarifs?\b|\bgratuit|\breduit|\bpa(?:ie|y)(?:ent|e|ez|erez|eront)?\b|\bchf\b|\bfrancs?\b|\bfr\.|\$|\bdollars?\b/

/** « 8 € pour les moins de 14 ans » where the tariff is for those under twelve: whom a tariff is for is a fact of its own. */
export function findTariffConditions(scene: Scene): Finding[] {
  const { record, house } = scene.facts
  const labels = [
    ...(record.prices ?? []).map(({ label }) => label),
    ...(house?.tariffGrid ?? []).map(({ label }) => label),
  ]
  const ages = labels
    .flatMap((label) => foldText(label).match(/\d{1,2}(?= ?ans)|(?<=moins de |-)\d{1,2}/g) ?? [])
    .map(Number)
  if (ages.length === 0) return []
  return spansOf(scene.reading, limit).flatMap((span) => {
    const age = parseNumber((span.match[1] ?? '').replace(/ ?ans$/, ''))
    const sentence = sentenceAround(scene.reading, span)
    if (
      age === null ||
      !scene.taken.isFree(span) ||
      !ofMoney.test(scene.reading.folded.slice(sentence.start, sentence.end))
    )
      return []
    const own = { start: span.start, end: span.end }
    scene.taken.claim(own)
    if (ages.includes(age) || record.freeUnderAge === age)
      return [supported(own, 'price', tariffOfAge(scene.facts, age))]
    const right = labels.filter((label) => /\d/.test(label))
    return [
      contradicted(own, 'price', {
        fact: 'prices',
        message: asMessage('fact.tariff-labels', { labels: right }),
        suggestion: ages.length === 1 ? `${ages[0]}\u00a0ans` : null,
      }),
    ]
  })
}
