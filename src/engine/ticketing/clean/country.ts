import { foldAccents } from '../../text/index.ts'
import type { Cleaned } from './codes.ts'
import { isSentinel } from './sentinel.ts'
import { collapseSpaces } from './spaces.ts'

const regions =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TF TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  )

const usual: Record<string, string> = {
  fra: 'FR',
  'france metropolitaine': 'FR',
  fx: 'FR',
  bel: 'BE',
  che: 'CH',
  deu: 'DE',
  ger: 'DE',
  esp: 'ES',
  ita: 'IT',
  gbr: 'GB',
  uk: 'GB',
  usa: 'US',
  'grande bretagne': 'GB',
  angleterre: 'GB',
  england: 'GB',
  ecosse: 'GB',
  'royaume uni': 'GB',
  'etats unis': 'US',
  "etats unis d'amerique": 'US',
  hollande: 'NL',
  lux: 'LU',
  nld: 'NL',
  can: 'CA',
  prt: 'PT',
  mco: 'MC',
  'la reunion': 'RE',
  'ile de la reunion': 'RE',
  guyane: 'GF',
  'republique tcheque': 'CZ',
}

let names: Map<string, string> | null = null

/** A country as its ISO 3166-1 code of two letters, from French and English names and usual codes. */
export function cleanCountry(raw: string): Cleaned<string> {
  const text = collapseSpaces(raw)
  if (text === '') return { value: null, rule: null }
  if (isSentinel(text)) return { value: null, rule: 'sentinel-emptied' }
  names ??= countryNames()
  const code = names.get(fold(text))
  if (code === undefined) return { rejected: 'country-unknown' }
  return { value: code, rule: code === text ? null : 'country-to-code' }
}

function countryNames(): Map<string, string> {
  const found = new Map<string, string>()
  for (const language of ['fr', 'en']) {
    const display = new Intl.DisplayNames([language], { type: 'region' })
    for (const code of regions) found.set(fold(display.of(code) ?? code), code)
  }
  for (const code of regions) found.set(code.toLowerCase(), code)
  for (const [name, code] of Object.entries(usual)) found.set(name, code)
  return found
}

function fold(text: string): string {
  return foldAccents(text).replace(/[’]/g, "'").replace(/[-.,]/g, ' ').replace(/\s+/g, ' ').trim()
}
