const units = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ')
const tens = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante']
const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const shortMonths = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ')
const weekdays = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ')

/** 0 to 199 in letters, as French writes them since 1990 or before. */
export function inLetters(value: number): string {
  if (value > 99) return value === 100 ? 'cent' : `cent ${inLetters(value - 100)}`
  if (value < 17) return units[value] ?? ''
  if (value < 20) return `dix-${units[value - 10]}`
  if (value >= 80) return value === 80 ? 'quatre-vingts' : `quatre-vingt-${inLetters(value - 80)}`
  if (value > 70) return value === 71 ? 'soixante et onze' : `soixante-${inLetters(value - 60)}`
  if (value === 70) return 'soixante-dix'
  const ten = tens[Math.floor(value / 10)] ?? ''
  const unit = value % 10
  if (unit === 0) return ten
  return unit === 1 ? `${ten} et un` : `${ten}-${units[unit]}`
}

export function addDays(day: string, more: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + more)
  return date.toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function weekday(day: string): string {
  return weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? ''
}

/** `d`, `dm`, `dm.`, `dmy`, `d/m`, `d/m/y`. */
export function writeDay(day: string, form: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const number = Number(date)
  const index = Number(month) - 1
  const rank = number === 1 ? '1er' : String(number)
  if (form === 'd') return rank
  if (form === 'd/m') return `${date}/${month}`
  if (form === 'd/m/y') return `${date}/${month}/${year}`
  if (form === 'dm.') return `${rank} ${shortMonths[index]}`
  if (form === 'dmy') return `${rank} ${months[index]} ${year}`
  return `${rank} ${months[index]}`
}

/** Forms 1 to 6: `20 h 30`, `20h30`, `20:30`, `20 heures 30`, in letters, `20H30`. */
export function writeHour(minutes: number, form: number): string {
  const hour = Math.floor(minutes / 60)
  const rest = minutes % 60
  const two = String(rest).padStart(2, '0')
  if (form === 1) return rest === 0 ? `${hour} h` : `${hour} h ${two}`
  if (form === 2) return rest === 0 ? `${hour}h` : `${hour}h${two}`
  if (form === 3) return `${String(hour).padStart(2, '0')}:${two}`
  if (form === 4) return rest === 0 ? `${hour} heures` : `${hour} heures ${rest}`
  if (form === 6) return rest === 0 ? `${hour}H` : `${hour}H${two}`
  return rest === 0 ? `${inLetters(hour)} heures` : `${inLetters(hour)} heures ${inLetters(rest)}`
}

/** Forms 1 to 9: `1 h 40`, `1h40`, `100 minutes`, `100 min`, in letters, `1 heure 40`, `1h40min`, `une heure et quarante minutes`, `1 h 40 min`. */
export function writeDuration(minutes: number, form: number): string {
  const hour = Math.floor(minutes / 60)
  const rest = minutes % 60
  const many = hour > 1 ? 's' : ''
  const inWords = `${hour === 1 ? 'une' : inLetters(hour)} heure${many}`
  if (form === 3) return `${minutes} minutes`
  if (form === 4) return `${minutes} min`
  if (hour === 0) return form > 4 ? `${inLetters(minutes)} minutes` : `${minutes} min`
  const two = String(rest).padStart(2, '0')
  const whole = [`${hour} h`, `${hour}h`, inWords, `${hour} heure${many}`, `${hour}h00`, inWords, `${hour} h 00`]
  const cut = [
    `${hour} h ${two}`,
    `${hour}h${two}`,
    `${inWords} ${inLetters(rest)}`,
    `${hour} heure${many} ${two}`,
    `${hour}h${two}min`,
    `${inWords} et ${inLetters(rest)} minutes`,
    `${hour} h ${two} min`,
  ]
  return (rest === 0 ? whole : cut)[[1, 2, 5, 6, 7, 8, 9].indexOf(form)] ?? ''
}

export type Currency = 'eur' | 'chf' | 'cad'

/** Forms 1 to 4 and `n` (the bare number): `12 €`, `12 euros`, in letters, `12€`. */
export function writePrice(cents: number, form: string, currency: Currency): string {
  const whole = Math.floor(cents / 100)
  const rest = cents % 100
  const number = rest === 0 ? String(whole) : `${whole},${String(rest).padStart(2, '0')}`
  if (form === 'n') return number
  if (currency === 'chf') return form === '1' ? `CHF ${rest === 0 ? `${whole}.–` : number}` : `${number} francs`
  if (currency === 'cad') return form === '1' || form === '4' ? `${number} $` : `${number} dollars`
  if (form === '4') return `${number}€`
  if (form === '1') return `${number} €`
  return form === '3' && rest === 0 ? `${inLetters(whole)} euro${whole > 1 ? 's' : ''}` : `${number} euros`
}

export function writeThousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
