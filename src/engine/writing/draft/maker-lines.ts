import type { FactBook } from './fact-book.ts'
import { de, partitive, present } from './french.ts'
import type { Lead, Subject } from './people.ts'
import { type Phrase, say, textOf } from './phrase.ts'
import { thin } from './typography.ts'

type Lines = readonly (Phrase | null)[]

/** The sentences that can say who makes a show, from those that say most to those that say one name. */
export function makerLines(facts: FactBook): Phrase[] {
  const { lead, company, author, writing } = facts
  const lines = [
    ...(lead ? leadLines(facts, lead) : []),
    ...(company ? companyLines(facts, company) : []),
    ...(lead && company ? togetherLines(facts, { lead, company }) : []),
    author && say`C’est ${writing} ${de(author)}.`,
  ]
  return lines.filter((line) => line !== null)
}

/** What kind of show it is, when the record names nobody. */
export function genreLines({ title, subject, kind, subtitle }: FactBook): Lines {
  if (subtitle) return []
  const some = kind && partitive(textOf(kind))
  if (!some) return []
  return [
    say`C’est ${some}.`,
    say`${title}, c’est ${some}.`,
    say`${subject} est ${some}.`,
    say`Au programme${thin}: ${some}.`,
    say`Sur scène, ${some}.`,
  ]
}

function leadLines({ cast, author, writing, title }: FactBook, lead: Lead): Lines {
  const stages = `${lead.verb}${lead.particle}`
  return [
    cast && author && say`${lead.full} ${stages} ${writing} ${de(author)} pour ${cast.phrase}.`,
    author && say`${lead.full} ${stages} ${writing} ${de(author)}.`,
    cast && say`${lead.full} ${stages} ${cast.phrase}.`,
    cast && say`Sur le plateau, ${cast.phrase}${thin}; ${lead.at}, ${lead.full}.`,
    say`${lead.full} ${present('signer', lead.isPlural)} la ${lead.task}.`,
    say`On doit la ${lead.task} à ${lead.full}.`,
    say`C’est ${lead.full} qui ${stages} ${title}.`,
  ]
}

function companyLines({ cast, author, writing, the }: FactBook, company: Subject): Lines {
  const presents = present('présenter', company.isPlural)
  return [
    cast && author && say`${company.full} ${presents} ${writing} ${de(author)}, avec ${cast.phrase}.`,
    cast && say`Sur scène, ${cast.phrase} ${company.of}.`,
    author && say`${company.full} ${presents} ${the} ${de(author)}.`,
    say`${company.full} ${presents} ${the}.`,
  ]
}

function togetherLines(
  { cast, author, writing, the }: FactBook,
  { lead, company }: { readonly lead: Lead; readonly company: Subject },
): Lines {
  const stages = `${lead.verb}${lead.particle}`
  const presents = present('présenter', company.isPlural)
  return [
    cast && !company.isPlural ? say`${lead.full} ${stages} ${cast.phrase} ${company.of}.` : null,
    author && say`${company.full} ${presents} ${writing} ${de(author)}${thin}; ${lead.at}, ${lead.full}.`,
    say`${company.full} ${presents} ${the}${thin}; ${lead.at}, ${lead.full}.`,
    /^direction/u.test(lead.task) ? say`${lead.full} ${lead.verb} ${company.full}.` : null,
  ]
}
