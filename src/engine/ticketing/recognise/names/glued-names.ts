import type { Meaning } from '../../../../contract/index.ts'

const sale = '(op|ope|oper|vte|ven|vente|cde|cmd|com|achat|resa|trans|emis|edit)'
const show = '(rep|repr|sea|sean|seance|spe|spec|spect|perf|man|manif|even|evt)'
const line = 'lig|ligne|lgn|bil|bill|billet|tic|tick|ticket|plc|pla|place|res|mvt|mouv'
const client = '(cli|client|ach|acheteur|abo)'

/** « ETALIG », « STABIL », « ETATCDE »: the state of a line, of a ticket, of an order. */
export const gluedState = new RegExp(`^(eta|etat|sta|stat|statut|sts|sit) ?(${line}|${sale.slice(1, -1)})$`)

/** Names of ten letters at most that old tills and dBase files gave their columns, words cut short and set end to end: `DATEREP`, `NOMCLI`. */
export const gluedNames: readonly (readonly [RegExp, Meaning])[] = [
  [new RegExp(`^(date|dat|dt|dte|d|jour) ?${show}$`), 'startsAt'],
  [new RegExp(`^(heure|heur|heu|hre|hr|h) ?${show}$`), 'startsTime'],
  [new RegExp(`^(date|dat|dt|dte|jour) ?${sale}$`), 'purchasedAt'],
  [new RegExp(`^(heure|heur|heu|hre|hr|h) ?${sale}$`), 'purchasedTime'],
  [/^(num|no|n°|id|ref) ?(bil|bill|billet|tick|ticket)s?$/, 'ticketNumber'],
  [new RegExp(`^(num|no|n°|id|ref) ?${sale}$`), 'orderNumber'],
  [new RegExp(`^(num|no|n°|n|code|cod|id|ref) ?${client}$`), 'customerNumber'],
  [new RegExp(`^(cod|code|id|num) ?${show}$`), 'showKey'],
  [new RegExp(`^nom ?${client}$`), 'lastName'],
  [new RegExp(`^(prenom|prnom|pre|prn) ?${client}$`), 'firstName'],
  [new RegExp(`^(tel|mob) ?${client}$`), 'phone'],
  [/^(mod|mode|moy) ?(reg|regl|pai|paie|paiem)$/, 'paymentMethod'],
  [/^(mt|mnt|mont|prx|prix|px) ?(ttc|bil|billet|cts?|cent|centimes?)$/, 'priceCents'],
  [new RegExp(`^(vil|ville) ?${client}$`), 'city'],
  [new RegExp(`^(cp|cpo|cpos|cpost) ?${client}$`), 'postcode'],
  [/^(lib|libelle|nom|titre)? ?(manif|spect|spec|spe)$/, 'showTitle'],
  [/^(typ|type|lib|libelle|nat|nature|cod|code) ?(tar|tarif)$/, 'tariff'],
  [/^(lib|libelle|cod|code) ?(eta|etat|sta|stat|statut)$/, 'status'],
  [gluedState, 'status'],
  [/^(cat|categ|catpl|catplace)$/, 'seatCategory'],
  [/^(no|non|pas|sans|stop) ?(lettre|lettres|mail|mails|emailing|mailing|newsletter|pub)$/, 'optOutEmail'],
  [/^ope?$/, 'operation'],
  [/^(ann|annul|annu|canc|cncl)$/, 'isValid'],
]
