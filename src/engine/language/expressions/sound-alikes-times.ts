/** Wrong wordings and the right one: temps and tant, voix and voie, prêt and près… */
export const soundAlikesSecond = `
tâche {de naissance|de sang|de vin|de café|d’encre|de chocolat|de graisse|de rousseur|de couleur|d’huile} → tache {1}
tâches {de naissance|de sang|de vin|de café|d’encre|de chocolat|de graisse|de rousseur|de couleur|d’huile|solaires} → taches {1}
{se tuer à la|une lourde|une rude|la lourde|quelle|noble|dure|à la} tache {ingrate|de|qui} → {1} tâche {2}
{sa|votre|notre|leur|ma} tache {est de|consiste|consistait|se résume} → {1} tâche {2}
tache {ardue|ingrate|ménagère|quotidienne|immense} → tâche {1}
taches {ardues|difficiles|ingrates|ménagères|quotidiennes|administratives} → tâches {1}
se tuer à la tache → se tuer à la tâche
{tan|tans|tend|tends} {pis|mieux|que|d’autres|soit} → tant {2}
{tan|tans|temps} {pis|mieux} → tant {2}
temps soit peu → tant soit peu
un temps soit peu → un tant soit peu
en temps {qu’|que} {un|une|artiste|spectateur|comédien|directeur|responsable} → en tant {1} {2}
{depuis|avec le|la nuit des|au bon vieux|à plein|de tout|de tous|entre|gain de|perte de|signe des|il est|le bon|au fil du|hors du} {tant|tans|tan} → {1} temps
la nuit des {tan|tant|tans} → la nuit des temps
de {tant} en {tant|temps} → de temps en temps
de temps en {tant} → de temps en temps
à {plein|mi-} tant → à {1} temps
{le|les|du|ces|un} tant {libre|libres|présent|passé|perdu|de travail|ont} → {1} temps {2}
{après|avec} temps {de|d’} {souffrance|efforts|années|travail|amour} → {1} tant {2} {3}
{tête} {contre} tète → tête {2} tête
{la|en|de|sa|à la|ma|ta|leur|forte|une|par|perdre la|mal de|cette} tète → {1} tête
tète {de liste|d’affiche|haute|à tête|basse|nue|brûlée} → tête {1}
tètes {d’affiche|blondes|couronnées} → têtes {1}
{à|a} {tord|tords|torr|tors} → à tort
{avoir|ai|as|a|avez|ont|avait|avais|donner|donne} {tord|tors|tords} → {1} tort
à {tort|tords|tord} et à {travers|raison} → à tort et à {2}
bon {vain|vint|vingt} → bon vin
{verre|bouteille|caviste|dégustation} de {vain|vint|vingt} → {1} de vin
en vin → en vain
{vent|van} {et marée|et marées|debout} → vent {2}
{vers|ver|vert} {à soie|de terre|luisant} → ver {2}
tirer les {verts|verres|vers} du {né|nez} → tirer les vers du nez
{plafond|verre|paroi|mur|toit|paroi} de {ver|vers|vert} → {1} de verre
{boire|prendre|offrir|bois|bu|lever|autour d’|servir} un {ver|vers|vert} → {1} un verre
autour d’un {ver|vers|vert} → autour d’un verre
{verts|verres|ver} {alexandrins|libres|blancs|classiques} → vers {2}
{écrit|écrite|écrits|écrites|pièce|comédie|tragédie|drame|conte|roman} en {verts|verres|vert} → {1} en vers
{ver|vert|verre} {la fin|lui|elle|eux|le haut|le bas|l’avant|l’infini|l’âge|la Russie|le nord|la lumière} → vers {2}
signe de {vis|vit} → signe de vie
{à vis} {éternelle|d’artiste} → à vie {2}
à voie {basse|haute} → à voix {1}
à {haute|basse|vive|pleine|mi} voie → à {1} voix
de vive {voie|vois|voit} → de vive voix
{extinction|timbre|éclats|portée|travail|éclat|écho} de {voie} → {1} de voix
{voix} {d’eau|sans issue|rapide|interdite|de recours|ferroviaire|piétonne|cyclable|navigable} → voie {2}
{sur|en|par|à} {la bonne|bonne|mauvaise} voix → {1} {2} voie
en {bonne} voix → en {1} voie
par {voix} {de|d’} {presse|affichage|conséquence|mer} → par voie {2} {3}
pays en {voix} de → pays en voie de
{en|par la} voie {off} → {1} voix {2}
voie {off|de tête|de poitrine|d’ange|rauque|grave|chantée|parlée|féminine|masculine} → voix {1}
bon an {malin} → bon an mal an
bon {en} mal {en} → bon an mal an
de {plain|plaint} pied → de plain-pied
en {plaine|pleins|pleine} air → en plein air
en plaine {forme|nature|mer|lumière|nuit|ville} → en pleine {1}
{à|a} plaine {dents|voix|vitesse|mains} → à pleine {2}
{faire|fait} le plain → {1} le plein
mettre à {nue} → mettre à nu
à l’{œil nue} → à l’œil nu
{dans|de} la {compagne} {environnante|anglaise|normande} → {1} la campagne {3}
{partir|vivre|maison|vacances|habiter|habite|vit} à la compagne → {1} à la campagne
campagne de {vie|voyage|route} → compagne de {1}
vie {acétique} → vie ascétique
faire {table} {rases} → faire table rase
avoir {accès} de → avoir {1} de
{un|son|l’|d’} {axé|axés} {à|aux|au} → {1} accès {3}
de {guère} lasse → de guerre lasse
nom de {guère} → nom de guerre
{foret|forets} {vierge|tropicale|domaniale|amazonienne} → forêt {2}
en {pour parler|pourparler} → en pourparlers
{affaire} {étrangère|étrangères} → affaires étrangères
chiffre d’affaire → chiffre d’affaires
chiffres d’affaire → chiffres d’affaires
homme d’affaire → homme d’affaires
femme d’affaire → femme d’affaires
hommes d’affaire → hommes d’affaires
frère d’arme → frère d’armes
frères d’arme → frères d’armes
pâté de maison → pâté de maisons
salle de bain {public} → salle de bains {1}
points de suspensions → points de suspension
{jeu|jeux} de société {s} → {1} de société
concours de circonstance → concours de circonstances
faisceau de présomption → faisceau de présomptions
distributeur de billet → distributeur de billets
cage d’escaliers → cage d’escalier
{aller|vient|va|venir|allés|allées|partir|venus|venu} à pieds → {1} à pied
rester en contacts → rester en contact
fait plaisirs → fait plaisir
faire plaisirs → faire plaisir
{une|la|cette} {gente} {masculine|féminine} → {1} gent {3}
fois pour {toute|tous} → fois pour toutes
entre autre {choses|chose} → entre autres choses
{, entre|(entre} autre → {1} autres
et bien d’autre → et bien d’autres
{de toute|de toutes} {façons|façon} → de toute façon
de {tout} façon → de toute façon
en tout {cas|état} de cause → en tout état de cause
en {tous} cas → en tout cas
en toute {états de cause} → en tout état de cause
{à|de|en} {tous} {moment|prix|hasard|instant} → {1} tout {3}
tous {le monde} → tout {1}
tous {à fait|à coup|de suite|de même|simplement|court} → tout {1}
{malgré|avant|après|surtout|pas du|rien du} tous → {1} tout
pas du {toute|tous|tous} → pas du tout
{nul|nulle|nuls|nulles} et non {avenu|avenue|avenus|avenues} → {1} et non {2}
nulle et non avenu → nulle et non avenue
nul et non avenue → nul et non avenu
{de|en} {sorte} {à} {ce} que → de sorte que
de sorte à ce {que|qu’} → de sorte {1}
{se|me|te} {faire} du mauvais {sans|cent} → {1} {2} du mauvais sang
au grand {dame|dan|dam} {de|du|des} → au grand dam {2}
il va {de} {sois|soit} → il va {1} soi
{ça|cela|il|qui} {va|ne va|allait} de {soit|sois} → {1} {2} de soi
guère de {soit|sois} → guère de soi
{l’|} {estime|confiance|affirmation|maîtrise|connaissance|don|image|dépassement} de {soit|sois} → {1} {2} de soi
{chez|hors de|malgré} {soit|sois} → {1} soi
{qu’il|qu’elle|que ce|quel que|quelle que} {soi|sois} → {1} soit
quoi qu’il en {soi|sois} → quoi qu’il en soit
quoiqu’il en {soit|coûte|soi} → quoi qu’il en {1}
{quoi} {que} ce {soi|sois} → quoi que ce soit
quoique ce soit → quoi que ce soit
quoique {vous|tu|nous|ils|l’on|je|il|elle} {fassiez|fasses|fassions|fassent|fasse|disiez|dises|dise|disent} → quoi que {1} {2}
quoiqu’{on|il|elle|ils} {fasse|dise|fassent|disent|arrive} → quoi qu’{1} {2}
quoi que {absent|présent|discret|modeste|jeune|petit} → quoique {1}
{tan|tant} bien même → quand bien même
{qu’en} bien même → quand bien même
en {tan} {que|qu’} → en tant {2}
un tan {soit} peu → un tant {1} peu
du {quand} {dira} {ton|t’on} → du qu’en-dira-t-on
sous {peut|peux} → sous peu
un petit {peut|peux} → un petit peu
à peu {prêt|prés|prêts|prè} → à peu près
à {peut|peux} {près|prêt} → à peu près
{si|trop|de si} {prêt|prés} {d’|du|des} → {1} près {3}
{de|très|trop|tout|au plus|à peu|à cela|rasé de|vu de|plus} prêt {de|des|du|d’} → {1} près {2}
depuis {prêt|prés} {de|d’} → depuis près {2}
à {cela|ceci|quelques exceptions|peu de chose|peu de choses} {prêt|prés} → à {1} près
{être|suis|est|es|sommes|sont|êtes|était|se tenir|tenez-vous|tiens-toi} près à → {1} prêt à
{peut} {de|d’} {gens|monde|temps|choses|chose|foi|spectateurs|places|mots} → peu {2} {3}
peut {sympathique|nombreux|connu|connue|connus|importe|probable|commun|utile} → peu {1}
depuis {peut|peux} → depuis peu
pour {peut|peux} que → pour peu que
{aussi|si|trop|très|bien|fort|assez|tant soit|un} {peut|peux} → {1} peu
{ça|cela|il|qui|on|elle} {ce} {peu} → {1} se peut
il se {peu} {que|qu’} → il se peut {2}
il ce peut → il se peut
mettre au {claire} → mettre au clair
tirer au {claire|clerc} → tirer au clair
voir claire → voir clair
{il|on} {place|met} la barre très haute → {1} {2} la barre très haut
{se|me|te} {faire|fait|fais} forts de → {1} {2} fort de
ni {vus} ni {connus|connu} → ni vu ni connu
mettre {a} {jour|nu|plat|sac|profit|l’abri|part|bas|mal|disposition} → mettre à {2}
mise a {plat|nu|sac|profit|part|bas|mal} → mise à {1}
sauf {votre respects} → sauf votre respect
{en} {terme} de → en termes de
en terme {d’} → en termes {1}
au terme {s} → aux termes
{bonne} vacance → bonnes vacances
{prendre|prendra|pris|prend} {fait} et {causes} → {1} fait et cause
{plus|pas} {grand} {choses} → {1} grand-chose
pas grand chose → pas grand-chose
{autre|quelque} choses → {1} chose
à {fleure|fleur|fleurs} de {pot|peaux} → à fleur de peau
à bâton rompu → à bâtons rompus
à {moindre} frais → à moindres frais
à {son} {dépens} → à ses dépens
à tire {larigot|d’aile} → à tire-{1}
à {tue} tête → à tue-tête
a tue tête → à tue-tête
à {veau} l’eau → à vau-l’eau
à vau l’eau → à vau-l’eau
à {vole} d’oiseau → à vol d’oiseau
à brûle pourpoint → à brûle-pourpoint
à l’emporte pièce → à l’emporte-pièce
à {leur|leurs} {risque} et {péril|périls} → à leurs risques et périls
à {ses|vos|leurs} risque et péril → à {1} risques et périls
à tout bout de {chant|champs} → à tout bout de champ
à {ras} {bords|bort} → à ras bord
au {pied} levés → au pied levé
aux pieds levés → au pied levé
à l’accoutumé → à l’accoutumée
{comme|qu’|que} à l’accoutumé → {1} à l’accoutumée
à {demie} {conscient|consciente|mort|morte|nu|nue} → à demi {2}
à demie → à demi
deux heures et demi → deux heures et demie
{une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze} {heure|heures|journée|année} et demi → {1} {2} et demie
{un|deux|trois|quatre|cinq} {an|ans|mois|jour|jours|mètre|mètres|kilomètres} et {demie|demis} → {1} {2} et demi
midi et demie → midi et demi
{une} {demie} {heure|journée|douzaine|finale|saison|page|place|portion} → une demi-{3}
trois jours d’affilé → trois jours d’affilée
d’affilé → d’affilée
par intermittences → par intermittence
en rang serré → en rangs serrés
par intervalle → par intervalles
{de|du|mon|son|ton|leur|notre|votre|un|ce|tout|quel} point de {vu|vues} → {1} point de vue
point de {vu} → point de vue
points de {vu|vues} → points de vue
longue {vu} → longue-vue
à perte de {vu} → à perte de vue
{en vu|en vues} {de|d’|du} → en vue {2}
garde à {vu} → garde à vue
au vue {de|du|des} → au vu {1}
au vu et au {sus} → au vu et au su
{crois|croire} en dieu → {1} en Dieu
{de temps} {à} autres → de temps à autre
de temps à autres → de temps à autre
{d’un jour} à l’autres → {1} à l’autre
haut de {gammes} → haut de gamme
hauts de gamme → haut de gamme
par le bout du {né|nés} → par le bout du nez
{né|nés} {au vent|à nez|rouge|de clown} → nez {2}
nez {à|en} {Paris|Lyon|Marseille|Bretagne|1980|1975|1990} → né {1} {2}
tout {oui|ouïes|ouie} → tout ouïe
{être|sommes|suis|sont} {tous|toute} ouïe → {1} tout ouïe
bouche {bé|bées} → bouche bée
{il|elle|je|ils} y a belle {lurettes} → {1} y a belle lurette
coûte que {coute|coût} → coûte que coûte
{sens} {queue} ni tête → sans queue ni tête
la que {entre les jambes} → la queue {1}
faire la {queux} → faire la queue
maître {queue} → maître queux
{cuire|cuir} {chevelu} → cuir {2}
{va|vont} leur en cuir → {1} leur en cuire
{une|la|en|à la|avec la} {foule} {foul} → {1} {2}
tout {feux} tout {flammes|flamme} → tout feu tout flamme
pignon sur {rus|rues} → pignon sur rue
les rus {de|du|de la} {Paris|Lyon|ville|quartier} → les rues {1} {2}
rebattre les {oreilles} → rebattre les {1}
rabattre les oreilles → rebattre les oreilles
{retrousse|retrousser|retrousse} chemin → rebrousse chemin
{sont|est|étaient|était|être|restent|sommes} aux {abois|aboi} → {1} aux abois
{la|cette|une} {rumeur} cours → {1} {2} court
statut quo → statu quo
tan {pi|pis} → tant pis
{sous|en} {serment} d’{allégeances} → {1} {2} d’allégeance
à l’{instar} à → à l’{1} de
calendrier de l’{avant} → calendrier de l’Avent
un car d’heure {de|avant|après} → un quart d’heure {1}
{trois|un|le} {car|cars} {d’heure|d’heures|du public|de la salle|de siècle} → {1} quart {3}
à {mon|son|votre|notre|leur} {attention} {première} → à {1} {2} {3}
porter à {mon|son|votre|notre|leur} intention → porter à {1} attention
{attirer|attire|attiré} {l’|notre|votre|son} intention → {1} {2} attention
{avoir|eu|avons eu|ont eu|ont} des différents → {1} des différends
{notre|leur|un|le|ce|régler le|vieux} différent {avec|entre|qui|commercial|juridique|oppose} → {1} différend {2}
être {ému} aux larme → être {1} aux larmes
en {larme} → en larmes
rire aux {éclat} → rire aux éclats
à {verses} → à verse
pleuvoir à verses → pleuvoir à verse
{pleut|plut|pleuvait} à verses → {1} à verse
{sera|est|serait|c’est|était|a|ont|sont|seront|vont|va|être|seront|avait} {évidement} → {1} évidemment
évidement, {il|elle|on|nous|vous|ils|tout|le|la|les|c’est} → évidemment, {1}
bien évidement → bien évidemment
{sera|est|serait|c’est|était|a|ont|sont|pas|être} forcement → {1} forcément
{confirment|confirmant} à → conformément à
{tout simplement|littéralement} sacrement → {1} sacrément
{ères|ère} {quaternaires} → ère quaternaire
araignée {vénéneuse} → araignée venimeuse
araignées vénéneuses → araignées venimeuses
serpent vénéneux → serpent venimeux
serpents vénéneux → serpents venimeux
champignon venimeux → champignon vénéneux
champignons venimeux → champignons vénéneux
subordination de témoin → subornation de témoin
un entracte musicale → un entracte musical
conjecture {économique|politique|actuelle} → conjoncture {1}
se perdre en conjonctures → se perdre en conjectures
rentrer {sans} {dessus} → rentrer {1} {2}
{être|est|sont|étaient|était|mis|mise} en {porte} à faux → {1} en porte-à-faux
peu ou {proue} → peu ou prou
{monter|monte|montait} sur ses {grand} chevaux → {1} sur ses grands chevaux
{prix} par surprise → pris par surprise
parti {prix} → parti pris
de {pris} fixe → de prix fixe
hors de {pris} → hors de prix
à tout {pris} → à tout prix
à {bas|vil|moitié} pris → à {1} prix
grand {pris} {du jury|de la critique} → grand prix {2}
mettre à {pris} → mettre à prix
{c’|s’} est chose {faites|fait} → {1}est chose faite
{lui|nous|leur|me|vous} tient à {chœur} → {1} tient à cœur
au sein {même} des → au sein {1} des
en son {saint|sain} → en son sein
{sain|sein} {Esprit|Père} → saint {2}
{sein|saint|ceint} d’esprit → sain d’esprit
{se|de|du} faire du {moue} → {1} faire la moue
{bois|bande} {sonores} → {1} sonore
en haut {lieue|lieux} → en haut lieu
{bande} original → {1} originale
{version} original → {1} originale
jeux de {maux} → jeux de mots
jeu de {maux} → jeu de mots
{aux|aus} {grands} {mots} les grands {remèdes} → aux grands maux les grands remèdes
mots de {tête|ventre|gorge} → maux de {1}
{mot} pour maux → mot pour mot
gros {maux} → gros mots
{en|d’} un {maux} → {1} un mot
{maître|mètre} de {conférence} → maître de conférences
maîtres de conférence → maîtres de conférences
{mètre} de {ballet|cérémonie|chapelle|maison} → maître de {2}
{à deux|deux|quelques|dix|cent} maîtres {de la|du|de haut|de} → {1} mètres {2}
{sur|dans} le {banc} des accusés → {1} le {2} des accusés
{poêle|poil} de {carotte} → poil de {2}
à {poêle} → à poil
{vile|villes|ville} {prix} → vil prix
centre {vile} → centre-ville
{la|en|de|une|notre|cette} vile de → {1} ville de
en {vile} → en ville
hôtel de {vile} → hôtel de ville
{il|elle|on|qui} {va|allait|est|ira} de {mal} en {pire} → {1} {2} de mal en pis
de mal en {pie|pire} → de mal en pis
au pire aller → au pis aller
moins pire → moins mauvais
aussi {pire|pires} → aussi mauvais
{très|tellement|si} {meilleur|meilleurs} → bien {2}
plus {meilleur|meilleure|meilleurs|meilleures} → {1}
plus {supérieur|inférieur} à → {1} à
plus mieux → mieux
chœur d’enfant → chœur d’enfants
{chœurs|chorale|maîtrise} d’enfant → {1} d’enfants
{tours|tour} à tours → tour à tour
tours à tour → tour à tour
les cents {premiers|premières|jours|dernières} → les cent {1}
à mobilité réduites → à mobilité réduite
{affiche|affichent|afficher|affiché|affichait} complets → {1} complet
{doivent|peuvent|vont|pour|doit|peut|devoir|pouvoir|devraient|pourront|pourraient} êtres → {1} être
encore {mercis} → encore merci
mille {merci} → mille mercis
ne manque pas d’aire → ne manque pas d’air
a l’affiche {ce|cette|du|de|jusqu’au|en|le|à|prochainement} → à l’affiche {1}
avons {hâtes} → avons hâte
{ai|as|a|avez|ont} {hâtes} de → {1} hâte de
elles-même → elles-mêmes
eux-même → eux-mêmes
celui-là même que → celui-là même que
d’avantages {perdus|de temps|de monde} → davantage {1}
{en faut|en veut|en avoir|encore|sont} d’avantages → {1} davantage
sous l’elle → sous l’aile
l’elle {du|de la|réservée|ouest|est|nord|sud} → l’aile {1}
les elles {du|de la|du désir} → les ailes {1}
{coup|battement|battements} d’elles → {1} d’ailes
pied de guère → pied de guerre
{tirer|tire} le diable par la que → {1} le diable par la queue
jusque-la → jusque-là
blanc-sein → blanc-seing
langue d’hoc → langue d’oc
`
