/** What the checks, the brief and the journal of a text say: codes of `stewardship/` and of `journeys/{contents,settings}`. */
const fr = {
  'missing-performance': 'Aucune représentation publique à venir.',
  'missing-hour':
    'Heure inconnue {count, plural, one {le {lackingDay}} other {pour # représentations, à partir du {lackingDay}}}{of, plural, =1 {} other { : un texte qui donne l’heure des autres dira « heure à préciser »}}.',
  'missing-hall':
    'Salle inconnue {count, plural, one {le {lackingDay}} other {pour # représentations, à partir du {lackingDay}}}.',
  'missing-price': 'Aucun tarif : le texte ne dira pas combien cela coûte.',
  'missing-booking': 'Ni lien de réservation, ni téléphone : le texte ne dira pas comment réserver.',
  'missing-text': 'Aucun texte du spectacle : le message ne s’appuiera que sur les données pratiques.',
  'missing-duration': 'Durée inconnue.',
  'missing-credits': 'Ni compagnie, ni distribution.',
  'missing-photo': 'Aucune photo décrite : il n’y aura pas de texte alternatif.',
  'missing-house':
    'La fiche de la maison est vide : sans elle, aucune phrase pratique n’a de source. Remplissez-la dans Réglages.',
  'missing-address': 'L’adresse de la maison n’est pas dans sa fiche.',
  'missing-phone': 'Le téléphone de la billetterie n’est pas dans la fiche de la maison.',
  'missing-hours': 'Les horaires de la billetterie ne sont pas dans la fiche de la maison.',
  'missing-sms-stop': 'Le numéro STOP des SMS n’est pas dans la fiche de la maison.',
  'missing-press-contact': 'Le contact presse n’est pas dans la fiche de la maison.',
  'missing-licence': 'Le numéro de licence n’est pas dans la fiche de la maison.',
  'fact-contradicted': '« {text} » : la fiche dit autre chose.',
  'fact-set-aside': '« {text} » : remarque écartée par {by} ({reason}).',
  'fact-unsupported': '« {text} » : rien dans les fiches ne le dit.',
  'fact-changed': '« {text} » : la fiche a changé depuis que ce texte a été écrit.',
  'facts-supported':
    '{count, plural, =0 {Aucun fait à vérifier.} one {# fait, conforme à la fiche.} other {# faits, tous conformes aux fiches.}}',
  'recipient-unsupported': '« {text} » n’est pas vrai de chaque adresse de la liste.',
  'recipients-supported':
    '{count, plural, one {Ce qui est dit du destinataire est vrai} other {Ce qui est dit des destinataires est vrai}} de chaque adresse de la liste.',
  'recipients-none': 'Le texte ne dit rien du destinataire.',
  'availability-dated':
    'Ce que le texte dit des places restantes était vrai le {cutOff, date, medium} : est-ce encore le cas ?',
  'availability-expired':
    'Le texte parle des places restantes, mais {cutOff, select, undefined {aucune vente n’est importée. Importez un export} other {les ventes connues s’arrêtent au {cutOff, date, medium}. Importez un export récent}}, ou retirez cette phrase.',
  'availability-record-dated':
    'Ce que le texte dit des places restantes est dans la fiche, enregistrée le {cutOff, date, medium} : est-ce encore le cas ?',
  'availability-record-expired':
    'Le texte parle des places restantes d’après une fiche enregistrée le {cutOff, date, medium}. Confirmez-la en l’enregistrant à nouveau, ou retirez cette phrase.',
  'last-days-dated': '« {text} » : vrai jusqu’au {until, date, medium}, d’après les dates de la fiche.',
  'last-days-undated': '« {text} » : la fiche ne dit pas jusqu’à quand. Vérifiez-le.',
  'last-days-untrue': '« {text} » n’est pas vrai ce jour-là : d’après la fiche, c’est jusqu’au {until, date, medium}.',
  'sale-opening-dated':
    'Le texte annonce l’ouverture des ventes : vrai jusqu’au {until, date, medium}, d’après la fiche.',
  'sale-opening-past':
    'Le texte annonce une ouverture des ventes passée : d’après la fiche, on réserve depuis le {until, date, medium}. Retirez cette phrase ou invitez à réserver.',
  'show-is-over': 'Toutes les représentations sont passées ou annulées.',
  'nothing-ages': 'Rien dans ce texte ne se périme.',
  'french-unchecked': 'L’orthographe n’a pas été vérifiée : relisez-la.',
  'french-clean': 'Orthographe et typographie sans remarque.',
  'french-fault': 'Français : {text, select, undefined {une espace} other {« {text} »}}.',
  'french-set-aside':
    'Français : {count, plural, one {une remarque, mise de côté} other {# remarques, toutes mises de côté}}.',
  'prose-to-read':
    'Le sens, le ton, ce que le texte laisse entendre : relisez-le en entier, et d’abord {count, plural, one {la phrase écrite à la main ou par un modèle qu’aucun texte du spectacle ne dit} other {les # phrases écrites à la main ou par un modèle qu’aucun texte du spectacle ne dit}}.',
  'sense-to-read': 'Le sens, le ton, ce que le texte laisse entendre : relisez-le en entier.',
  'link-to-try': 'Le lien de réservation mène-t-il à la bonne page ? {url}',
  'photo-to-join':
    'Aucune photo ne part d’ici avec ce texte, qui en {credit, select, null {décrit une} other {crédite une (« {credit} »)}}. La joindrez-vous vous-même, est-ce bien celle-là, et avez-vous le droit de la publier ? Sinon, retirez ce qui en parle.',
  'quotes-to-confirm':
    '{count, plural, one {Une citation} other {# citations}} : fidèle à son contexte, et publiable ?',
  'list-to-see':
    '{count, plural, one {Une adresse recevra} other {# adresses recevront}} ce message : est-ce bien ce public ?',
  'performances-left-out':
    '{count, plural, one {La représentation demandée, le {day, date, medium}, n’est pas dans la fiche : ce texte n’en dit rien. Ajoutez-la, puis réécrivez.} other {# représentations demandées, à partir du {day, date, medium}, ne sont pas dans la fiche : ce texte n’en dit rien. Ajoutez-les, puis réécrivez.}}',
  'list-is-empty': 'La liste est vide : personne de ce public ne peut recevoir ce message sur ce canal.',
  'text-is-new': 'Ce texte ne redit pas un autre de la maison.',
  'text-repeats': '{percent} % de ce texte se lit déjà dans « {title} ».',
  'draft.head': 'BROUILLON {id}, pas encore relu : ne pas diffuser.',
  'variant.same-rights': 'Mêmes dates, mêmes heures, mêmes prix, mêmes droits.',
  'variant.one-date-here':
    'Mêmes prix, mêmes droits. La version ouverte ne donne qu’une date, et dit qu’il y en a d’autres.',
  'variant.one-date-there':
    'Mêmes prix, mêmes droits. Cette version ne donne qu’une date, et dit qu’il y en a d’autres.',
  'variant.rights-here': 'Cet autre public ne sait pas : {facts}.',
  'variant.rights-there': 'Dit à cet autre public seulement : {facts}.',
  'variant.only-here': 'En plus ici : {facts}.',
  'variant.only-there': 'En plus là-bas : {facts}.',
  'draft.list': '{count, plural, =0 {aucune adresse} one {# adresse} other {# adresses}}',
  'approve.read-first':
    'À lire d’abord : « parterre review {id} --by "{by}" » les montre et note que vous les avez lus.',
  'comment.open': 'Remarque {id} de {by} : {text}',
  'comment.resolved': 'Remarque {id} de {by}, traitée par {who} : {text}',
  'comment.here': 'sur « {sentence} »',
  'comment.changed': 'la phrase a changé depuis : « {sentence} » est devenue « {now} »',
  'comment.gone': 'la phrase n’est plus dans le texte : « {sentence} »',
  'comment.erased': 'effacée',
  'mention.no-model': 'Aucune phrase ne vient d’un modèle : aucune mention n’est due.',
  'mention.reviewed':
    '{sentences, plural, one {Une phrase vient} other {# phrases viennent}} d’un modèle ; la mention n’est pas due : relu par {by}, publié sous la responsabilité de {responsible}.',
  'mention.not-reviewed':
    '{sentences, plural, one {Une phrase vient} other {# phrases viennent}} d’un modèle, et personne n’a validé cette version : la mention est due.',
  'mention.nobody-answers':
    '{sentences, plural, one {Une phrase vient} other {# phrases viennent}} d’un modèle, et la fiche de la maison ne dit pas qui répond de ce qu’elle publie : la mention est due.',
  'transparency.head': '{show}, {channel} ({id}, version {version})',
  'transparency.none': 'Aucun texte n’est encore sorti.',
  'draft.approved': 'Version {version} du texte {id} validée par {by}.',
  'draft.approved-in-part':
    'Version {version} du texte {id} : validation gardée ({by}). {left, plural, one {Une autre personne doit} other {# autres personnes doivent}} encore la valider : rien ne sort avant.',
  'contacts.without-refusals':
    '{file} dit qui a confirmé son inscription, pas qui s’est désinscrit depuis : prenez aussi l’export des contacts bloqués. Un refus l’emporte toujours.',
  'contacts.synced':
    '{file} : {rows, plural, one {# ligne} other {# lignes}} ; nouveaux accords {yes}, oppositions {no}, rejets {bounced}, plaintes {complained} ; déjà connus {alreadyKnown}, sans état {untold}{erased, plural, =0 {} one {, laissé de côté # qui est d’une personne effacée} other {, laissés de côté # qui sont de personnes effacées}}.',
  'campaigns.imported':
    '{file} : {campaigns, plural, one {# campagne} other {# campagnes}}, dont {refreshed, plural, one {# déjà connue et mise à jour} other {# déjà connues et mises à jour}}.',
  'programme.saved': '{file} : fiche « {key} » enregistrée.',
  'ledger.cost':
    '{bytes, plural, one {# octet} other {# octets}}, {tokens, plural, one {# jeton} other {# jetons}}, {wh} Wh',
  'ledger.totals':
    '{calls, plural, =0 {Aucun appel à un modèle} one {# appel à un modèle} other {# appels à un modèle}}. {withoutModel, plural, one {# texte} other {# textes}} sur {all} sans modèle.',
  'model.none': 'sans modèle : règles et phrases de la maison, rien ne sort de cet ordinateur',
  'model.leaves': 'hors de cet ordinateur',
  'staff.added': '{name} peut valider des textes.',
  'staff.pin-shape': 'code de 4 à 8 chiffres',
  'format.text': 'Texte seul',
  'format.html-brevo': 'E-mail HTML pour Brevo',
  'format.html-mailchimp': 'E-mail HTML pour Mailchimp',
  'format.docx': 'Document Word',
  'format.caption': 'Légende à coller',
  'format.list-brevo': 'Liste d’adresses pour Brevo',
  'format.list-mailchimp': 'Liste d’adresses pour Mailchimp',
  'format.post': 'Publication : légende, texte alternatif, crédit et les trois cadrages (zip)',
  'format.photo': 'Photo entière (JPEG)',
  'format.photo-4x5': 'Photo 4:5 (JPEG)',
  'format.photo-1x1': 'Photo carrée (JPEG)',
  'format.photo-9x16': 'Photo 9:16, story (JPEG)',
  'draft-state.blocked': 'un point bloque',
  'draft-state.unjudged': 'vérification en cours',
  'draft-state.unread': 'pas encore relu',
  'draft-state.approved': 'validé',
  'draft-state.exported': 'validé, exporté',
  'draft-state.outdated-fact': 'à corriger : la fiche a changé',
  'draft-state.outdated-blocks': 'à relire : un point bloque depuis',
  'draft-state.outdated-version': 'à relire : une autre version depuis',
  'draft-state.outdated-altered': 'à relire : le texte enregistré n’est plus celui qui a été validé',
  'draft-state.outdated-around': 'à relire : sa liste ou sa photo a changé',
  'threshold.regularVisits': 'Un habitué vient au moins',
  'threshold.lapsedMonths': 'Un endormi n’est pas venu depuis',
  'threshold.groupSeats': 'Un groupe prend au moins',
  'threshold-unit.regularVisits': 'fois par saison',
  'threshold-unit.lapsedMonths': 'mois',
  'threshold-unit.groupSeats': 'places à une même date',
  'journal.draft-exported': 'Texte exporté ({format}), validé par {approvedBy}',
  'journal.list-exported': 'Liste exportée ({format}) : {rows, plural, one {# adresse} other {# adresses}}',
  'journal.draft-approved': 'Texte validé{for, select, none {} other {, par délégation de {for}}}',
  'journal.delegation-made': 'Délégation donnée à {to}, du {fromDay} au {untilDay}',
  'journal.delegation-ended': 'Délégation reprise',
  'delegation.by': '{by}, par délégation de {onBehalfOf}',
  'delegation.line': '{from} → {to}, du {fromDay} au {untilDay}',
  'delegation.given': 'Jusqu’au {untilDay}, {to} peut valider par délégation de {from}.',
  'journal.customers-told':
    'Acheteurs dont l’accord n’est pas connu : {told, select, yes {peuvent recevoir des messages} other {ne reçoivent rien}}',
  'journal.other-entities':
    'Fichiers confiés par une autre structure : {sources, select, none {aucun} other {{sources}}}',
  'journal.approvals-needed':
    'Validations demandées pour chaque texte : {count, plural, one {une personne} other {# personnes}}',
  'journal.approval-withdrawn': 'Validation retirée',
  'journal.check-taken-on': 'Point pris sur soi{reason, select, none {} other { : « {reason} »}}',
  'journal.contacts-synced':
    'Contacts repris de « {file} » : {no, plural, =0 {aucune opposition nouvelle} one {# opposition nouvelle} other {# oppositions nouvelles}}',
  'journal.campaigns-imported':
    'Résultats de {campaigns, plural, one {# campagne} other {# campagnes}} repris de « {file} »',
  'journal.model-let-in': 'Modèle réglé : {model} ({host})',
  'journal.model-taken-out': 'Modèle retiré : {model}',
  'journal.inclusive-chosen':
    'Écriture inclusive : {forms, select, inFull {les deux mots en entier} medianPoint {le point médian} other {au choix de qui écrit}}',
  'journal.speech-model-let-in': 'Serveur d’écoute réglé : {model} ({host})',
  'journal.speech-model-taken-out': 'Serveur d’écoute retiré : {model}',
  'journal.translator-let-in': 'Serveur de traduction réglé : {model} ({host})',
  'journal.translator-taken-out': 'Serveur de traduction retiré : {model}',
  'journal.meaning-model-let-in': 'Modèle de sens réglé : {model} ({host})',
  'journal.meaning-model-taken-out': 'Modèle de sens retiré : {model}',
  'journal.host-let-in': 'Premier envoi vers {host} autorisé, {bytes} octets lus (empreinte {hash})',
  'journal.lexicon-added': 'Lexique de la maison : « {words} » n’est plus signalé',
  'journal.fact-set-aside': 'Remarque sur un fait écartée pour de bon : « {words} »',
  'journal.fact-heard-again': 'Remarque sur un fait faite de nouveau : « {words} »',
  'journal.pin-refused': 'Code refusé',
  'sign-in-refused': 'Adresse ou mot de passe incorrect.',
  'password-wrong': 'Ce n’est pas votre mot de passe.',
  'passkey-refused': 'Cette clé d’accès n’est pas reconnue ici. Entrez avec votre mot de passe.',
  'passkey-unavailable': 'Ce navigateur ne sait pas utiliser de clé d’accès, ou la demande a été abandonnée.',
  'sign-in-locked':
    'Trop de mots de passe faux depuis ici : attendez {minutes, plural, one {# minute} other {# minutes}}, ou entrez par une clé d’accès ou depuis un appareil d’où vous êtes déjà entré.',
  'sign-in-slow': 'Trop d’essais : attendez une minute.',
  'journal.signed-in': 'Connexion depuis {from}',
  'journal.sign-in-refused': 'Mot de passe refusé, depuis {from}',
  'journal.account-saved':
    'Compte de {name} : {access, select, writer {rédaction} reviewer {relecture} boxOffice {billetterie} other {direction}}',
  'journal.passkey-added': 'Clé d’accès ajoutée',
  'journal.passkey-removed': 'Clé d’accès retirée',
  'journal.account-removed': 'Compte de {name} retiré',
  'journal.sessions-closed': '{sessions, plural, one {# session fermée} other {# sessions fermées}} de {name}',
  'journal.staff-added': 'Personne ajoutée à la maison : {name}',
  'journal.staff-left': 'Personne partie de la maison : {name}',
  'journal.thresholds-changed': 'Règles des publics changées',
  'journal.season-start-changed':
    'Début de saison réglé : {month, select, 1 {janvier} 2 {février} 3 {mars} 4 {avril} 5 {mai} 6 {juin} 7 {juillet} 8 {août} 9 {septembre} 10 {octobre} 11 {novembre} other {décembre}}',
  'journal.sales-opening-changed': 'Ouverture des ventes de la saison commencée en {season} : {day}',
  'journal.language-changed': 'Langue de la maison réglée : {language, select, en {anglais} other {français}}',
  'task.rewrite': 'réécriture d’un texte',
  'task.passages': 'recherche de passages par le sens',
  'perimeter.none':
    'Sans modèle, rien n’est appelé : 0 Wh de modèle. Ce que cet ordinateur dépense à écrire par règles, quelques secondes, n’est pas compté.',
  'perimeter.local-power':
    'Wh sur cet ordinateur : puissance supposée de {watts} W pendant la réponse ; ni la fabrication, ni l’entraînement.',
  'perimeter.hosted-gpu':
    'Wh chez l’hébergeur, estimés par la méthode EcoLogits 0.9.1 pour un modèle de {billions} milliards de paramètres : serveur et centre de données en marche ; ni la fabrication, ni l’entraînement, ni le réseau.',
} as const

