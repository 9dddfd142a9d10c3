import { foldName, isoMoment, type MailingTable } from '../../../campaigns/index.ts'
import { mailText } from './mail-text.ts'
import { PublicationsFound, type PublicationsRead } from './publication.ts'

/**
 * Campaigns exported as a table with the text of each, a row a campaign: a column of HTML or of words beside its name or its subject.
 * Inferred: the names of the columns. Null where no column holds texts, or where one holds the address of a person: what people wrote to the
 * house, or what was sent to each, is not its own voice.
 */
export async function campaignTable({ header, rows }: MailingTable): Promise<PublicationsRead | null> {
  const folded = header.map(foldName)
  const rankOf = (meaning: keyof typeof names) => folded.findIndex((name) => names[meaning].includes(name))
  if (rankOf('content') < 0 || rankOf('person') >= 0) return null
  if (rankOf('subject') < 0 && (rankOf('campaign') < 0 || rankOf('sentOn') < 0)) return null
  const cell = (row: readonly string[], meaning: keyof typeof names) => row[rankOf(meaning)]?.trim() ?? ''
  const found = new PublicationsFound()
  for (const row of rows) {
    if (/draft|brouillon|scheduled|programm|archiv/iu.test(cell(row, 'status'))) {
      found.leave('unsent')
      continue
    }
    const content = cell(row, 'content')
    const { heading, text } = /<[a-z][^>]*>/iu.test(content)
      ? await mailText(content)
      : { heading: null, text: content }
    const title = cell(row, 'subject') || heading || cell(row, 'campaign')
    const day = isoMoment(cell(row, 'sentOn'))?.slice(0, 10) ?? null
    found.add({ title, text, day, channel: 'newsletter' })
  }
  return found
}

const names: Readonly<Record<'content' | 'subject' | 'campaign' | 'sentOn' | 'status' | 'person', readonly string[]>> =
  {
    content: ['content', 'htmlcontent', 'contenthtml', 'html', 'body', 'htmlbody', 'contenu', 'contenuhtml', 'corps'],
    subject: ['subject', 'subjectline', 'objet', 'sujet'],
    campaign: ['campaignname', 'nomdelacampagne', 'campaign', 'campagne', 'title', 'titre', 'name', 'nom'],
    sentOn: ['sentdate', 'senddate', 'datedenvoi', 'sendtime', 'senton', 'sentat', 'date'],
    status: ['status', 'statut', 'etat'],
    person: [
      'email',
      'emailaddress',
      'adresseemail',
      'courriel',
      'recipient',
      'destinataire',
      'from',
      'de',
      'expediteur',
    ],
  }
