import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Pixels, for screens of two a point. */
const SIZE = 88

/** Drawn, not linked to: pages with a strict policy allow no `blob:` pictures. */
async function draw(canvas: HTMLCanvasElement, blob: Blob): Promise<void> {
  const bitmap = await createImageBitmap(blob)
  const scale = SIZE / Math.min(bitmap.width, bitmap.height)
  const [width, height] = [bitmap.width * scale, bitmap.height * scale]
  const context = canvas.getContext('2d')
  context?.drawImage(bitmap, (SIZE - width) / 2, (SIZE - height) / 2, width, height)
  bitmap.close()
}

/** The ending of a name, as a sign of what it is. */
const endingOf = (name: string): string => name.match(/\.(\w{1,4})$/)?.[1]?.toUpperCase() ?? ''

/** What a file looks like, in small. The name beside it says what it is. */
export function Preview({ name, blob }: { name: string; blob: Blob | undefined }): JSX.Element {
  const ref = useRef<HTMLCanvasElement>(null)
  const isImage = blob?.type.startsWith('image/') ?? false
  useEffect(() => {
    if (ref.current && blob && isImage) draw(ref.current, blob).catch(() => {})
  }, [blob, isImage])
  return (
    <span class="thumb" aria-hidden="true">
      {isImage ? <canvas ref={ref} width={SIZE} height={SIZE} /> : endingOf(name)}
    </span>
  )
}
