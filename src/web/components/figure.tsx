import './figure.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { Dialog, DialogTrigger, Heading } from 'react-aria-components/Dialog'
import type { FigureResult } from '../../contract/index.ts'
import { useFormat } from '../language.tsx'
import { Bubble } from './bubble.tsx'
import { Button } from './button.tsx'
import { FigureDetail } from './figure-detail.tsx'
import { showToast } from './toast.ts'
import { useFigureLine } from './use-figure-line.ts'

export interface FigureProps {
  readonly figure: FigureResult
  /** What stands beside the value, when the figure's own label is too bare: « acheteurs identifiés, 31 % nouveaux ». */
  readonly label?: string
  /** The value in other words: « 1 sur 5 ». */
  readonly value?: string
}

/** A number that opens onto what it is made of: numerator, denominator, exclusions, cut-off, last season, the till. */
export function Figure({ figure, label = figure.label, value }: FigureProps): ReactNode {
  const format = useFormat()
  const labelId = useId()
  return (
    <div className="figure">
      <p className="figure-value">{value ?? format.figure(figure.value, figure.unit)}</p>
      <p className="figure-label" id={labelId}>
        {label}
      </p>
      <FigureOpener figure={figure} labelId={labelId} />
    </div>
  )
}

/** The way into what a figure, or a table of its parts, is made of; `labelId` is what names it. */
export function FigureOpener({ figure, labelId }: { figure: FigureResult; labelId: string }): ReactNode {
  const { t } = useLingui()
  const line = useFigureLine()
  const copy = () => {
    void navigator.clipboard.writeText(line(figure)).then(
      () => showToast({ tone: 'done', message: t`Copié. Il n’y a plus qu’à coller.` }),
      () => showToast({ tone: 'problem', message: t`Le navigateur a refusé la copie.` }),
    )
  }
  return (
    <DialogTrigger>
      <Button variant="quiet" aria-describedby={labelId}>
        <Trans>D’où vient ce chiffre</Trans>
      </Button>
      <Bubble>
        <Dialog className="bubble-dialog">
          <Heading slot="title" level={3}>
            {figure.label}
          </Heading>
          <FigureDetail figure={figure} />
          {figure.value !== null && (
            <Button variant="second" onPress={copy}>
              <Trans>Copier pour la direction</Trans>
            </Button>
          )}
        </Dialog>
      </Bubble>
    </DialogTrigger>
  )
}
