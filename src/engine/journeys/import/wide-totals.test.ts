import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const run = (name: string, lines: readonly string[]) => fresh.takenFile({ [name]: lines })

describe('a column of totals beside its tariffs', () => {
  it('adds up the tariffs of a list of performances: « Total » is what was sold, not the hall’s seats', async () => {
    const control = await run('frequentation.csv', [
      'Date;Spectacle;Salle;Plein;Réduit;Abonné;Exo;Total;Recette',
      '05/09/2026;Les Bons Voisins;Médiathèque;38;29;18;11;96;919',
      '14/09/2026;Nuit de cuivres;Salle des fêtes;38;29;28;5;100;989',
      '03/10/2026;Petit Poisson;Salle des fêtes;71;37;14;13;135;1425',
    ])
    expect(control.grain).toBe('performances')
    expect(control.warnings).toEqual([
      { code: 'warning.tariff-columns-summed', params: { columns: 4, rows: 3, lines: 3, seats: 331 } },
      {
        code: 'warning.counts-alone',
        params: { performances: 3, seats: 331, euros: 3333 },
      },
    ])
    const warehouse = await fresh.house.warehouse()
    expect(
      await warehouse.run(
        'SELECT CAST(sum(aggregate_sold) AS INTEGER) AS sold, CAST(sum(capacity) AS INTEGER) AS capacity FROM performance',
      ),
    ).toEqual([{ sold: 331, capacity: null }])
  })

  it('adds « Vendus » to the other tariffs where the free seats prove that it does not hold them', async () => {
    const head = 'Date;Titre;Salle;Jauge;Vendus;Abonnés;Invit.;Libres;Recette TTC'
    await run('remplissage.csv', [
      head,
      '02/10/2026;Le Roi des rats;Studio;70;9;9;4;48;144',
      '07/10/2026;Le Roi des rats;Studio;70;29;16;4;21;464',
      '14/10/2026;Hier encore;Studio;70;45;7;8;10;720',
    ])
    const warehouse = await fresh.house.warehouse()
    expect(await warehouse.run('SELECT CAST(sum(aggregate_sold) AS INTEGER) AS sold FROM performance')).toEqual([
      { sold: 131 },
    ])
  })

  it('asks whether « Vendus » holds the other tariffs where nothing proves it', async () => {
    const rows = ['Date;Titre;Salle;Jauge;Vendus;Abonnés;Invit.', '22/10/2026;Rats;Studio;70;20;9;4']
    await expect(run('remplissage.csv', [...rows, '07/10/2026;Rats;Studio;70;40;16;4'])).rejects.toMatchObject({
      code: 'column-ambiguous',
      params: { column: 'Vendus' },
    })
  })

  it('asks whether a number of seats holds the others where the rows do not say it', async () => {
    const rows = ['Nom;Prénom;Spectacle;Date de la séance;Nombre de places;Dont gratuites;Invitations;Accompagnateurs']
    const sale = 'Vincent;Paul;Contes;20/12/2026;42;;1;2'
    await expect(run('groupes.csv', [...rows, sale, 'Morel;Zoé;Contes;20/12/2026;53;;2;2'])).rejects.toMatchObject({
      code: 'column-ambiguous',
      params: { column: 'Nombre de places' },
    })
  })
})
