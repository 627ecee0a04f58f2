import type { JSX } from 'preact'
import { focusComposer } from '../panel/focus-composer.ts'
import { Icon } from '../panel/icon.tsx'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { TimeLeft } from '../talk/time-left.tsx'
import { fileWords } from './file-words.ts'
import { formatSize } from './format-size.ts'
import { Preview } from './preview.tsx'
import { isRetryable, type UploadItem } from './upload-item.ts'
import type { Uploads } from './uploads.ts'
import { useWaitWords } from './use-wait-words.ts'

/** Where a file is, or why it cannot be sent. */
function useSentence(item: UploadItem): string {
  const { chat } = useStores()
  const { locale, errors } = useTexts()
  const texts = fileWords.use()
  const { files } = useStore(chat.session.$config) ?? {}
  const sayWait = useWaitWords()
  const { state, fault, size } = item
  if (state === 'done') return formatSize(size, locale)
  if (state === 'waiting') return sayWait(item)
  if (state !== 'failed') return texts[state]
  if (fault === 'unreadable') return texts.unreadable
  if (fault === 'file/too-large') return texts.tooLarge(formatSize(files?.maxBytes ?? 0, locale))
  // What waits for a connection goes on by itself; a file that failed does not.
  if (!fault || fault === 'network/unreachable') return texts.failed
  return texts.errors[fault] ?? errors[fault] ?? texts.failed
}

interface LineProps {
  item: UploadItem
  uploads: Uploads
}

/** One file that is to be sent. */
export function UploadLine({ item, uploads }: LineProps): JSX.Element {
  const texts = fileWords.use()
  const { key, name, state, sent, size, blob, wait } = item
  const sentence = useSentence(item)
  const isGoing = state === 'uploading' || state === 'waiting'
  return (
    <li class={`upload ${state}`}>
      <Preview name={name} blob={blob} />
      <div class="about">
        <bdi class="name">{name}</bdi>
        <span class="state">
          {sentence} {state === 'waiting' && wait?.until ? <TimeLeft until={wait.until} /> : null}
        </span>
        {isGoing ? <progress max={size} value={sent} aria-label={texts.progress(name)} /> : null}
        {isRetryable(item) ? (
          <button
            type="button"
            class="again"
            aria-label={texts.retry(name)}
            onClick={(event) => {
              focusComposer(event)
              uploads.retry(key)
            }}
          >
            {texts.retryShort}
          </button>
        ) : null}
      </div>
      <button
        type="button"
        class="tool"
        aria-label={texts.remove(name)}
        onClick={(event) => {
          focusComposer(event)
          uploads.remove(key)
        }}
      >
        <Icon name="close" />
      </button>
    </li>
  )
}
