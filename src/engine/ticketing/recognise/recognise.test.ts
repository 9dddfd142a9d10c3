import { describe, expect, it } from 'vitest'
import type { Meaning } from '../../../contract/index.ts'
import { oneColumn, profile, recognise } from './recognised.fixture.ts'

describe('a column is known by its name and its values', () => {
  it('so that « Tarif » is a label or an amount', () => {
    expect(oneColumn('Tarif', ['Plein', 'Réduit', 'Plein']).meaning).toBe('tariff')
    expect(oneColumn('Tarif', ['12,00', '8,50', '12,00'])).toMatchObject({
      meaning: 'priceCents',
      type: 'money',
      format: 'decimal-comma',
    })
  })

  it('so that « Prix » beside a number of seats and a total is of one seat', () => {
    const header = ['Nom', 'Prénom', 'Spectacle', 'Date spectacle', 'Places', 'Prix', 'Total']
    const rows = [
      ['Roux', 'Zoé', 'Phèdre', '19/12/2026', '2', '12,00', '24,00'],
      ['Brun', 'Ivo', 'Phèdre', '19/12/2026', '3', '10,00', '30,00'],
    ]
    const { column } = recognise({ header, rows })
    expect([column('Prix').meaning, column('Total').meaning]).toEqual(['unitPriceCents', 'priceCents'])
    const withFees = recognise({ header: [...header, 'Frais'], rows: rows.map((row) => [...row, '1,00']) })
    expect(withFees.column('Prix').meaning).toBe('priceCents')
  })

  it('so that a total which an order says on each of its rows is no price of a row, whether another amount makes it or none does', () => {
    const header = ['Order Number', 'Email', 'Order Total Amount', 'Item Name', 'Quantity', 'Item Cost']
    const order = (number: string, total: string, ...items: [string, string, string][]) =>
      items.map((item) => [number, 'z@mail.example', total, ...item])
    const rows = [
      ...order('11', '257', ['Pass', '3', '69'], ['T-shirt', '1', '20'], ['Camping', '2', '15']),
      ...order('12', '52', ['Vendredi', '1', '32'], ['T-shirt', '1', '20']),
      ...order('13', '64', ['Vendredi', '2', '32']),
      ...order('14', '84', ['Samedi', '2', '32'], ['T-shirt', '1', '20']),
    ]
    const { column } = recognise({ header, rows })
    expect(['Order Total Amount', 'Item Cost', 'Item Name'].map((name) => column(name).meaning)).toEqual([
      'orderTotalCents',
      'unitPriceCents',
      'productType',
    ])
    const alone = recognise({ header: header.slice(0, 5), rows: rows.map((row) => row.slice(0, 5)) })
    expect(alone.column('Order Total Amount').meaning).toBe('orderTotalCents')
  })

  it('so that the seats of subscribers are those of each show, where no cell has more, and « À facturer » is money', () => {
    const header = ['Nom', 'Prénom', 'Nb abts', 'Phèdre 10/10', 'Le Bal 14/11', 'Fado 20/03', 'À facturer']
    const rows = [
      ['Dupuis', 'Léa', '2', '2', '2', '', '84'],
      ['Roche', 'Ana', '1', 'x', '', 'x', '42'],
      ['Vallée', 'Ugo', '2', '', '2', '2', '84'],
      ['Prado', 'Eva', '2', '2', '2', '2', '84'],
    ]
    const { column } = recognise({ header, rows })
    expect(column('Nb abts')).toMatchObject({ meaning: 'quantity' })
    expect(column('Nb abts').ambiguous).toBeUndefined()
    expect(column('À facturer').meaning).toBe('priceCents')
  })

  it('so that a heading written for both genders says what it says of one', () => {
    for (const name of ['Enseignant·e', 'Enseignant(e)', 'Nom de l’enseignant.e'])
      expect(oneColumn(name, ['Mme Roux', 'M. Brun']).meaning, name).toBe('fullName')
    expect(oneColumn('Payé·e', ['oui', 'non']).meaning).toBe('isPaid')
  })

  it('so that « Session » is a performance, and « Attribué » the one that a school was given', () => {
    expect(oneColumn('Session', ['2026-06-05 19:00', '2026-06-06 18:00']).meaning).toBe('startsAt')
    expect(oneColumn('Attribué', ['La Moufle 03/12 10h', 'Le Bourgeois 11/03 14h']).meaning).toBe('showAndDate')
    expect(oneColumn('Rate', ['Full', 'Early bird', 'Full']).meaning).toBe('tariff')
  })

  it('so that « Infos par mail » and « Promoter opt in » are permissions', () => {
    for (const name of ['Infos par mail', 'Promoter opt in', 'Opt-in lieu', 'AccepteMel'])
      expect(oneColumn(name, ['oui', 'non', 'oui']).meaning, name).toBe('permissionEmail')
    expect(oneColumn('Opt-in partenaires', ['oui', 'non', 'oui']).meaning).toBe('unknown')
  })

  it('so that « total_cts » is a total, in centimes', () => {
    expect(oneColumn('total_cts', ['1200', '800', '2000'])).toMatchObject({
      meaning: 'orderTotalCents',
      format: 'cents',
    })
    expect(oneColumn('pu_cts', ['1200', '800', '500'])).toMatchObject({ meaning: 'unitPriceCents', format: 'cents' })
  })

  it('so that « Obs. » and « Rem. » are remarks, which may tell a cancellation', () => {
    for (const name of ['Obs.', 'OBS', 'Rem.', 'Remarques'])
      expect(oneColumn(name, ['annulé tél.', '', 'fauteuil roulant']).meaning, name).toBe('remark')
  })

  it('and no example of a free remark is kept: it may tell of somebody’s health (P14)', () => {
    const remarks = ['en fauteuil roulant', 'diabétique', 'annulé tél.']
    for (const name of ['Commentaire', 'Santé', 'Besoins particuliers'])
      expect(oneColumn(name, remarks).samples, name).toEqual([])
    expect(oneColumn('Tarif', ['Plein', 'Réduit']).samples).toEqual(['Plein', 'Réduit'])
  })

  it('so that an amount in francs or dollars says so, and one in euros says nothing', () => {
    expect(oneColumn('Prix', ['Fr. 25.–', "CHF 1'100.00"])).toMatchObject({ meaning: 'priceCents', currency: 'CHF' })
    expect(oneColumn('Prix CHF', ['25.00', '12.50'])).toMatchObject({ meaning: 'priceCents', currency: 'CHF' })
    expect(oneColumn('Montant', ['32,00 $', '16,00 $'])).toMatchObject({ format: 'decimal-comma', currency: '$' })
    expect(oneColumn('Prix', ['25.00', '12.50'], { Devise: ['CAD'] })).toMatchObject({ currency: 'CAD' })
    expect(oneColumn('Prix', ['25,00 €', '€ 12,50'])).not.toHaveProperty('currency')
  })

  it('so that « Date » leaves the performance to a column that says it is its date', () => {
    const header = ['Date', 'Spectacle', 'Date spectacle', 'Heure', 'Montant']
    const row = ['02/11/2026', 'La Mouette', '12/12/2026', '20h30', '36,00']
    expect(recognise({ header, rows: [row, row] }).meanings).toEqual([
      'purchasedAt',
      'showTitle',
      'startsAt',
      'startsTime',
      'priceCents',
    ])
    const turned = ['Date', 'Spectacle', 'Date de vente', 'Heure', 'Montant']
    expect(recognise({ header: turned, rows: [row, row] }).meanings.slice(0, 3)).toEqual([
      'startsAt',
      'showTitle',
      'purchasedAt',
    ])
  })

  it('so that « Date » in a list of subscribers is the day on which they took it', () => {
    const header = ['N° abonné', 'Nom', 'Prénom', 'Formule', 'Saison', 'Date']
    const row = ['A1', 'Tillac', 'Max', 'Carte 4 spectacles', '2026-2027', '13/06/2026']
    expect(recognise({ header, rows: [row, row] }).column('Date')).toMatchObject({
      meaning: 'purchasedAt',
      confidence: 0.75,
    })
  })

  it('so that « Prix unitaire » is the price of one seat', () => {
    expect(oneColumn('Prix unitaire', ['20,00', '12,00', '20,00']).meaning).toBe('unitPriceCents')
    expect(oneColumn('Unit price', ['20.00', '12.00', '20.00']).meaning).toBe('unitPriceCents')
  })

  it('so that « Client » is a name or a number', () => {
    expect(oneColumn('Client', ['Martin Léa', 'Petit Hugo', 'Durand Inès']).meaning).toBe('fullName')
    expect(oneColumn('Client', ['00123', '00124', '00125']).meaning).toBe('customerNumber')
  })

  it('so that « Total » is the price of its row, or of an order that gathers rows', () => {
    const header = ['Spectacle', 'Séance', 'Qté', 'Tarif', 'Total']
    const row = ['Médée', '12/12/2026 20:30', '2', 'Plein', '40,00 €']
    expect(recognise({ header, rows: [row, row] }).meanings.at(-1)).toBe('priceCents')
    const ordered = recognise({
      header: ['N° commande', ...header],
      rows: [
        ['C1', ...row],
        ['C1', ...row],
      ],
    })
    expect(ordered.meanings.at(-1)).toBe('orderTotalCents')
  })

  it('so that « Commande » is a reference or a date', () => {
    expect(oneColumn('Commande', ['C001', 'C002', 'C003']).meaning).toBe('orderNumber')
    expect(oneColumn('Commande', ['14/11/2025 16:05', '15/11/2025 08:00', '30/11/2025 10:00'])).toMatchObject({
      meaning: 'purchasedAt',
      type: 'datetime',
    })
  })

  it('so that « Réservation » is a number, a status or a date', () => {
    expect(oneColumn('Réservation', ['700101', '700102', '700230']).meaning).toBe('bookingNumber')
    expect(oneColumn('Réservation', ['Confirmée', 'Annulée', 'Confirmée']).meaning).toBe('status')
    expect(oneColumn('Réservation', ['14/11/2025', '15/11/2025', '30/11/2025']).meaning).toBe('purchasedAt')
  })

  it('so that addresses are found under any name, in any language', () => {
    const found = recognise({
      header: ['Imię', 'Kontakt'],
      rows: [
        ['Zofia', 'zofia@exemple.pl'],
        ['Ewa', 'ewa@exemple.pl'],
      ],
    })
    expect(found.meanings).toEqual(['unknown', 'email'])
    expect(found.columns[0]?.confidence).toBeLessThan(0.2)
  })

  it('so that a name alone does not make an e-mail of a column of figures', () => {
    expect(oneColumn('Email', ['1', '0', '1']).meaning).not.toBe('email')
  })

  it('so that names belong to the buyer or to the one who comes', () => {
    const row = (values: string[]) => [values, values]
    const both = recognise({
      header: ['Nom participant', 'Prénom participant', 'Nom payeur', 'Prénom payeur'],
      rows: row(['Tillac', 'Max', 'Orsange', 'Yse']),
    })
    expect(both.meanings).toEqual(['attendeeLastName', 'attendeeFirstName', 'lastName', 'firstName'])
    expect(recognise({ header: ['Nom', 'Prénom'], rows: row(['Tillac', 'Max']) }).meanings).toEqual([
      'lastName',
      'firstName',
    ])
    expect(recognise({ header: ['Nom', 'Email'], rows: row(['TILLAC Max', 'max@exemple.fr']) }).meanings).toEqual([
      'fullName',
      'email',
    ])
  })

  it('so that « Nom » is of the one who comes beside « Nom acheteur », in whatever order', () => {
    const header = ['Nom', 'Prénom', 'E-mail', 'Nom acheteur', 'Prénom acheteur', 'E-mail acheteur']
    const row = ['Tillac', 'Max', 'max@exemple.fr', 'Orsange', 'Yse', 'yse@exemple.fr']
    expect(recognise({ header, rows: [row, row] }).meanings).toEqual([
      'attendeeLastName',
      'attendeeFirstName',
      'attendeeEmail',
      'lastName',
      'firstName',
      'email',
    ])
  })

  it('so that the names of an old till, cut short and set end to end, are understood', () => {
    const header = ['NUMBIL', 'DATEOP', 'OP', 'SPECTACLE', 'DATEREP', 'HREP', 'QTE', 'MONTANT', 'NOMCLI', 'PRECLI']
    const row = ['10092026', 'V', 'LE BAL', '02102026', '2030', '1', '21,00', 'DUPUIS', 'Léa']
    const found = recognise({ header, rows: ['26004264', '26004265', '26004266'].map((number) => [number, ...row]) })
    expect(found.meanings).toEqual([
      ...['ticketNumber', 'purchasedAt', 'operation', 'showTitle', 'startsAt', 'startsTime'],
      ...['quantity', 'priceCents', 'lastName', 'firstName'],
    ])
  })

  it('so that what a form asks, or a hand abbreviates, is understood', () => {
    const header = ['Horodateur', 'Votre nom et prénom', 'Quel spectacle ?', 'Combien de places ?', 'P.U.', 'À payer']
    const row = ['12/10/2026 18:04:11', 'Max Tillac', 'La Mouette', '3', '12,00', '36,00']
    const found = recognise({ header, rows: [row, row] })
    expect(found.meanings).toEqual(['purchasedAt', 'fullName', 'showTitle', 'quantity', 'unitPriceCents', 'priceCents'])
    expect(oneColumn('Pl.', ['2', '4', '1']).meaning).toBe('quantity')
    expect(oneColumn('Réservés', ['2', '4', '1']).meaning).toBe('quantity')
    expect(oneColumn('Obs.', ['à rappeler', 'ANNULÉ', 'payé chq']).meaning).toBe('remark')
    expect(oneColumn('Émis le', ['18/10/2026', '07/11/2026']).meaning).toBe('purchasedAt')
    expect(oneColumn('Reste à payer', ['18,00', '7,00']).meaning).toBe('unknown')
  })

  it('so that a name in two languages is read by either', () => {
    const header = [
      'Naam / Nom',
      'Voornaam / Prénom',
      'Voorstelling / Spectacle',
      'Aantal / Nombre',
      'Bedrag / Montant',
    ]
    const row = ['Claes', 'Ans', 'Medea', '2', '25,00']
    expect(recognise({ header, rows: [row, row] }).meanings).toEqual([
      'lastName',
      'firstName',
      'showTitle',
      'quantity',
      'priceCents',
    ])
  })

  it('so that a price proved by the seats and the total of its row is that of one seat, and one with its fees is not', () => {
    const seats = (price: string, count: number) => [
      'Morel',
      String(count),
      price,
      `CHF ${count * Number.parseInt(price, 10)}.00`,
    ]
    const booked = ['Nom', 'Places', 'Prix', 'Somme']
    expect(
      recognise({ header: booked, rows: [seats('25.–', 2), seats('15.–', 3), seats('25.–', 4)] }).meanings,
    ).toEqual(['fullName', 'quantity', 'unitPriceCents', 'orderTotalCents'])
    const sold = ['Spectacle', 'Tarif', 'Billet seul', 'Frais', 'Prix payé']
    const row = (own: number) => ['Médée', 'Plein', `${own},00`, '1,20', `${own + 1},20`]
    expect(recognise({ header: sold, rows: [row(12), row(20), row(8)] }).meanings.slice(2)).toEqual([
      'priceCents',
      'feesCents',
      'orderTotalCents',
    ])
  })

  it('so that a stranger’s list in English is read too', () => {
    const found = recognise({
      header: ['rec_id', 'first_name', 'surname', 'dob', 'suburb', 'postcode', 'email', 'soc_sec_id'],
      rows: [
        ['r1', 'Robert', 'Alan', '1971-06-24', 'Hull', '4011', 'robert@example.net', '6121475'],
        ['r2', 'Grace', 'Kelly', '1997-04-26', 'London', '2065', '', '7512036'],
      ],
    })
    expect(found.meanings).toEqual<Meaning[]>([
      'recordNumber',
      'firstName',
      'lastName',
      'birthDate',
      'city',
      'postcode',
      'email',
      'unknown',
    ])
    expect(found.grain).toBe('contacts')
  })
})

