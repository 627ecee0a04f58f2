/** The few words needed before the panel brings all others: the name, what failed, another try. */
export type LauncherTexts = readonly [open: string, failed: string, retry: string]

const en: LauncherTexts = ['Open chat', 'The chat could not be loaded.', 'Try again']

const de: LauncherTexts = ['Chat öffnen', 'Der Chat lädt nicht.', 'Erneut versuchen']

/** @param locale BCP 47; English where its language is not known */
export function pickLauncherTexts(locale: string): LauncherTexts {
  return /^de\b/i.test(locale) ? de : en
}
