import { cleanBoolean } from './boolean.ts'
import type { Cleaned } from './codes.ts'
import { clausesOf, remarkCancels } from './remark.ts'
import { foldLabel } from './vocabulary.ts'

const undone = /\bextourne|\bstorne|\bstorniert|\bcontrepass|^doublons?\b/
/** Seats paid with what an earlier cancellation left. */
const byCredit = /^(par )?(un )?(avoir|voucher|bon d'achat)\b/

/**
 * True when what stands among the ways to pay (« CB », « Twint », « chèque ») says that the sale was undone, or is none: « annulé », « remboursé », « extourné », « doublon ».
 * « Avoir » is a way to pay, and « remboursement partiel » leaves the seats.
 */
export function paymentTakesBack(label: string): boolean {
  const folded = foldLabel(label)
  return !byCredit.test(folded) && (undone.test(folded) || remarkCancels(label))
}

const ways =
  /^(cb|carte|carte (bancaire|bleue)|tpe|especes?|esp|liquide|liq|cash|cheques?|chq?|virements?|vir|prelevement|twint|bancontact|e-?banking|paypal|payconiq|stripe|factures?|guichet|sur place|internet|web|en ligne|pass culture|cheques?[ -](vacances|culture)|ancv|avoir)\.?$/

const marks = /^(x|v|✓|✔|o|oui|ok|paye|regle|encaisse|yes|ja)(e|es|s)?[ .!]*$/
const free = /^(invit\w*|gratuit\w*|exo\w*|offert\w*|exonere\w*|vrijkaart\w*)( \w+)?[ .]*$/

/** True for what stands by hand under « Payé » beside those who have: a cross, a way to pay (« virement reçu », « caisse »), that nothing was to be paid. */
export function saysPaid(note: string): boolean {
  const folded = foldLabel(note).trim()
  const way = folded.replace(/ (recue?s?|ok|faite?s?|encaissee?s?|(le )?\d{1,2}[/.-]\d{1,2}\S*)$/, '')
  return marks.test(folded) || free.test(folded) || way === 'caisse' || isWayToPay(way)
}

/** True for the name of a way to pay. */
export function isWayToPay(label: string): boolean {
  return ways.test(foldLabel(label).trim())
}

const paid =
  /^((deja |bien )?(paye|regle|encaisse|acquitte)(e|s|es)?|oui .{1,30}|virt|chq|invit(e|es|ation|ations)?|offerts?|gratuit)\.?$/
const unpaid =
  /^(a (payer|regler)|impayes?|non (paye|regle)e?s?|pas (paye|regle)e?s?|en attente|du|sur place|le soir)\.?$/

/** Whether a row is paid: 1 for a yes or for how it was (« chq », « payé vir 2/9 »), 0 for a no, null for a blank. */
export function cleanPaid(raw: string): Cleaned<number> {
  const word = foldLabel(raw)
  if (unpaid.test(word)) return { value: 0, rule: null }
  const [, way] =
    /^(?:paye|regle)(?:e|s|es)? (?:(?:par|en) )?(.+?)(?: (?:le )?\d{1,2}[/.-]\d{1,2}\S*)?$/.exec(word) ?? []
  return isWayToPay(raw) || paid.test(word) || (way !== undefined && isWayToPay(way))
    ? { value: 1, rule: null }
    : cleanBoolean(raw)
}

const owes =
  /^(impayee?s?|non (paye|regle|encaisse|solde)e?s?|pas (encore )?(paye|regle|encaisse)e?s?|(reste )?a (payer|regler|encaisser)|(en )?attente( (de |du )?(paiement|reglement|virement|cheque|cb))?|(paiement|reglement|virement|cheque) (en attente|a venir|a recevoir|attendue?|non recue?)|unpaid|not paid|pending( payment)?|openstaand|te betalen)\.?$/
const atDoor =
  /^(reste )?(a (payer|regler|encaisser)|(paiement|reglement)( prevu)?) (sur place|au guichet|a l'(entree|accueil|arrivee)|a la (caisse|porte)|le (soir|jour)( meme)?)\b|^(pay|payment) (at|on) (the )?(door|venue|site|arrival)$/

/** True for what stands among the ways to pay of a row of which nothing was paid: « impayé », « en attente de virement ». */
export function paymentOwes(label: string): boolean {
  return owes.test(foldLabel(label))
}

/** True where a row was to be paid on the evening itself (« À régler sur place »): whether it was, only the door knows. */
export function isToBePaidAtDoor(label: string): boolean {
  return atDoor.test(foldLabel(label))
}

const option =
  /^(en )?option( (en cours|posee|a confirmer|non (confirmee|levee)|(jusqu|valable|a lever|avant|le|au|du)\b.*))?[ .!]*$/

/** True when a remark says, whole or in one of its parts, that its seats are only held: « option jusqu'au 12/10 », « en option ». A « option repas » is something else. */
export function remarkIsOption(remark: string): boolean {
  return clausesOf(remark).some((clause) => option.test(clause))
}

/** True when a remark says, whole or in one of its parts, that nothing was paid: « pas réglé », « en attente du chèque ». */
export function remarkOwes(remark: string): boolean {
  return clausesOf(remark).some(paymentOwes)
}
