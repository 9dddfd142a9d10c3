import { expect, it } from 'vitest'
import {
  cancellationIn,
  remarkBounces,
  remarkCancels,
  remarkCorrects,
  remarkIsCancellation,
  remarkLeavesList,
  remarkMoves,
  remarkObjects,
  remarkStaysAway,
} from './index.ts'

it('knows a remark that gives seats up from one that only speaks of it', () => {
  for (const remark of [
    'ANNULÉ le 12/3',
    'annulé tél.',
    'annulée (grève)',
    'Remboursé',
    'REMB.',
    'Mme Roux a annulé par mail',
    'ne vient plus',
    'désistement',
    'avoir F2026-12',
    'geannuleerd',
    'cancelled by phone',
  ])
    expect(remarkCancels(remark), remark).toBe(true)
  for (const remark of [
    '',
    'fauteuil roulant',
    'annulation possible jusqu’au 3',
    'non remboursable',
    'pas annulé finalement',
    '1 place annulée',
    'annulé 2 places sur 5',
    'annule et remplace la précédente',
    'annulé ?',
    'a annulé le repas',
    'à rembourser',
    'veut annuler',
    'assurance annulation',
    'trop perçu remboursé',
    'à voir',
  ])
    expect(remarkCancels(remark), remark).toBe(false)
})

it('knows a remark that asks not to be written to any more', () => {
  for (const remark of [
    'NE PLUS CONTACTER',
    'ne plus écrire svp',
    'ne souhaite plus recevoir de mails',
    'Désinscrit',
    'désabonnée de la newsletter',
    'stop mails',
    'plus de courrier',
    'à retirer de la liste',
    'décédée en 2024',
    'DCD',
    'opposition RGPD',
    'do not contact',
    'ne veut plus de mails',
    'Retiré à sa demande',
    'Retiré de la liste le 4/3/26',
    'décédé(e) – signalé par la famille 02/26',
    'Désinscrits ::: * myContacts',
    'Adhérents;Ne plus contacter',
    'Plainte (spam)',
    'Bloqué par l’administrateur',
    '† 2025',
    'Marie †',
  ])
    expect(remarkObjects(remark), remark).toBe(true)
  for (const remark of [
    '',
    'abonnée depuis 2019',
    'contacter par téléphone',
    'ne vient plus',
    'pas de chien',
    'préfère le courrier',
    'NPAI',
    'a perdu son mari',
    'retire ses places au guichet',
    'à relancer',
    'NPAI courrier sept. 2026',
    'veuve, mari décédé',
    'Monsieur décédé, écrire à Madame',
    'mail en erreur',
    'Adhérents;Presse',
  ])
    expect(remarkObjects(remark), remark).toBe(false)
})

it('knows a remark that says that an e-mail address is out of use', () => {
  for (const remark of [
    'en erreur',
    'mail en erreur',
    'bounce 10/2026',
    'Hard bounce',
    'adresse mail invalide',
    'le mail ne fonctionne plus',
    'mail revient',
    'Le mail nous revient',
    'retour mail',
    'a quitté son poste',
    'n’est plus en poste',
    'A changé d’adresse, voir mail 2',
    'Mme Roux a muté en sept. 2026, mail plus valable',
    'mutée à Lyon',
    'mail étab. revient en erreur',
    'mail de la directrice invalide',
    "n'y travaille plus",
    'Ne travaille plus au journal',
  ])
    expect(remarkBounces(remark), remark).toBe(true)
  for (const remark of [
    '',
    'NPAI',
    'boîte pleine',
    'Soft bounce',
    'mail envoyé le 3',
    'adresse invalide',
    'a changé d’adresse',
    'a quitté le spectacle à l’entracte',
    'poste 12',
    'mail envoyé, adresse postale fausse',
  ])
    expect(remarkBounces(remark), remark).toBe(false)
})

