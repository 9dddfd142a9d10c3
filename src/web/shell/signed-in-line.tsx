import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { signOut, useAccess, useAct } from '../api/index.ts'
import { Button } from '../components/button.tsx'

/** Who is signed in, and the way out; nothing at the computer of the house itself. */
export function SignedInLine(): ReactNode {
  const person = useAccess().data?.person
  const leave = useAct(signOut)
  if (!person) return null
  return (
    <p className="navigation-house">
      {person.name}
      <Button variant="quiet" isPending={leave.isPending} onPress={() => leave.mutate(undefined)}>
        <Trans>Se déconnecter</Trans>
      </Button>
    </p>
  )
}
