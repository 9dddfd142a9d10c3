/** What stands before a name, in messages to a box office. */
export const cues: readonly string[] = [
  "(?<!\\p{L})[Aa]u nom (?:de la famille|de|d[’'])",
  "(?<!\\p{L})[Jj]e (?:m[’']appelle|me nomme|suis)",
  '(?<!\\p{L})[Ll][a-z]* nom(?:mée?|s)? (?:est|sont)',
  '(?<!\\p{L})(?:[Nn]om|NOM|[Pp]rénom|PRÉNOM|PRENOM|[Cc]ontact|[Ss]pectateur|[Ss]pectatrice|[Aa]bonnée?|[Aa]cheteur|[Aa]cheteuse|[Cc]liente?)\\s*:',
  '(?<!\\p{L})(?:[Mm]on|[Mm]a|[Ss]on|[Ss]a|[Nn]otre|[Ll]eur|[Vv]otre) (?:fille|fils|mari|femme|épouse?|époux|compagnon|compagne|amie?|frère|sœur|soeur|mère|père|maman|papa|collègue|voisine?|cousine?|nièce|neveu|tante|oncle|conjointe?|petite?-fil(?:le|s)|grand-mère|grand-père|belle-mère|beau-père|enfant)',
  '(?<!\\p{L})(?:[Bb]onjour|[Bb]onsoir|[Cc]her|[Cc]hère|[Cc]hers|[Ss]alut|[Cc]oucou|[Mm]erci)',
  '(?<!\\p{L})(?:[Ff]amille|[Ss]ignée?|[Dd]e la part de|[Aa]ttention de)',
]

/** Given names that are words first: alone, they name nobody. */
export const wordsThatAreNames: ReadonlySet<string> = new Set(
  `pierre rose claire marine france aime aimee prune olive violette victoire ambre jade constance celeste clement clemence
  line noel olympe iris flora flore lily lila lola martin marie charlie luc alma axel blanche carole cyrille desire fleur franck
  guy hugo jean jordan justine louis lourdes maurin maxime mila nice olga paul reine rodrigue romain romane salome samson
  simon stella victor virgile yves berenice ariane didon antigone electre juliette romeo hamlet othello elvire agnes dorine
  tartuffe phedre andromaque medee carmen lucie colette camille dominique claude ondine helene iphigenie celimene alceste`.split(
    /\s+/u,
  ),
)

/** Words that often have a capital and name no person: openings of sentences, months, institutions, the trade's own. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `je j tu il elle on nous vous ils elles le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos
  votre vos leur leurs et ou mais donc or ni car si comme quand que qui quoi dont ou pour par avec sans sous sur dans en chez vers entre
  depuis pendant avant apres contre selon malgre jusque lors puis ensuite enfin ainsi aussi alors bien merci bonjour bonsoir cordialement
  salutations madame monsieur mesdames messieurs mademoiselle cher chere oui non ne pas plus tres trop peu tout toute tous toutes
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  theatre opera salle scene festival compagnie cie ville mairie rue avenue boulevard place quai ecole college lycee universite conservatoire
  centre maison association comite cinema musee mediatheque bibliotheque hotel hopital gare tribunal cour commission chambre conseil
  gouvernement etat republique ministere ministre president presidente article articles europe europeenne
  france paris lyon marseille paques toussaint ascension pentecote internet facebook instagram google brevo mailchimp pdf cse sms iban
  spectacle concert abonnement billet billets billetterie accueil direction programme saison service objet message date heure tarif prix
  je n c s qu est sont etait ont a ai avez avons peut pouvez voici voila il y afin suite concernant pouvoir serait auriez veuillez
  suisse belgique allemagne italie espagne portugal angleterre londres strasbourg bruxelles
  droit droits homme loi code police cabinet section partie annexe
  premier premiere second seconde deux trois quatre cinq six sept huit neuf dix no n° aucun aucune chaque certains plusieurs autre autres`.split(
    /\s+/u,
  ),
)

/** Given names borne in France that come from elsewhere, folded. From general knowledge, like those of `identity/`. */
export const givenNamesFromElsewhere: ReadonlySet<string> = new Set(
  `abdel abdallah abderrahmane abdoulaye adama adil ahmed aicha aissatou akira alessandro alessia alfonso ali alioune amadou amal amar
  amina aminata amine amir amira ana anastasia anders andrei andrzej angela angelo anita anja ann anton antonia antonio arjun asma
  assia astou awa aya aylin ayoub aziz barbara bartosz beatriz bilal bjorn boubacar boris brahim brenda brian bruna carla carlos
  carmelo catalina catarina chen chiara cristina cristian cristiano daniela dario deborah dimitri djamila djibril dmitri dolores donald
  driss duarte dylan edward eduardo ekaterina elif elizabeth emily emma emre enrique erik erika ernesto esra eva ewa fatiha fatma
  fatou fatoumata felipe fernanda fernando filipe filippo flavia francesca francesco franz fred frida fumiko galina george gianni
  giorgio giovanni giulia giuseppe gloria graham greta gretel guillermo gunther habib hakim halima hamid hamza hana hans haruki hassan
  hatice heidi heinrich helga henrik hicham houda hussein idrissa igor ilias ilona imane imen ines ingrid inga irina isabel isabella
  ismael ivan jack jaime jakob james jamila jan jana janet javier jens jessica jill jim joan joana joao joaquim john johann jorge joshua
  joyce juan judy jurgen kader kaori karen karima karl katarzyna kate katia kelly ken kenji kenza khadija khadidja khaled klaus
  koffi konrad kurt kwame lamine larissa lars latifa laszlo laura leonardo leyla li linda lorenzo lorraine lucia ludmila luigi luis
  luisa lukas maciej magdalena magnus mahmoud malika mamadou manuel manuela marco margaret mariam mariama mariana mario mark marta
  mary mateus matteo mehdi mehmet mei mercedes michael michel michal miguel mike mimoun mina mira miriam moha mona moussa mourad
  mustafa mustapha nabil nabila nacer nadir najat nancy nassim natalia natasha nawel nelson ngoc nguyen nikolai nina noriko nour oksana
  olena oleg omar ornella oumar ousmane paloma pamela paolo paulo patricia pedro peter petra philip pia piotr qiang rachid rachida rafael
  rahma raisa rajesh ralph ramon rashid rebeca renata ricardo riccardo rita roberto rodrigo rolf ronald rosario ruben ruth ryan
  sadia said saida salah salima salma samir samira samuel sanae sandro sara sergei sergio sharon shirin sibel silvia simao sofiane
  soledad soraya souad soumaya stefan stefano steven sunil susan svetlana sven tamara tania tarek tatiana teresa thi thomas tiago
  tomasz toni tran ulrich umut valentina vera veronica victor viktor vincenzo vladimir walid walter wei wiktor william wolfgang yacine yan
  yara yasin yasmin yassin yassine ying youssef youssouf yuki yulia yusuf zahra zeynep zineb zoran zohra`.split(/\s+/u),
)
