import './ask-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { AskResult, FigureResult } from '../../../contract/index.ts'
import { hasSentence, suggestionTexts, understoodText, valueText, whyText } from '../../../words/index.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { SeasonFigure } from '../../components/season-figure.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { useSentence } from '../../use-sentence.ts'

export interface AskPageProps {
  readonly question: string
  readonly result: AskResult | null
  readonly isWaiting: boolean
  readonly failure: unknown
  readonly onAsk: (question: string) => void
}

/** A question in words: what was understood, the figure opened and its rows, or why there is none and what else to ask. */
export function AskPage({ question, result, isWaiting, failure, onAsk }: AskPageProps): ReactNode {
  const { t } = useLingui()
  const [typed, setTyped] = useState(question)
  return (
    <>
      <PageHeading
        title={question === '' ? t`Demander un chiffre` : question}
        tab={t`Demander`}
        lead={<Trans>Sans modèle, sur vos seuls fichiers : ce qui n’est pas compris n’est pas deviné.</Trans>}
      />
      <form
        className="ask-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') onAsk(typed.trim())
        }}
      >
        <TextField label={t`Votre question`} value={typed} onChange={setTyped} />
        <Button type="submit">
          <Trans>Demander</Trans>
        </Button>
      </form>
      {failure ? <ErrorSentence error={failure} /> : null}
      {isWaiting && <Skeleton />}
      <div aria-live="polite">{result ? <Answer result={result} onAsk={onAsk} /> : null}</div>
      {question === '' && <Examples onAsk={onAsk} />}
    </>
  )
}

function Answer({ result, onAsk }: { result: AskResult; onAsk: (question: string) => void }): ReactNode {
  const sayIt = useSaying()
  const { share: percent } = useFormat()
  const { asked, why, figure, share } = result
  return (
    <>
      {asked && <p>{sayIt('ask.understood', { what: understoodText(asked, sayIt) })}</p>}
      {why && (
        <p>
          <strong>{whyText(why, sayIt)}</strong>
        </p>
      )}
      {share !== null && <p className="figure-value">{percent(share, 1)}</p>}
      {figure && <SeasonFigure figure={figure} />}
      {figure?.rows && figure.rows.length > 0 && <Rows figure={figure} />}
      <Questions title={sayIt('ask.suggestions')} questions={suggestionTexts(result, sayIt)} onAsk={onAsk} />
    </>
  )
}

/** Sentences of the engine; a code that is its own name comes back as it is. */
function useSaying() {
  const sentence = useSentence()
  return (code: string, params = {}) => (isOwnName(code) ? code : sentence(code, params))
  function isOwnName(code: string): boolean {
    return code.startsWith('dimension.') && !hasSentence(code)
  }
}

function Rows({ figure }: { figure: FigureResult }): ReactNode {
  const { t } = useLingui()
  const format = useFormat()
  const sayIt = useSaying()
  const rows = figure.rows ?? []
  const nameOf = ({ by, labels }: (typeof rows)[number]) =>
    Object.entries(by)
      .map(([dimension, value]) => labels?.[dimension] ?? valueText(dimension, value ?? 'unknown', sayIt))
      .join(', ')
  return (
    <DataTable
      caption={figure.label}
      rows={rows}
      rowKey={(row) => JSON.stringify(row.by)}
      columns={[
        { key: 'name', header: t`Part`, isName: true, cell: nameOf, sortBy: nameOf },
        {
          key: 'value',
          header: figure.label,
          isNumber: true,
          cell: ({ value }) => format.figure(value, figure.unit),
          sortBy: ({ value }) => value,
        },
      ]}
    />
  )
}

function Examples({ onAsk }: { onAsk: (question: string) => void }): ReactNode {
  const { t } = useLingui()
  return (
    <Questions
      title={t`Par exemple`}
      questions={[
        t`Combien de billets hors scolaires cette saison ?`,
        t`Quelles sont les recettes par spectacle ?`,
        t`Quel est le taux de remplissage par salle ?`,
      ]}
      onAsk={onAsk}
    />
  )
}

interface QuestionsProps {
  readonly title: string
  readonly questions: readonly string[]
  readonly onAsk: (question: string) => void
}

function Questions({ title, questions, onAsk }: QuestionsProps): ReactNode {
  if (questions.length === 0) return null
  return (
    <section className="ask-others">
      <h2>{title}</h2>
      <ul>
        {questions.map((one) => (
          <li key={one}>
            <Button variant="quiet" onPress={() => onAsk(one)}>
              {one}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