it('knows a remark that is the state of its row from one that tells of it', () => {
  for (const remark of [
    'remb. CB',
    'annulé 16h',
    'remboursée par chèque',
    'annulé, remb. en espèces',
    'ANNULÉ',
    'annulé le 12/3',
    'annulé par tél le 12/11',
    'Annulée (grève)',
    'remboursé',
    'REMB.',
    'annulé, remboursé',
    'ANNULÉ (garde arrhes)',
    'annulé tél.',
    'ne vient plus, annulé',
    'geannuleerd',
    'storniert',
    'a annulé',
    'Ils ont annulé par mail',
    'ANNULÉ par l’école (tél. du 12/01)',
    'annulé par Mme Roux le 3/2',
    'No show remboursé',
    'absente, remboursée',
    'annulé – avoir',
    'renonce, déménage',
    'ANNULÉE (comédien souffrant) – 47 billets remboursés',
    'annule par tel',
    'annulé le 12',
    'annulé le 1er mars',
    'décommandé',
    'décommandée (malade)',
  ])
    expect(remarkIsCancellation(remark), remark).toBe(true)
  for (const remark of [
    '',
    'Mme Roux a annulé par mail',
    'ne vient plus',
    'avoir F2026-12',
    'annulé ?',
    '1 place annulée',
    'annule et remplace la précédente',
    'pas annulé finalement',
    'annulation possible jusqu’au 3',
    'à rembourser',
    'annulé par erreur, à remettre',
    'renonce au parking',
    'No show',
    'annulé 2',
    'décommandé 2 places',
  ])
    expect(remarkIsCancellation(remark), remark).toBe(false)
})

it('knows a remark that only says that its people stay away', () => {
  for (const remark of ['ne vient plus', 'Ne viendra pas.', 'elles ne viennent plus', 'se désiste'])
    expect(remarkStaysAway(remark), remark).toBe(true)
  for (const remark of ['', 'ne vient plus seul', 'sa fille ne vient plus', 'ne veut plus de mails'])
    expect(remarkStaysAway(remark), remark).toBe(false)
})

it('knows a remark that sends people to another day from one on the row where they come', () => {
  const own = '2025-11-15T20:15'
  for (const remark of [
    'déplacé au 16/11, voir feuille',
    'Reportés au dimanche 16',
    'transféré sur le 21/11',
    'décalée au 16',
  ])
    expect(remarkMoves(remark, own), remark).toBe(true)
  for (const remark of [
    'vient du 14/11',
    'déplacé du 14/11',
    'déplacé au 15/11',
    'reporté au 1er rang',
    'déplacer les chaises',
  ])
    expect(remarkMoves(remark, own), remark).toBe(false)
  expect(remarkMoves('déplacé au 15/12', own)).toBe(true)
  for (const remark of [
    'décalé au dimanche',
    'reportée à dim. 17h',
    'transféré sur le ven.',
    'déplacés à la séance du mercredi',
  ])
    expect(remarkMoves(remark, own), remark).toBe(true)
  for (const remark of ['décalé au samedi', 'vient du vendredi', 'reporté au balcon', 'déplacer le vendeur'])
    expect(remarkMoves(remark, own), remark).toBe(false)
})

it('knows since when someone is no longer in a list of contacts', () => {
  for (const remark of [
    'Retiré le 03/2026',
    'retirée en mars 2026',
    'radié depuis 2024',
    'démission',
    'Démissionnaire en 2025',
  ])
    expect(remarkLeavesList(remark), remark).toBe(true)
  for (const remark of ['', 'retire ses places au guichet', 'retiré', 'vu après sa démission du bureau'])
    expect(remarkLeavesList(remark), remark).toBe(false)
})

it('finds in a tariff the words that give its seat up', () => {
  expect(['Réduit (annulé)', 'RÉSILIÉ', 'Plein (remboursable)', 'Adulte (Mme Roux)'].map(cancellationIn)).toEqual([
    'annulé',
    'RÉSILIÉ',
    null,
    null,
  ])
})

it('knows an answer that stands for an earlier one', () => {
  for (const remark of ['Je corrige ma première demande', 'Correction : 3 places', 'annule et remplace ma réservation'])
    expect(remarkCorrects(remark), remark).toBe(true)
  for (const remark of ['', 'Merci !', 'remplace Mme Roux', 'réponse tardive', 'avons-nous besoin de lunettes ?'])
    expect(remarkCorrects(remark), remark).toBe(false)
})

it('hears in Dutch that someone died, and that interest is gone', () => {
  for (const said of [
    'overleden',
    'plus intéressée',
    "n'est plus intéressé(e)",
    'ne veut plus',
    'geen interesse meer',
    'niet meer mailen',
  ])
    expect(remarkObjects(said), said).toBe(true)
  for (const said of [
    'très intéressée',
    'plus intéressé par le jazz que par la danse',
    'ne veut plus du balcon',
    'retour poste',
  ])
    expect(remarkObjects(said), said).toBe(false)
})
