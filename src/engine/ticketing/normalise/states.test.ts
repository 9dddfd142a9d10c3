import { describe, expect, it } from 'vitest'
import { normalisedLines } from './normalised-lines.fixture.ts'
import type { NormalisedValues } from './normalised-values.ts'

const read = normalisedLines()
const rowsOf = async (lines: readonly string[], ...wanted: (keyof NormalisedValues)[]) =>
  (await read(lines)).rows(...wanted)

const head = 'Spectacle;Date spectacle;Heure;Tarif;Prix;Nom;Prénom'
const seat = (name: string) => `Phèdre;12/12/2026;20h30;Plein;12,00;${name};Zoé`

describe('the state of a seat', () => {
  it('is told by a flag that takes it away, whatever the status beside it says', async () => {
    const lines = [
      `${head};Statut;Supprimé`,
      `${seat('Roux')};Payé;0`,
      `${seat('Brun')};Payé;1`,
      `${seat('Noir')};Réservé;`,
    ]
    expect(await rowsOf(lines, 'last_name', 'status')).toEqual([
      ['Roux', 'sold'],
      ['Brun', 'cancelled'],
      ['Noir', 'unpaid'],
    ])
  })

  it.each(['Annulé le', 'Date d’annulation', 'Remboursé le'])(
    'is taken away by a day of « %s », whatever the status beside it says still',
    async (name) => {
      const lines = [`${head};Statut;${name}`, `${seat('Roux')};Payé;`, `${seat('Brun')};Payé;11/12/2026`]
      const more = [`${seat('Noir')};Annulé;`, `${seat('Vert')};Payé;`]
      expect(await rowsOf([...lines, ...more], 'last_name', 'status')).toEqual([
        ['Roux', 'sold'],
        ['Brun', 'cancelled'],
        ['Noir', 'cancelled'],
        ['Vert', 'sold'],
      ])
    },
  )

  it('stays where a part alone was given back that day, or where the day is the last on which it could be', async () => {
    const inPart = [
      `${head};Statut;Remboursé le`,
      `${seat('Roux')};Remboursée partiellement;11/12/2026`,
      `${seat('Brun')};Payé;`,
    ]
    expect(await rowsOf(inPart, 'status')).toEqual([['sold'], ['sold']])
    const amounts = [`${head};Statut;Montant remboursé;Remboursé le`, `${seat('Roux')};Payé;4,00;11/12/2026`]
    expect(await rowsOf([...amounts, `${seat('Brun')};Payé;12,00;11/12/2026`], 'status')).toEqual([
      ['sold'],
      ['cancelled'],
    ])
    const limit = [`${head};Statut;Date limite d’annulation`, `${seat('Roux')};Payé;11/12/2026`]
    expect(await rowsOf(limit, 'status')).toEqual([['sold']])
  })

  it('is told among the ticks of a column of any name: « x », « non », « ann. »', async () => {
    const lines = [
      `${head};Fait`,
      `${seat('Roux')};x`,
      `${seat('Brun')};non`,
      `${seat('Noir')};ann.`,
      `${seat('Vert')};`,
    ]
    expect(await rowsOf(lines, 'last_name', 'status')).toEqual([
      ['Roux', 'sold'],
      ['Brun', 'sold'],
      ['Noir', 'cancelled'],
      ['Vert', 'sold'],
    ])
  })

  it('is told by the codes of an old tool under a name cut short: « OPER » of VTE and ANN', async () => {
    const lines = [`${head};OPER`, `${seat('Roux')};VTE`, `${seat('Brun')};ANN`, `${seat('Noir')};VTE`]
    expect(await rowsOf(lines, 'status')).toEqual([['sold'], ['cancelled'], ['sold']])
  })

  it('is no seat of a plan that the house holds for its own service', async () => {
    const lines = [`${head};Etat`, `${seat('Roux')};Vendue`, `${seat('Brun')};Servitude`, `${seat('Noir')};Libre`]
    expect(await rowsOf(lines, 'last_name', 'status')).toEqual([['Roux', 'sold']])
  })

  it('is taken back by an operation of money below zero, whatever the till calls it', async () => {
    const journal = (operation: string, price: string) =>
      `Phèdre;12/12/2026;20h30;Plein;${price};Roux;Zoé;${operation};407`
    for (const operation of ['Restitution', 'Décaissement']) {
      const lines = [`${head};Opération;N° billet`, journal('Vente', '12,00'), journal(operation, '-12,00')]
      expect(await rowsOf(lines, 'status', 'takes_back')).toEqual([
        ['sold', 0],
        ['cancelled', 1],
      ])
    }
  })

  it('is told by « OK ? : non », by « Annulé : x » and by a day of cancellation alone', async () => {
    expect(await rowsOf([`${head};OK ?`, `${seat('Roux')};oui`, `${seat('Brun')};non`], 'status')).toEqual([
      ['sold'],
      ['cancelled'],
    ])
    expect(await rowsOf([`${head};Annulé`, `${seat('Roux')};`, `${seat('Brun')};x`], 'status')).toEqual([
      ['sold'],
      ['cancelled'],
    ])
    expect(await rowsOf([`${head};Annulation`, `${seat('Roux')};N`, `${seat('Brun')};O`], 'status')).toEqual([
      ['sold'],
      ['cancelled'],
    ])
    const dated = [`${head};Annulé le`, `${seat('Roux')};`, `${seat('Brun')};03/11/2026`]
    expect(await rowsOf(dated, 'status', 'cancelled_on')).toEqual([
      ['sold', null],
      ['cancelled', '2026-11-03'],
    ])
  })

  it('« Payé : non » beside « Confirmé » is a seat that is not paid', async () => {
    const lines = [`${head};Statut;Payé`, `${seat('Roux')};Confirmé;oui`, `${seat('Brun')};Confirmé;non`]
    expect(await rowsOf(lines, 'status')).toEqual([['sold'], ['unpaid']])
  })

  it('of a line that takes another back is told by the name of an operation, not by a word that only speaks of one', async () => {
    const lines = [
      `${head};Statut`,
      ...['Remboursement', 'Remboursé', 'En attente de retour'].map((word) => `${seat('Roux')};${word}`),
    ]
    expect(await rowsOf(lines, 'status', 'takes_back')).toEqual([
      ['cancelled', 1],
      ['cancelled', 0],
      ['unpaid', 0],
    ])
  })

  it('of an exchange that a journal tells in two lines is given up on one and sold on the other', async () => {
    const journal = (out: string, back: string) => [
      'Opération;N° billet;Spectacle;Date spectacle;Tarif;Qté;Montant;Client',
      'Vente;1;Phèdre;12/12/2026 20:30;Plein;1;20,00;Zoé Roux',
      `${out};1;Phèdre;12/12/2026 20:30;Plein;-1;-20,00;Zoé Roux`,
      `${back};2;Merlin;13/12/2026 20:30;Plein;1;20,00;Zoé Roux`,
    ]
    const told = [
      ['sold', 0],
      ['cancelled', 1],
      ['sold', 0],
    ]
    expect(await rowsOf(journal('Échange (sortie)', 'Échange (entrée)'), 'status', 'takes_back')).toEqual(told)
    expect(await rowsOf(journal('Échange', 'Échange'), 'status', 'takes_back')).toEqual(told)
    // The sign tells which ticket is which, whatever a till calls « sortie ».
    expect(await rowsOf(journal('ECHANGE-RETOUR', 'ECHANGE-SORTIE'), 'status', 'takes_back')).toEqual(told)
  })

  it('of a refund that names an operation in its remark takes back that one: the numbers of refunds are no sale’s', async () => {
    const line = (rest: string) => `03/11/26;${rest}`
    const journal = [
      'Date;N° op;Spectacle;Date repr.;Tarif;Qté;P.U.;Total;Obs',
      line('1201;Phèdre;19/12/26;Plein;3;16,00;48,00;annulation op. 1100 impossible'),
      line('1203;Phèdre;19/12/26;Plein;-1;16,00;-16,00;remb. op 1201'),
      line('1204;Phèdre;19/12/26;Plein;-1;16,00;-16,00;annulé par téléphone le 12'),
    ]
    expect(await rowsOf(journal, 'order_number', 'takes_back')).toEqual([
      ['1201', 0],
      ['1201', 1],
      [null, 1],
    ])
  })

  it('in letters is read by the legend of the file, free and blocked seats of a plan are none', async () => {
    const lines = [
      `${head};St.`,
      ...['V', 'R', 'L', 'B', 'a'].map((letter, index) => `${seat(`Roux${index}`)};${letter}`),
      '',
      'Légende : V = vendu, R = réservé, L = libre, B = bloqué (régie), A = annulé;;;;;;;',
    ]
    expect(await rowsOf(lines, 'last_name', 'status')).toEqual([
      ['Roux0', 'sold'],
      ['Roux1', 'unpaid'],
      ['Roux4', 'cancelled'],
    ])
  })
})

