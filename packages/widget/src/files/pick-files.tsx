import { type FileRules, isTaken } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { fileWords } from './file-words.ts'
import type { Uploads } from './uploads.ts'

/** A finger on glass comes with a camera. */
const isTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches

/** What a camera takes leaves as this. */
const PHOTO = 'image/jpeg'

/** Lets a browser open its dialog; one that wants a fresh press for it gets a button to press. */
function openDialog(input: HTMLInputElement | null): boolean {
  if (navigator.userActivation && !navigator.userActivation.isActive) return false
  input?.click()
  return true
}

interface PickProps {
  uploads: Uploads
  rules: FileRules
  /** Whether the buttons are shown. */
  open: boolean
  setOpen(open: boolean): void
}

/** The ways to choose files: the browser's own dialog at once, or on a phone the camera beside it. */
export function PickFiles({ uploads, rules, open, setOpen }: PickProps): JSX.Element {
  const { files } = useStores()
  const texts = fileWords.use()
  const { asked } = useStore(files.$inbox)
  const picker = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const mayPhotograph = isTouch() && isTaken(PHOTO, rules.types)

  useEffect(() => {
    if (!asked) return
    // Once for each press: who opens the panel again did not ask again.
    files.$inbox.set({ ...files.$inbox.get(), asked: false })
    setOpen(mayPhotograph || !openDialog(picker.current))
  }, [asked, files, setOpen, mayPhotograph])

  function take({ currentTarget: input }: { currentTarget: HTMLInputElement }): void {
    setOpen(false)
    uploads.add([...(input.files ?? [])])
    // Else the same file could not be chosen again.
    input.value = ''
    input.closest('.panel')?.querySelector('textarea')?.focus()
  }

  const shared = { type: 'file', hidden: true, tabIndex: -1, onChange: take } as const
  return (
    <>
      <input ref={picker} multiple accept={rules.types.join()} {...shared} />
      <input ref={camera} accept="image/*" capture="environment" {...shared} />
      {open ? (
        <div class="ways">
          {mayPhotograph ? (
            <button type="button" onClick={() => camera.current?.click()}>
              {texts.takePhoto}
            </button>
          ) : null}
          <button type="button" onClick={() => picker.current?.click()}>
            {texts.chooseFiles}
          </button>
        </div>
      ) : null}
    </>
  )
}
