import { describe, expect, it } from 'vitest'
import {
  classifyCompanyName,
  classifySalesChannel,
  classifyTariff,
  communeOf,
  distanceBand,
  isGoodsLine,
  isNonTicketProduct,
  isPackagePaid,
  isRebate,
  isSensitiveTariff,
  isTakingBack,
  isTechnicalTitle,
  readStatus,
  tariffTakenBack,
} from './index.ts'

describe('a name in a list', () => {
  it('is a line that sells no seat where it says so, and somebody where it is a name', () => {
    for (const name of ['Vente de CD', 'Ventes du livre', 'Buvette', 'Recette bar'])
      expect(isGoodsLine(name), name).toBe(true)
    for (const name of ['Menu Paul', 'Plat', 'Vente sur place', 'Caisse du soir', 'Avoir Léa'])
      expect(isGoodsLine(name), name).toBe(false)
  })
})

describe('tariffs', () => {
  it('are classed by their label before their price', () => {
    const expected = {
      'Plein tarif': 'full',
      'Tarif unique': 'full',
      'Réduit -26 ans': 'reduced',
      'Demandeur d’emploi': 'reduced',
      Détaxe: 'reduced',
      'Carte jeune': 'reduced',
      'Abonnement 5 spectacles': 'subscription',
      'Pass 3 jours': 'subscription',
      'pass Culture': 'passCulture',
      'Groupe scolaire': 'school',
      'CSE Ateliers': 'group',
      'Tarif C': 'other',
    }
    for (const [label, tariffClass] of Object.entries(expected))
      expect(classifyTariff(label, { priceCents: 1200 }), label).toBe(tariffClass)
  })

  it('are free by their name only where nothing was paid: a companion who paid 10 € brought 10 €', () => {
    const atNothing = {
      Invitation: 'comp',
      Presse: 'comp',
      Exonéré: 'exempted',
      'Accompagnateur groupe': 'exempted',
      'Accompagnateur PMR': 'exempted',
    }
    for (const [label, tariffClass] of Object.entries(atNothing))
      expect(classifyTariff(label, { priceCents: 0 }), label).toBe(tariffClass)
    const paid = {
      Invitation: 'other',
      Exonéré: 'other',
      'Accompagnateur groupe': 'group',
      'Accompagnateur PMR': 'reduced',
      Accompagnatrice: 'reduced',
    }
    for (const [label, tariffClass] of Object.entries(paid))
      expect(classifyTariff(label, { priceCents: 1000 }), label).toBe(tariffClass)
    expect(classifyTariff('Invitation', { priceCents: 2200, paidCents: 0 })).toBe('comp')
  })

  it('are exempted where a professional pays nothing, and the public’s where a family and a group share a name', () => {
    const atNothing = {
      'Détaxe professionnelle': 'exempted',
      'Exonéré presse': 'exempted',
      'Invitation presse': 'comp',
      Professionnel: 'exempted',
      'Exonéré scolaire': 'exempted',
    }
    for (const [label, tariffClass] of Object.entries(atNothing))
      expect(classifyTariff(label, { priceCents: 0 }), label).toBe(tariffClass)
    const paid = {
      'Réduit groupe & famille': 'reduced',
      'Famille ou groupe d’amis': 'reduced',
      'Réduit groupe': 'group',
      'Détaxe professionnelle': 'reduced',
      'Plein tarif revendeur': 'reseller',
    }
    for (const [label, tariffClass] of Object.entries(paid))
      expect(classifyTariff(label, { priceCents: 1600 }), label).toBe(tariffClass)
    expect(classifyTariff('Détaxe', {})).toBe('reduced')
  })

  it('without a name follow what was sold, then a price of nothing', () => {
    expect(classifyTariff(null, { productType: 'Abonnement', priceCents: 2700 })).toBe('subscription')
    expect(classifyTariff(null, { productType: 'Place individuelle', priceCents: 0 })).toBe('comp')
    expect(classifyTariff('Invitation', { productType: 'Abonnement', priceCents: 0 })).toBe('comp')
  })

  it('at zero are paid seats inside a package, and are not when someone was invited (P8)', () => {
    expect(isPackagePaid({ label: 'Abonné', priceCents: 0 })).toBe(true)
    expect(isPackagePaid({ label: 'Plein tarif', priceCents: 0, productType: 'Abonnement' })).toBe(true)
    expect(isPackagePaid({ label: 'Invitation', priceCents: 0, productType: 'Abonnement' })).toBe(false)
    expect(isPackagePaid({ label: 'Abonné', priceCents: 1500 })).toBe(false)
    expect(isPackagePaid({ label: 'pass Culture', priceCents: 0 })).toBe(false)
  })

  it('that tell of health or means are kept out of persons, lists of several publics are not (P14)', () => {
    for (const label of [
      'PMR',
      'Tarif AAH',
      'Accompagnant',
      'RSA',
      'QF 1',
      'Quotient familial < 600',
      'Demandeurs d’emploi',
    ]) {
      expect(isSensitiveTariff(label), label).toBe(true)
    }
    for (const label of ['Réduit', 'Étudiants, demandeurs d’emploi', 'Accompagnant scolaire', 'Passion']) {
      expect(isSensitiveTariff(label), label).toBe(false)
    }
  })

  it('that are meals, gifts or fees are no seats, and Don Juan is no donation', () => {
    for (const label of [
      'Navette gare ↔ théâtre',
      'Bus aller-retour',
      'Repas du soir',
      'Carte cadeau',
      'Don',
      'Soutien à l’association',
      'Je soutiens la compagnie',
      'Adhésion annuelle',
      'Droit d’accès',
      'Camping 2 nuits',
      'Planche apéro',
      'Assiette paysanne',
      'Carte postale',
      'Audioguide',
      'Catalogue de l’exposition',
      'Champagne brut 75 cl',
      'Bouteille de crémant',
    ]) {
      expect(isNonTicketProduct(label), label).toBe(true)
    }
    for (const label of [
      'Don Juan',
      'Plein tarif',
      'Soutien',
      'Tarif de soutien',
      'Carte 3 spectacles',
      'Place + repas',
      'Spectacle et buffet',
      'Le Bus des comédiens',
      'Dîner-spectacle',
      'Dîner-spectacle champagne',
      'Spectacle seul + coupe',
    ])
      expect(isNonTicketProduct(label), label).toBe(false)
  })
})

