import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { changeOtherEntities } from '../settings/index.ts'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

it('keeps out of every list who is unsubscribed, not to be contacted or dead, whatever column of a mailing list says so', async () => {
  const path = join(fresh.root, 'liste.csv')
  await writeFile(
    path,
    [
      'Nom;Prénom;Courriel;Newsletter;Désinscrit le;Ne plus contacter;Remarques',
      'Roux;Zoé;zoe.roux@courriel.example;oui;;;abonnée depuis 2019',
      'Brun;Ivo;ivo.brun@courriel.example;oui;12/03/2025;;',
      'Noir;Ana;ana.noir@courriel.example;oui;;X;',
      'Blanc;Léa;lea.blanc@courriel.example;;;;',
      'Gris;Paul;paul.gris@courriel.example;X;;;Décédé en 2024',
    ].join('\n'),
  )
  const control = await importFiles(fresh.house, { files: [{ path, name: 'liste.csv' }], today: '2026-11-24' })
  expect(control.files[0]?.warnings).toContainEqual({ code: 'warning.objections', params: { rows: 3 } })
  const warehouse = await fresh.house.warehouse()
  const rows = await warehouse.run(
    "SELECT address, why_not FROM address_permission WHERE channel = 'email' ORDER BY address",
  )
  expect(rows.map(({ address, why_not }) => [address, why_not])).toEqual([
    ['ana.noir@courriel.example', 'objection'],
    ['ivo.brun@courriel.example', 'objection'],
    ['lea.blanc@courriel.example', 'unknown'],
    ['paul.gris@courriel.example', 'objection'],
    ['zoe.roux@courriel.example', null],
  ])
})

it('hears what each of several columns says, and what one row says of an address that another row bears', async () => {
  const path = join(fresh.root, 'carnet.csv')
  await writeFile(
    path,
    [
      'Nom;Prénom;Courriel;Catégories;Statut;Notes',
      'Roux;Zoé;zoe.roux@courriel.example;Adhérents;;bounce 10/2026',
      'ROUX;Zoe;ZOE.ROUX@courriel.example;Adhérents;;',
      'Brun;Ivo;ivo.brun@courriel.example;Adhérents;Retiré;',
      'Noir;Ana;ana.noir@courriel.example;Presse;NPAI;',
      'Blanc;Léa;lea.blanc@courriel.example;Presse;annulé;rappeler pour le bar',
      'Gris;Paul;paul.gris@courriel.example;Presse;mail en erreur;',
      'Vert;Mia;mia.vert@courriel.example;Presse;;ne plus écrire svp',
      'Bleu;Tom;tom.bleu@courriel.example;Ne plus contacter;;préfère le téléphone',
    ].join('\n'),
  )
  const control = await importFiles(fresh.house, { files: [{ path, name: 'carnet.csv' }], today: '2026-11-24' })
  expect(control.files[0]?.warnings).toEqual([
    { code: 'warning.objections', params: { rows: 3 } },
    { code: 'warning.bounced', params: { rows: 2 } },
  ])
  const warehouse = await fresh.house.warehouse()
  const rows = await warehouse.run(
    "SELECT DISTINCT address, why_not FROM address_permission WHERE channel = 'email' ORDER BY address",
  )
  expect(rows.map(({ address, why_not }) => [address, why_not])).toEqual([
    ['ana.noir@courriel.example', 'unknown'],
    ['ivo.brun@courriel.example', 'objection'],
    ['lea.blanc@courriel.example', 'unknown'],
    ['mia.vert@courriel.example', 'objection'],
    ['paul.gris@courriel.example', 'bounced'],
    ['tom.bleu@courriel.example', 'objection'],
    ['zoe.roux@courriel.example', 'bounced'],
  ])
})

