import type { ShowRecord } from '../../../contract/index.ts'
import { clichesIn } from '../channels/cliches.ts'
import { type Gender, genderOf } from './french.ts'
import { authorOf, companyOf, type Lead, leadOf, type Subject, splitNames } from './people.ts'
import { fact, type Phrase, say, textOf } from './phrase.ts'
import { duration, nbsp, withoutStop } from './typography.ts'

/** What a show of this genre is called in a sentence, « pièce », « concert », « spectacle », with its gender. */
export function nounOf(genre: string | null | undefined): { readonly noun: string; readonly gender: Gender } {
  const words = (genre ?? '').toLocaleLowerCase('fr')
  const noun =
    /^th[ée]âtre$/u.test(words) || /^(tragédie|comédie|drame)$/u.test(words)
      ? 'pièce'
      : (['concert', 'opéra', 'opérette', 'comédie musicale', 'récital', 'ballet'].find((word) =>
          words.startsWith(word),
        ) ?? (/^musique|chanson|jazz|rock/u.test(words) ? 'concert' : 'spectacle'))
  return { noun, gender: genderOf(noun.split(' ')[0] ?? noun) ?? 'M' }
}

/** What the author of a show wrote, « un texte », « une musique », « un opéra », « des œuvres » of several composers; null for what is danced. */
export function writtenThing({ genre, author, credits }: ShowRecord): string | null {
  if (/^op[ée]ra/iu.test(genre ?? '')) return 'un opéra'
  const [sung] = /^(?:opérette|comédie musicale)/iu.exec(genre ?? '') ?? []
  if (sung) return `une ${sung.toLocaleLowerCase('fr')}`
  const isOfWords =
    !author && credits?.some(({ role }) => /^(?:texte|écriture|auteur|autrice|auteure)$/iu.test(role.trim()))
  if (!isOfWords && /op[ée]ra|concert|musique|ballet|r[ée]cital|jazz|chanson/iu.test(genre ?? ''))
    return splitNames(author ?? '').length > 1 ? 'des œuvres' : 'une musique'
  return /danse|cirque|chor[ée]gra|(?<!\p{L})rue(?!\p{L})/iu.test(genre ?? '') ? null : 'un texte'
}

interface Makers {
  readonly author: Phrase | null
  readonly company: Subject | null
  readonly lead: Lead | null
}

/**
 * Author, company and leader, each named once: a soloist is not « X, par X », and a company that writes its own shows is
 * named as the company, with its article.
 */
export function makersOf(show: ShowRecord): Makers {
  const [author, company, lead] = [authorOf(show), companyOf(show), leadOf(show)]
  const name = (phrase: Phrase | null | undefined) => (phrase ? textOf(phrase).toLocaleLowerCase('fr') : '')
  const elsewhere = [name(lead?.name), name(company?.name)].includes(name(author))
  const signs = author !== null && (elsewhere || isInSubtitle(show, name(author)))
  const isAlone = company !== null && name(lead?.name) === name(company.name)
  return { author: signs ? null : author, company: isAlone ? null : company, lead }
}

/** « d’après Molière » says it better than « de Molière » would. */
function isInSubtitle({ subtitle }: ShowRecord, author: string): boolean {
  return (subtitle ?? '').toLocaleLowerCase('fr').includes(author)
}

/** The first prize of the record. */
export function awardOf({ awards }: ShowRecord): Phrase | null {
  const [award] = awards ?? []
  return award && clichesIn(award).length === 0 ? [fact('award', 'awards.0', withoutStop(award))] : null
}

/** The length in minutes of the record, told in words: « 1 h 50 ». */
export function durationOf(show: ShowRecord): Phrase | null {
  return show.durationMinutes ? [fact('duration', 'durationMinutes', duration(show.durationMinutes))] : null
}

/** « avec entracte » or « sans entracte »; null where the record does not say. */
export function intervalOf(show: ShowRecord): Phrase | null {
  if (show.intermission === null || show.intermission === undefined) return null
  return [fact('interval', 'intermission', show.intermission ? 'avec entracte' : 'sans entracte')]
}

/** Duration and interval in one: « 1 h 50, sans entracte ». */
export function lengthOf(time: Phrase | null, interval: Phrase | null): Phrase | null {
  return (interval && say`${time} ${interval}`) ?? time
}

/** « dès 8 ans ». */
export function ageOf(show: ShowRecord): Phrase | null {
  return show.ageFrom ? [fact('age', 'ageFrom', `dès ${show.ageFrom}${nbsp}ans`)] : null
}
