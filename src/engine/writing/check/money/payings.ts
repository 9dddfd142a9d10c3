import { asMessage } from '../../../../contract/index.ts'
import { contradicted, type Finding, type Scene, supported } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern } from '../text/french-numbers.ts'
import type { Span } from '../text/reading.ts'

const coin = '(?:sou|centime|euro|franc|dollar|rond|kopeck|liard|cent)'
/** Nothing, as one says it of money. */
const nothing = `(?:rien(?: du tout)?|zero(?: ${coin}s?)?|pas (?:une?|le moindre)(?: seule?)? ${coin}|que dalle|(?<![\\d,.])0 ?(?:€|euros?|\\$|francs?|chf))`
/** What one does with money. */
const spending =
  '(?:pay\\p{L}*|pai\\p{L}+|debours\\p{L}+|regl\\p{L}+|sort\\p{L}*|vers\\p{L}+|depens\\p{L}+|cout\\p{L}+|demand\\p{L}+|pren\\p{L}+)'
const toSpend = '(?:payer|debourser|regler|sortir|verser|depenser)'

/** Nothing that is spent: « ne vous coûtera rien », « sans un sou », « nul besoin de payer ». */
export const unpaid = foldedPattern(
  `(?<![\\p{L}'-])(?:(?:(?<=(?:^|[^\\p{L}])(?:on|vous|nous|tu|personne) )(?:ne |n')|(?:ne |n')(?=(?:vous |te |leur |lui |nous )?(?:cout|demand|pren)))(?:vous |te |leur |lui |nous )?${spending} (?:absolument |strictement )?${nothing}(?! (?:de|d'|a|que)(?!\\p{L}))|${nothing} a ${toSpend}(?: de (?:votre|sa|la) poche)?|sans (?:un(?: seul)? ${coin}|bourse delier|frais|avoir (?:rien )?a ${toSpend}|rien ${toSpend})|(?:nul|pas|aucun) besoin de ${toSpend}|personne ne (?:paie|paye|paiera|debourse\\p{L}*)(?! (?:plus|moins|trop|le|la|l'|que|avant|d))|(?:aucun|pas de|sans|nul) (?:droit|prix|ticket) d'entree)(?! (?:pour les moins|avant|jusqu'a|d'annulation|de (?:dossier|gestion|port|reservation)))`,
)

const purse =
  '(?:tirelires?|porte-monnaie|portefeuilles?|bourses?|cartes?(?: bleues?| bancaires?)?|economies|cagnottes?|cochons?|sous|pieces|monnaie|argent(?: de poche)?|poches?)'
const theirs = "(?:l[ae]s? |l'|leurs? |s(?:a|on|es) |vos |votre |t(?:a|on|es) )"
const shut = '(?:ouvr|cass|vid|touch|entam|sort|degain|puis|attaqu|deli|bris)'

/** « n'ouvrent pas leur tirelire », « les mains dans les poches », « ne sortent pas un centime »: what one does who has nothing to pay. */
export const purseShut = foldedPattern(
  `(?<![\\p{L}'-])(?:(?:ne |n')(?:ont pas a |auront pas a )?${shut}\\p{L}* (?:(?:pas|point|jamais|rien) )?(?:a |de |dans )?${theirs}${purse}|(?:ne |n')(?:met\\p{L}*|ont|a|aura|auront) (?:pas|jamais) (?:a mettre )?la main (?:a la poche|au (?:porte-monnaie|portefeuille|gousset))|(?:gard|laiss|oubli|rang|economis|epargn|conserv)\\p{L}+ ${theirs}${purse}|(?:les )?mains dans les poches|(?:ne |n')${spending} (?:absolument |strictement )?${nothing}|sans (?:rien (?:donner|sortir|verser|mettre)|${shut}\\p{L}* ${theirs}${purse}))(?![\\p{L}-])`,
)

