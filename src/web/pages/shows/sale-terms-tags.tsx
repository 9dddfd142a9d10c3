import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { SaleTerms } from '../../../contract/index.ts'
import { Tag } from '../../components/tag.tsx'
import { useFormat } from '../../language.tsx'

/** « coréalisation, 60 % à la maison », « vendue par Le Volcan », « hors les murs »; nothing where the house sells and keeps. */
export function SaleTermsTags({ terms }: { terms: SaleTerms }): ReactNode {
  const { share } = useFormat()
  const { kind, ownShare, partner } = terms
  const part = ownShare === null ? null : share(ownShare)
  return (
    <>
      {kind === 'coRealised' && (
        <Tag>
          {part === null ? (
            <Trans>coréalisation, part non dite</Trans>
          ) : (
            <Trans>coréalisation, {part} à la maison</Trans>
          )}
        </Tag>
      )}
      {kind === 'partner' && (
        <Tag tone="uncertain">
          {partner ? <Trans>vendue par {partner}</Trans> : <Trans>vendue par un partenaire</Trans>}
        </Tag>
      )}
      {terms.isElsewhere && (
        <Tag>
          <Trans>hors les murs</Trans>
        </Tag>
      )}
    </>
  )
}
