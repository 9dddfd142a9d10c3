import './data-page.css'
import './duplicates-page.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import type { DuplicateDecision, DuplicatePair, DuplicateQueue, Job } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonLink } from '../../components/link.tsx'
import { Select } from '../../components/select.tsx'
import { useFormat } from '../../language.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { JobProgress } from '../../shell/job-progress.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { DecisionList } from './decision-list.tsx'
import { PairCard } from './duplicate-pair.tsx'
import { SurePairs } from './sure-pairs.tsx'

export type Answer = 'same' | 'different' | 'sameHousehold' | 'unknown'

export interface DuplicatesPageProps {
  readonly queue: DuplicateQueue
  readonly decisions: readonly DuplicateDecision[]
  /** Those who may answer; asked who it is only when there are several. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly person: string | null
  readonly onPerson: (id: string) => void
  readonly onAnswer: (pair: DuplicatePair, answer: Answer) => void
  readonly onUndo: (decision: number) => void
  /** Says of all pairs at least so likely that each is one person. */
  readonly onAccept: (level: number) => void
  /** Makes the figures follow the answers. */
  readonly onApply: () => void
  readonly job: Job | null
  readonly failure: unknown
}

/** « Is it the same person? », one pair at a time, by the keyboard: 1 to 4 answer, arrows go from pair to pair. */
export function DuplicatesPage(props: DuplicatesPageProps): ReactNode {
  const { t } = useLingui()
  const { queue, job, failure } = props
  if (!queue.hasNames) return <NobodyNamed />
  return (
    <>
      <PageHeading
        title={queue.waiting === 0 ? t`Aucun doublon n’attend votre regard` : t`Est-ce la même personne ?`}
        tab={t`Doublons`}
        lead={<Lead queue={queue} />}
      />
      <div className="data-news" aria-live="polite">
        {job && <JobProgress job={job} />}
        {failure ? <ErrorSentence error={failure} /> : null}
        {queue.isBehind && !job && <Behind onApply={props.onApply} />}
      </div>
      {queue.pairs.length > 0 ? (
        <Pairs {...props} />
      ) : (
        <EmptyState title={t`Tout est réglé`}>
          <Trans>Les fiches qui se ressemblent sont déjà réunies, ou ont eu votre réponse.</Trans>
        </EmptyState>
      )}
      {queue.sure.length > 0 && <SurePairs {...props} />}
      {props.decisions.length > 0 && <DecisionList decisions={props.decisions} onUndo={props.onUndo} />}
    </>
  )
}

/** Where no file says who bought, « Tout est réglé » would be a promise: nothing was compared. */
function NobodyNamed(): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading title={t`Pas encore de fiches à comparer`} tab={t`Doublons`} />
      <EmptyState
        title={t`Vos fichiers ne nomment aucun acheteur`}
        action={
          <ButtonLink needs="imports.run" to="/donnees">
            <Trans>Importer des contacts</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          Les doublons se cherchent entre des fiches qui ont un nom, un e-mail ou un téléphone. Déposez l’export des
          contacts de la billetterie, avec celui des ventes.
        </Trans>
      </EmptyState>
    </>
  )
}

function Lead({ queue }: { queue: DuplicateQueue }): ReactNode {
  const { integer } = useFormat()
  const [merged, waiting] = [integer(queue.merged), integer(queue.waiting)]
  return (
    <>
      {queue.isMore ? (
        <Trans>Plus de {waiting} paires attendent, les plus utiles d’abord. Chaque réponse peut être annulée.</Trans>
      ) : (
        <Plural
          value={queue.waiting}
          _0="Chaque réponse peut être annulée."
          one="# paire attend, et chaque réponse peut être annulée."
          other="# paires attendent, les plus utiles d’abord. Chaque réponse peut être annulée."
        />
      )}{' '}
      {queue.merged > 0 && (
        <Plural
          value={queue.merged}
          one="Une fiche était sûrement un doublon : elle a rejoint l’autre."
          other={`${merged} fiches étaient sûrement des doublons : elles sont réunies.`}
        />
      )}{' '}
      {queue.expected && <Expected expected={queue.expected} />}
    </>
  )
}

