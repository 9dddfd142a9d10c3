/** French-speaking towns with a stage, folded: enough to see a town where no preposition announces it. */
const towns = new Set(
  `bruxelles|liege|namur|mons|charleroi|tournai|verviers|louvain-la-neuve|ixelles|schaerbeek|molenbeek|anderlecht|arlon|bastogne|dinant|wavre|nivelles|la louviere|mouscron|geneve|lausanne|fribourg|neuchatel|sion|vevey|montreux|nyon|yverdon|la chaux-de-fonds|delemont|bienne|martigny|sierre|morges|carouge|meyrin|montreal|gatineau|sherbrooke|trois-rivieres|longueuil|saguenay|rimouski|moncton|luxembourg|esch-sur-alzette|monaco|papeete|noumea|cayenne|fort-de-france|pointe-a-pitre|basse-terre|mamoudzou|le tampon|agen|aix-en-provence|ajaccio|albertville|albi|alencon|ales|alfortville|amiens|angers|anglet|angouleme|annecy|annemasse|annonay|antibes|antony|arcachon|argenteuil|arles|armentieres|arras|aubagne|aubenas|aubervilliers|aubusson|auch|aulnay-sous-bois|auray|aurillac|autun|auxerre|avignon|avranches|bagneux|bagnolet|bar-le-duc|bastia|bayeux|bayonne|beaune|beauvais|belfort|bergerac|besancon|bethune|beziers|biarritz|blagnac|blois|bobigny|bordeaux|boulogne-billancourt|boulogne-sur-mer|bourg-en-bresse|bourges|bourgoin-jallieu|bressuire|brest|bretigny-sur-orge|briancon|brive-la-gaillarde|bron|bruxelles|caen|cahors|calais|caluire-et-cuire|cambrai|cannes|carcassonne|carpentras|castres|cavaillon|cergy|chalon-sur-saone|chalons-en-champagne|chambery|champigny-sur-marne|charleville-mezieres|charleroi|chartres|chateauroux|chateau-thierry|chateauvallon|chatellerault|chatillon|chatou|chaumont|chelles|cherbourg|cholet|choisy-le-roi|clamart|clermont-ferrand|clichy|cognac|colmar|colombes|compiegne|concarneau|corbeil-essonnes|cormeilles|courbevoie|creil|creteil|dax|deauville|decines|dieppe|digne-les-bains|dijon|dinan|dole|douai|douarnenez|draguignan|dreux|dunkerque|elbeuf|epernay|epinal|evreux|evry|fecamp|figeac|firminy|flers|foix|fontainebleau|fontenay-sous-bois|forbach|fougeres|frejus|frouard|gap|gennevilliers|geneve|givors|grasse|grenoble|grigny|gueret|guingamp|guyancourt|haguenau|herblay|hyeres|istres|ivry-sur-seine|joue-les-tours|kourou|lannion|laon|lausanne|laval|lens|libourne|liege|lievin|lille|limoges|limoux|lisieux|lons-le-saunier|lorient|loudeac|lourdes|luneville|lyon|macon|malakoff|manosque|marmande|marseille|martigues|massy|maubeuge|mayenne|meaux|melun|mende|menton|metz|meudon|meylan|millau|mons|mont-de-marsan|montargis|montauban|montbeliard|montbrison|montelimar|montlucon|montpellier|montreuil|montrouge|morlaix|moulins|mulhouse|namur|nancy|nanterre|nantes|narbonne|neuchatel|nevers|nice|nimes|niort|noisiel|noisy-le-grand|noisy-le-sec|noyon|orange|orleans|orly|orthez|oullins|oyonnax|palaiseau|pantin|paris|pau|perigueux|perpignan|pessac|poissy|poitiers|pontarlier|pontault-combault|pontivy|pontoise|privas|quimper|quimperle|rambouillet|redon|reims|rennes|reze|rillieux-la-pape|roanne|rochefort|rodez|romainville|romans|roubaix|rouen|royan|rueil-malmaison|rungis|sable-sur-sarthe|saint-brieuc|saint-claude|saint-cloud|saint-denis|saint-die|saint-etienne|saint-gaudens|saint-germain-en-laye|saint-herblain|saint-lo|saint-louis|saint-malo|saint-maur|saint-medard|saint-nazaire|saint-omer|saint-ouen|saint-priest|saint-quentin|saintes|salon-de-provence|sarcelles|sarlat|sarrebourg|sarreguemines|sartrouville|saumur|sceaux|sedan|selestat|senlis|sens|sete|sevran|sevres|sochaux|soissons|strasbourg|suresnes|tarbes|thionville|thonon-les-bains|thouars|tinqueux|toulon|toulouse|tourcoing|tours|tremblay-en-france|troyes|tulle|uzes|valence|valenciennes|vandoeuvre|vannes|vanves|vaulx-en-velin|velizy|vendome|venissieux|verdun|vernon|versailles|vesoul|vichy|vienne|vierzon|villefontaine|villefranche-sur-saone|villejuif|villeneuve-d'ascq|villeurbanne|vincennes|vire|vitre|vitrolles|vitry-sur-seine|voiron|la rochelle|la roche-sur-yon|la courneuve|la ciotat|la seyne|le havre|le mans|le puy|le creusot|le blanc-mesnil|les lilas|les ulis|les mureaux|havre|mans|puy|lilas|ulis|mureaux|creusot`.split(
    '|',
  ),
)
/** Names that are as often something else (a date, a first name, an orange): they need a preposition. */
const ambiguous = new Set([
  'sion',
  'mons',
  'luxembourg',
  'fribourg',
  'orange',
  'vienne',
  'valence',
  'tours',
  'sens',
  'nice',
  'lens',
  'gap',
  'vire',
  'mende',
  'dole',
  'laval',
  'orly',
  'puy',
  'mans',
  'autun',
  'romans',
  'moulins',
  'die',
  'foix',
  'laon',
  'brest',
  'vernon',
  'albi',
  'saint-louis',
  'saint-denis',
  'saint-claude',
  'saint-cloud',
  'saint-germain-en-laye',
  'chaumont',
  'figeac',
  'bron',
  'auch',
  'dreux',
  'meaux',
  'melun',
  'menton',
  'metz',
])

/** True for the folded name of a town, where its place in the text says that it is one. */
export function isTownName(folded: string): boolean {
  return towns.has(folded)
}

/** True for the folded name of a town that can be told from a common word. */
export function isTown(folded: string): boolean {
  return towns.has(folded) && !ambiguous.has(folded)
}
