import type { ReactNode } from 'react'
import type { CampaignAnswer, CampaignResult } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { Button } from '../../../components/button.tsx'

interface SettleButtonProps {
  readonly campaign: CampaignResult
  readonly answer: CampaignAnswer
  readonly children: ReactNode
}

/** One answer to which text a sending was of, kept with the name of whoever is at the keyboard. */
export function SettleButton({ campaign: { id }, answer, children }: SettleButtonProps): ReactNode {
  const writer = useWriter()
  const settle = useAct(api.contents.settleCampaign, { changes: ['contents', 'today', 'journal'] })
  return (
    <Button
      needs="contents.settleCampaign"
      variant="quiet"
      isPending={settle.isPending}
      onPress={() => settle.mutate({ id, answer, staffId: writer.id })}
    >
      {children}
    </Button>
  )
}