it('keeps each address of a row, reads swapped cells as what they are, and hears a refusal for all of the addresses', async () => {
  const path = join(fresh.root, 'adresses.csv')
  await writeFile(
    path,
    [
      'Nom;Prénom;Courriel;Tél;Courriel 2;Notes',
      'Roux;Zoé;zoe.roux@courriel.example / zoe@travail.example;06 39 98 12 34;;',
      'Brun;Ivo;;06 39 98 12 36;ivo.brun@courriel.example;',
      'Noir;Ana;ana.noir@courriel.example;;ana@travail.example;ne plus contacter',
      'Blanc;Léa;06 39 98 12 35;lea.blanc@courriel.example;;',
      'Gris;Paul;paul.gris@courriel.example;06 39 98 12 37;paul@travail.example;A changé d’adresse, voir mail 2',
    ].join('\n'),
  )
  const control = await importFiles(fresh.house, { files: [{ path, name: 'adresses.csv' }], today: '2026-11-24' })
  expect(control.files[0]?.correctedBy.filter(({ why }) => !why.startsWith('phone'))).toEqual([
    { why: 'cell-swapped', count: 2, examples: expect.any(Array) },
    { why: 'email-split', count: 1, examples: expect.any(Array) },
  ])
  const warehouse = await fresh.house.warehouse()
  const rows = await warehouse.run(
    `SELECT p.display_name, a.address, a.why_not FROM address_permission a JOIN person p ON p.person_id = a.person_id
     ORDER BY a.address`,
  )
  expect(rows.map(({ display_name, address, why_not }) => [display_name, address, why_not])).toEqual([
    ['Zoé Roux', '+33639981234', 'unknown'],
    ['Léa Blanc', '+33639981235', 'unknown'],
    ['Ivo Brun', '+33639981236', 'unknown'],
    ['Paul Gris', '+33639981237', 'unknown'],
    ['Ana Noir', 'ana.noir@courriel.example', 'objection'],
    ['Ana Noir', 'ana@travail.example', 'objection'],
    ['Ivo Brun', 'ivo.brun@courriel.example', 'unknown'],
    ['Léa Blanc', 'lea.blanc@courriel.example', 'unknown'],
    ['Paul Gris', 'paul.gris@courriel.example', 'bounced'],
    ['Paul Gris', 'paul@travail.example', 'unknown'],
    ['Zoé Roux', 'zoe.roux@courriel.example', 'unknown'],
    ['Zoé Roux', 'zoe@travail.example', 'unknown'],
  ])
})

it('hears the agreements that an e-mailing tool dates, and who left or bounces there, whatever its files are called (P12, P15)', async () => {
  const head = 'Email Address,First Name,Last Name,OPTIN_TIME'
  const lists = {
    'liste_a.csv': [
      `${head},CONFIRM_TIME`,
      'zoe@courriel.example,Zoé,Roux,2023-03-01 10:00:00,2023-03-09 10:00:00',
      'ivo@courriel.example,Ivo,Brun,,2023-03-09 10:00:00',
      'ana@courriel.example,Ana,Noir,,',
    ],
    'liste_b.csv': [`${head},UNSUB_TIME`, 'lea@courriel.example,Léa,Blanc,2023-03-01 10:00:00,2025-11-10 09:00:00'],
    'liste_c.csv': [`${head},CLEAN_TIME`, 'paul@courriel.example,Paul,Gris,2023-03-01 10:00:00,2025-12-02 09:00:00'],
    'unsubscribed_export.csv': [head, 'mia@courriel.example,Mia,Vert,2023-03-01 10:00:00'],
  }
  const files = []
  for (const [name, lines] of Object.entries(lists)) {
    const path = join(fresh.root, name)
    await writeFile(path, lines.join('\n'))
    files.push({ path, name })
  }
  const control = await importFiles(fresh.house, { files, today: '2026-11-24' })
  const first = control.files.find(({ file }) => file === 'liste_a.csv')
  expect(first?.warnings.map(({ code }) => code)).toContain('warning.consents-dated')
  const warehouse = await fresh.house.warehouse()
  const rows = await warehouse.run(
    "SELECT split_part(address, '@', 1) AS who, permission, why_not FROM address_permission WHERE channel = 'email' ORDER BY 1",
  )
  expect(rows.map(({ who, permission, why_not }) => [who, permission, why_not])).toEqual([
    ['ana', 'unknown', 'unknown'],
    ['ivo', 'yes', null],
    ['lea', 'no', 'objection'],
    ['mia', 'no', 'objection'],
    ['paul', 'yes', 'bounced'],
    ['zoe', 'yes', null],
  ])
})

