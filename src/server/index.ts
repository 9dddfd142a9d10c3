export type { CommandFrame } from './command-endpoint.ts'
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts'
