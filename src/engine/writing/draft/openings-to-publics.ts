import type { AudienceKey } from '../../../contract/index.ts'
import type { FactBook } from './fact-book.ts'
import { present } from './french.ts'
import { capitalised, type Phrase, say, when } from './phrase.ts'
import { thin } from './typography.ts'

type Lines = readonly (Phrase | null)[]

/** What every address of the list had booked: said of the booking, never of having been there (P22). */
export function knownLines({ bought, title, company, lead, house }: FactBook): Lines {
  const maker = lead ?? company
  const had = house.address === 'tu' ? 'tu avais' : 'vous aviez'
  return [
    say`${had} réservé pour ${bought}.`,
    say`${had} pris des places pour ${bought}${thin}; voici ${title}.`,
    say`${had} choisi ${bought}${thin}; cette fois, c’est ${title}.`,
    maker &&
      say`${had} réservé pour ${bought}${thin}; ${maker.full} ${present('présenter', maker.isPlural)} maintenant ${title}.`,
    say`${had} réservé pour ${bought}, d’où ce message.`,
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

/** What keeps one from coming, taken out of the way: the way, the price, the length, what should be known before. */
export function obstacleLines(facts: FactBook, audience: AudienceKey): Lines {
  const {
    title,
    subject,
    ofTitle,
    duration,
    age,
    interval,
    length,
    range,
    bar,
    access,
    street,
    single,
    lowest,
    at,
    show,
    isHome,
  } = facts
  const isNew = audience === 'new' || audience === 'occasional' || audience === 'interested'
  return [
    when(isNew, say`Il n’y a rien à préparer pour ${title}.`),
    when(isNew, say`On peut arriver à ${title} sans rien en savoir.`),
    when(isNew && isHome, say`Comment venir ${at.at}${thin}: ${access}.`),
    when(isNew && bar !== null, say`On peut arriver tôt${thin}: ${bar}.`),
    show.intermission ? say`On peut souffler à mi-chemin${thin}: ${subject} se joue ${interval}.` : null,
    show.intermission === false ? say`Pas d’attente au milieu${thin}: ${duration}, ${interval}.` : null,
    say`Le trajet d’abord${thin}: ${access}.`,
    say`L’adresse d’abord${thin}: ${street}.`,
    single && !facts.free ? say`Tout le monde paie le même prix${thin}: ${single}.` : null,
    single && !facts.free ? say`Il n’y a qu’un tarif pour ${title}, ${single}.` : null,
    say`Pour se décider${thin}: ${length}, ${range}.`,
    say`Côté billets${thin}: ${title}, ${range}.`,
    say`Le tarif le plus bas ${ofTitle}${thin}: ${lowest}.`,
    say`Parlons du prix tout de suite${thin}: à partir de ${lowest}.`,
    when((show.ageFrom ?? 99) <= 10, say`On peut venir voir ${title} ${age}.`),
  ]
}

/** A group's own need: an age, a length, a price, a date of its own. */
export function groupLines(facts: FactBook): Lines {
  const { title, age, length, duration, groupPrices, schools, single } = facts
  const price = groupPrices ?? single
  return [
    say`${title} se joue aussi pour les classes${thin}: ${schools}.`,
    say`${age}, ${length}, ${price}${thin}: voilà ${title} pour un groupe.`,
    say`Pour un groupe, ${title} se résume ainsi${thin}: ${age}, ${length}.`,
    age && say`À partir de quel âge${thin}? ${capitalised(age)}. Combien de temps${thin}? ${length}.`,
    say`Pour préparer une sortie${thin}: ${age}, ${length}.`,
    say`Venir en groupe voir ${title}, c’est ${duration} de spectacle, ${age}.`,
    say`Votre groupe peut venir voir ${title} ${age}.`,
    say`Une sortie à ${price}${thin}: ${title}.`,
    say`${title} peut se voir en groupe${thin}: ${facts.openingDates}.`,
    say`Nous pouvons garder des places pour ${title}, ${facts.openingDates}.`,
  ]
}
