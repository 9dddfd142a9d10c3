import type { Meaning } from '../../../../contract/index.ts'
import { gluedNames } from './glued-names.ts'

const ofSale =
  '(commande|cde|cmd|achat|vente|resa|resas|reservation|order|purchase|sale|booking|emission|edition|saisie|operation|ope?|mouvement|transaction|encaissement|reservatie|aankoop|verkoop|bestelling)'
const ofShow =
  '(seance|representation|repr|rep|activite|spectacle|piece|concert|evenement|even|manifestation|manif|soiree|projection|atelier|visite|event|show|performance|perf|voorstelling|optreden)'

/** What a house calls its e-mails to many. */
const mailing =
  "(mailings?( list)?|e-?mailings?|newsletters?|news|nl|infolettres?|e-?lettres?|lettres? (d')?infos?|lettres? d'informations?|nieuwsbrief|rundbrief)"

type Part = readonly [RegExp, Meaning]

/**
 * Words by which a column of no known name may still be understood, tried in order: small letters without accents nor points.
 * They only suggest, and the values have their say. French first, then what Belgian, Swiss and English-speaking houses write.
 */
export const nameParts: readonly Part[] = [
  ...machines(),
  ...permissions(),
  ...money(),
  ...moments(),
  ...sale(),
  ...person(),
  ...show(),
  ...gluedNames,
]

/** What a form keeps of the machine that filled it in: no part of a person's sheet (GDPR art. 5: what is not needed is not kept). */
function machines(): Part[] {
  return [
    [/\b(adresse|address) ip\b|^ip\b|\bip.?(address|adres)\b|user.?agent|navigateur|\bsid\b|token|cookie/, 'unknown'],
    [/\bbrouillon\b|\bdraft\b/, 'isValid'],
  ]
}

