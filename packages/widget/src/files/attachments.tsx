import type { Attachment, ErrorCode } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { fileWords } from './file-words.ts'
import { filesCss } from './files.css.ts'
import { formatSize } from './format-size.ts'
import { Preview } from './preview.tsx'
import { type FreshLink, useFreshLink } from './use-fresh-link.ts'

export const load: ViewModule['load'] = fileWords.load

/** What every browser shows by itself. */
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif']

/** Pixels of the longer side of a picture in a message. */
const WIDEST = 240

/** Goes to another address where this one has ended meanwhile. */
async function follow(event: MouseEvent, link: FreshLink, ending = ''): Promise<void> {
  if (!link.isEnding()) return
  event.preventDefault()
  const tab = ending ? undefined : window.open('', '_blank')
  const href = await link.renew().catch(() => '')
  if (tab) tab.opener = null
  if (tab && href) tab.location.href = href
  else if (href) location.href = href + ending
  else tab?.close()
}

function Picture({ file, onBroken }: { file: Attachment; onBroken(): void }): JSX.Element {
  const texts = fileWords.use()
  const link = useFreshLink(file)
  const [renewed, setRenewed] = useState(false)
  const { name, width = WIDEST, height = WIDEST } = file
  const shown = Math.round(Math.min(WIDEST, width, (WIDEST * width) / height))

  function recover(): void {
    setRenewed(true)
    if (renewed) onBroken()
    else link.renew().catch(onBroken)
  }

  return (
    <a
      class="shot"
      href={link.href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={texts.openImage(name)}
      // The room is kept before a byte of it is here.
      style={`--w:${Math.max(shown, 48)}px;--r:${width}/${height}`}
      onClick={(event) => void follow(event, link)}
    >
      <img src={link.href} alt={name} loading="lazy" decoding="async" onError={recover} />
    </a>
  )
}

function Document({ file }: { file: Attachment }): JSX.Element {
  const texts = fileWords.use()
  const { locale } = useTexts()
  const link = useFreshLink(file)
  const { name, size } = file
  return (
    <a
      class="doc"
      href={`${link.href}&download`}
      download={name}
      onClick={(event) => void follow(event, link, '&download')}
    >
      <span class="unseen">{texts.save(name)}</span>
      <Preview name={name} blob={undefined} />
      <span class="about">
        <bdi class="name" aria-hidden="true">
          {name}
        </bdi>
        <span class="state">{formatSize(size, locale)}</span>
      </span>
    </a>
  )
}

function Item({ file }: { file: Attachment }): JSX.Element {
  const [broken, setBroken] = useState(false)
  const isPicture = PICTURES.includes(file.type) && !broken
  return (
    <li>
      {isPicture ? (
        <Picture file={file} onBroken={() => setBroken(true)} />
      ) : (
        <Document file={file} />
      )}
    </li>
  )
}

export interface AttachmentsProps {
  files: readonly Attachment[]
  /** Why the gateway did not take their message. */
  code?: ErrorCode | undefined
}

/** What goes along with a message: pictures as such, all else to be saved. */
export function View({ files, code }: AttachmentsProps): JSX.Element {
  const texts = fileWords.use()
  const ref = useStyles<HTMLUListElement>(filesCss)
  return (
    <>
      <ul class="files" ref={ref} aria-label={texts.files}>
        {files.map((file) => (
          <Item key={file.id} file={file} />
        ))}
      </ul>
      {code?.startsWith('file/') ? <p class="meta failed">{texts.lost}</p> : null}
    </>
  )
}
