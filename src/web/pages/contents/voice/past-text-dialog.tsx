import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PastTextView } from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { useFormat } from '../../../language.tsx'
import { Answered } from '../../../shell/answered.tsx'
import { useSentence } from '../../../use-sentence.ts'
import { useVocabulary } from '../../../use-vocabulary.ts'

interface PastTextDialogProps {
  readonly id: string
  readonly title: string
  readonly onClose: () => void
}

/** A past text as it is kept, and what was taken out of it when it was read. */
export function PastTextDialog({ id, title, onClose }: PastTextDialogProps): ReactNode {
  const text = useAnswer(['voice', 'text', id], () => api.voice.text({ id }))
  return (
    <Dialog title={title} isOpen onOpenChange={onClose}>
      <Answered answer={text}>{(view) => <ReadText view={view} />}</Answered>
    </Dialog>
  )
}

function ReadText({ view: { text, day, channel, source, takenOut } }: { view: PastTextView }): ReactNode {
  const { date } = useFormat()
  const vocabulary = useVocabulary()
  const about = [source, day && date(day), channel && vocabulary.channel[channel]].filter(Boolean).join(' · ')
  return (
    <>
      <p className="muted small">{about}</p>
      <div className="past-text-words">{text}</div>
      <TakenOut takenOut={takenOut} />
    </>
  )
}

function TakenOut({ takenOut }: Pick<PastTextView, 'takenOut'>): ReactNode {
  const sentence = useSentence()
  if (takenOut === null) {
    return (
      <p className="muted small">
        <Trans>
          Ce texte a été gardé avant que Parterre ne note ce qu’il retire : importez-le à nouveau pour le voir.
        </Trans>
      </p>
    )
  }
  if (takenOut.length === 0) {
    return (
      <p className="muted small">
        <Trans>Rien n’en a été retiré : le texte est gardé en entier.</Trans>
      </p>
    )
  }
  return (
    <div className="small">
      <p>
        <Trans>Retiré à la lecture, et gardé nulle part :</Trans>
      </p>
      <ul>
        {takenOut.map(({ why, count }) => (
          <li key={why}>{sentence(`voice.left-out.${why}`, { count })}</li>
        ))}
      </ul>
    </div>
  )
}
