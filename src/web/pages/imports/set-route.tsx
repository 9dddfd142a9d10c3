import { useMutation } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useCallback, useState } from 'react'
import type { ImportControl, InspectedFile } from '../../../contract/index.ts'
import { api, sendFiles, useWork } from '../../api/index.ts'
import { rememberSet, setWithout } from '../../shell/dropped-sets.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { JobProgress } from '../../shell/job-progress.tsx'
import { PageSkeleton, WaitingPage } from '../../shell/waiting-page.tsx'
import { MappingPage } from './mapping-page.tsx'
import type { ColumnChoice } from './meaning-table.tsx'
import { ResumedJob } from './resumed-job.tsx'
import { SetControl } from './set-control.tsx'
import { keepSetMemory, recallSet, remembered } from './set-memory.ts'
import { SetPage } from './set-page.tsx'
import { type FileMapping, type Mappings, useInspection } from './use-inspection.ts'

/** From the drop to the import: files as read, meanings to settle, control, and the import itself. */
export function SetRoute(): ReactNode {
  const { setId } = useParams({ strict: false }) as { setId: string }
  return <DroppedSet key={setId} setId={setId} />
}

function DroppedSet({ setId }: { setId: string }): ReactNode {
  const navigate = useNavigate()
  const [recalled] = useState(() => recallSet(setId))
  const [mappings, setMappings] = useState<Mappings>(recalled.mappings)
  const [mapped, setMapped] = useState<string | null>(null)
  const [controlJob, setControlJob] = useState<string | null>(null)
  const [resumed, setResumed] = useState(recalled.jobId)
  const { answer, job } = useInspection(setId, mappings)
  const control = useWork({
    name: 'dry-run',
    begin: () => remembered(setId, api.imports.run({ setId, mappings, dryRun: true })),
    onDone: setControlJob,
    changesNothing: true,
  })
  const leaveOut = useLeaveOut(setId, mappings)
  const onResumed = useCallback(
    (ended: ImportControl | null) => {
      if (ended?.status === 'committed')
        void navigate({ to: '/donnees/$importId', params: { importId: ended.importId }, replace: true })
      else if (ended !== null) setControlJob(recalled.jobId)
      setResumed(null)
    },
    [navigate, recalled.jobId],
  )
  if (resumed !== null) return <ResumedJob jobId={resumed} onEnd={onResumed} />
  if (!answer.data) {
    if (answer.error) return <ErrorSentence error={answer.error} />
    return job ? (
      <WaitingPage>
        <JobProgress job={job} />
      </WaitingPage>
    ) : (
      <PageSkeleton />
    )
  }
  const read = answer.data.find(({ name }) => name === mapped)
  if (read) {
    const file = asSaid(read, mappings[read.name])
    const tell = (said: FileMapping) => {
      const next = { ...mappings, [file.name]: said }
      setMappings(next)
      keepSetMemory(setId, { mappings: next, jobId: null })
    }
    return (
      <MappingPage
        file={file}
        isReading={answer.isFetching}
        onColumn={(choice) => tell(withColumn(mappings[file.name], file, choice))}
        onReading={(reading) => tell(withReading(mappings[file.name], file, reading))}
        onConstants={(constants) => tell(withConstants(mappings[file.name], file, constants))}
        onDone={() => setMapped(null)}
      />
    )
  }
  if (controlJob !== null) {
    return (
      <SetControl
        key={controlJob}
        setId={setId}
        mappings={mappings}
        jobId={controlJob}
        onMap={(name) => {
          keepSetMemory(setId, { jobId: null })
          setControlJob(null)
          setMapped(name)
        }}
        onBack={() => {
          keepSetMemory(setId, { jobId: null })
          setControlJob(null)
        }}
      />
    )
  }
  return (
    <SetPage
      files={answer.data}
      job={control.job ?? job}
      isBusy={control.isRunning || answer.isFetching}
      failure={control.failure ?? leaveOut.error}
      onMap={setMapped}
      onLeaveOut={setWithout(setId, '') ? leaveOut.mutate : null}
      onControl={() => control.start(undefined)}
      onCancelControl={control.cancel}
      onCancel={() => void api.imports.discard({ setId }).finally(() => navigate({ to: '/donnees' }))}
    />
  )
}

/** Sends the set again without one of its files, and goes on with that one; what was said of the others stays said. */
function useLeaveOut(setId: string, mappings: Mappings) {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (name: string) => {
      const rest = setWithout(setId, name) ?? []
      const next = rest.length === 0 ? null : await sendFiles(rest)
      await api.imports.discard({ setId })
      if (next === null) return await navigate({ to: '/donnees' })
      rememberSet(next.setId, rest)
      const { [name]: _, ...said } = mappings
      keepSetMemory(next.setId, { mappings: said })
      await navigate({ to: '/donnees/lot/$setId', params: { setId: next.setId }, replace: true })
    },
  })
}

/** All columns as they are shown, with one changed: what a person has seen is what a person has said. */
function withColumn(
  said: FileMapping | undefined,
  file: InspectedFile,
  { place, meaning, format, states }: ColumnChoice,
): FileMapping {
  return {
    ...said,
    columns: shownColumns(said, file).map((column, at) =>
      at === place ? { name: column.name, meaning, format, ...(states && { states: { ...states } }) } : column,
    ),
  }
}

/**
 * A file read otherwise has other columns, so what was said of them is dropped; what a row is changes no column. Another sheet has
 * other tables, and another table another row of titles.
 */
function withReading(
  said: FileMapping | undefined,
  file: InspectedFile,
  reading: Omit<FileMapping, 'columns' | 'constants'>,
): FileMapping {
  if (reading.grain) return { ...said, ...reading, columns: shownColumns(said, file) }
  const { table, headerRow, ...rest } = said ?? {}
  const stays = reading.sheet !== undefined ? {} : { ...(table && { table }) }
  const titles =
    reading.sheet !== undefined || reading.table !== undefined ? {} : { ...(headerRow !== undefined && { headerRow }) }
  return { ...rest, ...stays, ...titles, ...reading, columns: [] }
}

function withConstants(
  said: FileMapping | undefined,
  file: InspectedFile,
  constants: InspectedFile['constants'],
): FileMapping {
  return { ...said, columns: shownColumns(said, file), constants }
}

/** What a person has just said shows at once, while the file is read again: a second choice made meanwhile does not undo the first. */
function asSaid(file: InspectedFile, said: FileMapping | undefined): InspectedFile {
  const { description } = file
  if (!description || !said) return file
  const columns = description.columns.map((column, at) => {
    const told = said.columns[at]
    return told?.name === column.name ? { ...column, meaning: told.meaning } : column
  })
  return { ...file, description: { ...description, columns } }
}

function shownColumns(said: FileMapping | undefined, { description }: InspectedFile): FileMapping['columns'] {
  return (description?.columns ?? []).map(({ name, meaning }, at) => {
    const before = said?.columns[at]
    const own = before?.name === name ? before : undefined
    return { name, meaning, format: own?.format ?? null, ...(own?.states && { states: own.states }) }
  })
}
