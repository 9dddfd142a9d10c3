const ageAlone =
  /^(?:tarif\s)?(?:jeunes?|enfants?|juniors?)?[\s,:(–-]*(?:(?:les|de)\s)?(?:moins de\s|-\s?)(\d{1,2})\sans\s?\)?$/iu

/** The age under which a tariff is for, when its label tells whom it is for by an age alone (« jeune (moins de 26 ans) »); else null. */
export function ageUnder(label: string): number | null {
  const age = ageAlone.exec(label.trim())?.[1]
  return age === undefined ? null : Number(age)
}

/** Whether somebody of the age from which a show is announced can pay a tariff: « dès 14 ans », nobody pays what is for those under 12. */
export function isPayableFrom(label: string, ageFrom: number | null | undefined): boolean {
  const under = ageUnder(label)
  return under === null || under > (ageFrom ?? 0)
}
