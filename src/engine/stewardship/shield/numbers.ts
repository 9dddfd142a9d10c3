import { type HiddenSpan, spansOf } from './span.ts'

const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z\d]{4}){3,7}(?:[ \u00a0]?[A-Z\d]{1,3})?(?![\p{L}\d])/gu
/** French social security number: sex, year, month, département, commune, order, key. */
const socialNumber =
  /(?<!\d)[12][\s\u00a0]?\d{2}[\s\u00a0]?\d{2}[\s\u00a0]?\d[\dAB][\s\u00a0]?\d{3}[\s\u00a0]?\d{3}(?:[\s\u00a0]?\d{2})?(?!\d)/gu
const card = /(?<!\d)(?:\d[ \u00a0-]?){12,18}\d(?!\d)/gu
const cardTail =
  /carte\b[^.\n]{0,40}?(?:(?:finissant|terminant|se termine)[^.\n\d]{0,20}|(?:[xX*•]{2,}[\s-]?)+)(?<hidden>\d{4})\b/giu

const paper =
  '(?:commande|r[ée]servation|dossier|billets?|place|abonn[ée]e?s?|abonnement|client[e]?|adh[ée]rent[e]?|adh[ée]sion|facture|transaction|panier|carte|r[ée]f[ée]rence|r[ée]f|compte|paiement|code-barres?|booking|order)'
const orders = [
  // A number that is locked in a sentence stands between double brackets: « commande n° [[48213]] ».
  /(?:r[ée]f[ée]rence|r[ée]f)\s?\.?\s?:?\s*(?:\[\[)?(?<hidden>[\p{L}\d]*\d[\p{L}\d]*(?:[-_/][\p{L}\d]+)*)/giu,
  // « commande n° 48213 », « réf. : AB-2026-118 », « mon numéro de dossier est le 4512 »
  new RegExp(
    `${paper}[^\\n.;!?]{0,24}?(?:n[°ºo]|num[ée]ro|no\\.|#|:|=|\\best\\b(?:\\s+le)?)\\s*(?:n[°ºo]\\s*)?(?:\\[\\[)?(?<hidden>#?[\\p{L}\\d]*(?:[-_/][\\p{L}\\d]+)*\\d[\\p{L}\\d]*(?:[-_/][\\p{L}\\d]+)*)`,
    'giu',
  ),
  new RegExp(`${paper}\\s+(?:\\[\\[)?(?<hidden>[\\p{L}]{0,4}[-_/]?\\d{4,}(?:[-_/][\\p{L}\\d]+)*)`, 'giu'),
  /(?:n[°ºo]|num[ée]ro)\s*(?:de\s+)?(?:commande|r[ée]servation|dossier|client|abonn[ée]|facture|carte|billet|adh[ée]rent)\s*(?:est(?:\s+le)?\s*|:\s*)?(?:\[\[)?(?<hidden>[\p{L}\d]*\d[\p{L}\d]*(?:[-_/][\p{L}\d]+)*)/giu,
  /(?<![\p{L}\d])(?<hidden>(?:CMD|RES|RESA|CDE|FAC|ABO|DOS|CLI|REF|TKT|ORD)[-_#]?\d[\d-]{2,})/giu,
]
const leastOrder = 3

const months = 'janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre'
const date = `(?:\\d{1,2}(?:er)?[\\s./-]{1,3}(?:\\d{1,2}|${months})[\\s./-]{1,3}\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:er)?\\s(?:${months})\\b)`
const births = [
  new RegExp(
    `\\bn[ée]+(?:\\(e\\)|·e|e)?s?\\s+(?:à\\s+[^,\\n\\d]{2,40},?\\s+)?(?:le\\s+|en\\s+|du\\s+)?(?<hidden>${date}|(?:19|20)\\d{2})`,
    'giu',
  ),
  new RegExp(
    `(?:date\\s+de\\s+naissance|naissance|ddn|birth\\s?date|anniversaire)[^\\n\\d]{0,24}(?<hidden>${date})`,
    'giu',
  ),
]

/** Numbers that name one person or one order. A bank number that fails its own key is hidden all the same: it may be mistyped. */
export function findNumbers(text: string): HiddenSpan[] {
  return [
    ...spansOf(text, 'iban', iban),
    ...spansOf(text, 'socialNumber', socialNumber),
    ...spansOf(text, 'card', card),
    ...spansOf(text, 'card', cardTail),
    ...births.flatMap((pattern) => spansOf(text, 'birthDate', pattern)),
    ...orders
      .flatMap((pattern) => spansOf(text, 'order', pattern))
      .filter(({ start, end }) => text.slice(start, end).replace(/[^\p{L}\d]/gu, '').length >= leastOrder),
  ]
}
