import { monthsFolded, weekdaysWritten } from '../../../text/index.ts'

/**
 * Names that any French text may say with their capital and that no record has to hold: lands, waters, feasts, institutions, ages
 * of history, the repertoire, what is made a person of. Folded, without article.
 */
const names = new Set(
  [
    // lands, waters, heights, sides of the sky
    'afrique|amerique|ameriques|asie|europe|oceanie|antarctique|arctique|orient|occident|nord|sud|est|ouest|midi|haut|bas|hexagone|metropole|outre-mer|mediterranee|atlantique|pacifique|manche|baltique|caspienne|adriatique|egee|rhin|danube|nil|gange|mississippi|amazone|amazonie|nevada|texas|californie|sahara|siberie|balkans|antilles|caraibes|maghreb|levant|equateur|tropiques|pole|himalaya|everest|vesuve|etna',
    'france|allemagne|angleterre|ecosse|irlande|espagne|italie|grece|turquie|russie|ukraine|pologne|hongrie|roumanie|bulgarie|serbie|croatie|autriche|suisse|belgique|hollande|suede|norvege|finlande|islande|portugal|danemark|maroc|senegal|mali|chine|inde|coree|japon|iran|irak|syrie|liban|palestine|israel|egypte|algerie|tunisie|libye|argentine|bolivie|colombie|chili|perou|bresil|mexique|canada|quebec|vietnam|congo|cameroun|australie',
    // regions and departments, rivers and heights of France
    "bretagne|normandie|alsace|lorraine|bourgogne|champagne|champagne-ardenne|provence|corse|gascogne|savoie|haute-savoie|auvergne|picardie|flandre|flandres|occitanie|aquitaine|nouvelle-aquitaine|limousin|poitou|anjou|touraine|berry|perche|maine|saintonge|quercy|rouergue|roussillon|languedoc|bearn|pays|dauphine|forez|morvan|bocage|vexin|beauce|brie|larzac|sologne|camargue|luberon|vercors|chartreuse|beaujolais|franche-comte|ile-de-france|grand est|hauts-de-france|ain|aisne|allier|ardeche|ardennes|ariege|aube|aude|aveyron|calvados|cantal|charente|charente-maritime|cher|correze|creuse|dordogne|doubs|drome|eure|eure-et-loir|finistere|gard|garonne|haute-garonne|gers|gironde|herault|ille-et-vilaine|indre|isere|jura|haut-jura|landes|loir-et-cher|loire|haute-loire|loire-atlantique|loiret|lot|lozere|maine-et-loire|marne|haute-marne|mayenne|meurthe-et-moselle|meuse|morbihan|moselle|nievre|oise|orne|pas-de-calais|puy-de-dome|rhone|saone|sarthe|seine|seine-maritime|seine-saint-denis|deux-sevres|somme|tarn|var|vaucluse|vendee|vienne|haute-vienne|vosges|yonne|essonne|yvelines|val-de-marne|val-d'oise|alpes|pyrenees|cevennes|massif|cotentin|mont",
    'catalogne|andalousie|toscane|sicile|sardaigne|crete|boheme|baviere|prusse|lombardie|venetie|galice|castille|moravie|silesie|transylvanie|wallonie|hainaut|brabant|hesbaye|condroz|borinage|gaume|valais|lavaux|emmental|tessin|grisons|estrie|mauricie|monteregie|laurentides|gaspesie|charlevoix|saguenay|abitibi|outaouais|lanaudiere|beauce|acadie',
    // feasts, days, ages
    'noel|paques|pentecote|toussaint|ascension|assomption|epiphanie|chandeleur|careme|carnaval|avent|halloween|ramadan|saint-sylvestre|saint-valentin|saint-jean|saint-nicolas|mardi gras',
    `${weekdaysWritten}|lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches|${monthsFolded}`,
    // institutions and those who stand for them
    'etat|republique|nation|ville|mairie|region|departement|commune|prefecture|ministere|ministre|president|presidente|senat|assemblee|parlement|constitution|academie|education nationale|culture|universite|union|onu|unesco|drac|adami|spedidam|sacem|sacd|onda|cnm|ehpad|conseil|rectorat|maire|prefet|prefete|proviseur|proviseure|directeur|directrice|roi|reine|empereur|imperatrice|prince|princesse|comte|comtesse|marquis|marquise|duc|duchesse|baron|baronne|chevalier|marechal|marechale|general|pape|secu|web|net|internet|pass|off|in|festival|amis|amies',
    // history and belief
    'histoire|antiquite|moyen|renaissance|revolution|empire|restauration|liberation|resistance|occupation|shoah|guerre|grande guerre|premiere|seconde|front|lumieres|ancien|belle epoque|annees|terreur|fronde|dieu|diable|vierge|christ|messie|bible|coran|torah|evangile|apocalypse|genese|deluge|enfer|enfers|paradis|purgatoire|olympe|styx|graal|eden|terre|lune|soleil|ciel|univers|venus|jupiter|saturne|voie lactee|grande ourse|petite ourse|passion',
    // what is made a person of
    'homme|hommes|femme|femmes|humanite|nature|mort|vie|amour|temps|destin|fortune|justice|verite|raison|folie|nuit|jour|hiver|printemps|automne|ete|liberte|egalite|fraternite|patrie|beaute|art|arts|autre|autres|ame|esprit|loi|peuple|memoire|oubli|silence|poesie|musique|theatre|danse|jazz|rock',
    // the repertoire: who is played, read and quoted everywhere, and whom they made
    'shakespeare|moliere|racine|corneille|marivaux|beaumarchais|musset|hugo|rostand|feydeau|labiche|courteline|jarry|claudel|giraudoux|anouilh|cocteau|ionesco|beckett|genet|sartre|camus|duras|koltes|lagarce|brecht|buchner|kleist|schiller|goethe|ibsen|strindberg|tchekhov|gogol|dostoievski|tolstoi|pirandello|goldoni|lorca|calderon|cervantes|sophocle|euripide|eschyle|aristophane|homere|ovide|virgile|dante|rabelais|montaigne|la fontaine|perrault|grimm|andersen|voltaire|diderot|rousseau|balzac|flaubert|maupassant|zola|proust|baudelaire|rimbaud|verlaine|apollinaire|prevert|queneau|perec|kafka|rilke|joyce|woolf|poe|melville|dickens|austen|colette|desnos|aragon|eluard|char|michaux|boileau',
    'bach|vivaldi|haendel|handel|purcell|rameau|lully|couperin|charpentier|monteverdi|scarlatti|haydn|mozart|beethoven|schubert|schumann|mendelssohn|chopin|liszt|brahms|berlioz|gounod|bizet|offenbach|saint-saens|faure|debussy|ravel|satie|poulenc|messiaen|verdi|rossini|bellini|donizetti|puccini|wagner|mahler|bruckner|strauss|dvorak|smetana|janacek|bartok|stravinsky|prokofiev|chostakovitch|tchaikovski|rachmaninov|moussorgski|gershwin|bernstein|glass|reich|piazzolla|trenet|brassens|brel|barbara|ferre|piaf|callas|newton|einstein|darwin|galilee|copernic|archimede|pythagore|freud|platon|socrate|descartes|spinoza|bowie|coltrane|ellington|django|chaplin|buster|keaton|tati|fellini|hitchcock|melies|bausch|bejart|nijinski|calder|picasso|matisse|magritte|chagall|hopper|zouc|devos|coluche|guignol|pierrot|arlequin|colombine|charlot|hamlet|othello|macbeth|phedre|andromaque|antigone|electre|medee|oedipe|ulysse|penelope|orphee|eurydice|icare|sisyphe|promethee|faust|carmen|tosca|traviata|boheme|figaro|don|tartuffe|scapin|misanthrope|avare|harpagon|cid|cyrano|romeo|juliette|quichotte|sancho|alice|pinocchio|peter|gavroche|cosette|emma|bartleby|godot|ubu|berma|requiem|stabat|magnificat|gloria|ave|messe|symphonie|neuvieme',
    'joconde|marseillaise|internationale|titanic|concorde|tour|coupe|mondial|jeux|euro|bac|brevet|smic|covid|premier|second|meilleur|master|mille|trente glorieuses',
  ]
    .join('|')
    .split('|'),
)

