import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

it('counts who said yes and who comes along, whatever « Invit envoyée » ticks, and gives back the seats of who then cancelled', async () => {
  const control = await run([
    'Invitations presse – « Le Bal »',
    '',
    'Nom;Prénom;Média;Mail;Invit envoyée;Réponse;Date choisie;Accomp.',
    'Dupuis;Léa;Radio;lea@courriel.example;x;oui;15/11/2026;+1',
    'Roche;Ana;Gazette;ana@courriel.example;;oui;16/11/2026;',
    'Vallée;Ugo;Gazette;ugo@courriel.example;x;non;;',
    'Prado;Eva;Radio;eva@courriel.example;x;oui puis annulé;15/11/2026;+1',
    'Noir;Ivo;Radio;ivo@courriel.example;x;oui;15/11/2026;',
  ])
  expect(control.warnings).toContainEqual({ code: 'warning.festival-told', params: { show: 'Le Bal' } })
  const rows = await (await fresh.house.warehouse()).run(
    'SELECT CAST(coalesce(sum(seats), 0) AS INTEGER) AS seats FROM ticket WHERE cancelled_on IS NULL',
  )
  expect(rows).toEqual([{ seats: 4 }])
})

it('counts the guests of a list and those who come along, beside or after the name, and not the refused ones', async () => {
  const control = await run([
    'Concert;Date du concert;Invité par;Nom;+;OK prod',
    'Duo Lumen;16/11/2026;Label;Bérénice Micheletti +1;;oui',
    'Duo Lumen;16/11/2026;Label;Achille Taillandeau;+1;ok',
    'Duo Lumen;16/11/2026;Presse;Arnaud Arbogasque;3;ok',
    'Duo Lumen;16/11/2026;Presse;Gaspard Dubrelle;;ok',
    'Duo Lumen;16/11/2026;Presse;Mélanie Ladevèze;2;KO',
  ])
  expect(control.warnings).toContainEqual({ code: 'warning.companions', params: { rows: 5, seats: 9 } })
  expect(control.warnings.map(({ code }) => code)).not.toContain('warning.one-seat-a-row')
  const warehouse = await fresh.house.warehouse()
  const seats = 'CAST(coalesce(sum(seats), 0) AS INTEGER)'
  expect(
    await warehouse.run(
      `SELECT ${seats} AS seats, cancelled_on IS NOT NULL AS gone FROM ticket GROUP BY cancelled_on IS NOT NULL ORDER BY 2`,
    ),
  ).toEqual([
    { seats: 9, gone: false },
    { seats: 3, gone: true },
  ])
  expect(await warehouse.run(`SELECT full_name FROM contact_record WHERE full_name LIKE 'Bér%'`)).toEqual([
    { full_name: 'Bérénice Micheletti' },
  ])
})

it('reads the answers to an invitation, and says the seats that they leave', async () => {
  const control = await run([
    'Spectacle;Séance;Nom;Prénom;Nb places;Réponse',
    'Ouverture;25/09/2026 19:00;Roux;Zoé;2;oui +1',
    'Ouverture;25/09/2026 19:00;Brun;Ivo;2;NON, voyage',
    'Ouverture;25/09/2026 19:00;Noir;Ana;1;OUI (1 seule)',
    'Ouverture;25/09/2026 19:00;Vert;Mia;2;',
  ])
  expect(control.seats).toBe(3) // « oui +1 » two, « OUI (1 seule) » one.
  expect(control.warnings).toContainEqual({ code: 'warning.answers-read', params: { column: 'Réponse' } })
  expect(control.warnings).toContainEqual({
    code: 'warning.states-without-seat',
    params: { rows: 1, seats: 2, labels: '« sans réponse »' },
  })
})

it('says that the answers to an invitation are not read where few have answered, rather than count who declined without a word', async () => {
  const control = await run([
    'Spectacle;Séance;Nom;Prénom;Nb places;Réponse',
    'Ouverture;25/09/2026 19:00;Roux;Zoé;2;oui',
    ...['Brun', 'Noir', 'Vert', 'Gris'].map((name) => `Ouverture;25/09/2026 19:00;${name};Ivo;2;`),
  ])
  expect(control.warnings).toContainEqual({ code: 'warning.answers-unread', params: { columns: '« Réponse »' } })
})

it('leaves the number of seats of a list alone, whatever stands after a name', async () => {
  const control = await run([
    'Concert;Date du concert;Nom;Nb places;Montant',
    'Duo Lumen;16/11/2026;Bérénice Micheletti +1;2;24',
    'Duo Lumen;16/11/2026;Achille Taillandeau;1;12',
  ])
  expect(control).toMatchObject({ seats: 3, receiptsCents: 3600 })
})

