/** As long as somebody may wait for what they chose, in milliseconds. */
const PATIENCE = 150

/** Runs once the page has shown what was done so far, or is not drawn just now. */
export function afterPaint(run: () => void): void {
  let timer = setTimeout(finish, PATIENCE)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(finish)
  })
  function finish(): void {
    cancelAnimationFrame(frame)
    run()
  }
}
