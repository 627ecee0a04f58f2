import type { DeviceTexts } from './device-texts.ts'

export const fr: DeviceTexts = {
  offer: 'Me prévenir sur cet appareil',
  consent: (company) => `Cet appareil indique quand ${company} vous répond ici. Rien d’autre.`,
  later: 'Pas maintenant',
  on: 'Cet appareil vous prévient des réponses.',
  stop: 'Arrêter',
  blocked:
    'Votre navigateur bloque les notifications de ce site. Autorisez-les dans ses réglages, puis réessayez.',
  failed: 'Cela n’a pas fonctionné. Réessayez plus tard.',
  gone: 'Il n’y a plus de notifications ici.',
}
