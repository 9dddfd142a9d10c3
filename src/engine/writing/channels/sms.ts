import type { ChannelRules } from './channel-rules.ts'

/** GSM 03.38 default alphabet, and its extension whose signs count twice (3GPP TS 23.038 §6.2.1). */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extension = new Set('^{}\\[~]|€')

/** Units of one message. */
export const smsRoom = 160

export interface SmsCount {
  readonly units: number
  readonly segments: number
  readonly isGsm: boolean
  /** Signs that are not in GSM-7 and bring a message down to 70 signs. */
  readonly outside: readonly string[]
}

/** Counts a message as operators do: GSM-7 (160, then 153 a part) or, with one sign outside it, UCS-2 (70, then 67). */
export function gsmUnits(text: string): SmsCount {
  const outside = [...new Set([...text].filter((char) => !basic.has(char) && !extension.has(char)))]
  const isGsm = outside.length === 0
  const units = isGsm ? [...text].reduce((sum, char) => sum + (extension.has(char) ? 2 : 1), 0) : text.length
  const [single, part] = isGsm ? [smsRoom, 153] : [70, 67]
  return { units, segments: units <= single ? 1 : Math.ceil(units / part), isGsm, outside }
}

/** Spaces and apostrophes in their plain form: all that a title may lose. */
export function smsSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ').replace(/[’‘]/gu, "'")
}

/** Common words without the signs that GSM-7 lacks: one « ê » would bring a message from 160 signs down to 70. */
export function smsPlain(text: string): string {
  return smsSpaces(text)
    .replace(/«\s*|\s*»|[“”]/gu, '"')
    .replace(/…/gu, '...')
    .replace(/[–—]/gu, '-')
    .replace(/œ/gu, 'oe')
    .replace(/Œ/gu, 'Oe')
    .replace(/â/gu, 'a')
    .replace(/ê/gu, 'e')
    .replace(/[îï]/gu, 'i')
    .replace(/ô/gu, 'o')
    .replace(/û/gu, 'u')
    .replace(/ë/gu, 'e')
    .replace(/ç/gu, 'c')
    .replace(/À/gu, 'A')
    .replace(/[ÈÊË]/gu, 'E')
}

export const smsRules: ChannelRules = {
  required: ['body'],
  limits: [{ field: 'body', level: 'blocking', code: 'sms-too-long', most: smsRoom, count: unitsOfOne }],
  countBody: (text) => gsmUnits(text).units,
}

/**
 * Units of a GSM-7 message. One that a title forces out of GSM-7 is not refused for its length: its parts, and what they
 * cost, are said by the check of its alphabet.
 */
function unitsOfOne(text: string): number {
  const { units, isGsm } = gsmUnits(text)
  return isGsm ? units : 0
}
