import type { Channel, LeftOutWhy } from '../../../../contract/index.ts'
import { speaksToProgram } from '../../../programme/index.ts'
import type { PastText } from '../../../writing/index.ts'
import { withoutFrame } from './without-frame.ts'

/** One text that the house has published: a mail, a post, what a brochure says of a show. */
export interface Publication extends PastText {
  readonly channel: Channel | null
  /** What a recipient or a sending tool left around it, and was taken out: how often, by reason. */
  readonly takenOut?: Partial<Record<LeftOutWhy, number>>
}

/** What a file of publications gives, and what of it is not kept, by reason. Nothing that is left out is carried further. */
export interface PublicationsRead {
  readonly publications: Publication[]
  readonly leftOut: ReadonlyMap<LeftOutWhy, number>
}

/** Fewer words than this are a caption, from which nothing of a manner is heard. */
const fewestWords = 15

/**
 * Gathers what a file holds, one publication at a time, each without what a recipient or a sending tool left around it (`without-frame.ts`);
 * what is taken out, said twice, or too short, is counted.
 */
export class PublicationsFound implements PublicationsRead {
  readonly publications: Publication[] = []
  readonly leftOut = new Map<LeftOutWhy, number>()
  readonly #known = new Set<string>()

  add(publication: Publication): void {
    const { text, removed } = withoutFrame(publication.text.trim(), { isMail: publication.channel === 'newsletter' })
    const takenOut = { ...publication.takenOut }
    for (const [why, count] of removed) {
      this.leave(why, count)
      takenOut[why] = (takenOut[why] ?? 0) + count
    }
    const words = wordsAlone(text)
    if (text === '') this.leave('noText')
    else if (wordCount(text) < fewestWords) this.leave('short')
    else if (this.#known.has(words)) this.leave('twice')
    else {
      this.#known.add(words)
      this.publications.push({ ...publication, title: titleOf({ ...publication, text }), text, takenOut })
    }
  }

  leave(why: LeftOutWhy, count = 1): void {
    if (count > 0) this.leftOut.set(why, (this.leftOut.get(why) ?? 0) + count)
  }

  addAll({ publications, leftOut }: PublicationsRead): void {
    for (const publication of publications) this.add(publication)
    for (const [why, count] of leftOut) this.leave(why, count)
  }
}

/** A text as its words alone: what makes two publications the same one. */
export function wordsAlone(text: string): string {
  return (text.toLocaleLowerCase('fr').match(/[\p{L}\d]+/gu) ?? []).join(' ')
}

function wordCount(text: string): number {
  return text.split(/\s+/u).length
}

const longestTitle = 80

/** A post has no title: its first words are its name. */
function titleOf({ title, text }: Publication): string {
  const given = (speaksToProgram(title) ? '' : title.trim()) || (text.trim().split('\n')[0] ?? '')
  return given.length <= longestTitle ? given : `${given.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…`
}
