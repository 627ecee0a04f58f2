import type { PrivacyTexts } from './privacy-texts.ts'

export const ro: PrivacyTexts = {
  locale: 'ro',
  consentNotice:
    'Putem vedea ce pagini vizitați aici și pe ce dați clic? Astfel, cine vă răspunde vă poate ajuta mai bine. Puteți schimba oricând acest lucru la Confidențialitate.',
  consentTitle: 'Ajutați-ne să vă ajutăm',
  allow: 'Permite',
  deny: 'Nu, mulțumesc',
  thanks: 'Vă mulțumim. Puteți schimba oricând acest lucru la Confidențialitate.',
  privacySwitch: 'Partajează vizita mea',
  optOutHonoured:
    'Browserul dumneavoastră cere site-urilor să nu vândă și să nu partajeze datele dumneavoastră. Noi nu facem asta.',
  privacyState: (allowed) =>
    allowed
      ? 'Vedem ce pagini vizitați aici și pe ce dați clic.'
      : 'Nu vedem ce pagini vizitați și nici pe ce dați clic.',
}
