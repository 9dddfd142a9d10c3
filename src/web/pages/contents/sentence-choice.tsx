import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { RewriteChoice } from '../../../contract/index.ts'
import { Choice } from '../../components/choice.tsx'
import { TextField } from '../../components/text-field.tsx'

interface SentenceChoiceProps {
  /** The sentence proposed: where one's own words begin from. */
  readonly after: string
  readonly choice: RewriteChoice
  readonly onChoice: (choice: RewriteChoice) => void
  /** False for a sentence that was refused already. */
  readonly canTake?: boolean
  /** False for one that is cut. */
  readonly canSay?: boolean
}

/** Takes a proposed sentence, refuses it, or says it in one's own words. */
export function SentenceChoice({
  after,
  choice,
  onChoice,
  canTake = true,
  canSay = true,
}: SentenceChoiceProps): ReactNode {
  const { t } = useLingui()
  const options = [
    { key: 'proposed' as const, label: t`Prendre`, isDisabled: !canTake },
    { key: 'before' as const, label: t`Refuser` },
    ...(canSay ? [{ key: 'edited' as const, label: t`Dire autrement` }] : []),
  ]
  return (
    <>
      <Choice
        label={t`Cette phrase`}
        options={options}
        value={choice.take}
        onChange={(take) => onChoice({ key: choice.key, take, text: take === 'edited' ? after : null })}
      />
      {choice.take === 'edited' && (
        <TextField
          label={t`Vos mots`}
          isLong
          lang="fr"
          value={choice.text ?? ''}
          onChange={(text) => onChoice({ ...choice, text })}
        />
      )}
    </>
  )
}
