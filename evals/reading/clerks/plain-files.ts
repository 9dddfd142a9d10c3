import { type Evening, plainSeason, type Sale, type Truth, truthOf } from './plain-sales.ts'

export interface PlainFile {
  name: string
  text: string
  truth: Truth
}

type Line = readonly (string | number)[]
type Row = (sale: Sale, index: number) => Line

const comma = (cents: number) => (cents / 100).toFixed(2).replace('.', ',')
const short = (cents: number) => String(cents / 100).replace('.', ',')
const euro = (cents: number) => `${comma(cents)} €`
const french = (day: string) => day.split('-').reverse().join('/')
const moment = ({ day, hour }: { day: string; hour: string }) => `${french(day)} ${hour}`
const mail = ({ firstName, lastName, order }: Sale) =>
  `${firstName}.${lastName}${order}@example.org`
    .normalize('NFD')
    .replace(/[^\w.@]/g, '')
    .toLowerCase()

/** Each sale as so many tickets of one seat. */
const ticketsOf = (evenings: readonly Evening[]) =>
  evenings.flatMap(({ sales }) =>
    sales.flatMap((sale) => Array.from({ length: sale.seats }, () => ({ ...sale, seats: 1 }))),
  )
const ordersOf = (evenings: readonly Evening[]) => evenings.flatMap(({ sales }) => sales)
/** One line an evening and tariff. */
const byTariff = (evenings: readonly Evening[]) =>
  evenings.flatMap(({ sales }) => [
    ...sales
      .reduce((found, sale) => {
        const known = found.get(sale.tariff)
        return found.set(sale.tariff, known ? { ...known, seats: known.seats + sale.seats } : sale)
      }, new Map<string, Sale>())
      .values(),
  ])

interface Shape {
  header: string
  of: (evenings: readonly Evening[]) => Sale[]
  row: Row
  /** A total under the table. */
  foot?: (truth: Truth) => Line
  separator?: string
}

/** A ticket a row. */
const tickets: readonly Shape[] = [
  {
    header: 'N° billet;Spectacle;Date;Heure;Tarif;Prix',
    of: ticketsOf,
    row: (s, at) => [50001 + at, s.show, french(s.day), s.hour, s.tariff, comma(s.unit)],
  },
  {
    header: 'Billet;Manifestation;Séance;Catégorie;Montant',
    of: ticketsOf,
    row: (s, at) => [`B${700 + at}`, s.show, moment(s), s.tariff, euro(s.unit)],
  },
  {
    header: "Date d'achat;Spectacle;Date représentation;Tarif;Prix TTC;Nom",
    of: ticketsOf,
    row: (s) => [french(s.bought), s.show, moment(s), s.tariff, comma(s.unit), s.lastName],
  },
  {
    header: 'Spectacle;Date;Nom;Prénom;Prix',
    of: ticketsOf,
    row: (s) => [s.show, moment(s), s.lastName, s.firstName, short(s.unit)],
  },
  {
    header: "Référence;Événement;Date de l'événement;Type de billet;Prix du billet;Acheteur;Email",
    of: ticketsOf,
    row: (s, at) => [
      `R-${at + 1}`,
      s.show,
      moment(s),
      s.tariff,
      comma(s.unit),
      `${s.firstName} ${s.lastName}`,
      mail(s),
    ],
  },
  {
    header: 'Spectacle,Date,Heure,Tarif,Montant encaissé',
    of: ticketsOf,
    row: (s) => [s.show, s.day, s.hour, s.tariff, (s.unit / 100).toFixed(2)],
    separator: ',',
  },
  {
    header: 'Commande;Date commande;Spectacle;Séance;Tarif;Prix du billet;Total commande',
    of: ticketsOf,
    row: (s) => [s.order, french(s.bought), s.show, moment(s), s.tariff, comma(s.unit), comma(0)],
  },
  {
    header: 'N°;Titre;Jour;Heure;Tarif;Prix',
    of: ticketsOf,
    row: (s, at) => [at + 1, s.show, french(s.day), s.hour, s.tariff, short(s.unit)],
    foot: (t) => ['Total', '', '', '', t.seats, short(t.cents)],
  },
]

