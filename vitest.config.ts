import type { UserConfig } from 'vitest/config'
import { findPostgres } from './packages/tooling/src/find-postgres.ts'

const packages = (names: string, pattern: string): string => `packages/${names}/src/**/${pattern}`

/** Who has no PostgreSQL tests on SQLite alone; CI has to have it. */
const hasPostgres = process.env['CI'] !== undefined || findPostgres('initdb') !== undefined

/** Where databases can differ: their contract, and all that is asked of a whole gateway. */
const ON_POSTGRES = [packages('server', '*.{postgres,integration}.test.ts')]

/** What is of one file of SQLite, of a browser or of HTTP alone. */
const NOT_ON_POSTGRES = [
  packages(
    'server',
    '{million,segment-browser,s3,serve-path,slow-peers,typed-address}.integration.test.ts',
  ),
]

const config: UserConfig = {
  // Tests run on the sources of the workspace, without a build.
  resolve: { conditions: ['@beckon/source'] },
  ssr: { resolve: { conditions: ['@beckon/source'], externalConditions: ['@beckon/source'] } },
  test: {
    // Vitest leaves one core free for watching; there is nothing to watch here.
    maxWorkers: '100%',
    // Conditions are waited for, and on a busy machine that takes as long as it takes.
    expect: { poll: { timeout: 5000 } },
    testTimeout: 15_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          include: [packages('{protocol,core,server,tooling,bench}', '*.test.ts')],
          exclude: ['**/*.{integration,postgres}.test.ts', '**/*.shape.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          isolate: false,
          setupFiles: ['packages/tooling/src/reset-page.ts'],
          include: [packages('{widget,embed,console}', '*.test.{ts,tsx}')],
          exclude: ['**/*.shape.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Apart from the rest: these count what runs on the page, and must find nobody else's.
          name: 'observers',
          environment: 'happy-dom',
          isolate: false,
          setupFiles: ['packages/tooling/src/reset-page.ts'],
          include: [packages('tracking', '*.test.ts')],
          exclude: ['**/*.shape.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: [packages('*', '*.integration.test.ts')],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // What databases can differ in, on the other one.
          name: 'postgres',
          environment: 'node',
          include: hasPostgres ? ON_POSTGRES : [],
          exclude: NOT_ON_POSTGRES,
          globalSetup: ['packages/tooling/src/test-postgres-setup.ts'],
          setupFiles: ['packages/server/src/test-postgres-env.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'shape',
          environment: 'node',
          include: [packages('*', '*.shape.test.ts')],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['packages/{embed,core,tracking}/e2e/*.e2e.ts', 'packages/bench/src/*.e2e.ts'],
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}
export default config
