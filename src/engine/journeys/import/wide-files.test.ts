import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from './import-files.ts'
import type { ImportRequest } from './types.ts'

const today = '2026-11-24'

describe('a file with seats in columns', () => {
  let root: string
  let house: House
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'parterre-wide-'))
  })
  afterAll(async () => {
    await house.close()
    await rm(root, { recursive: true, force: true })
  })
  beforeEach(async () => {
    await house?.close()
    house = await openHouse(await mkdtemp(join(root, 'data ')))
  })

  it('gives as many sales as each row has filled tariffs, at the price of its heading, and says so', async () => {
    const control = await run('resas.csv', [
      'Nom;Email;Spectacle;Date de la séance;Heure;Plein (15€);Réduit (10€);Invit;Total €',
      'Lanray;j.lanray@example.org;Chœur d’argile;16/12/2026;18h30;2;1;;40',
      'Delrouze;b.delrouze@example.org;Chœur d’argile;16/12/2026;18h30;;2;1;20',
      'Villepin;e.villepin@example.org;Chœur d’argile;16/12/2026;18h30;1;;;15',
    ])
    expect(control.grain).toBe('orders')
    expect(control.warnings).toEqual([
      { code: 'warning.tariff-columns', params: { columns: 3, rows: 3, lines: 5, seats: 7 } },
    ])
    expect(control).toMatchObject({ rowsRead: 5, kept: 5, rejected: 0, seats: 7, receiptsCents: 7500 })
    expect(await sold('tariff')).toEqual([
      { tariff: 'Invit', seats: 1, cents: 0 },
      { tariff: 'Plein', seats: 3, cents: 4500 },
      { tariff: 'Réduit', seats: 3, cents: 3000 },
    ])
    expect(await count('contact_record')).toBe(3)
  })

  it('takes the seats given back of a row from the tariff that their money tells', async () => {
    const control = await run('commandes.csv', [
      'Nom;Email;Spectacle;Date de la séance;Heure;Plein (15€);Réduit (10€);Total €;Statut;Places remb.;Montant remb.',
      'Lanray;j.lanray@example.org;Chœur d’argile;16/12/2026;18h30;2;1;40;Remb. partiel;1;10',
      'Delrouze;b.delrouze@example.org;Chœur d’argile;16/12/2026;18h30;3;;45;Remb. partiel;1;15',
      'Villepin;e.villepin@example.org;Chœur d’argile;16/12/2026;18h30;1;;15;Remboursée;1;15',
      'Roux;z.roux@example.org;Chœur d’argile;16/12/2026;18h30;1;;15;Payée;;',
    ])
    expect(control).toMatchObject({ seats: 5, receiptsCents: 7500 })
  })

  it('leaves out a choice between parentheses where a line above says that it was given back, and says so', async () => {
    const rows = [
      'N° carte;Nom;Prénom;Formule;Pers.;Prix;Andromaque 02/10;Antigone 2.0 15/01;Boléros 05/02',
      'A1;Lanray;Zoé;Trio;1;42;x;x;x',
      'A2;Delrouze;Ivo;Trio;2;84;2;(2);2',
      'A3;Villepin;Ana;Trio;1;42;x;x;(x)',
    ]
    const told = ['ABONNEMENTS SAISON 26/27;;;;;;;;', 'x = 1 place, (x) = choix rendu;;;;;;;;', ...rows]
    const control = await run('abonnes.csv', told)
    expect(control).toMatchObject({ seats: 9, receiptsCents: 16_800 })
    expect(control.warnings).toContainEqual({
      code: 'warning.choices-given-back',
      params: { count: 2, rows: '5, 6' },
    })
  })

  it('does not count a column of totals again, and names the row where it is not their sum', async () => {
    const control = await run('mairie.csv', [
      'Nom;Prénom;Spectacle;Date de la séance;Adultes;Enfants;Places;Montant',
      'Ferrais;Zoé;Contes;20/12/2026;1;2;3;22,00',
      'Deldré;Odile;Contes;20/12/2026;2;;2;24,00',
      'Saunel;Ugo;Contes;20/12/2026;2;1;3;29,00',
      'Talzac;Inès;Contes;20/12/2026;1;1;3;17,00',
      'Bargnol;Luc;Contes;20/12/2026;1;1;2;17,00',
    ])
    expect(control).toMatchObject({ seats: 12, receiptsCents: 10_900 })
    expect(control.warnings).toContainEqual({ code: 'warning.seats-total-differs', params: { count: 1, rows: '5' } })
    expect(control.warnings).toContainEqual({ code: 'warning.row-money-once', params: { count: 4, rows: '2, 4, 5…' } })
  })

  it('reads the letters that head columns by the line of tariffs above, in tables set under one another below the evening of each', async () => {
    const table = (evening: string, rows: string[]) => [evening, 'Nom;Prénom;P;R;E;X;Tél;Notes', ...rows, '']
    const control = await run('cahier.csv', [
      'RÉSERVATIONS – « La Malle »;;;;;;;',
      ';;Plein 14€;Réduit 9€;-12 ans 5€;Exo;Tél;Notes',
      '',
      ...table('VENDREDI 4 DÉCEMBRE 2026 – 20h30;;;;;;;', [
        'Ferrais;Zoé;2;;;;06 39 98 00 11;',
        'Deldré;Odile;;1;2;;06 39 98 00 12;',
        'Saunel;Ugo;1;;;1;06 39 98 00 13;ANNULE',
        'Total;;3;1;2;1;;',
      ]),
      ...table('SAMEDI 5 DÉCEMBRE 2026 – 20h30;;;;;;;', [
        'Talzac;Inès;;;;2;06 39 98 00 14;',
        'Bargnol;Luc;2;;1;;06 39 98 00 15;',
        'Vimont;Éva;;2;;;06 39 98 00 16;',
        'Total;;2;2;1;2;;',
      ]),
    ])
    expect(control).toMatchObject({ grain: 'orders', seats: 12, receiptsCents: 9800 })
    expect(await count('performance')).toBe(2)
    expect(control.warnings).toContainEqual({
      code: 'warning.tariff-letters',
      params: { letters: 'P = Plein 14 €, R = Réduit 9 €, E = -12 ans 5 €, X = Exo' },
    })
  })

  it('counts the small numbers that stand between its tariffs, whatever their column is called', async () => {
    const control = await run('creneaux.csv', [
      'Visites contées;;;;;;;',
      'Créneau;Nom;Prénom;Adultes;Membres cercle;Enfants;Passeport musées;Montant',
      'sa 28.11.26 14h00;Ferrais;Zoé;2;;1;;29,00',
      'sa 28.11.26 15h30;Deldré;Odile;1;2;;2;12,00',
      'di 29.11.26 11h00;Saunel;Ugo;2;;;1;24,00',
    ])
    expect(control.seats).toBe(11)
    expect(await count('performance')).toBe(3)
  })

  it('keeps the amount of a row that its prices do not make, and names it', async () => {
    const control = await run('resas.csv', [
      'Nom;Prénom;Spectacle;Date de la séance;Plein 12 €;Réduit 8 €;À payer',
      'Ferrais;Zoé;Contes;20/12/2026;1;2;28',
      'Deldré;Odile;Contes;20/12/2026;2;;24',
      'Saunel;Ugo;Contes;20/12/2026;2;1;30',
      'Bargnol;Luc;Contes;20/12/2026;1;1;20',
      'Courgnol;Aïcha;Contes;20/12/2026;1;1;20',
      'Haurais;Léa;Contes;20/12/2026;2;1;32',
    ])
    expect(control).toMatchObject({ seats: 15, receiptsCents: 15_400 })
    expect(control.warnings).toContainEqual({ code: 'warning.row-money-differs', params: { count: 1, rows: '4' } })
  })

  it('says the price of each tariff that its rows prove, and gives each sale its own', async () => {
    const control = await run('resas.csv', [
      'Nom;Prénom;Spectacle;Date de la séance;Adultes;Enfants;Invit;À payer',
      ...[1, 2, 3].map((seats) => `Ferrais;Zoé${seats};Contes;20/12/2026;${seats};;;${11 * seats}`),
      ...[1, 2, 3].map((seats) => `Saunel;Ugo${seats};Contes;20/12/2026;;${seats};1;${5 * seats}`),
      'Bargnol;Luc;Contes;20/12/2026;2;1;;27',
    ])
    expect(control).toMatchObject({ seats: 18, receiptsCents: 12_300 })
    expect(control.warnings.slice(1)).toEqual([
      { code: 'warning.prices-deduced', params: { prices: 'Adultes 11 ; Enfants 5' } },
    ])
    expect(await sold('tariff')).toEqual([
      { tariff: 'Adultes', seats: 8, cents: 8800 },
      { tariff: 'Enfants', seats: 7, cents: 3500 },
      { tariff: 'Invit', seats: 3, cents: 0 },
    ])
  })

  it('takes nothing for the seats of a row whose money is « / » or « offert », whatever price the others prove', async () => {
    const control = await run('resa.csv', [
      'Nom;Spectacle;Date de la séance;Adultes;Enfants;Total',
      'Ferrais Zoé;Contes;20/12/2026;1;;12€',
      'Deldré Odile;Contes;20/12/2026;2;;24€',
      'Saunel Ugo;Contes;20/12/2026;3;;36€',
      'Talzac Inès;Contes;20/12/2026;;1;6€',
      'Bargnol Luc;Contes;20/12/2026;;2;12€',
      'Vimont Éva;Contes;20/12/2026;;3;18€',
      'Noir Ana;Contes;20/12/2026;2;1;/',
      'Brun Ivo;Contes;20/12/2026;2;;offert',
    ])
    expect(control).toMatchObject({ seats: 17, receiptsCents: 10_800 })
  })

  it('takes back the row that says « ANNULÉ » in place of its money, and says that « payé » is no amount', async () => {
    const control = await run('resas.csv', [
      'Nom;Prénom;Spectacle;Date de la séance;Adultes;Enfants;À régler',
      'Ferrais;Zoé;Contes;20/12/2026;1;2;28',
      'Deldré;Odile;Contes;20/12/2026;2;;payé',
      'Saunel;Ugo;Contes;20/12/2026;2;1;ANNULÉ',
      'Bargnol;Luc;Contes;20/12/2026;1;1;20',
      'Talzac;Inès;Contes;20/12/2026;3;1;44',
    ])
    expect(control).toMatchObject({ seats: 11, receiptsCents: 9200 })
    expect(control.warnings).toEqual(
      expect.arrayContaining([
        { code: 'warning.cancelled-by-payment', params: { seats: 3 } },
        { code: 'warning.money-in-words', params: { rows: 1, labels: '« payé »' } },
      ]),
    )
  })

  it('sets aside, counted, a row without seats and one whose number cannot be read: no seat is guessed', async () => {
    const control = await run('resas.csv', [
      'Nom;Prénom;Spectacle;Date de la séance;Plein;Réduit',
      'Ferrais;Zoé;Contes;20/12/2026;1;2',
      'Deldré;Odile;Contes;20/12/2026;;',
      'Saunel;Ugo;Contes;20/12/2026;2 ou 3;1',
      'Bargnol;Luc;Contes;20/12/2026;1;1',
    ])
    expect(control).toMatchObject({ seats: 5, kept: 4, rejected: 2 })
    expect(control.rejectedBy).toEqual([
      { why: 'row-without-seats', count: 1, examples: ['ligne 3'] },
      { why: 'row-seats-unreadable', count: 1, examples: ['ligne 4'] },
    ])
    expect(control.correctedBy).toEqual([{ why: 'number-unreadable', count: 1, examples: ['Plein : 2 ou 3 → ∅'] }])
  })

  it('leaves a table of prices set beside the list: its « Prix » is not what each row pays', async () => {
    const control = await run('concert.csv', [
      'Nom;Prénom;Spectacle;Date de la séance;Adultes;Enfants;À payer;;Catégorie;Prix',
      'Brignol;Zoé;Concert;20/12/2026;3;1;38;;Adulte;11',
      'Marvigne;Luc;Concert;20/12/2026;1;1;16;;Enfant;5',
      ...[2, 3, 1, 2, 2, 3, 1, 2].map((seats) => `Bardré;Gaëlle;Concert;20/12/2026;${seats};;${11 * seats};;;`),
    ])
    expect(control).toMatchObject({ seats: 22, receiptsCents: 23_000 })
  })

  it('reads a journal of sales by day as sales of each performance, and leaves what it carries over', async () => {
    const control = await run('journal.csv', [
      'Jour;Spectacle;Représentation;Qté vendue;Qté faveur;Brut €',
      'Report du mois précédent;;;488;;14848',
      '13/12/2026;La Grande Ourse;30/12/2026;9;1;252',
      '14/12/2026;Soirée;22/01/2027;17;;476',
      '15/12/2026;La Grande Ourse;30/12/2026;21;2;672',
    ])
    expect(control).toMatchObject({ grain: 'orders', seats: 50, receiptsCents: 140_000 })
    expect(await count('performance')).toBe(2)
  })

  it('gives up the seats of a subscriber whose formula is overwritten by « RÉSILIÉ »', async () => {
    const control = await run('abos 2026-2027.csv', [
      'N° abo;Nom;Prénom;Formule;Nb pers;L’Avare 10/10;Fado 20/03;Final 22/05',
      '101;Roux;Zoé;Découverte 3;2;x;x;x',
      '102;Brun;Ivo;RÉSILIÉ;2;x;x;',
      '103;Noir;Ana;Passion 5;1;x;;x',
    ])
    expect(control.warnings).toContainEqual({ code: 'warning.cancelled-by-remark', params: { seats: 4 } })
  })

  it('reads a cross under a show as the seats of its subscriber, and shares the money between them', async () => {
    const control = await run('abonnements 2026-2027.csv', [
      'Nom;Prénom;Mail;Nb abts;L’Avare 10/10;Bestiaire 14/11;Fado 20/03;Montant',
      'Guinel;Yvette;y.guinel@example.net;2;x;x;x;120',
      'Delgnol;François;f.delgnol@mail.example;1;x;;x;44',
      'Vauville;Véronique;v.vauville@example.org;2;;x;;40',
    ])
    expect(control.warnings).toEqual([
      { code: 'warning.show-columns', params: { columns: 3, rows: 3, lines: 6, seats: 10 } },
      { code: 'warning.cross-is-column', params: { count: 3, rows: '2, 3, 4' } },
      { code: 'warning.row-money-shared', params: { count: 2, rows: '2, 3' } },
      { code: 'warning.heading-years', params: { years: '2026-2027' } },
    ])
    expect(await sold('p.show_title', 'p.starts_at')).toEqual([
      { show_title: 'Bestiaire', starts_at: '2026-11-14 00:00:00', seats: 4, cents: 8000 },
      { show_title: 'Fado', starts_at: '2027-03-20 00:00:00', seats: 3, cents: 6200 },
      { show_title: 'L’Avare', starts_at: '2026-10-10 00:00:00', seats: 3, cents: 6200 },
    ])
  })

  it('counts « XX » as two seats, and takes « Nb » that counts the crosses for no number of seats of each', async () => {
    const control = await run('abonnements 2026-2027.csv', [
      'Nom;Prénom;Mail;Formule;L’Avare 10/10;Bestiaire 14/11;Fado 20/03;Nb;Montant',
      'Guinel;Yvette et Max;y.guinel@example.net;F3;XX;XX;xx;6;72',
      'Delgnol;François;f.delgnol@mail.example;F2;x;;x;2;30',
      'Vauville;Véronique;v.vauville@example.org;F2;;X;X;2;30',
    ])
    expect(control).toMatchObject({ seats: 10, receiptsCents: 13200 })
    expect(control.warnings).toContainEqual({ code: 'warning.cross-is-one', params: { count: 3, rows: '2, 3, 4' } })
    expect(await sold('p.show_title')).toEqual([
      { show_title: 'Bestiaire', seats: 3, cents: 3900 },
      { show_title: 'Fado', seats: 4, cents: 5400 },
      { show_title: 'L’Avare', seats: 3, cents: 3900 },
    ])
  })

  it('asks for the year of such days when neither the titles nor the names of the file and sheet say it', async () => {
    const rows = ['Nom;Prénom;Mail;L’Avare 10/10;Bestiaire 14/11', 'Guinel;Yvette;y@example.net;x;x']
    await expect(run('abonnes.csv', [...rows, 'Delgnol;Luc;l@example.net;x;'])).rejects.toMatchObject({
      code: 'column-undated',
      params: { column: 'L’Avare 10/10' },
    })
  })

  it('takes the word of a person for what a column of seats is, and what they say of every row', async () => {
    const rows = [
      'Nom;Prénom;Groupe A;Groupe B;Email',
      'Guinel;Yvette;2;1;y@example.net',
      'Delgnol;Luc;;3;l@example.net',
    ]
    const control = await run('listes.csv', rows, {
      mappings: {
        'listes.csv': {
          columns: [
            { name: 'Groupe A', meaning: 'tariffSeats' },
            { name: 'Groupe B', meaning: 'tariffSeats' },
          ],
          constants: { showTitle: 'Bal', startsAt: '2026-12-05T21:00' },
        },
      },
    })
    expect(control).toMatchObject({ grain: 'orders', seats: 6 })
  })

  it('asks which performance each column of seats is of, rather than lose their seats in a list of contacts', async () => {
    const rows = ['Nom;Prénom;Courriel;Quatuor;Trio;Octuor;Montant', 'Delzac;Zoé;z@example.org;2;;1;66']
    await expect(run('concerts 2026-27.csv', [...rows, 'Marquet;Luc;l@example.org;;1j;2;52'])).rejects.toMatchObject({
      code: 'column-undated',
      params: { column: 'Quatuor' },
    })
  })

  it('asks so too for the crosses of a list of subscribers, whose « Total dû » says that they pay', async () => {
    const rows = ['Nom;Prénom(s);Nb abo;Formule;Phèdre;Tango;Cendrillon;Total dû;Réglé le']
    await expect(
      run('abonnés 26-27.csv', [...rows, 'Roux;Zoé & Ivo;2;Trio;x;;x;72;12/07/2026', 'Brun;Ana;1;Duo;x;x;;36;ANNULÉ']),
    ).rejects.toMatchObject({ code: 'column-undated', params: { column: 'Phèdre' } })
    const dated = ['Nom;Prénom(s);Nb abo;Formule;Phèdre 10/10/2026;Tango 14/11/2026;Total dû;Réglé le']
    const control = await run('abonnés 26-27.csv', [
      ...dated,
      'Roux;Zoé & Ivo;2;Trio;x;x;72;22/07/2026',
      'Brun;Ana;1;Trio;x;;36;ANNULÉ',
      'Noir;Luc;1;Trio;;x;36;01/09/2026',
    ])
    expect(control).toMatchObject({ seats: 5 })
    expect(control.warnings).toContainEqual({ code: 'warning.cancelled-by-payment', params: { seats: 1 } })
  })

  it('goes on with the show named once above its evenings, where sub-totals stand between and few have several', async () => {
    const control = await run('frequentation.csv', [
      'Spectacle;Date;Jauge;Plein;Réduit;Total;Recette',
      'Antigone;03/10/2025;250;10;12;22;200',
      ';04/10/2025;250;25;22;47;400',
      'Sous-total Antigone;;;35;34;69;600',
      'Le Bal;20/10/2025;250;38;9;47;500',
      'Clair de lune;06/11/2025;250;45;38;83;800',
      'L’Ours;10/12/2025;250;42;34;76;700',
      'Samba;16/02/2026;250;13;15;28;300',
      ';17/02/2026;250;41;7;48;450',
      'Sous-total Samba;;;54;22;76;750',
    ])
    expect(control).toMatchObject({ grain: 'performances', kept: 7, rejected: 0 })
    const warehouse = await house.warehouse()
    const shows = 'SELECT show_title FROM performance GROUP BY show_title HAVING count(*) = 2 ORDER BY 1'
    expect(await warehouse.run(shows)).toEqual([{ show_title: 'Antigone' }, { show_title: 'Samba' }])
  })

  it('goes on with the show named once above two evenings of one day, each at its hour', async () => {
    const control = await run('seances.csv', [
      'Spectacle;Date;Heure;Plein;Réduit;Total;Recette',
      'Antigone;03/10/2025;20:30;10;12;22;200',
      'Le Bal;21/11/2025;11:00;25;22;47;400',
      ';21/11/2025;16:00;38;9;47;500',
      ';22/11/2025;11:00;45;38;83;800',
      'Samba;16/02/2026;20:30;13;15;28;300',
    ])
    expect(control).toMatchObject({ grain: 'performances', kept: 5, rejected: 0 })
  })

  it('takes several rows of one performance for its sales, not for performances of which one would count', async () => {
    const control = await run('caisse.csv', [
      'Date de la séance;Spectacle;Adultes 12 €;Enfants 5 €;Total;Recette',
      '19/12/2026;Contes;3;2;5;46',
      '19/12/2026;Contes;1;1;2;17',
      '20/12/2026;Contes;2;;2;24',
      '20/12/2026;Contes;4;4;8;68',
    ])
    expect(control).toMatchObject({ grain: 'orders', seats: 17, receiptsCents: 15_500 })
  })

  async function run(name: string, lines: string[], more: Partial<ImportRequest> = {}) {
    const path = join(await mkdtemp(join(root, 'drop ')), name)
    await writeFile(path, `${lines.join('\n')}\n`)
    const { files } = await importFiles(house, { files: [{ path, name }], today, ...more })
    const [control] = files
    if (control === undefined) throw new Error('no file')
    return control
  }

  async function sold(...by: string[]) {
    const warehouse = await house.warehouse()
    const names = by.map((name) => (name.endsWith('starts_at') ? `CAST(${name} AS VARCHAR) AS starts_at` : name))
    return await warehouse.run(
      `SELECT ${names.join(', ')}, CAST(sum(t.seats) AS INTEGER) AS seats, CAST(sum(t.price_cents) AS INTEGER) AS cents
       FROM ticket t JOIN performance p ON p.performance_id = t.performance_id GROUP BY ${by.join(', ')} ORDER BY 1`,
    )
  }

  async function count(table: string): Promise<number> {
    const warehouse = await house.warehouse()
    const [row] = await warehouse.run(`SELECT count(*) AS n FROM ${table}`)
    return Number(row?.n)
  }
})
