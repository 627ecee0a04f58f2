import { type FileRules, LIMITS } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ViewModule } from '../panel/use-chunk.ts'

import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import type { Stores } from '../stores/stores.ts'
import { fileWords } from './file-words.ts'
import { filesCss } from './files.css.ts'
import { PickFiles } from './pick-files.tsx'
import { UploadLine } from './upload-line.tsx'
import { createUploads, type Uploads } from './uploads.ts'
import { useWaitWords } from './use-wait-words.ts'

export const load: ViewModule['load'] = fileWords.load

const NOTHING: FileRules = { maxBytes: 0, maxCount: 0, types: [] }

/** One for each widget of the page; it goes on while the panel is closed or shows something else. */
const held = new WeakMap<Stores, Uploads>()

function uploadsOf(stores: Stores): Uploads {
  const { client, files, chat, $draft } = stores
  const uploads =
    held.get(stores) ??
    createUploads({
      client,
      door: files,
      rules: () => chat.session.$config.get()?.files ?? NOTHING,
      claim: chat.session.claim,
      mayGo: () => $draft.get().length <= LIMITS.messageText,
    })
  held.set(stores, uploads)
  return uploads
}

/** Read out: what changed, not how far each is. */
function useAnnouncement(uploads: Uploads): string {
  const texts = fileWords.use()
  const items = useStore(uploads.$items)
  const sayWait = useWaitWords()
  if (items.length === 0) return ''
  const waiting = items.find(({ state }) => state === 'waiting')
  if (waiting) return sayWait(waiting)
  const done = items.filter(({ state }) => state === 'done').length
  const isGoing = items.some(({ state }) => state === 'uploading' || state === 'preparing')
  return isGoing ? texts.uploading : texts.ready(done)
}

function Notices({ uploads, most }: { uploads: Uploads; most: number }): JSX.Element {
  const texts = fileWords.use()
  const sending = useStore(uploads.$sending)
  const tooMany = useStore(uploads.$tooMany)
  const failed = useStore(uploads.$items).some(({ state }) => state === 'failed')
  return (
    <>
      <p class="unseen" role="status">
        {useAnnouncement(uploads)}
      </p>
      <p class="hint" role="status">
        {sending ? texts.willSend : ''}
      </p>
      <p class="hint error" role="alert">
        {tooMany ? texts.tooMany(most) : ''}
      </p>
      <p class="unseen" role="alert">
        {failed ? texts.failed : ''}
      </p>
    </>
  )
}

/** Between two things of the panel the drag leaves one before it is over the other. */
function useLasting(over: boolean): boolean {
  const [shown, setShown] = useState(over)
  useEffect(() => {
    if (over) return setShown(true)
    const timer = setTimeout(() => setShown(false), 120)
    return () => clearTimeout(timer)
  }, [over])
  return shown
}

/** What is to be sent, above the composer, and the ways to add to it. */
export function View(): JSX.Element {
  const stores = useStores()
  const texts = fileWords.use()
  const ref = useStyles<HTMLDivElement>(filesCss)
  const uploads = uploadsOf(stores)
  const items = useStore(uploads.$items)
  const { given, over } = useStore(stores.files.$inbox)
  const rules = useStore(stores.chat.session.$config)?.files ?? NOTHING
  const [open, setOpen] = useState(false)

  useEffect(() => {
    if (given.length === 0) return
    stores.files.$inbox.set({ ...stores.files.$inbox.get(), given: [] })
    uploads.add(given)
  }, [given, stores, uploads])

  return (
    <div class="tray" ref={ref}>
      <Notices uploads={uploads} most={rules.maxCount} />
      <PickFiles uploads={uploads} rules={rules} open={open} setOpen={setOpen} />
      {items.length > 0 ? (
        <ul aria-label={texts.tray}>
          {items.map((item) => (
            <UploadLine key={item.key} item={item} uploads={uploads} />
          ))}
        </ul>
      ) : null}
      {useLasting(over) ? <div class="drop">{texts.dropHere}</div> : null}
    </div>
  )
}
