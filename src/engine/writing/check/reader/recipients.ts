import { asMessage, type Message } from '../../../../contract/index.ts'
import { daysBetween } from '../../../days/index.ts'
import {
  contradicted,
  type Finding,
  type RecipientFacts,
  type Scene,
  supported,
  unsupported,
} from '../scene/finding.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { type GroundSaid, groundsSaidIn, isGroundTrue } from './mailing-grounds.ts'
import { type Claim, claimsIn } from './recipient-claims.ts'
import { townClaimsIn, townKey } from './recipient-towns.ts'

/**
 * What is said of the reader is right only when it is of every address of the list (P22). Each claim is judged; where
 * several overlap, one that is not borne out is told before one that is.
 */
export function findRecipientClaims(scene: Scene): Finding[] {
  const grounds = groundsSaidIn(scene.reading)
  const claims = claimsIn(scene.reading).filter((one) => !grounds.some((ground) => overlap(one, ground)))
  const findings = claims.flatMap(({ claim, isSoft, ...whole }) => {
    const span = scene.taken.freeOpening(whole)
    if (!scene.taken.isFree(span) || isHypothetical(scene, span)) return []
    if (claim === 'named' && scene.names.some((name) => name.start < span.end && span.start < name.end)) return []
    return isSoft && scene.recipients === null ? [] : [judge(scene, span, claim)]
  })
  return unsupportedFirst([...grounds.flatMap((ground) => judgeGround(scene, ground)), ...findings]).filter(
    (finding) => {
      const isFree = scene.taken.isFree(finding)
      if (isFree) scene.taken.claim(finding)
      return isFree
    },
  )
}

/** « Vous qui habitez Roanne »: asked before the families of places, which would take the town for the house's. */
export function findRecipientTowns(scene: Scene): Finding[] {
  return townClaimsIn(scene).flatMap(({ town, isSoft, ...span }) => {
    if (isSoft && scene.recipients === null) return []
    if (!scene.taken.isFree(span) || isHypothetical(scene, span)) return []
    scene.taken.claim(span)
    return [judgeTown(scene, span, town)]
  })
}

/**
 * « Vous recevez ce message parce que vous avez accepté »: the mention of a mailing rests on the permissions of its list
 * (P12). Where no list is given, only a purchase is a claim: the others wait for the list.
 */
