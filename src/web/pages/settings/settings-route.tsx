import type { ReactNode } from 'react'
import { SettingsPage } from './settings-page.tsx'

const none = () => undefined

export function SettingsRoute(): ReactNode {
  return (
    <SettingsPage
      house={{ house: null, isSaving: false, onSave: none }}
      people={{ people: [], onAdd: none }}
      thresholds={{ thresholds: [], isSaving: false, onSave: none }}
      model={{ model: null, isSaving: false, onSave: none }}
    />
  )
}
