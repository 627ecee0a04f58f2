import type { Attachment } from '@beckon/protocol'
import { atom, type WritableAtom } from 'nanostores'

/** Runs with what was uploaded, at once or when it is there; whoever asks again takes the place. */
export type Attached = (run: (attachments: Attachment[]) => void) => void

/** What came in before anything is loaded that could deal with it. */
export interface FileInbox {
  /** True where the paper clip was pressed and nothing has come of it yet. */
  asked: boolean
  /** What was pasted or dropped and was not taken up yet. */
  given: readonly File[]
  /** True while files are dragged over the panel. */
  over: boolean
  /** Raised with each of them. */
  wish: number
}

/** Where files come in. */
export interface FilesDoor {
  /** Handed on, so that the chunk for files does not tear it out of the panel's. */
  atom: typeof atom
  $inbox: WritableAtom<FileInbox>
  /** What is to go along with the next message; null where nothing is. */
  $attached: WritableAtom<Attached | null>
  /** Raised when another person took the visitor's place. */
  $dropped: WritableAtom<number>
}

export function createFilesDoor(): FilesDoor {
  return {
    atom,
    $inbox: atom<FileInbox>({ asked: false, given: [], over: false, wish: 0 }),
    $attached: atom<Attached | null>(null),
    $dropped: atom(0),
  }
}
