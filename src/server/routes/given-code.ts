/** Who answers for an act by their code; null when nobody does. */
export function givenCode({ staffId, code }: { readonly staffId: string | null; readonly code: string | null }) {
  return staffId === null || code === null ? null : { staff: staffId, pin: code }
}
