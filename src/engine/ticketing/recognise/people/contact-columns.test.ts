import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const recognised = (header: string[], rows: string[][]) => recognise({ header, rows })

const persons = ['Zoé;Roux', 'Ivo;Brun', 'Ana;Noir', 'Léa;Blanc', 'Paul;Gris', 'Mia;Vert'].map((name) =>
  name.split(';'),
)
const addressOf = ([first = '', last = '']: string[]) => `${first}.${last}@courriel.example`.toLowerCase()

it('knows a permission by the many names that houses give it, where its values answer', () => {
  const names = [
    'OK mail',
    'Nieuwsbrief',
    'Lettre d’info',
    'Mailing',
    'RGPD',
    'e-lettre',
    'Abonné newsletter 2026',
    'OPT_IN',
  ]
  for (const name of names) {
    const table = (answers: string[]) =>
      recognised(
        ['Prénom', 'Nom', 'Courriel', name],
        persons.map((person, at) => [...person, addressOf(person), answers[at % answers.length] ?? '']),
      ).meanings[3]
    expect(table(['oui', 'non', '']), name).toBe('permissionEmail')
    expect(table(['12', '40', '7']), name).toBe('unknown')
  }
})

it('takes the day on which a record was made for no day of purchase', () => {
  for (const name of ['Date création', 'Date de création', 'Créé le', 'Date de saisie']) {
    const { grain, meanings } = recognised(
      ['N° client', 'Nom', 'Prénom', 'Courriel', name],
      persons.map((person, at) => [`${1000 + at}`, ...person.toReversed(), addressOf(person), `2${at}/11/2024`]),
    )
    expect([grain, meanings[4]], name).toEqual(['contacts', 'unknown'])
  }
})

it('knows the days on which addresses were unsubscribed or given up, as mailing tools write them', () => {
  const { grain, meanings } = recognised(
    ['Email Address', 'First Name', 'Last Name', 'UNSUB_TIME', 'CLEAN_TIME', 'UNSUB_CAMPAIGN_TITLE'],
    persons.map((person) => [
      addressOf(person),
      ...person,
      '2026-05-04 10:02:11',
      '2026-03-04 10:02:11',
      'Lettre de mai',
    ]),
  )
  expect(grain).toBe('contacts')
  expect(meanings.slice(3)).toEqual(['optOutEmail', 'emailBounced', 'unknown'])
})

it('hears categories, labels and reasons that refuse, whatever they are called, and leaves those that refuse nothing', () => {
  const { meanings } = recognised(
    ['Prénom', 'Nom', 'Courriel', 'Étiquettes', 'Groupe'],
    persons.map((person, at) => [
      ...person,
      addressOf(person),
      at === 2 ? 'Adhérents;Ne plus contacter' : 'Adhérents',
      at === 2 ? 'Presse' : 'Amis',
    ]),
  )
  expect(meanings.slice(3)).toEqual(['remark', 'unknown'])
})

it('takes a list of blocked addresses for contacts, and asks nothing of its date', () => {
  const { grain, columns } = recognised(
    ['Email', 'Raison du blocage', 'Date'],
    persons.map((person, at) => [addressOf(person), at % 2 ? 'Hard bounce' : 'Désinscrit', `1${at}-04-2026`]),
  )
  expect(grain).toBe('contacts')
  expect(columns.map(({ meaning }) => meaning)).toEqual(['email', 'optOutEmail', 'unknown'])
  expect(columns.every(({ ambiguous }) => ambiguous === undefined)).toBe(true)
})

it('still asks of a list with names and dates what its date is: it may be of bookings', () => {
  const { grain, columns } = recognised(
    ['Nom', 'Email', 'Newsletter', 'Date'],
    persons.map((person, at) => [person.join(' '), addressOf(person), at % 2 ? 'oui' : 'non', `${20 + at}/11/2026`]),
  )
  expect(grain).toBe('orders')
  expect(columns[3]?.ambiguous).toEqual(['startsAt', 'purchasedAt'])
})

it('takes « Titre » in an address book for what people do, and for a show where a date stands beside it', () => {
  const rows = persons.map((person, at) => [...person, addressOf(person), at % 2 ? 'Professeure relais' : 'Animateur'])
  expect(recognised(['Prénom', 'Nom', 'Courriel', 'Titre'], rows)).toMatchObject({ grain: 'contacts' })
  const dated = recognised(
    ['Prénom', 'Nom', 'Courriel', 'Titre', 'Date du spectacle'],
    rows.map((row) => [...row, '20/11/2026']),
  )
  expect(dated.meanings[3]).toBe('showTitle')
})

