import type { Db, Tables } from '../../database/tables.ts'
import type { AgentRow } from './agents.types.ts'

export type FactorRow = Tables['agent_factor']
export type CodeRow = Tables['recovery_code']

/** Whose credentials. */
export interface Holder {
  siteId: string
  agentId: string
}

/** What agents are let in by. */
export interface CredentialsRepository {
  /** Who may sign in by an address in small letters and a password: of one site, or the oldest of all. */
  findByAddress(
    email: string,
    siteId: string | undefined,
  ): Promise<{ agent: AgentRow; hash: string } | undefined>
  /** Agents of an address, of all sites, the oldest first: whoever asks proved that it is theirs. */
  listByAddress(email: string): Promise<AgentRow[]>
  findPassword(holder: Holder): Promise<string | undefined>
  putPassword(row: Tables['agent_password']): Promise<void>
  /** Puts another hash of the same password, as long as that is the one there is. */
  renewPassword(holder: Holder, hash: string, was: string): Promise<void>
  findFactor(holder: Holder): Promise<FactorRow | undefined>
  /** In the place of the one there was. */
  putFactor(row: FactorRow): Promise<void>
  confirmFactor(holder: Holder, at: string): Promise<void>
  /** Takes the number of a code; false where that or a later one was taken. */
  takeStep(holder: Holder, step: number): Promise<boolean>
  /** With its recovery codes; false where there was none. */
  deleteFactor(holder: Holder): Promise<boolean>
  /** In the place of those there were. */
  putCodes(holder: Holder, codes: readonly CodeRow[]): Promise<void>
  /** False where there is none such, or it was used. */
  useCode(holder: Holder, codeHash: string, at: string): Promise<boolean>
  countCodes(holder: Holder): Promise<number>
  /** Who somebody of a provider is, of all sites, the oldest first. */
  findByIdentity(issuer: string, subject: string): Promise<AgentRow | undefined>
  /** Whether an agent came from a provider before. */
  hasIdentity(holder: Holder, issuer: string): Promise<boolean>
  insertIdentity(row: Tables['agent_identity']): Promise<void>
}

function createFactors(
  db: Db,
): Pick<
  CredentialsRepository,
  'findFactor' | 'putFactor' | 'confirmFactor' | 'takeStep' | 'deleteFactor'
> {
  const removeFrom = (table: 'agent_factor' | 'recovery_code', { siteId, agentId }: Holder) =>
    db
      .deleteFrom(table)
      .where('site_id', '=', siteId)
      .where('agent_id', '=', agentId)
      .executeTakeFirst()

  const update = ({ siteId, agentId }: Holder) =>
    db.updateTable('agent_factor').where('site_id', '=', siteId).where('agent_id', '=', agentId)

  return {
    findFactor: ({ siteId, agentId }) =>
      db
        .selectFrom('agent_factor')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('agent_id', '=', agentId)
        .executeTakeFirst(),

    async putFactor(row) {
      await removeFrom('agent_factor', { siteId: row.site_id, agentId: row.agent_id })
      await db.insertInto('agent_factor').values(row).execute()
    },

    async confirmFactor(holder, at) {
      await update(holder).set({ confirmed_at: at }).execute()
    },

    async takeStep(holder, step) {
      const { numUpdatedRows } = await update(holder)
        .set({ last_step: step })
        .where('last_step', '<', step)
        .executeTakeFirst()
      return numUpdatedRows > 0
    },

    async deleteFactor(holder) {
      await removeFrom('recovery_code', holder)
      return (await removeFrom('agent_factor', holder)).numDeletedRows > 0
    },
  }
}

function createCodes(db: Db): Pick<CredentialsRepository, 'putCodes' | 'useCode' | 'countCodes'> {
  return {
    async putCodes({ siteId, agentId }, codes) {
      await db
        .deleteFrom('recovery_code')
        .where('site_id', '=', siteId)
        .where('agent_id', '=', agentId)
        .execute()
      await db.insertInto('recovery_code').values(codes).execute()
    },

    async useCode({ siteId, agentId }, codeHash, at) {
      const { numUpdatedRows } = await db
        .updateTable('recovery_code')
        .set({ used_at: at })
        .where('site_id', '=', siteId)
        .where('agent_id', '=', agentId)
        .where('code_hash', '=', codeHash)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows > 0
    },

    async countCodes({ siteId, agentId }) {
      const { count } = await db
        .selectFrom('recovery_code')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('site_id', '=', siteId)
        .where('agent_id', '=', agentId)
        .where('used_at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}

function createPasswords(
  db: Db,
): Pick<CredentialsRepository, 'findByAddress' | 'findPassword' | 'putPassword' | 'renewPassword'> {
  return {
    async findByAddress(email, siteId) {
      let query = db
        .selectFrom('agent as a')
        .innerJoin('agent_password as p', (join) =>
          join.onRef('p.site_id', '=', 'a.site_id').onRef('p.agent_id', '=', 'a.id'),
        )
        .selectAll('a')
        .select('p.hash')
        .where((eb) => eb.fn<string>('lower', ['a.email']), '=', email)
        .where('a.disabled_at', 'is', null)
      if (siteId !== undefined) query = query.where('a.site_id', '=', siteId)
      const row = await query.orderBy('a.id').executeTakeFirst()
      if (row === undefined) return undefined
      const { hash, ...agent } = row
      return { agent, hash }
    },

    async findPassword({ siteId, agentId }) {
      const row = await db
        .selectFrom('agent_password')
        .select('hash')
        .where('site_id', '=', siteId)
        .where('agent_id', '=', agentId)
        .executeTakeFirst()
      return row?.hash
    },

    async putPassword({ hash, updated_at, ...row }) {
      await db
        .insertInto('agent_password')
        .values({ ...row, hash, updated_at })
        .onConflict((conflict) => conflict.column('agent_id').doUpdateSet({ hash, updated_at }))
        .execute()
    },

    async renewPassword({ siteId, agentId }, hash, was) {
      await db
        .updateTable('agent_password')
        .set({ hash })
        .where('site_id', '=', siteId)
        .where('agent_id', '=', agentId)
        .where('hash', '=', was)
        .execute()
    },
  }
}

export function createCredentialsRepository(db: Db): CredentialsRepository {
  return {
    ...createPasswords(db),
    ...createFactors(db),
    ...createCodes(db),

    listByAddress: (email) =>
      db
        .selectFrom('agent')
        .selectAll()
        .where((eb) => eb.fn<string>('lower', ['email']), '=', email)
        .where('disabled_at', 'is', null)
        .orderBy('id')
        .execute(),

    findByIdentity: (issuer, subject) =>
      db
        .selectFrom('agent_identity as i')
        .innerJoin('agent as a', (join) =>
          join.onRef('a.site_id', '=', 'i.site_id').onRef('a.id', '=', 'i.agent_id'),
        )
        .selectAll('a')
        .where('i.issuer', '=', issuer)
        .where('i.subject', '=', subject)
        .where('a.disabled_at', 'is', null)
        .orderBy('a.id')
        .executeTakeFirst(),

    async hasIdentity({ siteId, agentId }, issuer) {
      const row = await db
        .selectFrom('agent_identity')
        .select('id')
        .where('site_id', '=', siteId)
        .where('agent_id', '=', agentId)
        .where('issuer', '=', issuer)
        .executeTakeFirst()
      return row !== undefined
    },

    async insertIdentity(row) {
      await db.insertInto('agent_identity').values(row).execute()
    },
  }
}
