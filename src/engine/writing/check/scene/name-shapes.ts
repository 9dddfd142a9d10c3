import { matchesIn } from '../../../language/index.ts'
import { foldText, type Span } from '../text/reading.ts'
import type { Scene } from './finding.ts'

const token = "(?:(?:\\p{Lu}\\.-?){1,3}|\\p{Lu}\\p{L}*(?:['-]\\p{L}+)*)"
const particle = "(?:de|du|des|d'|de la|van|von|der|den|le|la|el|al|ben|bin|di|da|dos|das|del|della|y|ter|ten)"
const shape = new RegExp(`(?<![\\p{L}\\d#@])${token}(?: (?!ET )(?:${particle} ?)?${token}){0,3}`, 'gu')

/** Words that open a sentence or name a thing, never a person's first name. */
const commonOpenings = new Set(
  `autrement verdict conclusion pourtant cependant toutefois repondre repondez stop annulation annulations annule annulee report reports reporte reportee suppression changement changements modification rectificatif erratum coup coups merci mercis vite calendrier agenda rappel rappels important nouveaute urgent psst hep hop chut dispo disponible save ecrin note notes avis presse diner repas messe ouverture accueil atelier projection debat conference visite table brunch aperitif cocktail vernissage representation fermeture depart arrivee d j m n t qu a au aux avec apres avant alors ainsi autour aussi bien bon bonne bonjour billetterie billets carte ce cet cette ces celle celui celles ceux vacances sortie sorties c chaque chez cher chere chers cheres cie comme comment compagnie conception conte contact costumes creation dans danse de decor decors decouvrez depuis des deux dernier derniere dernieres deuxieme distribution du duree durant elle elles en encore enfin ensemble entre entree espace est et evenement festival fin grand grande grands grandes gratuit hier ici il ils infos info j jamais je jeu jusqu l la le les leur leurs lieu location lumiere lumieres lever la-bas lors mais malgre marionnettes metteur metteuse mise musique musiques ne ni nos notre nous nouveau nouvelle nouveaux objet offre on ou oui par parce parfois parmi partenaire partenaires pas photo photos places plein plus plusieurs pour pourquoi premier premiere prix production programme prochaine prochain prochainement public qu quand que quel quelle quelques qui quoi rencontre rendez reservation reservations reservez retrouvez sa saison salle samedi sans scene scenographie seance seances selon ses si six son sous spectacle sur ta tarif tarifs texte theatre titre toujours tous tout toute toutes traduction tres trois troisieme un une vendredi venez vers video vive voici voila vos votre vous y auteur autrice adaptation dramaturgie choregraphie choregraphe regie piano violon violoncelle guitare interpretation interpretes interprete concert soiree matinee opera orchestre collectif dimanche lundi mardi mercredi jeudi janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre noel paques france europe francais francaise republique ministere ville region departement conseil direction communique presse service chers spectateurs rep reste restent bar buvette vestiaire restauration parking wifi petite-restauration acces placement gradins carre or deja bientot seulement environ prod comp dir real coprod resa infos tel dur enfin hier autrefois jadis demain aujourd non oui bref merci donc puis ensuite soit date dates horaire horaires heure heures tp tr tu repere reperes pratique monsieur madame mesdames messieurs m mme mlle dr dossier complet attention nb ps stop sms lsf pmr rv rdv bord plateau petite petit mais dites laissez plongez embarquez partez imaginez quatre cinq sept huit neuf dix dont entracte laureat laureate moliere molieres grammy nomme nommee elu elue star stars ete hiver printemps automne acte accueil accessibilite age ages adultes enfants familles jeune jeunes etudiants abonnes abonnement tel telephone mail site web photo credit credits copyright coproduction soutien avignon paris lyon categorie categories cat zone serie fan fans plan rien tel telle personne chacun aucun aucune nul compositions partitions arrangements images`.split(
    /\s+/,
  ),
)

/** Heads of places, groups and institutions: what begins so is no person. */
export const placeHeads =
  /^(?:theatre|espace|salle|centre|maison|scene|studio|opera|auditorium|zenith|comedie|mc\d*|cdn|cirque|palais|chateau|eglise|chapelle|abbaye|cathedrale|halle|halles|grange|cite|conservatoire|mediatheque|bibliotheque|musee|philharmonie|pavillon|manufacture|usine|friche|atelier|ateliers|fabrique|ferme|galerie|verriere|foyer|hall|plateau|cour|jardin|jardins|parc|place|rue|quai|avenue|boulevard|cinema|cafe|bar|hotel|universite|lycee|college|ecole|festival|prix|moliere|molieres|compagnie|cie|collectif|ensemble|orchestre|ballet|choeur|troupe|radio|france|tribune|journal|le|la|les|saint|sainte|ministere|region|ville|departement|fondation|association|drac|spedidam|adami|sacd)$/

export interface NameShape extends Span {
  readonly words: readonly string[]
  /** Nothing but a sentence mark or a line break before it. */
  readonly opensSentence: boolean
  readonly allCapitals: boolean
}

