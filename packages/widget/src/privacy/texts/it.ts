import type { PrivacyTexts } from './privacy-texts.ts'

export const it: PrivacyTexts = {
  locale: 'it',
  consentNotice:
    'Possiamo vedere quali pagine visita qui e su che cosa fa clic? Chi le risponde potrà così aiutarla meglio. Può cambiare questa scelta in qualsiasi momento alla voce Privacy.',
  consentTitle: 'Ci aiuti ad aiutarla',
  allow: 'Consenti',
  deny: 'No, grazie',
  thanks: 'Grazie. Può cambiare questa scelta in qualsiasi momento alla voce Privacy.',
  privacySwitch: 'Condividi la mia visita',
  optOutHonoured:
    'Il suo browser chiede ai siti di non vendere né condividere i suoi dati. Noi non lo facciamo.',
  privacyState: (allowed) =>
    allowed
      ? 'Vediamo quali pagine visita qui e su che cosa fa clic.'
      : 'Non vediamo quali pagine visita né su che cosa fa clic.',
}
