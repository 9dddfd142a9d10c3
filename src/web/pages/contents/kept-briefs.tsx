import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { ReusableBrief, SavedBrief } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showToast } from '../../components/toast.ts'

/** Takes up a brief that the team keeps. */
export function KeptBriefChoice({ onTake }: { onTake: (brief: ReusableBrief) => void }): ReactNode {
  const { t } = useLingui()
  const answer = useAnswer(['contents', 'briefs'], () => api.contents.briefs())
  const [name, setName] = useState<string | null>(null)
  const briefs = answer.data ?? []
  if (briefs.length === 0) return null
  return (
    <Select
      label={t`Reprendre un brief`}
      options={briefs.map((one) => ({ key: one.name, label: one.name }))}
      value={name}
      placeholder={t`Choisir`}
      onChange={(chosen) => {
        setName(chosen)
        const found = briefs.find((one) => one.name === chosen)
        if (found) onTake(found.brief)
      }}
    />
  )
}

/** Keeps the brief of the form by name, and lets go of those that no longer serve. */
export function KeepBrief({ brief }: { brief: ReusableBrief | null }): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  const [name, setName] = useState('')
  const answer = useAnswer(['contents', 'briefs'], () => api.contents.briefs())
  const save = useAct(api.contents.saveBrief, {
    changes: ['contents'],
    onDone: () => {
      setName('')
      showToast({ tone: 'done', message: t`Brief gardé : toute l’équipe peut le reprendre.` })
    },
  })
  return (
    <details className="draft-more">
      <summary>
        <Trans>Garder ce brief pour l’équipe</Trans>
      </summary>
      <div className="fields">
        <TextField label={t`Nom du brief`} value={name} onChange={setName} maxLength={60} />
      </div>
      <Button
        needs="contents.saveBrief"
        variant="second"
        isDisabled={brief === null || name.trim() === ''}
        isPending={save.isPending}
        onPress={() => brief && save.mutate({ name: name.trim(), brief, staffId: writer.id })}
      >
        <Trans>Garder</Trans>
      </Button>
      <KeptBriefs briefs={answer.data ?? []} />
    </details>
  )
}

function KeptBriefs({ briefs }: { briefs: readonly SavedBrief[] }): ReactNode {
  const { t } = useLingui()
  const forget = useAct(api.contents.forgetBrief, { changes: ['contents'] })
  if (briefs.length === 0) return null
  return (
    <ul>
      {briefs.map(({ name }) => (
        <li key={name}>
          {name}{' '}
          <Button
            needs="contents.forgetBrief"
            variant="quiet"
            aria-label={t`Retirer le brief « ${name} »`}
            isDisabled={forget.isPending}
            onPress={() => forget.mutate({ name })}
          >
            <Trans>Retirer</Trans>
          </Button>
        </li>
      ))}
    </ul>
  )
}