it('is told by a name that says so, and that is kept without it', async () => {
  const lines = [head, seat('Roux'), seat('ANNULE Brun'), seat('Noir – annulé')]
  expect(await rowsOf(lines, 'last_name', 'status')).toEqual([
    ['Roux', 'sold'],
    ['Brun', 'cancelled'],
    ['Noir', 'cancelled'],
  ])
})

it('in three letters is read by custom, where all of them are known', async () => {
  const codes = ['VEN', 'RES', 'EXO', 'ANN', 'ECH', 'VEN']
  const lines = [`${head};Etat`, ...codes.map((code, index) => `${seat(`Roux${index}`)};${code}`)]
  const states = ['sold', 'unpaid', 'sold', 'cancelled', 'cancelled', 'sold'].map((state) => [state])
  expect(await rowsOf(lines, 'status')).toEqual(states)
})

it('a performance whose title says that it was cancelled is a cancelled one of that show, with no seat sold', async () => {
  const lines = [
    'Spectacle;Date spectacle;Heure;Jauge;Entrées;Recette',
    'Phèdre;12/12/2026;20h30;240;120;1440',
    'Phèdre – ANNULÉ, remboursé;13/12/2026;20h30;240;52;624',
    'Merlin;14/12/2026;20h30;240;98;1176',
    'Merlin;15/12/2026;20h30;240;98;1176',
  ]
  expect((await rowsOf(lines, 'show_title', 'status', 'seats_sold', 'receipts_cents')).slice(0, 2)).toEqual([
    ['Phèdre', 'sold', 120, 144_000],
    ['Phèdre', 'cancelled', null, null],
  ])
})

