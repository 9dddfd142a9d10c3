/** A table as it was read: text cells under their header. */
export interface MailingTable {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Where each row stands in the file, from 1; absent where the rows follow a header on the first line. */
  readonly rowNumbers?: readonly number[] | undefined
}

/** Names that Brevo and Mailchimp give their columns, in English and in French, folded (`foldName`). */
export const columnNames = {
  email: ['email', 'emailaddress', 'adresseemail', 'courriel', 'adressemail'],
  phone: ['sms', 'smsphonenumber', 'phone', 'phonenumber', 'telephone', 'mobile', 'whatsapp'],
  emailStatus: [
    'emailmarketing',
    'emailmarketingstatus',
    'emailstatus',
    'status',
    'statut',
    'statutemail',
    'marketingstatus',
  ],
  smsStatus: ['smsmarketing', 'smsmarketingstatus', 'smsstatus', 'statutsms'],
  emailBlocked: ['emailblacklisted', 'emailblocklisted', 'blacklisted', 'blocklisted', 'blackliste'],
  smsBlocked: ['smsblacklisted', 'smsblocklisted'],
  blockedReason: [
    'blockedreason',
    'blockreason',
    'blocklistreason',
    'blacklistreason',
    'raisondublocage',
    'motifdublocage',
  ],
  blockedAt: [
    ...['blockedat', 'blockedon', 'blockedtime', 'blockeddate', 'blocklistedat', 'blacklistedat'],
    ...['datedeblocage', 'datedublocage', 'bloquele'],
  ],
  doubleOptIn: ['doubleoptin'],
  changedAt: ['modifiedtime', 'modifiedat', 'lastchanged', 'datedemodification', 'lastmodified'],
  unsubscribedAt: ['unsubtime', 'unsubscribedat', 'unsubscribedate', 'datededesinscription'],
  cleanedAt: ['cleantime', 'cleanedat'],
  optedInAt: ['optintime', 'confirmtime', 'optindate', 'addedtime', 'addedat'],
  rating: ['memberrating'],
  campaign: ['campaignname', 'nomdelacampagne', 'title', 'campaign', 'campagne', 'nom', 'name'],
  subject: ['subject', 'objet', 'subjectline'],
  sentOn: ['sentdate', 'senddate', 'datedenvoi', 'sendtime', 'senton', 'date'],
  recipients: ['recipients', 'totalrecipients', 'destinataires', 'sent', 'envoyes'],
  delivered: ['delivered', 'successfuldeliveries', 'delivres', 'livres'],
  opens: ['uniqueopens', 'openers', 'uniqueopened', 'ouvreursuniques', 'ouverturesuniques'],
  clicks: ['uniqueclicks', 'clickers', 'uniqueclicked', 'cliqueursuniques', 'clicsuniques'],
  unsubscriptions: ['unsubscriptions', 'unsubscribes', 'unsubscribed', 'desinscriptions', 'desabonnements'],
  hardBounces: ['hardbounces', 'hardbounced', 'rejetsdefinitifs'],
  softBounces: ['softbounces', 'softbounced', 'rejetstemporaires'],
  complaints: ['complaints', 'abusecomplaints', 'plaintes', 'spamcomplaints'],
} as const satisfies Record<string, readonly string[]>

export type ColumnMeaning = keyof typeof columnNames

/** A reader of one row by what its columns mean; an absent column reads as an empty cell. */
export function cellReader(header: readonly string[]): {
  has(meaning: ColumnMeaning): boolean
  read(row: readonly string[], meaning: ColumnMeaning): string
  /** The name of a column as the file writes it; empty when there is none. */
  nameOf(meaning: ColumnMeaning): string
} {
  const folded = header.map(foldName)
  const rank = (meaning: ColumnMeaning) =>
    folded.findIndex((name) => (columnNames[meaning] as readonly string[]).includes(name))
  return {
    has: (meaning) => rank(meaning) >= 0,
    read: (row, meaning) => row[rank(meaning)]?.trim() ?? '',
    nameOf: (meaning) => header[rank(meaning)] ?? '',
  }
}

export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, '')
}

/** The day or instant of a cell as ISO text, whichever way the tool writes it; null when it is none. */
export function isoMoment(cell: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?/u.exec(cell)
  if (iso) return [iso.slice(1, 4).join('-'), iso[4]].filter(Boolean).join(' ')
  const french = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:\D+(\d{1,2}:\d{2}(?::\d{2})?))?/u.exec(cell)
  if (french) {
    const [, day = '', month = '', year = '', time] = french
    return [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, time?.padStart(5, '0')]
      .filter(Boolean)
      .join(' ')
  }
  const english = /^([A-Z][a-z]{2})[a-z]* (\d{1,2}), (\d{4})/u.exec(cell)
  const month = english ? months.indexOf(english[1] ?? '') + 1 : 0
  return english && month > 0 ? `${english[3]}-${String(month).padStart(2, '0')}-${english[2]?.padStart(2, '0')}` : null
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
