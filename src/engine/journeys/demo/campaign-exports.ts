import { frenchDay, isoDay } from './days.ts'
import type { Mess } from './mess.ts'
import { seededRandom } from './random.ts'
import type { ContactRecord, Theatre } from './theatre.ts'
import { type WrittenFile, writeTable } from './written-files.ts'

/**
 * What comes back from the e-mailing tool: contacts with their status, and results by campaign (P15). Column names
 * follow the attributes that Brevo documents (EMAIL, FIRSTNAME, LASTNAME, SMS, ADDED_TIME, MODIFIED_TIME); the two
 * status columns and the campaign table are a reading of its documentation, not of a real file.
 */
export async function writeCampaignExports(o: { theatre: Theatre; mess: Mess; out: string }): Promise<WrittenFile[]> {
  return [await writeBrevoContacts(o), await writeBrevoCampaigns(o), await writeMailchimpUnsubscribed(o)]
}

async function writeBrevoContacts(o: { theatre: Theatre; mess: Mess; out: string }): Promise<WrittenFile> {
  const random = seededRandom(o.theatre.seed, 'brevo')
  const { consent } = o.mess
  const rows = subscribers(o.theatre).map(({ record, email }) => {
    const status = random.chance(consent.unsubscribedOfYes)
      ? 'Unsubscribed'
      : random.chance(consent.bounced)
        ? 'Hard bounced'
        : 'Subscribed'
    const mobile = record.buyer.mobile === '' ? '' : `33${record.buyer.mobile.slice(1)}`
    const changed = status === 'Subscribed' ? record.createdOn : random.int(record.createdOn, o.theatre.today)
    return [
      email,
      record.firstName,
      record.lastName,
      mobile,
      status,
      mobile !== '' && record.sms === 'Oui' ? 'Subscribed' : 'Unsubscribed',
      `${isoDay(record.createdOn)} 09:00:00`,
      `${isoDay(changed)} 10:12:00`,
    ]
  })
  return await writeTable({
    out: o.out,
    path: 'exports/brevo_contacts.csv',
    what: 'contacts de l’outil d’e-mailing et leur état',
    header: [
      'EMAIL',
      'FIRSTNAME',
      'LASTNAME',
      'SMS',
      'EMAIL_MARKETING',
      'SMS_MARKETING',
      'ADDED_TIME',
      'MODIFIED_TIME',
    ],
    rows,
  })
}

/** One line an address among the records that said yes. */
function subscribers(theatre: Theatre): { record: ContactRecord; email: string }[] {
  const seen = new Map<string, ContactRecord>()
  for (const record of theatre.records) {
    const email = record.email.toLowerCase()
    if (record.newsletter === 'Oui' && /^[^\s;@]+@[^\s;@]+$/.test(email) && !seen.has(email)) seen.set(email, record)
  }
  return [...seen].map(([email, record]) => ({ email, record }))
}

const campaigns: [string, string, number][] = [
  ['Newsletter septembre', 'La saison commence par une veillée', 78],
  ['Relance abonnés', 'Votre fauteuil vous attend encore', 66],
  ['Newsletter octobre', 'Un chapiteau sans toile, et autres nouvelles', 50],
  ['Familles Toussaint', 'Que faire d’un dimanche de vacances ?', 39],
  ['Newsletter novembre', 'Soixante-trois jours, un seul décor', 22],
  ['Georgette et le grand dehors', 'Dès 5 ans, et sans limite au-dessus', 9],
]

async function writeBrevoCampaigns(o: { theatre: Theatre; out: string }): Promise<WrittenFile> {
  const random = seededRandom(o.theatre.seed, 'campaigns')
  const audience = subscribers(o.theatre).length
  const rows = campaigns.map(([name, subject, back]) => {
    const recipients = Math.round(audience * (0.3 + 0.6 * random.next()))
    const hard = Math.round(recipients * 0.004)
    const soft = Math.round(recipients * 0.009)
    const delivered = recipients - hard - soft
    const opens = Math.round(delivered * (0.28 + 0.2 * random.next()))
    const clicks = Math.round(opens * (0.06 + 0.09 * random.next()))
    const out = Math.round(delivered * 0.003)
    return [
      name,
      subject,
      `${frenchDay(o.theatre.today - back)} 10:00`,
      ...[recipients, delivered, opens, clicks, out, hard, soft, Math.round(delivered * 0.0002)].map(String),
    ]
  })
  return await writeTable({
    out: o.out,
    path: 'exports/brevo_campagnes.csv',
    what: 'résultats par campagne, sans personne',
    header: [
      'Campaign name',
      'Subject',
      'Sent date',
      'Recipients',
      'Delivered',
      'Unique opens',
      'Unique clicks',
      'Unsubscriptions',
      'Hard bounces',
      'Soft bounces',
      'Complaints',
    ],
    rows,
  })
}

/**
 * The unsubscribed half of a Mailchimp audience export, from the tool that the house used before: names of the
 * default merge fields and of the documented metadata columns, comma, UTF-8.
 */
async function writeMailchimpUnsubscribed(o: { theatre: Theatre; mess: Mess; out: string }): Promise<WrittenFile> {
  const random = seededRandom(o.theatre.seed, 'mailchimp')
  const gone = subscribers(o.theatre).filter(() => random.chance(0.04))
  const rows = gone.map(({ record, email }) => [
    email,
    record.firstName,
    record.lastName,
    '2',
    `${isoDay(record.createdOn)} 09:00:00`,
    `${isoDay(random.int(record.createdOn, o.theatre.today))} 18:04:11`,
    random.pick(['N/A (Unsubscribed by admin)', 'No longer interested', 'Did not sign up', '']),
  ])
  return await writeTable({
    out: o.out,
    path: 'exports/mailchimp_unsubscribed.csv',
    what: 'désabonnés de l’outil d’e-mailing précédent',
    header: ['Email Address', 'First Name', 'Last Name', 'MEMBER_RATING', 'OPTIN_TIME', 'UNSUB_TIME', 'UNSUB_REASON'],
    rows,
    delimiter: ',',
  })
}
