import type { Ability, AccessRole } from './access.ts'
import { abilitiesOf } from './access.ts'
import type { apiContract } from './api/index.ts'

/** `anyone`: before signing in · `nobody`: never from another computer. */
export type Needed = Ability | 'anyone' | 'nobody'

/** What each call of the API needs: one without an entry does not compile. */
export const neededByCall: {
  readonly [Room in keyof typeof apiContract]: Readonly<Record<keyof (typeof apiContract)[Room], Needed>>
} = {
  access: {
    me: 'anyone',
    sessions: 'look',
    closeSession: 'look',
    passkeys: 'look',
    removePasskey: 'look',
    accounts: 'accounts',
    saveAccount: 'accounts',
    closeSessions: 'accounts',
    removeAccount: 'accounts',
  },
  status: { get: 'look' },
  staff: {
    add: 'accounts',
    leave: 'accounts',
    delegations: 'look',
    delegate: 'approve',
    endDelegation: 'approve',
  },
  // To stop work takes, besides, what it takes to begin work of that kind.
  jobs: { underWay: 'look', get: 'look', cancel: 'look' },
  imports: {
    inspect: 'data',
    inspection: 'data',
    run: 'data',
    waiting: 'data',
    discard: 'data',
    control: 'look',
    list: 'look',
    changes: 'data',
    season: 'look',
    setSeasonTotal: 'data',
    repairs: 'data',
    repairEffect: 'data',
    acceptRepair: 'data',
    undoRepair: 'data',
    undo: 'data',
    // They put another house in the place of this one, for everybody.
    visitDemo: 'nobody',
    leaveDemo: 'nobody',
  },
  photos: { list: 'look', add: 'write', save: 'write', remove: 'write' },
  visuals: {
    look: 'look',
    choose: 'write',
    validate: 'approve',
    charter: 'look',
    film: 'look',
    validateFilm: 'approve',
    readCharterFiles: 'settings',
    readColours: 'settings',
    tryCharter: 'look',
    saveCharter: 'settings',
  },
  captions: {
    read: 'write',
    fit: 'write',
    names: 'write',
    write: 'write',
    speech: 'look',
    listen: 'write',
    heard: 'write',
    allowHost: 'settings',
  },
  programme: {
    propose: 'write',
    proposals: 'write',
    accept: 'write',
    list: 'look',
    get: 'look',
    fromTicketing: 'look',
    save: 'write',
    practical: 'look',
  },
  today: { get: 'look' },
  audiences: { get: 'look', members: 'persons', exportMembers: 'persons' },
  relays: { list: 'persons', noteCall: 'persons', export: 'persons' },
  shows: { list: 'look', get: 'look', setCapacity: 'data', setTillTotal: 'data', setSaleTerms: 'data' },
  reports: { week: 'look', sendWeek: 'send' },
  figures: { list: 'look', get: 'look', ask: 'look' },
  duplicates: {
    list: 'persons',
    decide: 'persons',
    acceptSure: 'persons',
    decisions: 'persons',
    undo: 'persons',
    apply: 'persons',
  },
  persons: {
    find: 'persons',
    sheet: 'persons',
    split: 'persons',
    access: 'persons',
    noteAgreement: 'persons',
    retention: 'persons',
    applyRetention: 'persons',
    foresee: 'persons',
    erase: 'persons',
  },
  contents: {
    brief: 'look',
    reach: 'look',
    list: 'look',
    putAway: 'look',
    campaigns: 'look',
    campaignsAhead: 'look',
    takeCampaigns: 'write',
    campaignsTaken: 'look',
    settleCampaign: 'write',
    sendings: 'look',
    get: 'look',
    write: 'write',
    edit: 'write',
    photos: 'look',
    choosePhoto: 'write',
    check: 'write',
    mend: 'write',
    correct: 'write',
    missing: 'look',
    understood: 'look',
    briefs: 'look',
    saveBrief: 'write',
    forgetBrief: 'write',
    restore: 'write',
    archive: 'write',
    openCheck: 'approve',
    ignore: 'write',
    heed: 'write',
    setAside: 'approve',
    setAsides: 'look',
    hearAgain: 'write',
    takeOn: 'approve',
    approve: 'approve',
    withdraw: 'approve',
    comments: 'look',
    comment: 'write',
    settleComment: 'write',
    export: 'send',
    rewrite: 'write',
    rewritten: 'write',
    previewRewrite: 'write',
    allowHost: 'settings',
    settleRewrite: 'write',
    compose: 'write',
    composed: 'write',
    previewCompose: 'write',
    allowComposeHost: 'settings',
    settleCompose: 'write',
    translate: 'write',
    translated: 'write',
    previewTranslate: 'write',
    allowTranslateHost: 'settings',
    askSentence: 'write',
    rephrase: 'write',
    settleRephrase: 'write',
    prompts: 'look',
    savePrompt: 'write',
    saveManner: 'write',
    bearing: 'look',
    bearingVisuals: 'look',
  },
  variants: { get: 'look', write: 'write', kit: 'write' },
  passages: { of: 'look', seek: 'write', preview: 'write', allowHost: 'settings', try: 'settings' },
  calendar: { get: 'look', ofDraft: 'look', plan: 'write', saveSpacing: 'settings', ics: 'look' },
  settings: {
    get: 'look',
    saveHouse: 'settings',
    saveThresholds: 'settings',
    saveCapacity: 'settings',
    saveSeasonStart: 'settings',
    saveSalesOpening: 'settings',
    saveCustomersWereTold: 'settings',
    saveOtherEntities: 'settings',
    saveApprovalsNeeded: 'settings',
    saveLanguage: 'settings',
    saveModel: 'settings',
    saveMailServer: 'settings',
    faults: 'settings',
  },
  french: { get: 'look', saveLanguageTool: 'settings', saveInclusive: 'settings', removeFromLexicon: 'write' },
  ledger: { list: 'look', saveBudget: 'settings', csv: 'look' },
  models: { shelf: 'look', get: 'settings', use: 'settings', try: 'settings', tryCompose: 'settings' },
  journal: { list: 'look' },
  transparency: { get: 'look', ofDraft: 'look', csv: 'look', pdf: 'look' },
  voice: { get: 'look', text: 'look', distance: 'look', keep: 'write', kept: 'look', forget: 'write', place: 'write' },
}

