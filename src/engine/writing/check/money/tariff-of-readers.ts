import { asMessage } from '../../../../contract/index.ts'
import { type Readership, readershipOf } from '../reader/readership.ts'
import { contradicted, type Finding, type Scene, supported } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import { foldText } from '../text/reading.ts'
import { findAmounts } from './amounts.ts'

const tariffs: Record<Readership, RegExp> = {
  schools: /scolaire|ecole|classe|eleve/,
  subscribers: /abonn/,
}
/** Told to them, and no other sum between. */
const forYou =
  /(?<!\p{L})(?:pour vous|pour toi|vous (?:pay|debours|beneficiez)\p{L}*|votre (?:place|tarif|prix))(?!\p{L})[^\d€]*$/u

/**
 * A price in a text written to schools or to subscribers is theirs: it is right where their tariff is so, whatever others pay, and what
 * they are told to pay (« pour vous ») is wrong where it is the tariff of others.
 */
export function ofItsReaders(scene: Scene, finding: Finding): Finding {
  if (finding.kind !== 'price' || finding.status === 'unsupported') return finding
  const readership = readershipOf(scene)
  const own = readership === null ? undefined : tariffOf(scene, tariffs[readership])
  const amount = findAmounts(scene).find(({ start, end }) => start < finding.end && end > finding.start)
  if (own === undefined || amount === undefined) return finding
  if (own.cents === amount.cents)
    return finding.status === 'supported' ? finding : supported(finding, 'price', own.fact)
  const clause = clauseAround(scene.reading, finding)
  if (finding.status === 'contradicted' || !forYou.test(scene.reading.folded.slice(clause.start, finding.end)))
    return finding
  const { fact, label, cents } = own
  return contradicted(finding, 'price', { fact, message: asMessage('fact.tariff', { label, ownCents: cents }) })
}

function tariffOf({ facts }: Scene, label: RegExp) {
  const prices = facts.record.prices ?? []
  const index = prices.findIndex((one) => label.test(foldText(one.label)))
  const found = prices[index]
  if (found === undefined) return undefined
  return { cents: found.cents, label: found.label, fact: `prices[${index}]` }
}
