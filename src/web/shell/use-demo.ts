import { useNavigate } from '@tanstack/react-router'
import { api, useAct, useWork, type Work } from '../api/index.ts'

/** The visit of the demo theatre: its making (a job that can be given up), then its first page. */
export function useDemoVisit(): Work<void> {
  const navigate = useNavigate()
  return useWork<void>({
    name: 'demo',
    begin: () => api.imports.visitDemo(),
    onDone: () => navigate({ to: '/' }),
  })
}

/** The way back from the demo theatre to the venue's own data. */
export function useLeaveDemo(): { leave: () => void; isLeaving: boolean } {
  const navigate = useNavigate()
  const { mutate, isPending } = useAct(() => api.imports.leaveDemo(), { onDone: () => void navigate({ to: '/' }) })
  return { leave: () => mutate(undefined), isLeaving: isPending }
}