/** Stretches that look like names of persons: capitals in a row, common openings taken off. */
export function findNameShapes(scene: Scene): NameShape[] {
  const { plain } = scene.reading
  return matchesIn(plain, shape).flatMap((match) => {
    const trimmed = trimOpening(match[0])
    const { name } = trimmed
    if (name === '') return []
    const start = match.index + trimmed.cut
    const span = { start, end: start + name.length }
    const words = name.split(/ +/)
    const before = plain.slice(Math.max(0, start - 3), start)
    const opensSentence = trimmed.cut === 0 && (start === 0 || /(?:[.!?…:]|\n|[«"*_•·—–|-])\s*$/.test(before))
    return scene.taken.isFree(span)
      ? [{ ...span, words, opensSentence, allCapitals: name === name.toUpperCase() && /\p{Lu}{3}/u.test(name) }]
      : []
  })
}

function trimOpening(text: string): { name: string; cut: number } {
  let name = text
  let cut = 0
  for (let round = 0; round < 3; round += 1) {
    const first = /^(\S+?)(?:'| +|$)/.exec(name)
    const word = first?.[1]
    if (word === undefined || !isCommonOpening(word) || /^(?!M\.)\p{Lu}\. \p{Lu}/u.test(name)) break
    const length = first?.[0].length ?? 0
    name = name.slice(length)
    cut += length
    const lowered = /^(?:\p{Ll}+[ '])+/u.exec(name)?.[0] ?? ''
    name = name.slice(lowered.length)
    cut += lowered.length
  }
  return { name, cut }
}

export function isCommonOpening(word: string): boolean {
  return commonOpenings.has(foldText(word).replace(/[.']$/, ''))
}

/** True when what looks like a name opens, its article aside, with a word that any sentence may open with. */
export function opensCommonly(name: string): boolean {
  const bare = name.replace(/^(?:L'|Le |La |Les |Un |Une |Des )(?=\p{Lu})/u, '')
  return isCommonOpening(bare.split(/[ '-]/)[0] ?? '')
}

/**
 * « quelque part entre Pinocchio et Buster Keaton », « un peu de Prévert »: names that culture lends to a comparison and that
 * credit nobody. `before` is folded and ends at the name.
 */
export function isAllusion(before: string): boolean {
  return allusion.test(before)
}

const allusion = new RegExp(
  `(?<![\\p{L}-])(?:${[
    'entre (?:[^.;:!?\\n]{2,40} et )?',
    "(?:un peu|beaucoup|un brin|une touche|une pincee|un soupcon|un zeste|une once|quelque chose|un air|des airs|un petit air|des accents|l'ombre|le fantome|il y a|c'est)(?: du (?:grand|jeune|vieux|bon)|,? (?:de |d'|du ))",
    "(?:facon|a la maniere|dans la lignee|dans l'esprit|dans la veine|cousin\\p{L}*|petit-?fils|petite-?fille|heritier\\p{L}*|digne\\p{L}*|loin|proche|non loin) (?:de |d'|du |des |d'une? )(?:(?:grand|jeune|vieux|petit|vrai|nouveau|nouvelle) )?",
    'comme chez (?:le |la |les )?',
    '(?:comme|telle?s?|en|ainsi qu.|sorte d.|espece d.|croisement entre) une? (?:(?:grand|jeune|vieux|petit|vrai|nouveau|nouvelle) )?',
    "(?:version|genre|facon) (?:d'une? )?",
    '(?:rappell?e(?:nt)?|evoque(?:nt)?|convoque(?:nt)?) ',
    "(?:on pense|on songe|fai[ts]? penser|font penser|ressemble(?:nt)?|n'en deplaise|(?:un )?clin d'(?:oe|œ)il)(?: parfois| souvent| aussi| un peu| beaucoup)? (?:a|aux?) (?:la |l')?",
    "(?:croirait|croit|croirions|dirait) (?:chez |dans |voir |entendre |lire |du |de |d')",
    "comme (?:disait|dit|dirait|aurait dit|ecrivait|l'a dit|l'ecrivait|le disait|chantait|chante) ",
    '(?:lu|relu|vu tous les|connaitre|aime) ',
    "(?:dans|sorti\\p{L}* d['e]) ?(?:un|une|les|l'univers|un) ?(?:film|roman|tableau|toile|chanson|conte|fable|poeme|page)?s? (?:de |d')",
  ].join('|')})(?:[^.;:!?\\n]{2,30}(?:,| et| ou) (?:de |d'|du |a |chez )?)?$`,
  'u',
)

/** Characters whom everybody knows: « Don Giovanni lui-même en perdrait son catalogue » credits nobody. */
const ofCulture =
  /^(?:don (?:giovanni|juan|quichotte|camillo)|sancho pan[cç]a|reine (?:de la nuit|de coeur|rouge|des neiges)|petit (?:prince|poucet|chaperon rouge|chaperon)|peter pan|capitaine (?:crochet|nemo|haddock|fracasse)|fee (?:clochette|carabosse)|cyrano(?: de bergerac)?|robin des bois|mary poppins|sherlock holmes|docteur (?:watson|jekyll|knock)|robinson crusoe|monte-cristo|jean valjean|madame bovary|emma bovary|oncle vania|mere (?:courage|ubu)|pere (?:ubu|noel|fouettard|goriot)|barbe[- ]bleue|chat botte|marquis de carabas|belle au bois dormant|lady macbeth|roi lear|roi soleil|roi arthur|romeo et juliette|tristan et yseut|orphee et eurydice|adam et eve|laurel et hardy|tintin et milou|king kong|james bond|monsieur (?:jourdain|hulot|loyal|seguin)|mona lisa|joconde|tour eiffel|jeanne d'arc|mille et une nuits|bible|odyssee|iliade|divine comedie|comedie humaine|fables?|temps retrouve|misere du monde|sisyphe|figaro|casse-noisette|barbe-bleue|moyen age)$/

/** True of a folded name, its article aside, that is everybody's. */
export function isOfCulture(folded: string): boolean {
  return ofCulture.test(folded.replace(/^(?:le |la |les |l')/, ''))
}
