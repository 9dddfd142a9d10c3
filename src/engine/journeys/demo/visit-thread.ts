import { parentPort } from 'node:worker_threads'
import { type VisitAsked, type VisitMessage, writeVisit } from './write-visit.ts'

/** The thread of `writeVisitAside`: writes the files of the visit that it is asked for, and tells of each. */
const tell = (message: VisitMessage) => parentPort?.postMessage(message)
tell('loaded')
parentPort?.once('message', async (asked: VisitAsked) => {
  tell({ all: await writeVisit({ ...asked, onWritten: (written) => tell({ written }) }) })
})