function judgeGround({ recipients, taken }: Scene, { ground, start, end }: GroundSaid): Finding[] {
  const span = { start, end }
  if (!taken.isFree(span)) return []
  if (recipients === null) return ground === 'customer' ? [withoutList(span)] : []
  if (isGroundTrue(ground, recipients))
    return [
      supported(span, 'recipient', 'recipients.bases', asMessage('fact.true-of-all', { count: recipients.count })),
    ]
  const message = asMessage('fact.not-the-ground', { count: recipients.count })
  return [unsupported(span, 'recipient', message)]
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function unsupportedFirst(findings: readonly Finding[]): Finding[] {
  const isBorneOut = ({ status }: Finding) => (status === 'supported' ? 1 : 0)
  return findings.toSorted((a, b) => isBorneOut(a) - isBorneOut(b))
}

/** « ceux qui vous avaient émus »: the reader is whom it was done to. */
const moving = /^(?:vous|t') ?(?:avai(?:t|ent)|ont) /

/** « Si vous avez aimé… » and « Vous avez aimé X ? » ask, they do not say. */
function isHypothetical(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  const before = scene.reading.folded.slice(sentence.start, span.start)
  if (isCourtesy(scene, span)) return true
  return (
    /\b(?:si|s'|quand|lorsque|des que|une fois que|ce que|a moins que|si jamais)\s*$/.test(before) ||
    (/\b(?:ceux|celles) qui\s*$/.test(before) && !moving.test(scene.reading.folded.slice(span.start, span.end))) ||
    scene.reading.plain.slice(sentence.end).trimStart().startsWith('?')
  )
}

/** « Merci de votre fidélité » closes letters, « l'histoire que vous n'aviez pas prévue » opens them: neither tells anybody's past. */
function isCourtesy(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  const words = folded.slice(span.start, span.end)
  return (
    (/^votre (?:fidelite|confiance|soutien)$/.test(words) &&
      /\bmerci (?:a (?:tous|toutes) )?(?:de|pour) $/.test(folded.slice(Math.max(0, span.start - 22), span.start))) ||
    /n'aviez pas prevu/.test(words)
  )
}

function judge(scene: Scene, span: Span, claim: Claim): Finding {
  const { recipients } = scene
  if (recipients === null) return withoutList(span)
  if (claim === 'subscriber') return judgeSubscriber(span, recipients)
  if (claim === 'cameBefore') return judgeReturn(span, recipients)
  if (claim === 'longAway') return judgeAbsence(scene, span, recipients)
  if (claim === 'named') return unsupported(span, 'recipient', namesOne(recipients))
  if (claim !== 'bought' && claim !== 'attended')
    return unsupported(span, 'recipient', asMessage('fact.not-each-address'))
  const show = showNamed(scene, span, recipients.allBought ?? [])
  if (show === null) return unsupported(span, 'recipient', asMessage('fact.not-all-did', { count: recipients.count }))
  if (claim === 'bought')
    return supported(
      span,
      'recipient',
      'recipients.allBought',
      asMessage('fact.true-of-all', { count: recipients.count }),
    )
  return {
    ...unsupported(span, 'recipient', asMessage('fact.booked-not-came', { count: recipients.count })),
    suggestion: `vous aviez réservé pour ${show}`,
  }
}

function withoutList(span: Span): Finding {
  return unsupported(span, 'recipient', asMessage('fact.said-of-recipient'))
}

function namesOne({ count }: RecipientFacts): Message {
  return asMessage('fact.names-one', { count })
}

/** « Bon retour parmi nous »: whoever never came returns from nowhere. */
function judgeReturn(span: Span, { allCame, count }: RecipientFacts): Finding {
  if (allCame === true)
    return supported(span, 'recipient', 'recipients.allCame', asMessage('fact.true-of-all', { count }))
  return unsupported(span, 'recipient', asMessage('fact.not-all-came', { count }))
}

const daysAway = 365

/** « Cela fait longtemps »: everybody has come, and nobody for a year. */
function judgeAbsence(scene: Scene, span: Span, { allCame, lastVisit, count }: RecipientFacts): Finding {
  const wasLongAgo =
    allCame === true &&
    typeof lastVisit === 'string' &&
    scene.asOf !== null &&
    daysBetween(lastVisit, scene.asOf) >= daysAway
  if (wasLongAgo) return supported(span, 'recipient', 'recipients.lastVisit', asMessage('fact.true-of-all', { count }))
  return unsupported(span, 'recipient', asMessage('fact.not-all-away', { count }))
}

function judgeTown({ recipients }: Scene, span: Span, town: string): Finding {
  if (recipients === null) return withoutList(span)
  const { count, towns = [] } = recipients
  if (towns.length > 0 && towns.every((one) => one !== null && townKey(one) === townKey(town)))
    return supported(span, 'recipient', 'recipients.towns', asMessage('fact.true-of-all', { count }))
  return unsupported(span, 'recipient', asMessage('fact.not-all-there', { count }))
}

function judgeSubscriber(span: Span, recipients: RecipientFacts): Finding {
  if (recipients.allSubscribers === true)
    return supported(
      span,
      'recipient',
      'recipients.allSubscribers',
      asMessage('fact.true-of-all', { count: recipients.count }),
    )
  if (recipients.allSubscribers === undefined)
    return unsupported(span, 'recipient', asMessage('fact.subscribers-unknown'))
  return contradicted(span, 'recipient', {
    fact: 'recipients.allSubscribers',
    message: asMessage('fact.not-all-subscribers'),
  })
}

/** A show of the list named in the same sentence. */
function showNamed(scene: Scene, span: Span, bought: readonly string[]): string | null {
  const sentence = sentenceAround(scene.reading, span)
  const words = scene.reading.folded.slice(sentence.start, sentence.end)
  return bought.find((title) => words.includes(foldText(normaliseText(title)))) ?? null
}
