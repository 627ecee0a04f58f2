import type { Readable } from 'node:stream'
import type { ByteRange } from './files.types.ts'

/** Where finished files are. All of it may be asked for again, and then does no harm. */
export interface FileStorage {
  /**
   * Takes a file that was uploaded. Durable when it resolves.
   *
   * @param path where it lies until then
   */
  keep(id: string, path: string): Promise<void>
  /**
   * Whether `keep` took it elsewhere, so that where it lay may be emptied.
   */
  readonly remote: boolean
  /** Undefined where there is none of this name. */
  read(id: string, range: ByteRange | undefined): Promise<Readable | undefined>
  remove(id: string): Promise<void>
}