/** Tariff × number. */
const counted: readonly Shape[] = [
  {
    header: 'Date;Spectacle;Tarif;Nombre;Prix unitaire;Total',
    of: byTariff,
    row: (s) => [french(s.day), s.show, s.tariff, s.seats, comma(s.unit), comma(s.unit * s.seats)],
  },
  {
    header: 'Spectacle;Date;Tarif;Qté;Prix',
    of: byTariff,
    row: (s) => [s.show, moment(s), s.tariff, s.seats, comma(s.unit)],
  },
  {
    header: 'Spectacle;Date;Tarif;Qté;Prix',
    of: byTariff,
    row: (s) => [s.show, moment(s), s.tariff, s.seats, comma(s.unit * s.seats)],
  },
  {
    header: 'Date;Titre;Tarif;Nombre de billets;Prix du billet',
    of: byTariff,
    row: (s) => [french(s.day), s.show, s.tariff, s.seats, euro(s.unit)],
  },
  {
    header: 'Date;Spectacle;Tarif;Nombre de billets;Montant',
    of: byTariff,
    row: (s) => [french(s.day), s.show, s.tariff, s.seats, euro(s.unit * s.seats)],
  },
  {
    header: 'Spectacle;Séance;Catégorie;Nb places;Recette',
    of: byTariff,
    row: (s) => [s.show, moment(s), s.tariff, s.seats, comma(s.unit * s.seats)],
    foot: (t) => ['TOTAL', '', '', t.seats, comma(t.cents)],
  },
  {
    header: 'Spectacle;Date;Tarif;PU;Nb',
    of: byTariff,
    row: (s) => [s.show, french(s.day), s.tariff, short(s.unit), s.seats],
  },
  {
    header: 'Date vente;Spectacle;Date séance;Tarif;Quantité;Prix',
    of: ordersOf,
    row: (s) => [french(s.bought), s.show, moment(s), s.tariff, s.seats, comma(s.unit)],
  },
  {
    header: 'Date vente;Spectacle;Date séance;Tarif;Quantité;Prix',
    of: ordersOf,
    row: (s) => [french(s.bought), s.show, moment(s), s.tariff, s.seats, comma(s.unit * s.seats)],
  },
  {
    header: 'Nom;Spectacle;Date;Tarif;Nb;Prix',
    of: ordersOf,
    row: (s) => [s.lastName, s.show, french(s.day), s.tariff, s.seats, short(s.unit)],
  },
  {
    header: 'Spectacle;Date;Libellé tarif;Valeur;Vendus',
    of: byTariff,
    row: (s) => [s.show, french(s.day), s.tariff, comma(s.unit), s.seats],
  },
  {
    header: 'Jour;Heure;Spectacle;Tarif;Billets;Prix billet',
    of: byTariff,
    row: (s) => [french(s.day), s.hour, s.show, s.tariff, s.seats, short(s.unit)],
  },
]

