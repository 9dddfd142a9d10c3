import type { PersonalPlace } from '../store/index.ts'

export { foldName, isoMoment, type MailingTable } from './column-names.ts'
export {
  type Campaign,
  type CampaignResults,
  isOfCampaigns,
  type RejectedCampaign,
  readCampaignResults,
  readCampaigns,
} from './read-campaigns.ts'
export { type ContactEvent, type ContactsRead, readContacts, type Telephone } from './read-contacts.ts'

/** Where this room keeps personal data: what an erasure walks. */
export const campaignsPersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'permission_event',
    columns: ['address'],
    knownBy: { by: 'address', columns: ['address'] },
    given: ['channel', 'address', 'status', 'at', 'source'],
  },
]
