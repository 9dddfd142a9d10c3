import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

it('reads « Activité » and its day as a spreadsheet counts it, and holds a « Libéré » for a seat given up', async () => {
  const control = await run('tickets.csv', [
    'Num ticket;Num vente;Date vente;Activité;Date activité;Tarif;Prix;Etat;Client',
    ';4001;46238.54375;Le Roi rit;46289.854167;Plein;21,00 €;Libéré;Roux, Zoé',
    '312007;4002;46239.64375;Le Roi rit;46289.854167;Plein;21,00 €;Vendu;Brun, Ivo',
    '312008;4003;46240.74375;Frites Blues;46290.854167;Abonné;15,00 €;Vendu;Noir, Ana',
  ])
  expect(control?.read.columns.slice(3, 5).map(({ meaning }) => meaning)).toEqual(['showTitle', 'startsAt'])
  const rows = await (await fresh.house.warehouse()).run(
    'SELECT CAST(starts_at AS VARCHAR) AS at, show_title AS show FROM performance ORDER BY 1',
  )
  expect(rows).toEqual([
    { at: '2026-09-24 20:30:00', show: 'Le Roi rit' },
    { at: '2026-09-25 20:30:00', show: 'Frites Blues' },
  ])
  expect(control).toMatchObject({ seats: 2, receiptsCents: 36_00 })
})

it('hears « Returned » as a ticket given back where it answers yes or no, and as a number of seats where it counts', async () => {
  const door = await run('door.csv', [
    'Ticket ID,Event,Event date,Ticket type,Face value,First name,Last name,Returned',
    '901,Le Roi rit,2026-12-11,General,18.00,Zoé,Roux,No',
    '902,Le Roi rit,2026-12-11,General,18.00,Ivo,Brun,Yes',
    '903,Le Roi rit,2026-12-11,General,18.00,Ana,Noir,No',
  ])
  expect(door).toMatchObject({ seats: 2, receiptsCents: 36_00 })
})

it('keeps the seats of a pass Culture that was reimbursed to the house, and nobody to write to, where columns were taken off the export', async () => {
  const control = await run('pass.csv', [
    "Structure;Nom de l’offre;Date de l'évènement;Nom et prénom du bénéficiaire;Email du bénéficiaire;Date et heure de réservation;Contremarque;Intitulé du tarif;Prix de la réservation;Statut de la contremarque;Duo",
    'Le Pré;Le Roi rit;13/10/2026 19:00;ROUX Zoé;zoe@courriel.example;23/09/2026 19:00;XK82;Jeune;10;remboursé;Non',
    'Le Pré;Le Roi rit;13/10/2026 19:00;BRUN Ivo;ivo@courriel.example;24/09/2026 19:00;XK08;Jeune;10;validé;DUO 1',
    'Le Pré;Le Roi rit;13/10/2026 19:00;BRUN Ivo;ivo@courriel.example;24/09/2026 19:00;XK08;Jeune;10;validé;DUO 2',
    'Le Pré;Le Roi rit;13/10/2026 19:00;NOIR Ana;ana@courriel.example;25/09/2026 19:00;XK37;Jeune;10;annulé;Non',
  ])
  expect(control).toMatchObject({ seats: 3, receiptsCents: 30_00, read: { layout: 'pass-culture-individual' } })
  const [left] = await (await fresh.house.warehouse()).run(
    "SELECT count(*) AS n FROM address_permission WHERE channel = 'email' AND why_not IS NULL",
  )
  expect(Number(left?.n)).toBe(0)
})

it('counts two seats of a pass Culture « Duo », each at the price of the line, which is that of one', async () => {
  const control = await run('pass.csv', [
    "Lieu;Nom de l’offre;Date de l'évènement;Nom et prénom du bénéficiaire;Email du bénéficiaire;Date et heure de réservation;Contremarque;Intitulé du tarif;Prix de la réservation;Statut de la contremarque;Duo",
    'Le Pré;Le Roi rit;13/10/2026 19:00;ROUX Zoé;zoe@courriel.example;23/09/2026 19:00;XK82;Jeune;10.0;validé;Oui',
    'Le Pré;Le Roi rit;13/10/2026 19:00;BRUN Ivo;ivo@courriel.example;24/09/2026 19:00;XK08;Jeune;10.0;validé;Non',
  ])
  expect(control).toMatchObject({ seats: 3, receiptsCents: 30_00 })
})

