import { inject } from 'vitest'
import { createTemplate } from './test-database.ts'

// Processes that a test starts know it too.
process.env['TEST_DATABASE_URL'] = inject('postgres')
await createTemplate()
