import type { DeviceTexts } from './device-texts.ts'

export const pt: DeviceTexts = {
  offer: 'Avisar-me neste dispositivo',
  consent: (company) => `Este dispositivo mostra quando ${company} lhe responde aqui. Nada mais.`,
  later: 'Agora não',
  on: 'Este dispositivo avisa-o das respostas.',
  stop: 'Parar',
  blocked:
    'O navegador bloqueia as notificações deste site. Permita-as nas definições e tente de novo.',
  failed: 'Não resultou. Tente mais tarde.',
  gone: 'Já não há notificações aqui.',
}
