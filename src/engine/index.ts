/** The library: every use case of Parterre. Doors (server, command line) enter here and nowhere else. */
export * from './journeys/index.ts'
