import type { FactBook } from './fact-book.ts'
import { de, partitive, present } from './french.ts'
import type { Lead, Subject } from './people.ts'
import { type Phrase, say, textOf } from './phrase.ts'
import { thin } from './typography.ts'

type Lines = readonly (Phrase | null)[]

/** The sentences that can say who makes a show, from those that say most to those that say one name. */
export function makerLines(facts: FactBook): Lines {
  const { lead, company, cast, author } = facts
  return [
    ...(lead ? leadLines(facts, lead) : []),
    ...(company ? companyLines(facts, company) : []),
    ...(lead && company ? togetherLines(facts, { lead, company }) : []),
    cast && say`${cast.phrase} ${present('jouer', cast.count > 1)}.`,
    author && say`C’est un texte ${de(author)}.`,
  ]
}

/** What kind of show it is, when the record names nobody. */
export function genreLines({ title, subject, kind }: FactBook): Lines {
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

function leadLines({ cast, author }: FactBook, lead: Lead): Lines {
  const stages = `${lead.verb}${lead.particle}`
  return [
    cast && author && say`${lead.full} ${stages} un texte ${de(author)} pour ${cast.phrase}.`,
    author && say`Le texte est ${de(author)}, la ${lead.task} ${lead.of}.`,
    cast && say`${lead.full} ${stages} ${cast.phrase}.`,
    cast && say`Sur le plateau, ${cast.phrase}${thin}; ${lead.at}, ${lead.full}.`,
    cast && say`${cast.phrase}, une ${lead.task}${thin}: celle ${lead.of}.`,
    say`${lead.at}, ${lead.full}.`,
    say`La ${lead.task}, c’est ${lead.full}.`,
    say`La ${lead.task} est ${lead.of}.`,
    say`${lead.full} ${present('signer', lead.isPlural)} la ${lead.task}.`,
    say`On doit la ${lead.task} à ${lead.full}.`,
  ]
}

function companyLines({ cast, author, title, this: thisShow }: FactBook, company: Subject): Lines {
  const comes = present('venir', company.isPlural)
  return [
    cast && say`${company.full} ${comes} avec ${cast.phrase}.`,
    author && say`${company.full} ${present('jouer', company.isPlural)} ${thisShow} ${de(author)}.`,
    say`${company.full} ${present('présenter', company.isPlural)} ${thisShow}.`,
    say`Avec ${title}, ${company.full} ${comes} jouer ici.`,
  ]
}

function togetherLines(
  { cast, author, the }: FactBook,
  { lead, company }: { readonly lead: Lead; readonly company: Subject },
): Lines {
  const stages = `${lead.verb}${lead.particle}`
  const plays = present('jouer', company.isPlural)
  const presents = present('présenter', company.isPlural)
  return [
    cast && !company.isPlural ? say`${lead.full} ${stages} ${cast.phrase} ${company.of}.` : null,
    author && say`${company.full} ${presents} un texte ${de(author)}${thin}; ${lead.at}, ${lead.full}.`,
    say`${company.full} ${presents} ${the}${thin}; ${lead.at}, ${lead.full}.`,
    say`${company.full} ${plays}, ${lead.full} ${stages}.`,
    say`${lead.full} ${present('travailler', lead.isPlural)} avec ${company.full}.`,
    say`Pour la ${lead.task}, ${lead.full}${thin}; sur le plateau, ${company.full}.`,
    say`La ${lead.task} revient à ${lead.full}, et ${company.full} ${plays}.`,
  ]
}
