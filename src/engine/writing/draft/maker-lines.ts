import { definitionsFor } from './definitions.ts'
import type { FactBook } from './fact-book.ts'
import { articlesFor, de, partitive, present } from './french.ts'
import type { Lead, Subject } from './people.ts'
import { type Phrase, say, textOf } from './phrase.ts'
import { thin } from './typography.ts'

type Lines = readonly (Phrase | null)[]

/**
 * The sentences that can say who makes a show, from those that say most to those that say one name. Once the title is
 * named, it is « le texte de Racine »; before it, « un texte de Racine ».
 */
export function makerLines(asked: FactBook, { isNamed = false } = {}): Phrase[] {
  const { lead, company } = asked
  const facts = isNamed ? { ...asked, writing: definite(asked) } : asked
  const lines = [
    ...(lead ? leadLines(asked, lead) : []),
    ...(company ? companyLines(facts, company) : []),
    ...(lead && company ? togetherLines(facts, { lead, company }) : []),
  ]
  return lines.filter((line) => line !== null)
}

/** « la pièce de Racine », « l’opéra de Luisa Mareschi »: what the text has named is not « un texte » any more. */
function definite({ writing, the }: FactBook): string | null {
  if (writing?.startsWith('des ')) return writing.replace(/^des /u, 'les ')
  const noun = writing?.replace(/^une? /u, '')
  if (!noun || noun === 'texte') return noun ? the : null
  return `${articlesFor(noun, /^une /u.test(writing ?? '') ? 'F' : 'M').the}${noun}`
}

/** « Au programme : un festival » says nothing of it. */
function isFestival(some: string): boolean {
  return /^un festival/u.test(some)
}

/** What kind of show it is, when the record names nobody: a word of the trade explained, else the word. */
export function genreLines(facts: FactBook, { isNamed }: { readonly isNamed: boolean }): Lines {
  const { title, subject, kind, subtitle } = facts
  if (subtitle) return []
  const explained = definitionsFor(facts).filter((line) => line && !(isNamed && textOf(line).includes(textOf(title))))
  if (explained.length > 0) return explained
  const some = kind && partitive(textOf(kind))
  if (!some || isFestival(some)) return []
  if (isNamed) return [say`C’est ${some}.`, say`Au programme${thin}: ${some}.`, say`Sur scène, ${some}.`]
  return [
    say`C’est ${some}.`,
    say`${title}, c’est ${some}.`,
    say`${subject} est ${some}.`,
    say`Au programme${thin}: ${some}.`,
    say`Sur scène, ${some}.`,
  ]
}

function leadLines({ cast, staged, playedBy, author, writing, title, isPlayedByAuthor }: FactBook, lead: Lead): Lines {
  const stages = `${lead.verb}${lead.particle}`
  const others = isPlayedByAuthor || !staged ? null : playedBy
  return [
    others &&
      author &&
      say`${lead.full} ${stages} ${writing} ${de(author)} ${cast?.isNamed ? 'avec' : 'pour'} ${others}.`,
    author && (isPlayedByAuthor ? null : say`${lead.full} ${stages} ${writing} ${de(author)}.`),
    say`${lead.full} ${stages} ${staged}.`,
    cast && !cast.isNamed ? say`Sur le plateau, ${cast.phrase}${thin}; ${lead.at}, ${lead.full}.` : null,
    say`${lead.full} ${present('signer', lead.isPlural)} la ${lead.task}.`,
    say`${lead.at}, ${lead.full}.`,
    say`C’est ${lead.full} qui ${stages} ${title}.`,
  ]
}

function companyLines({ cast, author, writing, the, isPlayedByAuthor }: FactBook, company: Subject): Lines {
  const presents = present('présenter', company.isPlural)
  if (isPlayedByAuthor) return [say`${company.full} ${presents} ${the} de et avec ${author}.`]
  return [
    cast && author && say`${company.full} ${presents} ${writing} ${de(author)}, avec ${cast.phrase}.`,
    cast?.isNamed ? null : cast && say`Sur scène, ${cast.phrase} ${company.of}.`,
    author && say`${company.full} ${presents} ${the} ${de(author)}.`,
  ]
}

function togetherLines(
  { staged, author, writing, the, cast, isPlayedByAuthor }: FactBook,
  { lead, company }: { readonly lead: Lead; readonly company: Subject },
): Lines {
  const stages = `${lead.verb}${lead.particle}`
  const presents = present('présenter', company.isPlural)
  const by = isPlayedByAuthor ? say`de et avec ${author}` : de(author)
  return [
    company.isPlural || cast?.isNamed ? null : say`${lead.full} ${stages} ${staged} ${company.of}.`,
    by &&
      say`${company.full} ${presents} ${isPlayedByAuthor ? the : writing} ${by}${isPlayedByAuthor ? ',' : ''} ${underLead(lead)}.`,
    say`${company.full} ${presents} ${the} ${underLead(lead)}.`,
    /^direction/u.test(lead.task) ? say`${lead.full} ${lead.verb} ${company.full}.` : null,
  ]
}

/** « dans une mise en scène d’Élodie Saint-Brès », « sous la direction de Capucine Lherm »; null for what is said otherwise. */
function underLead({ task, of }: Lead): Phrase | null {
  if (/^direction/u.test(task)) return say`sous la ${task} ${of}`
  return /^(?:mise|chorégraphie)/u.test(task) ? say`dans une ${task} ${of}` : null
}