it('a performance that says « annulé » in place of its seats is a cancelled one', async () => {
  const lines = [
    'Spectacle;Date spectacle;Heure;Jauge;Entrées;Recette',
    'Phèdre;12/12/2026;20h30;240;120;1440',
    'Phèdre;13/12/2026;20h30;240;annulée (grève);',
    'Phèdre;14/12/2026;20h30;240;98;1176',
    'Phèdre;15/12/2026;20h30;240;98;1176',
    'Phèdre;16/12/2026;20h30;240;98;1176',
    'Phèdre;17/12/2026;20h30;240;98;1176',
  ]
  expect((await rowsOf(lines, 'status', 'seats_sold')).slice(0, 3)).toEqual([
    ['sold', 120],
    ['cancelled', null],
    ['sold', 98],
  ])
})

describe('a column of ways to pay', () => {
  const list = (name: string, ...ways: string[]) => [
    `${head};${name}`,
    ...ways.map((way, index) => `${seat(`Roux${index}`)};${way}`),
  ]

  it('takes away the seats that it calls annulled, refunded or reversed', async () => {
    const lines = list('Paiement', 'Twint', 'facture', 'annulé', 'extourné', 'guichet', 'remboursé le 12/3')
    const states = ['sold', 'sold', 'cancelled', 'cancelled', 'sold', 'cancelled'].map((state) => [state])
    expect(await rowsOf(lines, 'status')).toEqual(states)
  })

  it('is known by its values under a short name, among marks that nobody knows', async () => {
    const lines = list('Régl.', 'OT', 'LIQ', '?', 'ANNUL', 'CB')
    expect(await rowsOf(lines, 'status')).toEqual([['sold'], ['sold'], ['sold'], ['cancelled'], ['sold']])
  })

  it('leaves the seats paid with a credit note, and those of which a part alone was given back', async () => {
    const lines = list('Paiement', 'CB', 'avoir', 'remboursement partiel', 'annulé')
    expect(await rowsOf(lines, 'status')).toEqual([['sold'], ['sold'], ['sold'], ['cancelled']])
  })

  it('is a line that takes another back where a free ticket comes again under its number', async () => {
    const numbered = 'Spectacle;Date spectacle;N° billet;Tarif;Prix;Mode'
    const lines = [
      numbered,
      ...['41001;Exonéré;0,00;CHQ', '41001;Exonéré;0,00;ANNUL', '41002;Plein;19,00;CB'].map(
        (row) => `Phèdre;12/12/2026;${row}`,
      ),
    ]
    expect(await rowsOf(lines, 'status', 'takes_back')).toEqual([
      ['sold', 0],
      ['cancelled', 1],
      ['sold', 0],
    ])
  })

  it('takes away what the state beside it calls paid', async () => {
    const lines = [`${head};Statut;Paiement`, `${seat('Roux')};Confirmé;CB`, `${seat('Brun')};Confirmé;remboursé`]
    expect(await rowsOf(lines, 'status')).toEqual([['sold'], ['cancelled']])
  })
})

