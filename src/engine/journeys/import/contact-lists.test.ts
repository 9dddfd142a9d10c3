import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

/** Who a house knows once these files are in, by name. */
async function known(files: Record<string, readonly string[]>): Promise<string[]> {
  const paths = []
  for (const [name, lines] of Object.entries(files)) {
    const path = join(fresh.root, name)
    await writeFile(path, lines.join('\n'))
    paths.push({ path, name })
  }
  await importFiles(fresh.house, { files: paths, today: '2026-11-24' })
  const rows = await (await fresh.house.warehouse()).run('SELECT kind, display_name FROM person ORDER BY 1, 2')
  return rows.map(({ kind, display_name }) => `${kind} ${display_name}`)
}

it('finds the structure and the person of an old mailing list, couples, families and forms that nobody filled', async () => {
  const persons = await known({
    'publipostage.csv': [
      'Civilité;Nom;Prénom;Mail;CP;Ville',
      'Mme;École de Roanne;à l’attention de Zoé Roux;zoe.roux@courriel.example;42300;Roanne',
      'M. et Mme;BRUN;Ivo et Ana;ivo.brun@courriel.example;42300;Roanne',
      'Famille;NOIR;;famille.noir@courriel.example;42120;Le Coteau',
      'M./Mme;Blanc;Léa;lea.blanc@courriel.example;42120;Le Coteau',
    ],
  })
  expect(persons).toEqual([
    'organisation École de Roanne',
    'person Ana Brun',
    'person Ivo Brun',
    'person Léa Blanc',
    'person Noir',
    'person Zoé Roux',
  ])
})

it('names the members of an association, couples in one cell, and writes to none who resigned', async () => {
  const persons = await known({
    'membres.csv': [
      'Membre;Adresse;CP;Localité;E-mail;2025;2026;Remarques',
      'Zoé Roux;63 rue Haute;4000;Liège;zoe.roux@courriel.example;15;15;',
      'Ivo et Ana Brun;6 place du Marché;5000;Namur;ivo.brun@courriel.example;25;-;démission',
    ],
  })
  expect(persons).toEqual(['person Ana Brun', 'person Ivo Brun', 'person Zoé Roux'])
  const rows = await (await fresh.house.warehouse()).run(
    "SELECT DISTINCT address FROM address_permission WHERE why_not = 'objection'",
  )
  expect(rows).toEqual([{ address: 'ivo.brun@courriel.example' }])
})

it('knows a blocked address again in the list of contacts, and makes no second person of it', async () => {
  const persons = await known({
    'contacts.csv': [
      'NOM;PRENOM;EMAIL;VILLE',
      'Roux;Zoé;zoe.roux@courriel.example;Roanne',
      'Brun;Ivo;ivo.brun@courriel.example;Roanne',
    ],
    'bloques.csv': ['Email;Raison du blocage;Date', 'ZOE.ROUX@COURRIEL.EXAMPLE;Hard bounce;25-04-2026'],
  })
  expect(persons).toEqual(['person Ivo Brun', 'person Zoé Roux'])
  const rows = await (await fresh.house.warehouse()).run(
    'SELECT DISTINCT address, why_not FROM address_permission ORDER BY 1',
  )
  expect(rows.map(({ address, why_not }) => [address, why_not])).toEqual([
    ['ivo.brun@courriel.example', 'unknown'],
    ['zoe.roux@courriel.example', 'objection'],
  ])
})

it('writes to nobody of a list that its name calls unsubscribed, though its columns say nothing', async () => {
  await known({
    'contacts.csv': [
      'NOM;PRENOM;EMAIL;NEWSLETTER',
      'Roux;Zoé;zoe.roux@courriel.example;oui',
      'Brun;Ivo;ivo.brun@courriel.example;oui',
    ],
    'désinscrits.csv': ['Nom;Prénom;Courriel', 'ROUX;Zoé;Zoe.Roux@courriel.example'],
  })
  const rows = await (await fresh.house.warehouse()).run(
    'SELECT DISTINCT address, why_not FROM address_permission ORDER BY 1',
  )
  expect(rows.map(({ address, why_not }) => [address, why_not])).toEqual([
    ['ivo.brun@courriel.example', null],
    ['zoe.roux@courriel.example', 'objection'],
  ])
})

it('writes to the first address of a cell, not to whoever stands beside it, also once the first has refused', async () => {
  await known({
    'contacts.csv': [
      'NOM;PRENOM;EMAIL;NEWSLETTER',
      'Martel;Zoé;zoe.martel@courriel.example, alice.martel@courriel.example;oui',
      'Brun;Ivo;ivo.brun@courriel.example;non',
      'Noir;Ana;ana.noir@courriel.example;oui',
    ],
  })
  const zoe = async () => (await writtenTo('2026-11-24')).find(({ last_name }) => last_name === 'Martel')
  expect(await zoe()).toMatchObject({ email_address: 'zoe.martel@courriel.example', email_why_not: null })
  const event = { channel: 'email' as const, source: 'brevo', added_at: '2026-01-01T00:00:00Z' }
  await fresh.house.folder.app
    .insertInto('permission_event')
    .values({ ...event, address: 'zoe.martel@courriel.example', status: 'no', at: '2026-11-01' })
    .execute()
  fresh.house.changed()
  expect(await zoe()).toMatchObject({ email_address: null, email_why_not: 'objection' })
})

it('writes to nobody who is a minor on the day of the list, whichever day their files were read', async () => {
  await known({
    'contacts.csv': [
      'NOM;PRENOM;EMAIL;NEWSLETTER;DATE DE NAISSANCE',
      'Martel;Zoé;zoe.martel@courriel.example;oui;15/03/2009',
    ],
  })
  const days = ['2027-03-14', '2027-03-15', '2009-03-14']
  const answers = await Promise.all(days.map(writtenTo))
  expect(answers.map(([row]) => row?.email_why_not)).toEqual(['minor', null, null])
})

async function writtenTo(asOf: string) {
  const { warehouse, schema } = await fresh.house.marts(asOf)
  return await warehouse.run('SELECT last_name, email_address, email_why_not FROM mart_person', { schema })
}