/** How right the present merging is expected to be, in words of a box office. */
function Expected({ expected }: { expected: NonNullable<DuplicateQueue['expected']> }): ReactNode {
  const { t } = useLingui()
  const of100 = (share: number) => {
    const count = Math.round(share * 100)
    return count === 0 ? t`moins de 1` : t`environ ${count}`
  }
  const [wrong, missed] = [of100(1 - expected.precision), of100(1 - expected.recall)]
  return (
    <Trans>
      Sur 100 paires de fiches réunies, {wrong} à tort ; sur 100 doublons que les fiches laissent voir, {missed} encore
      à réunir.
    </Trans>
  )
}

function Behind({ onApply }: { onApply: () => void }): ReactNode {
  return (
    <div className="row">
      <span>
        <Trans>Vos réponses sont gardées. Les chiffres les suivront en quittant cette page, ou maintenant :</Trans>
      </span>
      <Button variant="second" onPress={onApply}>
        <Trans>Mettre à jour les chiffres</Trans>
      </Button>
    </div>
  )
}

function Pairs({ queue, people, person, onPerson, onAnswer }: DuplicatesPageProps): ReactNode {
  const { t } = useLingui()
  const [place, setPlace] = useState(0)
  const index = Math.min(place, queue.pairs.length - 1)
  const pair = queue.pairs[index]
  const isKnown = people.length < 2 || person !== null
  useKeys({
    onAnswer: (answer) => pair && isKnown && onAnswer(pair, answer),
    onMove: (step) => setPlace(Math.min(queue.pairs.length - 1, Math.max(0, index + step))),
  })
  if (!pair) return null
  const [number, count] = [index + 1, queue.pairs.length]
  return (
    <section className="stack" aria-label={t`Paires à regarder`}>
      {people.length > 1 && (
        <Select
          label={t`Qui répond ?`}
          options={people.map(({ id, name }) => ({ key: id, label: name }))}
          value={person}
          onChange={onPerson}
        />
      )}
      <div className="row duplicate-place">
        <Button
          variant="quiet"
          aria-label={t`Paire précédente`}
          isDisabled={index === 0}
          onPress={() => setPlace(index - 1)}
        >
          ←
        </Button>
        <span role="status">
          <Trans>
            {number} sur {count}
          </Trans>
        </span>
        <Button
          variant="quiet"
          aria-label={t`Paire suivante`}
          isDisabled={number === count}
          onPress={() => setPlace(index + 1)}
        >
          →
        </Button>
      </div>
      <PairCard pair={pair} />
      <Answers isKnown={isKnown} onAnswer={(answer) => onAnswer(pair, answer)} />
    </section>
  )
}

function Answers({ isKnown, onAnswer }: { isKnown: boolean; onAnswer: (answer: Answer) => void }): ReactNode {
  const { t } = useLingui()
  const labels: Record<Answer, string> = {
    same: t`C’est la même personne`,
    different: t`Ce sont deux personnes`,
    sameHousehold: t`Deux personnes du même foyer`,
    unknown: t`Je ne sais pas`,
  }
  return (
    <div className="row duplicate-answers">
      {answers.map((answer, index) => (
        <Button
          key={answer}
          variant={answer === 'unknown' ? 'quiet' : 'second'}
          aria-keyshortcuts={String(index + 1)}
          isDisabled={!isKnown}
          onPress={() => onAnswer(answer)}
        >
          <kbd aria-hidden>{index + 1}</kbd> {labels[answer]}
        </Button>
      ))}
    </div>
  )
}

const answers: readonly Answer[] = ['same', 'different', 'sameHousehold', 'unknown']

interface Keys {
  readonly onAnswer: (answer: Answer) => void
  readonly onMove: (step: number) => void
}

/** Keys of the whole page, as long as nobody types in a field or looks at a list. */
function useKeys({ onAnswer, onMove }: Keys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTakenElsewhere(event.target)) return
      const answer = answers[Number(event.key) - 1]
      if (answer) onAnswer(answer)
      else if (event.key === 'ArrowRight') onMove(1)
      else if (event.key === 'ArrowLeft') onMove(-1)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })
}

function isTakenElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [role="listbox"], [role="dialog"]') !== null
}
