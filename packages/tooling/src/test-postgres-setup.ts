import type { TestProject } from 'vitest/node'
import { startPostgres } from './test-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that tests run on. */
    postgres: string
  }
}

/** One server for all tests of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgres', server.url)
  return server.stop
}
