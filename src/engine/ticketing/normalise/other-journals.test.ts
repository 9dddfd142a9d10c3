import { expect, it } from 'vitest'
import type { Grain, Meaning, ReadColumn, ReadDescription } from '../../../contract/index.ts'
import { refuseOtherJournals } from './other-journals.ts'

const column = (name: string, meaning: Meaning, ...samples: string[]): ReadColumn => ({
  ...{ name, meaning, type: 'text', format: null, confidence: 0.7, samples },
})
const refuse = (grain: Grain, ...columns: ReadColumn[]) => refuseBelow([], grain, ...columns)
const refuseBelow = (titles: string[], grain: Grain, ...columns: ReadColumn[]) => {
  const skipped = titles.map((detail, at) => ({ row: at + 1, why: 'preamble', detail }))
  refuseOtherJournals({
    file: 'x.csv',
    grain,
    layout: null,
    columns,
    skipped,
    sheet: null,
  } as Partial<ReadDescription> as ReadDescription)
}

const scans = [
  column('date_heure', 'startsAt', '2026-07-10 18:00:00'),
  column('borne', 'unknown', 'Entrée A', 'PMR'),
  column('code', 'unknown', '463307353745'),
  column('resultat', 'unknown', 'OK', 'DEJA UTILISE', 'SORTIE', 'RE-ENTREE'),
  column('evenement', 'showTitle', 'Festival'),
]

it('refuses a journal of passages at a gate, and says what it is', () => {
  expect(() => refuse('performances', ...scans)).toThrow(expect.objectContaining({ code: 'file-of-scans' }))
})

it('knows the answers of a gate in English, beside the kind of ticket held up to it', () => {
  const log = [
    column('Scan time', 'unknown', '2026-11-14 19:40:17'),
    column('Device', 'unknown', 'Entrée 1'),
    column('Barcode', 'ticketNumber', '7767649593'),
    column('Result', 'status', 'OK', 'Cancelled ticket', 'Wrong event', 'Unknown barcode'),
    column('Ticket type', 'tariff', 'Plein'),
  ]
  expect(() => refuse('tickets', ...log)).toThrow(expect.objectContaining({ code: 'file-of-scans' }))
})

it('leaves tickets that a gate has checked, and a file of which a person said what a column means', () => {
  expect(() => refuse('tickets', ...scans, column('Prix', 'priceCents', '12,00'))).not.toThrow()
  expect(() => refuse('tickets', { ...column('Séance', 'startsAt'), confidence: 1 }, ...scans)).not.toThrow()
})

it('refuses a journal of exchanges, and names what was given up and what was taken', () => {
  const journal = [
    column('Client', 'fullName', 'Roux Zoé'),
    column('DE (spectacle / date)', 'showAndDate', 'Le Héron 6/11'),
    column('nb', 'quantity', '3'),
    column('VERS (spectacle / date)', 'unknown', 'Divorce 28/11', 'avoir'),
  ]
  expect(() => refuse('orders', ...journal)).toThrow(
    expect.objectContaining({
      code: 'file-of-exchanges',
      params: { file: 'x.csv', from: 'DE (spectacle / date)', to: 'VERS (spectacle / date)' },
    }),
  )
  expect(() => refuse('orders', ...journal.slice(0, 3))).not.toThrow()
})

it('refuses a register of vouchers, and leaves sales that one paid for', () => {
  const register = ['N° bon', 'Acheteur', 'Offert à', 'Valeur', 'Valable jusqu’au', 'Utilisé le', 'Reste']
  const columns = register.map((name) => column(name, 'unknown'))
  expect(() => refuse('orders', ...columns)).toThrow(expect.objectContaining({ code: 'file-of-vouchers' }))
  const sales = ['N° bon', 'Spectacle', 'Prix', 'Reste à payer'].map((name) => column(name, 'unknown'))
  expect(() => refuse('orders', ...sales)).not.toThrow()
})

