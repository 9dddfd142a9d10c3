import { monthsWritten } from '../../../text/index.ts'

/** Shapes by which a text names a place that no record has to hold. */

const tail =
  "(?: (?:de la |de l'|de |du |des |d'|la |le |les |l'|en |sur |à |aux? )*(?:d'|l')?(?:\\p{Lu}[\\p{L}\\d'-]*|\\d{1,2}(?= ?(?:[.,;:)!?\\n]|$)| d(?:e la|e l'|u|es|e L['ea]))))"

/** « Salle des glaces », « Cour d'honneur »: a name in lower case after a head that wears its capital. */
const lowerTail = "(?: (?:de la |de l'|des |du |d'|aux? )\\p{Ll}{3,})"

/** First words of venues. */
export const venueHeads =
  "Théâtre|THÉÂTRE|Théatre|Espace|Centre (?:d'art|des arts)|Centre|Maison|Opéra|Auditorium|Zénith|Comédie|Cirque|Palais|Château|Église|Chapelle|Abbaye|Cathédrale|Halles?|Grange|Cité|Conservatoire|Médiathèque|Philharmonie|Pavillon|Manufacture|Usine|Friche|Fabrique|Ferme|Scène nationale|Scène conventionnelle|Abbatiale|Collégiale|Basilique|Kursaal|Gymnase|Parc|Domaine|Jardins?|Entrepôt|Hangar|Comptoir|Café|Kiosque|Foyer|Cour|Plaine|Esplanade|Arènes|Amphithéâtre|Tannerie|Filature|Verrerie|Forges?|Antre|Atelier|Pôle|Quai|Arsenal|Forum|Carré|Dôme|Lavoir|Moulin|Cinéma|Café-théâtre|Cabaret|Casino|Salle des fêtes|Salle polyvalente|Musée|Bibliothèque|Manège|Péniche|Corderie|Sucrerie|Minoterie|Distillerie|Brasserie|Briqueterie|Fonderie|Poudrière"

/** What tells one hall of a house from another: its colour, shape, storey, side. */
export const hallAdjectives =
  "(?:bleue?|rouge|noire?|verte?|blanche?|grise?|jaune|rose|orange|dorée?|ronde?|carrée?|ovale|haute?|basse?|voûtée?|flottante?|supérieure?|inférieure?|sèche|neuve?|nouvelle|ancienne|principale?|centrale?|nord|sud|est|ouest|modulable|polyvalente?|couverte?|vitrée?|panoramique|historique|d'en (?:bas|haut)|du (?:bas|haut|fond)|à l'italienne|d'honneur)"

/** What may stand before a place’s name. */
export const size = '(?:Grande?|Petite?|Haute?|Basse?|Vieux|Vieille|Nouveau|Nouvelle|Ancienne?)'

/** First words of halls. */
export const hallHeads =
  'Grande Halle|Grande halle|Grande salle|Petite salle|Grande Salle|Petite Salle|Salle|Petite scène|Petite Scène|Grande scène|Grande Scène|Scène|Studio|Galerie|Verrière|Foyer|Plateau|Atelier|Chapiteau|Nef|Rotonde|Orangerie|Amphithéâtre|Auditorium|Cave|Chaufferie|Hall|Cour|Jardin|Petit théâtre|Petit Théâtre|Grand théâtre|Grand Théâtre|Salon|Loge|Grenier|Crypte|Cloître|Coupole|Tente|Club|Boîte noire|Black Box|Pelouse|Prairie|Clairière|Esplanade|Parvis|Préau|Patio|Terrasse|Mezzanine|Véranda|Serre|Sellerie|Écuries?|Manège|Étable|Bergerie|Pressoir|Cellier|Chai|Réfectoire|Dortoir|Hangar|Dock|Soute|Cale|Kiosque|Belvédère|Hémicycle|Amphi|Arènes?|Péristyle|Caveau|Piste|Nef|Corbeille|Cube|Bulle|Tréteaux?|Boulodrome|Cocon|Cabaret|Carrière|Yourte|Aire|Grange|Annexe|Comptoir|Arrière-[Ss]alle|Arrière-[Bb]outique|Arrière-[Cc]our|Pont|Forge|Arche|Parquet|Fosse|Chapelle|Jauge|Halle|Pavillon|Foyer-[Bb]ar|Carré|Fournaise|Lanterne|Belvédère|Souterrain|Caserne|Sacristie|Alcôve|Tourelle|Péniche|Cantine|Blackbox'

