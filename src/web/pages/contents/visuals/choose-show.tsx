import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ProgrammeEntry } from '../../../../contract/index.ts'
import { PageLink } from '../../../components/link.tsx'
import { Select } from '../../../components/select.tsx'
import { PageHeading } from '../../../shell/page-heading.tsx'

interface ChooseShowProps {
  /** What is looked at of the show. */
  readonly title: string
  readonly shows: readonly ProgrammeEntry[]
  readonly onChoose: (key: string) => void
}

/** « Of which show? »: those to come first. */
export function ChooseShow({ title, shows, onChoose }: ChooseShowProps): ReactNode {
  const { t } = useLingui()
  const ordered = shows.toSorted((one, other) => Number(other.isComing) - Number(one.isComing))
  return (
    <>
      <PageHeading title={title} tab={title} />
      {ordered.length === 0 ? (
        <p>
          <Trans>
            Aucun spectacle n’a de fiche : <PageLink to="/spectacles/fiches">commencez par en remplir une</PageLink>.
          </Trans>
        </p>
      ) : (
        <Select
          label={t`Spectacle`}
          options={ordered.map(({ key, title }) => ({ key, label: title }))}
          value={null}
          onChange={onChoose}
        />
      )}
    </>
  )
}
