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

/** Signs that only typography needs, in their plain form: words and names are left as printed. */
export function smsPlain(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/[’‘]/gu, "'")
    .replace(/«\s*|\s*»|[“”]/gu, '"')
    .replace(/…/gu, '...')
    .replace(/[–—]/gu, '-')
    .replace(/œ/gu, 'oe')
    .replace(/Œ/gu, 'Oe')
    .replace(/À/gu, 'A')
    .replace(/[ÈÊË]/gu, 'E')
}

export const smsRules: ChannelRules = {
  required: ['body'],
  limits: [{ field: 'body', level: 'blocking', code: 'sms-too-long', most: smsRoom, count: octets7 }],
  countBody: (text) => gsmUnits(text).units,
}

/** Units of a message brought to the 160 of GSM-7: a UCS-2 sign takes 16 bits where a GSM one takes 7. */
function octets7(text: string): number {
  const { units, isGsm } = gsmUnits(text)
  return isGsm ? units : Math.ceil((units * smsRoom) / 70)
}