/** What each address beside the API needs, as the server declares it: one without an entry is refused, and a test finds it. */
export const neededByAddress: Readonly<Record<string, Needed>> = {
  '/api/sets': 'data',
  '/api/imports/:id/rejected.csv': 'persons',
  '/api/imports/:id/corrections.csv': 'persons',
  '/api/imports/:id/changes.csv': 'persons',
  '/api/imports/:id/checks/:rule{[a-z-]+\\.csv}': 'persons',
  '/api/imports/:id/control.pdf': 'look',
  '/api/seasons/:season/control.pdf': 'look',
  '/api/seasons/:season/report.pdf': 'look',
  '/api/seasons/:season/report.xlsx': 'look',
  '/api/week.html': 'look',
  '/api/week.pdf': 'look',
  '/api/tables/:name/:format': 'persons',
  '/api/drafts/:id/export/:format': 'send',
  '/api/drafts/:id/mail': 'look',
  '/api/programme/:key/handover/:recipient': 'write',
  '/api/visuals/:key/kit': 'send',
  '/api/captions/sound': 'write',
  '/api/charter-files': 'settings',
  '/api/charter-files/:file': 'look',
  '/api/photos': 'write',
  '/api/photos/:id/preview': 'look',
  '/api/photos/:id/original': 'look',
}

/** A call of the API by its name: `contents.approve`. */
export type CallName = {
  [Room in keyof typeof apiContract]: `${Room}.${keyof (typeof apiContract)[Room] & string}`
}[keyof typeof apiContract]

/** What the named call needs; undefined for a name that the API does not have. */
export function neededOf(name: string): Needed | undefined {
  const [room = '', act = ''] = name.split('.')
  const calls: Readonly<Record<string, Readonly<Record<string, Needed>>>> = neededByCall
  return calls[room]?.[act]
}

/**
 * Whether somebody signed in from another computer may make a call: by their role, or, for the points and the validation of
 * a text, in the name of those who have named them (`actsFor`: the ids of those people).
 */
export function mayCall(
  { access, actsFor }: { readonly access: AccessRole; readonly actsFor: readonly string[] },
  name: CallName,
): boolean {
  const needed = neededOf(name)
  if (needed === 'anyone') return true
  if (needed === undefined || needed === 'nobody') return false
  return abilitiesOf[access].includes(needed) || (actsFor.length > 0 && delegable.has(name))
}

/** What a person of another role may do for somebody who has named them. */
const delegable: ReadonlySet<CallName> = new Set(['contents.openCheck', 'contents.approve'])
