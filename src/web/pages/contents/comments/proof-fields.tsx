import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../../components/button.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { SignatureFields } from '../signature-fields.tsx'
import type { useProof } from './use-proof.ts'

interface ProofFieldsProps {
  readonly proof: ReturnType<typeof useProof>
  readonly failure: unknown
  /** Enter in the code does it. */
  readonly onSign?: () => null
}

/** « Qui êtes-vous ? »: a name and its code, or the name that is proved already, which another may take over. */
export function ProofFields({ proof: { known, signature, forget }, failure, onSign }: ProofFieldsProps): ReactNode {
  const name = signature.everybody.find(({ id }) => id === known?.staffId)?.name ?? ''
  if (known === null) return <SignatureFields {...signature} failure={failure} {...(onSign && { onSign })} />
  return (
    <>
      <p className="row">
        <span>
          <Trans>À votre nom : {name}.</Trans>
        </span>
        {known.code !== null && (
          <Button variant="quiet" onPress={forget}>
            <Trans>Ce n’est pas moi</Trans>
          </Button>
        )}
      </p>
      {failure !== null && failure !== undefined && <ErrorSentence error={failure} />}
    </>
  )
}
