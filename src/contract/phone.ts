/** A French number as it is read and dialled, « 06 12 34 56 78 », from `+33612345678`; another country's as it is. */
export function spacedPhone(phone: string): string {
  const national = phone.replace(/^\+33/, '0')
  return /^0\d{9}$/.test(national) ? national.replaceAll(/(\d\d)(?=\d)/g, '$1\u00a0') : phone
}