it('knows the buyer’s names whichever way round the words of a heading stand', async () => {
  const control = await run('ventes.csv', [
    'NumBillet;Spectacle;Date séance;Prix;NomClient;PrenomClient',
    '1;Le Roi rit;13/10/2026 19:00;10;ROUX;Zoé',
    '2;Le Roi rit;13/10/2026 19:00;10;BRUN;Ivo',
  ])
  expect(control?.read.columns.slice(4).map(({ meaning }) => meaning)).toEqual(['lastName', 'firstName'])
  const other = await run('autres.csv', [
    'Code-barres;Evenement;Date séance;Prix;Acheteur nom;Acheteur prénom',
    '31;Le Roi rit;13/10/2026 19:00;10;Gris;Paul',
    '32;Le Roi rit;13/10/2026 19:00;10;Vert;Mia',
  ])
  expect(other?.read.columns.slice(4).map(({ meaning }) => meaning)).toEqual(['lastName', 'firstName'])
})

it('takes « Date » for the evening beside « Purchased », and gives back the seats that have a day under « Cancelled at »', async () => {
  const control = await run('export.csv', [
    'Event;Date;Ticket number;Category;Price;First name;Last name;Purchased;Scanned at;Cancelled at',
    'Ours Polaires;12.09.2026 20:30;QDB4;Guestlist;0.00;Zoé;Roux;21.08.2026 06:11;;22.08.2026 02:11',
    'Ours Polaires;12.09.2026 20:30;A9AL;Membre;15.00;Ivo;Brun;31.08.2026 14:54;12.09.2026 20:46;',
    'Ours Polaires;12.09.2026 20:30;L5YM;Prélocation;25.00;Ana;Noir;30.08.2026 09:26;12.09.2026 21:12;',
  ])
  expect(control).toMatchObject({ seats: 2, receiptsCents: 40_00 })
})

it('keeps « Activité » of a list of contacts for what they do', async () => {
  const control = await run('contacts.csv', [
    'Nom;Prénom;Mail;Société;Activité',
    'Roux;Zoé;zoe@courriel.example;Atelier Lune;Presse',
    'Brun;Ivo;ivo@courriel.example;Radio Mer;Radio',
  ])
  expect(control?.grain).toBe('contacts')
})

it('reads a pass Culture export under the header of classes as seats where its prices are those of one, and says so', async () => {
  const head =
    "Lieu;Nom de l'offre;Date de l'évènement;Nom et prénom du bénéficiaire;Email du bénéficiaire;Date et heure de réservation;Date et heure de validation;Prix de la réservation;Statut de la réservation;Date et heure de remboursement"
  const bookings = (prices: readonly number[]) =>
    prices.map(
      (price, at) =>
        `Le Pré;Le Roi rit;2025-10-13 19:00:00;ROUX Zoé;zoe${at}@courriel.example;2025-09-2${at} 19:00:00;;${price};${at === 0 ? 'annulé' : 'remboursé'};`,
    )
  const young = await run('jeunes.csv', [head, ...bookings([9, 9, 6, 9, 0, 9])])
  expect(young).toMatchObject({ seats: 5, receiptsCents: 33_00 })
  expect(young?.warnings).toContainEqual({ code: 'warning.pass-individual', params: {} })
  const classes = await run('classes.csv', [head, ...bookings([120, 96, 150, 24, 88, 132])])
  expect(classes).toMatchObject({ kept: 0, rejectedBy: [{ why: 'left-out-no-head-count', count: 6 }] })
})

