import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { AudienceKey, Brief, Channel } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { type Option, Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

export interface BriefFormProps {
  /** The hint of a show is its date, that of an audience how many may be written to. */
  readonly shows: readonly Option<string>[]
  readonly audiences: readonly Option<AudienceKey>[]
  readonly channels: readonly Option<Channel>[]
  /** How the text is made: `none` is rules and the house's own sentences. */
  readonly models: readonly Option<string>[]
  readonly initial: Partial<Brief>
  readonly isWriting: boolean
  readonly failure: unknown
  readonly onWrite: (brief: Brief & { readonly model: string }) => void
  readonly onCancel: () => void
}

/** Show × audience × channel × intention: what a text is made from. */
export function BriefForm(props: BriefFormProps): ReactNode {
  const { t } = useLingui()
  const [showKey, setShowKey] = useState(props.initial.showKey ?? null)
  const [audience, setAudience] = useState(props.initial.audience ?? null)
  const [channel, setChannel] = useState(props.initial.channel ?? null)
  const [intention, setIntention] = useState(props.initial.intention ?? '')
  const [model, setModel] = useState(props.models[0]?.key ?? 'none')
  const isComplete = showKey !== null && audience !== null && channel !== null
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete) props.onWrite({ showKey, audience, channel, intention: intention.trim() || null, model })
      }}
    >
      <div className="fields">
        <Select label={t`Spectacle`} options={props.shows} value={showKey} onChange={setShowKey} />
        <Select label={t`Public`} options={props.audiences} value={audience} onChange={setAudience} />
        <Select label={t`Canal`} options={props.channels} value={channel} onChange={setChannel} />
        <TextField
          label={t`Intention (facultative)`}
          value={intention}
          onChange={setIntention}
          help={t`Par exemple : revenir en décembre`}
        />
        {props.models.length > 1 && (
          <Select label={t`Rédaction`} options={props.models} value={model} onChange={setModel} />
        )}
      </div>
      {props.failure !== null && props.failure !== undefined && <ErrorSentence error={props.failure} />}
      <div className="row">
        <Button type="submit" isPending={props.isWriting} isDisabled={!isComplete}>
          {isComplete ? <Trans>Écrire</Trans> : <Trans>Choisissez spectacle, public et canal</Trans>}
        </Button>
        <Button variant="quiet" onPress={props.onCancel}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </form>
  )
}
