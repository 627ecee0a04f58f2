import { pageLocale } from './page-locale.ts'

/** The few words needed before the panel brings all others: the name, what failed, another try. */
export type LauncherTexts = readonly [open: string, failed: string, retry: string]

const en: LauncherTexts = ['Open chat', 'The chat could not be loaded.', 'Try again']

const de: LauncherTexts = ['Chat öffnen', 'Der Chat lädt nicht.', 'Erneut versuchen']

/** @param asked BCP 47, or the page's language; English where it is not known */
export function pickLauncherTexts(asked: string | undefined): LauncherTexts {
  return /^de\b/i.test(pageLocale(asked)) ? de : en
}
