import type {
  ErasureCertificate,
  SignedReceipt,
  SubjectExport,
  SubjectRequest,
} from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import type { Clock } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import { toReceipt } from '../consent/receipt.models.ts'
import type { FilesUsecases } from '../files/files.usecases.ts'
import type { IdentityUsecases } from '../identity/identity.usecases.ts'
import type { PersonReference } from '../people/people.types.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import type { SessionsUsecases } from '../sessions/sessions.usecases.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { eraseSubject } from './erase.usecases.ts'
import { exportSubject } from './export.usecases.ts'
import type { DataSubject } from './rights.types.ts'
import { findSubject, findVisitor, subjectOf } from './subject.usecases.ts'

export interface RightsUsecases {
  /** @throws BeckonError `person/not-found` */
  find(siteId: string, reference: PersonReference): Promise<DataSubject>
  /**
   * Whose data a visitor may ask for: their session's person, else what carries their anonymous id.
   *
   * @param token `vs_…` or `is_…`
   * @throws BeckonError `auth/required`, `session/invalid`, `session/expired`, `identity/session-expired`
   */
  findOwn(input: SubjectRequest, token: string | undefined): Promise<DataSubject>
  export(subject: DataSubject): Promise<SubjectExport>
  /** The oldest first. */
  listReceipts(subject: DataSubject): Promise<SignedReceipt[]>
  erase(subject: DataSubject): Promise<ErasureCertificate>
}

export interface RightsDependencies {
  store: Store
  clock: Clock
  sites: SitesUsecases
  sessions: SessionsUsecases
  identity: IdentityUsecases
  files: Pick<FilesUsecases, 'sweep'>
}

export function createRightsUsecases(dependencies: RightsDependencies): RightsUsecases {
  const { store, sites, sessions, identity } = dependencies

  /**
   * The server may have named a guest by an anonymous id alone, which proves nothing: what it says of
   * the user opens to a token.
   *
   * @throws BeckonError `auth/required`
   */
  async function checkNamed({ siteId, personId }: VisitorActor): Promise<void> {
    const person = await store.people.find(siteId, personId)
    if (person === undefined || !(await store.people.isVerified(person))) return
    if (!(await store.identity.isProven(person))) throw refuse('auth/required')
  }

  async function prove(token: string, siteId: string) {
    if (token.startsWith('is_')) {
      const user = await identity.resolve(token, siteId)
      if (user === undefined) throw refuse('identity/session-expired')
      return subjectOf(store, user)
    }
    const visitor = await sessions.authenticate(token, null)
    if (visitor.siteId !== siteId) throw refuse('session/invalid')
    await checkNamed(visitor)
    return subjectOf(store, visitor)
  }

  return {
    find: (siteId, reference) => findSubject(store, siteId, reference),

    async findOwn({ site: key, anonymousId }, token) {
      const { site } = await sites.requireKey(key, ['pk'])
      if (token !== undefined) return prove(token, site.id)
      if (anonymousId === undefined) throw refuse('auth/required')
      return findVisitor(store, site.id, anonymousId)
    },

    export: (subject) => exportSubject(dependencies, subject),
    listReceipts: async (subject) => (await store.rights.listReceipts(subject)).map(toReceipt),
    async erase(subject) {
      const certificate = await eraseSubject(dependencies, subject)
      await dependencies.files.sweep()
      return certificate
    },
  }
}
