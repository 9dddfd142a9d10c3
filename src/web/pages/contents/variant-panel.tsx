import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { AudienceKey, DraftView, SaidFact, Variant } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { PageLink } from '../../components/link.tsx'
import { Select } from '../../components/select.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useVocabulary } from '../../use-vocabulary.ts'
import { DraftStateTag } from './draft-state-tag.tsx'

/** The same show on the same channel for other publics: what each is told, and whether all have the same rights. */
export function VariantPanel({ view }: { view: DraftView }): ReactNode {
  const answer = useAnswer(['contents', 'variants', view.id, view.version], () => api.variants.get({ id: view.id }))
  const { variants, unwritten } = answer.data ?? { variants: [], unwritten: [] }
  return (
    <details className="draft-more">
      <summary>
        <Trans>Pour d’autres publics</Trans>
      </summary>
      {answer.error && <ErrorSentence error={answer.error} />}
      {variants.length > 0 && (
        <ul className="variant-list">
          {variants.map((variant) => (
            <li key={variant.draft.id}>
              <VariantLine variant={variant} />
            </li>
          ))}
        </ul>
      )}
      {unwritten.length > 0 && <WriteFor key={unwritten.join()} view={view} audiences={unwritten} />}
    </details>
  )
}

function VariantLine({ variant }: { variant: Variant }): ReactNode {
  const vocabulary = useVocabulary()
  const { draft, onlyHere, onlyThere, rightsOnlyHere, rightsOnlyThere, oneDate } = variant
  const hasSameRights = rightsOnlyHere.length + rightsOnlyThere.length === 0
  return (
    <>
      <p>
        <PageLink to="/contenus/$draftId" params={{ draftId: draft.id }}>
          {vocabulary.audience[draft.audience]}
        </PageLink>{' '}
        <DraftStateTag draft={draft} />
      </p>
      {hasSameRights ? (
        <p className="variant-same">
          {oneDate === 'here' ? (
            <Trans>
              Mêmes prix, mêmes droits. La version ouverte ne donne qu’une date, et dit qu’il y en a d’autres.
            </Trans>
          ) : oneDate === 'there' ? (
            <Trans>Mêmes prix, mêmes droits. Cette version ne donne qu’une date, et dit qu’il y en a d’autres.</Trans>
          ) : (
            <Trans>Mêmes dates, mêmes heures, mêmes prix, mêmes droits.</Trans>
          )}
        </p>
      ) : (
        <>
          <Said facts={rightsOnlyHere} isRight label={<Trans>Cet autre public ne sait pas :</Trans>} />
          <Said facts={rightsOnlyThere} isRight label={<Trans>Dit à cet autre public seulement :</Trans>} />
        </>
      )}
      <Said facts={without(onlyHere, rightsOnlyHere)} label={<Trans>En plus ici :</Trans>} />
      <Said facts={without(onlyThere, rightsOnlyThere)} label={<Trans>En plus là-bas :</Trans>} />
    </>
  )
}

interface SaidProps {
  readonly label: ReactNode
  readonly facts: readonly SaidFact[]
  readonly isRight?: boolean
}

function Said({ label, facts, isRight = false }: SaidProps): ReactNode {
  const { t } = useLingui()
  if (facts.length === 0) return null
  return (
    <p className={isRight ? 'variant-missing' : 'muted'}>
      {label} {facts.map(({ text }) => t`« ${text} »`).join(', ')}
    </p>
  )
}

function WriteFor({ view, audiences }: { view: DraftView; audiences: readonly AudienceKey[] }): ReactNode {
  const { t } = useLingui()
  const vocabulary = useVocabulary()
  const writer = useWriter()
  const [audience, setAudience] = useState<AudienceKey | null>(null)
  const write = useAct(api.variants.write, { changes: ['contents', 'status'] })
  return (
    <div className="row variant-write">
      <Select
        label={t`Un autre public`}
        options={audiences.map((key) => ({ key, label: vocabulary.audience[key] }))}
        value={audience}
        onChange={setAudience}
      />
      <Button
        needs="variants.write"
        variant="second"
        isDisabled={audience === null}
        isPending={write.isPending}
        onPress={() => audience && write.mutate({ id: view.id, audiences: [audience], staffId: writer.id })}
      >
        <Trans>Écrire pour ce public</Trans>
      </Button>
      {write.error && <ErrorSentence error={write.error} />}
    </div>
  )
}

/** What is no right: a fact that one text has room for and the other has not. */
function without(facts: readonly SaidFact[], rights: readonly SaidFact[]): SaidFact[] {
  return facts.filter(({ kind, text }) => !rights.some((right) => right.kind === kind && right.text === text))
}
