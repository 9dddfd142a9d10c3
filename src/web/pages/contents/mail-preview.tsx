import './mail-preview.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { ApiFailure } from '../../api/index.ts'
import { Tabs } from '../../components/tabs.tsx'
import { isDescribed } from '../../described.ts'
import { Answered } from '../../shell/answered.tsx'

/** Widths of a window on a desk and of a telephone, in pixels. */
const widths = { desk: 640, telephone: 375 } as const

/** An e-mail as whoever receives it will see it, validated or not: nothing else has its way out by HTML. */
export function MailPreview({ view }: { view: DraftView }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const { channel } = view.brief
  if (channel !== 'email' && channel !== 'newsletter') return null
  return (
    <details className="draft-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Le message comme il arrivera</Trans>
      </summary>
      {isOpen && <Frames view={view} />}
    </details>
  )
}

function Frames({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const address = `/api/drafts/${view.id}/mail?state=${view.contentHash}`
  const answer = useQuery({ queryKey: ['mail', address], queryFn: () => mailAt(address), retry: false })
  const frame = (width: number) => (
    <iframe className="mail-frame" title={t`Le message comme il arrivera`} src={address} style={{ width }} />
  )
  return (
    <Answered answer={answer}>
      {() => (
        <Tabs
          label={t`Largeur`}
          tabs={[
            { key: 'desk', label: t`Ordinateur`, content: frame(widths.desk) },
            { key: 'telephone', label: t`Téléphone`, content: frame(widths.telephone) },
          ]}
        />
      )}
    </Answered>
  )
}

/** Whether the server makes it: what it refuses is said in the page, not in the frame. */
async function mailAt(address: string): Promise<true> {
  const response = await fetch(address)
  if (response.ok) return true
  const answer: unknown = await response.json()
  throw isDescribed(answer) ? new ApiFailure(answer) : new Error(`HTTP ${response.status}`)
}
