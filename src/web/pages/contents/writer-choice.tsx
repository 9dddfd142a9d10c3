import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useWriter } from '../../api/use-writer.ts'
import { Select } from '../../components/select.tsx'

/** « Vous êtes »: shown where several people share the keyboard, so that a version has its writer's name. */
export function WriterChoice(): ReactNode {
  const { t } = useLingui()
  const { people, id, choose } = useWriter()
  if (people.length < 2) return null
  return (
    <Select
      label={t`Vous êtes`}
      options={people.map((person) => ({ key: person.id, label: person.name }))}
      value={id}
      onChange={choose}
    />
  )
}
