import { beginsAsSeat, isNonTicketProduct, splitTitleAndDate } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import type { ColumnProfile } from './column-profile.ts'

/** What a shop or a till calls the column of all that it sells. */
const ofArticles =
  /^(nom |titre |libelle |intitule |designation )?(du |de l'|de |d')?(articles?|produits?|prestations?|designation|libelle|intitule|item|product)( (nom|name|titre|libelle))?$/

/** True for the name of a column of all that is sold. */
export function isOfArticles(name: string): boolean {
  return ofArticles.test(normaliseHeader(name))
}

/** What may let one in: an article that says so and bears no date is a seat of an evening that nobody named. */
const mayBeSeat =
  /\b(e-?)?(billets?|tickets?|places?|entrees?|spectacles?|concerts?|recitals?|representations?|seances?|soirees?|tarifs?|plein|reduit)\b/
/** Evenings that a column names before the others are taken for what else is sold. */
const fewestEvenings = 2

/**
 * True for the articles of a shop, a till or a book of accounts of which several say a day and an hour (« Gala 12/04/2026 20h – réduit ») among others that are surely no
 * seat of an evening: no date, and no word for a seat (a lesson, a beer, a membership). One undated « Place enfant » among them is asked about.
 */
export function areEveningsAmongArticles({ name, top }: Pick<ColumnProfile, 'name' | 'top'>): boolean {
  if (!isOfArticles(name)) return false
  const articles = top.map(({ value }) => value.trim()).filter((value) => value !== '')
  const others = articles.filter((article) => !isEvening(article))
  return articles.length - others.length >= fewestEvenings && others.every((article) => isNoSeat(article))
}

function isEvening(article: string): boolean {
  const split = splitTitleAndDate(article)
  return split !== null && split.date.minutes !== null
}

function isNoSeat(article: string): boolean {
  if (isNonTicketProduct(article)) return true
  return splitTitleAndDate(article) === null && !beginsAsSeat(article) && !mayBeSeat.test(normaliseHeader(article))
}