it('a numbered ticket that costs nothing because it replaces another is no second ticket', async () => {
  const register = 'Spectacle;Date spectacle;N° bracelet;Montant;Nom;Obs'
  const lines = [
    register,
    'Fête;12/12/2026;03001;26;Roux;bracelet perdu, remplacé par 3002',
    'Fête;12/12/2026;03002;;Roux;remplace 03001',
    'Fête;12/12/2026;03003;;Brun;bénévole, remplace Noir',
    'Fête;12/12/2026;03004;24;Noir;remplace 2 amis',
  ]
  expect(await rowsOf(lines, 'ticket_number')).toEqual([['03001'], ['03003'], ['03004']])
})

describe('a follow-up column under a name of its own', () => {
  it('is the state of its rows: waiting and double ones are set aside, annulled ones cancelled', async () => {
    const words = ['ok', 'OK mail envoyé', "LISTE D'ATTENTE", 'doublon', 'annulé par mail', 'ok', '']
    const lines = [`${head};SUIVI (ne pas toucher)`, ...words.map((word, index) => `${seat(`Roux${index}`)};${word}`)]
    expect(await rowsOf(lines, 'last_name', 'status')).toEqual([
      ['Roux0', 'sold'],
      ['Roux1', 'sold'],
      ['Roux4', 'cancelled'],
      ['Roux5', 'sold'],
      ['Roux6', 'sold'],
    ])
  })

  it('is none where its words only speak of a cancellation', async () => {
    const words = ['Assurance annulation', '', 'Assurance annulation', '']
    const lines = [`${head};Options`, ...words.map((word, index) => `${seat(`Roux${index}`)};${word}`)]
    expect(await rowsOf(lines, 'status')).toEqual(words.map(() => ['sold']))
  })

  it('stays what it is where most of its words are no states', async () => {
    const words = ['près de la scène', 'annulé', 'balcon', 'fauteuil roulant', 'loge']
    const lines = [`${head};Divers`, ...words.map((word, index) => `${seat(`Roux${index}`)};${word}`)]
    expect(await rowsOf(lines, 'status')).toEqual(words.map(() => ['sold']))
  })
})

it('« Réglé » that says why not is not paid, and gives its seats up where they are on sale again', async () => {
  const said = ['oui', 'non - relancé', 'non – places remises en vente', 'chq']
  const lines = [`${head};Réglé`, ...said.map((word, index) => `${seat(`Roux${index}`)};${word}`)]
  expect(await rowsOf(lines, 'status')).toEqual([['sold'], ['unpaid'], ['cancelled'], ['sold']])
})

