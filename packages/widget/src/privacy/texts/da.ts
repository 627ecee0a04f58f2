import type { PrivacyTexts } from './privacy-texts.ts'

export const da: PrivacyTexts = {
  locale: 'da',
  consentNotice:
    'Må vi se, hvilke sider du besøger her, og hvad du klikker på? Den, der svarer dig, kan så hjælpe dig bedre. Du kan til enhver tid ændre dette under Privatliv.',
  consentTitle: 'Hjælp os med at hjælpe dig',
  allow: 'Tillad',
  deny: 'Nej tak',
  thanks: 'Tak. Du kan til enhver tid ændre dette under Privatliv.',
  privacySwitch: 'Del mit besøg',
  optOutHonoured:
    'Din browser beder websteder om ikke at sælge eller dele dine data. Det gør vi ikke.',
  privacyState: (allowed) =>
    allowed
      ? 'Vi ser, hvilke sider du besøger her, og hvad du klikker på.'
      : 'Vi ser ikke, hvilke sider du besøger, eller hvad du klikker på.',
}
