import { useState } from 'react'
import { useAccess } from '../../../api/index.ts'
import { useSignature } from '../signature-fields.tsx'

/** Milliseconds for which a code that was accepted answers for the next remark too. */
const remembered = 10 * 60_000

/** In this page alone, never kept by the browser: gone when it is closed or loaded anew. */
let proved: { readonly staffId: string; readonly code: string; readonly until: number } | null = null

interface Proved {
  readonly staffId: string
  readonly code: string | null
}

/**
 * Whose name a remark bears: proved by having signed in, or by a code given here, which holds for some minutes. It signs no validation:
 * that takes the code each time.
 */
export function useProof() {
  const signedIn = useAccess().data?.person ?? null
  const signature = useSignature()
  const [, lookAgain] = useState(0)
  const isFresh = proved !== null && proved.staffId === signature.person && proved.until > Date.now()
  const known: Proved | null = signedIn
    ? { staffId: signedIn.staffId, code: null }
    : isFresh && proved
      ? { staffId: proved.staffId, code: proved.code }
      : null
  const typed: Proved | null = signature.signed && { staffId: signature.signed.staffId, code: signature.signed.pin }
  return {
    /** Nothing has to be asked. */
    known,
    signature,
    by: known ?? typed,
    /** What was sent with it was taken: its code is the right one. */
    accepted: ({ staffId, code = null }: { readonly staffId: string; readonly code?: string | null | undefined }) => {
      if (code !== null) proved = { staffId, code, until: Date.now() + remembered }
      lookAgain((times) => times + 1)
    },
    /** Somebody else sits down at the keyboard. */
    forget: () => {
      proved = null
      lookAgain((times) => times + 1)
    },
  }
}
