/** Wrong wordings and the right one: coup and coût, chœur and cœur, compte and conte… */
export const soundAlikesFirst = `
mettre les {poings} sur les i → mettre les points sur les i
les {poings} sur les i → les points sur les i
{coup|coups|du|un coup|tape du|tapé du|taper du} de point → {1} de poing
{taper|tapé|tape|tapent} du point → {1} du poing
point {levé|fermé|américain} → poing {1}
à {poings} nommé → à point nommé
{mettre|met|mettent|mis} au poing → {1} au point
{hors|Hors} de paires → {1} de pair
{de|hors} paire avec → {1} pair avec
{va|vont|aller|vais|allaient} de {paire|paires|pairs} → {1} de pair
hors {paire|paires|pairs} → hors pair
au {paire} → au pair
la fleur des {chants} → la fleur des champs
{des|aux|les} chants {de blé|de bataille|magnétiques|labourés} → {1} champs {2}
à {travers} chants → à {1} champs
{sur le|le} chant {de bataille|d’action|d’honneur|libre|lexical|visuel|magnétique} → {1} champ {2}
sur le chant → sur-le-champ
{laisser|laisse|laissez|avoir|donner} le chant libre → {1} le champ libre
champs {grégorien|choral|lyrique|polyphonique} → chant {1}
{cours|professeur|tour|récital|leçon|leçons|ensemble} de champ → {1} de chant
{chair|chaire} et {sang|os} → chair et {2}
en chaire et en os → en chair et en os
la {chaire|chère} de poule → la chair de poule
{chaire|chère} de poule → chair de poule
bonne {chaire|chair} → bonne chère
{chaire|chère} fraîche → chair fraîche
péchés de la {chaire|chère} → péchés de la chair
péché de la {chaire|chère} → péché de la chair
chair {universitaire|de philosophie} → chaire {1}
{en|à haute|à mi-|tous en} cœur → {1} chœur
{un|le|du|ce|son} cœur {mixte|antique|d’enfants|de femmes|d’hommes|amateur|grégorien|polyphonique|de chambre} → {1} chœur {2}
cœur de {chant} → chœur de {1}
enfant de {cœur} → enfant de chœur
enfants de {cœur} → enfants de chœur
apprendre par chœur → apprendre par cœur
{connaître|sait|savoir|connaît|apprendre|appris|connu} par chœur → {1} par cœur
à {contre} chœur → à contrecœur
haut le {chœur} → haut-le-cœur
cri du chœur → cri du cœur
coup de chœur → coup de cœur
coups de chœur → coups de cœur
coup de {cœurs} → coup de cœur
{à|du fond du|de tout|de bon|le} chœur {battant|brisé|léger|gros} → {1} cœur {2}
{comte|comptes|contes|comtes} rendu → compte rendu
{comte|conte|contes|comtes} bancaire → compte bancaire
cour des {contes|comtes|comte} → cour des comptes
règlement de {comte|conte|contes|comtes|compte} → règlement de comptes
règlements de {comte|conte|contes|comtes|compte} → règlements de comptes
{demander|demande|rendre|rends|rendu|rend|rendent|tenir|tient|tenu|tenant|prendre en|prend en|prise en} {conte|comte|contes|comtes} → {1} compte
{demander|rendre} des {contes|comtes} → {1} des comptes
{sur|pour} le {conte|comte} de → {1} le compte de
{à bon|en fin de|tout} {conte|comte} {fait} → {1} compte {3}
{comté|conté} sur {les|ses|nos|vos|mes|leurs} doigts → compter sur {2} doigts
à {conter|comter} {de|du|d’} → à compter {2}
{compter|comter} {une histoire|des histoires|fleurette} → conter {2}
{laisse|laisser|laissez} {compter|comté} → {1} conter
{compte|comte} de {fée|fées|noël|Noël|Perrault|Grimm|Andersen} → conte de {2}
{comptes|comtes} de {fée|fées|noël|Noël|Perrault|Grimm|Andersen} → contes de {2}
{compte|comte} {musical|initiatique|philosophique|cruel|moderne|fantastique|oriental} → conte {2}
{comptes|comtes} {musicaux|initiatiques|philosophiques|cruels|modernes|fantastiques|africains|traditionnels} → contes {2}
garde du {cor|cors|corp} → garde du corps
gardes du {cor|cors|corp} → gardes du corps
{faire|faisons|font|fait} {cor|cors|corp} avec → {1} corps avec
{à} {corps|cor} et à {cris|cri} → à cor et à cri
{cor|cors} à {cor|cors} → corps à corps
à {cor|cors} perdu → à corps perdu
{tout|de tout} {son|mon|leur} {cor|cors} → {1} {2} corps
{son|le|mon|ton|leur} {cor|corp} {et son âme|et âme|entier|de ballet} → {1} corps {3}
{cor|corp} {de ballet|et âme} → corps {2}
corps de {chasse} → cor de {1}
{tordre|tordre} le {coup|coût} → {1} le cou
jambes à {son|leur|mon} {coup|coût|cout} → jambes à {1} cou
{sauter|pendre|saute|tordu} au {coup|coût} → {1} au cou
{après|Après} {coût|cou} → {1} coup
tout à {cou|cous|coût|coups} → tout à coup
tout {d’un} {cou|coût|coups} → tout {1} coup
{à} {cou} sûr → à coup sûr
à {coups|coût|cous} sûr → à coup sûr
a {coup|coups} sûr → à coup sûr
{cou|cous|coût|coûts} {d’œil|d’éclat|d’envoi|d’état|d’État|de théâtre|de cœur|de main|de pouce|de fil|de tête|de feu|de projecteur|de pied|de poing|de grâce|de foudre|franc|double|dur} → coup {2}
{un|le|du|ce|au} {cou|coût} {de théâtre|de cœur|de main|de pouce|d’œil} → {1} coup {3}
le {coup|coups|cou} de {production|revient|fabrication|la vie|l’opération|la construction} → le coût de {2}
à {moindre|moindres} {coup|coups|cou} → à moindre coût
coup {financier|salarial|total} → coût {1}
sans {cou férir|coups férir|coût férir} → sans coup férir
à {cours|cour} d’{argent|idées} → à court d’{2}
à {cours|cour} de {souffle|temps} → à court de {2}
{à} {cours|cour} terme → à court terme
{tourner|tourne|tourné|couper|coupe|coupé|coupant|tournent} {cours|cour} → {1} court
au long {court|cour} → au long cours
libre {cour|court} → libre cours
{donner|donne|donné} libre {cour|court} → {1} libre cours
{suivre|suit} son {cour|court} → {1} son cours
en {cour|court} d’{année|exploitation|après-midi} → en cours d’{2}
en {cour|court} de {saison|route|création|réalisation|soirée|répétition} → en cours de {2}
{un|le|les|des|du} {cour|court} d’{eau} → {1} cours d’{3}
{les|des|un|aux|nos} {cour|court} de {théâtre|danse|chant|musique|piano|français} → {1} cours de {3}
cours {de tennis|d’assises|d’appel|carrée|intérieure|d’honneur|de récréation|de cassation} → cour {1}
côté {cours|court|jardins} → côté cour
{cours|court} et jardin → cour et jardin
{fin|fins} de {loup} → faim de {2}
{temps|points|angles|poids} mors → {1} morts
{point|angle} mors → {1} mort
{mourir|meurt|meurent|crever|mort|morts} de fin → {1} de faim
{rester|reste|restent|resté|restés|restera} sur {sa|leur|ma|notre|votre} fin → {1} sur {2} faim
{faims|faim} de non-recevoir → fin de non-recevoir
à ses {faims} → à ses fins
mettre {faim} à → mettre fin à
{prendre|prend|prendra|mettre|met|mettra|touche à sa|toucher à sa} faim → {1} fin
à la {faim} de → à la fin de
de bonne {fois|foie|foies} → de bonne foi
de mauvaise {fois|foie|foies} → de mauvaise foi
{bonne|mauvaise} {fois} de → {1} foi de
ma {fois|foie} → ma foi
avoir {fois|foie} en → avoir foi en
perdu {fois|foie} en → perdu foi en
{la|une} {foi|foie} {prochaine|dernière|de plus|encore|suivante} → {1} fois {3}
{première|dernière|prochaine|seule|centième|deuxième|seconde|énième|troisième|chaque|une|deux|trois|quatre|cinq|dix|cent|mille|plusieurs|maintes|parfois} {foi|foie} → {1} fois
à la {foi|foie} {drôle|tendre|poétique|léger|sensible|un|une|pour|par|dans|et|intime|grave|simple|spectacle|théâtre|concert} → à la fois {2}
{il était|c’était} une {foi|foie} → {1} une fois
des {foi|foie|fols} → des fois
quelques {fols|foi} → quelques fois
cette {foi|foie|foies} → cette fois
{autre|autres|toutes les|maintes} {foi|foie} → {1} fois
en son {fort} intérieur → en son for intérieur
dans {son|mon|leur|votre} fort intérieur → dans {1} for intérieur
au {fonds} {du|de la|des|d’un|de l’} → au fond {2}
à {fonds} → à fond
{du|le|au} {fonds} {du cœur|des choses|de l’eau|de l’âme|sonore} → {1} fond {3}
{fond|fonts} {de commerce|de roulement|de pension|monétaire|vert|publics|propres} → fonds {2}
levée de fond → levée de fonds
levées de fond → levées de fonds
{bailleur|bailleurs|collecte|appel|transfert} de fond → {1} de fonds
fonts {publics} → fonds {1}
fonds {baptismaux} → fonts {1}
faux {bon|bonds} → faux bond
{une|la} goûte {d’eau|de pluie|de sang|de vin} → {1} goutte {2}
goûte à goûte → goutte à goutte
goutte {à tout|bien} → goûte {1}
le robinet goûte → le robinet goutte
{de|au} grès {à} grès → {1} gré à gré
{bon|mal|de plein|de son plein|contre son|à son|savoir|saurais|sais|saurait} {grès|grés} → {1} gré
de {gré ou de} {forces} → de {1} force
{plus|pas|a|ne} guerre {d’|de|plus|mieux|que} → {1} guère {2}
{n’y|n’en|ne s’y} {a|ait|avait|prête|trouve} {plus} guerre → {1} {2} {3} guère
ne guerre → ne guère
depuis {n’a} guère → depuis naguère
{lever|bas|haut|baissé} de rideaux → {1} de rideau
{mettre|mis|mise|mettent} {à l’} amande → {1} à l’amende
{mettre|mis|mise|mettent} à l’amande → {1} à l’amende
{faire|fait|fera|feront|font} amande honorable → {1} amende honorable
amande {forfaitaire|salée|pénale} → amende {1}
lait d’{amende} → lait d’amande
{pâte|sirop|huile|lait|poudre} d’{amende|amendes} → {1} d’amande
{couler|coule|coulé} {beaucoup d’|de l’|tant d’} ancre → {1} {2}encre
jeter l’encre → jeter l’ancre
{jette|jeté|lever|levé|lèvent} l’encre → {1} l’ancre
{à l’|d’} encre {rouge|noire|bleue} → {1}encre {2}
encre de {chine} → encre de Chine
l’aire {de rien|grave|triste|heureux|heureuse|libre|frais} → l’air {1}
{en plein|au grand|le grand|avoir l’} {aire|ère|erre} → {1} air
l’{air|aire} {du numérique|industrielle|du soupçon|glaciaire|numérique|chrétienne} → l’ère {2}
ères glacières → ères glaciaires
ère glacière → ère glaciaire
l’{air|ère} {d’autoroute|de jeu|de jeux|de repos|de stationnement} → l’aire {2}
{une|des|les} {air|airs|ère} {d’autoroute|de jeux|de repos|de stationnement|de lancement} → {1} aire {3}
sous {de bons|de mauvais|les meilleurs|d’heureux|de tels|les} hospices → sous {1} auspices
sous {l’auspice|l’hospice} → sous les auspices
soue de {bons|mauvais} → sous de {1}
à l’auspice → à l’hospice
{mettre|mis|mise|mettent|mises|restera|resteront|reste} au banc de → {1} au ban de
au banc de {la société|l’empire|la communauté|l’histoire|l’humanité} → au ban de {1}
publier les {bancs|banc} → publier les bans
en rupture de {banc|bans} → en rupture de ban
le ban et l’arrière {ban} → le ban et l’arrière-{1}
ban {de sable|de poissons|d’essai|public} → banc {1}
bans {de sable|de poissons|publics} → bancs {1}
le {bas|bat} blesse → le bât blesse
le bas {blesse} → le bât {1}
{bât|bas} {son plein|de l’aile|en retraite} → bat {2}
{nivellement|niveler} par le {bât} → {1} par le bas
canes à {pêche|sucre} → cannes à {1}
cane {à pêche|à sucre|blanche} → canne {1}
{sucre|alcool} de {cane} → {1} de canne
côlons {britanniques|français|romains|espagnols} → colons {1}
{tout|de tout} {son|mon|leur} contant → {1} {2} content
à {tous} les cotés → à {1} les côtés
{de tous|des deux|de tout|à ses|à leurs|à nos|à vos|les bons|les mauvais|à mes|aux} cotés → {1} côtés
{son|un|le|mon|leur|du bon|du mauvais|l’autre|quel|chaque|bon|mauvais} coté {sombre|positif|négatif|pratique|humain|de la|jardin|cour} → {1} côté {2}
{mis|mise|mettre|laisser|laissé|met|laissée} de coté → {1} de côté
{côté|cote} de popularité → cote de popularité
{côte|côté|cotte} de {popularité|confiance|amour} → cote de {2}
la côte {auprès|de popularité} → la cote {1}
{cotes|cottes} à {cotes|cottes|côtes} → côte à côte
cotes {cassées|d’agneau|de bœuf|bretonnes} → côtes {1}
la cote {d’Azur|d’Opale|basque|normande|bretonne|atlantique} → la côte {1}
dates {dénoyautées|séchées|fourrées} → dattes {1}
{la|à la|une|quelle|cette|de} datte {de|du|est|limite} → {1} date {2}
dénudé {de|d’} {sens|charme|intérêt|scrupules|talent|humour|fondement} → dénué {1} {2}
dénudée {de|d’} {sens|charme|intérêt|scrupules|talent|humour|fondement} → dénuée {1} {2}
dénudés {de|d’} {sens|charme|intérêt|scrupules|talent|humour|compassion} → dénués {1} {2}
dès à coudre → dés à coudre
{jouer aux|lancer les|jeter les|jeux de|jette les|coup de|jeu de|lancer de|jet de} dès → {1} dés
des {à présent|lors|maintenant|l’ouverture|l’aube|l’origine|l’entrée|l’instant|l’arrivée|demain|aujourd’hui|que possible|qu’il|qu’elle|que vous|que nous|son arrivée|son ouverture} → dès {1}
des le {début|départ|matin|premier|soir|lendemain|mois|moment|jour} → dès le {1}
des la {première|rentrée|fin|sortie|naissance|première fois|deuxième} → dès la {1}
des les {premiers|premières|premier|origines} → dès les {1}
{viens|venez|arrivez|ouvert|ouverture|possible|accessible|public} des {9|8|7|10|18|19|20|3|4|5|6} → {1} dès {2}
des {3|4|5|6|7|8|10|12} ans → dès {1} ans
éminent {danger|départ|retour} → imminent {1}
danger éminent → danger imminent
{un|une|le|notre|cet|mon|votre} imminent {collègue|professeur|artiste|spécialiste|savant|confrère|médecin} → {1} éminent {2}
{enduit|enduire|enduits} en erreur → induit en erreur
agonir d’{insultes} → agonir d’{1}
{agoniser} d’{insultes|injures} → agonir d’{2}
{entretiens|soutiens} à → soutien à
le soutient → le soutien
le maintient {de|du|des|en} → le maintien {1}
{avec le|grâce au|un|leur|son|votre|notre} soutient → {1} soutien
avec le soutient → avec le soutien
soutient {de la|du|des|de l’} {région|ville|département|ministère|drac|DRAC|État} → soutien {1} {2}
{filtre} d’amour → philtre d’amour
flan {droit|gauche} → flanc {1}
{à|sur le|au} flan {de|du} {la colline|la montagne|coteau} → {1} flanc {2} {3}
{tire|tirer|tirent} au {flan} → {1} au flanc
{faîte|faites} accompli → fait accompli
{au|le} {fête|faite} de {sa|la|leur} {gloire|carrière} → {1} faîte de {3} {4}
les {faits} du roi → les {1} du roi
haut {fait} d’arme → haut {1} d’armes
ces {gênes} → ces gènes
ses {gênes} → ses gènes
golf {du|de} {Morbihan|Gascogne|Guinée|Saint-Tropez|Mexique|persique} → golfe {1} {2}
golfe {miniature} → golf {1}
{club|terrain|parcours|joueur} de golfe → {1} de golf
{deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|quelques|premières|des} heurs → {1} heures
{l’heure} de {gloires} → {1} de gloire
{bon|par} {heurts} → {1}heur
sans heurs → sans heurts
huis ans → huit ans
à {huit|oui} clos → à huis clos
{un|le|ce} {huit|oui} clos → {1} huis clos
laid de {soja|vache|coco|chèvre|amande} → lait de {1}
lieues {communs|publics|de rencontre|de culture|de vie|de mémoire|saints|insolites} → lieux {1}
{avoir|eu|aura|auront|ont|avait|a|donner|donné|tenir|avaient} lieue → {1} lieu
{avoir|eu|aura|auront|avaient|donner} lieux → {1} lieu
{mille|deux|cent|sept|vingt|trois|quelques} {lieux} {sous|de} → {1} lieues {3}
{à|a} {milles} lieux → à mille lieues
à mille lieux → à mille lieues
à des {lieux} de → à des lieues de
la {marre} {aux canards|est} → la mare {2}
une marre {d’eau|de sang} → une mare {1}
{en|ai|avoir|j’en ai|y en a|en avoir} mare → {1} marre
{notre|leur|votre|sa|une} marche de {manœuvre|progression} → {1} marge de {2}
{assez|très|trop|pas|plus|bien|suffisamment} mur → {1} mûr
fruit mur → fruit mûr
fruits murs → fruits mûrs
âge mur → âge mûr
l’âge mur → l’âge mûr
après mure {réflexion} → après mûre {1}
mure réflexion → mûre réflexion
pansé à {lui|elle|vous|toi|moi|nous|eux|tout} → pensé à {1}
{bien|tout|j’y|y ai} pansé → {1} pensé
penser {ses|les} plaies → panser {1} plaies
pensé {ses|les} plaies → pansé {1} plaies
{teint|visage|lumière|lueur|soleil} pale → {1} pâle
tirer {partis|partie} → tirer parti
{prendre|prendra|prend|pris|prises} {partis|partie} {pour|de} → {1} parti {3}
{pris|prendre|prise|prises|prendra} à parti → {1} à partie
{faire|fait|font|fais|ferait|faisait|faisaient|ferons} partis de → {1} partie de
pâtes {de velours|blanches} → pattes {1}
{retomber|retombe|retombent|court|courts} sur {ses|leurs} pâtes → {1} sur {2} pattes
court sur pâtes → court sur pattes
{la main à la|mettre la main à la|de la|bonne} patte {à tartiner|à pain|à modeler|feuilletée|brisée} → {1} pâte {2}
main à la patte → main à la pâte
patte {à tartiner|à pain|à modeler|feuilletée|brisée|sablée} → pâte {1}
{un|du|le|ce|faux} {pas} de deux → {1} {2} de deux
pêchés {capitaux|mignons|véniels} → péchés {1}
pêché {capital|mignon|originel|véniel} → péché {1}
pécheur {de truite|à la ligne|en mer} → pêcheur {1}
expier {ses|leurs} pêchés → expier {1} péchés
sept pêchers → sept péchés
pommes de pain → pommes de pin
pomme de pain → pomme de pin
pains {parasols} → pins {1}
{mie|miche|tranche|morceau|bout} de pin → {1} de pain
avoir du pin sur la planche → avoir du pain sur la planche
{plans} de {tomate|tomates|salade|vigne} → plants de {2}
arrière {plant} → arrière-plan
{au|le} {premier|second|dernier} plant → {1} {2} plan
{laissé|laisser|laisse} en plant → {1} en plan
{porc|pore} {de plaisance|de pêche|USB|maritime|autonome|d’attache} → port {2}
{du|le|rôti de|côte de|filet de} {port|pore} {au|aux} {caramel|pommes|four} → {1} porc {3} {4}
arriver à bon {porc|pore} → arriver à bon port
la {pause} de la première {brique|pierre} → la pose de la première {2}
première {pause} de {vue} → première pose
{pose|poses} {déjeuner|café|de midi|syndicale|publicitaire} → pause {2}
faire une pose → faire une pause
{sans|une|petite|marquer une|courte} pose {de dix|de cinq|de quinze} → {1} pause {2}
{pou|pous} {semblait|faible|rapide|régulier} → pouls {2}
{prendre|prend|tâter|tâte} {le|son} pou → {1} {2} pouls
{puis|puits} de {science|lumière|pétrole} → puits de {2}
{repaire|repaires} {visuel|visuels|chronologique|chronologiques|temporel|temporels} → repère {2}
{un|le} repère de {brigands|bandits|pirates|loups} → {1} repaire de {2}
{point|points} de repaire → {1} de repère
ris {basmati|cantonais|complet|gluant|au lait} → riz {1}
riz de veau → ris de veau
{la|dans la|une|notre|cette|de|en} sale {de|des|du} {spectacle|spectacles|concert|théâtre|professeurs|fêtes|cinéma|bains|conférences|répétition} → {1} salle {2} {3}
saut {d’eau|à champagne|de sable} → seau {1}
seau {périlleux|en hauteur|en longueur|à l’élastique} → saut {1}
sceau d’eau → seau d’eau
{sang|sens|sent|cent} {doute|cesse|arrêt|fin|fard|limite|limites|pareil|égal|aucun doute|précédent|faille|détour|issue|conteste|réserve|surprise|frontières|paroles|filet|encombre} → sans {2}
{s’en} {cesse|arrêt|fin|fard|limite|limites|pareil|égal|aucun doute|précédent|faille|détour|issue|réserve|surprise|frontières|paroles|filet} → sans {2}
{bon|mauvais|faux|pur|demi} sens {ne saurait mentir} → {1} sang {2}
{le|du|de} {san|sans} {qui coulera|coule|a coulé} → {1} sang {3}
{un|son|leur} {cent|sans} froid → {1} sang-froid
{prise|donneur|don|transfusion|bain|effusion} de {sans|cent|san} → {1} de sang
{cela|ça} va s’en dire → {1} va sans dire
en tous {les sans|sans|sang|cent} → en tous sens
à {sans|sang} unique → à sens unique
{en|dans le} {sang|sans} {inverse|contraire|des aiguilles} → {1} sens {3}
sur {senne|saine|seine} → sur scène
{mise|mises|mettre|mis|metteur|metteuse|entrée|entrées|entrer|arts de la|art de la} {en|} {seine|cène|senne|saine} → {1} {2} scène
{mise|metteur|metteuse|mettre|metteurs|mises} en {cène|seine|saine|senne} → {1} en scène
la dernière scène {du Christ|de Léonard} → la dernière Cène {1}
`
