import { inject } from 'vitest'
import { createTemplate } from './test-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that tests run on. */
    postgres: string
  }
}

// Processes that a test starts know it too.
process.env['TEST_DATABASE_URL'] = inject('postgres')
await createTemplate()
