import type { Attachment } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { Icon } from '../../ui/icon.component.tsx'
import { formatSize } from './format-size.ts'

/** What every browser shows by itself. */
const PICTURE = /^image\/(jpeg|png|gif|webp|avif)$/

/** Pixels of the longer side. */
const WIDEST = 280

const isEnded = (url: string): boolean =>
  Number(new URLSearchParams(url.split('?')[1]).get('until')) < Date.now()

function Item({ file }: { file: Attachment }): JSX.Element {
  const { files } = useDesk()
  const [url, setUrl] = useState(file.url)
  const [failed, setFailed] = useState(0)
  const { id, name, type, size, width = WIDEST, height = WIDEST } = file
  const isPicture = PICTURE.test(type) && failed < 2

  async function renew(): Promise<string> {
    const fresh = (await files.read(id)).url
    setUrl(fresh)
    return fresh
  }
  /** The link may have ended since it was read. */
  function recover(): void {
    setFailed(failed + 1)
    if (failed === 0) renew().catch(() => setFailed(2))
  }
  async function follow(event: MouseEvent): Promise<void> {
    if (!isEnded(url)) return
    event.preventDefault()
    const tab = window.open('', '_blank')
    const fresh = await renew().catch(() => '')
    if (tab && fresh) tab.location.href = fresh
    else tab?.close()
  }

  if (isPicture) {
    const shown = Math.round(Math.min(WIDEST, width, (WIDEST * width) / height))
    return (
      <a
        class="picture"
        href={url}
        target="_blank"
        rel="noreferrer"
        aria-label={`Open ${name} in a new tab`}
        style={{ inlineSize: `${Math.max(shown, 48)}px`, aspectRatio: `${width}/${height}` }}
        onClick={(event) => void follow(event)}
      >
        <img src={url} alt={name} loading="lazy" onError={recover} />
      </a>
    )
  }
  return (
    <a
      class="file"
      href={`${url}&download`}
      download={name}
      onClick={(event) => void follow(event)}
    >
      <Icon name="page" />
      <span class="file-name" dir="auto">
        {name}
      </span>
      <span class="quiet">{formatSize(size)}</span>
    </a>
  )
}

/** What goes along with a message. */
export function AttachmentList({ files }: { files: readonly Attachment[] }): JSX.Element {
  return (
    <ul class="attachments" aria-label="Attached files">
      {files.map((file) => (
        <li key={file.id}>
          <Item file={file} />
        </li>
      ))}
    </ul>
  )
}
