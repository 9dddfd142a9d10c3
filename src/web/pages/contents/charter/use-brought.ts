import type { UseMutationResult } from '@tanstack/react-query'
import type { CharterReading } from '../../../../contract/index.ts'
import { api, sendFiles, useAct } from '../../../api/index.ts'

/** Sends files to the charter and has them read; what is refused is told beside what is taken. */
export function useBrought(
  onRead: (reading: CharterReading) => void,
): UseMutationResult<CharterReading, Error, readonly File[]> {
  return useAct(
    async (files: readonly File[]) => {
      const { setId } = await sendFiles(files, '/api/charter-files')
      return await api.visuals.readCharterFiles({ setId })
    },
    { changes: [], onDone: onRead },
  )
}
