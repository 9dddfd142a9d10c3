import { type ReactNode, useState } from 'react'
import type { CaptionsRead } from '../../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../../api/index.ts'
import { base64Of } from './base64-of.ts'
import { CaptionsPage } from './captions-page.tsx'
import { ListenPanel } from './listen-panel.tsx'
import { StartCaptions } from './start-captions.tsx'

interface Opened {
  readonly name: string
  readonly read: CaptionsRead
}

/** `/contenus/sous-titres`: a file is opened, and stays in this page alone until it is written. */
export function CaptionsRoute(): ReactNode {
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = useAct(
    async (file: File) => await api.captions.read({ name: file.name, base64: await base64Of(file) }),
    { changes: [], onDone: (read, { name }) => setOpened({ name, read }) },
  )
  const speech = useAnswer(['captions', 'speech'], () => api.captions.speech())
  if (opened !== null) return <CaptionsPage name={opened.name} read={opened.read} onClose={() => setOpened(null)} />
  return (
    <StartCaptions onFile={open.mutate} isBusy={open.isPending} failure={open.error}>
      {speech.data !== undefined && (
        <ListenPanel server={speech.data} onHeard={(name, read) => setOpened({ name, read })} />
      )}
    </StartCaptions>
  )
}
