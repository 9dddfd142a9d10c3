/** Every change that cleaning can make to a value, by its stable code. The sentences are in `words/ticketing.ts`. */
export const cleaningRules = [
  'spaces-trimmed',
  'sentinel-emptied',
  'date-two-digit-year',
  'date-midnight-dropped',
  'date-time-missing',
  'date-zone-converted',
  'date-iso-in-column',
  'date-excel-serial',
  'money-sign-moved',
  'money-other-decimal-mark',
  'money-cents-rounded',
  'number-decimal-dropped',
  'id-decimal-dropped',
  'name-case',
  'name-number-removed',
  'email-lowered',
  'email-prefix-removed',
  'email-spaces-removed',
  'phone-to-international',
  'phone-zero-restored',
  'postcode-zero-restored',
  'postcode-decimal-dropped',
  'postcode-spaces-removed',
  'postcode-cedex-removed',
  'country-to-code',
  'title-to-code',
  'gender-to-code',
  'birth-year-two-digits',
] as const
export type CleaningRule = (typeof cleaningRules)[number]

/** Why a value could not be taken. The raw value is kept beside the code; the value itself is then unknown. */
export const rejectionCodes = [
  'date-unlike-column',
  'date-impossible',
  'date-unexpected-time',
  'time-unreadable',
  'money-unreadable',
  'money-ambiguous',
  'number-unreadable',
  'id-lost-precision',
  'email-invalid',
  'cell-too-long',
  'email-several',
  'phone-invalid',
  'phone-placeholder',
  'postcode-invalid',
  'country-unknown',
  'gender-unknown',
  'boolean-unreadable',
  'permission-unreadable',
  'age-impossible',
  'birth-impossible',
] as const
export type RejectionCode = (typeof rejectionCodes)[number]

/** Why a layout leaves a row out of the tickets. */
export const leftOutReasons = [
  'left-out-not-validated',
  'left-out-not-valid',
  'left-out-cancelled',
  'left-out-access-right',
  'left-out-no-head-count',
] as const
