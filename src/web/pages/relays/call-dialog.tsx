import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { type CallResult, callResults, type RelayLine, spacedPhone } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useSentence } from '../../use-sentence.ts'

interface CallDialogProps {
  readonly relay: RelayLine
  readonly isSaving: boolean
  readonly onSave: (call: { result: CallResult; note: string }) => void
  readonly onClose: () => void
}

/** What came of a call, typed back while it is fresh. */
export function CallDialog({ relay, isSaving, onSave, onClose }: CallDialogProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const [result, setResult] = useState<CallResult | null>(null)
  const [note, setNote] = useState('')
  return (
    <Dialog
      title={t`Appel à ${relay.name}`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          isDisabled={result === null}
          isPending={isSaving}
          onPress={() => result && onSave({ result, note: note.trim() })}
        >
          <Trans>Noter</Trans>
        </Button>
      }
    >
      {relay.phone && <p className="muted">{spacedPhone(relay.phone)}</p>}
      <Select
        label={t`Résultat`}
        options={callResults.map((key) => ({ key, label: sentence(`call-result.${key}`) }))}
        value={result}
        onChange={setResult}
      />
      <TextField
        label={t`Note (facultative)`}
        isLong
        value={note}
        onChange={setNote}
        maxLength={400}
        help={t`Par exemple : rappeler en janvier, deux classes de 5e.`}
      />
    </Dialog>
  )
}
