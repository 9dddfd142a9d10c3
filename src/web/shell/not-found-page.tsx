import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ButtonLink } from '../components/link.tsx'
import { PageHeading } from './page-heading.tsx'

export function NotFoundPage(): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading
        title={t`Il n’y a pas de page à cette adresse`}
        lead={<Trans>Elle a pu être déplacée, ou l’adresse être mal recopiée.</Trans>}
      />
      <ButtonLink to="/">
        <Trans>Revenir à aujourd’hui</Trans>
      </ButtonLink>
    </>
  )
}
