/** What the record at the end of a path is called, as nobody calls a column, and how a list would head each of its fields; none for a field that says nothing of use. */
type Fields = readonly (readonly [RegExp, string | null])[]

const isId = /^(@?id|uuid|number|numero|nr|no|num|n°|code|ref|reference|reference number)$/
const isName = /^(nom|nom affiche|libelle|titre|label|name|title|display name)$/
const isMoment =
  /^(at|date|start|starts|begin|debut|date ?time|(start|begin|debut)s? ?(at|date|date ?time)|date (de )?debut)$/

const records: readonly (readonly [RegExp, Fields])[] = [
  [
    /^(evenement|event|spectacle|show|manifestation|production)$/,
    [
      [isName, 'spectacle'],
      [isId, 'id spectacle'],
      [isMoment, 'debut seance'],
      [/^start ?time$/, 'event start time'],
    ],
  ],
  [
    /^(ticketing|billetterie)$/,
    [
      [isName, 'spectacle'],
      [isId, 'id spectacle'],
    ],
  ],
  [
    /^((event|show) ?(date|session|time|slot)|session|seance|performance|representation|occurrence|showing|(time ?)?slot|creneau)$/,
    [
      [isId, 'id seance'],
      [isMoment, 'debut seance'],
      [/^(time|heure|start ?time)$/, 'heure seance'],
    ],
  ],
  [
    /^((order|line) ?)?(item|position)$|\b(billet|ticket)$/,
    [
      [isId, 'n° billet'],
      [isName, 'tarif'],
      [/^(status|state|statut|etat)$/, 'statut billet'],
      [/^(is )?(annulee?|cancell?ed|remboursee?|refunded)$/, 'annule'],
      [/^(annulee?|cancell?ed|remboursee?|refunded) ?(at|on|date|le)$/, 'date annulation'],
      [/^(price|prix|amount|montant)$/, 'prix'],
      [/^(paid|paye)( (value|amount|price))?$/, 'prix paye'],
      [/^(facial|face|list|base|catalogue?) ?(value|price)$/, 'prix catalogue'],
    ],
  ],
  [
    /^(ticket ?)?(price|tarif|tariff|rate)( ?(category|type))?$|^(price|ticket) type$/,
    [
      [isName, 'tarif'],
      [/^(@?id|uuid|code|type|kind)$/, null],
    ],
  ],
  [
    /^(order|commande|cart|panier|purchase|sale|vente|booking|reservation|resa)( client)?$/,
    [
      [isId, 'n° commande'],
      [/^(date|(created|ordered|placed|paid) ?at|date creation|cree le)$/, 'date commande'],
      [/^(total|amount|montant|price)( ttc)?$/, 'total commande'],
      [/^(channel|origin|canal)$/, 'canal de vente'],
    ],
  ],
  [/^(lieu|venue|place|location|salle|hall|theatre)$/, [[isName, 'lieu']]],
  [
    /\b(reserve par|booked by|acheteur|client|customer|contact|buyer|payer|purchaser|partenaire|partner)$/,
    [
      [isId, 'n° client'],
      [isName, 'nom complet'],
      [/^(has ?opted ?in|opt ?in|newsletter( ?opt ?in)?)$/, 'optin'],
      [/^(birthday|birth ?date|date naissance)$/, 'date de naissance'],
    ],
  ],
]

/**
 * « Événement/Nom affiché », « event_date.start_date », « Commande client/Référence »: how a database or a programme writes a field of another record, as a list would head it.
 * Null for a name that is no such path, and for a field that says the same by itself; « » for a field that says nothing of use (the key of a tariff, which is no price).
 */
export function toldByPath(key: string): string | null {
  const [, of = '', field = ''] = /^(?:.*[./])?([^/.]{3,}[^/.\s])[./]([^\s/.@][^/.]*|@id)$/.exec(key) ?? []
  const fields = records.find(([record]) => [of, of.replace(/s$/, '')].some((name) => record.test(name)))?.[1] ?? []
  const found = fields.find(([name]) => name.test(field))
  return found === undefined ? null : (found[1] ?? '')
}
