import type { AgentProfile, AuditAction } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import type { Doer } from '../trail/trail.types.ts'
import { noteDeed } from '../trail/trail.usecases.ts'
import { toProfile } from './agents.models.ts'
import { checkPicture, toPicturePath } from './pictures.models.ts'

type Whose = { siteId: string; agentId: string; by: Doer }

/** What agents look like to visitors. */
export interface PicturesUsecases {
  /**
   * Gives an agent a picture in the place of the one they had.
   *
   * @returns where it is, below the gateway's URL
   * @throws BeckonError `agent/not-found`, and as `checkPicture`
   */
  put(whose: Whose, bytes: Uint8Array): Promise<string>
  /** @throws BeckonError `agent/not-found` */
  delete(whose: Whose): Promise<void>
  /** @throws BeckonError `file/not-found` */
  read(id: string): Promise<{ type: string; bytes: Buffer }>
  /** The agents of a site, the oldest first. */
  list(siteId: string): Promise<AgentProfile[]>
}

export function createPicturesUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): PicturesUsecases {
  const note = (unit: Unit, { siteId, agentId: id, by }: Whose, action: AuditAction) =>
    noteDeed(unit, { siteId, by, action, target: { kind: 'agent', id } }, clock())

  async function requireAgent({ siteId, agentId }: Whose): Promise<void> {
    if ((await store.agents.find(siteId, agentId)) === undefined) throw refuse('agent/not-found')
  }

  return {
    async put(whose, bytes) {
      await requireAgent(whose)
      const type = await checkPicture(bytes)
      const id = createId()
      const about = { id, site_id: whose.siteId, agent_id: whose.agentId, type }
      const content = Buffer.from(bytes).toString('base64')
      await store.transact(async (unit) => {
        await unit.pictures.put({ ...about, content, created_at: toIso(clock()) })
        await note(unit, whose, 'picture:changed')
      })
      return toPicturePath(id)
    },

    async delete(whose) {
      await requireAgent(whose)
      await store.transact(async (unit) => {
        await unit.pictures.delete(whose.siteId, whose.agentId)
        await note(unit, whose, 'picture:removed')
      })
    },

    async read(id) {
      const row = await store.pictures.find(id)
      if (row === undefined) throw refuse('file/not-found')
      return { type: row.type, bytes: Buffer.from(row.content, 'base64') }
    },

    async list(siteId) {
      const agents = await store.agents.list(siteId)
      const pictures = await store.pictures.listOf(
        siteId,
        agents.map(({ id }) => id),
      )
      return agents.map((agent) => {
        const own = pictures.find((picture) => picture.agent_id === agent.id)
        const about = toProfile(agent)
        return own ? { ...about, picture: toPicturePath(own.id) } : about
      })
    },
  }
}
