import type { Readable } from 'node:stream'
import { type Attachment, isTaken } from '@beckon/protocol'
import { toIso } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import type { SettingsUsecases } from '../sites/settings.usecases.ts'
import { checkCaps, checkClaim } from './check-claim.usecases.ts'
import { newFile, toAttachment, toFileSettings } from './files.models.ts'
import type {
  Asker,
  ByteRange,
  FileRow,
  FileSettings,
  UploadClaim,
  Uploader,
} from './files.types.ts'
import { findType } from './find-type.ts'
import { createLink, isLinkValid } from './links.models.ts'
import { measureImage } from './measure-image.ts'
import { type Breakable, createTurns } from './one-at-a-time.ts'
import { createSweep, type Sweep, type SweepDependencies } from './sweep.usecases.ts'

/** Milliseconds an upload, and what was uploaded and never sent, is kept. */
const PATIENCE = 24 * 60 * 60 * 1000

/** How far an upload is. */
export interface Progress {
  offset: number
  size: number
  /** When it is thrown away unless it is sent, ISO 8601; null once it was sent. */
  expiresAt: string | null
}

export interface FilesUsecases extends Sweep {
  /** What a site takes. */
  readSettings(siteId: string): Promise<FileSettings>
  /**
   * Begins an upload.
   *
   * @throws BeckonError `file/empty`, `file/too-large`, `file/type-refused`, `file/too-much`
   */
  begin(uploader: Uploader, claim: UploadClaim): Promise<{ id: string; expiresAt: string }>
  /** @throws BeckonError `file/not-found`, and `file/type-refused` where it turned out to be that */
  readProgress(asker: Asker, fileId: string): Promise<Progress>
  /**
   * Takes what comes behind what is there; what came before a break stays.
   *
   * @throws BeckonError `file/not-found`, `file/offset-wrong`, `file/too-large`, `file/type-refused`
   */
  append(
    asker: Asker,
    fileId: string,
    part: { offset: number; source: Readable },
  ): Promise<Progress>
  /** Throws away what was not sent. @throws BeckonError `file/not-found` */
  cancel(asker: Asker, fileId: string): Promise<void>
  /** A file as a message shows it, with a fresh link. @throws BeckonError `file/not-found` */
  describe(asker: Asker, fileId: string): Promise<Attachment>
  /** @throws BeckonError `file/link-invalid` */
  requireLinked(fileId: string, link: { until: string; signature: string }): Promise<FileRow>
  /** @throws BeckonError `file/not-found` */
  read(file: FileRow, range: ByteRange | undefined): Promise<Readable>
}

export interface FilesDependencies extends SweepDependencies {
  settings: SettingsUsecases
}

function isUploader({ kind, id, personId }: Asker, file: FileRow): boolean {
  if (kind === 'visitor' && file.person_id !== personId) return false
  return file.uploader_kind === kind && file.uploader_id === id
}

/** What the other side has not sent yet is nobody else's business. */
function maySee(asker: Asker, file: FileRow): boolean {
  if (file.state !== 'stored') return false
  if (file.message_id === null) return isUploader(asker, file)
  return asker.kind === 'agent' || file.person_id === asker.personId
}

