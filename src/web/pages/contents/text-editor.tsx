import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { DraftContent, DraftView } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { LiveChecks } from './live-checks.tsx'
import { SmsCounter } from './sms-counter.tsx'
import { useLiveChecks } from './use-live-checks.ts'
import { useWriter } from './use-writer.ts'
import { WriterChoice } from './writer-choice.tsx'

export interface TextEditorProps {
  readonly view: DraftView
  readonly onClose: () => void
}

/** The fields of a text, by hand; saving makes a new version, checked again. */
export function TextEditor({ view, onClose }: TextEditorProps): ReactNode {
  const { t } = useLingui()
  const [edited, setEdited] = useState<DraftContent>(view.draft.content)
  const [begun] = useState(view)
  const queries = useQueryClient()
  const change = (part: Partial<DraftContent>) => setEdited({ ...edited, ...part })
  const writer = useWriter()
  const checks = useLiveChecks(view, edited)
  const save = useAct(api.contents.edit, { changes: ['contents', 'status'], onDone: onClose })
  const isChanged = JSON.stringify(edited) !== JSON.stringify(begun.draft.content)
  const isOvertaken = view.version !== begun.version
  const keep = (base: number) =>
    save.mutate(
      { id: view.id, content: edited, base, staffId: writer.id },
      // Somebody has been faster: what they wrote is fetched, to be read beside this.
      { onError: () => void queries.invalidateQueries({ queryKey: ['contents'] }) },
    )
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm(t`Quitter sans enregistrer ce que vous avez écrit ?`),
    enableBeforeUnload: () => isChanged,
  })
  return (
    <form
      className="stack text-editor"
      onSubmit={(event) => {
        event.preventDefault()
        keep(begun.version)
      }}
    >
      <EditedFields content={edited} change={change} />
      {view.brief.channel === 'sms' && <SmsCounter text={edited.body} />}
      <LiveChecks checks={checks} />
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

interface EditedFieldsProps {
  readonly content: DraftContent
  readonly change: (part: Partial<DraftContent>) => void
}

function EditedFields({ content, change }: EditedFieldsProps): ReactNode {
  const { t } = useLingui()
  const [tags, setTags] = useState(content.hashtags.join(' '))
  return (
    <>
      {content.subject !== null && (
        <TextField label={t`Objet`} value={content.subject} onChange={(subject) => change({ subject })} />
      )}
      {content.preheader !== null && (
        <TextField label={t`Aperçu`} value={content.preheader} onChange={(preheader) => change({ preheader })} />
      )}
      <TextField
        label={t`Texte`}
        isLong
        value={content.body}
        onChange={(body) => change({ body })}
        help={t`*Titre* met un titre en italique, **mots** en fait l’appel à réserver. Une ligne vide sépare les paragraphes.`}
        autoFocus
      />
      {content.hashtags.length > 0 && (
        <TextField
          label={t`Mots-dièse`}
          value={tags}
          onChange={(typed) => {
            setTags(typed)
            change({ hashtags: typed.split(/\s+/u).filter((tag) => tag !== '') })
          }}
        />
      )}
      {content.altText !== null && (
        <TextField
          label={t`Texte alternatif de l’image`}
          value={content.altText}
          onChange={(altText) => change({ altText })}
        />
      )}
    </>
  )
}
