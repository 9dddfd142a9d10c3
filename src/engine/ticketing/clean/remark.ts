import { foldLabel } from './vocabulary.ts'

const cancels =
  /\bannul|^ann\b|\bstorniert|\bdecommand|\bremb\b|\brembours|\bdesist|\bne (vient|viennent|viendra|viendront|peut|peuvent) (plus|pas)\b|\bresilie|\bgeannul|\bterugbetaald|\bcancel|\brefund|\brenonce|^avoir\b/
/** What speaks of an annulment and leaves the seats: denied, partial, only possible, of another booking or another thing. */
const leaves =
  /\b(non|pas|jamais|not|niet) (ete )?(annul|rembours|cancel|refund)|\bannul\w* et remplac|\bremplace|\bpartiel|\b(en|pour) partie\b|\ba (annuler|rembourser)\b|\b(peut|pourrait|risque|veut|souhaite|demande|si|en cas d'?e?) (etre |de |d'|une? )*(annul|rembours)|\bannul\w* (possible|jusqu|sans frais|(le|la|son|leur|les) (repas|parking|panier|camping|navette)|une? |\d+ (place|pers|sur|billet))|\bdecommand\w* \d|\bassurance|\brembours\w* trop|\btrop percu|\b\d+ (places? |pers\.? |billets? )?(annul|rembours)|\bannul\w* (par|a) (erreur|tort|megarde|inadvertance|mistake)\b|\brenonce\w* (a |au |aux |la )(?!((la|sa|ses|leurs?) )?(places?|billets?|abo|reserv|venir))|\?/

/**
 * True when a free remark says that the seats of its row are given up: « ANNULÉ le 12/3 », « remboursé », « annulée (grève) »,
 * « REMB. ». What only speaks of it (« annulation possible », « 1 place annulée », « non remboursé ») does not. A sentence is never a decision by
 * itself: it is shown to a person, who accepts it or not.
 */
export function remarkCancels(remark: string): boolean {
  const folded = foldLabel(remark)
  return cancels.test(folded) && !leaves.test(folded)
}

