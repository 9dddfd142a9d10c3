import type { ShowRecord } from '../../../contract/index.ts'
import type { Move } from './body-moves.ts'
import { practical, rule } from './chooser.ts'
import { numberWord } from './french.ts'
import { fact, type Phrase, type Sentence, say } from './phrase.ts'
import { nbsp, thin, typeset } from './typography.ts'

/** Fewer are no praise: a text that sells does not tell them. */
const fewestStars = 4

/** How many have seen it and since when: what a newsroom or a partner asks first of a show that has been played. */
export const career: Move = ({ show, the }, choose) => {
  const seen = seenBy(show)
  const year = creationYear(show)
  if (!seen || choose.said.has('audienceTotal')) return null
  return choose.pickRare(
    [
      year ? say`Depuis ${year}, ${the} a rassemblé ${seen}.` : say`${the} a déjà rassemblé ${seen}.`,
      year ? say`${the} a réuni ${seen} depuis sa création, en ${year}.` : say`${the} a déjà réuni ${seen}.`,
      year ? say`Déjà ${seen} depuis ${year}.` : say`Déjà ${seen}.`,
    ].map(rule),
  )
}

/** What a paper gave it, beside its review or alone. */
export const stars: Move = ({ show: { stars: given } }, choose) => {
  if (!given || given.count < fewestStars || !Number.isInteger(given.count) || choose.said.has('stars')) return null
  const many = [fact('star', 'stars', `${numberWord(given.count)} étoiles`)]
  const source = [fact('quote', 'stars.source', typeset(given.source))]
  if (choose.hasJustNamed(typeset(given.source))) return choose.pickRare([rule(say`Et ${many}.`)])
  return choose.pickRare(
    [
      say`${many} dans ${source}.`,
      say`${source} lui donne ${many}.`,
      say`${source}${thin}: ${many}.`,
      say`Dans ${source}, ${many}.`,
    ].map(rule),
  )
}

/** « Création : 2021 », a line among lines, where no sentence has said it. */
export function creationLine(
  { show }: { readonly show: ShowRecord },
  hasSaid: (factId: string) => boolean,
): Sentence | null {
  const year = hasSaid('firstCreatedYear') ? null : creationYear(show)
  return practical(year && say`Création${thin}: ${year}`)
}

function creationYear({ firstCreatedYear }: ShowRecord): Phrase | null {
  return firstCreatedYear ? [fact('year', 'firstCreatedYear', String(firstCreatedYear))] : null
}

const figures = new Intl.NumberFormat('fr-FR')

function seenBy({ audienceTotal }: ShowRecord): Phrase | null {
  return audienceTotal
    ? [fact('audience', 'audienceTotal', `${figures.format(audienceTotal)}${nbsp}spectateurs`)]
    : null
}
