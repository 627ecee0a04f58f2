/** As `frame.css.ts` has it; then there is nothing beside the panel to go to. */
export function isFullScreen(): boolean {
  return window.matchMedia('(max-width: 480px), (max-height: 480px)').matches
}
