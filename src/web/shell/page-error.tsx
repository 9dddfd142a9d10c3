import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { ErrorSentence } from './error-sentence.tsx'
import { PageHeading } from './page-heading.tsx'

/** What stands in place of a page that failed: the menu stays, and the page can be tried again. */
export function PageError({ error, reset }: { error: unknown; reset: () => void }): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading title={t`Cette page n’a pas pu s’afficher`} />
      <ErrorSentence
        error={error}
        action={
          <Button variant="quiet" onPress={reset}>
            <Trans>Réessayer</Trans>
          </Button>
        }
      />
    </>
  )
}