it('a title that no show bears is told from one that some show may', () => {
  for (const title of ['G/ Droit d’accès', 'Frais de dossier', 'Don', 'Adhésion 2026', 'Carte cadeau'])
    expect(isTechnicalTitle(title), title).toBe(true)
  for (const title of ['Don Juan', 'Le Repas des fauves', 'Les Frais de la princesse', 'Avoir vingt ans', null])
    expect(isTechnicalTitle(title), String(title)).toBe(false)
})

describe('channels and statuses', () => {
  it('are told apart, a reseller’s name above all', () => {
    const expected = {
      GUICHET: 'counter',
      DIGITICK: 'reseller',
      'Billetterie en ligne': 'web',
      Téléphone: 'phone',
      Courrier: 'post',
      'Réseau Fnac': 'reseller',
      Fourgon: 'other',
      '': 'unknown',
    }
    for (const [label, channel] of Object.entries(expected)) expect(classifySalesChannel(label), label).toBe(channel)
  })

  it('never count a resold, unpaid or cancelled seat as sold, and own up to an unknown word', () => {
    const expected = {
      Devis: 'ignored',
      panier: 'ignored',
      'Panier abandonné': 'ignored',
      'Panier payé': 'sold',
      'House Hold': 'ignored',
      REMBT: 'cancelled',
      'places remises en vente': 'cancelled',
      'Sans suite': 'cancelled',
      'conf.': 'sold',
      'non conf.': 'unpaid',
      'ECH+': 'sold',
      'ECH-': 'cancelled',
      'Échange (entrée)': 'sold',
      'Échange (sortie)': 'cancelled',
      Validé: 'sold',
      payed: 'sold',
      Terminée: 'sold',
      Purchased: 'sold',
      'OK mail envoyé': 'sold',
      Returned: 'cancelled',
      doublon: 'ignored',
      // Whether another row stands for its new holder, the word does not say.
      Transferred: null,
      refunded_partially: 'sold',
      'Remboursée en partie': 'sold',
      'Partiellement remboursée': 'sold',
      'En partie annulé': 'sold',
      'Partly refunded': 'sold',
      réservé: 'unpaid',
      'Non payé': 'unpaid',
      booked: 'unpaid',
      option: 'option',
      annulé: 'cancelled',
      remboursé: 'cancelled',
      resold: 'ignored',
      Remplacé: 'ignored',
      'Remplacé par 1702': 'ignored',
      'Annulé et remplacé': 'cancelled',
      VTE: 'sold',
      'liste d’attente': 'ignored',
      Libre: 'ignored',
      'en attente': 'unpaid',
      'À confirmer': 'unpaid',
      'non confirmé': 'unpaid',
      'Facture ouverte': 'unpaid',
      'Relancé par mail': 'unpaid',
      '2e rappel': 'unpaid',
      'Mise en demeure': 'unpaid',
      'Payé après relance': 'sold',
      Attending: 'sold',
      'Not Attending': 'cancelled',
      Deleted: 'cancelled',
      'REMB.': 'cancelled',
      repris: 'cancelled',
      'geannuleerd / annulé': 'cancelled',
      gereserveerd: 'unpaid',
      betaald: 'sold',
      'nog te betalen': 'unpaid',
      wachtlijst: 'ignored',
      Retour: 'cancelled',
      'En attente de retour': 'unpaid',
      Terugbetaling: 'cancelled',
      invité: 'sold',
      Échec: 'cancelled',
      Échouée: 'cancelled',
      'Erreur de paiement': 'cancelled',
      Réussi: 'sold',
      'Paiement réussi': 'sold',
      'Transaction aboutie': 'sold',
      Approuvé: 'sold',
      Captured: 'sold',
      'Non abouti': 'cancelled',
      Declined: 'cancelled',
      'Paiement accepté': 'sold',
      'Paiement à distance accepté': 'sold',
      'Paiement non reçu': null,
      'En attente de paiement': 'unpaid',
      Livré: 'sold',
      LA: 'ignored',
      'non complet': 'ignored',
      'Refusé (complet)': 'cancelled',
      complet: 'sold',
      'Ne participera pas': 'cancelled',
      Participera: 'sold',
      'peut-être': 'ignored',
      bizarre: null,
      Valable: 'sold',
      'Non valable': 'cancelled',
      Édité: 'sold',
      Réédition: 'ignored',
    }
    for (const [label, status] of Object.entries(expected)) expect(readStatus(label), label).toBe(status)
  })
})

