import { asMessage, type Finding } from '../../../contract/index.ts'
import { MendedText } from '../context/mended-text.ts'
import type { Checker, Opinion } from './checker.ts'

export interface Alarm extends Finding {
  /** Who raised it: our rules, or the corrector's name. */
  readonly from: string
}

/** An opinion, and whose it is. */
export interface NamedOpinion extends Opinion {
  readonly from: Checker['name']
}

export interface Arbitration {
  readonly text: string
  readonly own: readonly Finding[]
  readonly opinions: readonly { readonly from: Checker['name']; readonly opinions: readonly Opinion[] }[]
  /** How many alarms, of ours and of theirs, a mended sentence still raises. */
  readonly alarmsLeft: (sentence: string) => Promise<number>
  /** The odds, as a logarithm, that a correction of another corrector is right: its rule's record, and the words around. */
  readonly worth: (opinion: NamedOpinion) => number
  /** What the other correctors say of the text once mended. */
  readonly askAgain: (text: string) => Promise<readonly Opinion[]>
}

/**
 * One list out of several. Alarms that touch are one fault; where they would mend it differently, each way is tried on
 * its sentence and the one that leaves the fewest alarms comes first. What our rules are sure of stays, unless two others
 * mend it alike and otherwise. What two correctors mend alike is sure, but for a word that is merely in no dictionary, and what one says by a
 * rule that is hardly ever wrong; what
 * other correctors say without us is to be looked at only where it is likely enough to be right, and only if they still say
 * so once the rest is mended.
 */
export async function arbitrate({ text, own, opinions, alarmsLeft, worth, askAgain }: Arbitration): Promise<Finding[]> {
  const named = opinions.flatMap(({ from, opinions: theirs }) => theirs.map((opinion) => ({ ...opinion, from })))
  const alarms: Alarm[] = [...own.map((finding) => ({ ...finding, from: 'own' })), ...named.map(alarmOf)]
  const groups = clusters(alarms)
  const settled = await Promise.all(groups.map(async (group) => await best(text, group, alarmsLeft)))
  const worths = new Map<Finding, number>()
  const worthOf = (finding: Finding) => {
    const known =
      worths.get(finding) ??
      Math.max(...named.filter((opinion) => isSame(finding, opinion)).map((opinion) => worth(opinion)))
    worths.set(finding, known)
    return known
  }
  const judged = settled.flatMap((finding): Finding[] => {
    if (finding.category !== secondOpinion) return [finding]
    const isWorthIt = worthOf(finding) >= (finding.tier === 'sure' ? leastWorthTogether : leastWorthAlone)
    return isWorthIt ? [worthOf(finding) >= leastWorthToBeSure ? { ...finding, tier: 'sure' } : finding] : []
  })
  return await coherent(text, { judged, worthOf, askAgain })
}

const secondOpinion = 'second-opinion'

interface Judged {
  readonly judged: readonly Finding[]
  readonly worthOf: (finding: Finding) => number
  readonly askAgain: Arbitration['askAgain']
}

/**
 * Mendings that make one sentence together. What our rules say is mended first; then each mending of another corrector, the likeliest
 * first, must still be said of the text as it stands by then: « étaient → était » leaves « pleine » as it is.
 */
async function coherent(text: string, { judged, worthOf, askAgain }: Judged): Promise<Finding[]> {
  const isTheirs = ({ category }: Finding) => category === secondOpinion
  const kept = judged.filter((finding) => !isTheirs(finding))
  const theirs = judged
    .filter(isTheirs)
    .toSorted((a, b) => Number(b.tier === 'sure') - Number(a.tier === 'sure') || worthOf(b) - worthOf(a))
  for (const finding of theirs) {
    const near = kept.filter((other) => inOneSentence(text, finding, other) && other.suggestions.length > 0)
    if (near.length === 0 || (await isStillSaid(finding, { text, near, askAgain }))) kept.push(finding)
  }
  return kept.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

interface Mending {
  readonly text: string
  readonly near: readonly Finding[]
  readonly askAgain: Arbitration['askAgain']
}

async function isStillSaid(finding: Finding, { text, near, askAgain }: Mending): Promise<boolean> {
  const mended = new MendedText(
    text,
    near.map(({ start, end, suggestions: [by = ''] }) => ({ start, end, by })),
  )
  return (await askAgain(mended.text)).some(({ start, end, suggestions: [best] }) => {
    const place = mended.before(start, end)
    return (
      place?.start === finding.start &&
      place.end === finding.end &&
      best !== undefined &&
      finding.suggestions.includes(best)
    )
  })
}

function inOneSentence(text: string, a: Finding, b: Finding): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))
  return !/[.!?…]\s|\n/u.test(between)
}

/** What two correctors say alike may go further against the words around than what one says. */
const leastWorthTogether = -0.5
const leastWorthAlone = 1.5
/** One corrector alone is sure where its rule has been wrong once in two hundred and fifty times, and the words around agree. */
const leastWorthToBeSure = 5.5

