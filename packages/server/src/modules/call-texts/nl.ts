import type { LinkTexts } from './link-texts.ts'

export const nl: LinkTexts = {
  locale: 'nl',
  dir: 'ltr',
  title: (company) => `Uw telefoontje met ${company}`,
  callAt: (phone, time) => `We bellen ${phone}: ${time}.`,
  callSoon: (phone) => `We bellen ${phone} zo snel mogelijk.`,
  place: (place) =>
    place === 1 ? 'U bent de volgende.' : `U bent nummer ${place} in de wachtrij.`,
  done: 'Dit telefoontje is geweest.',
  cancelled: 'Dit telefoontje is geannuleerd. Niemand zal u bellen.',
  moved: 'Uw telefoontje is verzet.',
  calendar: 'In agenda zetten',
  changeAt: (url) => `Dit telefoontje wijzigen of annuleren: ${url}`,
  anotherTime: 'Een andere tijd kiezen',
  soon: 'Zo snel mogelijk',
  move: 'Telefoontje verzetten',
  cancel: 'Telefoontje annuleren',
  noTimes: 'Er is nu geen andere tijd vrij.',
  choose: 'Kies een dag en tijd die nog moeten komen.',
  taken: 'Deze tijd is net bezet. Kies een andere.',
  closed: 'Er is nu niemand om te bellen. Kies een tijd.',
  over: 'Dit telefoontje is voorbij en kan niet worden gewijzigd.',
  unknown: 'Deze link is niet geldig, of niet meer.',
  again: 'Op onze website kunt u een nieuw telefoontje aanvragen.',
  failed: 'Er ging iets mis aan onze kant. Probeer het zo meteen nog eens.',
}