/** What a public house of culture is, between its first word and its name: « Espace culturel des Remparts ». */
const sort =
  '(?: (?:culturel|socioculturel|social|rural|municipal|communal|intercommunal|départemental|régional|national|polyvalent|artistique|dramatique|chorégraphique|lyrique|associatif|populaire|paroissial|musical|rural|intergénérationnel|international|universitaire|circassien|forain|équestre|itinérant|éphémère|couvert|ancien|neuf|vieux|bleu|rouge|noir|vert|blanc|jaune|gris|rond|carré)(?:ne|le|e)?| en (?:dur|bois|pierre|plein air)| des arts| des fêtes| du peuple){0,2}'

/** A venue by its first word. */
export const venueShape = new RegExp(
  `(?<![\\p{L}-])(?:(?:Grande?|Petite?|Vieux|Vieille|Nouveau|Nouvelle|Ancienne?) )?(?:${venueHeads})${sort}(?:${tail}{1,5}| de \\p{Ll}{3,}${tail}{1,3}|${lowerTail}(?:${tail}{1,3}|(?= ?[.,;:!?)\\n·|–—-]| ?$| (?:(?:vous|nous) )?(?:accueille|reçoit|réserve|propose|présente|programme|ouvre|invite|affiche|attend)(?![\\p{L}]))))|(?<![\\p{L}-])\\p{Lu}\\p{L}+-[Tt]héâtre(?![\\p{L}-])`,
  'gu',
)

/** A hall by its first word. */
export const hallShape = new RegExp(
  `(?<![\\p{L}-])(?:${size} )?(?:${hallHeads})(?:${tail}{1,3}|${lowerTail}(?= ?[.,;:!?)\\n·|–—-]| ?$)|(?= ?[.,;:!?)\\n]| ?$| à| le| de | du| les|\\s[·|–—/-]))`,
  'gu',
)

/** After « dans la », or after an hour or a date and a comma, a capitalised word is a place. */
export const slot = new RegExp(
  String.raw`(?:\bdans (?:la |le |les |l'|notre )|(?:\d ?h(?: ?\d\d)?|:\d\d|midi|${monthsWritten}|\d{4})\)?\s?[,·|–—-] (?:à la |au |à l'|en |dans la )?|📍 ?|[Ll]ieu(?: de représentation)? ?: ?|[Ss]alle ?: ?)(\p{Lu}[\p{L}'-]+(?: (?:(?:de la |de l'|de |du |des |d'|la |le |l'))?\p{Lu}[\p{L}'-]+| (?:salle|scène|principale|théâtre|noire|rouge|bleue|verte|blanche))*)`,
  'gu',
)

/** « en salle Béjart », « à la bibliothèque Colette-Magny »: after a preposition of place, a common noun of place and its name. */
const lowerHalls = '(?:(?:petite|grande) )?(?:salle|studio|plateau|scène|galerie|nef|cave)'

const lowerVenues =
  '(?:bibliothèque|médiathèque|église|chapelle|abbatiale|abbaye|gymnase|chapiteau|théâtre|espace|auditorium|halle|cinéma|conservatoire|château|opéra|cabaret|centre culturel|café|musée)'

const placed = (heads: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}-])(?:[àÀ] la |[àÀ] l'|[Aa]u |(?<!mises? )[Ee]n |[Dd]ans (?:la |le |l')|[Ss]ous (?:la |le |l'))(${heads}${tail}{1,3})`,
    'gu',
  )

/** Halls after a preposition, in lower case. */
export const placedHalls = placed(lowerHalls)

/** Venues likewise. */
export const placedVenues = placed(lowerVenues)

/** « salle Pleyel », wherever it stands. */
export const bareHalls = new RegExp(`(?<![\\p{L}-])((?:petite |grande )?(?:salle|studio)${tail}{1,3})`, 'gu')

/** « 19 h, halle au Blé »: after a mark of a listing. */
export const bareVenues = new RegExp(`(?<=[,·|–—-] )(${lowerVenues}${tail}{1,3})`, 'gu')

