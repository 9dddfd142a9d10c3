import type { TariffClass } from '../../../contract/index.ts'
import { readTariffClasses, type TariffWords } from './tariff-classes.ts'
import { foldLabel, passCultureName, resellerNames } from './vocabulary.ts'

/**
 * What else the row says of a tariff: its price in cents, what was paid of it where that is another sum (a promotion taken off),
 * and the kind of product sold (« Abonnement », « Place individuelle »).
 */
export type TariffContext = {
  priceCents?: number | null | undefined
  paidCents?: number | null | undefined
  productType?: string | null | undefined
}

/** Cards that give a lower price; they are no package of seats. */
const discountCards =
  /carte (jeunes?|etudiante?|famille|senior|cezam|invalidite|handicap|cinq|d'adherent|adherent|membre|loisirs?|culture|blanche|m'ra|illico|cadeau|vermeil|sncf)/

/**
 * The words of each class (`tariff-classes.json`), tried in order on the folded label. At a price of nothing the name of the tariff tells why
 * (ticketing.md §6, 17); a ticket that was paid is neither a comp nor exempted, whatever its name (their face value is 0 €, ticketing.md §5).
 */
const lexicon = readTariffClasses()
const subscriptionWords = lexicon.find((one) => one.tariffClass === 'subscription')?.words ?? /$^/

/**
 * The class of a tariff by its label, then by what was sold and its price: a nameless seat of an « Abonnement » is
 * `subscription`, a nameless seat at 0 € is `comp`; a companion's at 10 € is `reduced`, at 0 € `exempted`; a label that says nothing
 * known is `other`, for a person to class.
 */
export function classifyTariff(label: string | null, context: TariffContext = {}): TariffClass {
  const folded = foldLabel(label ?? '')
  const product = foldLabel(context.productType ?? '')
  const cents = context.paidCents ?? context.priceCents ?? null
  const named = classOfLabel(folded, cents)
  if (named === 'full' || named === null) {
    if (isPackageLabel(product)) return 'subscription'
    const byProduct = named === null ? classOfLabel(product, cents) : null
    if (byProduct !== null && byProduct !== 'full') return byProduct
  }
  if (named !== null) return named
  return context.priceCents === 0 ? 'comp' : 'other'
}

function classOfLabel(folded: string, cents: number | null): TariffClass | null {
  if (folded === '') return null
  const label = folded.replace(discountCards, 'reduit $1')
  return lexicon.find(({ price, words }) => isAt(price, cents) && words.test(label))?.tariffClass ?? null
}

function isAt(price: TariffWords['price'], cents: number | null): boolean {
  if (price === 'zero') return cents === 0
  return price === undefined || cents === null || cents <= 0
}

function isPackageLabel(folded: string): boolean {
  return (
    folded !== '' &&
    !resellerNames.test(folded) &&
    !passCultureName.test(folded) &&
    !/\b(hors|sans|non) abo/.test(folded) &&
    subscriptionWords.test(folded.replace(discountCards, ''))
  )
}

/**
 * True for the zero-price line of a subscription, pass or carnet: the seat was paid once, with the package (P8).
 * An invitation or an exempted seat is not one, whatever the product.
 */
export function isPackagePaid(of: { label: string | null } & TariffContext): boolean {
  if (of.priceCents !== 0) return false
  const label = foldLabel(of.label ?? '')
  const named = classOfLabel(label, 0)
  if (named === 'comp' || named === 'exempted') return false
  return named === 'subscription' || isPackageLabel(foldLabel(of.productType ?? ''))
}

const sensitiveWords =
  /\bp\.?m\.?r\.?\b|\ba\.?a\.?h\b|\brsa\b|handicap|invalid|\baccompagnants?\b|\bquotient|\bq\.?f\.?\s?\d*\b|minima|\bass\b|\baspa\b|\basi\b|\bcmu\b|\bc2s\b|\bcss\b|\bchom|demandeurs? d'emploi|\bemploi\b|france travail|solidaire|solidarite|\bboursi|precaire|fauteuil|malvoyant|aveugle|\bsourd|malentendant|deficien|\bmdph\b|culture (du|au) coeur|secours populaire|restos? du coeur|\bdisab|wheelchair|\bcarer|unemployed|refugie|migrant|\besat\b|\bime\b/
const ordinaryPublic =
  /jeune|etudiant|\d ?ans|senior|retrait|famil|enfant|intermittent|abonne|groupe|scolaire|adherent|apprenti|lyceen|student/
const ofSchools = /scol|ecole|enseign|groupe|classe|college|lycee|maternelle/

/**
 * True when a tariff says something of its holder's health or means (P14: PMR, AAH, accompagnant, RSA, low quotient
 * familial…): it may feed totals and the service on the night, never a segment, a score or a text. A list that also
 * names ordinary publics (« étudiants, demandeurs d'emploi ») tells nothing of one holder and is not sensitive.
 */
export function isSensitiveTariff(label: string | null): boolean {
  const folded = foldLabel(label ?? '')
  if (!sensitiveWords.test(folded)) return false
  if (
    /\baccompagnants?\b/.test(folded) &&
    ofSchools.test(folded) &&
    !sensitiveWords.test(folded.replace(/\baccompagnants?\b/g, ''))
  )
    return false
  const pieces = folded.split(/[,/;+]| ou | et /).filter((piece) => piece.trim() !== '')
  return !(pieces.length > 1 && pieces.some((piece) => ordinaryPublic.test(piece) && !sensitiveWords.test(piece)))
}