/** Orders. */
const orders: readonly Shape[] = [
  {
    header: 'N° commande;Date commande;Nom;Spectacle;Date;Nb places;Montant',
    of: ordersOf,
    row: (s) => [s.order, french(s.bought), s.lastName, s.show, moment(s), s.seats, comma(s.unit * s.seats)],
  },
  {
    header: 'Commande;Client;Spectacle;Date;Nombre de billets;Prix du billet',
    of: ordersOf,
    row: (s) => [s.order, `${s.lastName} ${s.firstName}`, s.show, moment(s), s.seats, comma(s.unit)],
  },
  {
    header: 'Réservation;Nom;Date;Spectacle;Places;Total;Payé',
    of: ordersOf,
    row: (s) => [s.order, s.lastName, french(s.day), s.show, s.seats, short(s.unit * s.seats), 'oui'],
  },
  {
    header: 'Nom;Prénom;Email;Spectacle;Séance;Quantité;Tarif;Montant total',
    of: ordersOf,
    row: (s) => [s.lastName, s.firstName, mail(s), s.show, moment(s), s.seats, s.tariff, comma(s.unit * s.seats)],
  },
  {
    header: 'Commande;Date;Acheteur;Spectacle;Représentation;Billets;Prix',
    of: ordersOf,
    row: (s) => [s.order, french(s.bought), s.lastName, s.show, moment(s), s.seats, comma(s.unit)],
  },
  {
    header: 'Spectacle;Date;Heure;Nom;Nombre de places;Réglé',
    of: ordersOf,
    row: (s) => [s.show, french(s.day), s.hour, s.lastName, s.seats, euro(s.unit * s.seats)],
  },
  {
    header: 'Date de réservation;Spectacle;Date;Nom;Nombre de billets;Tarif;Prix total',
    of: ordersOf,
    row: (s) => [french(s.bought), s.show, moment(s), s.lastName, s.seats, s.tariff, comma(s.unit * s.seats)],
  },
]

interface ByEvening {
  header: string
  row: (evening: Evening, of: { paid: number; free: number; cents: number }) => Line
}

/** An evening a row. */
const evenings: readonly ByEvening[] = [
  {
    header: 'Date;Spectacle;Vendues;Recette',
    row: (e, { paid, free, cents }) => [french(e.day), e.show, paid + free, comma(cents)],
  },
  {
    header: 'Date;Spectacle;Vendues;Invitations;Recette',
    row: (e, { paid, free, cents }) => [french(e.day), e.show, paid, free, comma(cents)],
  },
  {
    header: 'Date;Spectacle;Jauge;Vendus;Exo;CA',
    row: (e, { paid, free, cents }) => [french(e.day), e.show, e.capacity, paid, free, short(cents)],
  },
  {
    header: 'Date;Spectacle;Payants;Invités;Total;Recette',
    row: (e, { paid, free, cents }) => [french(e.day), e.show, paid, free, paid + free, euro(cents)],
  },
  {
    header: 'Date;Titre;Entrées;Recettes',
    row: (e, { paid, free, cents }) => [moment(e), e.show, paid + free, comma(cents)],
  },
  {
    header: 'Date;Spectacle;Nb billets;Montant',
    row: (e, { paid, free, cents }) => [french(e.day), e.show, paid + free, comma(cents)],
  },
  {
    header: 'Date;Spectacle;Billets vendus;Places offertes;Montant encaissé',
    row: (e, { paid, free, cents }) => [french(e.day), e.show, paid, free, comma(cents)],
  },
  {
    header: 'Date;Heure;Spectacle;Fréquentation;Recette billetterie',
    row: (e, { paid, free, cents }) => [french(e.day), e.hour, e.show, paid + free, euro(cents)],
  },
  { header: 'Spectacle;Date;Vendues;Invitations', row: (e, { paid, free }) => [e.show, french(e.day), paid, free] },
  {
    header: 'Spectacle;Date;Places vendues;Exonérés;Prix moyen;Recette TTC',
    row: (e, { paid, free, cents }) => [
      e.show,
      moment(e),
      paid,
      free,
      comma(Math.round(cents / Math.max(1, paid))),
      comma(cents),
    ],
  },
  {
    header: 'Date;Pièce;Plein;Réduit;Jeune;Exo;Recette',
    row: (e, { free, cents }) => [
      french(e.day),
      e.show,
      ...['Plein', 'Réduit', 'Jeune'].map((one) =>
        e.sales.filter(({ tariff }) => tariff === one).reduce((sum, { seats }) => sum + seats, 0),
      ),
      free,
      comma(cents),
    ],
  },
]