it('says which column of permissions it does not understand: no refusal is heard there', async () => {
  const path = join(fresh.root, 'liste.csv')
  const answers = ['alpha', 'beta', 'gamma', 'delta']
  const rows = answers.map((answer, at) => `Roux;Zoé;zoe${at}@courriel.example;${answer}`)
  await writeFile(path, ['Nom;Prénom;Courriel;Infolettre', ...rows].join('\n'))
  const control = await importFiles(fresh.house, { files: [{ path, name: 'liste.csv' }], today: '2026-11-24' })
  expect(control.files[0]?.warnings).toContainEqual({
    code: 'warning.permission-unread',
    params: { columns: '« Infolettre »' },
  })
})

it('writes to nobody whom only the pass Culture brought, whatever its tariffs are called (P13)', async () => {
  const fixture = new URL('../../ticketing/layouts/pass-culture-individual/fixture.csv', import.meta.url)
  await importFiles(fresh.house, {
    files: [{ path: fileURLToPath(fixture), name: 'reservations_pass_culture.csv' }],
    today: '2026-11-24',
  })
  const warehouse = await fresh.house.warehouse()
  const rows = await warehouse.run(
    "SELECT DISTINCT why_not FROM address_permission WHERE channel IN ('email', 'sms') ORDER BY 1",
  )
  expect(rows).toEqual([{ why_not: 'passCulture' }])
})

it('writes to nobody who agreed with another entity alone, once its files are said to be its own (P12)', async () => {
  const path = join(fresh.root, 'amis.csv')
  await writeFile(path, ['Nom;Prénom;Courriel;Newsletter', 'Roux;Zoé;zoe.roux@courriel.example;oui'].join('\n'))
  const files = [{ path, name: 'amis.csv' }]
  const { source } = await importFiles(fresh.house, { files, source: 'Amis du théâtre', today: '2026-11-24' })
  const whyNot = async () =>
    await (await fresh.house.warehouse()).run("SELECT why_not FROM address_permission WHERE channel = 'email'")
  expect(await whyNot()).toEqual([{ why_not: null }])
  const settings = await changeOtherEntities(fresh.house, { sources: [source], by: 'Anne Morel' })
  expect(settings.sources).toEqual([{ source: 'Amis du théâtre', isOtherEntity: true }])
  expect(await whyNot()).toEqual([{ why_not: 'otherEntity' }])
})

it('writes to nobody whose record the house blocked or deleted, each column by itself, whatever they agreed to', async () => {
  for (const names of ['Newsletter;Bloqué;Supprimé', 'Nieuwsbrief;Geblokkeerd;Verwijderd']) {
    const path = join(fresh.root, 'fichier.csv')
    await writeFile(
      path,
      [
        `Nom;Prénom;Courriel;${names}`,
        'Roux;Zoé;zoe.roux@courriel.example;ja;nee;nee',
        'Brun;Ivo;ivo.brun@courriel.example;ja;ja;nee',
        'Noir;Ana;ana.noir@courriel.example;ja;nee;ja',
        'Blanc;Léa;lea.blanc@courriel.example;;nee;ja',
      ].join('\n'),
    )
    const control = await importFiles(fresh.house, { files: [{ path, name: `${names}.csv` }], today: '2026-11-24' })
    expect(control.files[0]?.warnings).toContainEqual({ code: 'warning.objections', params: { rows: 3 } })
    const written = await (await fresh.house.warehouse()).run(
      "SELECT address FROM address_permission WHERE channel = 'email' AND why_not IS NULL",
    )
    expect(written).toEqual([{ address: 'zoe.roux@courriel.example' }])
  }
})
