import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { sendFiles } from '../api/index.ts'
import { rememberSet } from './dropped-sets.ts'

/** Sends what was dropped, then opens the page that says what it is. */
export function useDropFiles(): { drop: (files: readonly File[]) => void; isSending: boolean; failure: unknown } {
  const navigate = useNavigate()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const { setId } = await sendFiles(files)
      rememberSet(setId, files)
      await navigate({ to: '/donnees/lot/$setId', params: { setId } })
    },
  })
  return { drop: mutate, isSending: isPending, failure: error }
}
