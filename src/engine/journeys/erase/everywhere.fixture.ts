import type { AppDatabase } from '../../store/index.ts'

/** The files of a small house in which Lise Kerouan bought, and others. */
export const contacts = `Numéro client;Nom;Prénom;Courriel;Téléphone;Adresse;Code postal;Ville;Accord newsletter
101;Kerouan;Lise;lise.kerouan@exemple.example;06 39 98 10 11;4 rue des Filatures;42300;Roanne;Oui
102;Kerouan;Paul;paul.kerouan@exemple.example;06 39 98 10 12;4 rue des Filatures;42300;Roanne;Oui
103;Kerouan;Lise;;;;42300;Roanne;
104;Drevet;Noé;noe.drevet@exemple.example;06 39 98 10 13;12 quai du Bassin;42300;Roanne;Oui
`
export const tickets = [
  'Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat',
  ...[101, 101, 102, 104].map(
    (customer, index) =>
      `${customer};B${100 + index};Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;${14 + index}/02/2026`,
  ),
].join('\n')

/**
 * Puts Lise Kerouan in each place where people write in their own words, and by her address, as mailing tools write a
 * telephone.
 */
export async function standEverywhere(app: AppDatabase, { lise, noe }: { lise: string; noe: string }): Promise<void> {
  const at = '2026-11-20T10:00:00Z'
  const call = { called_on: '2026-11-20', called_by: 'Anne Morel' }
  await app
    .insertInto('relay_call')
    .values([
      { ...call, person_id: lise, result: 'callBack', note: 'rappeler après 18 h' },
      { ...call, person_id: noe, result: 'interested', note: 'viendra avec Lise Kerouan' },
    ])
    .execute()
  const event = { channel: 'email' as const, status: 'yes' as const, at: '2026-11-01', source: 'brevo', added_at: at }
  await app
    .insertInto('permission_event')
    .values([
      { ...event, address: 'Lise.Kerouan@exemple.example' },
      { ...event, channel: 'sms', address: '06 39 98 10 11' },
    ])
    .execute()
  const signed = { draft_id: 't-1', staff_id: 's-1', staff_name: 'Anne Morel' }
  await app
    .insertInto('taken_on_check')
    .values({ ...signed, check_id: 'hour-1', reason: 'Lise Kerouan l’a demandé', at })
    .execute()
  await app
    .insertInto('draft_comment')
    .values({
      ...{ ...signed, version: 1, sentence: 'À 20 h 30.', rank: 0, text: 'vu avec Lise Kerouan', at },
      ...{ resolved_by: null, resolved_at: null },
    })
    .execute()
  const aside = { scope: 'always' as const, draft_id: null, check_id: null, rule: 'name', words: 'Lise Kerouan' }
  await app
    .insertInto('ignored_finding')
    .values({ ...aside, ignored_by: 'Anne Morel', ignored_at: at })
    .execute()
  const misread = { rule: 'halls/name-spelt', words: 'Lise Kerouan', clause: null, show_key: null }
  await app
    .insertInto('set_aside_fact')
    .values({ ...misread, reason: 'Lise Kerouan n’est pas une salle', set_by: 'Anne Morel', set_at: at })
    .execute()
  const lexicon = { who: 'Anne Morel', action: 'lexicon-added', detail: JSON.stringify({ words: 'Lise Kerouan' }) }
  await app
    .insertInto('journal')
    .values({ at, ...lexicon })
    .execute()
  const brief = { channel: 'email', audience: 'regular', intention: 'remercier Lise Kerouan', only: null, length: null }
  await app
    .insertInto('saved_brief')
    .values({ name: 'Amis de Lise Kerouan', brief: JSON.stringify(brief), saved_by: 'Anne Morel', saved_at: at })
    .execute()
  const prompt = { name: 'ton', version: 1, instruction: 'Comme Lise Kerouan.', saved_by: 'Anne Morel', saved_at: at }
  await app.insertInto('saved_prompt').values(prompt).execute()
  await app.updateTable('import_file').set({ name: 'Lise Kerouan.csv' }).where('name', '=', 'contacts.csv').execute()
}

/** Puts somebody where others read: a text that was published, a campaign, a draft and what was wanted of it. */
export async function standInWritings(
  app: AppDatabase,
  { first, last }: { first: string; last: string },
): Promise<void> {
  const name = `${first} ${last}`
  const text = `Merci à ${last.toUpperCase()} ${first}, au 06 39 98 10 13 et à Paul Kerouan.`
  await app
    .insertInto('past_text')
    .values({ id: 'x', title: 'Merci', channel: null, text, source: 'a.txt', added_at: '', day: null })
    .execute()
  const campaign = {
    id: 'c',
    tool: 'brevo',
    name: `Anniversaire de ${name}`,
    sent_on: null,
    results: '{}',
    source: 'c.csv',
  }
  await app
    .insertInto('campaign')
    .values({ ...campaign, added_at: '', said_draft: null, said_by: null })
    .execute()
  const wanted = { intention: `remercier ${name}`, why_now: `${last} ${first} l’a demandé`, offer: null, tone: null }
  await app
    .insertInto('draft')
    .values({
      ...{
        id: 't-9',
        show_key: 'antigone',
        channel: 'email',
        audience: 'regular',
        created_by: 'Anne Morel',
        created_at: '',
      },
      ...{ ...wanted, only_those: null, length: null, performances: null, version: 1, archived_at: null },
    })
    .execute()
  const content = JSON.stringify({ subject: 'Antigone', body: `Bonjour,\n${name} vous attend.` })
  await app
    .insertInto('draft_version')
    .values({
      ...{
        draft_id: 't-9',
        version: 1,
        content,
        content_hash: '',
        facts: '[]',
        origins: '[]',
        model: 'none',
        tokens: 0,
      },
      ...{ wh: 0, bytes_sent: 0, written_by: 'template', written_at: '' },
    })
    .execute()
}