it('knows the readers that a house calls by what they are, a box or a hand-held', () => {
  const log = [
    column('Date/heure', 'startsAt', '14/11/2026 20:10:16'),
    column('Appareil', 'unknown', 'PDA2', 'PDA1'),
    column('Code-barres', 'ticketNumber', '3760711717980'),
    column('Résultat', 'unknown', 'OK', 'DEJA SCANNE', 'SORTIE'),
    column('Evénement', 'showTitle', 'Balkan Diesel'),
    column('Tarif', 'tariff', 'Réduit'),
  ]
  expect(() => refuse('tickets', ...log)).toThrow(expect.objectContaining({ code: 'file-of-scans' }))
})

it('refuses a list whose title says that its people wait, and leaves bookings that only speak of one', () => {
  const list = [
    column('Spectacle / date', 'showAndDate', 'Le Héron – jeu. 03/12 20h30'),
    column('Nom', 'fullName', 'Roux Zoé'),
    column('Nb demandé', 'unknown', '2'),
  ]
  expect(() => refuseBelow(['Liste d’attente – mise à jour le 25/11'], 'orders', ...list)).toThrow(
    expect.objectContaining({ code: 'file-of-requests', params: { file: 'x.csv', kind: 'waiting', column: '' } }),
  )
  expect(() => refuseBelow(['Réservations (liste d’attente en bas)'], 'orders', ...list)).not.toThrow()
  const paid = column('Montant', 'priceCents', '24')
  expect(() => refuseBelow(['Liste d’attente'], 'orders', ...list, paid)).not.toThrow()
})

it('refuses a list whose file is named for those who wait, and leaves one that is named for bookings too', () => {
  const list = [
    column('Nom', 'fullName', 'Roux Zoé'),
    column('Spectacle', 'showTitle', 'Le Héron'),
    column('Nb places', 'quantity', '2'),
  ]
  const named = (file: string) => () =>
    refuseOtherJournals({
      ...{ file, grain: 'orders', layout: null, columns: list, skipped: [], sheet: 'Feuil1' },
    } as Partial<ReadDescription> as ReadDescription)
  for (const file of ['liste_attente_heron.csv', '2026-03 Liste d’attente.xlsx', 'Heron - file-d-attente.ods'])
    expect(named(file)).toThrow(expect.objectContaining({ code: 'file-of-requests' }))
  for (const file of ['reservations et liste attente.xlsx', 'Heron sans liste d’attente.csv', 'attentes du public.csv'])
    expect(named(file)).not.toThrow()
})

it('refuses the answers to a survey, and leaves bookings whose form asks how one heard of the show', () => {
  const answers = [
    column('Horodateur', 'purchasedAt', '20/09/2026 08:00'),
    column('Quel spectacle avez-vous vu ?', 'showTitle', 'Le Héron'),
    column('Vous étiez combien ?', 'quantity', '2'),
    column('Êtes-vous satisfait de l’accueil ?', 'unknown', 'Très'),
  ]
  expect(() => refuse('orders', ...answers)).toThrow(
    expect.objectContaining({
      code: 'file-of-answers',
      params: { file: 'x.csv', column: 'Êtes-vous satisfait de l’accueil ?' },
    }),
  )
  const booking = [
    ...answers.slice(0, 1),
    column('Spectacle', 'showTitle', 'Le Héron'),
    column('Nombre de places', 'quantity', '2'),
    column('Comment avez-vous connu le spectacle ?', 'unknown', 'Affiche'),
    column('Êtes-vous déjà venu chez nous ?', 'unknown', 'oui'),
  ]
  expect(() => refuse('orders', ...booking)).not.toThrow()
})

