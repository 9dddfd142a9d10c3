import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

it('gives each person named in a row a seat, the money of the row once, and its e-mail to the first of them', async () => {
  const control = await run('diner.csv', [
    'Commande;Spectacle;Séance;Spectateur 1 - Nom;Spectateur 1 - Prénom;Spectateur 2 - Nom;Spectateur 2 - Prénom;Email contact;Total TTC',
    'DN-1;Dîner;27/11/2026 19:00;Verdier;Désiré;Verdier;Pascale;d.verdier@example.net;45,01',
    'DN-2;Dîner;28/11/2026 19:00;Barzac;Zoé;;;z.barzac@example.net;22,00',
    'DN-3;Dîner;28/11/2026 19:00;;;;;;0,00',
  ])
  expect(control).toMatchObject({ seats: 3, receiptsCents: 6701, kept: 3, rejected: 1 })
  expect(control.warnings.map(({ code }) => code)).toEqual(['warning.person-columns', 'warning.row-money-shared'])
  const warehouse = await fresh.house.warehouse()
  expect(await warehouse.run('SELECT last_name, first_name, email FROM contact_record ORDER BY 1, 2')).toEqual([
    { last_name: 'Barzac', first_name: 'Zoé', email: 'z.barzac@example.net' },
    { last_name: 'Verdier', first_name: 'Désiré', email: 'd.verdier@example.net' },
    { last_name: 'Verdier', first_name: 'Pascale', email: null },
  ])
})

it('counts those whom a buyer names as seats of the buyer, and makes no record of them', async () => {
  const control = await run('groupes.csv', [
    'Nom;Prénom;Email;Spectacle;Séance;Nom 2;Prénom 2;Nom 3;Prénom 3;Montant',
    'Verdier;Désiré;d.verdier@example.net;Dîner;27/11/2026 19:00;Verdier;Pascale;Morel;Luc;66,00',
    'Barzac;Zoé;z.barzac@example.net;Dîner;28/11/2026 19:00;;;;;22,00',
  ])
  expect(control).toMatchObject({ seats: 4, receiptsCents: 8800, kept: 2 })
  expect(await count('contact_record')).toBe(2)
})

it('leaves what a list of contacts knows of each person where it is', async () => {
  const control = await run('fichier.csv', [
    'Nom;Prénom;Email;Senior;Adhérent',
    'Guinel;Yvette;y@example.net;1;0',
    'Delgnol;Luc;l@example.net;0;1',
  ])
  expect(control).toMatchObject({ grain: 'contacts', kept: 2, warnings: [] })
})

it('takes nothing apart in a list of contacts that counts children', async () => {
  const control = await run('familles.csv', [
    'Nom;Prénom;Email;Enfants',
    'Guinel;Yvette;y@example.net;2',
    'Delgnol;Luc;l@example.net;1',
  ])
  expect(control).toMatchObject({ grain: 'contacts', kept: 2, warnings: [] })
})

async function run(name: string, lines: readonly string[]) {
  return await fresh.takenFile({ [name]: lines })
}

async function count(table: string): Promise<number> {
  const warehouse = await fresh.house.warehouse()
  const [row] = await warehouse.run(`SELECT count(*) AS n FROM ${table}`)
  return Number(row?.n)
}
