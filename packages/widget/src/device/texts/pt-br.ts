import type { DeviceTexts } from './device-texts.ts'

export const ptBr: DeviceTexts = {
  offer: 'Avisar neste dispositivo',
  consent: (company) => `Este dispositivo mostra quando ${company} responde aqui. Nada mais.`,
  later: 'Agora não',
  on: 'Este dispositivo avisa você das respostas.',
  stop: 'Parar',
  blocked:
    'Seu navegador bloqueia as notificações deste site. Permita nas configurações e tente de novo.',
  failed: 'Não funcionou. Tente mais tarde.',
  gone: 'Não há mais notificações aqui.',
}