function permissions(): Part[] {
  return [
    // What somebody bought is sent to them, whatever they answer.
    [
      /\brecevoir\b.*\b(e-?)?(billets?|places?|tickets?|facture|recus?( fiscal)?|attestation|justificatif)\b/,
      'unknown',
    ],
    [
      /\bne (plus|pas|jamais) (contact|demarch|ecrire|relanc|appel|solliciter|envoyer|mailer)|^(a )?(ne plus|ne pas) (contact|mail)|do not (contact|mail|call|email)|liste (noire|rouge)|blacklist|blocklist|robinson|^oppos(e|es|ition|itions)\b|droit d'opposition|^stop( pub| com| comm| mailing| tout| contact)?$|^(decede(e|s|es)?|deces|dcd)( le)?$/,
      'noContact',
    ],
    [
      /(desinscri|desabon|unsub|opt.?out).*\b(le|date|time|at|on|depuis)$|(date|jour).*(desinscri|desabon|unsub|opt.?out|refus)|^(refus|retrait|retire|radie|desinscrite?|desabonnee?)e? (le|depuis)$|^(opt.?outs?|desinscri(t|te|ts|ption|ptions)|desabonne(e|s|ment|ments)?|unsubscribed?|uitgeschreven)$|(raison|motif|cause) (du |de |de l'|d')?(blocage|desinscri|desabon|unsub|refus)/,
      'optOutEmail',
    ],
    [
      /^(clean|cleaned|bounced?)( (time|date|at|le))?$|^(hard )?bounces?$|(mail|courriel|adresse electronique).*(en erreur|invalide|errone|rejet|bounce)|^(erreur|rejet|retour)s? (e-?mail|mail|courriel)/,
      'emailBounced',
    ],
    [
      /(opt.?in|accept|consent|autoris|accord|souhait|newsletter|opt.?out|desabo|desinscri|refus|stop).*(sms|texto)|sms.*(opt.?in|opt.?out|accept|accord)/,
      'permissionSms',
    ],
    [
      /^(lettre|programme|plaquette|brochure|envoi|mailing|courrier|journal) (papier|postale?)s?$|^(ok|accord) courrier$/,
      'permissionPost',
    ],
    [
      /(opt.?in|opt.?out|accept|consent|autoris|accord|souhait|refus|stop|desabo|desinscri|recevoir).*(mail|courriel|\bmel\b|newsletter|contact|info|nouvelles|lcap|programme)|(mail|newsletter|marketing).*(opt.?in|opt.?out|accept|accord|consent)|infolettre|^(promoter|organi[sz]er|organisateur|venue|salle|artist|event)s? opt.?in$|^(infos?|informations?|actus?|actualites|nouvelles|programmes?|envois?) (par|via) ((e-?)?mails?|courriels?|mel)$|recevoir (la|notre|votre) (lettre|newsletter)|\brecevoir\b.*\b(agenda|actu\w*|saison|offres?|bulletin|communications?|annonces?|alertes?|invitations?|promo\w*)\b/,
      'permissionEmail',
    ],
    [
      new RegExp(
        `^(abonne\\w*|inscri\\w*|recoit|envoi|ok|accord)? ?(a |de |pour |par )?(la |l'|les |aux )?${mailing}( (ok|o n|oui non|\\d{4}))?$`,
      ),
      'permissionEmail',
    ],
    [
      /^(ok|accord) (pour |par )?(les |l')?(e-?mails?|mails?|courriels?)$|^(e-?mails?|mails?|courriels?) ok$|^(infos?|actus?|actualites|nouvelles|news) (par )?(e-?mails?|mails?|courriels?)( (ok|o n|oui non))?$/,
      'permissionEmail',
    ],
    // Of the house that sells; what partners may do with an address is another entity's (P12).
    [
      /^opt.?in (du |de la |de l')?(lieu|salle|theatre|organisat(eur|rice)|structure|maison|festival|venue|promoter|organi[sz]er)$/,
      'permissionEmail',
    ],
    [
      /^(rgpd|gdpr|avg|consentement|toestemming|opt.?in|einwilligung)( (ok|o n|oui non|recu|signe))?$/,
      'permissionEmail',
    ],
  ]
}

/** Fees and taxes come before prices, for they are written with the same words. What remains due is no price. */
function money(): Part[] {
  return [
    [/avant commission|\bbrut\b|\bgross\b/, 'priceCents'],
    [
      /\b(total|montant|net)\b.*\b(frais|fees?|commissions?)\b.*\b(inclus|incluses?|compris|comprises?|incl)\b|\bavec (les )?frais\b/,
      'orderTotalCents',
    ],
    // How much of a hundred, and under which code: no amount.
    [
      /\b(taux|rate|pourcentage|code|type|n°)\b.*\b(tva|vat|btw|mwst|tps|tvq|taxes?|frais|fees?|commissions?)\b|\b(tva|vat|btw|mwst|taxes?)\b.*(%|\btaux\b|\brate\b|\bcode\b)/,
      'unknown',
    ],
    [/\bfrais\b|\bfees?\b|commission|\b(tps|tvq|tva|tvh|btw)\b|\btaxes?\b/, 'feesCents'],
    [
      /^(montant|mt|somme|total|amount|sum)s?\b.*\b(remb\b|rembours|refund|rendu|terugbetaald)|\b(refund|rembours)\w* (amount|montant|total)\b|^total refund/,
      'refundedCents',
    ],
    [/\b(reste|solde|acompte|arrhes|caution|rendu|deposit|avoir)\b/, 'unknown'],
    [
      /unitaire|unit price|eenheidsprijs|einzelpreis|\bprix unit\b|^p ?u( |$)|^px( u| unit)?$|(prix|tarif|price).*\b(par|per|a l'unite|pers|place|billet|seat|ticket)\b/,
      'unitPriceCents',
    ],
    [/face value|(valeur|prix) facial|sous total|subtotal|^tarif (ttc|€|eur|chf)/, 'priceCents'],
    [
      /^(total (de |des |de la )?)?(recettes?|ca|chiffre d'affaires)( (totales?|brutes?|nettes?|ttc|billetterie|encaissees?))?( ?(en )?\(?(€|eur|euros?|chf|fr|\$)\)?)?$/,
      'receiptsCents',
    ],
    [
      /prix|montant|^m[nt]?t\b|price|amount|bedrag|betrag|\b(a|du) (payer|facturer)\b|^a regler\b|\bpreis\b|\bprijs\b/,
      'priceCents',
    ],
    [/^total (de la |du |de |of )?(commande|cde|dossier|panier|order|cart|booking|transaction)\b/, 'orderTotalCents'],
    [/^(somme|recette)s?$|^(€|eur|euros?|chf|fr|\$)$|^total.*(€|\beur|\bchf\b|\$|\bttc\b)/, 'priceCents'],
  ]
}

function moments(): Part[] {
  return [
    // Until when one may still give back is the day of nothing that was given back.
    [
      /\b(limite|maxi?(mum|male?)?|jusqu'?(au|a)|avant|deadline)\b.*\b(annul|rembours|cancel|refund)|\b(annul|rembours|cancel|refund)\w*\b.*\b(limite|possible|jusqu'?(au|a)|avant|deadline|until)\b/,
      'unknown',
    ],
    [/(date|jour|datum)\b.*\b(annul|rembours|cancel)|^(annul|rembours)(e|es|ee|ees)? le$/, 'cancelledAt'],
    [/ancienne|nouvelle/, 'unknown'],
    [
      /^(emis|edite|reserve|recu|vendu|achete|commande|enregistre|cree|saisi|paye|regle|encaisse)(e|es|s)? le$|^passee le$|^(paid|created|purchased|ordered|booked) (at|on)$|^horodat|timestamp/,
      'purchasedAt',
    ],
    [new RegExp(`(date|jour|datum)\\b.*\\b${ofSale}\\b|\\b${ofSale} ?(date|datum)\\b`), 'purchasedAt'],
    [/^(controle|scanne|valide|pointe|entre)(e|es|s)? (le|a)$|date.*(controle|scan|passage)|scann?ed/, 'scannedAt'],
    [new RegExp(`(heure|horaire|uur).*\\b${ofSale}\\b`), 'purchasedTime'],
    [new RegExp(`(heure|horaire|uur|time).*\\b${ofShow}\\b|^(uur|horaire|debut|h)$`), 'startsTime'],
    [new RegExp(`(date|jour|datum)\\b.*\\b${ofShow}\\b|\\b${ofShow} ?(date|datum)\\b`), 'startsAt'],
    [
      /^(pour |a )?(quelle?|quel) (date|jour|seance|representation|soiree|horaire)|(seance|representation|creneau|date|soiree|horaire).*(choisi|retenu|confirm|souhait)|^(jour|date|seance|soiree|representation|datum|quand|creneau|session|time ?slot)[sx]?$/,
      'startsAt',
    ],
  ]
}

function sale(): Part[] {
  return [
    // What a pivot table counts by: as many tickets as numbers.
    [
      /^(nb|nbre|nombre|count) (de |d'|of )(n°|numeros?|num|id|ref|references?|codes?)(?![a-z]).*(billet|place|ticket)/,
      'quantity',
    ],
    [
      /^(returned|rembourse(e|es|s)?|rendue?s?|retournee?s?|annule(e|es|s)?|dont (annul|rembours)\w*)$|^(nb|nbre|nombre|qte|quantite|places?|billets?)\b.*(annul|remb(ours)?\b|rembours|rendu|retourn)|^(qty|quantity)\b.*(refund|cancel|return)|^(refund|cancel|return)\w* (qty|quantity)$/,
      'returnedQuantity',
    ],
    [
      /^(line ?)?items? ?(name|title|description)?$|^(lineitems?|product|produits?|articles?) ?(name|nom|titre|libelle)?$|^(nom|titre|libelle) (du |de l')?(produit|article)$/,
      'productType',
    ],
    [/(ancien|remplace).*billet|billet.*(remplace|d.origine\b|initial\b)/, 'replacesTicket'],
    [/nouveau.*billet/, 'ticketNumber'],
    [/(place|billet|ticket|seat|pers|nombre|nbre?|qte)s?\b.*(annul|rembours|rendu|cancel)/, 'quantity'],
    [/^(n°|numero|num|no|ref|id) ?(de |d'|de la )?(vente|transaction|achat|quittance|recu)$/, 'orderNumber'],
    [
      /(n°|numero|num|no|ref|reference|id).{0,6}(resa|resas|reservation|booking)|(booking|reservatie).?(id|no|number|nr|ref)\b/,
      'orderNumber',
    ],
    [
      /(n°|numero|num|no|code|\bid|\bref).{0,6}(billet|bracelet|badge|wristband)|(ticket|billet).?(id|no|number|nr)\b|code.?barres?|barcode/,
      'ticketNumber',
    ],
    [
      /(n°|numero|num|no|ref|reference|id).{0,6}(commande|dossier|order|transaction)|(commande|cde|order|bestel).?(id|no|number|nummer|nr|ref)\b/,
      'orderNumber',
    ],
    [
      /(combien|nombre|nbre?|nb|qte|quantite|aantal|anzahl|number|how many).*\b(pl|place|billet|ticket|pers|personne|siege|entree|spectateur|participant|invit|invitation|invite|seat|plaats|plaatsen)s?\b/,
      'quantity',
    ],
    [
      /^(nb|nbre?|nombre)( de \w+)? \(?(avec|dont|y compris|incl\w*|total)\b|^(pl|pers|personnes?|pax|nbre?|nb|anz|qte|quantite|qty( sold)?|places?|billets?|tickets?|seats?|aantal|combien|reserve(e|es|s)?|inscrits?)$/,
      'quantity',
    ],
    [/^(tarief|formule|rate|type de (billet|place|tarif))$|ticket type|\btarifs?\b/, 'tariff'],
    [/(filiere|canal|reseau|point).*(vente|distribution)|sales channel/, 'salesChannel'],
    [/(mode|moyen|type).*(paiement|reglement)|payment|^bezahlt via$|^(regl|reglt|paiem|paiemt)$/, 'paymentMethod'],
    [
      /^((paye|regle|acquitte|solde|betaald|encaisse|bezahlt)(e|es|s)?|(paiement|reglement|virement|argent) (bien )?(recu|arrive|encaisse|ok|valide))( ?\(?(o n|oui non|o|n|x)\)?)?$/,
      'isPaid',
    ],
    [/statut|status|^etat( (du|de la) \w+| (cmd|cde|commande|billet|resa|reservation|paiement|vente))?$/, 'status'],
    [
      /^((nb|nbre|nombre|total) ?(de |d')?(billets?|places?|entrees?|tickets?)?|billets?|places?|entrees?) nets?$/,
      'seatsSold',
    ],
    [/jauge|capacit/, 'capacity'],
    [/commentaire|remarque|remark|comment|observation|\bobs\b|opmerking|bemerkung|messages?\b/, 'remark'],
  ]
}

function person(): Part[] {
  return [
    // How a mail program shows an address is neither an address nor a name.
    [
      /\b(nom complet|type|affichage|display|label)\b.*(messagerie|e-?mail)|e-?mail.*\b(display|type|label)\b/,
      'unknown',
    ],
    [/(e.?mail|courriel).*(participant|attendee|spectateur)/, 'attendeeEmail'],
    [/e.?mail|courriel/, 'email'],
    [/\b(portable|mobile|gsm|cell)\b/, 'mobile'],
    [/\b(tel|telephone|phone|tel\.)\b|phones?\b/, 'phone'],
    [/annee.*naissance|birth.?year|year.*birth/, 'birthYear'],
    [/naiss|birth|\bdob\b/, 'birthDate'],
    [/code.?postal|zip|post.?code|postal.?code|\bcp\b|^npa$|^plz$/, 'postcode'],
    [
      /(first|given).*(surname|last)|prenom.*\bnom\b|\bnom\b.*prenom|^(votre |vos )?noms?( complet| et prenom)?$|^qui$|^(ticket|order) ?holder( name)?$|^(nom (de |du |de l')?)?(enseignant|professeur|prof|instituteur|institutrice|maitre|maitresse)(e|s|es)?( referent| responsable)?$/,
      'fullName',
    ],
    [
      /^(nom )?(du |de la |de l'|d')?(contact|responsable|interlocut(eur|rice)|referente?|personne (de )?contact|contact ?person(ne)?|contact name)$/,
      'fullName',
    ],
    [/\b(ville|city|town|commune|localite|suburb|gemeente|woonplaats|ort)\b/, 'city'],
    [/\b(pays|country)\b/, 'country'],
    [/\b(prenom|firstname|forename|voornaam|vorname)\b|first name|given name|\bgname\b|\bfname\b/, 'firstName'],
    [
      /surname|lastname|last name|family name|nom de famille|\blname\b|achternaam|familienaam|\bnom (de l')?(acheteur|payeur|client)\b/,
      'lastName',
    ],
    [/^naam$/, 'lastName'],
    [/civilite|\btitle\b|^appellation$/, 'title'],
    [/\b(sexe|gender|sex)\b/, 'gender'],
    [/address.?2|adresse.?2|\badr.?2|complement/, 'street2'],
    [/\b(adresse|address|street|rue|straat|strasse|adr.?1?)\b/, 'street'],
    [
      /(n°|numero|num|no(?![mn])|code|id|identifiant|ref).{0,6}(client|contact|acheteur|spectateur|usager|redevable|debiteur|customer|buyer|adherent|adh\b|membre|abonne|ab\b|abt\b)|(client|customer|contact|klant).?(id|no|number|nummer|nr)\b/,
      'customerNumber',
    ],
    [
      /raison sociale|societe|entreprise|compan|organi[sz]ation(?!.?slug)|organisme|structure(?!e)|etablissement|^(ecole|college|lycee|asbl|association)s?$/,
      'company',
    ],
  ]
}

function show(): Part[] {
  return [
    [
      /(titre|nom|libelle|title|quel).*\b(spectacle|manifestation|evenement|event|show|concert|piece)\b|^(piece|voorstelling|vorstellung|konzert|soiree|film|oeuvre)s?$|titre de l.?(oe|œ)uvre|\b(spectacle|concert|piece)s? (choisi|reserve|souhaite)/,
      'showTitle',
    ],
    [/^(artistes?|groupes? invites?|interpretes?|formations? musicales?)$/, 'showTitle'],
  ]
}