/** What no rule of a line of sales says: two currencies, free seats beside the paid ones, two columns of one meaning. */
const odd: readonly ((season: readonly Evening[]) => { text: string; truth: Truth } | null)[] = [
  (season) => {
    const sales = ticketsOf(season)
    const lines = sales.map((s, at) => [
      at + 1,
      s.show,
      moment(s),
      s.tariff,
      at % 5 === 3 ? `${comma(s.unit)} CHF` : euro(s.unit),
    ])
    const euros = sales.filter((_, at) => at % 5 !== 3)
    return {
      text: table('N° billet;Spectacle;Date;Tarif;Prix', lines),
      truth: { ...truthOf(sales), cents: truthOf(euros).cents },
    }
  },
  (season) => {
    const lines = ordersOf(season).map((s, at) => [
      s.order,
      s.lastName,
      s.show,
      moment(s),
      s.seats,
      at % 4,
      comma(s.unit * s.seats),
    ])
    const more = ordersOf(season).reduce((sum, _, at) => sum + (at % 4), 0)
    const { seats, free, cents } = truthOf(ordersOf(season))
    return {
      text: table('Commande;Nom;Spectacle;Date;Places;Invitations;Montant', lines),
      truth: { seats: seats + more, free: free + more, cents },
    }
  },
]

function table(header: string, lines: readonly Line[], separator = ';'): string {
  const quoted = (cell: string | number) => (String(cell).includes(separator) ? `"${cell}"` : String(cell))
  return `${[header, ...lines.map((line) => line.map(quoted).join(separator))].join('\n')}\n`
}

function linesFile(shape: Shape, kind: string, at: number): PlainFile {
  const sales = shape.of(plainSeason(at * 13 + kind.length))
  const truth = truthOf(sales)
  const whole = new Map<number, number>()
  for (const { order, unit, seats } of sales) whole.set(order, (whole.get(order) ?? 0) + unit * seats)
  const isRepeated = shape.header.endsWith('Total commande')
  const lines = sales.map((sale, index) => {
    const line = shape.row(sale, index)
    return isRepeated ? line.with(-1, comma(whole.get(sale.order) ?? 0)) : line
  })
  const foot = shape.foot ? [shape.foot(truth)] : []
  return { name: nameOf(kind, at), text: table(shape.header, [...lines, ...foot], shape.separator), truth }
}

function eveningsFile({ header, row }: ByEvening, at: number): PlainFile {
  const season = plainSeason(at * 17 + 5)
  const lines = season.map((evening) => {
    const { seats, free, cents } = truthOf(evening.sales)
    return row(evening, { paid: seats - free, free, cents })
  })
  const whole = truthOf(ordersOf(season))
  const [hasMoney, hasFree] = [/recette|CA$|montant/i.test(header), /invit|exo|offert/i.test(header)]
  const truth = { ...whole, cents: hasMoney ? whole.cents : 0, free: hasFree ? whole.free : 0 }
  return { name: nameOf('soirees', at), text: table(header, lines), truth }
}

function nameOf(kind: string, at: number): string {
  return `${kind}-${String(at + 1).padStart(2, '0')}.csv`
}

/** Forty plain files of an invented season: a ticket a row, tariff × number, orders, evenings, under usual headers. */
export function plainFiles(): PlainFile[] {
  return [
    ...tickets.map((shape, at) => linesFile(shape, 'billets', at)),
    ...counted.map((shape, at) => linesFile(shape, 'tarifs', at)),
    ...orders.map((shape, at) => linesFile(shape, 'commandes', at)),
    ...evenings.map((shape, at) => eveningsFile(shape, at)),
    ...odd.flatMap((write, at) => {
      const made = write(plainSeason(at + 90))
      return made === null ? [] : [{ name: nameOf('autres', at), ...made }]
    }),
  ]
}
