import { classifySalesChannel } from './sales-channel.ts'
import { classifyTariff } from './tariff.ts'
import { foldLabel } from './vocabulary.ts'

/** Words that say what any sheet of sales holds, and nothing of how they were sold. */
const anySales =
  /\b(ventes?|vendus?|billets?|places?|resas?|reservations?|entrees?|liste|feuille|export|sales|bookings|tickets|tableau|suivi|par|des?|du|au|aux|a|la|le|les|en|sur)\b|[^a-z' ]/g
/** « janv-mars 26 », « saison 25-26 », « T2 », « semaine 12 »: of when they are, which says nothing of how they were sold. */
const anyPeriod =
  /\b(janv(ier)?|fevr?(ier)?|mars|avr(il)?|mai|juin|juil(let)?|aout|sept?(embre)?|oct(obre)?|nov(embre)?|dec(embre)?|saison|annee|semestre|trimestre|mois|semaine|sem|t[1-4]|s[12]|automne|hiver|printemps|ete)\b/g

/**
 * How the sales of a sheet came, as its name says (« Guichet », « Ventes internet »): one of the known channels, in at most two words beside those that
 * any sheet of sales bears. Null where it says none.
 */
export function channelOfSheet(name: string): string | null {
  const kind = classifySalesChannel(name)
  const words = ownWords(name)
  const isGeneral = words.length === 1 && words[0] === 'billetterie'
  return kind === 'other' || kind === 'unknown' || isGeneral || words.length > 2 ? null : name.trim()
}

function ownWords(name: string): string[] {
  return foldLabel(name).replace(anyPeriod, ' ').replace(anySales, ' ').split(' ').filter(Boolean)
}

const told = new Set(['comp', 'exempted', 'school', 'group', 'passCulture', 'subscription'])

/** The tariff of all seats of a sheet, as its name says: « Invitations », « Scolaires », « Abonnés ». Null where it says none. */
export function tariffOfSheet(name: string): string | null {
  const words = ownWords(name)
  const isTold = words.length > 0 && words.every((word) => told.has(classifyTariff(word)))
  return isTold || (classifyTariff(name) === 'passCulture' && words.length <= 2) ? name.trim() : null
}

const noSale =
  /\b(attente|options?|pre-?reservations?|a confirmer|demandes?|souhaits?|prospects?|relances?|echanges?|avoirs?|annul\w*|rembours\w*|waiting|cancel\w*|refund\w*|modeles?|exemples?|brouillons?|tests?|essais?|archives?|previsions?|previsionnels?|budgets?|objectifs?|devis|corbeille)\b/

/** True for a sheet that its name keeps out of the sales: a waiting list, what was cancelled, a model to be copied. */
export function isSheetOfNoSale(name: string): boolean {
  return noSale.test(foldLabel(name))
}

const leftOut =
  /\b(hors|non (saisi|enregistre|inclu|compri|repri|integre|importe)\w*|pas (saisi|enregistre|inclu|compri|repri|integre|importe)\w*|absente?s? (de|du)|en (plus|sus) (de|du))\b.{0,24}\b(logiciel|billetterie|caisse|systeme|export|extraction)\b/

/** True for words that say of sales that the house's own software does not have them: « Réseaux (hors logiciel) », « non saisis dans notre billetterie ». */
export function saysOutsideTill(words: string): boolean {
  return leftOut.test(foldLabel(words))
}