const en: Record<keyof typeof fr, string> = {
  'missing-performance': 'No public performance to come.',
  'missing-hour':
    'Time not known {count, plural, one {on {lackingDay}} other {for # performances, from {lackingDay} on}}{of, plural, =1 {} other {: a text that tells the time of the others will say “heure à préciser”}}.',
  'missing-hall':
    'Hall not known {count, plural, one {on {lackingDay}} other {for # performances, from {lackingDay} on}}.',
  'missing-price': 'No price: the text will not say what it costs.',
  'missing-booking': 'Neither booking link nor phone: the text will not say how to book.',
  'missing-text': 'No text of the show: the message will rest on practical facts alone.',
  'missing-duration': 'Duration not known.',
  'missing-credits': 'Neither company nor cast.',
  'missing-photo': 'No photo described: there will be no alternative text.',
  'missing-house': 'The house record is empty: without it no practical sentence has a source. Fill it in Settings.',
  'missing-address': 'The house’s address is not in its record.',
  'missing-phone': 'The box office’s phone is not in the house record.',
  'missing-hours': 'The box office’s hours are not in the house record.',
  'missing-sms-stop': 'The STOP number for text messages is not in the house record.',
  'missing-press-contact': 'The press contact is not in the house record.',
  'missing-licence': 'The licence number is not in the house record.',
  'fact-contradicted': '“{text}”: the record says otherwise.',
  'fact-set-aside': '“{text}”: remark set aside by {by} ({reason}).',
  'fact-unsupported': '“{text}”: nothing in the records says so.',
  'fact-changed': '“{text}”: the record has changed since this text was written.',
  'facts-supported':
    '{count, plural, =0 {No fact to check.} one {# fact, as in the record.} other {# facts, all as in the records.}}',
  'recipient-unsupported': '“{text}” is not true of every address of the list.',
  'recipients-supported':
    '{count, plural, one {What is said of the reader is true} other {What is said of the readers is true}} of every address of the list.',
  'recipients-none': 'The text says nothing of the reader.',
  'availability-dated': 'What the text says of the seats left was true on {cutOff, date, medium}: is it still?',
  'availability-expired':
    'The text speaks of the seats left, but {cutOff, select, undefined {no sale is imported. Import an export} other {the known sales stop on {cutOff, date, medium}. Import a recent export}}, or take the sentence out.',
  'availability-record-dated':
    'What the text says of the seats left is in the record, saved on {cutOff, date, medium}: is it still so?',
  'availability-record-expired':
    'The text speaks of the seats left after a record saved on {cutOff, date, medium}. Confirm the record by saving it again, or take the sentence out.',
  'last-days-dated': '“{text}”: true until {until, date, medium}, by the dates of the record.',
  'last-days-undated': '“{text}”: the record does not say until when. Check it.',
  'last-days-untrue': '“{text}” is not true on that day: by the record, it ends on {until, date, medium}.',
  'sale-opening-dated': 'The text announces when the sale opens: true until {until, date, medium}, by the record.',
  'sale-opening-past':
    'The text announces that the sale will open, but by the record one has been able to book since {until, date, medium}. Take the sentence out, or invite to book.',
  'show-is-over': 'All performances are past or cancelled.',
  'nothing-ages': 'Nothing in this text goes stale.',
  'french-unchecked': 'Spelling was not checked: read it.',
  'french-clean': 'Spelling and typography are clean.',
  'french-fault': 'French: {text, select, undefined {a space} other {“{text}”}}.',
  'french-set-aside': 'French: {count, plural, one {one remark, set aside} other {# remarks, all set aside}}.',
  'prose-to-read':
    'The sense, the tone, what the text lets one think: read it whole, and first {count, plural, one {the sentence written by hand or by a model that no text of the show says} other {the # sentences written by hand or by a model that no text of the show says}}.',
  'sense-to-read': 'The sense, the tone, what the text lets one think: read it whole.',
  'link-to-try': 'Does the booking link lead to the right page? {url}',
  'photo-to-join':
    'No photo leaves from here with this text, which {credit, select, null {describes one} other {credits one (“{credit}”)}}. Will you join it yourself, is it that one, and may you publish it? If not, take out what speaks of it.',
  'quotes-to-confirm':
    '{count, plural, one {One quotation} other {# quotations}}: true to its context, and free to publish?',
  'list-to-see':
    '{count, plural, one {One address} other {# addresses}} will get this message: is it the right audience?',
  'performances-left-out':
    '{count, plural, one {The performance asked for, on {day, date, medium}, is not in the record: this text says nothing of it. Add it, then write again.} other {# performances asked for, from {day, date, medium} on, are not in the record: this text says nothing of them. Add them, then write again.}}',
  'list-is-empty': 'The list is empty: nobody of this audience may get this message on this channel.',
  'text-is-new': 'This text does not repeat another of the house.',
  'text-repeats': '{percent} % of this text is already in “{title}”.',
  'draft.head': 'DRAFT {id}, not read yet: not to be sent.',
  'variant.same-rights': 'Same dates, same hours, same prices, same rights.',
  'variant.one-date-here':
    'Same prices, same rights. The open version gives one date only, and says that there are others.',
  'variant.one-date-there':
    'Same prices, same rights. This version gives one date only, and says that there are others.',
  'variant.rights-here': 'That other audience is not told: {facts}.',
  'variant.rights-there': 'Told to that other audience only: {facts}.',
  'variant.only-here': 'Here besides: {facts}.',
  'variant.only-there': 'There besides: {facts}.',
  'draft.list': '{count, plural, =0 {no address} one {# address} other {# addresses}}',
  'approve.read-first':
    'To read first: “parterre review {id} --by "{by}"” shows them and notes that you have read them.',
  'comment.open': 'Remark {id} by {by}: {text}',
  'comment.resolved': 'Remark {id} by {by}, dealt with by {who}: {text}',
  'comment.here': 'on “{sentence}”',
  'comment.changed': 'the sentence has changed since: “{sentence}” is now “{now}”',
  'comment.gone': 'the sentence is no longer in the text: “{sentence}”',
  'comment.erased': 'erased',
  'mention.no-model': 'No sentence comes from a model: no mention is due.',
  'mention.reviewed':
    '{sentences, plural, one {One sentence comes} other {# sentences come}} from a model; the mention is not due: reviewed by {by}, published under the responsibility of {responsible}.',
  'mention.not-reviewed':
    '{sentences, plural, one {One sentence comes} other {# sentences come}} from a model, and nobody has approved this version: the mention is due.',
  'mention.nobody-answers':
    '{sentences, plural, one {One sentence comes} other {# sentences come}} from a model, and the house record does not say who answers for what it publishes: the mention is due.',
  'transparency.head': '{show}, {channel} ({id}, version {version})',
  'transparency.none': 'No text has left yet.',
  'draft.approved': 'Version {version} of text {id} approved by {by}.',
  'draft.approved-in-part':
    'Version {version} of text {id}: approval kept ({by}). {left, plural, one {Another person has} other {# other people have}} to approve it too: nothing leaves before.',
  'contacts.without-refusals':
    '{file} says who confirmed, not who unsubscribed since: take in the export of blocked contacts too. A refusal always wins.',
  'contacts.synced':
    '{file}: {rows, plural, one {# row} other {# rows}}; new consents {yes}, objections {no}, bounces {bounced}, complaints {complained}; known {alreadyKnown}, without a state {untold}{erased, plural, =0 {} one {, left aside # of someone who was erased} other {, left aside # of people who were erased}}.',
  'campaigns.imported':
    '{file}: {campaigns, plural, one {# campaign} other {# campaigns}}, {refreshed} of them known and refreshed.',
  'programme.saved': '{file}: record “{key}” saved.',
  'ledger.cost':
    '{bytes, plural, one {# byte} other {# bytes}}, {tokens, plural, one {# token} other {# tokens}}, {wh} Wh',
  'ledger.totals':
    '{calls, plural, =0 {No call to a model} one {# call to a model} other {# calls to a model}}. {withoutModel, plural, one {# text} other {# texts}} of {all} without a model.',
  'model.none': 'no model: rules and the house’s own sentences, nothing leaves this computer',
  'model.leaves': 'beyond this computer',
  'staff.added': '{name} may approve texts.',
  'staff.pin-shape': 'code of 4 to 8 digits',
  'format.text': 'Plain text',
  'format.html-brevo': 'HTML e-mail for Brevo',
  'format.html-mailchimp': 'HTML e-mail for Mailchimp',
  'format.docx': 'Word document',
  'format.caption': 'Caption to paste',
  'format.list-brevo': 'List of addresses for Brevo',
  'format.list-mailchimp': 'List of addresses for Mailchimp',
  'format.post': 'Post: caption, alternative text, credit and the three crops (zip)',
  'format.photo': 'Whole photo (JPEG)',
  'format.photo-4x5': 'Photo 4:5 (JPEG)',
  'format.photo-1x1': 'Square photo (JPEG)',
  'format.photo-9x16': 'Photo 9:16, story (JPEG)',
  'draft-state.blocked': 'one point blocks',
  'draft-state.unjudged': 'being checked',
  'draft-state.unread': 'not read yet',
  'draft-state.approved': 'approved',
  'draft-state.exported': 'approved, exported',
  'draft-state.outdated-fact': 'to correct: the record has changed',
  'draft-state.outdated-blocks': 'to read again: a point blocks since',
  'draft-state.outdated-version': 'to read again: another version since',
  'draft-state.outdated-altered': 'to read again: the text that is kept is no longer the one approved',
  'draft-state.outdated-around': 'to read again: its list or its photo has changed',
  'threshold.regularVisits': 'A regular comes at least',
  'threshold.lapsedMonths': 'A lapsed person has not come for',
  'threshold.groupSeats': 'A group takes at least',
  'threshold-unit.regularVisits': 'times a season',
  'threshold-unit.lapsedMonths': 'months',
  'threshold-unit.groupSeats': 'seats for one date',
  'journal.draft-exported': 'Text exported ({format}), approved by {approvedBy}',
  'journal.list-exported': 'List exported ({format}): {rows, plural, one {# address} other {# addresses}}',
  'journal.draft-approved': 'Text approved{for, select, none {} other {, on behalf of {for}}}',
  'journal.delegation-made': '{to} named to approve from {fromDay} to {untilDay}',
  'journal.delegation-ended': 'Delegation taken back',
  'delegation.by': '{by}, on behalf of {onBehalfOf}',
  'delegation.line': '{from} → {to}, from {fromDay} to {untilDay}',
  'delegation.given': 'Until {untilDay}, {to} may approve on behalf of {from}.',
  'journal.customers-told':
    'Buyers whose permission is not known: {told, select, yes {may receive messages} other {receive nothing}}',
  'journal.other-entities': 'Files collected by another entity: {sources, select, none {none} other {{sources}}}',
  'journal.approvals-needed': 'Approvals asked of each text: {count, plural, one {one person} other {# people}}',
  'journal.approval-withdrawn': 'Approval withdrawn',
  'journal.check-taken-on': 'Point taken on{reason, select, none {} other {: “{reason}”}}',
  'journal.contacts-synced':
    'Contacts taken from “{file}”: {no, plural, =0 {no new objection} one {# new objection} other {# new objections}}',
  'journal.campaigns-imported':
    'Results of {campaigns, plural, one {# campaign} other {# campaigns}} taken from “{file}”',
  'journal.model-let-in': 'Model set: {model} ({host})',
  'journal.model-taken-out': 'Model taken out: {model}',
  'journal.inclusive-chosen':
    'Inclusive writing: {forms, select, inFull {both words in full} medianPoint {the median point} other {as whoever writes chooses}}',
  'journal.speech-model-let-in': 'Listening server set: {model} ({host})',
  'journal.speech-model-taken-out': 'Listening server removed: {model}',
  'journal.translator-let-in': 'Translation server set: {model} ({host})',
  'journal.translator-taken-out': 'Translation server removed: {model}',
  'journal.meaning-model-let-in': 'Model of meaning set: {model} ({host})',
  'journal.meaning-model-taken-out': 'Model of meaning taken out: {model}',
  'journal.host-let-in': 'First send to {host} allowed, {bytes} bytes read (print {hash})',
  'journal.lexicon-added': 'Lexicon of the house: “{words}” is not reported any more',
  'journal.fact-set-aside': 'Remark on a fact set aside for good: “{words}”',
  'journal.fact-heard-again': 'Remark on a fact made again: “{words}”',
  'journal.pin-refused': 'Code refused',
  'sign-in-refused': 'Wrong address or password.',
  'password-wrong': 'This is not your password.',
  'passkey-refused': 'This passkey is not known here. Come in with your password.',
  'passkey-unavailable': 'This browser cannot use a passkey, or it was given up.',
  'sign-in-locked':
    'Too many wrong passwords from here: wait {minutes, plural, one {# minute} other {# minutes}}, or come in by a passkey, or from a device that you came in from before.',
  'sign-in-slow': 'Too many attempts: wait a minute.',
  'journal.signed-in': 'Signed in from {from}',
  'journal.sign-in-refused': 'Password refused, from {from}',
  'journal.account-saved':
    'Account of {name}: {access, select, writer {writing} reviewer {review} boxOffice {box office} other {direction}}',
  'journal.passkey-added': 'Passkey added',
  'journal.passkey-removed': 'Passkey removed',
  'journal.account-removed': 'Account of {name} removed',
  'journal.sessions-closed': '{sessions, plural, one {# session} other {# sessions}} of {name} closed',
  'journal.staff-added': 'Added to the house: {name}',
  'journal.staff-left': 'Left the house: {name}',
  'journal.thresholds-changed': 'Rules of the audiences changed',
  'journal.season-start-changed':
    'Beginning of the season set: {month, select, 1 {January} 2 {February} 3 {March} 4 {April} 5 {May} 6 {June} 7 {July} 8 {August} 9 {September} 10 {October} 11 {November} other {December}}',
  'journal.sales-opening-changed': 'Opening of sales of the season begun in {season}: {day}',
  'journal.language-changed': 'Language of the house set: {language, select, en {English} other {French}}',
  'task.rewrite': 'rewriting of a text',
  'task.passages': 'search of passages by meaning',
  'perimeter.none':
    'Without a model nothing is called: 0 Wh of a model. What this computer spends on writing by rules, some seconds, is not counted.',
  'perimeter.local-power':
    'Wh on this computer: a supposed {watts} W while it answers; neither its making nor the training.',
  'perimeter.hosted-gpu':
    'Wh at the host, estimated by the EcoLogits 0.9.1 method for a model of {billions} billion parameters: server and data centre in use; neither their making, nor training, nor the network.',
}

export const contentsWords = { fr, en } as const
