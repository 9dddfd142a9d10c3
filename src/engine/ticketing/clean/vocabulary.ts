import { foldAccents } from '../../text/index.ts'

/** Text as the lexicons compare it: no accents, small letters, straight apostrophes, single spaces. */
export function foldLabel(text: string): string {
  return foldAccents(text)
    .replace(/[’`´]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/[\s\u00a0\u202f_]+/g, ' ')
    .trim()
}

/** The pass Culture pays the seat and hands the beneficiary's name on: no network that keeps its buyers, and no package of seats. */
export const passCultureName = /\bpass ?culture\b/

/** Networks and sites that sell for a venue and keep the buyers to themselves (as a channel, a tariff or a client record). */
export const resellerNames =
  /\b(fnac|france ?billet|ticket ?master|digitick|see ?tickets?|ticketac|billet ?reduc|theatre ?on ?line|carrefour spectacles?|auchan|leclerc|cultura|tick ?& ?live|tickandlive|infoconcert|placeminute|viagogo|ticket ?swap|revendeurs?|dice|shotgun|bizouk|otheatro|offi|club ?dial)\b/
