import { type ReactNode, useState } from 'react'
import type { CaptionsRead } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { base64Of } from './base64-of.ts'
import { CaptionsPage } from './captions-page.tsx'
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
  if (opened === null) return <StartCaptions onFile={open.mutate} isBusy={open.isPending} failure={open.error} />
  return <CaptionsPage name={opened.name} read={opened.read} onClose={() => setOpened(null)} />
}
