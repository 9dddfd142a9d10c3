export { importCampaigns } from './import-campaigns.ts'
export { type ContactsSynced, syncContacts } from './sync-contacts.ts'