it('does not take the numbers of bracelets for postcodes, nor their register for a list of contacts', async () => {
  const bands = Array.from({ length: 60 }, (_, at) => `0${3001 + at};SAM;Roux;Zoé;z${at}@mail.example;26`)
  await expect(run(['n° bracelet;type;nom;prénom;mail;montant', ...bands])).rejects.toMatchObject({
    code: 'column-missing',
    params: { grain: 'tickets', meaning: 'startsAt' },
  })
})

it('lets an answer of no seat give up what somebody asked for before, where a form asks for each tariff apart', async () => {
  const evening = 'Samedi 5 décembre 2026 à 20h – Chœur Arvana'
  const control = await run([
    'Horodateur;Adresse e-mail;Votre nom et prénom;Quel concert ?;Combien de places à 12 € ?;Combien de places à 8 € ?;Remarques',
    `02/11/2026 10:36:00;zoe@courriel.example;Roux Zoé;${evening};2;1;`,
    `03/11/2026 10:36:00;ivo@courriel.example;Ivo Brun;${evening};deux;;`,
    `04/11/2026 10:36:00;ana@courriel.example;Ana Noir;${evening};1;;`,
    `18/11/2026 10:05:00;zoe@courriel.example;Zoé Roux;${evening};0;;J'annule, désolée`,
    `19/11/2026 10:05:00;mia@courriel.example;Mia Vert;${evening};;;pas encore décidé`,
  ])
  expect(control.rejectedBy).toMatchObject([{ why: 'row-without-seats', count: 1 }])
  expect(control.warnings).toContainEqual({ code: 'warning.answers-corrected', params: { lines: 2, seats: 3 } })
})

it('lets the later answer of a form stand for the first where it says so or asks for no seat, and adds up the others', async () => {
  const evening = 'Samedi 5 décembre 2026 à 20h – Chœur Arvana'
  const control = await run([
    'Horodateur;Adresse e-mail;Votre nom et prénom;Quel concert ?;Combien de places ?;Remarques',
    `02/11/2026 10:36:00;zoe@courriel.example;Roux Zoé;${evening};4;`,
    `03/11/2026 10:36:00;ivo@courriel.example;Ivo Brun;${evening};deux;`,
    `04/11/2026 10:36:00;ana@courriel.example;Ana Noir;${evening};3 adultes + 1 enfant;`,
    `05/11/2026 10:36:00;mia@courriel.example;Mia Vert;${evening};1;`,
    `18/11/2026 10:05:00;ZOE@courriel.example;zoé roux;${evening};2;Je corrige ma première demande`,
    `19/11/2026 10:05:00;ivo@courriel.example;Ivo Brun;${evening};0;Annulation, désolé`,
    `20/11/2026 10:05:00;mia@courriel.example;Mia Vert;${evening};1;pour ma sœur`,
  ])
  expect(control.warnings).toContainEqual({ code: 'warning.answers-corrected', params: { lines: 2, seats: 6 } })
  const rows = await (await fresh.house.warehouse()).run(
    'SELECT CAST(coalesce(sum(seats), 0) AS INTEGER) AS seats FROM ticket WHERE cancelled_on IS NULL',
  )
  expect(rows).toEqual([{ seats: 8 }])
})

it('asks for the evening of an invitation whose title names a day that its weekday contradicts, rather than take its guests for contacts', async () => {
  await expect(
    run([
      'Présentation de saison – jeudi 11 septembre 2026 18h30 – INVITATIONS',
      '',
      'Titre;Nom;Prénom;Mail;Réponse;Accompagné',
      'Mme;Roux;Zoé;zoe@courriel.example;OUI;+1',
      'M.;Brun;Ivo;ivo@courriel.example;Excusé;',
      'Mme;Noir;Ana;ana@courriel.example;oui;',
      'M.;Gris;Paul;paul@courriel.example;;2',
    ]),
  ).rejects.toMatchObject({ code: 'column-missing' })
})

async function run(lines: string[]) {
  const path = join(fresh.root, 'liste.csv')
  await writeFile(path, `${lines.join('\n')}\n`)
  const { files } = await importFiles(fresh.house, { files: [{ path, name: 'liste.csv' }], today: '2026-11-24' })
  const [control] = files
  if (control === undefined) throw new Error('no file')
  return control
}
