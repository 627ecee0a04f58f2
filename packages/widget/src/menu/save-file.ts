/** Hands a text to the visitor as a file; nothing leaves the browser. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name.replace(/[\\/:*?"<>|]/g, '-')
  link.click()
  // Browsers read it in their own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