describe('what a row is', () => {
  const grainOf = (header: string[], row: string[]) => recognise({ header, rows: [row, row] }).grain

  it('is told by the meanings that are there', () => {
    expect(
      grainOf(['Spectacle', 'Date séance', 'Salle', 'Jauge'], ['Bérénice', '13/03/2026', 'Grande salle', '420']),
    ).toBe('performances')
    expect(
      grainOf(
        ['Spectacle', 'Date séance', 'Tarif', 'Prix', 'Nom'],
        ['Bérénice', '13/03/2026', 'Plein', '28,00', 'Tillac'],
      ),
    ).toBe('tickets')
    expect(
      grainOf(
        ['Manifestation', 'Séance', 'Acheteur', 'Places', 'Total'],
        ['Bérénice', 'sam. 14 mars 2026 20h30', 'TILLAC Max', '2', '56,00 €'],
      ),
    ).toBe('orders')
    expect(grainOf(['Nom', 'Mail', 'Places'], ['Tillac', 'max@exemple.fr', '3'])).toBe('orders')
    expect(
      grainOf(['N° abonné', 'Nom', 'Formule', 'Saison'], ['12', 'Tillac', 'Carte 5 spectacles', '2025-2026']),
    ).toBe('subscriptions')
    expect(grainOf(['N° client', 'Nom', 'Prénom', 'Mail'], ['1', 'Tillac', 'Max', 'max@exemple.fr'])).toBe('contacts')
    expect(grainOf(['N° client', 'Adresse', 'CP', 'Ville'], ['1', '4 rue du Lin', '76000', 'Rouen'])).toBe('addresses')
    const member = ['Roux', 'Zoé', '4 rue du Lin', '1260', 'Nyon', '60', '18.03.26']
    const members = ['Nom', 'Prénom', 'Adresse', 'NPA', 'Localité', 'CHF', 'payé le']
    expect(grainOf(members, member)).toBe('contacts')
    expect(grainOf(['N° commande', ...members], ['A12', ...member])).toBe('orders')
    const subscriber = ['25-001', 'Roux Zoé', 'Liberté 6', '2', '180']
    expect(grainOf(['N° ABO', 'NOM PRENOM', 'FORMULE', 'NB', 'PRIX'], subscriber)).toBe('subscriptions')
    expect(grainOf(['Valeur', 'Divers'], ['1', 'abc'])).toBe('unknown')
    expect(grainOf(['Name', 'Theatre', 'Capacity', 'Gross'], ['Tru', 'Booth', '88', '134456'])).toBe('unknown')
    expect(grainOf(['Nom', 'Ville'], ['Marie Tillac', 'Rouen'])).toBe('contacts')
  })
})

describe('profiling millions of rows', () => {
  it('counts every value though it remembers only some', () => {
    const rows = Array.from({ length: 120_000 }, (_, index) => [String(index), index % 3 === 0 ? 'Plein' : ''])
    const [keys, tariffs] = profile(['n', 'tariff'], rows)
    expect(keys).toMatchObject({ rows: 120_000, filled: 120_000, distinctIsExact: false })
    expect(keys?.counts.integer).toBe(120_000)
    expect(keys?.numbers).toMatchObject({ min: 0, max: 119_999 })
    expect(tariffs).toMatchObject({
      rows: 120_000,
      filled: 40_000,
      distinct: 1,
      top: [{ value: 'Plein', count: 40_000 }],
    })
  })
})
