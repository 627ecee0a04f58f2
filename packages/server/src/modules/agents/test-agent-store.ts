import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../database/open-database.ts'
import { createStore, type Store } from '../../database/store.ts'
import type { AgentActor } from './agents.types.ts'

export interface AgentStore {
  store: Store
  /** The one agent of the one site. */
  actor: AgentActor
  stop(): Promise<void>
}

/** A real store with a site and an agent, for what only shows between two steps of a usecase. */
export async function openAgentStore(): Promise<AgentStore> {
  const data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const store = createStore(await openDatabase({ data }), () => {})
  const at = '2026-01-01T00:00:00.000Z'
  const who = { name: 'Robin', email: 'robin@example.com', role: 'owner' } as const
  const rest = { disabled_at: null, created_at: at }
  await store.transact(async ({ sites, agents }) => {
    await sites.insertSite({ id: 's', name: 'A', color: null, country: 'GB', created_at: at })
    await sites.insertKey({ id: 'k', site_id: 's', kind: 'pk', value: 'pk_1', created_at: at })
    await agents.insert({ id: 'a', site_id: 's', ...who, away: 0, ...rest })
  })
  return {
    store,
    actor: {
      ...who,
      siteId: 's',
      agentId: 'a',
      away: false,
      sessionId: 'x',
      origin: null,
      address: null,
    },
    async stop() {
      await store.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
