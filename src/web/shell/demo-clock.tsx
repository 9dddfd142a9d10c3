import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Tag } from '../components/tag.tsx'
import { useLeaveDemo } from './use-demo.ts'

/** Says that what is shown is the demo theatre, and leads out of it. */
export function DemoClock(): ReactNode {
  const { leave, isLeaving } = useLeaveDemo()
  return (
    <>
      <Tag tone="uncertain">
        <Trans>théâtre de démonstration</Trans>
      </Tag>
      <Button needs="imports.leaveDemo" variant="quiet" onPress={leave} isDisabled={isLeaving}>
        <Trans>Quitter la démonstration</Trans>
      </Button>
    </>
  )
}
