/** The language to speak: the one asked for, else the page's, else the browser's. */
export function pageLocale(asked: string | undefined): string {
  return asked || document.documentElement.lang || navigator.language
}