/** Institutions that every town has: alone they name none of them. */
const everywhere =
  /^(?:opera|opera-comique|conservatoire|ballet|centre|beaux-arts|theatre|hotel-de-ville|champ-de-foire|eglise|ecole|college|lycee|gare|poste|hopital|musee|mediatheque|bibliotheque|cinema|stade|piscine|gymnase|office|caf|cpam|crous|mjc|msa|fetes|an|nouvel an|jour de l'an|grande ourse|petite ourse)$/
/** « XVIIIe », « XXIe siècle ». */
const century = /^[xvi]+e(?: siecle)?$/

/** True of a folded name that is everybody's, by itself or by the word that opens it (« Région Occitanie », « Ville de Nantes »). */
export function isOfTheWorld(folded: string): boolean {
  return names.has(folded) || names.has(folded.split(' ')[0] ?? '') || everywhere.test(folded) || century.test(folded)
}

/** True of several words that are everybody's name as they stand: « grande ourse », « moyen orient ». */
export function isWholeOfTheWorld(folded: string): boolean {
  const bare = folded.replace(/^(?:l[ea]s? |l')/, '')
  return / /.test(bare) && names.has(bare)
}

const inhabitants =
  /^(?:les|la|le|un|une|des) \p{L}+(?:ois|oise|oises|ais|aise|aises|iens?|iennes?|ains?|aines?|eens?|eennes?)$|^(?:les?|la|une?|des) (?:allemande?s?|espagnole?s?|flamande?s?|belges?|suisses?|russes?|corses?|basques?|breton(?:ne)?s?|turcs?|grecs?|arabes?|tcheques?|serbes?|balkans|alpes|pyrenees|vosges|antilles|ardennes|landes)$/u

/** « les Sétois », « la Nantaise », with their article, folded. */
export function isInhabitant(folded: string): boolean {
  return inhabitants.test(folded)
}
