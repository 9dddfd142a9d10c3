import { foldAccents } from '../../text/index.ts'
import { isOfNoShow, partsOfName } from './file-name.ts'

/** What names of files are made of beside a show: lists and their kinds, ways of selling, periods, versions. */
const generic = new Set(
  [
    'export exports extraction extrait rapport rapports report etat etats liste listes list tableau tableaux fichier fichiers suivi resa resas reservation reservations',
    'inscription inscriptions inscrits participant participants attendees billet billets billetterie ticket tickets vente ventes sales vendu vendus commande commandes order orders',
    'article articles reponse reponses entree entrees place places prevente preventes location locations recap recapitulatif recapitulatifs bilan synthese releve bordereau bordereaux',
    'pointage statistique statistiques stats donnees data detail details detaille detaillee journal planning calendrier date dates seance seances representation representations',
    'spectacle spectacles concert concerts evenement evenements manifestation manifestations programmation tournee tournees saison saisons trimestre semestre mois semaine annee',
    'exercice printemps ete automne hiver janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr avr juil sept oct nov dec jauge jauges',
    'frequentation recette recettes caisse guichet internet web site ligne regie logiciel public publics groupe groupes scolaire scolaires abonne abonnes abonnement abonnements',
    'adherent adherents client clients contact contacts acheteur acheteurs revendeur revendeurs reseau reseaux final finale definitif brouillon copie copy version maj corrige complet',
    'total general generale global globale tarif tarifs compte comptes compta comptabilite paiement paiements remboursement remboursements annulation annulations invitation invitations',
    'feuil feuille feuilles sheet classeur document doc nouveau nouvelle ancien ancienne test jour soir soiree soirees place annuel annuelle annuels annuelles',
  ].flatMap((line) => line.split(' ')),
)
/** What joins the words of a name, and begins or ends no title. */
const joins = new Set('de du des d et pour par au aux a avec en sur of for the and'.split(' '))
const articles = new Set('le la les l un une'.split(' '))
/** Between two words of their own, as titles have them and names of places hardly do. */
const links = new Set('et de du des d a au aux dans sans pour avec contre qui'.split(' '))
/** What plays, which is its own show. */
const players = new Set(['cirque', 'ballet', 'ballets', 'gala', 'revue', 'festival'])
/** Names of places that are written as titles are. */
const ofPlace = /^(saint|sainte|val|vals|pays|ile|iles|cote|bourg|ville|chateau|mont|port) /

/**
 * The show that a file is named for, where only one part of its name says anything else than which list it is, or of which house, and that one reads as a title does: it begins with an article (« commandes_la-cantate-des-grains »), joins
 * words of its own (« Roméo et Juliette »), or says what plays (« Cirque Ravel - tournée printemps 2024 »). « Festival » alone is the show of its days. Null for any other name: one word alone may be a town or a person.
 */
export function showOfName(file: string): string | null {
  const left = partsOfName(file).flatMap((part) => (isOfNoShow(part) ? [] : (titleIn(part) ?? [])))
  const [only] = left
  return left.length === 1 && only !== undefined && readsAsTitle(only)
    ? `${only.slice(0, 1).toLocaleUpperCase('fr')}${only.slice(1)}`
    : null
}

/** What is left of a part between the words that say which list it is; null where nothing is. */
function titleIn(part: string): string | null {
  const words = [...part.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: text, index }) => ({
    ...{ word: foldAccents(text), from: index, to: index + text.length },
  }))
  const isAside = (word: string) => generic.has(word) || /^(v?\d+|s\d)$/.test(word)
  const own = words.findIndex(
    ({ word }, at) => !isAside(word) && !(joins.has(word) && (at === 0 || isAside(words[at - 1]?.word ?? ''))),
  )
  const titled = words.findIndex(({ word, from: at }) => articles.has(word) && /^\p{Lu}/u.test(part.slice(at)))
  // « resa_troupe_du_lac_La_Ferme »: a title begins at its article, where nothing before it has a capital.
  const from = titled > own && !/\p{Lu}/u.test(part.slice(0, words[titled]?.from)) ? titled : own
  const to = words.findLastIndex(({ word }) => !isAside(word) && !joins.has(word) && !articles.has(word))
  const [first, last] = [words[from], words[to]]
  return first === undefined || last === undefined || to < from ? null : part.slice(first.from, last.to)
}

function readsAsTitle(title: string): boolean {
  const words = foldAccents(title).match(/[\p{L}\p{N}]+/gu) ?? []
  const own = words.filter((word) => !articles.has(word) && !joins.has(word))
  if (isOfNoShow(title) || ofPlace.test(`${words.join(' ')} `) || /\d{3}/.test(title)) return false
  if (own.length === 0 || own.some((word) => generic.has(word)) || own.join('').length < leastOfTitle) return false
  const [first = ''] = words
  if (title.length === first.length) return first === 'festival'
  return (
    articles.has(first) ||
    (own.length > 1 && (players.has(first) || words.slice(1, -1).some((word) => links.has(word))))
  )
}

/** Letters that a title has at least beside its articles. */
const leastOfTitle = 4
