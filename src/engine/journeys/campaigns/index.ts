export { importCampaigns } from './import-campaigns.ts'
export { campaignsAhead, listCampaigns } from './list-campaigns.ts'
export { type SendingsBefore, sendingsBefore } from './sendings-before.ts'
export { type ContactsSynced, syncContacts } from './sync-contacts.ts'
