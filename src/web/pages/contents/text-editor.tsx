import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { WrittenDraft } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'

type Content = WrittenDraft['content']

export interface TextEditorProps {
  readonly content: Content
  readonly onSave: (content: Content) => void
  readonly onCancel: () => void
}

/** The fields of a text, by hand; saving makes a new version, checked again. */
export function TextEditor({ content, onSave, onCancel }: TextEditorProps): ReactNode {
  const { t } = useLingui()
  const [edited, setEdited] = useState(content)
  const change = (part: Partial<Content>) => setEdited({ ...edited, ...part })
  return (
    <form
      className="stack text-editor"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(edited)
      }}
    >
      {edited.subject !== null && (
        <TextField label={t`Objet`} value={edited.subject} onChange={(subject) => change({ subject })} />
      )}
      {edited.preheader !== null && (
        <TextField label={t`Aperçu`} value={edited.preheader} onChange={(preheader) => change({ preheader })} />
      )}
      <TextField label={t`Texte`} isLong value={edited.body} onChange={(body) => change({ body })} autoFocus />
      {edited.altText !== null && (
        <TextField
          label={t`Description de l’image`}
          value={edited.altText}
          onChange={(altText) => change({ altText })}
        />
      )}
      <div className="row">
        <Button type="submit">
          <Trans>Enregistrer et vérifier</Trans>
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </form>
  )
}
