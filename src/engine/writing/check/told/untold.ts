import { asMessage } from '../../../../contract/index.ts'
import { claimWords, type Statement, statementsOf } from '../../../language/index.ts'
import { contentWords } from '../../support/content-words.ts'
import { type Finding, isOfPerson, type Scene, unsupported } from '../scene/finding.ts'
import { foldText, type Span, sentenceAround } from '../text/reading.ts'
import { thingsCounted } from './counted.ts'
import { type Evidence, evidenceOf, isSaid } from './evidence.ts'
import { kinWord, tieOf } from './kinship.ts'
import { livesTold } from './lives-told.ts'

/**
 * Marks what has the shape of a fact of the story or of a life and is said by no passage of the show's own texts: a number beside a noun
 * that they count otherwise, a kinship, a deed. It is for a person to open (P26): unsupported, never contradicted, never blocking.
 */
export function withUntold(scene: Scene, findings: readonly Finding[]): Finding[] {
  const evidence = evidenceOf(scene.facts)
  if (evidence === null) return [...findings]
  const told = { scene, evidence, findings }
  const found = [...livesUntold(told), ...countsUntold(told), ...kinUntold(told), ...deedsUntold(told)]
  const marks = found.filter((one, index) => !found.slice(0, index).some((other) => overlaps(one, other)))
  return [...findings.filter((finding) => !marks.some((one) => overlaps(one, finding) && isCounted(finding))), ...marks]
}

interface Told {
  readonly scene: Scene
  readonly evidence: Evidence
  readonly findings: readonly Finding[]
}

function mark({ start, end }: Span, what: string): Finding {
  return { ...unsupported({ start, end }, 'story', asMessage('fact.said-by-no-passage', { what })), rule: 'told' }
}

function livesUntold({ scene, evidence, findings }: Told): Finding[] {
  return livesTold(scene, findings)
    .filter((one) => !findings.some((finding) => !isOfPerson(finding) && overlaps(finding, one)))
    .filter(({ text }) => contentWords(text).some((word) => !isSaid(evidence, word)))
    .map((one) => mark(one, 'life'))
}

function countsUntold({ scene, evidence, findings }: Told): Finding[] {
  return thingsCounted(scene.reading.plain)
    .filter((one) => !findings.some((finding) => overlaps(finding, one) && !isCounted(finding)))
    .filter(({ thing, count }) => {
      const counts = evidence.counted.filter((other) => other.thing === thing)
      return counts.length > 0 && !counts.some((other) => other.count === count)
    })
    .filter((one) => !isForReader(scene, one))
    .map((one) => mark(one, 'number'))
}

/** So many by the credits, otherwise by the texts. */
function isCounted({ kind, status }: Finding): boolean {
  return kind === 'count' && status === 'supported'
}

function kinUntold({ scene, evidence, findings }: Told): Finding[] {
  return [...scene.reading.plain.matchAll(kinWord)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, tie: tieOf(match[0]) }))
    .filter(({ tie }) => tie !== null && !evidence.ties.has(tie))
    .filter((one) => !findings.some((finding) => overlaps(finding, one)) && !isForReader(scene, one))
    .map((one) => mark(one, 'kinship'))
}

function deedsUntold(told: Told): Finding[] {
  return statementsOf(told.scene.reading.plain)
    .filter((one) => isOfStory(told, one) && !isForReader(told.scene, one))
    .filter((one) => isUnsaid(told.evidence, one) || isSaidOtherwise(told.evidence, one))
    .map((one) => mark(one, 'deed'))
}

const pronouns = /(?:^|[ '])(?:ils?|elles?|chacune?|tous|toutes|personne|tout le monde|nul|celui-ci|celle-ci)(?= |$)/u

/** Somebody or something that the texts speak of does it, in a sentence where no other fact is said. */
function isOfStory({ scene, evidence, findings }: Told, one: Statement): boolean {
  if (!one.isOfThird || one.isAsked || one.subject === '') return false
  if (one.verbs.slice(0, 1).some((verb) => claimWords().verbs.get(verb)?.has('impersonal'))) return false
  if (findings.some((finding) => overlaps(finding, one))) return false
  if (isQuoted(scene, one) || isOfHouse(one.subject)) return false
  return pronouns.test(one.subject) || contentWords(one.subject).some((word) => isSaid(evidence, word))
}

function isOfHouse(subject: string): boolean {
  const { subjects } = claimWords()
  return subject
    .split(/[ ']/u)
    .some((word) => ['house', 'work'].includes(subjects.get(word) ?? subjects.get(word.replace(/s$/u, '')) ?? ''))
}

/** None of the words of what it does is said anywhere. */
function isUnsaid(evidence: Evidence, one: Statement): boolean {
  if (one.polarity === 'denied') return false
  const words = contentWords(one.text.slice(one.subject.length))
  return words.length > 0 && words.every((word) => !isSaid(evidence, word))
}

/** « Tous montent » where « personne ne monte »; « Irène sabote » where « Malo veut saboter ». */
function isSaidOtherwise({ statements }: Evidence, one: Statement): boolean {
  const same = statements.filter(({ verbs }) => verbs.at(-1) === one.verbs.at(-1))
  if (same.length === 0) return false
  if (one.polarity !== 'limited' && same.every(({ polarity }) => polarity !== one.polarity)) return true
  const named = same.filter(({ names }) => names.length > 0)
  return one.names.length > 0 && named.length === same.length && !named.some((other) => sharesName(other, one))
}

function sharesName(a: Statement, b: Statement): boolean {
  return a.names.some((name) => b.names.includes(name))
}

const toReader = /(?<!\p{L})(?:vous|votre|vos|tu|toi|ton|ta|tes|nous|notre|nos|je|j'|moi|mon|ma|mes)(?!\p{L})/u

function isForReader({ reading }: Scene, span: Span): boolean {
  const sentence = sentenceAround(reading, span)
  return toReader.test(foldText(reading.plain.slice(sentence.start, sentence.end)))
}

/** Whose words stand between quotation marks says them. */
function isQuoted({ reading }: Scene, { start }: Span): boolean {
  const before = reading.plain.slice(0, start)
  return before.lastIndexOf('«') > before.lastIndexOf('»')
}

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end
}
