import { atom, type ReadableAtom } from 'nanostores'
import { drawFace } from './draw-face.ts'
import type { FacesApi } from './faces.api.ts'

/** The agent's own picture, as visitors see it beside what they write. */
export interface FaceStore {
  /** Where it is, below the gateway's URL; null where there is none. */
  readonly $face: ReadableAtom<string | null>
  /** @throws BeckonError `file/type-refused` where it is no picture, and the gateway's */
  choose(file: Blob): Promise<void>
  remove(): Promise<void>
}

/** @param draw makes of a picture what is uploaded */
export function createFaceStore(
  api: FacesApi,
  initial: string | undefined,
  draw: (file: Blob) => Promise<Blob> = drawFace,
): FaceStore {
  const $face = atom<string | null>(initial ?? null)
  return {
    $face,
    async choose(file) {
      $face.set(await api.put(await draw(file)))
    },
    async remove() {
      await api.remove()
      $face.set(null)
    },
  }
}
