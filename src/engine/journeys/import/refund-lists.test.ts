import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const evening = '2027-03-12 20:30'
const tickets = (price: string) => [
  `billet_id,commande_id,evenement,debut,tarif,${price}`,
  `t1,c1,Quatuor Alizé,${evening},Plein,2000`,
  `t2,c1,Quatuor Alizé,${evening},Plein,2000`,
  `t3,c2,Quatuor Alizé,${evening},Réduit,1200`,
  `t4,c3,Quatuor Alizé,${evening},Plein,2000`,
  `t5,c4,Quatuor Alizé,${evening},Invitation,0`,
]
const orders = [
  'commande_id,date,statut,email,nom,prenom,nb_billets,total_centimes',
  'c1,2027-01-02 10:00:00,payée,zoe.roux@courriel.example,Roux,Zoé,2,4000',
  'c2,2027-01-03 10:00:00,payée,luc.blin@courriel.example,Blin,Luc,1,1200',
  'c3,2027-01-04 10:00:00,payée,ida.attal@courriel.example,Attal,Ida,1,2000',
  'c4,2027-01-05 10:00:00,payée,noe.brun@courriel.example,Brun,Noé,1,0',
]

it('gives back the tickets that a list of refunds of the same drop numbers, and of one refunded in part its money alone', async () => {
  const control = await fresh.taken({
    'billets.csv': tickets('prix_centimes'),
    'commandes.csv': orders,
    'remboursements.csv': [
      'remboursement_id,date,billet_id,commande_id,montant_centimes,motif',
      'r1,2027-02-01 10:00:00,t2,c1,2000,empêchement',
      'r2,2027-02-02 10:00:00,t3,c2,500,geste',
      'r3,2027-02-03 10:00:00,t9,c9,2000,empêchement',
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 4, cents: 4700 })
  expect(control.files.map(({ file }) => file)).toEqual(['billets.csv', 'commandes.csv'])
  const said = control.files.flatMap(({ file, warnings }) =>
    warnings.filter(({ code }) => code === 'warning.refunds-joined').map(({ params }) => ({ file, ...params })),
  )
  expect(said).toMatchObject([
    { file: 'billets.csv', column: 'billet_id', place: 'remboursements.csv', found: 2, of: 5 },
  ])
})

it('gives back by its day a ticket of a list of annulments that gives no amount', async () => {
  await fresh.taken({
    'billets.csv': tickets('prix_centimes'),
    'annulations_mars.csv': ['N° billet;Annulé le;Motif', 't1;21/02/2027;malade', 't4;22/02/2027;malade'],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 3200 })
})

it('gives back by its day a free ticket that the sales, older than the list, still call paid', async () => {
  const sold = tickets('prix_centimes').map((line, at) => `${line},${at === 0 ? 'statut' : 'Payé'}`)
  await fresh.taken({
    'billets.csv': sold,
    'annulations_mars.csv': ['N° billet;Annulé le;Motif', 't1;21/02/2027;malade', 't5;22/02/2027;malade'],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 5200 })
})

it('says of a list of refunds that numbers orders of several tickets, and no file of orders beside, that nothing is given back', async () => {
  const control = await fresh.taken({
    'billets.csv': tickets('prix_centimes'),
    'remboursements.csv': [
      'remboursement_id,date,commande_id,montant_centimes',
      'r1,2027-02-01 10:00:00,c1,2000',
      'r2,2027-02-02 10:00:00,c2,1200',
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 5, cents: 7200 })
  const said = control.files.find(({ file }) => file === 'remboursements.csv')?.warnings
  expect(said?.map(({ code }) => code)).toContain('warning.refunds-unread')
})

it('gives back the tickets of an order that a list of refunds numbers whole', async () => {
  await fresh.taken({
    'billets.csv': tickets('prix_centimes'),
    'commandes.csv': orders,
    'remboursements.csv': ['commande_id,date,montant_centimes', 'c1,2027-02-01 10:00:00,4000'],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 3200 })
})

it('gives back the tickets of a list whose day is called « Date » alone', async () => {
  await fresh.taken({
    'billets.csv': [
      'N° billet;Spectacle;Séance;Tarif;Prix',
      ...['B1', 'B2', 'B3', 'B4'].map((number) => `${number};Quatuor Alizé;12/03/2027 20:30;Plein;20,00`),
    ],
    'remboursements.csv': ['N° remb.;N° billet;Date;Montant;Motif', 'R1;B2;21/02/2027;20,00;maladie'],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 6000 })
})
