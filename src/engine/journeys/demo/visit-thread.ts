import { parentPort, workerData } from 'node:worker_threads'
import { type VisitMessage, writeVisit } from './write-visit.ts'

/** The thread of `writeVisitAside`: writes the files of a visit and tells of each. */
const tell = (message: VisitMessage) => parentPort?.postMessage(message)
tell({ all: await writeVisit({ ...workerData, onWritten: (written) => tell({ written }) }) })