it('refuses the answers to a contest, and names the column that says who won', () => {
  const answers = [
    column('Horodateur', 'purchasedAt', '20/09/2026 08:00'),
    column('Prénom et nom', 'fullName', 'Zoé Roux'),
    column('Pour quel concert ?', 'showAndDate', 'Divorce (09/10)'),
    column('GAGNANT', 'unknown', 'OUI'),
  ]
  expect(() => refuse('orders', ...answers)).toThrow(
    expect.objectContaining({
      code: 'file-of-requests',
      params: { file: 'x.csv', kind: 'contest', column: 'GAGNANT' },
    }),
  )
})

it('refuses a cash book by the two sides of its account, and leaves people with their accounts, and sales that tell one side or count seats', () => {
  const book = [
    column('Date', 'startsAt', '06/03/2027'),
    column('Libellé', 'showTitle', 'Versement Trésor public'),
    column('Débit', 'unknown', '124'),
    column('Crédit', 'unknown', ''),
    column('Solde', 'unknown', '2686'),
  ]
  expect(() => refuse('performances', ...book)).toThrow(
    expect.objectContaining({ code: 'file-of-accounts', params: { file: 'x.csv', columns: '« Débit », « Crédit »' } }),
  )
  expect(() => refuse('performances', ...book, column('Places', 'quantity', '2'))).not.toThrow()
  const people = [column('Nom', 'lastName', 'Roux'), ...book.slice(2)]
  expect(() => refuse('contacts', ...people)).not.toThrow()
  expect(() => refuse('performances', ...book.filter(({ name }) => name !== 'Débit'))).not.toThrow()
})

it('refuses a rota of the staff by its title or by their hours, and leaves a programme, or sales that a team took', () => {
  const rota = [
    column('Date', 'startsAt', '06/03/2027'),
    column('Spectacle', 'showTitle', 'Le Héron'),
    column('Nb ouvreurs', 'unknown', '7'),
    column('Jauge', 'capacity', '310'),
  ]
  const refused = expect.objectContaining({ code: 'file-of-staff' })
  expect(() => refuseBelow(['PLANNING ACCUEIL – mars'], 'performances', ...rota)).toThrow(refused)
  expect(() => refuse('performances', ...rota, column('Heures payées', 'unknown', '24,5'))).toThrow(refused)
  expect(() => refuse('performances', ...rota)).not.toThrow()
  const programme = rota.filter(({ name }) => name !== 'Nb ouvreurs')
  expect(() => refuseBelow(['Planning de la saison'], 'performances', ...programme)).not.toThrow()
  const sold = column('Billets vendus', 'seatsSold', '120')
  expect(() => refuseBelow(['Planning accueil'], 'performances', ...rota, sold)).not.toThrow()
})

it('refuses what those who play and work are paid, and leaves sales in which a word of theirs stands', () => {
  const list = [
    column('Date', 'startsAt', '24/03/2026'),
    column('Spectacle', 'showTitle', 'Antigone'),
    column('Nom', 'lastName', 'Perrot'),
    column('Montant brut', 'priceCents', '145', '180'),
  ]
  const refused = expect.objectContaining({ code: 'file-of-staff' })
  for (const names of [
    ['Poste', 'Nb cachets'],
    ['Fonction', 'Salaire'],
    ['N° congés spectacles', 'GUSO'],
    ['Emploi', 'N° sécurité sociale'],
  ])
    expect(
      () => refuse('tickets', ...list, ...names.map((name) => column(name, 'unknown', '1'))),
      names.join(),
    ).toThrow(refused)
  expect(() => refuse('tickets', ...list)).not.toThrow()
  const budget = [...list.filter(({ name }) => name !== 'Nom'), column('Cachet', 'unknown', '2400')]
  expect(() => refuse('performances', ...budget, column('Défraiements', 'unknown', '310'))).not.toThrow()
  expect(() => refuse('tickets', ...list, column('Fonction', 'unknown', 'Professeur'))).not.toThrow()
  const sold = [
    column('Tarif', 'tariff', 'Plein'),
    column('Cachet', 'unknown', 'x'),
    column('Fonction', 'unknown', 'y'),
  ]
  expect(() => refuse('tickets', ...list, ...sold)).not.toThrow()
})
