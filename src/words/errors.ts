import type { ErrorCode } from '../contract/index.ts'
import { captionErrors } from './caption-errors.ts'
import { charterErrors } from './charter-errors.ts'
import { folderErrors } from './folder-errors.ts'
import { modelErrors } from './model-errors.ts'

type Sentences = Record<ErrorCode, string>

const fr: Sentences = {
  ...charterErrors.fr,
  ...folderErrors.fr,
  ...modelErrors.fr,
  ...captionErrors.fr,
  usage: 'Commande mal formée : {detail}. « parterre {command} -h » montre un exemple.',
  'command-unknown': 'La commande « {name} » n’existe pas. « parterre -h » donne la liste.',
  'file-not-found': 'Le fichier « {file} » est introuvable. Vérifiez son nom et son dossier.',
  'publications-none':
    '« {file} » ne contient aucun texte publié : donnez une lettre, une page, une brochure, ou un export de Mailchimp, de Brevo ou de Meta.',
  'meta-export-html':
    '« {file} » est un export de Meta en pages HTML : redemandez-le au format JSON, le seul qui se lise ici.',
  'day-impossible':
    '« {day} » n’est d’aucun calendrier : ce jour, ou cette heure, n’existe pas. Écrivez par exemple 2027-03-01, ou 2027-03-01T18:30. Rien n’a changé.',
  'campaign-not-found':
    'Cet envoi n’est plus dans la maison : ses résultats ont été repris sous un autre nom ou un autre jour.',
  'day-to-come': 'Le {saidDay} n’est pas encore venu : donnez le jour où la personne a accepté. Rien n’a changé.',
  'brief-not-found': 'Aucun brief gardé ne s’appelle « {name} ». Gardés : {names}.',
  'past-text-not-found': 'Ce texte n’est plus gardé.',
  'past-text-short': '« {file} » contient trop peu de mots pour qu’on y entende une manière d’écrire.',
  'advice-gone': 'Le texte {id} a changé depuis ce conseil. Relisez-le.',
  'file-empty':
    'Le fichier « {file} » est vide{kind, select, document { : il n’y a rien à y lire. Enregistrez-le de nouveau depuis le logiciel qui l’a fait.} other {. Refaites l’export depuis la billetterie.}}',
  'file-not-a-table':
    '{found, select, pdf {« {file} » est un PDF : un programme ou une brochure se dépose dans Spectacles ; pour les ventes, demandez à la billetterie un export Excel ou CSV.} image {« {file} » est une image, quel que soit son nom : une photo se dépose dans Spectacles. Pour les ventes, il faut un export Excel ou CSV.} zip {L’archive « {file} » ne contient pas un fichier et un seul : ouvrez-la, et déposez les tableaux qu’elle contient.} html {« {file} » est une page sans tableau : le programme d’une saison se dépose dans Spectacles ; pour les ventes, il faut un export CSV, Excel ou ODS.} office {« {file} » est un texte ou un diaporama : enregistrez son tableau dans Excel, puis déposez-le.} other {Le fichier « {file} » ne s’ouvre pas comme un tableau : il est abîmé, ou n’en est pas un. Refaites l’export en CSV, Excel (.xlsx, .xls), ODS ou HTML.}}',
  'file-not-a-text':
    '« {file} » n’est pas un texte simple (PDF, Word, image…) : enregistrez-le en .txt, ou donnez son texte sur l’entrée standard.',
  'file-unreadable':
    '{kind, select, pdf {« {file} » porte le nom d’un PDF et n’en est pas un, ou il est abîmé. Exportez-le de nouveau en PDF depuis le logiciel qui l’a fait.} word {« {file} » porte le nom d’un document Word ou ODT et n’en est pas un, ou il est abîmé. Ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx ou en .odt.} document {« {file} » n’est pas un document qui se lise : il faut un PDF avec du texte, un .docx, un .odt, une page HTML ou un texte.} other {Le fichier « {file} » est abîmé et n’a pas pu être lu. Refaites l’export, ou ouvrez-le dans Excel et enregistrez-le en .xlsx.}}',
  'file-too-large': 'Le fichier « {file} » est trop gros. Exportez une saison à la fois.',
  'request-took-too-long':
    'Pas de réponse en {seconds} s : la demande est arrêtée, pour que les autres ne l’attendent pas. Rechargez la page pour voir ce qui est fait, puis réessayez, avec un texte plus court si c’en était un.',
  'text-too-heavy':
    'Ce texte est trop lourd pour être relu en une fois. Coupez-le en plusieurs textes, puis réessayez.',
  'request-too-large': 'C’est trop en une fois : {megabytes} Mo au plus. Envoyez vos fichiers en plusieurs fois.',
  'request-malformed': 'La demande est mal formée : elle n’a pas été lue. Rechargez la page et recommencez.',
  'file-bomb':
    'Le fichier « {file} » se décompresse en un volume anormal : il n’a pas été ouvert. Refaites l’export depuis la billetterie.',
  'file-too-wide':
    'Le fichier « {file} » a {columns, number} colonnes dès la ligne {row, number} : un tableau en a {most, number} au plus. Le séparateur des colonnes est-il aussi dans les textes ? Refaites l’export depuis la billetterie.',
  'file-encrypted':
    'Le fichier « {file} » est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis déposez-le de nouveau.',
  'file-took-too-much-memory':
    'La lecture de « {file} » a demandé plus de {megabytes} Mo de mémoire : elle a été arrêtée, rien n’a été importé. Exportez une saison à la fois, ou en CSV.',
  'file-took-too-long': 'La lecture de « {file} » a été arrêtée car elle durait trop longtemps ; rien n’a été importé.',
  'sheet-not-found': 'Le classeur « {file} » n’a pas de feuille « {sheet} ». Feuilles présentes : {sheets}.',
  'table-not-found':
    '« {file} » n’a pas de tableau n° {table} : {tables, plural, one {il n’y en a qu’un} other {il y en a #}}.',
  'grain-unknown':
    'Le fichier « {file} » n’a pas été reconnu : ni billets, ni contacts, ni représentations. S’il dit ce que veulent dire des codes de vos ventes, redéposez-le avec elles, ensemble. S’il donne les résultats de vos envois, reprenez-le dans Contenus{at, select, terminal { (campaigns import)} other {}}. Sinon, indiquez le sens des colonnes dans Données{at, select, terminal {, ou avec --mapping} other {}}.',
  'file-of-scans':
    '« {file} » est un journal de contrôle d’accès : ses lignes sont des passages (entrées, sorties, billets déjà utilisés), pas des ventes. Rien n’en est importé. Déposez l’export des billets.',
  'file-of-vouchers':
    '« {file} » est un registre de bons ou de cartes : leur valeur n’est pas une vente de places, et ce qu’ils ont payé est dans les ventes. Rien n’en est importé.',
  'file-of-requests':
    '« {file} » {kind, select, waiting {est une liste d’attente} other {est un concours ou un tirage au sort (« {column} » dit qui a gagné)}} : ses lignes sont des demandes, pas des places. Rien n’en est importé. {kind, select, waiting {Les places données depuis sont dans l’export des billets : déposez-le. Si vous les tenez ici, gardez les seules lignes servies, sous un titre qui ne dise plus « liste d’attente »} other {Si les places gagnées ne sont pas déjà dans l’export des billets, gardez les seules lignes des gagnants, sans cette colonne}}, et redéposez le fichier.',
  'file-of-answers':
    '« {file} » dit les réponses à une enquête (« {column} ») : qui répond est venu, et ses places sont déjà dans les ventes. Rien n’en est importé, sans quoi elles compteraient deux fois. Déposez l’export des billets ; si ce sont des réservations, retirez cette colonne et redéposez le fichier.',
  'file-of-exchanges':
    '« {file} » est un journal d’échanges : « {from} » dit ce qui a été rendu et « {to} » ce qui a été pris, pour des ventes tenues ailleurs. Rien n’en est importé, sans quoi ces places compteraient deux fois. Déposez l’export des ventes où les échanges sont faits.',
  'file-of-accounts':
    'Le fichier « {file} » est un journal de caisse ou de comptes ({columns}) : il dit ce qui est entré et sorti, pas quelles places ont été vendues. Rien n’est importé. Exportez de la billetterie la liste des billets ou des commandes.',
  'file-of-staff':
    '« {file} » est un planning ou un état de paie du personnel : ses lignes disent qui travaille, combien d’heures ou pour quel salaire, pas ce qui est vendu. Rien n’en est importé. Pour les représentations et leurs jauges, déposez leur liste seule, sans les équipes.',
  'dates-unreadable':
    '« {file} » : {rows, plural, one {la seule ligne n’a pas} other {aucune des # lignes n’a}}, dans la colonne « {column} », une date de représentation qui existe et se lise ({row, select, undefined {} other {{rows, plural, one {ligne {row}} other {dès la ligne {row}}} ; }}par exemple « {example} »). Rien n’est importé. Écrivez une date comme 14/03/2027 20h30, ou dites une autre colonne dans Données{at, select, terminal { ou par --mapping} other {}}.',
  'column-missing':
    '« {file} » ({grain}) ne dit pas : {meaning}. Indiquez la colonne, ou la valeur de toutes les lignes, dans Données{at, select, terminal { ou avec --mapping} other {}}.',
  'counts-unclear':
    '« {file} » et « {other} » ne comptent pas les mêmes places pour {performances, plural, one {une même représentation} other {les mêmes # représentations}} : {seats, number} et {otherSeats, number}. Rien ne dit si l’un comprend l’autre ou s’ils s’ajoutent. Rien n’est importé. Si l’un comprend l’autre, ne déposez que celui-là ; s’ils s’ajoutent, dites des deux, dans « Sens des colonnes »{at, select, terminal { ou par --mapping} other {}}, que ce nombre est une quantité, et la recette un prix.',
  'sums-unclear':
    '« {file} » et « {other} » comptent des places pour {performances, plural, one {une même représentation} other {les mêmes # représentations}} aux mêmes tarifs ({seats, number} et {otherSeats, number}), et rien n’en dit le jour ni le canal : le second remplace-t-il le premier, ou s’y ajoute-t-il ? Rien n’est importé. S’il le remplace, ne déposez que lui. S’ils s’ajoutent, déposez-les l’un après l’autre, le second comme un ajout.',
  'reseller-counted':
    '« {file} » compte {seats, plural, one {# place} other {# places}} au nom de « {name} », et « {other} » liste {otherSeats, plural, one {# place} other {# places}} {performances, plural, one {de la même représentation} other {des mêmes # représentations}}. Rien ne dit si ce sont les mêmes. Rien n’est importé. Si ce sont les mêmes, ne déposez que « {file} » ; si elles s’ajoutent, confirmez les colonnes de « {other} » dans « Sens des colonnes »{at, select, terminal { ou par --mapping} other {}}.',
  'counts-cumulated':
    '« {file} » se dit cumulé, et {performances, plural, one {une représentation y revient} other {# représentations y reviennent}} sur plusieurs lignes : chaque ligne compte déjà les précédentes, les additionner compterait plusieurs fois les mêmes places. Rien n’est importé. Ne gardez que le dernier pointage de chaque représentation, et redéposez le fichier.',
  'sales-shared-in-part':
    '« {file} » et « {other} » : {shared, plural, one {# personne y a} other {# personnes y ont}} autant de places aux mêmes représentations dans les deux, {alone, plural, one {# n’est} other {# ne sont}} que dans le premier. Sont-ce les mêmes places (réservées puis payées), ou des places de plus ? Rien n’est importé. Si ce sont les mêmes, ôtez ces lignes d’un des deux fichiers et redéposez-les ensemble ; si ce sont des places de plus, déposez-les l’un après l’autre, le second comme un ajout.',
  'counts-in-no-order':
    '{files} se disent cumulés et comptent les mêmes représentations : les additionner compterait plusieurs fois les mêmes places, et rien ne dit lequel est le dernier. Rien n’est importé. Ne redéposez que le dernier, ou mettez le jour de chacun dans son nom (« pointage 2026-10-11.csv »).',
  'letter-unclear':
    '{letter, select, R {{beside, select, sold {« {file} » : rien ne dit ce que veut dire « R » dans « {column} », à côté de « V » (vendu) : un billet retiré ou réglé, qui compte, ou réservé ou remboursé, qui ne compte pas. Dites-le code par code dans « Sens des colonnes », ou écrivez-le au-dessus du tableau, avec ce que veut dire chaque autre lettre (« R = retiré, V = vendu »), et redéposez le fichier ; si c’est réservé, dites seulement dans « Sens des colonnes » que « {column} » est l’état.} other {« {file} » : rien ne dit ce que veut dire « R » dans « {column} » : réglé, qui compte, ou réservé, qui ne compte pas encore. Dites-le code par code dans « Sens des colonnes », ou écrivez-le au-dessus du tableau, avec ce que veulent dire les autres lettres et les cases vides (« R = réglé, A = annulé », et sur une autre ligne « vide = réservé »), et redéposez le fichier ; si c’est réservé, et que les cases vides sont vendues, dites seulement dans « Sens des colonnes » que « {column} » est l’état.}}} other {« {file} » : rien ne dit ce que veut dire « {letter} » dans « {column} », à côté de « V » (vendu) et de « A » (annulé) : un billet émis, qui compte, ou échangé, qui ne compte pas. Dites-le code par code dans « Sens des colonnes », ou écrivez-le au-dessus du tableau (« {letter} = échangé, V = vendu, A = annulé ») et redéposez le fichier ; si c’est émis, dites seulement dans « Sens des colonnes » que « {column} » est l’état.}}',
  'column-undated':
    'Dans « {file} », la colonne « {column} » compte des places sans dire de quelle représentation. Écrivez le jour dans son titre (« L’Avare 10/10/2026 »), ou dites dans Données qu’elle ne sert pas.',
  'sums-lost':
    '« {file} » : les lignes font {sum, select, cents {{told, number} €} free {{told, number} places gratuites} other {{told, number} places}} (colonne « {column} »), et les chiffres en donneraient {sum, select, cents {{given, number} €} other {{given, number}}}. Rien n’est importé. Dites dans Données ce que veut dire cette colonne, ou qu’elle ne compte pas.',
  'rows-marked':
    '« {file} » : {struck, plural, =0 {} one {# ligne est barrée} other {# lignes sont barrées}}{both, select, yes { et } other {}}{filled, plural, =0 {} one {# ligne est surlignée} other {# lignes sont surlignées}} (dont les lignes {rows}). Parterre ne lit ni les couleurs ni les ratures : elles peuvent dire qu’une place est annulée ou reste à payer. Rien n’est importé. Écrivez-le dans une colonne « État », ou effacez ces marques si elles ne disent rien, et redéposez le fichier. Confirmer ses colonnes dans Données compte toutes ces lignes.',
  'column-ambiguous':
    'Dans « {file} », la colonne « {column} » peut se lire de plusieurs façons ({choices}). Choisissez dans Données{at, select, terminal {, ou avec --mapping} other {}}.',
  'mapping-invalid':
    'Le fichier de correspondance « {file} » n’est pas valable : {detail}. Il s’écrit {example} ; « parterre read EXPORT --mapping FICHIER.json » en écrit un à compléter, « parterre import -h » dit ses clés.',
  'layout-unknown': 'Aucune présentation de fichier ne s’appelle « {layout} ». Connues : {layouts}.',
  'mailing-export-unknown':
    'Le fichier « {file} » n’est pas un export de Brevo ou de Mailchimp : il lui manque une colonne comme {columns}.',
  'import-not-found': 'Aucun import ne porte le numéro « {id} ». « parterre imports » donne la liste.',
  'table-unknown': 'Aucune table ne s’appelle « {name} » : {tables}.',
  'repair-not-found': 'Aucune réparation en cours ne porte le numéro {id}.',
  'season-unknown': 'La saison {season} n’est pas dans vos fichiers ({seasons}).',
  'rule-unknown': 'Aucune règle du contrôle ne s’appelle « {code} », ou elle ne nomme pas de lignes.',
  'import-cancelled': 'L’import a été arrêté : rien n’a changé.',
  'job-cancelled': 'Arrêté, comme demandé.',
  'import-nothing-new': 'Ces fichiers ont déjà été importés (import {id}).',
  'show-not-found':
    'Aucun spectacle « {key} » n’est connu. Ils sont dans Spectacles{at, select, terminal { (« parterre show »)} other {}}.',
  'record-exists':
    'Une fiche porte déjà le titre « {title} » : ouvrez-la dans Spectacles, ou donnez à celle-ci un titre qui s’en distingue (l’année, la compagnie).',
  'record-invalid': 'La fiche « {file} » n’est pas valable : {detail}.',
  'photo-not-found': 'Aucune photo ne porte le numéro « {id} ».',
  'photo-not-a-picture':
    '« {file} » n’est ni un JPEG, ni un PNG, ni un WebP. Les photos d’iPhone (HEIC) et les fichiers d’appareil (RAW) s’enregistrent en JPEG dans l’application Photos.',
  'photo-too-heavy': '« {file} » pèse plus de {megabytes} Mo. Enregistrez la photo en JPEG.',
  'photo-too-many-pixels':
    '« {file} » dépasse {megapixels} millions de pixels : la photo n’a pas été ouverte. Réduisez-la.',
  'photo-too-small':
    '« {file} » ne fait que {width} × {height} pixels : c’est une vignette. Demandez la photo d’origine ({leastSide} pixels au moins de chaque côté, 1080 pour une publication).',
  'photo-unreadable': '« {file} » est abîmé et n’a pas pu être lu. Demandez la photo de nouveau.',
  'dropped-files-gone':
    'Les fichiers déposés ne sont plus là : déposez-les de nouveau. (Parterre n’en garde pas de copie une fois l’import gardé ou refusé.)',
  'family-unknown': 'Aucune famille de visuels ne s’appelle « {family} ».',
  'visual-changed': 'Les visuels ont changé depuis que vous les avez vus : regardez-les de nouveau avant de valider.',
  'visual-untrue': 'Les visuels disent ce que la fiche ne dit pas : « {words} ». Rien n’en sort.',
  'photo-known': '« {file} » est déjà parmi les photos de ce spectacle.',
  'photo-facts-invalid': 'Ce qui est dit de la photo n’est pas valable : {detail}.',
  'retention-nothing-due': 'Au {day}, personne n’est au bout de sa durée de conservation.',
  'erasure-needs-mend':
    '{count, plural, one {Un écrit de la maison la nomme} other {# écrits de la maison la nomment}} (texte déjà paru, texte gardé ou campagne) : rien n’a été changé. Choisissez ce qu’ils deviennent, puis recommencez : ses mots y sont masqués (« --mend hide »), ou les textes parus qui la nomment sont retirés (« --mend aside »).',
  'erasure-unproven':
    'L’effacement de {id} n’est pas prouvé : {when, select, before {la recherche faite avant n’a rien trouvé dans « {place} », rien n’a été changé} kept {« {place} » garderait des données de cette personne, qu’un effacement n’y prend pas : retirez-les, puis recommencez ; rien n’a été changé} other {la recherche faite après trouve encore la personne dans « {place} »}}. Écrivez-nous.',
  'person-not-found': 'Aucune personne ne porte le numéro « {id} ».',
  'name-unknown': '« {name} » n’est pas dans la liste de la maison. Ajoutez cette personne dans Réglages.',
  'name-taken':
    '« {name} » est déjà dans la liste de la maison. Si c’est vous, rechargez la page ; sinon, donnez un nom qui vous distingue.',
  'pin-wrong': 'Le code n’est pas le bon.',
  'draft-not-found': 'Aucun texte ne porte le numéro « {id} ». Vos textes sont dans Contenus.',
  'draft-blocked':
    'Ce texte ne peut pas être validé : {count, plural, one {# point bloque} other {# points bloquent}}.',
  'mail-failed':
    'Rien n’est parti : {why, select, sign-in {« {host} » refuse le nom ou le mot de passe (PARTERRE_SMTP_PASSWORD, ou le trousseau de l’ordinateur)} clear {« {host} » ne sait pas chiffrer ce qui lui est envoyé, ou son certificat n’est pas le sien} refused {« {host} » refuse ces destinataires ou ce message} other {aucun serveur de courrier ne répond à « {host} »}}.',
  'mail-none':
    'Aucun serveur de courrier n’est réglé : rien ne peut partir d’ici. Il se règle dans Réglages › Courrier{at, select, terminal { (report server HÔTE:PORT --from ADRESSE)} other {}}.',
  'mail-unconfirmed':
    'Personne n’a confirmé que cette lettre parte par « {host} » vers {count, plural, =0 {ces personnes} one {cette adresse} other {ces # adresses}}. Lisez-la, puis confirmez{at, select, terminal { : report week --to ADRESSE,… --send} other {}}.',
  'mail-without-house':
    'Un e-mail dit qui l’envoie : donnez le nom de la maison dans Réglages, puis reprenez cet export.',
  'mail-without-link':
    'Un e-mail mène à la réservation : donnez l’adresse de réservation dans la fiche de « {show} », puis reprenez cet export.',
  'draft-not-approved': 'Ce texte n’est pas validé dans sa version actuelle : personne ne peut l’exporter avant.',
  'draft-altered':
    'Le texte enregistré n’est plus celui qui a été validé : il a été changé hors du programme. Relisez-le et validez-le de nouveau, ou reprenez une version d’avant.',
  'record-says-otherwise':
    'La fiche (ou la liste) dit autre chose : corrigez le texte ou la fiche. De ce qu’elle dément, personne ne peut répondre.',
  'check-unopened':
    'Ouvrez d’abord ce qui n’a pas pu être vérifié : {count, plural, one {# point} other {# points}} à lire vous-même.',
  'sign-in-needed': 'Connectez-vous pour continuer.',
  'password-needed': 'Emporter tous ces noms demande de redonner son mot de passe ; il vaut alors {minutes} minutes.',
  'role-forbids': 'Votre rôle ne le permet pas. La direction peut le changer dans Réglages › Connexions.',
  'not-yourself': 'Cela ne peut se faire qu’en votre propre nom.',
  'email-taken': 'L’adresse {email} est déjà celle d’une autre personne de la maison.',
  'password-common': 'Ce mot de passe est de ceux qu’un programme essaie en premier : choisissez-en un autre.',
  'quote-unclosed':
    'Dans « {file} », le guillemet (") ouvert à la ligne {row} n’est refermé nulle part : presque rien de ce qui suit n’a la forme du tableau, et le fichier n’a pas été lu. Corrigez cette ligne, ou refaites l’export.',
  'line-endless':
    'Le fichier « {file} » contient une ligne ou une cellule de plus de {megabytes} Mo : ce n’est pas un export de billetterie, il n’a pas été lu. Refaites l’export.',
  'password-short': 'Un mot de passe compte au moins 12 caractères.',
  'network-needs-address':
    'Pour ouvrir Parterre à d’autres ordinateurs, dites l’adresse que l’on tapera : « --public-url https://… ».',
  'network-needs-tls':
    'Hors de cet ordinateur, un mot de passe ne voyage que chiffré. Donnez une adresse en https ; soit un serveur mandataire (Caddy, nginx…) tient le certificat et transmet ici, soit donnez-le : « --cert FICHIER --key FICHIER ».',
  'network-needs-account':
    'Personne ne pourrait entrer : donnez d’abord un compte à une personne de la direction, « parterre accounts add NOM --email ADRESSE --access direction ».',
  'delegation-none': 'Cette personne ne vous a pas donné délégation pour aujourd’hui.',
  'delegation-days': 'Le dernier jour vient après le premier, et n’est pas déjà passé.',
  'delegation-self': 'Une délégation se donne à une autre personne.',
  'delegation-not-found': 'Cette délégation n’est pas la vôtre, ou elle est déjà finie.',
  'comment-not-found': 'Cette remarque n’est pas dans ce texte.',
  'sentence-not-found':
    'Aucune phrase du texte ne correspond : donnez-en quelques mots exacts. Le texte a peut-être changé depuis.',
  'check-not-blocking':
    'Ce point ne bloque pas : il n’y a pas à en répondre. Il se lit, par qui valide, avant de valider.',
  'check-to-mend': 'Ce point se corrige dans le texte : personne ne peut en répondre à sa place.',
  'check-not-found': 'Ce point n’est plus dans les vérifications du texte.',
  'draft-moved-on':
    '{by} a enregistré la version {version} de ce texte pendant que vous l’écriviez. Rien n’est perdu : relisez la sienne, puis gardez la vôtre ou reprenez.',
  'draft-changed':
    'Le texte, une donnée ou la liste a changé depuis que vous l’avez lu : relisez-le avant de le valider.',
  'draft-lacks-facts':
    'Rien ne peut être annoncé de « {show} » : sa fiche ne donne aucune représentation publique à venir.',
  'format-unknown': 'Ce texte ne s’exporte pas en « {format} ». Formats : {formats}.',
  'pin-locked':
    'Trop de codes refusés : attendez {minutes, plural, one {# minute} other {# minutes}}, puis tapez le vôtre. Code oublié : dans Réglages, un collègue vous retire puis vous ajoute, avec un nouveau code qui sert aussitôt. Si ce n’était pas vous, quelqu’un essaie de valider à votre place : le journal dit quand.',
  'code-needed':
    'Il y faut le code d’une personne de la maison qui en a le droit (en ligne de commande : --by NOM, et son code par PARTERRE_BY_PIN).',
  'pin-needed': 'Une validation demande le code de la personne. Il se tape au terminal, ou se donne par PARTERRE_PIN.',
  'audience-never-written-to':
    '{audience, select, reseller {Les acheteurs d’un revendeur ne sont pas vos contacts} passCulture {Les bénéficiaires du pass Culture ne reçoivent pas de prospection} other {Les ventes sans nom n’ont personne à qui écrire}} : choisissez un autre public.',
  'audience-unknown': 'Le public « {audience} » n’existe pas. Publics : {audiences}.',
  'channel-unknown': 'Le canal « {channel} » n’existe pas. Canaux : {channels}.',
  'figure-unknown': 'Le chiffre « {key} » n’existe pas. « parterre figures » donne la liste.',
  'dimension-unknown': 'La répartition « {dimension} » n’existe pas pour ce chiffre. Répartitions : {dimensions}.',
  'dimension-value-unknown':
    'Vos données ne connaissent pas « {value} » ({dimension}). Aucun chiffre n’est donné plutôt qu’un zéro trompeur.',
  'no-data': 'Il n’y a pas encore de données. Importez d’abord un export de billetterie.',
  'corrector-not-local':
    '{address} n’est pas une adresse de cet ordinateur (http://localhost:8081, par exemple) : vos textes ne partent pas ailleurs pour être corrigés.',
  'files-damaged':
    'Des fichiers de la maison sont perdus ou ont changé{count, plural, =0 {} other { (« {names} »)}} : aucun chiffre n’en est tiré. Importez-les de nouveau après avoir annulé leur import, ou restaurez votre dernière sauvegarde dans un dossier neuf. « parterre doctor » les nomme tous.',
  'warehouse-damaged':
    'L’entrepôt des calculs (warehouse.duckdb) est abîmé. Rien n’est perdu : il se refait à partir de vos fichiers. Lancez « parterre doctor », ou recommencez.',
  'already-open':
    'Parterre est déjà ouvert sur ce dossier de données : {url}. Fermez-le d’abord, ou allez à cette adresse.',
  'port-taken':
    'Le port {port} est pris par un autre programme, ou réservé. Fermez-le, ou choisissez-en un autre : « --port 4071 ».',
  'server-silent': 'Parterre est ouvert mais ne répond pas. Fermez-le, puis recommencez.',
  'not-allowed': 'Cette demande n’est pas permise.',
  fault: 'Une erreur de notre fait s’est produite ({detail}).',
}

