import { BeckonError, type FileRules, isTaken } from '@beckon/protocol'
import { type CleanImage, cleanImage } from './clean-image.ts'
import { sniffImage } from './sniff-image.ts'

/** A picture that this browser cannot open may hold what must not leave: it is not sent. */
export class UnreadableImage extends Error {}

async function clean(file: File): Promise<CleanImage> {
  const type = await sniffImage(file)
  if (!type) return { blob: file, name: file.name }
  try {
    return await cleanImage(file, type)
  } catch {
    throw new UnreadableImage()
  }
}

/** Browsers do not know every type by its ending; what it is the gateway finds out. */
function mayBeTaken({ type }: Blob, { types }: FileRules): boolean {
  return type === '' || isTaken(type.split(';')[0] ?? '', types)
}

/**
 * What is to be sent of a file: of a picture, only what is to be seen.
 *
 * @throws BeckonError `file/empty`, `file/too-large`, `file/type-refused`; UnreadableImage
 */
export async function prepareFile(file: File, rules: FileRules): Promise<CleanImage> {
  if (file.size === 0) throw new BeckonError('file/empty')
  const prepared = await clean(file)
  if (!mayBeTaken(prepared.blob, rules)) throw new BeckonError('file/type-refused')
  if (prepared.blob.size > rules.maxBytes) throw new BeckonError('file/too-large')
  return prepared
}
