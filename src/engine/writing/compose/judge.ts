import { type Atom, type ComposedDoubt, isDoubted, type ShowRecord } from '../../../contract/index.ts'
import { clichesIn } from '../channels/index.ts'
import { textSupport } from '../support/index.ts'
import { joined, type PartSentence, type Parts, sentencesOfParts } from './sentences.ts'

/** A sentence with what is to be said of it, and what the record holds that says it. */
export interface JudgedSentence {
  readonly sentence: PartSentence
  readonly doubts: readonly ComposedDoubt[]
  readonly passages: readonly { readonly text: string; readonly source: string }[]
}

export interface Judged {
  readonly parts: Parts
  readonly atoms: readonly Atom[]
  readonly sentences: readonly JudgedSentence[]
}

/** What a model is asked to mend; what no passage says is for a person alone: to send it back would flatten what is well said. */
const sentBack: ReadonlySet<ComposedDoubt['code']> = new Set(['contradicted', 'unsupported', 'cliche'])

/** Every sentence of a text against the fact check, the passages of the record and the formulas of brochures. */
export async function judge(
  parts: Parts,
  { check, show }: { readonly check: (text: string) => Promise<readonly Atom[]>; readonly show: ShowRecord },
): Promise<Judged> {
  const text = joined(parts)
  const atoms = await check(text)
  const facts = atoms.filter(({ status }) => status === 'supported')
  const support = textSupport({ text, facts, show })
  const hasTexts = (show.texts ?? []).length > 0
  const sentences = sentencesOfParts(parts).map((sentence): JudgedSentence => {
    const place = { start: sentence.at, end: sentence.at + sentence.text.length }
    const found = support.filter((one) => overlaps(one, place))
    const marked = atoms.filter((atom) => atom.status !== 'supported' && overlaps(atom, place))
    // A story that no text of the show tells is for a person, however it was found.
    const isUntold =
      marked.some((atom) => !isDoubted(atom)) || (hasTexts && found.some(({ level }) => level === 'none'))
    return {
      sentence,
      doubts: [
        ...marked.filter(isDoubted).map(doubtOf),
        ...clichesIn(sentence.text).map(({ text: words }) => doubt('cliche', words)),
        ...(isUntold ? [doubt('untold', sentence.text)] : []),
      ],
      passages: found.flatMap(({ passages }) => passages.map(({ text: words, source }) => ({ text: words, source }))),
    }
  })
  return { parts, atoms, sentences }
}

/** What goes back to the model. */
export function toMend({ sentences }: Judged): { sentence: PartSentence; doubts: ComposedDoubt[] }[] {
  return sentences.flatMap(({ sentence, doubts }) => {
    const mendable = doubts.filter(({ code }) => sentBack.has(code))
    return mendable.length > 0 ? [{ sentence, doubts: mendable }] : []
  })
}

const weights: Readonly<Record<ComposedDoubt['code'], number>> = {
  contradicted: 4,
  unsupported: 2,
  cliche: 1,
  untold: 1,
}

/** How much there is to say against a text: a mend may not add to it. */
export function weightOf({ sentences }: Pick<Judged, 'sentences'>): number {
  return sentences.flatMap(({ doubts }) => doubts).reduce((sum, { code }) => sum + weights[code], 0)
}

/** What a doubt is called to the model: it has the record, and is told where to look. */
export function reasonOf({ code, words, suggestion, fact }: ComposedDoubt): string {
  const where = fact ? ` (champ ${fact})` : ''
  switch (code) {
    case 'contradicted':
      return `« ${words} » : la fiche dit autre chose${where}${suggestion ? `, « ${suggestion} »` : ''}`
    case 'unsupported':
      return `« ${words} » : ni la fiche du spectacle ni celle de la maison ne le disent, à retirer`
    case 'cliche':
      return `« ${words} » : formule de brochure, à dire autrement`
    case 'untold':
      return `« ${words} » : aucun passage de la fiche ne le dit`
  }
}

function doubtOf(atom: Atom): ComposedDoubt {
  const code = atom.status === 'contradicted' ? 'contradicted' : 'unsupported'
  return { ...doubt(code, atom.text), message: atom.message, suggestion: atom.suggestion ?? null, fact: atom.fact }
}

function doubt(code: ComposedDoubt['code'], words: string): ComposedDoubt {
  return { code, words, message: null, suggestion: null, fact: null }
}

function overlaps(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end
}
