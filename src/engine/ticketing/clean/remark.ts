import { foldLabel } from './vocabulary.ts'

const cancels =
  /\bannul|\bremb\b|\brembours|\bdesist|\bne (vient|viennent|viendra|viendront|peut|peuvent) (plus|pas)\b|\bresilie|\bgeannul|\bterugbetaald|\bcancel|\brefund|^avoir\b/
/** What speaks of an annulment and leaves the seats: denied, partial, only possible, of another booking or another thing. */
const leaves =
  /\b(non|pas|jamais|not|niet) (ete )?(annul|rembours|cancel|refund)|\bannul\w* et remplac|\bremplace|\bpartiel|\ba (annuler|rembourser)\b|\b(peut|pourrait|risque|veut|souhaite|demande|si|en cas d'?e?) (etre |de |d'|une? )*(annul|rembours)|\bannul\w* (possible|jusqu|sans frais|(le|la|son|leur|les) (repas|parking|panier|camping|navette)|une? |\d+ (place|pers|sur|billet))|\bassurance|\brembours\w* trop|\btrop percu|\b\d+ (places? |pers\.? |billets? )?(annul|rembours)|\?/

/**
 * True when a free remark says that the seats of its row are given up: « ANNULÉ le 12/3 », « remboursé », « annulée (grève) »,
 * « REMB. ». What only speaks of it (« annulation possible », « 1 place annulée », « non remboursé ») does not. Never a decision by
 * itself: it is shown to a person, who accepts it or not.
 */
export function remarkCancels(remark: string): boolean {
  const folded = foldLabel(remark)
  return cancels.test(folded) && !leaves.test(folded)
}

const objects =
  /\b(ne|n') ?(plus|pas|jamais|veut plus|souhaite plus|souhaite pas|veut pas)( rien| etre)? ?(contacte|ecrire|demarche|relance|solliciter|sollicite|recevoir|envoyer|mailer)|\b(desinscri|desabon)\w* (de |a )?(la |l'|des |aux )?(newsletter|infolettre|lettre|mail|e-mail|liste|envoi|emailing)|^(desinscri(t|te|re|ption)|desabonne(e|ment)?|unsubscribed?|opt-?out|blacklist(e|ee|ed)?)\b|\b(stop|plus de|pas de|aucun) (mail|e-mail|pub|newsletter|infolettre|sms|envoi|courrier|com|sollicitation)|\b(retirer?|retiree?|enlever?|sortir|supprimer?) (de |du |des )(la |les |le )?(liste|fichier|mailing|newsletter|base)|^stop$|^retiree?$|\bdecede(e|s)?\b|^(dcd|deces)\b|\bs'?oppose\b|\bopposition\b|\bdo not (contact|e?-?mail|write)|^deceased\b|\brgpd ?: ?(non|refus|stop)|^spam|\bcomplained\b/

/**
 * True when a free remark, or the state of someone in a list, says that they are not to be written to any more: « ne plus
 * contacter », « désinscrit », « stop mails », « décédée ». It is taken at its word: a doubt there is for the person (GDPR art. 21).
 */
export function remarkObjects(remark: string): boolean {
  return objects.test(foldLabel(remark))
}