it('« Payé ? » says beside who has paid and who has not that nothing was due, and that the money was given back', async () => {
  for (const free of ['s.o.', 'S/O', 'n/a', 'sans objet', 'invitation', 'gratuit', 'exonéré', 'courtoisie']) {
    const said = ['oui', 'non', free, 'remboursé']
    const lines = [`${head};Payé ?`, ...said.map((word, index) => `${seat(`Roux${index}`)};${word}`)]
    expect(await rowsOf(lines, 'status')).toEqual([['sold'], ['unpaid'], ['sold'], ['cancelled']])
  }
  const lines = [`${head};Payé ?`, `${seat('Roux')};oui`, `${seat('Brun')};en attente`, `${seat('Noir')};annulé`]
  expect(await rowsOf(lines, 'status')).toEqual([['sold'], ['unpaid'], ['cancelled']])
})

describe('the answers to an invitation', () => {
  const guests = (name: string, ...answers: string[]) => [
    `Spectacle;Date spectacle;Heure;Nom;Nb invit.;${name}`,
    ...answers.map((answer, index) => `Phèdre;12/12/2026;20h30;Roux${index};2;${answer}`),
  ]

  it('are the state of the seats: who declines gives them back, who has not answered has none', async () => {
    const lines = guests('Réponse', 'oui +2', 'NON, en voyage', 'OUI (1 seule)', 'peut-être', '', 'annule', 'oui')
    expect(await rowsOf(lines, 'full_name', 'status', 'quantity')).toEqual([
      ['Roux0', 'sold', 3],
      ['Roux1', 'cancelled', 2],
      ['Roux2', 'sold', 1],
      ['Roux5', 'cancelled', 2],
      ['Roux6', 'sold', 2],
    ])
  })

  it('are not read where few are filled in, nor where « Présent » is ticked at the door', async () => {
    const few = guests('Réponse', 'oui', '', '', '')
    expect(await rowsOf(few, 'status')).toEqual(few.slice(1).map(() => ['sold']))
    const booked = guests('Confirmation', 'oui', 'oui', '', 'oui')
    expect(await rowsOf(booked, 'status')).toEqual(booked.slice(1).map(() => ['sold']))
    const present = guests('Présent', 'oui', 'non', 'oui')
    expect(await rowsOf(present, 'status')).toEqual(present.slice(1).map(() => ['sold']))
  })
})

it('« +1 » beside a guest is two seats, unless others are given back in the same column', async () => {
  const list = (...counts: string[]) => [
    'Spectacle;Date spectacle;Heure;Nom;Nb / +1',
    ...counts.map((count, index) => `Phèdre;12/12/2026;20h30;Roux${index};${count}`),
  ]
  expect(await rowsOf(list('+1', '1', '2', '+2'), 'quantity')).toEqual([[2], [1], [2], [3]])
  expect(await rowsOf(list('+1', '-1', '+2'), 'quantity')).toEqual([[1], [-1], [2]])
})

it('a remark that holds seats, or says that they are not paid, is the state of a row that no payment stands beside', async () => {
  const list = (name: string, ...rows: string[]) => [
    `Spectacle;Date spectacle;Heure;Tarif;Nom;${name};Remarques`,
    ...rows.map((row, index) => `Phèdre;12/12/2026;20h30;plein;Roux${index};${row}`),
  ]
  const told = ['CB;', ';option jusqu’au 05/12, pas réglé', ';Pas encore payé', 'CB;option levée', ';anniversaire']
  expect(await rowsOf(list('Réglé par', ...told, 'esp.;pas réglé'), 'status')).toEqual([
    ...[['sold'], ['option'], ['unpaid'], ['sold'], ['sold'], ['sold']],
  ])
  const untold = ['A;', 'B;en option', 'C;option repas', 'D;à régler']
  expect(await rowsOf(list('Rang', ...untold), 'status')).toEqual([['sold'], ['option'], ['sold'], ['sold']])
})
