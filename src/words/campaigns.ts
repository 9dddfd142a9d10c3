/** What came back of each sending: its figures, what they count, and what no campaign can be. */
const fr = {
  'campaigns.set-aside':
    '{rows, plural, one {# ligne mise de côté} other {# lignes mises de côté}} : rien n’en est gardé. Corrigez le fichier et reprenez-le, ou exportez-le de nouveau.',
  'campaigns.unread':
    'Non lu : {columns}. Rien n’y dit que chaque adresse est comptée une fois. Exportez les ouvreurs et les cliqueurs uniques (« Unique opens », « Unique clicks ») et reprenez le fichier.',
  'campaign-fault.date-unreadable': 'ligne {row}, colonne « {column} » : « {value} » n’est pas une date.',
  'campaign-fault.date-impossible': 'ligne {row}, colonne « {column} » : « {value} » n’est d’aucun calendrier.',
  'campaign-fault.count-unreadable': 'ligne {row}, colonne « {column} » : « {value} » n’est pas un nombre d’adresses.',
  'campaign-fault.count-over-sent': 'ligne {row}, colonne « {column} » : {value}, pour {most} envois.',
  'campaigns.none':
    'Aucun résultat de campagne. « parterre campaigns import FICHIER » reprend l’export de Brevo ou de Mailchimp.',
  'campaign.recipients': '{count, plural, one {# envoi} other {# envois}}',
  'campaign.delivered': '{count, plural, one {# remis} other {# remis}}',
  'campaign.opens': '{count, plural, one {# ouverture} other {# ouvertures}}',
  'campaign.clicks': '{count, plural, one {# clic} other {# clics}}',
  'campaign.unsubscriptions': '{count, plural, one {# désinscription} other {# désinscriptions}}',
  'campaign.bounces': '{count, plural, one {# rejet} other {# rejets}}',
  'campaign.complaints': '{count, plural, one {# plainte} other {# plaintes}}',
  'campaign.may-be': 'Rien ne dit lequel de ces textes est parti ; la page d’un texte permet de le dire :',
  'campaign.text': 'texte {id} : {show}, {channel}, {audience}',
  'campaign.definitions':
    'Comptés en adresses, une fois chacune, par l’outil d’envoi. Remis : acceptés par la messagerie. Pourcentages : parmi les remis. Ouvertures : les messageries qui chargent seules les images en comptent que personne n’a lues. Rejets : adresses qui n’existent plus, ou pleines ce jour-là.',
  'campaigns.ahead':
    '{count, plural, one {Un envoi est daté d’après le {asOfDay} : gardé, il sera compté à partir de son jour} other {# envois sont datés d’après le {asOfDay} : gardés, ils seront comptés à partir de leur jour}} (« {name} », le {firstDay}). {count, plural, one {S’il est déjà parti, sa date est fausse} other {Ceux qui sont déjà partis ont une date fausse}} : corrigez-la dans le fichier et reprenez-le.',
  'journal.campaign-settled':
    'Envoi {answer, select, text {rattaché au texte {draft}} none {dit d’aucun texte de la maison} other {: rattachement repris}}',
  'sent.too-near':
    'Une lettre à ce public est partie {days, plural, =0 {aujourd’hui} one {hier} other {il y a # jours}} : vous laissez {spacing, plural, one {# jour} other {# jours}} entre deux messages, le prochain peut partir le {nextDay}.',
  'sent.unplaced':
    '{count, plural, one {Un envoi que rien ne rattache à un public est parti} other {# envois que rien ne rattache à un public sont partis, le dernier}} {days, plural, =0 {aujourd’hui} one {hier} other {il y a # jours}}, « {name} » : voyez s’il est allé aux mêmes personnes.',
  'sent.wider':
    'Cette lettre est partie à {recipients, plural, one {# adresse} other {# adresses}}, la liste exportée en comptait {listed, number} : ses chiffres ne sont pas ceux de ce seul public.',
  'sent.leaving':
    '{count, plural, one {# désinscription} other {# désinscriptions}} pour {delivered, number} remis à la dernière lettre : {perThousand, number} pour mille, contre {usual, number} d’ordinaire (médiane de vos {sendings} envois d’avant).',
} as const

const en: Record<keyof typeof fr, string> = {
  'campaigns.set-aside':
    '{rows, plural, one {# row set aside} other {# rows set aside}}: nothing of them is kept. Correct the file and take it again, or export it anew.',
  'campaigns.unread':
    'Not read: {columns}. Nothing says that each address is counted once there. Export unique openers and clickers (“Unique opens”, “Unique clicks”) and take the file again.',
  'campaign-fault.date-unreadable': 'row {row}, column “{column}”: “{value}” is no date.',
  'campaign-fault.date-impossible': 'row {row}, column “{column}”: “{value}” is in no calendar.',
  'campaign-fault.count-unreadable': 'row {row}, column “{column}”: “{value}” is no number of addresses.',
  'campaign-fault.count-over-sent': 'row {row}, column “{column}”: {value}, for {most} sent.',
  'campaigns.none': 'No campaign results. “parterre campaigns import FILE” takes the export of Brevo or Mailchimp.',
  'campaign.recipients': '{count} sent',
  'campaign.delivered': '{count} delivered',
  'campaign.opens': '{count, plural, one {# open} other {# opens}}',
  'campaign.clicks': '{count, plural, one {# click} other {# clicks}}',
  'campaign.unsubscriptions': '{count, plural, one {# unsubscription} other {# unsubscriptions}}',
  'campaign.bounces': '{count, plural, one {# bounce} other {# bounces}}',
  'campaign.complaints': '{count, plural, one {# complaint} other {# complaints}}',
  'campaign.may-be': 'Nothing tells which of these texts was sent; the page of a text lets you say it:',
  'campaign.text': 'text {id}: {show}, {channel}, {audience}',
  'campaign.definitions':
    'Counted in addresses, once each, by the sending tool. Delivered: taken by the mail service. Percentages: of those delivered. Opens: mail programs that load pictures by themselves count some that nobody has read. Bounces: addresses that are no more, or were full that day.',
  'campaigns.ahead':
    '{count, plural, one {One sending is dated after {asOfDay}: it is kept, and will count from its day} other {# sendings are dated after {asOfDay}: they are kept, and will count from their day}} (“{name}”, {firstDay}). {count, plural, one {If it has left already, its date is wrong} other {Those that have left already have a wrong date}}: correct it in the file and take it again.',
  'journal.campaign-settled':
    'Sending {answer, select, text {tied to the text {draft}} none {said to be of no text of the house} other {: tie taken back}}',
  'sent.too-near':
    'A letter to this audience left {days, plural, =0 {today} one {yesterday} other {# days ago}}: you leave {spacing, plural, one {# day} other {# days}} between two messages, so the next may leave on {nextDay}.',
  'sent.unplaced':
    '{count, plural, one {A sending that nothing ties to an audience left} other {# sendings that nothing ties to an audience have left, the last one}} {days, plural, =0 {today} one {yesterday} other {# days ago}}, “{name}”: see whether it went to the same people.',
  'sent.wider':
    'This letter went to {recipients, number} addresses and the exported list had {listed, number}: its figures are not of this audience alone.',
  'sent.leaving':
    '{count, plural, one {# unsubscription} other {# unsubscriptions}} for {delivered, number} delivered of the last letter: {perThousand, number} in a thousand, against {usual, number} usually (median of your {sendings} sendings before it).',
}

export const campaignWords = { fr, en } as const