const backOf =
  /\b(?:remb\w*|annul\w*|avoir|retour|reprise|extourne|contrepassation|refund\w*|cancel\w*)\b[^\d]{0,24}?\b(?:operations?|op|commandes?|cde|cmd|ventes?|transactions?|recus?|factures?|order|sale) ?(?:n°|no|num|numero|#|:)? ?#?([a-z]{0,4}-?\d[\w/-]*)/

const ticketBackOf =
  /\b(?:remb\w*|annul\w*|avoir|retours?|reprise|rendus?|restitution|extourne|contrepassation|refund\w*|return\w*|cancel\w*)\b[^\d]{0,48}?\b(?:tickets?|tickt?|tkt?|billets?|blt) ?(?:n°|no|num|numero|#|:)? ?#?([a-z]{0,4}-?\d[\w/-]*)/

/** The ticket that a line of refund says to take back: « RETOUR Entrée plein tarif (tk 1207) » is « 1207 »; null where it names none. */
export function ticketTakenBack(label: string): string | null {
  return ticketBackOf.exec(foldLabel(label).replaceAll('.', ''))?.[1]?.toUpperCase() ?? null
}

/** The operation that a line of refund says in its remark to take back: « remb. op 1225 » is « 1225 »; null where it names none. */
export function operationTakenBack(remark: string): string | null {
  return backOf.exec(foldLabel(remark).replaceAll('.', ''))?.[1]?.toUpperCase() ?? null
}

const gone =
  '(annule(e|s|es)?|ann|annulation|rembourse(e|s|es)?|remboursement|remb|geannuleerd|terugbetaald|storniert|decommande(e|s|es)?|cancell?ed|refunded|desistement|resilie(e|s|es)?|renonce(nt)?)'
const months =
  'janv(ier)?\\.?|fevr?(ier)?\\.?|mars|avril|avr\\.?|mai|juin|juil(let)?\\.?|aout|sept(embre)?\\.?|oct(obre)?\\.?|nov(embre)?\\.?|dec(embre)?\\.?'
/** « le 12 » alone is a day; « 12 » alone may be how many. */
const when = String.raw`( ?(le|du|au)? ?\d{1,2}([/.-]\d{1,2}){1,2}| le \d{1,2}(er)?( (${months}))?)?( ?(a|vers)? ?\d{1,2} ?h(\d{2})?)?`
const how = String.raw`( ?\([^)]*\))?( ?(par|au|en|sur|via|op|per)? ?(tel|telephone|mail|e-mail|sms|courrier|guichet|mezelf|cb|carte( bancaire| bleue)?|cheques?|chq|especes?|esp|virements?|vir|paypal|bancontact|stripe))?`
const who = '((il|elle|ils|elles|on) )?((a|ont|est|sont) )?'
/** By whom, in three words at most: « par l'école », « par Mme Roux ». */
const byWhom = String.raw`( par (l'|(la|le|les|sa|son|leur|notre|mme|m\.?|mr) )?[a-z'-]{2,}( [a-z'-]{2,})?)?`
/** Who had a seat and did not come to it has it back as well: « No show remboursé ». */
const unseen = '((no[ -]?show|absente?s?|pas venue?s?)[ ,:-]*)?'
const state = new RegExp(
  `^${unseen}${who}(${gone}[ .!]*(et |& |, ?|/ ?|\\+ ?|- ?)?){1,2}${when}(${byWhom}( ?\\([^)]*\\))?|${how})${when}[ .!]*$`,
)

/** The words of a tariff that give its seat up: « RÉSILIÉ » in its place, « annulé » of « Réduit (annulé) » beside it; null for any other. */
export function cancellationIn(tariff: string): string | null {
  const [, beside = ''] = /\(([^)]+)\)\s*$/.exec(tariff) ?? []
  return [tariff, beside].find(remarkIsCancellation) ?? null
}

/**
 * True when a remark says nothing else than that the seats of its row are given up: « ANNULÉ », « annulé le 12/3 », « remboursé (grève) », or says so
 * after a comma. Kept by hand, a list has no other column for it: it is the state of its row.
 */
export function remarkIsCancellation(remark: string): boolean {
  const clauses = clausesOf(remark)
  // « ANNULÉE (grève) – 47 billets remboursés »: how many were given back says nothing against it.
  const said = clauses
    .filter((clause, at) => at === 0 || !/^\d+ (billets?|places?) rembours\w*$/.test(clause))
    .join(', ')
  if (!remarkCancels(said)) return false
  return state.test(foldLabel(remark).trim()) || clauses.some((clause) => state.test(clause))
}

/** The parts of a remark, folded: between commas, semicolons or dashes. */
export function clausesOf(remark: string): string[] {
  return foldLabel(remark)
    .split(/[,;]| [–—-] /)
    .map((clause) => clause.trim())
}

const corrects =
  /^(correction|rectificati|modification)|\b(corrige|rectifie|modifie|remplace|annule et remplace)\w* .{0,25}\b(demande|reponse|reservation|inscription|formulaire|message|envoi|precedente?)\b/

/** True when somebody who answers again says that this answer stands for an earlier one: « Je corrige ma première demande ». */
export function remarkCorrects(remark: string): boolean {
  return corrects.test(foldLabel(remark).trim())
}

const staysAway =
  /^((il|elle|ils|elles) )?(ne (vient|viennent|viendra|viendront) (plus|pas)|se desiste(nt)?|desiste(nt|s|e|es)?)[ .!]*$/

/** True when a remark says nothing else than that its people do not come: « ne vient plus », « se désiste ». A seat that is paid stays sold all the same. */
export function remarkStaysAway(remark: string): boolean {
  return staysAway.test(foldLabel(remark).trim())
}

const moved =
  /(?:^|[ ,;(])(?:deplac|report|transfer|decal|bascul|permut|chang)e(?:e|s|es)? (?:finalement |plutot )?(?:au|a la|pour(?: le| la)?|sur(?: le| la)?|vers(?: le)?|le) (?:seance |representation |date |soiree )?(?:du |de |au )?(?:lun|mar|mer|jeu|ven|sam|dim)?[a-z]*\.? ?(\d{1,2})(?:er)?(?! ?(?:e |eme |rang|balcon|etage|cat|serie|place|pers))(?:[/.-](\d{1,2})|(?= )|$)/

const movedToWeekday =
  /(?:^|[ ,;(])(?:deplac|report|transfer|decal|bascul|permut|chang)e(?:e|s|es)? (?:finalement |plutot )?(?:au|a|pour(?: le)?|sur(?: le)?|vers(?: le)?|le) (?:la )?(?:seance |representation |date |soiree )?(?:du |de |au )?(lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|anche|edi)?\b\.?(?! ?\d{1,2}(?!\d| ?h))/
const weekdays = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam']

/** The day to which a remark sends its people: what it says of it, each part null where it does not. */
export interface DayMovedTo {
  day: number | null
  month: number | null
  /** From 0, a Sunday. */
  weekday: number | null
}

/** The other day that a remark names: « déplacé au 16/11, voir feuille », « décalé au samedi »; null where it moves nobody. */
export function dayMovedTo(remark: string): DayMovedTo | null {
  const folded = foldLabel(remark)
  const [, day, month] = moved.exec(folded) ?? []
  if (day !== undefined) return { day: Number(day), month: month === undefined ? null : Number(month), weekday: null }
  const weekday = movedToWeekday.exec(folded)?.[1]
  return weekday === undefined ? null : { day: null, month: null, weekday: weekdays.indexOf(weekday) }
}

/** True where a moment, `YYYY-MM-DD…`, is of that day, as far as it is told. */
export function isOnDay(moment: string, { day, month, weekday }: DayMovedTo): boolean {
  const own = new Date(`${moment.slice(0, 10)}T00:00:00Z`)
  return (
    (day === null || day === own.getUTCDate()) &&
    (month === null || month === own.getUTCMonth() + 1) &&
    (weekday === null || weekday === own.getUTCDay())
  )
}

/**
 * True when a remark says that its people come another day than that of their row: « déplacé au 16/11, voir feuille », « décalé au samedi ». What is written where
 * they come to (« vient du 15/11 », or the day of the row itself) does not. `moment`: of the row, `YYYY-MM-DD…`, null where it has none.
 */
export function remarkMoves(remark: string, moment: string | null): boolean {
  const told = dayMovedTo(remark)
  return told !== null && (moment === null || !isOnDay(moment, told))
}

const objects =
  /\b(ne|n') ?(plus|pas|jamais|(veut|souhaite|desire) (plus|pas))( rien| etre)? ?(contacte|ecrire|demarche|relance|solliciter|sollicite|recevoir|envoyer|mailer)|\b(veut|souhaite|desire)(nt)? (plus|pas) (de |d'|la |les |nos |des )(e-?mail|mail|courriel|message|newsletter|news|info|envoi|lettre|pub)|\b(desinscri|desabon)\w* (de |a )?(la |l'|des |aux )?(newsletter|infolettre|lettre|mail|e-mail|liste|envoi|emailing)|^(desinscri(ts?|te|tes|re|ptions?)|desabonne(e|s|es|ments?)?|unsubscribed?|uitgeschreven|opt-?outs?|blacklist(e|ee|ed)?|liste (noire|rouge))\b|^bloquee?s? par\b|\b(stop|plus de|pas de|aucun) (mail|e-mail|pub|newsletter|infolettre|sms|envoi|courrier|com|sollicitation)|\b(retirer?|retiree?|enlever?|sortir|supprimer?) (de |du |des )(la |les |le )?(liste|fichier|mailing|newsletter|base)|\bretiree?s? a (sa|leur) demande\b|^stop$|^retiree?s?$|\bs'?oppose\b|\bopposition\b|\bdo not (contact|e?-?mail|write)|\brgpd ?: ?(non|refus|stop)|^spam|\bcomplain(ed|t)\b|^plaintes?\b|^(n['’]est|ne sont|n['’]etait) (plus|pas) interesse(e|s|es)?(\(e\))?( par .{3,40})?[ .!]*$|^(plus|pas) interesse(e|s|es)?(\(e\))?[ .!]*$|^ne veu(t|lent) plus( rien)?[ .!]*$|\b(geen|niet meer) (mails?|e-?mails?|mailen|contacteren|nieuwsbrief|post)\b|^geen interesse( meer)?$|^niet meer geinteresseerd$/
const died = /\bdecede(e|s|es)?\b|\boverleden\b|\bverstorben\b|\bdcd\b|^deces\b|\bdeceased\b|†/
/** Another than the one written to: « veuve, mari décédé », « Monsieur décédé, écrire à Madame ». */
const diedBeside =
  /\b(mari|epoux|epouse|femme|conjointe?|compagne|compagnon|pere|mere|fils|fille|frere|soeur|parents?)( est)? (decede|dcd)|\b(ecrire|adresser|envoyer|contacter) (desormais |plutot )?(a|au) (m|mr|mme|madame|monsieur|son|sa)\b/

/**
 * True when a free remark, the state of someone in a list or one of their labels says that they are not to be written to any more: « ne
 * plus contacter », « désinscrit », « stop mails », « décédée ». It is taken at its word: a doubt there is for the person (GDPR art. 21).
 * That post does not reach them (« NPAI ») says nothing of e-mails.
 */
export function remarkObjects(remark: string): boolean {
  return partsOf(remark).some((part) => objects.test(part) || (died.test(part) && !diedBeside.test(part)))
}

/**
 * True when a remark of a list of contacts says since when someone is no longer in it: « Retiré le 03/2026 », « démission ». In a list of sales the same words say that
 * tickets were collected.
 */
export function remarkLeavesList(remark: string): boolean {
  return partsOf(remark).some(
    (part) =>
      /^(retire|radie|supprime)(e?s?) (le|en|depuis) [\w /.-]{4,18}$/.test(part) ||
      /^(a )?demission(n(e|es|aires?))?( (le|en|depuis|au) [\w /.-]{4,18})?$/.test(part),
  )
}

/** « mail », « adresse e-mail », and whose it is in a word or two: « mail étab. », « mail de la directrice ». */
const mailbox = String.raw`(e-?mail|mail|mel|courriel|adresse (mail|e-?mail|electronique|de messagerie))s?( (de |du |des |d'|de l'|de la )?[\p{L}-]+\.?)?`
const bounces = new RegExp(
  [
    String.raw`(?<!soft )\bbounce[ds]?\b|\bmailer[ -]daemon\b`,
    String.raw`\b${mailbox} (est |sont |nous )?(en erreur|en retour|errone\w*|invalides?|incorrecte?s?|fau(x|sse)|h\.?s\.?|ko|obsoletes?|perimee?s?|inexistante?s?|inconnue?s?|desactivee?s?|non valides?|rejetee?s?|revenue?s?|retournee?s?|revien(t|nent))( |$)`,
    String.raw`\b${mailbox} (ne|n') ?(fonctionne|marche|passe|existe|est)\w* (plus|pas)\b`,
    String.raw`\b${mailbox} (n'est |n'existe )?plus (valable|valide|bonn?e?|actif|active|utilisee?|en service)s?\b`,
    String.raw`\b(erreur|retour|rejet) (de |d')?${mailbox}\b`,
    '^(en )?erreur$',
    String.raw`\b(a|ont) (ete )?mutee?s?\b|\bmutee?s? (en|depuis|a|au|aux|ailleurs)\b`,
    String.raw`\b(n'y|ne) travaille(nt)? plus\b`,
    String.raw`\ba (quitte|change de) (son |ses |le |la |l'|les )?(poste|fonctions?|etablissement|structure|entreprise|association|ecole|college|lycee)\b|\bn'est plus (en poste|a ce poste|dans (la|l'|le))`,
    String.raw`\bchang\w+ d'(adresse|e-?mail)\b.*\b(mail|e-?mail|adresse) ?2\b`,
  ].join('|'),
  'u',
)

/** True when a remark, a state or a label says that messages to the e-mail address come back, or reach another by now: « mail en erreur », « hard bounce », « a quitté son poste ». */
export function remarkBounces(remark: string): boolean {
  return partsOf(remark).some((part) => bounces.test(part))
}

/** Labels stand together in one cell: « Adhérents;Ne plus contacter », « Désinscrits ::: * myContacts »; words of a tool may be glued, « hardBounce ». */
function partsOf(remark: string): string[] {
  return remark
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/;|:::|\||\n/)
    .map((part) => foldLabel(part).trim())
}