/** « à 21 h au Baratin ». */
export const afterHour =
  /\d ?h(?: ?\d\d)? (?:au|à la|à l'|sous le|dans la|dans le) ?(\p{Lu}[\p{L}'-]+(?: (?:(?:de la |de l'|de |du |des |d'))?\p{Lu}[\p{L}'-]+)*)/gu

/** Where a story goes, not where one plays. */
export const countries =
  /^(?:japon|portugal|bresil|canada|mexique|maroc|senegal|mali|danemark|chili|perou|vietnam|liban|quebec|congo|cameroun|nigeria|kenya|luxembourg|royaume|etats|pays|moyen|nord|sud|texas|caire|vatican)\b/

/** « Aux Tanzmatten, mardi 24 », « À la Coursive. »: a place opens the line and a mark closes it. */
export const leading =
  /(?:(?<=^|\n|[.!?•·|] )|(?<=^|\n))(?:À la |A la |À l'|A l'|Au |Aux )(\p{Lu}[\p{L}\d'-]+(?: (?:(?:de la |de l'|de |du |des |d')?\p{Lu}[\p{L}\d'-]*))*)(?= ?(?:[,.!|·:]|\n|$))/gu

/** « rendez-vous au TNS », « venez à la Filature ». */
export const meeting =
  /(?:[Rr]endez-vous|[Vv]enez|attend|attendons|retrouvez-nous|retrouve|joue|jouons|jouent|jouez|jouera|jouée?|joué|donnée?|présentée?|représentations?|affiche|accueillie?|soirée|programmée?|reprise|spectacle|installe|débarque|lieu|passe) (?:à la |au |à l'|aux |en |dans la |dans le |dans l'|sous le |sous la |sur la |sur le )(\p{Lu}[\p{L}\d'-]+(?: (?:(?:de la |de l'|de |du |des |d'|la |le |l'|aux? )?[\p{Lu}\d][\p{L}\d'-]*|(?:des|du|de la|d') ?\p{Ll}{3,}))*)/gu

/** « au Dôme », « à l'Embarcadère », « aux Tanzmatten »: one capitalised name after a contracted preposition. */
export const anyPlaced =
  /(?<!\p{L})(?:[Aa]u |[Aa]ux |[ÀàA] la |[Àà] l')(\p{Lu}[\p{L}\d'-]+(?: (?:(?:de la |de l'|de |du |des |d'|aux? )?\p{Lu}[\p{L}\d'-]*))*)(?![\p{L}-])/gu

/** « à la Maison de la culture de Gatineau »: a head that wears its capital within a sentence, and what it is for. */
export const housesOfUse =
  /(?<=(?<![\p{L}])(?:[Ll]a |[Ll]e |[Ll]'|[Aa]u |[Dd]u |[Dd]ans (?:un |une )))((?:Maison|Centre|Espace|Pôle|Cité|Palais|Halle|Domaine) (?:de la |de l'|des |du )\p{Ll}{4,})(?![\p{L}-])/gu

/** A town after a preposition. */
export const cities =
  /(?<!\p{L})(?:[àÀ] |(?:au|Au|aux|Aux) (?=Havre|Mans|Puy|Lilas|Creusot|Touquet|Blanc-Mesnil|Ulis|Mureaux)|(?:[Aa]u cœur|[Pp]rès|à deux pas|à côté|[Dd]u côté|[Dd]ans la ville|[Ll]a (?:[Vv]ille|[Cc]ommune|[Mm]unicipalité|[Mm]airie)) d(?:e |')|(?:fait|faire|fera) (?:danser|vibrer|rire|chanter|guincher|tanguer|trembler) |[Cc]ap sur |[Dd]irection |(?:[Éé]tape|[Dd]estination|[Vv]ille)(?: suivante| prochaine)? ?: ?|[Ee]n (?=Avignon|Arles)|(?<=^|[\s(])(?=\p{Lu}[\p{L}'-]+ \(\d\d\d?\)))((?:(?:La|Le|Les|L') ?)?\p{Lu}[\p{L}']+(?:-[\p{L}']+)*(?: \p{Lu}[\p{Ll}']+(?:-[\p{L}']+)*)?)/gu
