import { foldLabel } from './vocabulary.ts'

export const companyKinds = ['school', 'cse', 'association', 'company', 'reseller', 'counter', 'test'] as const
export type CompanyKind = (typeof companyKinds)[number]

const resellers =
  /^(la )?fnac\b|france ?billet|ticket ?master|digitick|see ?tickets|ticketac|billet ?reduc|theatre ?on ?line|carrefour spectacles|^cultura$|tickandlive|placeminute|^pass ?culture$|\brevendeurs?\b/
const counters =
  /\bclients? (guichet|internet|web|divers|comptoir|de passage|anonyme|caisse|inconnu|tel)|^(guichet|caisse|comptoir|billetterie|accueil)s?( |$)|ventes? (anonymes?|au guichet|guichet|directes?|sur place)|^anonymes?$|^clients?$|^(de )?passage$|^divers$|^inconnue?s?$|^carte cadeau$|^invitations?$|^servitudes?$|^(box office|anonymous|walk[- ]?up)\b|ne pas utiliser/
const schools =
  /\becoles?\b|\bcolleges?\b|\blycees?\b|\bmaternelles?\b|\belementaires?\b|groupe scolaire|ensemble scolaire|\buniversites?\b|\biut\b|\bcfa\b|\bmfr\b|\bogec\b|\bconservatoire|\bcreches?\b|\binspe\b|\bsegpa\b|\bschool\b|\buniversity\b|\bclis\b|\brectorat\b|^(l\.?p\.?|e\.?e\.?|e\.?m\.?|clg|lyc) /
const councils =
  /\bc\.?s\.?e\b|^c\.?e\.? |\bcomite (d'entreprise|social|d'etablissement|des oeuvres)|\bcos\b|\bcnas\b|\bamicale (du|des) personnels?|oeuvres sociales|\bcezam\b|\bcasc?\b(?= )|\bsrias\b|\bcgos\b/
const associations =
  /\bassociations?\b|^asso\b|\bm\.?j\.?c\b|\bcentre (social|culturel|de loisirs|communal|aere|medico|hospitalier)|\behpad\b|\bfoyer (rural|logement|socio|de|d')|\bfederation\b|\bcomite des fetes|\bamicales?\b|\bles amis d|\bligue d|^union |\bclub\b|\bmairie\b|\bville de\b|\bcommune de\b|\bccas\b|\bcommunaute (de|d')|\bconseil (departemental|regional|general)|\bprefecture|\bhopital\b|\bchu\b|\besat\b|\bime\b|\bitep\b|\bsecours (populaire|catholique)|\bmission locale|\bparents d'eleves|\bape\b|\bapel\b|\bfcpe\b|\bfondation\b|\bmediatheque|\bbibliotheque|\bcompagnie\b|^cie\b|\btheatre\b|\bfestival\b|\buniversite du temps libre|\bcharity\b|\bcouncil\b/
const companies =
  /\bs\.?a\.?r\.?l\b|\bs\.?a\.?s\.?u?\b|\be\.?u\.?r\.?l\b|\bs\.a\b|\bs\.?c\.?i\b|\bscop\b|\bs\.?n\.?c\b|\bgmbh\b|\bltd\b|\binc\b|\bllc\b|\bsociete\b|\bentreprise|\bgroupe \p{L}|\bcabinet\b|\bbanque|\bcredit (agricole|mutuel|lyonnais)|\bcaisse d'epargne|\bassurances?\b|\brestaurant\b|\bhotel\b|\bagence\b|\bpharmacie\b|\bgarage\b|\bindustries?\b|\bconsulting\b|\bholding\b/u
const tests = /^(test|tests|essai|demo|toto|titi|tata|azerty|aaa+|xxx+)( |$)|\b(compte|client|commande) (de )?test\b/

/**
 * What kind of buyer a name is that is not a person: school, works council, association (public bodies with it),
 * company, reseller's account, counter or house account, test. Null for a name that may be a person's.
 */
export function classifyCompanyName(name: string | null): CompanyKind | null {
  const folded = foldLabel(name ?? '')
  if (folded === '') return null
  if (counters.test(folded) && !companies.test(folded)) return 'counter'
  if (tests.test(folded)) return 'test'
  if (resellers.test(folded)) return 'reseller'
  if (councils.test(folded)) return 'cse'
  if (/parents d'eleves|\bape\b|\bapel\b|\bfcpe\b|\bamis d|temps libre|^association\b/.test(folded))
    return 'association'
  if (schools.test(folded)) return 'school'
  if (associations.test(folded)) return 'association'
  return companies.test(folded) ? 'company' : null
}
