import { isNonTicketProduct } from '../clean/index.ts'
import { plain } from './plain.ts'

/** Sold or given beside the seats, under names that stand over amounts alone. */
const ofExtras =
  /^((total|montant|prix|part|frais)( (du|de la|des|de l'|de))? ?)?(dons?|adhesions?|bar|livraisons?|port|dossiers?|gestion|(envoi|expedition)( postale?)?|shipping|extras?|restauration|diners?|soupers?|supplements?|donations?)$/
/** What an amount is counted in, at the end of a name: « Part spectacle ($) », « Repas en euros ». */
const unit = / ?\(?(en )?(€|\$( ?ca)?|eur|euros?|chf|fr\.?|cad|dollars?|ttc)\)?$/

/** The name of an amount without what it is counted in. */
export function withoutUnit(name: string): string {
  return plain(name.replaceAll('_', ' ')).replace(unit, '').trim()
}

/** True for « Frais de port », « Dons », « Montant repas € »: over amounts, what was paid beside the seats of a row. */
export function namesExtra(name: string): boolean {
  const bare = withoutUnit(name)
  return isNonTicketProduct(bare) || ofExtras.test(bare)
}