const otherProducts =
  /^hors billetterie\b|\bcashless|\bcamping|\brepas\b|\bmenu\b|\bplat\b|\bpanier|\bboissons?\b|\bcollation|\bplanche\b|\brestaura|\bdejeuner|\bbrunch|\b(carte|cheque|bon|coffret)s? cadeaux?\b|\bgift (card|voucher)|\bbons? d'achat|^dons?\b(?! juan| quichotte| giovanni| carlo| pasquale)|\bfaire un don|^(soutien|soutenir|je soutiens) (au|aux|a|le|la|les|notre|l')\b|\bdonation|\badhesions?\b|\bcotisation|\bmembership|\bparking|\bnavettes?\b|\bshuttle|\b(bus|car|trajet|train) (aller|a ?\/ ?r)\b|\btransport (aller|a ?\/ ?r)\b|\bcovoiturage|^navettes?\b(?!.*\b(compris|inclus))|^(bus|car|transports?|trajets?) (a ?\/? ?r\b|aller|retour|navette)|\bt-?shirts?\b|\bmerch|\bgoodies|\bgobelets?\b|\bconsigne|\bvestiaire|\bfrais (de|d')|\bassurance|\bdroits? d'acces|\bsupplement|\bavoir\b|\baffiche|\bposter\b|\bassiette|\bapero|\baperitif|\bbuffet|\bgouter\b|^(diner|souper)s?(?=$| (?!spectacle|theatre|concert|cabaret))|\bsandwich|\bcatalogues?\b|^programmes?( (souvenir|de salle|du spectacle|papier))?$|\bcartes? postales?\b|\baudio ?guides?\b|\bhebergement|\bnuitees?\b|\b(cd|dvd)s?\b|\blivres?\b|\bmeals?\b|\bfood\b|\bdrinks?\b|\bbuvette\b|\bfonds? de caisse\b|\bverres? de |\bsodas?\b|\bsofts?\b|^bieres?\b|^cafes?$|^cafe (creme|long|serre|gourmand)|^(the|infusion|chocolat chaud|eau( minerale| gazeuse| plate)?|jus( de .*)?|cola|coca)$|\bcrepes?\b|\bfrites\b|\bgateaux?\b|\bchips\b|^(recettes? )?(du )?bar$|\bconsommations?\b|^(champagnes?|vins?|bouteilles?|coupes?|cocktails?|bieres?|magnums?)\b|\b\d+ ?cl\b|\bmaaltijd|\bdrankje/

/** « Place + repas », « Spectacle et buffet »: a seat with something else. */
const withSeat =
  /\b(spectacles?|concerts?|places?|entrees?|billets?|pleins?|reduits?|tarifs?)\b.*(\+|&| et | avec )|(\+|&| et | avec ).*\b(spectacles?|concerts?|places?|entrees?|billets?)\b/

/**
 * True when a tariff or product label is no seat (meal, gift card, donation, membership, camping, right of access…).
 * Meant for labels of tariffs and products only: a show's title may hold any of these words. A person confirms the list.
 */
export function isNonTicketProduct(label: string | null): boolean {
  const folded = foldLabel(label ?? '')
  return otherProducts.test(folded) && !withSeat.test(folded)
}

const rebates =
  /\b(rabais|remises?|ristournes?|escomptes?|deductions?|reductions?|discounts?|promos?|promotions?|code promo|coupons?|avantages?|gestes? commercia(l|ux)|korting(en)?)\b/
const ofReturns = /\bannul|\brembours|\bremise en vente|\brefund/

/** True for the label of a line below zero that takes money off another and no seat: « Rabais carte culture », « Remise 10 % ». */
export function isRebate(label: string | null): boolean {
  const folded = foldLabel(label ?? '')
  return rebates.test(folded) && !ofReturns.test(folded)
}

const takingBack =
  /^(?:avoirs?|remb(?:oursements?|ours[ée]e?s?|t)?|annul(?:ations?|[ée]e?s?)|retours?|reprises?|restitutions?|extournes?|contre-?passations?|refund(?:ed|s)?|cancell?(?:ations?|ed))(?![\p{L}\d])\.?(?:\s+(?:sur|of|du|de|des)(?=\s))?[\s:–—/(-]*/iu

/**
 * The tariff of the seat that a line gives back under a name of its own: « Avoir – Enfant », « Remb. Plein », « Retour (Réduit) »; null for the operation alone. The label itself where it
 * begins with no such word. Meant for lines below zero: « Avoir » above zero is sold, or a way to pay.
 */
export function tariffTakenBack(label: string): string | null {
  const [begins] = takingBack.exec(label.trim()) ?? []
  if (begins === undefined) return label
  const left = label.trim().slice(begins.length)
  const tariff = (begins.includes('(') ? left.replace(/\)$/, '') : left).trim()
  return tariff === '' ? null : tariff
}

/** True for what a list of names says in a name's place of a line that sells no seat: « Vente de CD », « Buvette ». */
export function isGoodsLine(name: string | null): boolean {
  const folded = foldLabel(name ?? '')
  return /^(ventes? (de |du |des |d')|recettes? |buvette$|bar$|vestiaire$)/.test(folded) && isNonTicketProduct(folded)
}

/** True for a title that no show bears: a right of access, a fee, a gift card, a membership. */
export function isTechnicalTitle(title: string | null): boolean {
  return /\bdroits? d'acces\b|^frais (de|d')|^(carte|cheque|bon)s?[ -]cadeaux?$|^adhesions?( annuelles?| \d{4})?$|^dons?( libres?)?$|^cotisations?( \d{4})?$/.test(
    foldLabel(title ?? ''),
  )
}