const en: Sentences = {
  ...charterErrors.en,
  ...folderErrors.en,
  ...modelErrors.en,
  ...captionErrors.en,
  usage: 'Malformed command: {detail}. “parterre {command} -h” shows an example.',
  'command-unknown': 'There is no command “{name}”. “parterre -h” lists them.',
  'file-not-found': 'File “{file}” was not found. Check its name and folder.',
  'publications-none':
    '“{file}” holds no published text: give a letter, a page, a brochure, or an export from Mailchimp, Brevo or Meta.',
  'meta-export-html':
    '“{file}” is an export from Meta in HTML pages: ask for it again as JSON, the only form read here.',
  'day-impossible':
    '“{day}” is in no calendar: this day, or this hour, does not exist. Write for instance 2027-03-01, or 2027-03-01T18:30. Nothing has changed.',
  'campaign-not-found': 'This sending is no longer here: its results were taken again under another name or day.',
  'day-to-come': '{saidDay} is still to come: give the day on which the person agreed. Nothing has changed.',
  'brief-not-found': 'No brief is kept under the name “{name}”. Kept: {names}.',
  'past-text-not-found': 'This text is no longer kept.',
  'past-text-short': '“{file}” holds too few words for a manner of writing to be heard.',
  'advice-gone': 'Text {id} has changed since this advice. Read it again.',
  'file-empty':
    'File “{file}” is empty{kind, select, document {: there is nothing to read in it. Save it again from the program that made it.} other {. Export it again from the ticketing system.}}',
  'file-not-a-table':
    '{found, select, pdf {“{file}” is a PDF: a programme or a brochure goes to Shows; for sales, ask your ticketing system for an Excel or CSV export.} image {“{file}” is a picture, whatever its name: a photo goes to Shows. For sales, an Excel or CSV export is needed.} zip {Archive “{file}” does not hold one file and one only: open it, and drop the tables that it holds.} html {“{file}” is a page without a table: the programme of a season goes to Shows; for sales, a CSV, Excel or ODS export is needed.} office {“{file}” is a text or a slide show: save its table in Excel, then drop that.} other {File “{file}” does not open as a table: it is damaged, or is none. Export it again as CSV, Excel (.xlsx, .xls), ODS or HTML.}}',
  'file-not-a-text':
    '“{file}” is no plain text (PDF, Word, picture…): save it as .txt, or give its text on the standard input.',
  'file-unreadable':
    '{kind, select, pdf {“{file}” has the name of a PDF and is none, or it is damaged. Export it as a PDF again from the program that made it.} word {“{file}” has the name of a Word or ODT document and is none, or it is damaged. Open it in Word or LibreOffice and save it as .docx or .odt.} document {“{file}” is no document that can be read: a PDF with text, a .docx, an .odt, an HTML page or a text is needed.} other {File “{file}” is damaged and could not be read. Export it again, or open it in Excel and save it as .xlsx.}}',
  'file-too-large': 'File “{file}” is too large. Export one season at a time.',
  'request-took-too-long':
    'No answer within {seconds} s: the request was stopped, so that nobody else waits for it. Reload the page to see what was done, then try again, with a shorter text if it was one.',
  'text-too-heavy': 'This text is too heavy to be read in one go. Cut it into several texts, then try again.',
  'request-too-large': 'Too much at once: {megabytes} MB at most. Send your files in several goes.',
  'request-malformed': 'The request is malformed: it was not read. Reload the page and try again.',
  'file-bomb':
    'File “{file}” inflates to an abnormal size: it was not opened. Export it again from the ticketing system.',
  'file-too-wide':
    'File “{file}” has {columns, number} columns from row {row, number} on: a table has {most, number} at most. Does the column separator also stand inside the texts? Export it again from the ticketing system.',
  'file-encrypted': 'File “{file}” is protected by a password. Save it without one, then drop it again.',
  'file-took-too-much-memory':
    'Reading “{file}” took more than {megabytes} MB of memory: it was stopped and nothing was imported. Export one season at a time, or as CSV.',
  'file-took-too-long': 'Reading “{file}” was stopped because it took too long; nothing was imported.',
  'sheet-not-found': 'Workbook “{file}” has no sheet “{sheet}”. Sheets: {sheets}.',
  'table-not-found': '“{file}” has no table {table}: {tables, plural, one {there is only one} other {there are #}}.',
  'grain-unknown':
    'File “{file}” was not recognised: neither tickets, nor contacts, nor performances. If it says what codes of your sales mean, drop it again together with them. If it gives the results of your sendings, take it in under Content{at, select, terminal { (campaigns import)} other {}}. Else, give the meaning of its columns in Data{at, select, terminal {, or with --mapping} other {}}.',
  'file-of-scans':
    '“{file}” is a journal of access control: its rows are passages (entries, exits, tickets already used), not sales. Nothing of it is imported. Drop the export of tickets.',
  'file-of-vouchers':
    '“{file}” is a register of vouchers or cards: their value is no sale of seats, and what they paid for is among the sales. Nothing of it is imported.',
  'file-of-requests':
    '“{file}” is {kind, select, waiting {a waiting list} other {a contest or a draw (“{column}” says who won)}}: its rows are requests, not seats. Nothing of it is imported. {kind, select, waiting {The seats given since are in the export of tickets: drop that. If you keep them here, leave only the rows that were served, under a title that no longer says “waiting list”} other {If the seats won are not already in the export of tickets, leave only the rows of the winners, without that column}}, and drop the file again.',
  'file-of-answers':
    '“{file}” holds the answers to a survey (“{column}”): who answers came, and their seats are among the sales already. Nothing of it is imported, or they would count twice. Drop the export of tickets; if these are bookings, take that column out and drop the file again.',
  'file-of-exchanges':
    '“{file}” is a journal of exchanges: “{from}” says what was given up and “{to}” what was taken, for sales kept elsewhere. Nothing of it is imported, or these seats would count twice. Drop the export of sales in which the exchanges are made.',
  'file-of-accounts':
    'File “{file}” is a cash book or an account ({columns}): it tells what came in and went out, not which seats were sold. Nothing is imported. Export the list of tickets or orders from the ticketing system.',
  'file-of-staff':
    '“{file}” is a rota or a pay sheet of the staff: its rows say who works, how many hours or for what wages, not what is sold. Nothing of it is imported. For the performances and their capacities, drop their list alone, without the teams.',
  'dates-unreadable':
    '“{file}”: {rows, plural, one {its only row does not have} other {none of the # rows has}}, in the column “{column}”, a performance date that exists and can be read ({row, select, undefined {} other {{rows, plural, one {row {row}} other {from row {row} on}}; }}for instance “{example}”). Nothing is imported. Write a date like 2027-03-14 20:30, or point to another column in Data{at, select, terminal { or with --mapping} other {}}.',
  'column-missing':
    '“{file}” ({grain}) does not say: {meaning}. Point to the column, or give the value of all rows, in Data{at, select, terminal { or with --mapping} other {}}.',
  'counts-unclear':
    '“{file}” and “{other}” do not count the same seats for {performances, plural, one {one performance} other {the same # performances}}: {seats, number} and {otherSeats, number}. Nothing says whether one holds the other or they add up. Nothing is imported. If one holds the other, drop that one alone; if they add up, say of both, under “Meaning of the columns”{at, select, terminal { or by --mapping} other {}}, that this number is a quantity, and the receipts a price.',
  'sums-unclear':
    '“{file}” and “{other}” count seats for {performances, plural, one {one performance} other {the same # performances}} at the same tariffs ({seats, number} and {otherSeats, number}), and nothing says their day or their channel: does the second take the place of the first, or add to it? Nothing is imported. If it takes its place, drop it alone. If they add up, drop one after the other, the second as an addition.',
  'reseller-counted':
    '“{file}” counts {seats, plural, one {# seat} other {# seats}} under the name of “{name}”, and “{other}” lists {otherSeats, plural, one {# seat} other {# seats}} of {performances, plural, one {the same performance} other {the same # performances}}. Nothing says whether they are the same. Nothing is imported. If they are, drop “{file}” alone; if they add up, confirm the columns of “{other}” under “Meaning of the columns”{at, select, terminal { or by --mapping} other {}}.',
  'counts-cumulated':
    '“{file}” says that its counts are cumulated, and {performances, plural, one {one performance comes back} other {# performances come back}} on several rows: each row counts the earlier ones already, and adding them up would count the same seats several times. Nothing is imported. Keep only the last count of each performance, and drop the file again.',
  'sales-shared-in-part':
    '“{file}” and “{other}”: {shared, plural, one {# person has} other {# people have}} as many seats at the same performances in both, {alone, plural, one {# is} other {# are}} in the first alone. Are they the same seats (booked, then paid), or more of them? Nothing is imported. If they are the same, take these rows out of one of the two files and drop them together again; if they are more seats, drop one after the other, the second as an addition.',
  'counts-in-no-order':
    '{files} say that their counts are cumulated, and count the same performances: adding them up would count the same seats several times, and nothing says which is the last. Nothing is imported. Drop the last one alone, or put the day of each in its name (“count 2026-10-11.csv”).',
  'letter-unclear':
    '{letter, select, R {{beside, select, sold {“{file}”: nothing says what “R” means in “{column}”, beside “V” (sold): a ticket handed over (“retiré”) or paid (“réglé”), which counts, or reserved (“réservé”) or refunded (“remboursé”), which does not. Say it code by code under “Meaning of the columns”, or write it above the table, with what each other letter means (“R = retiré, V = vendu”), and drop the file again; if it is reserved, only say under “Meaning of the columns” that “{column}” is the status.} other {“{file}”: nothing says what “R” means in “{column}”: paid (“réglé”), which counts, or reserved (“réservé”), which does not yet. Say it code by code under “Meaning of the columns”, or write it above the table, with what the other letters and the blank cells mean (“R = réglé, A = annulé”, and on another line “vide = réservé”), and drop the file again; if it is reserved, and blank cells are sold, only say under “Meaning of the columns” that “{column}” is the status.}}} other {“{file}”: nothing says what “{letter}” means in “{column}”, beside “V” (sold) and “A” (cancelled): a ticket issued, which counts, or exchanged, which does not. Say it code by code under “Meaning of the columns”, or write it above the table (“{letter} = exchanged, V = sold, A = cancelled”) and drop the file again; if it is issued, only say under “Meaning of the columns” that “{column}” is the status.}}',
  'column-undated':
    'In “{file}”, column “{column}” counts seats and does not say for which performance. Write the day in its heading (“L’Avare 10/10/2026”), or say in Data that it is not used.',
  'sums-lost':
    '“{file}”: its rows make {sum, select, cents {€{told, number}} free {{told, number} free seats} other {{told, number} seats}} (column “{column}”), and the figures would give {sum, select, cents {€{given, number}} other {{given, number}}}. Nothing is imported. Say in Data what this column means, or that it does not count.',
  'rows-marked':
    '“{file}”: {struck, plural, =0 {} one {# row is struck out} other {# rows are struck out}}{both, select, yes { and } other {}}{filled, plural, =0 {} one {# row is highlighted} other {# rows are highlighted}} (rows {rows} among them). Parterre reads neither colours nor strokes: they may say that a seat is cancelled or still to be paid. Nothing is imported. Write it in a “State” column, or remove these marks if they say nothing, and drop the file again. Confirming its columns in Data counts all these rows.',
  'column-ambiguous':
    'In “{file}”, column “{column}” can be read in several ways ({choices}). Choose in Data{at, select, terminal {, or with --mapping} other {}}.',
  'mapping-invalid':
    'Mapping file “{file}” is not valid: {detail}. It is written {example}; “parterre read EXPORT --mapping FILE.json” writes one to complete, “parterre import -h” tells its keys.',
  'layout-unknown': 'No file layout is called “{layout}”. Known: {layouts}.',
  'mailing-export-unknown':
    'File “{file}” is not an export of Brevo or Mailchimp: a column such as {columns} is missing.',
  'import-not-found': 'No import has number “{id}”. “parterre imports” lists them.',
  'table-unknown': 'No table is called “{name}”: {tables}.',
  'repair-not-found': 'No repair that holds has the number {id}.',
  'season-unknown': 'Season {season} is not in your files ({seasons}).',
  'rule-unknown': 'No rule of the control is called “{code}”, or it names no rows.',
  'import-cancelled': 'The import was stopped: nothing has changed.',
  'job-cancelled': 'Stopped, as asked.',
  'import-nothing-new': 'These files were imported already (import {id}).',
  'show-not-found': 'No show “{key}” is known. They are in Shows{at, select, terminal { (“parterre show”)} other {}}.',
  'record-exists':
    'A record already bears the title “{title}”: open it from Shows, or give this one a title that tells it apart (its year, its company).',
  'record-invalid': 'Record “{file}” is not valid: {detail}.',
  'photo-not-found': 'No photo has the number “{id}”.',
  'photo-not-a-picture':
    '“{file}” is neither a JPEG, nor a PNG, nor a WebP. Save iPhone photos (HEIC) and camera files (RAW) as JPEG.',
  'photo-too-heavy': '“{file}” weighs more than {megabytes} MB. Save the photo as JPEG.',
  'photo-too-many-pixels': '“{file}” has over {megapixels} million pixels: it was not opened. Make it smaller.',
  'photo-too-small':
    '“{file}” is only {width} × {height} pixels: a thumbnail. Ask for the original photo (at least {leastSide} pixels a side, 1080 to post it).',
  'photo-unreadable': '“{file}” is damaged and could not be read. Ask for the photo again.',
  'dropped-files-gone':
    'The files that were dropped are no longer here: drop them again. (Parterre keeps no copy of them once the import is kept or refused.)',
  'family-unknown': 'No family of visuals is called “{family}”.',
  'visual-changed': 'The visuals have changed since you saw them: look again before you validate.',
  'visual-untrue': 'The visuals say what the record does not: “{words}”. Nothing comes out of them.',
  'photo-known': '“{file}” is already among the photos of this show.',
  'photo-facts-invalid': 'What is said of the photo is not valid: {detail}.',
  'retention-nothing-due': 'On {day}, nobody is at the end of their retention.',
  'erasure-needs-mend':
    '{count, plural, one {One writing of the house names them} other {# writings of the house name them}} (published text, kept text or campaign): nothing was changed. Choose what becomes of them, then try again: the words are hidden (“--mend hide”), or the published texts that name them are removed (“--mend aside”).',
  'erasure-unproven':
    'The erasure of {id} is not proven: {when, select, before {the search made before found nothing in “{place}”, nothing was changed} kept {“{place}” would keep data of this person, which an erasure does not take out of it: remove them, then try again; nothing was changed} other {the search made after still finds the person in “{place}”}}. Write to us.',
  'person-not-found': 'No person has number “{id}”.',
  'name-unknown': '“{name}” is not on the house’s list. Add this person in Settings.',
  'name-taken':
    '“{name}” is already on the house’s list. If that is you, reload the page; otherwise give a name that tells you apart.',
  'pin-wrong': 'The code is not the right one.',
  'draft-not-found': 'No text has number “{id}”. Your texts are in Content.',
  'draft-blocked': 'This text cannot be approved: {count, plural, one {# point blocks} other {# points block}}.',
  'mail-failed':
    'Nothing has left: {why, select, sign-in {“{host}” refuses the name or the password (PARTERRE_SMTP_PASSWORD, or the keyring of the computer)} clear {“{host}” cannot encrypt what it is sent, or its certificate is not its own} refused {“{host}” refuses these recipients or this message} other {no mail server answers at “{host}”}}.',
  'mail-none':
    'No mail server is set: nothing can leave from here. It is set in Settings › Mail{at, select, terminal { (report server HOST:PORT --from ADDRESS)} other {}}.',
  'mail-unconfirmed':
    'Nobody has confirmed that this letter leaves by “{host}” for {count, plural, =0 {these people} one {this address} other {these # addresses}}. Read it, then confirm{at, select, terminal {: report week --to ADDRESS,… --send} other {}}.',
  'mail-without-house': 'An e-mail says who sends it: give the name of the house in Settings, then export again.',
  'mail-without-link':
    'An e-mail leads to the booking page: give the booking address in the record of “{show}”, then export again.',
  'draft-not-approved': 'This text is not approved in its present version: nobody can export it before.',
  'draft-altered':
    'The text that is kept is no longer the one approved: it was changed outside the program. Read it and approve it again, or take up an earlier version.',
  'record-says-otherwise':
    'The record says otherwise: mend the text or the record. Nobody can answer for what a record denies.',
  'check-unopened':
    'First open what could not be checked: {count, plural, one {# point} other {# points}} to read yourself.',
  'sign-in-needed': 'Sign in to go on.',
  'password-needed': 'To take all these names away, give your password again; it then holds for {minutes} minutes.',
  'role-forbids': 'Your role does not allow it. The direction may change it in Settings › Sign-in.',
  'not-yourself': 'This can only be done in your own name.',
  'email-taken': 'The address {email} is already another person’s.',
  'password-common': 'This password is among those that a program tries first: choose another.',
  'quote-unclosed':
    'In “{file}”, the quote (") opened on line {row} is closed nowhere: almost nothing below has the form of the table, and the file was not read. Mend that line, or export it again.',
  'line-endless':
    'File “{file}” has a line or a cell of more than {megabytes} MB: it is no ticketing export, and was not read. Export it again.',
  'password-short': 'A password has at least 12 characters.',
  'network-needs-address':
    'To open Parterre to other computers, say the address that people will type: “--public-url https://…”.',
  'network-needs-tls':
    'Beyond this computer a password travels encrypted or not at all. Give an https address; either a reverse proxy (Caddy, nginx…) holds the certificate and passes on to here, or give it: “--cert FILE --key FILE”.',
  'network-needs-account':
    'Nobody could come in: first give an account to someone of the direction, “parterre accounts add NAME --email ADDRESS --access direction”.',
  'delegation-none': 'This person has not named you for today.',
  'delegation-days': 'The last day comes after the first, and is not past.',
  'delegation-self': 'One names another person.',
  'delegation-not-found': 'This delegation is not yours, or is already over.',
  'comment-not-found': 'This remark is not in this text.',
  'sentence-not-found': 'No sentence of the text matches: give a few exact words of it. The text may have changed.',
  'check-not-blocking':
    'This point does not block: nobody has to answer for it. Whoever approves reads it before approving.',
  'check-to-mend': 'This point is mended in the text: nobody can answer for it instead.',
  'check-not-found': 'This point is no longer among the checks of the text.',
  'draft-moved-on':
    '{by} saved version {version} of this text while you were writing. Nothing is lost: read theirs, then keep yours or start again.',
  'draft-changed': 'The text, a fact or the list has changed since you read it: read it again before you approve it.',
  'draft-lacks-facts': 'Nothing can be announced of “{show}”: its record has no public performance to come.',
  'format-unknown': 'This text is not exported as “{format}”. Formats: {formats}.',
  'pin-locked':
    'Too many codes refused: wait {minutes, plural, one {# minute} other {# minutes}}, then type yours. Forgotten code: in Settings, a colleague removes you and adds you again, with a new code that works at once. If it was not you, someone is trying to approve in your place: the journal says when.',
  'code-needed':
    'It takes the code of a person of the house who has the right (on the command line: --by NAME, and their code by PARTERRE_BY_PIN).',
  'pin-needed': 'An approval needs the person’s code. It is typed on a terminal, or given by PARTERRE_PIN.',
  'audience-never-written-to':
    '{audience, select, reseller {Buyers of a reseller are not your contacts} passCulture {Holders of the pass Culture are not to be prospected} other {Sales without a name have nobody to write to}}: choose another audience.',
  'audience-unknown': 'There is no audience “{audience}”. Audiences: {audiences}.',
  'channel-unknown': 'There is no channel “{channel}”. Channels: {channels}.',
  'figure-unknown': 'There is no figure “{key}”. “parterre figures” lists them.',
  'dimension-unknown': 'There is no breakdown “{dimension}” for this figure. Breakdowns: {dimensions}.',
  'dimension-value-unknown':
    'Your data do not know “{value}” ({dimension}). No figure is given rather than a misleading zero.',
  'no-data': 'There is no data yet. Import a ticketing export first.',
  'corrector-not-local':
    '{address} is not an address of this computer (http://localhost:8081, for instance): your texts do not go elsewhere to be corrected.',
  'files-damaged':
    'Files of the house are lost or have changed{count, plural, =0 {} other { (“{names}”)}}: no figure is taken from them. Undo their import and import them again, or restore your last backup into a new folder. “parterre doctor” names them all.',
  'warehouse-damaged':
    'The warehouse of computed figures (warehouse.duckdb) is damaged. Nothing is lost: it is made again from your files. Run “parterre doctor”, or try again.',
  'already-open': 'Parterre is open on this data folder already: {url}. Close it first, or go to this address.',
  'port-taken': 'Port {port} is taken by another program, or reserved. Close it, or choose another: “--port 4071”.',
  'server-silent': 'Parterre is open but does not answer. Close it, then try again.',
  'not-allowed': 'This request is not allowed.',
  fault: 'Something went wrong on our side ({detail}).',
}

export const errorWords = { fr, en } as const