it('takes a second column of addresses for more addresses of the same people, and how a mail program shows them for nothing', () => {
  const { meanings } = recognised(
    [
      'Prénom',
      'Nom',
      'Adresse de messagerie',
      'Type de messagerie',
      'Nom complet de l’adresse de messagerie',
      'Adresse de messagerie 2',
    ],
    persons.map((person) => {
      const address = addressOf(person)
      return [...person, address, 'SMTP', `${person.join(' ')} (${address})`, `perso.${address}`]
    }),
  )
  expect(meanings.slice(2)).toEqual(['email', 'unknown', 'unknown', 'attendeeEmail'])
})

it('takes the parent for the contact of a list of children, and neither the child’s name nor their age for the parent’s', () => {
  const { grain, meanings } = recognised(
    ['Nom enfant', 'Prénom enfant', 'Âge', 'Né le', 'Parent', 'Mail parent'],
    persons.map((person, at) => [
      person[1] ?? '',
      person[0] ?? '',
      String(6 + at),
      `0${1 + at}/03/201${at}`,
      `Maud ${person[1]}`,
      addressOf(person),
    ]),
  )
  expect(grain).toBe('contacts')
  expect(meanings).toEqual(['attendeeLastName', 'attendeeFirstName', 'unknown', 'unknown', 'fullName', 'email'])
})

it('takes « Raison sociale / Nom » beside a first name for the name, and alone for the structure', () => {
  const names = (header: string[]) =>
    recognised(
      header,
      persons.map((person) =>
        [...header.slice(1).map((_, at) => (at === 0 ? (person[0] ?? '') : addressOf(person)))].toSpliced(
          0,
          0,
          person[1] ?? '',
        ),
      ),
    ).meanings
  expect(names(['Raison sociale / Nom', 'Prénom', 'Mail'])).toEqual(['lastName', 'firstName', 'email'])
  expect(names(['Raison sociale', 'Prénom', 'Mail'])[0]).toBe('company')
})

it('knows the person of a structure by what houses call them', () => {
  for (const name of ['Contact', 'Nom du contact', 'Responsable', 'Interlocuteur', 'Personne de contact', 'Référent'])
    expect(
      recognised(
        ['Établissement', name, 'Mail'],
        persons.map((person) => [`École ${person[1]}`, person.join(' '), addressOf(person)]),
      ).meanings,
      name,
    ).toEqual(['company', 'fullName', 'email'])
})

it('takes « Lieu » of a list of people for their town, and « Établissement » for whose they are', () => {
  const towns = ['Delémont', 'Fribourg', 'Bulle']
  const table = (name: string, values: string[]) =>
    recognised(
      ['Prénom', 'Nom', 'E-mail', 'NPA', name],
      persons.map((person, at) => [...person, addressOf(person), '2800', values[at % values.length] ?? '']),
    ).meanings[4]
  expect(table('Lieu', towns)).toBe('city')
  expect(table('Établissement', ['Salle Bellevue', 'Espace Sud', 'Maison Roux'])).toBe('company')
})

it('hears a « J » and a « N » of a bilingual list', () => {
  const { columns } = recognised(
    ['Prénom', 'Nom', 'E-mail', 'Infolettre'],
    persons.map((person, at) => [...person, addressOf(person), ['J', 'N', ''][at % 3] ?? '']),
  )
  expect(columns[3]).toMatchObject({ meaning: 'permissionEmail', format: 'opt-in' })
})

it('hears a question about being written to, whatever the mail is called, and not one about the tickets bought', () => {
  const meaningOf = (name: string) =>
    recognised(
      ['Prénom', 'Nom', 'Courriel', name],
      persons.map((person, at) => [...person, addressOf(person), at % 2 ? 'Oui' : 'Non']),
    ).meanings[3]
  for (const name of [
    'Souhaitez-vous recevoir l’agenda culturel de la commune ?',
    'Voulez-vous recevoir nos actualités ?',
    'Recevoir les offres du théâtre',
  ])
    expect(meaningOf(name), name).toBe('permissionEmail')
  expect(meaningOf('Souhaitez-vous recevoir vos billets par mail ?')).toBe('unknown')
})

it('hears in the exports of an e-mailing tool who confirmed and who is blocked, and takes its numbers for no customer’s', () => {
  const contacts = recognised(
    ['CONTACT ID', 'EMAIL', 'DOUBLE_OPT-IN', 'ADDED_TIME', 'MODIFIED_TIME'],
    persons.map((person, at) => [
      ...[String(at + 1), addressOf(person), at % 2 === 0 ? 'Yes' : 'No'],
      ...['01-03-2025 00:00:00', '01-10-2026 10:00:00'],
    ]),
  )
  expect(contacts.grain).toBe('contacts')
  expect(contacts.meanings.slice(0, 3)).toEqual(['recordNumber', 'email', 'permissionEmail'])
  const blocked = recognised(
    ['EMAIL', 'BLOCKED_REASON', 'BLOCKED_AT'],
    persons.map((person) => [addressOf(person), 'hardBounce', '2026-10-07 09:00:00']),
  )
  expect(blocked.meanings).toEqual(['email', 'remark', 'optOutEmail'])
})
