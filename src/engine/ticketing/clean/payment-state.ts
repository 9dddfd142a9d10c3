import { remarkCancels } from './remark.ts'
import { foldLabel } from './vocabulary.ts'

const undone = /\bextourne|\bstorne|\bstorniert|\bcontrepass/
/** Seats paid with what an earlier cancellation left. */
const byCredit = /^(par )?(un )?(avoir|voucher|bon d'achat)\b/

/**
 * True when what stands among the ways to pay (« CB », « Twint », « chèque ») says that the sale was undone: « annulé », « remboursé », « extourné ».
 * « Avoir » is a way to pay, and « remboursement partiel » leaves the seats.
 */
export function paymentTakesBack(label: string): boolean {
  const folded = foldLabel(label)
  return !byCredit.test(folded) && (undone.test(folded) || remarkCancels(label))
}

const ways =
  /^(cb|carte|carte (bancaire|bleue)|tpe|especes?|esp|liquide|liq|cash|cheques?|chq?|virements?|vir|prelevement|twint|bancontact|e-?banking|paypal|payconiq|stripe|factures?|guichet|sur place|internet|web|en ligne|pass culture|cheques?[ -](vacances|culture)|ancv|avoir)\.?$/

/** True for the name of a way to pay. */
export function isWayToPay(label: string): boolean {
  return ways.test(foldLabel(label).trim())
}
