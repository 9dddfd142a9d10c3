import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useUnsaved } from '../../use-unsaved.ts'
import { LiveChecks } from './live-checks.tsx'
import { SmsCounter } from './sms-counter.tsx'
import { type TypedContent, useTyped } from './typed-content.ts'
import { TypedFields } from './typed-fields.tsx'
import { WriterChoice } from './writer-choice.tsx'

export interface TextEditorProps {
  readonly view: DraftView
  readonly typed: TypedContent
  readonly onClose: () => void
}

/** The fields of a text, by hand; saving makes a new version, checked again. */
export function TextEditor({ view, typed, onClose }: TextEditorProps): ReactNode {
  const [begun] = useState(view)
  const queries = useQueryClient()
  const writer = useWriter()
  const save = useAct(api.contents.edit, { changes: ['contents', 'status'], onDone: onClose })
  const isChanged = useTyped(typed, (text) => text.isChanged)
  const isOvertaken = view.version !== begun.version
  const keep = (base: number) =>
    save.mutate(
      { id: view.id, content: typed.now, base, staffId: writer.id },
      // Somebody has been faster: what they wrote is fetched, to be read beside this.
      { onError: () => void queries.invalidateQueries({ queryKey: ['contents'] }) },
    )
  useUnsaved(isChanged)
  return (
    <form
      className="stack text-editor"
      onSubmit={(event) => {
        event.preventDefault()
        keep(begun.version)
      }}
    >
      <TypedFields typed={typed} />
      {view.brief.channel === 'sms' && <TypedSmsCounter typed={typed} />}
      <LiveChecks view={view} typed={typed} />
      <WriterChoice />
      {isOvertaken ? (
        <Overtaken view={view} isPending={save.isPending} onKeep={() => keep(view.version)} />
      ) : (
        save.error && <ErrorSentence error={save.error} />
      )}
      <div className="row">
        <Button needs="contents.edit" type="submit" isPending={save.isPending} isDisabled={!isChanged || isOvertaken}>
          {isChanged ? <Trans>Enregistrer et vérifier</Trans> : <Trans>Rien n’a changé</Trans>}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </form>
  )
}

function TypedSmsCounter({ typed }: { typed: TypedContent }): ReactNode {
  return <SmsCounter text={useTyped(typed, ({ now }) => now.body)} />
}

interface OvertakenProps {
  readonly view: DraftView
  readonly isPending: boolean
  readonly onKeep: () => void
}

/** Two people had the same text open: the second is told, reads what the first has written, and chooses; both stay among the versions. */
function Overtaken({ view: { draft, version, versions }, isPending, onKeep }: OvertakenProps): ReactNode {
  const by = versions.find((one) => one.version === version)?.writtenBy ?? ''
  return (
    <section className="panel stack" role="alert">
      <p>
        <Trans>
          {by} a enregistré la version {version} de ce texte pendant que vous l’écriviez. Rien n’est perdu : le vôtre
          est ci-dessus.
        </Trans>
      </p>
      <details>
        <summary>
          <Trans>Lire ce que dit la version {version}</Trans>
        </summary>
        {draft.content.subject !== null && <p>{draft.content.subject}</p>}
        <p className="text-editor-theirs">{draft.content.body}</p>
      </details>
      <div className="row">
        <Button variant="second" isPending={isPending} onPress={onKeep}>
          <Trans>Enregistrer la mienne après la sienne</Trans>
        </Button>
      </div>
    </section>
  )
}