export function createFilesUsecases(dependencies: FilesDependencies): FilesUsecases {
  const { store, clock, staging, storage, settings } = dependencies
  const inTurn = createTurns()
  const broom = createSweep(dependencies)
  const readSettings = async (siteId: string) =>
    toFileSettings(await settings.read(siteId, 'files'))

  /** Only an upload that was not sent yet can still be changed. */
  async function requireUpload(asker: Asker, fileId: string): Promise<FileRow> {
    const file = await store.files.find(asker.siteId, fileId)
    if (file === undefined || !isUploader(asker, file)) throw refuse('file/not-found')
    return file
  }

  async function takeTurn<T>(asker: Asker, fileId: string, work: Breakable<T>): Promise<T> {
    // First: nobody else may make somebody's upload break off.
    await requireUpload(asker, fileId)
    return inTurn(fileId, work)
  }

  async function receive({ id, size: most }: FileRow, source: Readable, offset: number) {
    try {
      return await staging.append(id, source, { offset, most })
    } catch (error) {
      if (source.errored === error) throw refuse('file/unfinished')
      throw error
    }
  }

  async function discard(file: FileRow): Promise<void> {
    await store.transact(({ files }) => files.discard(file, toIso(clock())))
    await broom.sweep()
  }

  /** Looks at what came, and keeps it for good or not at all. */
  async function finish(file: FileRow): Promise<void> {
    const path = staging.path(file.id)
    const type = await findType(path, file.type)
    const { types } = await readSettings(file.site_id)
    if (!isTaken(type, types)) {
      await discard(file)
      throw refuse('file/type-refused')
    }
    const measured = await measureImage(path, type)
    await storage.keep(file.id, path)
    const stored: FileRow = { ...file, ...measured, type, state: 'stored' }
    const isThere = await store.transact(({ files }) => files.update(stored))
    if (storage.remote) await staging.remove(file.id)
    if (isThere) return
    // Whoever sent it was erased meanwhile.
    await storage.remove(file.id)
    throw refuse('file/not-found')
  }

  /** Where an upload is; one that is whole and was not looked at yet is looked at now. */
  async function settle(file: FileRow): Promise<Progress> {
    const { size, expires_at: expiresAt } = file
    if (file.state === 'stored') return { offset: size, size, expiresAt }
    const offset = await staging.size(file.id)
    if (offset === undefined) throw refuse('file/not-found')
    if (offset === size) await finish(file)
    return { offset, size, expiresAt }
  }

  return {
    ...broom,
    readSettings,

    async begin(uploader, claim) {
      const rules = await readSettings(uploader.siteId)
      checkClaim(rules, uploader, claim)
      const expiresAt = toIso(clock() + PATIENCE)
      const file = newFile(uploader, claim, { at: toIso(clock()), expiresAt })
      await store.transact(async (unit) => {
        await checkCaps(unit, uploader, { size: claim.size, settings: rules, now: clock() })
        await unit.files.insert(file)
      })
      await staging.begin(file.id)
      return { id: file.id, expiresAt }
    },

    readProgress: (asker, fileId) =>
      takeTurn(asker, fileId, async () => settle(await requireUpload(asker, fileId))),

    append: (asker, fileId, { offset, source }) =>
      takeTurn(asker, fileId, async (onBreak) => {
        const file = await requireUpload(asker, fileId)
        const held = await settle(file)
        if (held.offset !== offset) throw refuse('file/offset-wrong')
        onBreak(() => source.destroy(new Error('Another request went on with this upload')))
        const size = await receive(file, source, offset)
        if (size > file.size) throw refuse('file/too-large')
        return settle(await requireUpload(asker, fileId))
      }),

    cancel: (asker, fileId) =>
      takeTurn(asker, fileId, async () => {
        const file = await requireUpload(asker, fileId)
        if (file.message_id !== null) throw refuse('file/not-found')
        await discard(file)
      }),

    async describe(asker, fileId) {
      const file = await store.files.find(asker.siteId, fileId)
      if (file === undefined || !maySee(asker, file)) throw refuse('file/not-found')
      const key = { siteId: file.site_id, id: file.id }
      const secret = await store.signing.findSecret()
      return toAttachment(file, createLink(secret, key, { now: clock() }))
    },

    async requireLinked(fileId, given) {
      const file = await store.files.findById(fileId)
      const key = { siteId: file?.site_id ?? '', id: fileId }
      const isValid = isLinkValid(await store.signing.findSecret(), key, { ...given, now: clock() })
      if (file === undefined || !isValid) throw refuse('file/link-invalid')
      return file
    },

    async read(file, range) {
      const source = await storage.read(file.id, range)
      if (source === undefined) throw refuse('file/not-found')
      return source
    },
  }
}
