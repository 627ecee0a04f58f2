/** The few words that are needed before the panel, which brings all others, is there. */
export interface LauncherTexts {
  open: string
  failed: string
  retry: string
}

const en: LauncherTexts = {
  open: 'Open chat',
  failed: 'The chat could not be loaded. Please check your connection.',
  retry: 'Try again',
}

const de: LauncherTexts = {
  open: 'Chat öffnen',
  failed: 'Der Chat konnte nicht geladen werden. Bitte prüfen Sie Ihre Verbindung.',
  retry: 'Erneut versuchen',
}

/** @param locale BCP 47; English where its language is not known */
export function pickLauncherTexts(locale: string): LauncherTexts {
  return /^de\b/i.test(locale) ? de : en
}
