import { plural } from './plural.ts'
import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'sv',
  dir: 'ltr',
  open: 'Öppna chatten',
  unread: plural('sv', { one: '# nytt meddelande', other: '# nya meddelanden' }),
  online: 'Vi svarar här',
  replyTime: (time) => `Vanlig svarstid: ${time}`,
  away: 'Inte på plats just nu',
  awayUntil: (time) => `Tillbaka: ${time}`,
  connecting: 'Ansluter …',
  offline: 'Ingen anslutning. Försöker igen …',
  back: 'Tillbaka',
  close: 'Stäng',
  more: 'Mer',
  greeting: 'Hej! Hur kan vi hjälpa till?',
  invitation: (company) =>
    `Fråga om vad som helst. En människa på ${company} läser varje ord och svarar här.`,
  conversation: 'Konversation',
  composer: 'Meddelande',
  placeholder: 'Skriv till oss …',
  send: 'Skicka',
  attach: 'Bifoga filer',
  emoji: 'Emoji',
  earlier: 'Visa tidigare',
  latest: 'Gå till det senaste',
  retry: 'Försök igen',
  sending: 'Skickar …',
  sent: 'Skickat',
  seen: 'Läst',
  typing: (name) => `${name} skriver`,
  someone: 'Någon',
  you: 'Du',
  ended:
    'Den här chatten har gått ut. Starta en ny för att fortsätta; det du höll på att skriva är sparat.',
  startAnew: 'Starta en ny chatt',
  requestCall: 'Be om ett samtal',
  privacy: 'Integritet',
  errors: {
    'key/forbidden':
      'Chatten är inte rätt inställd på den här webbplatsen. Kontakta oss på ett annat sätt.',
    'message/answered': 'Det här är redan besvarat.',
    'message/too-long': 'Det här är för långt. Korta ned det.',
    'network/unreachable':
      'Inte skickat än: det finns ingen anslutning. Det skickas så snart det finns en.',
    'protocol/unsupported': 'Chatten har uppdaterats. Ladda om den här sidan.',
    'request/invalid': 'Något i formuläret stämmer inte. Kontrollera det du har fyllt i.',
    'server/unavailable': 'Vi startar om. Försök igen om en stund.',
    'session/expired': 'Den här chatten har gått ut. Starta en ny för att fortsätta.',
    'session/invalid': 'Den här chatten har gått ut. Starta en ny för att fortsätta.',
    'site/unknown':
      'Chatten är inte rätt inställd på den här webbplatsen. Kontakta oss på ett annat sätt.',
    fallback: 'Något gick fel hos oss. Försök igen om en stund.',
  },
}