it('takes the organisation that sells for no company of the numbered customers, one of all of them', async () => {
  const seat = (customer: string, place: string) =>
    `SC7;0077${place};01.07.2026;${customer};Le Roi rit;05.10.2026 20:00;D-${place}`
  await run('entrees.csv', [
    'ORGANIZATION;ORDER_NR;ORDER_DATE;BUYING_CONTACT_NR;EVENT;START_TIME;SEAT_NUMBER',
    ...['00011', '00012', '00013', '00014', '00015', ''].map((customer, at) => seat(customer, String(10 + at))),
  ])
  const records = await (await fresh.house.warehouse()).run('SELECT company FROM contact_record')
  expect(records.filter(({ company }) => company !== null)).toEqual([])
})

it('knows a contact again by the number that SecuTix writes before the name, whatever class each visit is for', async () => {
  const visit = (group: string, contact: string) =>
    `12.03.2026 10:00;Visite des coulisses;${group};204501;Vente;28;${contact};Confirmée`
  const control = await run('visites.csv', [
    'Date heure du produit;Produit;Nom du groupe;N° dossier d’achat;Type opération;Nb total de personnes par guide;Contact du dossier d’achat;Etat de la visite',
    visit('ECOLE DES TROIS PONTS - CE1', '(50100421) MERCADOUR Ana'),
    visit('ECOLE DES TROIS PONTS - CM2', '(50100421) MERCADOUR Ana'),
    visit('MJC DU VALLON', '(50100433) LAVERGNOL Ivo'),
  ])
  expect(control).toMatchObject({ seats: 84 })
  const records = await (await fresh.house.warehouse()).run(
    'SELECT customer_number AS number, full_name AS name FROM contact_record ORDER BY 1',
  )
  expect(records).toEqual([
    { number: '50100421', name: 'MERCADOUR Ana' },
    { number: '50100433', name: 'LAVERGNOL Ivo' },
  ])
})

it('counts the entries of a Billetweb by the category that parts them from meals, at the price from which a discount is taken off already', async () => {
  const header =
    'Billet;Evènement;Séance;Catégorie;Tarif;Prix catalogue;Réduction;Prix;Nom;Prénom;Email;Commande;Payé;Valide;Nom (Commande)'
  const line = (at: number, category: string, tariff: string, base: number, less: number) =>
    `#${at};Le Roi rit;2026-12-11 20:30;${category};${tariff};${base},00;${less},00;${base - less},00;Roux;Zoé;zoe${at}@courriel.example;C${at};Oui;Oui;Roux`
  const control = await run('participants.csv', [
    header,
    line(1, 'Entrée', 'Plein', 16, 0),
    line(2, 'Entrée', 'Plein', 16, 4),
    line(3, 'Entrée', 'Réduit', 12, 3),
    line(4, 'Entrée', 'Plein', 16, 4),
    line(5, 'Restauration', 'Formule soupe + verre', 10, 0),
    line(6, 'Stationnement', 'Au moulin', 3, 0),
  ])
  expect(control).toMatchObject({ seats: 4, receiptsCents: (16 + 12 + 9 + 12) * 100 })
  expect(control?.warnings.map(({ code }) => code)).toContain('warning.other-products')
})

it('keeps categories of seats that are no family of a shop, a supper among them', async () => {
  const header = 'Billet;Spectacle;Date du spectacle;Catégorie;Tarif;Prix;Nom'
  const control = await run('billets.csv', [
    header,
    '1;Le Roi rit;21/12/2026 20:30;Carré or;Plein;40,00;Roux Zoé',
    '2;Le Roi rit;21/12/2026 20:30;Dîner;Plein;60,00;Brun Ivo',
    '3;Le Roi rit;21/12/2026 20:30;Dîner;Réduit;50,00;Noir Ana',
  ])
  expect(control).toMatchObject({ seats: 3, receiptsCents: 150_00 })
})

async function run(name: string, lines: readonly string[]) {
  const path = join(fresh.root, name)
  await writeFile(path, lines.join('\n'))
  const { files } = await importFiles(fresh.house, { files: [{ path, name }], today: '2026-11-24' })
  return files[0]
}
