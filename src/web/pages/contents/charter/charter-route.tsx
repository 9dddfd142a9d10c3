import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import type { CharterPreview, GraphicCharter } from '../../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { showToast } from '../../../components/toast.ts'
import { AnsweredPage } from '../../../shell/answered.tsx'
import { useUnsaved } from '../../../use-unsaved.ts'
import { CharterPage } from './charter-page.tsx'
import { CharterPreviewPanel } from './charter-preview.tsx'

/** `/contenus/charte-graphique` */
export function CharterRoute(): ReactNode {
  const answer = useAnswer(['visuals', 'charter'], () => api.visuals.charter())
  return (
    <AnsweredPage answer={answer}>
      {({ charter, saidBy }) => <Charter key={JSON.stringify(charter)} held={charter} saidBy={saidBy} />}
    </AnsweredPage>
  )
}

interface CharterProps {
  readonly held: GraphicCharter
  readonly saidBy: string | null
}

function Charter({ held, saidBy }: CharterProps): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  // What was changed, the last one shown; undo takes the last away.
  const [tried, setTried] = useState<readonly GraphicCharter[]>([])
  const charter = tried.at(-1) ?? held
  useUnsaved(tried.length > 0)
  const back = useAct(api.visuals.saveCharter, { changes: ['visuals', 'journal'] })
  const save = useAct(api.visuals.saveCharter, {
    changes: ['visuals', 'journal'],
    onDone: () =>
      showToast({
        tone: 'done',
        message: t`La charte est enregistrée : tous les visuels la suivent.`,
        action: { label: t`Revenir à celle d’avant`, run: () => back.mutate({ charter: held, staffId: writer.id }) },
      }),
  })
  return (
    <CharterPage
      charter={charter}
      saidBy={saidBy}
      isChanged={tried.length > 0}
      onChange={(part) => setTried([...tried, { ...charter, ...part }])}
      onUndo={() => setTried(tried.slice(0, -1))}
      onSave={() => save.mutate({ charter, staffId: writer.id })}
      isSaving={save.isPending}
      failure={save.error ?? back.error}
      preview={<Preview charter={charter} />}
    />
  )
}

const restMs = 500

/** Made once the hand rests: a colour that is dragged would ask for twenty. What was seen stays meanwhile. */
function Preview({ charter }: { charter: GraphicCharter }): ReactNode {
  const [settled, setSettled] = useState(charter)
  const [seen, setSeen] = useState<CharterPreview | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(charter), restMs)
    return () => clearTimeout(timer)
  }, [charter])
  const answer = useAnswer(['visuals', 'try', settled], () =>
    api.visuals.tryCharter({ charter: settled, showKey: null }),
  )
  if (answer.data && answer.data !== seen) setSeen(answer.data)
  return (
    <CharterPreviewPanel
      preview={answer.data ?? seen}
      isLooking={answer.isPending || settled !== charter}
      failure={answer.error}
    />
  )
}
