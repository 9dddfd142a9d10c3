import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { ComparedProposal, FactContradiction, ProposedFact } from '../../../../contract/api/programme.ts'
import { api, useAct } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { Choice } from '../../../components/choice.tsx'
import { PageLink } from '../../../components/link.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useFormat } from '../../../language.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { useSentence } from '../../../use-sentence.ts'
import { useFactWords } from './use-fact-words.ts'

interface ProposalPanelProps {
  readonly source: string
  readonly proposal: ComparedProposal
}

/** What a document says of one show: each fact is taken or left, and what contradicts the record is never chosen at once. */
export function ProposalPanel({ source, proposal }: ProposalPanelProps): ReactNode {
  const { t } = useLingui()
  const accept = useAct(api.programme.accept)
  const contested = proposal.contradictions.map(({ proposed }) => proposed)
  const all = [...proposal.added, ...contested]
  const sure = proposal.added.filter(({ confidence }) => confidence !== 'doubtful').map(({ path }) => path)
  const [chosen, setChosen] = useState<readonly string[]>(sure)
  const [added, setAdded] = useState<readonly string[]>([])
  const choose = (path: string) =>
    setChosen(chosen.includes(path) ? chosen.filter((one) => one !== path) : [...chosen, path])
  const facts = all
    .filter(({ path }) => chosen.includes(path))
    .map((fact) => (added.includes(fact.path) ? { ...fact, path: `performances/${String(fact.value)}` } : fact))
  const [title, setTitle] = useState('')
  const needsTitle = proposal.title === null && proposal.isNew
  const typedTitle = title.trim()
  if (accept.data) {
    const { key, written } = accept.data
    return (
      <p>
        <Plural value={written} one="# fait écrit dans la fiche." other="# faits écrits dans la fiche." />{' '}
        <PageLink to="/spectacles/$showKey/fiche" params={{ showKey: key }}>
          <Trans>Voir la fiche</Trans>
        </PageLink>
      </p>
    )
  }
  return (
    <details className="panel">
      <summary>
        <ProposalTitle proposal={proposal} />
      </summary>
      <Questions proposal={proposal} />
      <ul className="proposal-facts">
        {all.map((fact) => (
          <FactChoice
            key={fact.path}
            fact={fact}
            contradicted={proposal.contradictions.find(({ path }) => path === fact.path)}
            isChosen={chosen.includes(fact.path)}
            onChoose={() => choose(fact.path)}
          >
            {isMove(fact) && chosen.includes(fact.path) && (
              <MoveChoice
                isOneMore={added.includes(fact.path)}
                onOneMore={(isOneMore) =>
                  setAdded(isOneMore ? [...added, fact.path] : added.filter((path) => path !== fact.path))
                }
              />
            )}
          </FactChoice>
        ))}
      </ul>
      {needsTitle && (
        <TextField
          label={t`Titre, tel que la maison l’imprime`}
          value={title}
          onChange={setTitle}
          help={t`Dans ce document, le titre est dessiné ou absent : personne ne peut le lire à votre place.`}
        />
      )}
      {accept.error && <ErrorSentence error={accept.error} />}
      <div className="row">
        <Button
          needs="programme.accept"
          isDisabled={facts.length === 0 || (needsTitle && typedTitle === '')}
          isPending={accept.isPending}
          onPress={() => accept.mutate({ key: proposal.key, source, facts, ...(needsTitle && { typedTitle }) })}
        >
          <Plural value={facts.length} one="Écrire # fait dans la fiche" other="Écrire # faits dans la fiche" />
        </Button>
      </div>
    </details>
  )
}

function ProposalTitle({ proposal }: { proposal: ComparedProposal }): ReactNode {
  const { t } = useLingui()
  const [added, contested] = [proposal.added.length, proposal.contradictions.length]
  return (
    <>
      <strong>{proposal.title ?? t`Titre absent du document`}</strong>
      {' · '}
      <Plural value={added} one="# fait nouveau" other="# faits nouveaux" />
      {contested > 0 && (
        <>
          {' · '}
          <Plural value={contested} one="# contradiction" other="# contradictions" />
        </>
      )}
    </>
  )
}

function Questions({ proposal }: { proposal: ComparedProposal }): ReactNode {
  const sentence = useSentence()
  const { moment } = useFormat()
  const absent = proposal.missing.map(moment).join(', ')
  return (
    <>
      {proposal.questions.map(({ code, params }) => (
        <p key={`${code} ${JSON.stringify(params)}`}>{sentence(code, params)}</p>
      ))}
      {absent !== '' && (
        <p>
          <Trans>Le document ne nomme pas ces représentations de la fiche : {absent}.</Trans>
        </p>
      )}
    </>
  )
}

interface FactChoiceProps {
  readonly fact: ProposedFact
  /** What the record says instead, and where it has it from; absent when it says nothing. */
  readonly contradicted: FactContradiction | undefined
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly children?: ReactNode
}

function isMove({ path }: ProposedFact): boolean {
  return /^performances\/[^/]+\/startsAt$/.test(path)
}

interface MoveChoiceProps {
  readonly isOneMore: boolean
  readonly onOneMore: (isOneMore: boolean) => void
}

/** A new date in the place of one that the document no longer names: moved, unless a person knows that it is one more. */
function MoveChoice({ isOneMore, onOneMore }: MoveChoiceProps): ReactNode {
  const { t } = useLingui()
  return (
    <Choice
      label={t`Cette date`}
      options={[
        { key: 'moved', label: t`remplace l’ancienne` },
        { key: 'added', label: t`s’ajoute à l’ancienne` },
      ]}
      value={isOneMore ? 'added' : 'moved'}
      onChange={(key) => onOneMore(key === 'added')}
    />
  )
}

function FactChoice({ fact, contradicted, isChosen, onChoose, children }: FactChoiceProps): ReactNode {
  const words = useFactWords()
  const sentence = useSentence()
  const kept = contradicted ? words.value(fact.path, contradicted.known) : null
  const source = contradicted?.knownSource?.source
  return (
    <li>
      <label>
        <input type="checkbox" checked={isChosen} onChange={onChoose} />
        <span>
          {words.name(fact.path)} : <strong>{words.value(fact.path, fact.value)}</strong>
          {kept !== null && (
            <>
              {' '}
              {source ? (
                <Trans>
                  (la fiche dit : {kept}, d’après {source})
                </Trans>
              ) : (
                <Trans>(la fiche dit : {kept})</Trans>
              )}
            </>
          )}
          {fact.why && <small className="muted"> {sentence(fact.why.code, fact.why.params)}</small>}
          {fact.span && <q>{fact.span.quote}</q>}
        </span>
      </label>
      {children}
    </li>
  )
}
