/** Runs once the page has shown what was done so far. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run))
}
