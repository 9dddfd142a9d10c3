import type { AudienceKey } from '../../../contract/index.ts'
import type { FactBook } from './fact-book.ts'
import { de, present } from './french.ts'
import type { Subject } from './people.ts'
import { capitalised, type Phrase, say, textOf, when } from './phrase.ts'
import { thin } from './typography.ts'

type Lines = readonly (Phrase | null)[]

/** What every address of the list had booked: said of the booking, never of having been there (P22). */
export function knownLines({ bought, cameWith, signed, company, lead, house }: FactBook): Lines {
  const maker = lead ?? company
  const isOfThem = bought !== null && cameWith !== null && textOf(cameWith) === textOf(bought)
  const had = house.address === 'tu' ? 'tu avais' : 'vous aviez'
  return [
    company &&
      when(
        isOfThem,
        say`${had} réservé pour ${bought}${thin}; ${company.full} ${present('revenir', company.isPlural)} avec ${signed}.`,
      ),
    say`${had} réservé pour ${bought}${thin}; voici ${signed}.`,
    say`${had} pris des places pour ${bought}${thin}; cette saison, c’est ${signed}.`,
    say`${had} choisi ${bought}${thin}; cette fois, ce sera ${signed}.`,
    maker &&
      say`${had} réservé pour ${bought}${thin}; ${maker.full} ${present('présenter', maker.isPlural)} maintenant ${signed}.`,
  ]
}

/** A company that played here before. */
export function returnLines({ cameWith, company, title }: FactBook): Lines {
  if (!company || !cameWith) return []
  const back = present('revenir', company.isPlural)
  return [
    say`Après ${cameWith}, ${company.full} ${back} avec ${title}.`,
    say`${company.full} ${back}. La dernière fois, c’était ${cameWith}.`,
    say`La maison a déjà accueilli ${company.full} pour ${cameWith}.`,
    say`De ${cameWith} à ${title}${thin}: ${company.full} ${back} ici.`,
    say`On retrouve ici ${company.full}, après ${cameWith}.`,
  ]
}

/** What keeps one from coming, taken out of the way by what is true of the evening: how long, in one go or not, where one arrives. */
export function obstacleLines(facts: FactBook, audience: AudienceKey): Lines {
  const { title, subject, duration, age, bar, at, author, writing, company, show } = facts
  const minutes = show.durationMinutes ?? 999
  const seeing = /concert|récital/u.test(facts.the) ? 'entendre' : 'voir'
  const isNew = audience === 'new' || audience === 'occasional' || audience === 'interested'
  const isInOneGo = isNew && show.intermission === false && minutes <= 100
  return [
    when(isInOneGo, say`${subject} se joue d’une traite${thin}: ${duration}.`),
    when(isInOneGo && minutes >= 60, say`${subject} tient en ${duration}.`),
    when(
      isNew,
      company && isArtists(company) ? say`Pour découvrir ${company.full}${thin}: ${title}, ${duration}.` : null,
    ),
    when(isNew, say`${writing} ${de(author)}, ${duration}${thin}: ${title}.`),
    when(isNew, say`Une sortie ${at?.at}${thin}: ${title}, ${duration}.`),
    when(isNew, say`Rendez-vous ${at?.at} pour ${title}${thin}: ${duration}.`),
    when(isNew && bar !== null, say`On peut arriver tôt${thin}: ${bar}.`),
    when((show.ageFrom ?? 99) <= 8 && minutes <= 75, say`On peut venir ${seeing} ${title} ${age}.`),
  ]
}

/** Whom one discovers: not who only sells the tour. */
export function isArtists({ name }: Subject): boolean {
  return !/^(?:gestion|productions?|agence|diffusion|bureau)(?!\p{L})/iu.test(textOf(name))
}

/** A group's own need: an age, a length, a price, a date of its own. */
export function groupLines(facts: FactBook): Lines {
  const { title, age, length, duration, groupPrices, schools } = facts
  return [
    say`${title} se joue aussi pour les classes${thin}: ${schools}.`,
    say`${age}, ${length}, ${groupPrices}${thin}: voilà ${title} pour un groupe.`,
    say`Pour un groupe, ${title} se résume ainsi${thin}: ${age}, ${length}.`,
    age && say`À partir de quel âge${thin}? ${capitalised(age)}. Combien de temps${thin}? ${length}.`,
    say`Pour préparer une sortie${thin}: ${age}, ${length}.`,
    say`Venir en groupe voir ${title}, c’est ${duration} de spectacle, ${age}.`,
    say`Votre groupe peut venir voir ${title} ${age}.`,
    say`Une sortie à ${groupPrices}${thin}: ${title}.`,
    say`${title} peut se voir en groupe${thin}: ${facts.openingDates}.`,
    when(facts.saleOpening === null, say`Nous pouvons garder des places pour ${title}, ${facts.openingDates}.`),
  ]
}
