import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { ModelUse, Settings } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showToast } from '../../components/toast.ts'
import { isDescribed } from '../../described.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

interface ServerFormProps {
  readonly use: Extract<ModelUse, 'speechModel' | 'translator'>
  readonly set: Settings['speechModel']
  readonly words: ServerWords
}

/** What the form of one server says. */
interface ServerWords {
  readonly heading: string
  readonly lead: string
  readonly address: string
  readonly addressHelp: string
  readonly name: string
  readonly save: string
  readonly saved: string
  readonly leave: string
}

/** A server that does one thing for the house: none unless a person sets it. */
export function ServerForm({ use, set, words }: ServerFormProps): ReactNode {
  const { id: staffId } = useWriter()
  const [address, setAddress] = useState(set?.baseUrl ?? '')
  const [name, setName] = useState(set?.name ?? '')
  const change = useAct(api.settings.saveModel, {
    changes: ['settings', 'captions'],
    onDone: () => showToast({ tone: 'done', message: words.saved }),
  })
  const isFar = isDescribed(change.error) && change.error.code === 'model-not-local'
  const save = (isConfirmed: boolean) =>
    change.mutate({ model: { name: name.trim(), baseUrl: address.trim() }, isConfirmed, use, staffId })
  return (
    <section className="stack">
      <h2>{words.heading}</h2>
      <p>{words.lead}</p>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault()
          save(false)
        }}
      >
        <div className="fields">
          <TextField label={words.address} type="url" value={address} onChange={setAddress} help={words.addressHelp} />
          <TextField label={words.name} value={name} onChange={setName} />
        </div>
        {change.error && (
          <ErrorSentence
            error={change.error}
            action={
              isFar && (
                <Button variant="danger" onPress={() => save(true)}>
                  <Trans>Utiliser ce serveur quand même</Trans>
                </Button>
              )
            }
          />
        )}
        <div className="row">
          <Button
            needs="settings.saveModel"
            type="submit"
            isPending={change.isPending}
            isDisabled={address.trim() === '' || name.trim() === ''}
          >
            {words.save}
          </Button>
          {set && (
            <Button
              needs="settings.saveModel"
              variant="danger"
              onPress={() => change.mutate({ model: null, isConfirmed: false, use, staffId })}
            >
              {words.leave}
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}
