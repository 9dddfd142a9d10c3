/**
 * Every expected failure that reaches a door, in one table: HTTP status and exit code (doors.md). A command that names what is not there
 * (a file, a show, a draft, a segment, a sheet…) is wrong usage, 2; what is there and cannot be done or taken is a no, 1.
 * The sentence shown is not here: it is in `words/`, under the same code.
 */
export const errorCodes = {
  usage: { http: 400, exit: 2 },
  'command-unknown': { http: 400, exit: 2 },
  'file-not-found': { http: 404, exit: 2 },
  'file-empty': { http: 422, exit: 1 },
  'brief-not-found': { http: 404, exit: 2 },
  'past-text-short': { http: 422, exit: 1 },
  'publications-none': { http: 422, exit: 1 },
  'meta-export-html': { http: 422, exit: 1 },
  'advice-gone': { http: 409, exit: 1 },
  'file-not-a-table': { http: 422, exit: 1 },
  'file-not-a-text': { http: 422, exit: 1 },
  'file-unreadable': { http: 422, exit: 1 },
  'file-too-large': { http: 413, exit: 1 },
  'request-too-large': { http: 413, exit: 1 },
  'file-bomb': { http: 422, exit: 1 },
  'file-too-wide': { http: 422, exit: 1 },
  'file-encrypted': { http: 422, exit: 1 },
  'file-took-too-much-memory': { http: 422, exit: 1 },
  'file-took-too-long': { http: 422, exit: 1 },
  'sheet-not-found': { http: 422, exit: 2 },
  'table-not-found': { http: 422, exit: 2 },
  'grain-unknown': { http: 422, exit: 1 },
  'file-of-scans': { http: 422, exit: 1 },
  'file-of-vouchers': { http: 422, exit: 1 },
  'file-of-requests': { http: 422, exit: 1 },
  'file-of-answers': { http: 422, exit: 1 },
  'file-of-exchanges': { http: 422, exit: 1 },
  'file-of-staff': { http: 422, exit: 1 },
  'file-of-accounts': { http: 422, exit: 1 },
  'column-missing': { http: 422, exit: 1 },
  'counts-unclear': { http: 422, exit: 1 },
  'reseller-counted': { http: 422, exit: 1 },
  'counts-cumulated': { http: 422, exit: 1 },
  'letter-unclear': { http: 422, exit: 1 },
  'state-codes-unclear': { http: 422, exit: 1 },
  'column-undated': { http: 422, exit: 1 },
  'dates-unreadable': { http: 422, exit: 1 },
  'column-ambiguous': { http: 422, exit: 1 },
  'mapping-invalid': { http: 422, exit: 2 },
  'layout-unknown': { http: 422, exit: 2 },
  'mailing-export-unknown': { http: 422, exit: 1 },
  'import-not-found': { http: 404, exit: 2 },
  'table-unknown': { http: 404, exit: 2 },
  'repair-not-found': { http: 404, exit: 2 },
  'season-unknown': { http: 404, exit: 2 },
  'rule-unknown': { http: 404, exit: 2 },
  'import-cancelled': { http: 409, exit: 1 },
  'job-cancelled': { http: 409, exit: 1 },
  'import-nothing-new': { http: 409, exit: 1 },
  'show-not-found': { http: 404, exit: 2 },
  'record-invalid': { http: 422, exit: 1 },
  'record-exists': { http: 409, exit: 1 },
  'photo-not-found': { http: 404, exit: 2 },
  'photo-not-a-picture': { http: 422, exit: 1 },
  'photo-too-heavy': { http: 413, exit: 1 },
  'photo-too-many-pixels': { http: 422, exit: 1 },
  'photo-too-small': { http: 422, exit: 1 },
  'photo-unreadable': { http: 422, exit: 1 },
  'dropped-files-gone': { http: 410, exit: 1 },
  'photo-known': { http: 409, exit: 1 },
  'photo-facts-invalid': { http: 422, exit: 2 },
  'person-not-found': { http: 404, exit: 2 },
  'retention-nothing-due': { http: 409, exit: 1 },
  'erasure-unproven': { http: 500, exit: 70 },
  'name-unknown': { http: 422, exit: 1 },
  'name-taken': { http: 409, exit: 1 },
  'pin-wrong': { http: 403, exit: 1 },
  'draft-not-found': { http: 404, exit: 2 },
  'draft-blocked': { http: 409, exit: 1 },
  'draft-not-approved': { http: 409, exit: 1 },
  'check-unopened': { http: 409, exit: 1 },
  'record-says-otherwise': { http: 409, exit: 1 },
  'check-not-found': { http: 404, exit: 1 },
  'comment-not-found': { http: 404, exit: 1 },
  'sentence-not-found': { http: 404, exit: 1 },
  'draft-changed': { http: 409, exit: 1 },
  'draft-moved-on': { http: 409, exit: 1 },
  'draft-lacks-facts': { http: 422, exit: 1 },
  'format-unknown': { http: 422, exit: 2 },
  'sign-in-needed': { http: 401, exit: 1 },
  'role-forbids': { http: 403, exit: 1 },
  'not-yourself': { http: 403, exit: 1 },
  'email-taken': { http: 409, exit: 1 },
  'password-short': { http: 422, exit: 2 },
  'network-needs-address': { http: 400, exit: 2 },
  'network-needs-tls': { http: 400, exit: 2 },
  'network-needs-account': { http: 409, exit: 1 },
  'delegation-none': { http: 403, exit: 1 },
  'delegation-days': { http: 422, exit: 2 },
  'delegation-self': { http: 422, exit: 2 },
  'delegation-not-found': { http: 404, exit: 1 },
  'pin-locked': { http: 429, exit: 1 },
  'pin-needed': { http: 403, exit: 1 },
  'audience-unknown': { http: 422, exit: 2 },
  'channel-unknown': { http: 422, exit: 2 },
  'figure-unknown': { http: 404, exit: 2 },
  'dimension-unknown': { http: 422, exit: 2 },
  'dimension-value-unknown': { http: 422, exit: 2 },
  'no-data': { http: 409, exit: 1 },
  'model-unknown': { http: 422, exit: 2 },
  'model-failed': { http: 502, exit: 1 },
  'model-not-local': { http: 422, exit: 1 },
  'corrector-not-local': { http: 422, exit: 2 },
  'model-host-new': { http: 409, exit: 1 },
  'model-not-allowed': { http: 422, exit: 1 },
  'model-file': { http: 422, exit: 1 },
  'model-budget-spent': { http: 409, exit: 1 },
  'backup-invalid': { http: 422, exit: 1 },
  'folder-not-empty': { http: 409, exit: 1 },
  'data-folder-busy': { http: 409, exit: 3 },
  'already-open': { http: 409, exit: 3 },
  'port-taken': { http: 409, exit: 3 },
  'data-folder-newer': { http: 409, exit: 1 },
  'server-silent': { http: 504, exit: 3 },
  'not-allowed': { http: 403, exit: 1 },
  fault: { http: 500, exit: 70 },
} as const

export type ErrorCode = keyof typeof errorCodes
export type ErrorParams = Record<string, string | number | null>

/** A failure with a code that the doors turn into a sentence, a status or an exit. `params` hold no personal data. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.params = params
  }

  /** True when it is our fault, and worth a report. */
  get isReportable(): boolean {
    return this.code === 'fault'
  }
}