/** Nothing up to an age: « rien du tout avant 6 ans », « moins de 4 ans : zéro ». */
export const nothingUpTo = foldedPattern(
  `(?<![\\p{L}'-])${nothing}(?= (?:pour (?:les |l'|qui )|avant|jusqu'a|sous|en dessous|tant que|du tout|chez les))|(?<=ans ?: ?)${nothing}(?![\\p{L}-])`,
)

/** « On paie à partir de 8 ans », « payant dès 8 ans »: the age under which nothing is paid, from its other side. */
export const paidFrom = foldedPattern(
  `(?<![\\p{L}'-])(?:(?:(?:on|vous|ils|elles|enfants|petits) (?:ne )?(?:pay\\p{L}*|pai\\p{L}+|debours\\p{L}+)|payante?s?) (?:seulement |uniquement |qu[e'] ?)?(?:a partir d[e'] ?|des |apres )(?:l'age de |leurs |ses )?(${numberPattern}) ?ans\\b|(?:a partir d[e'] ?|des |apres )(?:l'age de |leurs |ses )?(${numberPattern}) ?ans(?: seulement)?,? (?:c'est payant|(?:on|vous|ils|elles) (?:pay\\p{L}*|pai\\p{L}+|debours\\p{L}+|pass\\p{L}+ a la caisse)))`,
)

const sold =
  '(?:spectacle|concert|entree|acces|billet|ticket|seance|soiree|representation|place|tarif|manifestation|evenement)s?'
/** What one may have to pay beside the show, and what pays without money. */
const besideTheShow =
  '(?:parking|stationnement|buvette|bar|restauration|repas|consigne|vestiaire|garderie|atelier|stage|visite|numero|appel|livret|programme|navette|pari|effort|travail|patience|audace|choix|idee|en|non|pas|jamais|guere)s?'
/** « Spectacle payant », « Trois soirées, payantes », « l'entrée n'est pas gratuite »: that one pays. */
export const saidPaid = foldedPattern(
  `(?<![\\p{L}'-])(?:(?:l')?${sold} (?:(?:est|sont|sera|seront|reste|devient|:) )?(?: ?: )?(?:\\p{L}+ )?payante?s?|(?:c'est )?(?=payant)(?<!${besideTheShow} (?:(?:est|sont|sera|seront|s'est averee?|\\p{L}+),? ?)?)payante?s?|fau(?:t|dra) payer (?:sa|votre|son|une?) (?:place|entree|billet)|(?:non|pas|point|plus) (?:du tout |entierement |totalement )?gratuite?s?(?! pour))(?![\\p{L}-])`,
)

/** True where something is to be paid, false where all is free; nothing is said where the record gives no price. */
export function isPaid(scene: Scene, span: Span): Finding[] {
  const prices = scene.facts.record.prices ?? []
  if (prices.length === 0) return []
  if (prices.some(({ cents }) => cents > 0)) return [supported(span, 'free', 'prices')]
  return [contradicted(span, 'free', { fact: 'prices', message: asMessage('fact.free-all') })]
}

/** « ce n'est pas gratuit », « rien n'est offert »: what is denied is not said. */
export function isDenied(scene: Scene, span: Span): boolean {
  const before = scene.reading.folded.slice(Math.max(0, span.start - 24), span.start)
  return /(?:\bn'(?:est |etait )?|\bne (?:sont |sera |seront )?|\b(?:pas|point|plus|non|ni|jamais) (?:du tout |entierement |totalement )?)$/.test(
    before,
  )
}

/** « un changement de date par spectacle, sans frais »: what is done to a ticket once bought, and not its price. */
export function isOfTicketBought(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  if (!/frais$/.test(folded.slice(span.start, span.end))) return false
  const clause =
    folded
      .slice(Math.max(0, span.start - 70), span.start)
      .split(/[.;!?\n]/)
      .at(-1) ?? ''
  return /\b(?:chang|echang|report|modifi|annul|rembours|remplac|livr|envo|transf|revend)/.test(clause)
}
