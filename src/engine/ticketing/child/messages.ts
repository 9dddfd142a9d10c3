import type { ErrorCode, ErrorParams } from '../../../contract/index.ts'

/** What the parent asks of the child: one task, and another only after the answer. */
export interface TaskMessage {
  moduleUrl: string
  exportedName: string
  input: unknown
}

/** What the child says back. `rss` is its resident memory in bytes, told where the parent cannot read it. */
export type ChildMessage =
  | { kind: 'progress'; progress: unknown }
  | { kind: 'rss'; rss: number }
  | { kind: 'done'; result: unknown; rss: number }
  | { kind: 'failed'; code: ErrorCode; params: ErrorParams }
  | { kind: 'fault'; message: string; stack: string | null }