describe('buyers who are no person', () => {
  it('are known by their name, and persons are left alone', () => {
    const expected = {
      'ECOLE DES TROIS RIVIERES - CE1': 'school',
      'CSE Ateliers du Vallon': 'cse',
      'Amicale du personnel': 'cse',
      'Association de parents d’élèves du lycée': 'association',
      'MJC du Vallon': 'association',
      'SARL Tillac': 'company',
      'FRANCE BILLET': 'reseller',
      'CLIENT GUICHET': 'counter',
      TEST: 'test',
      'Marie Caisse': null,
      'Testard Paul': null,
      'Fanny Leclerc': null,
    }
    for (const [name, kind] of Object.entries(expected)) expect(classifyCompanyName(name), name).toBe(kind)
  })
})

describe('places', () => {
  const from = (postcode: string | null, city: string | null, country: string | null = null) =>
    distanceBand({ venueCommune: '69123', postcode, city, country })

  it('tell how far a buyer lives from a venue in Lyon', () => {
    expect(from('69003', null)).toBe('commune')
    expect(from('69291', 'LYON CEDEX 01')).toBe('commune')
    expect(from('69100', 'Villeurbanne')).toBe('epci')
    expect(from('69400', 'Villefranche')).toBe('departement')
    expect(from('38000', null)).toBe('elsewhere')
    expect(from('1000', 'Bruxelles', 'Belgique')).toBe('abroad')
    expect(from(null, null)).toBe('unknown')
  })

  it('are found through cedex, abbreviations, slips and districts', () => {
    expect(communeOf('42000', 'ST ETIENE')?.name).toBe('Saint-Étienne')
    expect(communeOf('75012', 'Paris 12e')?.name).toBe('Paris')
    expect(communeOf('99999', null)).toBeNull()
  })
})

it('a line that takes money off a sale is told from one that gives it back, and from a tariff', () => {
  for (const label of ['Rabais carte culture', 'Remise 10 %', 'Code promo ÉTÉ', 'Geste commercial', 'Korting'])
    expect(isRebate(label), label).toBe(true)
  for (const label of ['Annulation remise', 'Remise en vente', 'Remboursement', 'Plein tarif', null])
    expect(isRebate(label), String(label)).toBe(false)
})

it('tells the tariff of a seat given back from the name of its line, and leaves any other label', () => {
  const given = {
    'Avoir – Jeune': 'Jeune',
    'Remb. Plein': 'Plein',
    'Retour (Réduit)': 'Réduit',
    'Annulation de Groupe': 'Groupe',
  }
  for (const [label, tariff] of Object.entries(given)) expect(tariffTakenBack(label), label).toBe(tariff)
  for (const label of ['Avoir', 'Remboursement']) expect(tariffTakenBack(label), label).toBeNull()
  for (const label of ['Plein', 'Annuel', 'Retournés']) expect(tariffTakenBack(label), label).toBe(label)
})

it('an operation takes a sale back, cut short too; the state of a ticket is none', () => {
  for (const label of ['ANNUL', 'Annul.', 'ANN', 'Annulation', 'Rembt']) expect(isTakingBack(label), label).toBe(true)
  for (const label of ['Annulé', 'Année', 'VENTE', null]) expect(isTakingBack(label), label ?? 'none').toBe(false)
})