function isSame({ start, end, rule }: Finding, opinion: NamedOpinion): boolean {
  return start === opinion.start && end === opinion.end && rule === ruleOf(opinion)
}

function ruleOf({ from, rule }: NamedOpinion): string {
  return `${from}:${rule}`
}

function alarmOf(opinion: NamedOpinion): Alarm {
  const { start, end, message, suggestions, from } = opinion
  return {
    start,
    end,
    rule: ruleOf(opinion),
    category: secondOpinion,
    tier: 'check',
    message: message === '' ? asMessage('french.other-corrector') : asMessage('french.as-said', { words: message }),
    suggestions: [...suggestions],
    from,
  }
}

function withoutSource({ from: _, ...finding }: Alarm): Finding {
  return finding
}

/** Alarms that touch, in the order of the text. */
function clusters(alarms: readonly Alarm[]): Alarm[][] {
  const groups: Alarm[][] = []
  let end = -1
  for (const alarm of alarms.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const group = groups.at(-1)
    if (group && alarm.start < end) group.push(alarm)
    else groups.push([alarm])
    end = Math.max(alarm.start < end ? end : -1, alarm.end)
  }
  return groups
}

interface Candidate {
  readonly alarm: Alarm
  readonly suggestion: string
  readonly mended: string
}

const triedAtMost = 5

async function best(text: string, cluster: readonly Alarm[], alarmsLeft: Arbitration['alarmsLeft']): Promise<Finding> {
  const [only] = cluster
  if (only && cluster.length === 1) return withoutSource(only)
  const frame = sentenceAround(text, cluster)
  const candidates = cluster
    .toSorted((a, b) => Number(b.from === 'own') - Number(a.from === 'own'))
    .flatMap((alarm) =>
      alarm.suggestions
        .slice(0, 2)
        .map((suggestion) => ({ alarm, suggestion, mended: mend(text, frame, alarm, suggestion) })),
    )
  const [first] = candidates
  if (!first) return withoutSource(only ?? missing())
  const distinct = [...new Map(candidates.toReversed().map((one) => [one.mended, one])).values()].toReversed()
  const agreed = distinct.find(({ mended }) => votes(candidates, mended) > 1)
  if (agreed) return finding(agreed, candidates)
  const ours = first.alarm.from === 'own' && first.alarm.tier === 'sure'
  const chosen = ours || distinct.length === 1 ? first : await leastAlarming(distinct.slice(0, triedAtMost), alarmsLeft)
  return finding(chosen, candidates)
}

/** How many correctors put this mending first. */
function votes(candidates: readonly Candidate[], mended: string): number {
  return new Set(candidates.filter((one) => one.mended === mended).map(({ alarm }) => alarm.from)).size
}

async function leastAlarming(
  candidates: readonly Candidate[],
  alarmsLeft: Arbitration['alarmsLeft'],
): Promise<Candidate> {
  const counted = await Promise.all(candidates.map(async (one) => ({ one, left: await alarmsLeft(one.mended) })))
  const [least] = counted.toSorted((a, b) => a.left - b.left)
  return least?.one ?? missing()
}

function finding({ alarm, suggestion, mended }: Candidate, candidates: readonly Candidate[]): Finding {
  const others = candidates.filter((other) => other.alarm.start === alarm.start && other.alarm.end === alarm.end)
  return {
    ...withoutSource(alarm),
    tier: (votes(candidates, mended) > 1 && !onlyUnknown(candidates)) || alarm.tier === 'sure' ? 'sure' : alarm.tier,
    suggestions: [...new Set([suggestion, ...others.map((other) => other.suggestion)])],
  }
}

/** Two dictionaries that lack the same name are no proof. */
function onlyUnknown(candidates: readonly Candidate[]): boolean {
  return candidates.every(({ alarm }) => alarm.rule === 'spelling' || /SPELL/u.test(alarm.rule))
}

interface Frame {
  readonly start: number
  readonly end: number
}

/** The sentence that holds the alarms. */
function sentenceAround(text: string, cluster: readonly Alarm[]): Frame {
  const from = Math.min(...cluster.map(({ start }) => start))
  const to = Math.max(...cluster.map(({ end }) => end))
  const before = [...text.slice(0, from).matchAll(/[.!?…\n]\s*/gu)].at(-1)
  const after = /[.!?…\n]/u.exec(text.slice(to))
  return { start: before ? before.index + before[0].length : 0, end: after ? to + after.index + 1 : text.length }
}

function mend(text: string, frame: Frame, { start, end }: Frame, suggestion: string): string {
  return text.slice(frame.start, start) + suggestion + text.slice(end, frame.end)
}

function missing(): never {
  throw new RangeError('a cluster has at least one alarm')
}
