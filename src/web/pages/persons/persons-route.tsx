import { useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { showToast } from '../../components/toast.ts'
import { PersonPanel } from './person-panel.tsx'
import { PersonsPage } from './persons-page.tsx'

/** Shorter words find everybody. */
const fewestLetters = 2

export function PersonsRoute(): ReactNode {
  const { personne } = useSearch({ strict: false })
  return <Persons key={personne ?? ''} first={personne ?? null} />
}

function Persons({ first }: { first: string | null }): ReactNode {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(first)
  const words = useDeferredValue(query.trim())
  const isAsked = words.length >= fewestLetters
  const found = useQuery({
    queryKey: ['persons', 'find', words],
    queryFn: () => api.persons.find({ query: words }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  return (
    <PersonsPage
      query={query}
      onQuery={setQuery}
      found={isAsked ? (found.data ?? null) : []}
      isAsked={isAsked}
      failure={found.error}
      chosen={chosen}
      onChoose={setChosen}
    >
      {chosen !== null && <Chosen id={chosen} onErased={() => setChosen(null)} />}
    </PersonsPage>
  )
}

function Chosen({ id, onErased }: { id: string; onErased: () => void }): ReactNode {
  const sheet = useAnswer(['persons', 'sheet', id], () => api.persons.sheet({ id }))
  const { t } = useLingui()
  const queries = useQueryClient()
  const erased = () => {
    onErased()
    void queries.invalidateQueries({ queryKey: ['persons', 'find'] })
  }
  const { id: staffId } = useWriter()
  const split = useAct((record: string) => api.persons.split({ record, staffId }), {
    changes: ['persons', 'duplicates', 'audiences', 'today', 'figures'],
    onDone: () =>
      showToast({
        tone: 'done',
        message: t`La fiche est séparée. Doublons garde votre réponse, et vous pouvez l’y annuler.`,
      }),
  })
  return (
    <PersonPanel
      sheet={sheet.data ?? null}
      failure={sheet.error}
      onErased={erased}
      onSplit={split.mutate}
      splitFailure={split.error}
    />
  )
}
